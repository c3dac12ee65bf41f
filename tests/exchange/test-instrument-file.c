#include <string.h>

#include "cti-instrument-file.h"

#define WHO5                                                                                  \
  "# Our own words, not the official ones\n[WHO-5]\nVersion=1\nSource=Nobody\n"               \
  "Period=In the last two weeks\nItem1=one\nItem2=two\nItem3=three\nItem4=four\nItem5=five\n" \
  "Answer0=n\nAnswer1=l\nAnswer2=h\nAnswer3=m\nAnswer4=o\nAnswer5=a\n"
#define SCALE "[Scale]\nKey=life-situation\nVersion=2\nSource=Us\n\n[money]\n1=owes\n10=saves\n"
#define FORM                                                                                 \
  "[Form]\nKey=small\nVersion=3\nName=Small\nAreas=one;two;three;\n[one]\nName=One\n[two]\n" \
  "Name=Two\n[three]\nName=Three\n"

static CtiInstrument *
read_file (const char *text)
{
  CtiImportError *why = NULL;
  CtiInstrument *self = cti_instrument_file_read (text, strlen (text), &why);

  g_assert_null (why);
  g_assert_nonnull (self);
  return self;
}

static GPtrArray *
load (const char *const *texts)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int i = 0; texts[i] != NULL; i++)
    {
      CtiInstrument *one = read_file (texts[i]);

      one->record.made.unix_seconds = 1000 + i;
      g_ptr_array_add (all, one);
    }
  return all;
}

static void
each_kind_is_known_by_its_group (void)
{
  static const struct
  {
    const char *text;
    CtiInstrumentKind kind;
    const char *key;
    int version;
  } rows[] = {
    { WHO5, CTI_INSTRUMENT_WHO5, "who-5", 1 },
    { SCALE, CTI_INSTRUMENT_SCALE, "life-situation", 2 },
    { FORM, CTI_INSTRUMENT_STAR, "small", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiInstrument) self = read_file (rows[i].text);

      g_assert_cmpint (self->kind, ==, rows[i].kind);
      g_assert_cmpstr (self->key, ==, rows[i].key);
      g_assert_cmpint (self->version, ==, rows[i].version);
      g_assert_cmpstr (self->source, ==, rows[i].text);
    }
}

static void
what_is_wrong_is_named_by_its_line (void)
{
  static const struct
  {
    const char *text;
    int line;
    const char *field;
    CtiProblemCode code;
  } rows[] = {
    { "", 0, "[Form],", CTI_PROBLEM_MISSING },
    { "hello\n", 1, NULL, CTI_PROBLEM_UNKNOWN_VALUE },
    { "[WHO-5]\nVersion=1\nwhat is this\n", 3, NULL, CTI_PROBLEM_UNKNOWN_VALUE },
    { "[WHO-5]\nVersion=1\nSource=K\xf8"
      "benhavn\nItem1=a\n",
      3, NULL, CTI_PROBLEM_UNKNOWN_VALUE },
    { "\xef\xbb\xbf[WHO-5]\nVersion=0\nSource=x\n", 2, "Version", CTI_PROBLEM_UNKNOWN_VALUE },
    { "[WHO-5]\nSource=x\n", 1, "Version", CTI_PROBLEM_MISSING },
    { "[WHO-5]\nVersion=0\nSource=x\n", 2, "Version", CTI_PROBLEM_UNKNOWN_VALUE },
    { "[WHO-5]\nVersion=1\nSource=x\nItem1=a\nItem2=\n", 5, "Item2", CTI_PROBLEM_MISSING },
    { "[Scale]\nKey=k\nVersion=1\n[money]\n1=a\n11=b\n", 6, "11", CTI_PROBLEM_UNKNOWN_VALUE },
    { "[Scale]\nKey=k\nVersion=1\n[money]\n\n3=\n", 6, "3", CTI_PROBLEM_MISSING },
    { "[Form]\nKey=small\nVersion=1\nName=Small\nAreas=one;two;\n", 5, "Areas",
      CTI_PROBLEM_UNKNOWN_VALUE },
    { "[Form]\nKey=s\nVersion=1\nName=S\nAreas=a;b;c;\n[a]\nName=A\n[b]\n", 8, "Name",
      CTI_PROBLEM_MISSING },
    { "[Form]\nKey=Not A Key\nVersion=1\n", 2, "Key", CTI_PROBLEM_UNKNOWN_VALUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiImportError) why = NULL;

      g_assert_null (cti_instrument_file_read (rows[i].text, strlen (rows[i].text), &why));
      g_assert_nonnull (why);
      g_assert_cmpint (why->line, ==, rows[i].line);
      g_assert_cmpstr (why->field, ==, rows[i].field);
      g_assert_cmpint (why->code, ==, rows[i].code);
    }
}

/* Editors of an office put it before a text; lines end there with two letters. */
static void
a_file_of_an_office_is_read (void)
{
  static const char text[] =
      "\xef\xbb\xbf[Scale]\r\nKey=k\r\nVersion=1\r\n[money]\r\n1=skylder\r\n";
  g_autoptr (CtiInstrument) self = read_file (text);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (CtiStarScale) scale = NULL;

  g_ptr_array_add (all, self);
  scale = cti_instruments_get_scale (all, "k");
  g_assert_nonnull (scale);
  g_assert_cmpstr (cti_star_scale_get_text (scale, "money", 1), ==, "skylder");
}

static void
bytes_of_any_kind_are_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (CtiImportError) large = NULL;
  g_autofree char *much = g_strnfill (CTI_INSTRUMENT_BYTES_MAX + 1, '#');

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *text = g_strdup (i % 2 ? WHO5 : FORM);
      gsize length = strlen (text);
      g_autoptr (CtiImportError) why = NULL;
      g_autoptr (CtiInstrument) self = NULL;

      for (int k = 0; k < 4; k++)
        text[g_rand_int_range (rand, 0, (int) length)] = (char) g_rand_int_range (rand, 0, 256);
      self = cti_instrument_file_read (text, length, &why);
      g_assert_true ((self == NULL) != (why == NULL));
    }
  g_assert_null (cti_instrument_file_read (much, strlen (much), &large));
  g_assert_cmpint (large->code, ==, CTI_PROBLEM_TOO_LONG);
}

static void
what_was_loaded_last_holds (void)
{
  const char *const texts[] = { WHO5, SCALE, FORM, NULL };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = load (texts);
  g_autoptr (CtiStarForm) ours = cti_instruments_get_star_form (none);
  g_autoptr (CtiStarForm) own = cti_instruments_get_star_form (all);
  g_autoptr (CtiStarScale) scale = cti_instruments_get_scale (all, "life-situation");
  g_autoptr (CtiWho5Wording) wording = cti_instruments_get_who5 (all);

  g_assert_cmpstr (ours->key, ==, "life-situation");
  g_assert_cmpstr (own->key, ==, "small");
  g_assert_cmpstr (cti_star_scale_get_text (scale, "money", 10), ==, "saves");
  g_assert_null (cti_star_scale_get_text (scale, "money", 5));
  g_assert_null (cti_star_scale_get_text (NULL, "money", 1));
  g_assert_null (cti_instruments_get_scale (all, "other"));
  g_assert_cmpstr (wording->items[4], ==, "five");
  g_assert_cmpstr (wording->answers[0], ==, "n");
  g_assert_null (cti_instruments_get_who5 (none));
}

static void
a_later_version_stands_in_and_a_removed_one_does_not (void)
{
  const char *const texts[] = { FORM,
                                "[Form]\nKey=small\nVersion=4\nName=S\nAreas=a;b;c;\n[a]\n"
                                "Name=A\n[b]\nName=B\n[c]\nName=C\n",
                                NULL };
  g_autoptr (GPtrArray) all = load (texts);
  CtiInstrument *latest = g_ptr_array_index (all, 1);
  g_autoptr (CtiStarForm) form = cti_instruments_get_star_form (all);
  g_autoptr (CtiStarForm) before = NULL;

  g_assert_cmpint (form->version, ==, 4);
  latest->record.deleted = latest->record.made;
  before = cti_instruments_get_star_form (all);
  g_assert_cmpint (before->version, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument-file/each-kind-is-known-by-its-group",
                   each_kind_is_known_by_its_group);
  g_test_add_func ("/instrument-file/what-is-wrong-is-named-by-its-line",
                   what_is_wrong_is_named_by_its_line);
  g_test_add_func ("/instrument-file/a-file-of-an-office-is-read", a_file_of_an_office_is_read);
  g_test_add_func ("/instrument-file/bytes-of-any-kind-are-refused", bytes_of_any_kind_are_refused);
  g_test_add_func ("/instrument-file/what-was-loaded-last-holds", what_was_loaded_last_holds);
  g_test_add_func ("/instrument-file/a-later-version-stands-in-and-a-removed-one-does-not",
                   a_later_version_stands_in_and_a_removed_one_does_not);
  return g_test_run ();
}
