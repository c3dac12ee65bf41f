/* A whole store as JSON is read back as it was, or not at all: what cannot be read is never taken
 * for what is not known. */

#include "cti-store-json.h"

#include <string.h>

#include "cti-case.h"

#define ID   "6d1d0a3e-7b0c-4a51-9a53-0d2f9a6f3a11"
#define CASE "0f4d8a52-3c76-4b93-8f0e-2b7c1d9e5a22"

/* A document of one contact whose members end with @more. */
static char *
make (const char *case_id, const char *id, const char *more)
{
  return g_strdup_printf ("{ \"format\": \"overgang-store\", \"version\": 1, \"worker\": \"" ID
                          "\",\n\"files\": [{ \"case\": %s, \"records\": [{ \"type\": \"contact\","
                          " \"id\": \"%s\", \"date\": \"2026-11-21\"%s }] }] }",
                          case_id, id, more);
}

static GPtrArray *
parse (const char *case_id, const char *id, const char *more)
{
  g_autofree char *text = make (case_id, id, more);
  g_autofree char *worker = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *files = cti_store_json_parse (text, strlen (text), &worker, &error);

  if (files == NULL)
    g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID);
  else
    g_assert_cmpstr (worker, ==, ID);
  return files;
}

static void
what_is_good_is_read (void)
{
  g_autoptr (GPtrArray) files =
      parse ("\"" CASE "\"", ID,
             ", \"minutes\": 45, \"author\": \"" CASE "\", \"device\": null, \"made\": "
             "\"2026-11-21T10:30:00+01:00\", \"deleted\": null, \"line\": \"to linjer\"");
  const CtiStoredFile *file;
  const CtiContact *contact;

  g_assert_nonnull (files);
  file = g_ptr_array_index (files, 0);
  g_assert_cmpstr (file->id, ==, CASE);
  contact = g_ptr_array_index (file->records, 0);
  g_assert_cmpint (contact->minutes, ==, 45);
  g_assert_cmpstr (contact->record.author, ==, CASE);
  g_assert_false (cti_record_is_deleted (contact));
  g_assert_false (cti_moment_is_never (contact->record.made));
}

static void
what_cannot_be_read_is_refused (void)
{
  static const struct
  {
    const char *case_id;
    const char *id;
    const char *more;
  } wrong[] = {
    { "\"" CASE "\"", ID, ", \"minutes\": 45.5" },
    { "\"" CASE "\"", ID, ", \"minutes\": 99999999999" },
    { "\"" CASE "\"", ID, ", \"minutes\": []" },
    { "\"" CASE "\"", ID, ", \"deleted\": \"2026-13-01T10:30:00+01:00\"" },
    { "\"" CASE "\"", ID, ", \"deleted\": \"yesterday\"" },
    { "\"" CASE "\"", ID, ", \"deleted\": 1795000000" },
    { "\"" CASE "\"", ID, ", \"made\": \"2026-11-21\"" },
    { "\"" CASE "\"", ID, ", \"author\": 7" },
    { "\"" CASE "\"", ID, ", \"author\": \"a\\u001b[2Jb\"" },
    { "\"" CASE "\"", ID, ", \"device\": \"a\\u202eb\"" },
    { "\"" CASE "\"", "../../keys", "" },
    { "\"" CASE "\"", "", "" },
    { "\"../../keys\"", ID, "" },
    { "7", ID, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s, %s%s", wrong[i].case_id, wrong[i].id, wrong[i].more);
      g_assert_null (parse (wrong[i].case_id, wrong[i].id, wrong[i].more));
    }
}

/* What stood there before is hers to have as well; a reader of stores passes it over. */
static void
a_copy_has_what_stood_there_before (void)
{
  g_autoptr (CtiStoreJson) document = cti_store_json_new (ID);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *text = NULL, *worker = NULL;
  CtiChange *change = g_new0 (CtiChange, 1);
  gsize length = 0;

  change->table = g_strdup ("note");
  change->row = g_strdup (ID);
  change->field = g_strdup ("fact");
  change->old = g_strdup ("Hun blev væk");
  change->now = g_strdup ("Hun kom");
  change->why = g_strdup ("Forkert borger");
  g_ptr_array_add (changes, change);
  g_ptr_array_add (changes, g_new0 (CtiChange, 1)); /* a record that was made: nothing before */
  cti_store_json_add (document, CASE, records, changes);
  text = cti_store_json_finish (document, &length);
  g_assert_nonnull (strstr (text, "\"before\" : \"Hun blev væk\""));
  g_assert_nonnull (strstr (text, "\"why\" : \"Forkert borger\""));
  g_assert_null (strstr (text, "Hun kom"));
  g_assert_null (strstr (text, "\"before\" : null"));
  files = cti_store_json_parse (text, length, &worker, NULL);
  g_assert_nonnull (files);
  g_assert_cmpuint (files->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-json/what-is-good-is-read", what_is_good_is_read);
  g_test_add_func ("/store-json/what-cannot-be-read-is-refused", what_cannot_be_read_is_refused);
  g_test_add_func ("/store-json/a-copy-has-what-stood-there-before",
                   a_copy_has_what_stood_there_before);
  return g_test_run ();
}
