#include "cti-identity-look.h"

/**
 * cti_identity_icon:
 * @mode: how much is known of who she is
 *
 * Returns: (transfer none): name of the icon that stands for it, always beside its word or with it
 *   as label
 */
const char *
cti_identity_icon (CtiIdentityMode mode)
{
  switch (mode)
    {
    case CTI_MODE_ANONYMOUS:
      return "view-conceal-symbolic";
    case CTI_MODE_COVER_NAME:
      return "user-info-symbolic";
    case CTI_MODE_IDENTIFIED:
      return "avatar-default-symbolic";
    default:
      g_return_val_if_reached ("dialog-question-symbolic");
    }
}
