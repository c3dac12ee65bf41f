#pragma once

#include "cti-secret.h"

G_BEGIN_DECLS

/** How many bytes longer a box is than what lies in it. */
#define CTI_BOX_OVERHEAD 40

GBytes *cti_box_seal (const CtiSecret *key,
                      const guint8 *plain,
                      gsize size,
                      const guint8 *context,
                      gsize context_size) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_box_open (const CtiSecret *key,
                         const guint8 *box,
                         gsize size,
                         const guint8 *context,
                         gsize context_size,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_box_open_in (const CtiSecret *key,
                          const guint8 *box,
                          gsize size,
                          const guint8 *context,
                          gsize context_size,
                          CtiSecret *room,
                          GError **error);

G_END_DECLS
