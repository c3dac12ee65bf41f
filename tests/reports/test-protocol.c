/* The protocol of a supervision: what it says of a point, and that a case is not torn apart. */

#include <string.h>

#include "cti-protocol.h"
#include "cti-words.h"
#include "sheet-reader.h"

#define CASES    40
#define LOG_HEAD "4711c0ffee-of-the-log"

typedef struct
{
  CtiSupervision *session;
  GPtrArray *points;
  GPtrArray *decisions;
  GPtrArray *none;
} Basis;

static CtiAgendaPoint *
add_point (Basis *basis, const char *case_id, const char *question)
{
  CtiAgendaPoint *point = cti_record_new (&cti_agenda_point_type);

  cti_set_text (&point->supervision, basis->session->record.id);
  cti_set_text (&point->case_id, case_id);
  cti_set_text (&point->question, question);
  g_ptr_array_add (basis->points, point);
  return point;
}

static void
basis_init (Basis *basis)
{
  basis->session = cti_record_new (&cti_supervision_type);
  basis->session->date = cti_date_new (2026, 11, 20);
  basis->points = g_ptr_array_new_with_free_func (cti_record_unref);
  basis->decisions = g_ptr_array_new_with_free_func (cti_record_unref);
  basis->none = g_ptr_array_new ();
}

static void
basis_clear (Basis *basis)
{
  cti_record_unref (basis->session);
  g_ptr_array_unref (basis->points);
  g_ptr_array_unref (basis->decisions);
  g_ptr_array_unref (basis->none);
}

static CtiProtocol *
make (const Basis *basis)
{
  return cti_protocol_new (&(CtiProtocolBasis){ .session = basis->session,
                                                .points = basis->points,
                                                .decisions = basis->decisions,
                                                .reviews = basis->none,
                                                .cards = basis->none });
}

static guint
count (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, words, -1);

  return g_strv_length (parts) - 1;
}

/* Nobody ticked any of the four: one was decided, one thought about, one put off, and one was not
 * reached. */
static void
only_what_was_not_reached_had_no_time (void)
{
  Basis basis;
  CtiDecision *decision = cti_record_new (&cti_decision_type);
  CtiAgendaPoint *off;
  g_autoptr (CtiProtocol) protocol = NULL;
  g_autofree char *text = NULL;

  basis_init (&basis);
  add_point (&basis, "decided", "One");
  cti_set_text (&add_point (&basis, "thought", "Two")->reflection, "We carry too much");
  off = add_point (&basis, "off", "Three");
  off->state = CTI_POINT_PUT_OFF;
  off->until = cti_date_new (2026, 12, 4);
  add_point (&basis, "left", "Four");
  cti_set_text (&decision->supervision, basis.session->record.id);
  cti_set_text (&decision->case_id, "decided");
  cti_set_text (&decision->text, "Ring til banken");
  g_ptr_array_add (basis.decisions, decision);
  protocol = make (&basis);
  text = cti_protocol_to_text (protocol);
  g_assert_cmpuint (count (text, "Der blev ikke tid til det."), ==, 1);
  g_assert_true (strstr (text, "Der blev ikke tid til det.") > strstr (text, "Four"));
  g_assert_null (strstr (text, "We carry too much")); /* stays in the session */
  basis_clear (&basis);
}

/* A case that was handed over or erased has no card any more. It is not the team's own matter. */
static void
case_that_is_gone_is_not_the_team (void)
{
  Basis basis;
  g_autoptr (CtiProtocol) protocol = NULL;
  g_autofree char *text = NULL;

  basis_init (&basis);
  add_point (&basis, "gone", "One");
  add_point (&basis, NULL, "Two");
  protocol = make (&basis);
  text = cti_protocol_to_text (protocol);
  g_assert_cmpuint (count (text, "Team og metode"), ==, 1);
  g_assert_nonnull (strstr (text, "En sag, der ikke er her længere\n  Spørgsmål: One"));
  basis_clear (&basis);
}

/* A dash between two thoughts is a long one. */
static void
decision_says_by_when (void)
{
  Basis basis;
  CtiDecision *decision = cti_record_new (&cti_decision_type);
  g_autoptr (CtiProtocol) protocol = NULL;
  g_autofree char *text = NULL;

  basis_init (&basis);
  cti_set_text (&decision->supervision, basis.session->record.id);
  cti_set_text (&decision->text, "Ring til banken");
  decision->due = cti_date_new (2026, 12, 4);
  g_ptr_array_add (basis.decisions, decision);
  protocol = make (&basis);
  text = cti_protocol_to_text (protocol);
  g_assert_nonnull (strstr (text, "Beslutning: Ring til banken – senest 04.12.2026"));
  basis_clear (&basis);
}

static void
many_points_take_several_pages (void)
{
  Basis basis;
  g_autoptr (CtiProtocol) protocol = NULL;

  basis_init (&basis);
  for (guint i = 0; i < CASES; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%u", i);

      add_point (&basis, id, "A question that is to be talked about");
    }
  protocol = make (&basis);
  g_assert_cmpint (cti_protocol_count_pages (protocol), >=, 2);
  g_assert_cmpint (cti_protocol_count_pages (protocol), <=, 4);
  basis_clear (&basis);
}

/* Whoever holds the paper can see later that the log was not changed (promise 26). */
static void
each_page_bears_the_head_of_the_log (void)
{
  Basis basis;
  CtiProtocolBasis with_log = { .log_head = LOG_HEAD, .log_length = 1234 };
  g_autoptr (CtiProtocol) protocol = NULL, without = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *pages = NULL, *text_without = NULL;

  basis_init (&basis);
  for (guint i = 0; i < CASES; i++)
    add_point (&basis, "case", "A question that is to be talked about");
  with_log.session = basis.session;
  with_log.points = basis.points;
  with_log.decisions = basis.decisions;
  with_log.reviews = with_log.cards = basis.none;
  protocol = cti_protocol_new (&with_log);
  text = cti_protocol_to_text (protocol);
  g_assert_cmpuint (count (text, "1234 linjer: " LOG_HEAD), ==, 1);
  pdf = cti_protocol_to_pdf (protocol, "2026-11-20T12:00:00+01:00", NULL);
  pages = sheet_read ("pdftotext", "-layout", pdf);
  if (pages != NULL)
    g_assert_cmpuint (count (pages, "1234 linjer: " LOG_HEAD), ==,
                      (guint) cti_protocol_count_pages (protocol));
  without = make (&basis);
  text_without = cti_protocol_to_text (without);
  g_assert_cmpuint (count (text_without, "linjer:"), ==, 0);
  basis_clear (&basis);
}

/* Neither where it goes on over the page nor at its end. */
static void
no_line_of_long_minutes_is_lost (void)
{
  Basis basis;
  g_autoptr (GString) notes = g_string_new (NULL);
  g_autoptr (CtiProtocol) protocol = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *pages = NULL, *text = NULL;

  basis_init (&basis);
  for (int i = 1; i <= 2000; i++)
    g_string_append_printf (notes, "ord%04d%s", i, i % 300 == 0 ? "\n\n" : " ");
  cti_set_text (&basis.session->notes, notes->str);
  protocol = make (&basis);
  pdf = cti_protocol_to_pdf (protocol, "2026-11-20T12:00:00+01:00", NULL);
  pages = sheet_read ("pdftotext", "-layout", pdf);
  for (int i = 1; pages != NULL && i <= 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("ord%04d", i);

      g_assert_cmpuint (count (pages, word), ==, 1);
    }
  text = cti_protocol_to_text (protocol);
  g_assert_nonnull (strstr (text, notes->str)); /* whole there, although it was parted on paper */
  basis_clear (&basis);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/protocol/only-what-was-not-reached-had-no-time",
                   only_what_was_not_reached_had_no_time);
  g_test_add_func ("/protocol/case-that-is-gone-is-not-the-team",
                   case_that_is_gone_is_not_the_team);
  g_test_add_func ("/protocol/decision-says-by-when", decision_says_by_when);
  g_test_add_func ("/protocol/many-points-take-several-pages", many_points_take_several_pages);
  g_test_add_func ("/protocol/each-page-bears-the-head-of-the-log",
                   each_page_bears_the_head_of_the_log);
  g_test_add_func ("/protocol/no-line-of-long-minutes-is-lost", no_line_of_long_minutes_is_lost);
  return g_test_run ();
}
