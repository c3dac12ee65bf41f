/* One call of each use case of notes and tasks, for test-use-log.c. */

#include "cti-use-attachment.h"
#include "cti-use-inquiry.h"
#include "cti-use-instrument.h"
#include "cti-use-note.h"
#include "cti-use-part.h"
#include "cti-use-quiet.h"
#include "cti-use-star-goal.h"
#include "cti-use-task.h"
#include "use-runners.h"

static void
put (SessionFixture *fixture, const char *id, CtiActKind kind, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  fixture_assert_case (cti_use_put (fixture->store, id, kind, records, NULL, NULL));
}

static char *
add_note (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);

  note->date = fixture_day (FIXTURE_TODAY);
  cti_set_text (&note->fact, "She came with her sister");
  put (fixture, id, CTI_ACT_CHANGE_NOTE, note);
  return g_strdup (note->record.id);
}

static char *
add_task (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);

  task->due = fixture_day (FIXTURE_TODAY);
  cti_set_text (&task->title, "Call the bank");
  put (fixture, id, CTI_ACT_CHANGE_TASK, task);
  return g_strdup (task->record.id);
}

static char *
add_team_task (SessionFixture *fixture)
{
  g_autoptr (CtiTask) task = cti_record_new (&cti_task_type);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_set_text (&task->title, "Water the plants");
  g_ptr_array_add (records, task);
  g_assert_true (cti_use_put_team (fixture->store, records, NULL, NULL));
  return g_strdup (task->record.id);
}

char *
run_sign_note (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *note = add_note (fixture, id);

  fixture_assert_case (cti_use_sign_note (fixture->store, id, note, NULL));
  return id;
}

char *
run_add_to_note (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *note = add_note (fixture, id);
  g_autoptr (CtiNote) addition = cti_record_new (&cti_note_type);

  fixture_assert_case (cti_use_sign_note (fixture->store, id, note, NULL));
  addition->date = fixture_day (FIXTURE_TODAY);
  cti_set_text (&addition->fact, "And with her dog");
  fixture_assert_case (cti_use_add_to_note (fixture->store, id, note, addition, NULL));
  return id;
}

char *
run_file_note (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *note = add_note (fixture, id);

  fixture_assert_case (
      cti_use_file (fixture->store, id, (const char *const[]){ note, NULL }, "2026-117", NULL));
  return id;
}

char *
run_quiet_rule (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");

  fixture_assert_case (cti_use_quiet_rule (fixture->store, id, CTI_RULE_STAR, TRUE, NULL));
  return id;
}

static char *
add_attachment (SessionFixture *fixture, const char *id)
{
  g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("A letter", 8);

  cti_set_text (&attachment->title, "Letter");
  fixture_assert_case (cti_use_attach (fixture->store, id, attachment, NULL, bytes, NULL));
  return g_strdup (attachment->record.id);
}

char *
run_attach (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *attachment = add_attachment (fixture, id);

  return id;
}

char *
run_read_attachment (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *attachment = add_attachment (fixture, id);
  g_autoptr (CtiSecret) plain = cti_use_read_attachment (fixture->store, id, attachment, NULL);

  g_assert_nonnull (plain);
  return id;
}

char *
run_do_task (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *task = add_task (fixture, id);

  fixture_assert_case (cti_use_do_task (fixture->store, id, task, NULL));
  return id;
}

char *
run_snooze_task (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autofree char *task = add_task (fixture, id);

  fixture_assert_case (
      cti_use_snooze_task (fixture->store, id, task, fixture_day (FIXTURE_TODAY) + 7, NULL));
  return id;
}

char *
run_do_team_task (SessionFixture *fixture)
{
  g_autofree char *task = add_team_task (fixture);

  g_assert_true (cti_use_do_team_task (fixture->store, task, NULL));
  return NULL;
}

char *
run_snooze_team_task (SessionFixture *fixture)
{
  g_autofree char *task = add_team_task (fixture);

  g_assert_true (
      cti_use_snooze_team_task (fixture->store, task, fixture_day (FIXTURE_TODAY) + 7, NULL));
  return NULL;
}

char *
run_add_instrument (SessionFixture *fixture)
{
  g_autoptr (CtiInstrument) instrument = cti_record_new (&cti_instrument_type);

  cti_set_text (&instrument->key, "life-situation");
  cti_set_text (&instrument->source, "[Scale]\nKey=life-situation\nVersion=1\n[money]\n1=a\n");
  instrument->kind = CTI_INSTRUMENT_SCALE;
  instrument->version = 1;
  g_assert_true (cti_use_add_instrument (fixture->store, instrument, NULL));
  return NULL;
}

char *
run_set_star_goals (SessionFixture *fixture)
{
  char *id = session_fixture_add_case (fixture, "K-01");
  g_autoptr (GHashTable) goals = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (goals, (gpointer) "money", GINT_TO_POINTER (7));
  fixture_assert_case (cti_use_set_star_goals (fixture->store, id, goals, NULL));
  return id;
}
