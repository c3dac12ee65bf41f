#include <string.h>

#include "cti-caseload-report.h"
#include "cti-words.h"

#define TODAY (cti_date_new (2026, 11, 21))

static CtiCard *
make_card (const char *name, CtiDate phase1)
{
  CtiCard *card = cti_record_new (&cti_card_type);

  cti_set_text (&card->code, name);
  cti_set_text (&card->name, name);
  card->contact_start = phase1 != CTI_DATE_NONE ? phase1 - 30 : TODAY - 10;
  card->phase1_start = phase1;
  card->phase_months = 4;
  card->last_contact = TODAY - 3;
  card->last_reading = phase1;
  if (phase1 != CTI_DATE_NONE)
    {
      card->phase2_start = cti_date_add_months (phase1, 4);
      card->phase3_start = cti_date_add_months (phase1, 8);
      card->planned_end = cti_date_add_months (phase1, 12) - 1;
    }
  return card;
}

static const CtiTimelineBand *
get_band (const CtiTimelineData *line, guint index)
{
  return g_ptr_array_index (line->bands, index);
}

static void
a_line_holds_the_phases_and_what_is_near (void)
{
  g_autoptr (CtiCard) card = make_card ("Sofie", cti_date_new (2026, 9, 1));
  g_autoptr (CtiTimelineData) line = cti_caseload_report_line (card, 0, TODAY);
  const CtiTimelineRow *row = g_ptr_array_index (line->rows, 0);

  g_assert_cmpstr (line->title, ==, "Sofie");
  g_assert_cmpstr (line->sentence, ==,
                   "Dag 82 af fase 1. Seneste kontakt for 3 dage siden. Stjerne endnu ikke lavet: "
                   "01.11.2026 (for 20 dage siden).");
  g_assert_cmpuint (line->bands->len, ==, 4);
  g_assert_cmpint (get_band (line, 0)->end, ==, cti_date_new (2026, 8, 31));
  g_assert_cmpint (get_band (line, 3)->end, ==, cti_date_new (2027, 8, 31));
  g_assert_null (get_band (line, 0)->short_title);
  g_assert_cmpstr (get_band (line, 2)->short_title, ==, "2");
  g_assert_cmpuint (row->marks->len, ==, 3);
  g_assert_false (((CtiTimelineMark *) row->marks->pdata[2])->filled);
}

static void
phases_after_an_early_closing_are_not_drawn (void)
{
  g_autoptr (CtiCard) card = make_card ("Sofie", cti_date_new (2026, 1, 1));
  g_autoptr (CtiTimelineData) line = NULL;

  card->closed_on = cti_date_new (2026, 6, 1);
  line = cti_caseload_report_line (card, 0, TODAY);
  g_assert_cmpuint (line->bands->len, ==, 3);
  g_assert_cmpint (get_band (line, 2)->end, ==, card->closed_on);
  g_assert_null (strstr (line->sentence, "kontakt"));
}

static void
contact_without_phases_reaches_to_today (void)
{
  g_autoptr (CtiCard) card = make_card ("Liv", CTI_DATE_NONE);
  g_autoptr (CtiTimelineData) line = cti_caseload_report_line (card, 0, TODAY);

  g_assert_cmpuint (line->bands->len, ==, 1);
  g_assert_cmpint (get_band (line, 0)->start, ==, TODAY - 10);
  g_assert_cmpint (get_band (line, 0)->end, ==, TODAY);
}

static void
the_calendar_reaches_as_far_as_there_is_something (void)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCaseloadData) data = NULL;
  g_autoptr (CtiTimelineData) nobody = NULL;

  nobody = cti_caseload_report_axis (cards, TODAY);
  g_assert_cmpint (nobody->first, <, TODAY);
  g_assert_cmpint (nobody->last, >, TODAY);
  g_ptr_array_add (cards, make_card ("Sofie", cti_date_new (2026, 9, 1)));
  g_ptr_array_add (cards, make_card ("Liv", CTI_DATE_NONE));
  g_ptr_array_add (cards, make_card ("Vera", cti_date_new (2018, 1, 1)));
  data = cti_caseload_report_chart (cards, 0, TODAY);
  g_assert_cmpstr (data->axis->sentence, ==,
                   "3 borgere – Kontaktskabelse: 1, Fase 1: 1, Efter planlagt slut: 1.");
  g_assert_cmpint (data->axis->first, ==, cti_date_add_months (TODAY, -18));
  g_assert_cmpint (data->axis->last, >=, cti_date_new (2027, 8, 31));
  g_assert_cmpuint (data->lines->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/caseload-report/a-line-holds-the-phases-and-what-is-near",
                   a_line_holds_the_phases_and_what_is_near);
  g_test_add_func ("/caseload-report/phases-after-an-early-closing-are-not-drawn",
                   phases_after_an_early_closing_are_not_drawn);
  g_test_add_func ("/caseload-report/contact-without-phases-reaches-to-today",
                   contact_without_phases_reaches_to_today);
  g_test_add_func ("/caseload-report/the-calendar-reaches-as-far-as-there-is-something",
                   the_calendar_reaches_as_far_as_there_is_something);
  return g_test_run ();
}
