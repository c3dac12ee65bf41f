#include "cti-export-reason.h"

#include "cti-text.h"

const CtiEnumValue cti_export_reason_values[] = {
  { CTI_EXPORT_HERS, "hers" },           { CTI_EXPORT_CONSENT, "consent" },
  { CTI_EXPORT_AUTHORITY, "authority" }, { CTI_EXPORT_TEAM, "team" },
  { CTI_EXPORT_OWN_WORK, "own-work" },   { 0, NULL },
};

/**
 * cti_export_reason_join:
 * @what: what leaves, in one word without a %CTI_EXPORT_MARK: "star-pdf"
 * @reason: (nullable): why, one of #cti_export_reason_values or own words; %NULL where nobody is
 * asked, because it is sealed or says nothing of anybody
 *
 * Returns: (transfer full): the purpose that is kept in the use log
 */
char *
cti_export_reason_join (const char *what, const char *reason)
{
  g_autofree char *line = reason != NULL ? cti_text_clean_line (reason) : NULL;

  return line != NULL && *line != '\0' ? g_strdup_printf ("%s%c%s", what, CTI_EXPORT_MARK, line)
                                       : g_strdup (what);
}
