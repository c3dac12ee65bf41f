#include "cti-contact.h"
#include "model-test.h"

#define TODAY "2026-06-02"

static CtiContact *
make_contact (const char *iso, CtiContactResult result, int minutes)
{
  CtiContact *contact = cti_record_new (&cti_contact_type);

  contact->date = day (iso);
  contact->result = result;
  contact->minutes = minutes;
  return contact;
}

static void
a_contact_is_checked_against_its_day (void)
{
  static const struct
  {
    const char *date;
    CtiContactResult result;
    int minutes;
    const char *closed_on;
    CtiProblemCode code;
  } rows[] = {
    { "2026-06-02", CTI_CONTACT_HELD, 45, "", CTI_PROBLEM_NONE },
    { "2026-06-02", CTI_CONTACT_HELD, 1, "", CTI_PROBLEM_NONE },
    { "2026-06-02", CTI_CONTACT_HELD, 720, "", CTI_PROBLEM_NONE },
    { "2026-06-02", CTI_CONTACT_HELD, 721, "", CTI_PROBLEM_OUT_OF_RANGE },
    { "2026-06-02", CTI_CONTACT_HELD, 0, "", CTI_PROBLEM_OUT_OF_RANGE },
    { "2026-06-02", CTI_CONTACT_HELD, -1, "", CTI_PROBLEM_MISSING },
    { "", CTI_CONTACT_HELD, 45, "", CTI_PROBLEM_MISSING },
    { "2026-06-02", CTI_CONTACT_PLANNED, -1, "", CTI_PROBLEM_NONE },
    { "2026-06-03", CTI_CONTACT_PLANNED, -1, "", CTI_PROBLEM_NONE },
    { "2026-06-01", CTI_CONTACT_PLANNED, -1, "", CTI_PROBLEM_PLANNED_PAST },
    { "2026-06-03", CTI_CONTACT_HELD, 45, "", CTI_PROBLEM_NOT_YET },
    { "2026-06-03", CTI_CONTACT_MISSED, -1, "", CTI_PROBLEM_NOT_YET },
    { "2026-06-01", CTI_CONTACT_MISSED, -1, "", CTI_PROBLEM_NONE },
    { "2026-06-01", CTI_CONTACT_CANCELLED_BY_HER, -1, "", CTI_PROBLEM_NONE },
    { "2026-05-31", CTI_CONTACT_HELD, 45, "2026-05-01", CTI_PROBLEM_NONE },
    { "2026-06-01", CTI_CONTACT_HELD, 45, "2026-05-01", CTI_PROBLEM_AFTER_CLOSING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiContact) contact = make_contact (rows[i].date, rows[i].result, rows[i].minutes);
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      CtiCourse course = { .contact_start = day ("2026-01-01"),
                           .closed_on = day (rows[i].closed_on) };

      cti_contact_check (contact, &course, day (TODAY), problems);
      g_assert_cmpuint (cti_problems_get_length (problems), ==, rows[i].code != CTI_PROBLEM_NONE);
      if (rows[i].code != CTI_PROBLEM_NONE)
        g_assert_cmpint (cti_problems_get (problems, 0)->code, ==, rows[i].code);
    }
}

static void
a_contact_needs_no_course (void)
{
  g_autoptr (CtiContact) contact = make_contact ("2026-06-01", CTI_CONTACT_HELD, 30);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_contact_check (contact, NULL, day (TODAY), problems);
  g_assert_cmpuint (cti_problems_get_length (problems), ==, 0);
}

static void
a_contact_before_the_inquiry_is_refused (void)
{
  static const struct
  {
    const char *date, *inquiry;
    gboolean refused;
  } rows[] = {
    { "2026-05-03", "2026-05-04", TRUE },
    { "2026-05-04", "2026-05-04", FALSE },
    { "2026-05-03", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiContact) contact = make_contact (rows[i].date, CTI_CONTACT_HELD, 30);
      g_autoptr (CtiProblems) problems = cti_problems_new ();

      cti_contact_check_inquiry (contact, day (rows[i].inquiry), problems);
      g_assert_cmpint (cti_problems_has (problems, CTI_PROBLEM_BEFORE_INQUIRY), ==,
                       rows[i].refused);
    }
}

static void
a_kind_says_who_took_part_and_where (void)
{
  static const struct
  {
    CtiContactKind kind;
    gboolean citizen, network, provider;
    CtiPlace place;
    gboolean community;
  } rows[] = {
    { CTI_CONTACT_MEETING, TRUE, FALSE, FALSE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_HOME_VISIT, TRUE, FALSE, FALSE, CTI_PLACE_HOME, TRUE },
    { CTI_CONTACT_ACCOMPANIMENT, TRUE, FALSE, TRUE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_PHONE, TRUE, FALSE, FALSE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_MESSAGE, TRUE, FALSE, FALSE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_NETWORK_MEETING, TRUE, TRUE, FALSE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_COORDINATION, FALSE, FALSE, TRUE, CTI_PLACE_UNKNOWN, FALSE },
    { CTI_CONTACT_IN_VAIN, FALSE, FALSE, FALSE, CTI_PLACE_UNKNOWN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiContact) contact = make_contact (TODAY, CTI_CONTACT_HELD, 30);

      contact->kind = rows[i].kind;
      cti_contact_suggest (contact, day (TODAY));
      g_assert_cmpint (contact->with_citizen, ==, rows[i].citizen);
      g_assert_cmpint (contact->with_network, ==, rows[i].network);
      g_assert_cmpint (contact->with_provider, ==, rows[i].provider);
      g_assert_cmpint (contact->place, ==, rows[i].place);
      g_assert_cmpint (cti_contact_is_community (contact), ==, rows[i].community);
      g_assert_cmpint (contact->result, ==,
                       rows[i].kind == CTI_CONTACT_IN_VAIN ? CTI_CONTACT_MISSED : CTI_CONTACT_HELD);
    }
}

static void
the_community_is_anywhere_but_the_office (void)
{
  for (const CtiEnumValue *row = cti_place_values; row->nick != NULL; row++)
    {
      g_autoptr (CtiContact) contact = make_contact (TODAY, CTI_CONTACT_HELD, 30);

      contact->place = (CtiPlace) row->value;
      g_assert_cmpint (cti_contact_is_community (contact), ==,
                       row->value != CTI_PLACE_UNKNOWN && row->value != CTI_PLACE_OFFICE);
    }
}

static void
a_day_to_come_is_planned (void)
{
  static const struct
  {
    const char *date;
    CtiContactResult before, after;
  } rows[] = {
    { "2026-06-03", CTI_CONTACT_HELD, CTI_CONTACT_PLANNED },
    { "2026-06-02", CTI_CONTACT_PLANNED, CTI_CONTACT_PLANNED },
    { "2026-06-01", CTI_CONTACT_PLANNED, CTI_CONTACT_HELD },
    { "2026-06-01", CTI_CONTACT_MISSED, CTI_CONTACT_MISSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiContact) contact = make_contact (rows[i].date, rows[i].before, -1);

      cti_contact_suggest (contact, day (TODAY));
      g_assert_cmpint (contact->result, ==, rows[i].after);
    }
}

static void
only_who_was_met_is_reached (void)
{
  static const struct
  {
    CtiContactResult result;
    gboolean citizen, network, provider, reached;
  } rows[] = {
    { CTI_CONTACT_HELD, TRUE, FALSE, FALSE, TRUE },
    { CTI_CONTACT_HELD, FALSE, TRUE, FALSE, TRUE },
    { CTI_CONTACT_HELD, FALSE, FALSE, TRUE, FALSE },
    { CTI_CONTACT_PLANNED, TRUE, FALSE, FALSE, FALSE },
    { CTI_CONTACT_MISSED, TRUE, FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiContact contact = { .result = rows[i].result,
                             .with_citizen = rows[i].citizen,
                             .with_network = rows[i].network,
                             .with_provider = rows[i].provider };

      g_assert_cmpint (cti_contact_reaches (&contact), ==, rows[i].reached);
    }
}

static void
add (GPtrArray *contacts, const char *iso, CtiContactResult result, int minutes, gboolean citizen)
{
  CtiContact *contact = make_contact (iso, result, minutes);

  contact->with_citizen = citizen;
  contact->place = CTI_PLACE_HOME;
  contact->indirect = 10;
  contact->travel = 20;
  g_ptr_array_add (contacts, contact);
}

static void
time_is_added_up_between_two_days (void)
{
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiContactSum sum;

  add (contacts, "2026-05-01", CTI_CONTACT_HELD, 60, TRUE);
  add (contacts, "2026-05-10", CTI_CONTACT_HELD, 30, FALSE);
  add (contacts, "2026-05-11", CTI_CONTACT_MISSED, 25, TRUE);
  add (contacts, "2026-05-12", CTI_CONTACT_PLANNED, 45, TRUE);
  add (contacts, "2026-06-01", CTI_CONTACT_HELD, 100, TRUE);
  cti_contact_sum (contacts, day ("2026-05-01"), day ("2026-05-31"), &sum);
  g_assert_cmpint (sum.contacts, ==, 2);
  g_assert_cmpint (sum.with_citizen, ==, 1);
  g_assert_cmpint (sum.community, ==, 2);
  g_assert_cmpint (sum.direct, ==, 60);
  g_assert_cmpint (sum.other, ==, 30);
  g_assert_cmpint (sum.indirect, ==,
                   30); /* the way to a meeting she missed was gone all the same */
  g_assert_cmpint (sum.travel, ==, 60);
  cti_contact_sum (contacts, CTI_DATE_NONE, CTI_DATE_NONE, &sum);
  g_assert_cmpint (sum.direct, ==, 160);
  cti_contact_sum (contacts, day ("2026-05-02"), CTI_DATE_NONE, &sum);
  g_assert_cmpint (sum.direct, ==, 100);
}

static void
contacts_are_in_the_order_of_days_and_hours (void)
{
  static const struct
  {
    const char *date;
    int start;
  } rows[] = {
    { "2026-05-01", 600 },
    { "2026-05-02", -1 },
    { "2026-05-02", 0 },
    { "2026-05-02", 541 },
  };
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (cti_record_unref);

  for (gsize i = G_N_ELEMENTS (rows); i > 0; i--)
    {
      CtiContact *contact = make_contact (rows[i - 1].date, CTI_CONTACT_HELD, 30);

      contact->start = rows[i - 1].start;
      g_ptr_array_add (contacts, contact);
    }
  g_ptr_array_sort (contacts, cti_contact_compare);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpint (((CtiContact *) contacts->pdata[i])->date, ==, day (rows[i].date));
      g_assert_cmpint (((CtiContact *) contacts->pdata[i])->start, ==, rows[i].start);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/a-contact-is-checked-against-its-day",
                   a_contact_is_checked_against_its_day);
  g_test_add_func ("/contact/a-contact-needs-no-course", a_contact_needs_no_course);
  g_test_add_func ("/contact/a-contact-before-the-inquiry-is-refused",
                   a_contact_before_the_inquiry_is_refused);
  g_test_add_func ("/contact/a-kind-says-who-took-part-and-where",
                   a_kind_says_who_took_part_and_where);
  g_test_add_func ("/contact/the-community-is-anywhere-but-the-office",
                   the_community_is_anywhere_but_the_office);
  g_test_add_func ("/contact/a-day-to-come-is-planned", a_day_to_come_is_planned);
  g_test_add_func ("/contact/only-who-was-met-is-reached", only_who_was_met_is_reached);
  g_test_add_func ("/contact/time-is-added-up-between-two-days", time_is_added_up_between_two_days);
  g_test_add_func ("/contact/contacts-are-in-the-order-of-days-and-hours",
                   contacts_are_in_the_order_of_days_and_hours);
  return g_test_run ();
}
