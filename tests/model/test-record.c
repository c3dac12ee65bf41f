#include <string.h>

#include "cti-case.h"
#include "cti-field.h"
#include "cti-team.h"
#include "cti-text.h"

/* One record with a field of every kind. */
typedef struct
{
  CtiRecord record;
  char *line;
  char *text;
  int number;
  CtiOccasion occasion;
  CtiDate date;
  gboolean flag;
  char *other;
} Sample;

static const CtiField sample_fields[] = {
  CTI_LINE (Sample, line, CTI_FIELD_REQUIRED),
  CTI_NOTE (Sample, text, 0),
  CTI_INT (Sample, number, -1, 0, 100, CTI_FIELD_REQUIRED),
  CTI_ENUM (Sample, occasion, cti_occasion_values),
  CTI_DAY (Sample, date, CTI_FIELD_REQUIRED),
  CTI_FLAG (Sample, flag),
  CTI_REF (Sample, other, CTI_FIELD_REQUIRED),
};

static const CtiRecordType sample_type = { "sample", sizeof (Sample), sample_fields,
                                           G_N_ELEMENTS (sample_fields) };

static const CtiField *
sample_field (const char *name)
{
  return cti_record_type_find_field (&sample_type, name);
}

static void
every_kind_goes_through_text_and_back (void)
{
  static const struct
  {
    const char *field, *text;
  } rows[] = {
    { "line", "Åse Ø. Ærø 🌱" },
    { "text", "first\n\tsecond\n" },
    { "number", "0" },
    { "number", "100" },
    { "occasion", "phase-shift" },
    { "occasion", "start" },
    { "date", "2028-02-29" },
    { "date", "1900-01-01" },
    { "date", "2199-12-31" },
    { "flag", "yes" },
    { "flag", "no" },
    { "other", "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
      const CtiField *field = sample_field (rows[i].field);
      g_autofree char *text = NULL;

      g_assert_cmpint (cti_field_set_from_text (record, field, rows[i].text), ==, CTI_PROBLEM_NONE);
      text = cti_field_to_text (record, field);
      g_assert_cmpstr (text, ==, rows[i].text);
      g_assert_true (cti_field_is_known (record, field));
    }
}

static void
nothing_makes_a_field_unknown (void)
{
  static const char *const nothing[] = { NULL, "" };

  for (gsize i = 0; i < G_N_ELEMENTS (nothing); i++)
    for (guint k = 0; k < sample_type.n_fields; k++)
      {
        g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
        g_autoptr (CtiRecord) fresh = cti_record_new (&sample_type);
        const CtiField *field = &sample_fields[k];
        g_autofree char *text = NULL;
        g_autofree char *default_text = cti_field_to_text (fresh, field);

        ((Sample *) record)->number = 5;
        ((Sample *) record)->occasion = CTI_OCCASION_END;
        ((Sample *) record)->date = 700000;
        g_assert_cmpint (cti_field_set_from_text (record, field, nothing[i]), ==, CTI_PROBLEM_NONE);
        text = cti_field_to_text (record, field);
        g_assert_cmpstr (text, ==, default_text);
      }
}

static void
what_cannot_be_a_value_is_refused (void)
{
  static const struct
  {
    const char *field, *text;
    CtiProblemCode code;
  } rows[] = {
    { "number", "x", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", " 4", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", "4 ", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", "4.5", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", "0x10", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", "+4", CTI_PROBLEM_NOT_A_NUMBER },
    { "number", "101", CTI_PROBLEM_OUT_OF_RANGE },
    { "number", "-2", CTI_PROBLEM_OUT_OF_RANGE },
    { "number", "4294967297", CTI_PROBLEM_OUT_OF_RANGE },
    { "number", "99999999999999999999", CTI_PROBLEM_OUT_OF_RANGE },
    { "date", "29.02.2028", CTI_PROBLEM_NOT_A_DATE },
    { "date", "2026-02-29", CTI_PROBLEM_NOT_A_DATE },
    { "date", "1899-12-31", CTI_PROBLEM_OUT_OF_RANGE },
    { "date", "2200-01-01", CTI_PROBLEM_OUT_OF_RANGE },
    { "flag", "1", CTI_PROBLEM_UNKNOWN_VALUE },
    { "flag", "Yes", CTI_PROBLEM_UNKNOWN_VALUE },
    { "occasion", "Start", CTI_PROBLEM_UNKNOWN_VALUE },
    { "occasion", "later", CTI_PROBLEM_UNKNOWN_VALUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
      g_autoptr (CtiRecord) before = cti_record_copy (record);
      const CtiField *field = sample_field (rows[i].field);

      g_assert_cmpint (cti_field_set_from_text (record, field, rows[i].text), ==, rows[i].code);
      g_assert_true (cti_record_equal (record, before));
    }
}

static void
text_is_cleaned_on_the_way (void)
{
  static const struct
  {
    const char *field, *text, *kept;
  } rows[] = {
    { "line", "  Sofie\n\tB.  ", "Sofie  B." },
    { "line", "a\u202eb\u2066c\033[31m\001", "abc[31m" },
    { "line", "\xff\xfe", "\ufffd\ufffd" },
    { "text", "a\u202eb\r\nc\td", "ab\nc\td" },
    { "text", "👩🏽‍🌾 שלום", "👩🏽‍🌾 שלום" },
    { "text", " \n\t ", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
      const CtiField *field = sample_field (rows[i].field);

      g_assert_cmpint (cti_field_set_from_text (record, field, rows[i].text), ==, CTI_PROBLEM_NONE);
      g_assert_cmpstr (cti_field_peek_text (record, field), ==, rows[i].kept);
    }
}

static CtiProblemCode
set_letters (gpointer record, const char *field, gsize count)
{
  g_autofree char *text = g_malloc (count + 1);

  memset (text, 'a', count);
  text[count] = '\0';
  return cti_field_set_from_text (record, sample_field (field), text);
}

static void
a_text_too_long_is_refused_and_not_cut (void)
{
  g_autoptr (CtiRecord) record = cti_record_new (&sample_type);

  g_assert_cmpint (set_letters (record, "text", 1024 * 1024), ==, CTI_PROBLEM_NONE);
  g_assert_cmpuint (strlen (((Sample *) record)->text), ==, 1024 * 1024);
  g_assert_cmpint (set_letters (record, "text", CTI_TEXT_NOTE_MAX), ==, CTI_PROBLEM_NONE);
  g_assert_cmpint (set_letters (record, "text", CTI_TEXT_NOTE_MAX + 1), ==, CTI_PROBLEM_TOO_LONG);
  g_assert_cmpuint (strlen (((Sample *) record)->text), ==, CTI_TEXT_NOTE_MAX);
  g_assert_cmpint (set_letters (record, "line", CTI_TEXT_LINE_MAX), ==, CTI_PROBLEM_NONE);
  g_assert_cmpint (set_letters (record, "line", CTI_TEXT_LINE_MAX + 1), ==, CTI_PROBLEM_TOO_LONG);
}

static void
a_form_names_each_field_that_is_wrong (void)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
  const CtiProblem *problem;

  ((Sample *) record)->number = 101;
  cti_record_check (record, problems);
  g_assert_cmpuint (cti_problems_get_length (problems), ==, 4);
  g_assert_cmpint (cti_problems_find (problems, "line")->code, ==, CTI_PROBLEM_MISSING);
  g_assert_cmpint (cti_problems_find (problems, "date")->code, ==, CTI_PROBLEM_MISSING);
  g_assert_cmpint (cti_problems_find (problems, "other")->code, ==, CTI_PROBLEM_MISSING);
  problem = cti_problems_find (problems, "number");
  g_assert_cmpint (problem->code, ==, CTI_PROBLEM_OUT_OF_RANGE);
  g_assert_cmpint (problem->min, ==, 0);
  g_assert_cmpint (problem->max, ==, 100);
  g_assert_cmpstr (problem->record, ==, "sample");
  g_assert_null (cti_problems_find (problems, "flag"));
}

static void
a_copy_is_its_own (void)
{
  g_autoptr (CtiRecord) record = cti_record_new (&sample_type);
  g_autoptr (CtiRecord) copy = NULL;
  g_autoptr (CtiRecord) other = cti_record_new (&sample_type);

  cti_set_text (&((Sample *) record)->line, "before");
  copy = cti_record_copy (record);
  g_assert_true (cti_record_equal (record, copy));
  cti_set_text (&((Sample *) copy)->line, "after");
  g_assert_cmpstr (((Sample *) record)->line, ==, "before");
  g_assert_false (cti_record_equal (record, copy));
  g_assert_false (cti_record_equal (record, other));
}

static void
the_types_of_a_case_are_well_formed (void)
{
  for (const CtiRecordType *const *type = cti_case_types; *type != NULL; type++)
    for (guint i = 0; i < (*type)->n_fields; i++)
      {
        const CtiField *field = &(*type)->fields[i];

        g_assert_true (cti_record_type_find_field (*type, field->name) == field);
        g_assert_cmpuint (field->offset, >=, sizeof (CtiRecord));
        g_assert_cmpint (field->values != NULL, ==, field->kind == CTI_FIELD_ENUM);
        g_assert_cmpint (field->min < field->max, ==, field->kind == CTI_FIELD_INT);
        g_assert_true (field->kind != CTI_FIELD_INT || field->unknown < field->min ||
                       !(field->flags & CTI_FIELD_REQUIRED));
      }
  g_assert_null (cti_record_type_find_field (&cti_citizen_type, "cpr"));
}

static void
walls_come_before_hints (void)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  g_assert_null (cti_problems_get_first_wall (problems));
  cti_problems_add (problems, CTI_PROBLEM_AREAS_LEFT_OUT, "reading", NULL);
  g_assert_null (cti_problems_get_first_wall (problems));
  cti_problems_add (problems, CTI_PROBLEM_NO_COURSE, "reading", "course");
  g_assert_cmpint (cti_problems_get_first_wall (problems)->code, ==, CTI_PROBLEM_NO_COURSE);
  g_assert_true (cti_problems_has (problems, CTI_PROBLEM_AREAS_LEFT_OUT));
  g_assert_false (cti_problems_has (problems, CTI_PROBLEM_UNDER_18));
}

/* Says what stands in its lines, in the order they are in. */
static char *
tell_lines (GPtrArray *samples)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < samples->len; i++)
    {
      const Sample *sample = g_ptr_array_index (samples, i);

      g_string_append_printf (told, "%s%s %d", i ? ", " : "", sample->line ? sample->line : "-",
                              sample->number);
    }
  return g_string_free (told, FALSE);
}

static void
records_of_one_act_have_an_order_of_their_own (void)
{
  static const struct
  {
    const char *line;
    int number;
    gint64 made;
  } rows[] = { { "Ål", 1, 5 },  { "Bo", 7, 5 }, { "Bo", 3, 5 },
               { "Zone", 1, 5 }, { NULL, 1, 5 }, { "Zone", 9, 4 } };

  for (guint round = 0; round < 20; round++) /* each with other ids */
    {
      g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func (cti_record_unref);
      g_autofree char *told = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          Sample *sample = cti_record_new (&sample_type);

          cti_set_text (&sample->line, rows[i].line);
          cti_set_text (&sample->other, sample->record.id);
          sample->number = rows[i].number;
          sample->record.made.unix_seconds = rows[i].made;
          g_ptr_array_insert (samples, (int) (round % (i + 1)), sample);
        }
      g_ptr_array_sort (samples, cti_record_compare);
      told = tell_lines (samples);
      g_assert_cmpstr (told, ==, "Zone 9, Bo 3, Bo 7, Zone 1, Ål 1, - 1");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/every-kind-goes-through-text-and-back",
                   every_kind_goes_through_text_and_back);
  g_test_add_func ("/record/nothing-makes-a-field-unknown", nothing_makes_a_field_unknown);
  g_test_add_func ("/record/what-cannot-be-a-value-is-refused", what_cannot_be_a_value_is_refused);
  g_test_add_func ("/record/text-is-cleaned-on-the-way", text_is_cleaned_on_the_way);
  g_test_add_func ("/record/a-text-too-long-is-refused-and-not-cut",
                   a_text_too_long_is_refused_and_not_cut);
  g_test_add_func ("/record/a-form-names-each-field-that-is-wrong",
                   a_form_names_each_field_that_is_wrong);
  g_test_add_func ("/record/a-copy-is-its-own", a_copy_is_its_own);
  g_test_add_func ("/record/the-types-of-a-case-are-well-formed",
                   the_types_of_a_case_are_well_formed);
  g_test_add_func ("/record/records-of-one-act-have-an-order-of-their-own",
                   records_of_one_act_have_an_order_of_their_own);
  g_test_add_func ("/record/walls-come-before-hints", walls_come_before_hints);
  return g_test_run ();
}
