#include "cti-words-backup.h"

#include <glib/gi18n.h>

#include "cti-words-trouble.h"

/**
 * cti_words_backup:
 * @days: how many days ago the last backup was made and tested; less than 0 while that is not
 * known, which is after an unlock, before the backup of the day begins
 * @trouble: why none could be made since, or %CTI_TROUBLE_NONE
 * @is_running: whether one is being made
 *
 * Returns: (transfer full): how it stands with the backups, in one line
 */
char *
cti_words_backup (int days, CtiTrouble trouble, gboolean is_running)
{
  if (is_running)
    return g_strdup (_ ("A backup is being made and tested…"));
  if (trouble != CTI_TROUBLE_NONE)
    return g_strdup (cti_words_trouble_title (trouble));
  if (days < 0)
    return g_strdup (_ ("Today's backup will be made in a moment"));
  if (days == 0)
    return g_strdup (_ ("Backup made and tested today"));
  return g_strdup_printf (ngettext ("Backup made and tested %d day ago",
                                    "Backup made and tested %d days ago", (gulong) days),
                          days);
}
