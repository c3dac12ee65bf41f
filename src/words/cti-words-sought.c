/* Other words for what can be done and read: those somebody types who does not know what it is
 * called here. A table of its own, since they are seen nowhere. */

#include "cti-words-sought.h"

#include <glib/gi18n.h>

#define SOUGHT "sought"

/* Translators: words that are sought, with a blank after each; they need not be those of the
 * English, but those that people who do this work would type. What a name says already need not be
 * repeated. A word is also found by a part of it. */
static const struct
{
  const char *what;
  const char *words;
} table[] = {
  { "win.undo", NC_ ("sought", "mistake wrong take back") },
  { "win.history", NC_ ("sought", "changes who changed log earlier") },
  { "win.trash", NC_ ("sought", "deleted removed get back") },
  { "win.citizen-screen", NC_ ("sought", "turn the screen show together") },
  { "win.home-sheet", NC_ ("sought", "print PDF take home leaflet star") },
  { "win.record-sheet", NC_ ("sought", "access what is written") },
  { "win.access", NC_ ("sought", "access request subject copy GDPR") },
  { "win.export-calendar", NC_ ("sought", "calendar Outlook ics") },
  { "win.hand-over", NC_ ("sought", "transfer send share substitute leave") },
  { "win.backups", NC_ ("sought", "backup restore copy disk tested") },
  { "win.imports", NC_ ("sought", "Excel CSV ODS import") },
  { "win.export-all", NC_ ("sought", "export JSON move out") },
  { "win.keeping", NC_ ("sought", "delete case erase retention archive") },
  { "win.lock", NC_ ("sought", "log off leave desk") },
  { "win.security", NC_ ("sought", "passphrase password code PIN key recovery sheet new keys") },
  { "win.phrases", NC_ ("sought", "standard text snippet") },
  { "win.reminders", NC_ ("sought", "remember deadline alarm notice") },
  { "win.preferences", NC_ ("sought", "options configure set up") },
  { "win.team", NC_ ("sought", "checklist form focus area") },
  { "app.help", NC_ ("sought", "manual guide how to") },
  { "win.tour", NC_ ("sought", "introduction get started new") },
  { "win.show-help-overlay", NC_ ("sought", "keys hotkeys") },
  { "app.about", NC_ ("sought", "version licence") },
  { "app.quit", NC_ ("sought", "close exit end") },
  { "win.find", NC_ ("sought", "look up client") },
  { "win.search", NC_ ("sought", "text word anywhere") },
  { "win.add-citizen", NC_ ("sought", "new case client create register anonymous") },
  { "win.log-contact", NC_ ("sought", "call phone visit talk meeting time spent") },
  { "win.write-note", NC_ ("sought", "record diary minutes") },
  { "win.plan-contact", NC_ ("sought", "meeting book date calendar") },
  { "win.add-task", NC_ ("sought", "to do remember") },
  { "win.read-star", NC_ ("sought", "new star score fill in") },
  { "win.star-goals", NC_ ("sought", "aim target wish") },
  { "win.add-wellbeing", NC_ ("sought", "questionnaire thermometer") },
  { "win.add-frequency", NC_ ("sought", "how often questionnaire") },
  { "win.show-today", NC_ ("sought", "due overdue reminders") },
  { "win.show-week", NC_ ("sought", "calendar days") },
  { "win.show-caseload", NC_ ("sought", "all citizens clients cases list") },
  { "win.show-inquiries", NC_ ("sought", "new call waiting list") },
  { "win.show-offers", NC_ ("sought", "services shelter treatment directory") },
  { "win.show-reports", NC_ ("sought", "statistics figures numbers evaluation effect") },
  { "win.show-supervision", NC_ ("sought", "agenda team meeting review") },
  { "win.show-front", NC_ ("sought", "front sheet summary") },
  { "win.show-intake", NC_ ("sought", "consent safety target group") },
  { "win.show-course", NC_ ("sought", "phase shift pause timeline close case") },
  { "win.show-star", NC_ ("sought", "compare comparison difference change") },
  { "win.show-wellbeing", NC_ ("sought", "questionnaire frequency") },
  { "win.show-plan", NC_ ("sought", "goals actions focus areas referral") },
  { "win.show-network", NC_ ("sought", "family friends relatives") },
  { "win.show-journal", NC_ ("sought", "notes record") },
  { "win.show-after", NC_ ("sought", "follow-up three months") },
  { "win.show-citizen", NC_ ("sought", "name identity anonymous cover name phone address erase") },
  { "help:first-day", NC_ ("sought", "begin start learn demo first steps") },
  { "help:first-conversation", NC_ ("sought", "consent trust anonymous inquiry") },
  { "help:first-star", NC_ ("sought", "score fill in") },
  { "help:next-star", NC_ ("sought", "compare comparison difference second star") },
  { "help:wellbeing", NC_ ("sought", "WHO-5 questionnaire") },
  { "help:plan", NC_ ("sought", "goals actions relatives referral") },
  { "help:phase-shift", NC_ ("sought", "phase pause extend") },
  { "help:supervision", NC_ ("sought", "agenda team meeting") },
  { "help:handover", NC_ ("sought", "close case end follow-up") },
  { "help:today", NC_ ("sought", "call appointment task reminder") },
  { "help:journal", NC_ ("sought", "note phrase template spelling") },
  { "help:undo", NC_ ("sought", "mistake deleted removed get back") },
  { "help:search", NC_ ("sought", "look up find") },
  { "help:report", NC_ ("sought", "statistics figures evaluation") },
  { "help:paper", NC_ ("sought", "print printer PDF") },
  { "help:settings", NC_ ("sought", "options set up team") },
  { "help:keyboard", NC_ ("sought", "keys hotkeys mouse") },
  { "help:safety", NC_ ("sought", "encryption GDPR lock PIN protection") },
  { "help:rights", NC_ ("sought", "access request subject GDPR erase anonymous correct") },
  { "help:lost-passphrase", NC_ ("sought", "forgotten password code locked out") },
  { "help:new-pc", NC_ ("sought", "move machine laptop") },
  { "help:backups", NC_ ("sought", "backup restore lost data") },
  { "help:leaving", NC_ ("sought", "resign leave last day") },
  { "help:colleagues", NC_ ("sought", "transfer send share substitute") },
};

/**
 * cti_words_sought:
 * @what: name of an action, such as `win.access`, or `help:` and the id of a topic
 *
 * Returns: other words for it than its name, in the language of the user; empty where there are
 * none
 */
const char *
cti_words_sought (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].what, what))
      return g_dpgettext2 (NULL, SOUGHT, table[i].words);
  return "";
}
