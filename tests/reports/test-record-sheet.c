/* What she is told is kept about her: every kind there is, so that none is found out about later.
 */

#include "cti-record-sheet.h"

#include <string.h>

#include "cti-words.h"

/* Kinds that are part of another, or of the case itself. */
static const CtiRecordType *const parts[] = {
  &cti_citizen_type, &cti_identity_type, &cti_course_type,
  &cti_area_type,    &cti_score_type,    &cti_tie_type,
};

static gboolean
is_part (const CtiRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] == type)
      return TRUE;
  return FALSE;
}

static char *
say_kinds_with (const CtiRecordType *type)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) now = NULL;
  g_auto (GStrv) lines = NULL;

  g_ptr_array_add (records, cti_record_new (&cti_citizen_type));
  g_ptr_array_add (records, cti_record_new (&cti_course_type));
  g_ptr_array_add (records, cti_record_new (type));
  now = cti_case_new ("case", records);
  lines = cti_record_sheet_say_kinds (now);
  return g_strjoinv ("\n", lines);
}

static void
every_kind_is_told (void)
{
  for (gsize i = 0; cti_case_types[i] != NULL; i++)
    if (!is_part (cti_case_types[i]))
      {
        g_autofree char *told = say_kinds_with (cti_case_types[i]);

        g_test_message ("%s: %s", cti_case_types[i]->name, told);
        g_assert_nonnull (strstr (told, ": 1"));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  g_test_add_func ("/record-sheet/every-kind-is-told", every_kind_is_told);
  return g_test_run ();
}
