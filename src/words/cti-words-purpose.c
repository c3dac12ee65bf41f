/* What the use log keeps as purpose in one word, such as "star-pdf", and why it left, said as a
 * person would. */

#include "cti-words-purpose.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *code;
  const char *words;
} purposes[] = {
  { "about-her", NC_ ("purpose", "what is written about the citizen") },
  { "access-copy", NC_ ("purpose", "copy the citizen has a right to") },
  { "attachment", NC_ ("purpose", "an attached file") },
  { "blank-star", NC_ ("purpose", "form for a star") },
  { "blank-who5", NC_ ("purpose", "form for WHO-5") },
  { "calendar", NC_ ("purpose", "appointments for a calendar") },
  { "card", NC_ ("purpose", "card for the pocket") },
  { "caseload", NC_ ("purpose", "timeline of the caseload") },
  { "charts", NC_ ("purpose", "all charts") },
  { "contacts", NC_ ("purpose", "contacts") },
  { "cpr", NC_ ("purpose", "CPR number") },
  { "crisis-plan", NC_ ("purpose", "plan for hard days") },
  { "everything", NC_ ("purpose", "everything as data") },
  { "fhir", NC_ ("purpose", "case as FHIR") },
  { "figures", NC_ ("purpose", "figures for the team") },
  { "frequency", NC_ ("purpose", "answers on how often, over time") },
  { "front-sheet", NC_ ("purpose", "overview on paper") },
  { "home-sheet", NC_ ("purpose", "sheet to take home") },
  { "list", NC_ ("purpose", "a list from a spreadsheet") },
  { "log-extract", NC_ ("purpose", "extract of the log") },
  { "long-plan", NC_ ("purpose", "plan for the time after") },
  { "made-up", NC_ ("purpose", "made-up citizens") },
  { "network", NC_ ("purpose", "network") },
  { "passphrase-alone", NC_ ("purpose", "a passphrase that opens alone") },
  { "protocol", NC_ ("purpose", "minutes of a supervision") },
  { "reply", NC_ ("purpose", "answer to a colleague") },
  { "report", NC_ ("purpose", "report") },
  { "settings", NC_ ("purpose", "settings of the team") },
  { "sheet-check", NC_ ("purpose", "spreadsheet looked through") },
  { "star", NC_ ("purpose", "star") },
  { "stars", NC_ ("purpose", "all stars") },
  { "supervision", NC_ ("purpose", "supervision") },
  { "take-back", NC_ ("purpose", "list taken back") },
  { "timeline", NC_ ("purpose", "timeline") },
  { "trend", NC_ ("purpose", "well-being over time") },
  { "views", NC_ ("purpose", "star in two views") },
  { "week", NC_ ("purpose", "week on paper") },
  { "wellbeing", NC_ ("purpose", "WHO-5 over time") },
  { "wheel", NC_ ("purpose", "focus areas") },
};

static const char *const reasons[CTI_EXPORT_LAST + 1] = {
  [CTI_EXPORT_HERS] = N_ ("For the citizen herself"),
  [CTI_EXPORT_CONSENT] = N_ ("For somebody else, with the citizen’s consent"),
  [CTI_EXPORT_AUTHORITY] = N_ ("For an authority that has a right to it"),
  [CTI_EXPORT_TEAM] = N_ ("For supervision or the team"),
  [CTI_EXPORT_OWN_WORK] = N_ ("For my own planning"),
};

/* The same behind what has left, as the log tells it. */
static const char *const told[CTI_EXPORT_LAST + 1] = {
  [CTI_EXPORT_HERS] = NC_ ("reason", "for the citizen herself"),
  [CTI_EXPORT_CONSENT] = NC_ ("reason", "for somebody else, with the citizen’s consent"),
  [CTI_EXPORT_AUTHORITY] = NC_ ("reason", "for an authority that has a right to it"),
  [CTI_EXPORT_TEAM] = NC_ ("reason", "for supervision or the team"),
  [CTI_EXPORT_OWN_WORK] = NC_ ("reason", "for the worker’s own planning"),
};

static const char *const endings[] = { "pdf", "svg", "png", "json" };

static const char *
find (const char *code, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (strlen (purposes[i].code) == length && strncmp (purposes[i].code, code, length) == 0)
      return g_dpgettext2 (NULL, "purpose", purposes[i].words);
  return NULL;
}

/* Of the dash before the ending of a file's name; %NULL where there is none. */
static const char *
find_ending (const char *code)
{
  const char *dash = strrchr (code, '-');

  for (gsize i = 0; dash != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (dash + 1, endings[i]))
      return dash;
  return NULL;
}

/**
 * cti_words_export_reason:
 * @reason: why something leaves, not %CTI_EXPORT_NONE
 *
 * Returns: (transfer none): it as a choice of the worker who is asked
 */
const char *
cti_words_export_reason (CtiExportReason reason)
{
  return _ (reasons[reason]);
}

static const char *
tell_reason (const char *reason)
{
  int value;

  return cti_enum_from_nick (cti_export_reason_values, reason, &value)
             ? g_dpgettext2 (NULL, "reason", told[value])
             : reason;
}

static char *
tell_what (const char *code)
{
  const char *dash = find_ending (code);
  const char *words = find (code, dash != NULL ? (gsize) (dash - code) : strlen (code));
  g_autofree char *kind = dash != NULL ? g_ascii_strup (dash + 1, -1) : NULL;

  if (words == NULL)
    return NULL;
  return kind != NULL ? g_strdup_printf ("%s (%s)", words, kind) : g_strdup (words);
}

/**
 * cti_words_purpose:
 * @code: as it stands in the use log
 *
 * Returns: (transfer full): why something was done or what it was about, such as "star (PDF)" or
 *   "star (PDF): for the citizen herself"; what somebody wrote in own words, or a newer version,
 * is as it stands
 */
char *
cti_words_purpose (const char *code)
{
  const char *mark = strchr (code, CTI_EXPORT_MARK);
  g_autofree char *first = mark != NULL ? g_strndup (code, (gsize) (mark - code)) : g_strdup (code);
  g_autofree char *what = tell_what (first);

  if (what == NULL)
    return g_strdup (code);
  return mark != NULL ? g_strdup_printf ("%s: %s", what, tell_reason (mark + 1))
                      : g_steal_pointer (&what);
}
