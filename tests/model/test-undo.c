/* What of an act is taken back where something of it was changed later and that is to be kept. */

#include "cti-history.h"
#include "cti-undo.h"
#include "model-test.h"

#define ADDED   1
#define CHANGED 2
#define NOW     ((CtiMoment){ 5000, 60 })

typedef struct
{
  GPtrArray *records;
  GPtrArray *history;
  CtiReading *reading;
  CtiScore *scores[2];
} File;

static void
tell (File *file, gint64 act, gconstpointer record, const char *field, const char *now)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->act = act;
  change->kind = CTI_ACT_ADD_STAR;
  change->table = g_strdup (CTI_RECORD_CONST (record)->type->name);
  change->row = g_strdup (CTI_RECORD_CONST (record)->id);
  change->field = g_strdup (field);
  change->now = g_strdup (now);
  g_ptr_array_add (file->history, change);
}

static gpointer
add (File *file, gpointer record)
{
  g_ptr_array_add (file->records, record);
  tell (file, ADDED, record, NULL, NULL);
  return record;
}

/* A star of two areas that one act added. */
static void
file_init (File *file)
{
  static const char *const areas[] = { "money", "housing" };

  file->records = g_ptr_array_new_with_free_func (cti_record_unref);
  file->history = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free);
  file->reading = add (file, make_reading ("6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11", "2026-01-12"));
  for (gsize i = 0; i < G_N_ELEMENTS (areas); i++)
    {
      file->scores[i] = add (file, cti_record_new (&cti_score_type));
      cti_set_text (&file->scores[i]->reading, file->reading->record.id);
      cti_set_text (&file->scores[i]->area, areas[i]);
      file->scores[i]->value = 4;
    }
}

static void
file_clear (File *file)
{
  g_ptr_array_unref (file->records);
  g_ptr_array_unref (file->history);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (File, file_clear)

static guint
count_gone (GPtrArray *records)
{
  guint gone = 0;

  for (guint i = 0; i < records->len; i++)
    gone += cti_record_is_deleted (g_ptr_array_index (records, i));
  return gone;
}

static void
what_nobody_changed_goes_whole (void)
{
  g_auto (File) file;
  g_autoptr (CtiUndo) undo = NULL;

  file_init (&file);
  undo = cti_undo_plan (file.history, ADDED, file.records, NOW);
  g_assert_cmpuint (undo->clashes->len, ==, 0);
  g_assert_cmpuint (count_gone (undo->some), ==, 3);
}

/* Else it would hang on nothing; and half a star is none. */
static void
a_part_that_is_kept_keeps_the_whole_and_its_other_parts (void)
{
  g_auto (File) file;
  g_autoptr (CtiUndo) undo = NULL;

  file_init (&file);
  file.scores[1]->value = 7;
  tell (&file, CHANGED, file.scores[1], "value", "7");
  undo = cti_undo_plan (file.history, ADDED, file.records, NOW);
  g_assert_cmpint (undo->verdict, ==, CTI_UNDO_POSSIBLE);
  g_assert_cmpuint (undo->clashes->len, ==, 1);
  g_assert_cmpuint (count_gone (undo->all), ==, 3);
  g_assert_cmpuint (count_gone (undo->some), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/what-nobody-changed-goes-whole", what_nobody_changed_goes_whole);
  g_test_add_func ("/undo/a-part-that-is-kept-keeps-the-whole-and-its-other-parts",
                   a_part_that_is_kept_keeps_the_whole_and_its_other_parts);
  return g_test_run ();
}
