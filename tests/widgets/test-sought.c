/* What a social worker types who does not know what it is called here, and what she has to find: by
 * Ctrl+K, and in the search of the help. In Danish, for it is Danish that is typed. */

#include <adwaita.h>

#include "cti-jump-acts.h"
#include "cti-types-ui.h"
#include "cti-words-help.h"
#include "cti-words.h"
#include "widget-desk.h"

#define DEMO                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n"

/* Among so many it is soon seen. */
#define SEEN 6

static const struct
{
  const char *typed;
  const char *action; /* (nullable): found by Ctrl+K */
  const char *topic;  /* (nullable): found in the help, and by Ctrl+K as well */
} table[] = {
  { "indsigt", "win.access", "rights" },
  { "aktindsigt", "win.access", "rights" },
  { "GDPR", "win.access", "rights" },
  { "anonym", "win.show-citizen", "rights" },
  { "anonymisere", "win.show-citizen", "rights" },
  { "dæknavn", "win.show-citizen", "first-day" },
  { "CPR", "win.show-citizen", NULL },
  { "telefon", "win.log-contact", NULL },
  { "kode", "win.security", "lost-passphrase" },
  { "glemt kode", NULL, "lost-passphrase" },
  { "glemt", NULL, "lost-passphrase" },
  { "adgangskode", "win.security", "lost-passphrase" },
  { "skift kode", "win.security", NULL },
  { "pinkode", "win.security", "safety" },
  { "gendannelsesark", "win.security", "lost-passphrase" },
  { "sikkerhedskopi", "win.backups", "backups" },
  { "backup", "win.backups", "backups" },
  { "gendan", "win.backups", "backups" },
  { "ny pc", NULL, "new-pc" },
  { "flytte", "win.hand-over", "new-pc" },
  { "bærbar", NULL, "new-pc" },
  { "slettet", "win.trash", "undo" },
  { "slette sag", "win.keeping", "rights" },
  { "fortryd", "win.undo", "undo" },
  { "vikar", "win.hand-over", "colleagues" },
  { "barsel", "win.hand-over", "leaving" },
  { "opsigelse", NULL, "leaving" },
  { "statistik", "win.show-reports", "report" },
  { "Excel", "win.imports", NULL },
  { "Outlook", "win.export-calendar", NULL },
  { "kalender", "win.show-week", NULL },
  { "møde", "win.plan-contact", "today" },
  { "opkald", "win.log-contact", "today" },
  { "print", "win.home-sheet", "paper" },
  { "udskriv", "win.home-sheet", "paper" },
  { "ny borger", "win.add-citizen", NULL },
  { "handleplan", "win.show-plan", "plan" },
  { "pårørende", "win.show-network", "plan" },
  { "samtykke", "win.show-intake", "first-conversation" },
  { "tavshedspligt", "win.show-intake", "safety" },
  { "efterværn", "win.show-after", "handover" },
  { "afslutte", "win.show-course", "handover" },
  { "faseskift", "win.show-course", "phase-shift" },
  { "pause", "win.show-course", "phase-shift" },
  { "sammenligne", "win.show-star", "next-star" },
  { "ny stjerne", "win.read-star", "next-star" },
  { "spørgeskema", "win.show-wellbeing", "wellbeing" },
  { "huskeliste", "win.add-task", NULL },
  { "påmindelse", "win.reminders", "today" },
  { "stavekontrol", NULL, "journal" },
  { "skabelon", "win.phrases", "journal" },
  { "genvejstaster", "win.show-help-overlay", "keyboard" },
  { "log af", "win.lock", NULL },
  { "opsætning", "win.preferences", "settings" },
  { "vejledning", "app.help", NULL },
};

/* The place of @action among what is listed for @query, from 1; 0 where it is not found. */
static guint
find_place (GPtrArray *acts, const CtiQuery *query, const char *action)
{
  guint place = 0;

  for (CtiJumpFit fit = CTI_JUMP_NAME; fit > CTI_JUMP_NOT; fit--)
    for (guint i = 0; i < acts->len; i++)
      {
        const CtiJumpAct *act = g_ptr_array_index (acts, i);

        if (cti_jump_act_fit (act, query) != fit)
          continue;
        place++;
        if (g_str_equal (act->action, action))
          return place;
      }
  return 0;
}

static void
assert_seen (const char *typed, const char *what, guint place)
{
  if (place == 0 || place > SEEN)
    {
      g_test_message ("who types “%s” does not see %s: it is number %u", typed, what, place);
      g_test_fail ();
    }
}

static void
each_word_leads_to_what_is_done (void)
{
  Desk desk;
  g_autoptr (GPtrArray) acts = NULL;

  desk_open (&desk, DEMO);
  desk_show_case (&desk, 0);
  acts = cti_jump_acts_list (desk.workspace);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtiQuery) query = cti_query_new (table[i].typed);
      g_autofree char *help = g_strdup_printf (CTI_JUMP_HELP_PREFIX "%s", table[i].topic);

      if (table[i].action != NULL)
        assert_seen (table[i].typed, table[i].action, find_place (acts, query, table[i].action));
      if (table[i].topic != NULL)
        assert_seen (table[i].typed, help, find_place (acts, query, help));
    }
  desk_close (&desk);
}

/* How many topics stand before it. */
static guint
count_before (const CtiQuery *query, const CtiHelpTopic *topic)
{
  int fit = cti_words_help_match (topic, query);
  gboolean is_behind = FALSE;
  guint count = 0;

  for (guint i = 0; i < cti_words_help_count (); i++)
    {
      int other = cti_words_help_match (cti_words_help_get (i), query);

      is_behind = is_behind || cti_words_help_get (i) == topic;
      count += other > fit || (other == fit && !is_behind) ? 1 : 0;
    }
  return count;
}

static void
each_word_leads_to_its_topic (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtiQuery) query = cti_query_new (table[i].typed);
      const CtiHelpTopic *topic = cti_words_help_find (table[i].topic);

      if (table[i].topic == NULL)
        continue;
      g_assert_nonnull (topic);
      assert_seen (table[i].typed, topic->id,
                   cti_words_help_match (topic, query) > 0 ? count_before (query, topic) + 1 : 0);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/sought/each-word-leads-to-what-is-done", each_word_leads_to_what_is_done);
  g_test_add_func ("/sought/each-word-leads-to-its-topic", each_word_leads_to_its_topic);
  return g_test_run ();
}
