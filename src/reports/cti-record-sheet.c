/* What is written about her, for the screen and for paper from the same sentences: which kinds of
 * data there are, who can see them, and what she said yes to. What was written is not repeated; for
 * that there is the copy she can ask for (domain 7). */

#include "cti-record-sheet.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words.h"

typedef struct
{
  const CtiRecordType *type;
  const char *words;
} Kind;

/* All there are; scores and areas are part of a star, ties of a person. */
static const Kind kinds[] = {
  { &cti_contact_type, NC_ ("citizen", "Our meetings and calls") },
  { &cti_note_type, NC_ ("citizen", "Notes that your contact person writes") },
  { &cti_attachment_type, NC_ ("citizen", "Papers") },
  { &cti_reading_type, NC_ ("citizen", "Your stars") },
  { &cti_star_goal_type, NC_ ("citizen", "Your goals in the star") },
  { &cti_wellbeing_type, NC_ ("citizen", "Your answers about how you feel") },
  { &cti_frequency_type, NC_ ("citizen", "Your answers about how often") },
  { &cti_aim_type, NC_ ("citizen", "What you want to reach") },
  { &cti_focus_area_type, NC_ ("citizen", "What we work on") },
  { &cti_activity_type, NC_ ("citizen", "Steps in your plan") },
  { &cti_task_type, NC_ ("citizen", "What your contact person is to remember") },
  { &cti_long_plan_type, NC_ ("citizen", "Your plan for the time after") },
  { &cti_crisis_plan_type, NC_ ("citizen", "Your plan for hard days") },
  { &cti_safety_type, NC_ ("citizen", "How to reach you safely") },
  { &cti_person_type, NC_ ("citizen", "People who help you") },
  { &cti_handover_type, NC_ ("citizen", "Who is to go on helping you") },
  { &cti_referral_type, NC_ ("citizen", "Where you were referred to") },
  { &cti_intake_type, NC_ ("citizen", "What was talked about when you came") },
  { &cti_background_type, NC_ ("citizen", "How it was at the start") },
  { &cti_pause_type, NC_ ("citizen", "Breaks") },
  { &cti_phase_review_type, NC_ ("citizen", "How it went, part by part") },
  { &cti_check_item_type, NC_ ("citizen", "Points that were ticked off") },
  { &cti_closing_type, NC_ ("citizen", "How it ended") },
  { &cti_consent_type, NC_ ("citizen", "What you have said yes to") },
};

static const char *
get_identity_words (const CtiCase *now)
{
  const CtiIdentity *identity = cti_case_get_identity (now);

  if (identity == NULL || cti_identity_is_empty (identity))
    return C_ ("citizen", "Your name is not kept here.");
  if (!cti_text_is_blank (identity->cpr))
    return C_ ("citizen", "Your name and your CPR number are kept here.");
  return C_ ("citizen", "Your name is kept here.");
}

/**
 * cti_record_sheet_say_kinds:
 * @now: her case
 *
 * Returns: (transfer full): which kinds of data there are of her, and how much of each
 */
char **
cti_record_sheet_say_kinds (const CtiCase *now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_strv_builder_add (lines, get_identity_words (now));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint count = cti_case_get_records (now, kinds[i].type)->len;
      g_autofree char *line =
          g_strdup_printf ("%s: %u", g_dpgettext2 (NULL, "citizen", kinds[i].words), count);

      if (count > 0)
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

/**
 * cti_record_sheet_say_readers:
 *
 * Returns: (transfer full): who can see them
 */
char **
cti_record_sheet_say_readers (void)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_strv_builder_add (lines, C_ ("citizen", "Your contact person can see it."));
  g_strv_builder_add (lines,
                      C_ ("citizen",
                          "The team talks about your course. There you have a made-up name."));
  g_strv_builder_add (lines, C_ ("citizen", "Others see nothing without your yes."));
  g_strv_builder_add (lines, C_ ("citizen", "One thing is different: when a child is in danger."));
  return g_strv_builder_end (lines);
}

/**
 * cti_record_sheet_say_consent:
 * @consent: what she said yes to
 * @today: the day
 *
 * Returns: (transfer full): to whom, about what, and whether it holds
 */
char *
cti_record_sheet_say_consent (const CtiConsent *consent, CtiDate today)
{
  g_autofree char *given = cti_words_date_long (consent->given);
  g_autofree char *end = NULL;

  if (consent->withdrawn != CTI_DATE_NONE)
    {
      end = cti_words_date_long (consent->withdrawn);
      /* Translators: who; what; a day. */
      return g_strdup_printf (C_ ("citizen", "%s: %s. You took it back on %s."), consent->party,
                              consent->what, end);
    }
  if (!cti_consent_holds (consent, today))
    /* Translators: who; what. */
    return g_strdup_printf (C_ ("citizen", "%s: %s. It holds no longer."), consent->party,
                            consent->what);
  /* Translators: who; what; a day. */
  return g_strdup_printf (C_ ("citizen", "%s: %s. You said yes on %s."), consent->party,
                          consent->what, given);
}

static void
add_lines (CtiTextSheet *sheet, const char *heading, const char *const *lines)
{
  g_autofree char *text = g_strjoinv ("\n", (char **) lines);

  cti_text_sheet_add (sheet, heading, text);
}

static char **
say_consents (const CtiCase *now, CtiDate today)
{
  GPtrArray *consents = cti_case_get_records (now, &cti_consent_type);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < consents->len; i++)
    {
      g_autofree char *line = cti_record_sheet_say_consent (g_ptr_array_index (consents, i), today);

      g_strv_builder_add (lines, line);
    }
  if (consents->len == 0)
    g_strv_builder_add (lines, C_ ("citizen", "You have not said yes to sharing anything."));
  return g_strv_builder_end (lines);
}

/**
 * cti_record_sheet_new:
 * @now: her case
 * @looks: (nullable): when somebody looked, a line each
 * @today: the day
 *
 * Returns: (transfer full): the sheet
 */
CtiTextSheet *
cti_record_sheet_new (const CtiCase *now, const char *const *looks, CtiDate today)
{
  g_autofree char *day = cti_words_date_long (today);
  g_autofree char *under =
      g_strdup_printf (C_ ("home sheet", "%s · %s"), cti_case_get_citizen (now)->code, day);
  CtiTextSheet *sheet = cti_text_sheet_new (C_ ("citizen", "What is written about me"), under);
  g_auto (GStrv) all_kinds = cti_record_sheet_say_kinds (now);
  g_auto (GStrv) readers = cti_record_sheet_say_readers ();
  g_auto (GStrv) consents = say_consents (now, today);

  add_lines (sheet, C_ ("citizen", "What is kept here"), (const char *const *) all_kinds);
  add_lines (sheet, C_ ("citizen", "Who can see it"), (const char *const *) readers);
  add_lines (sheet, C_ ("citizen", "What you have said yes to"), (const char *const *) consents);
  if (looks != NULL)
    add_lines (sheet, C_ ("citizen", "When somebody looked"), looks);
  return sheet;
}
