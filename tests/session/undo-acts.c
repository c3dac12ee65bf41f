#include "undo-acts.h"

#include "cti-use-part.h"

CtiCase *
undo_get_case (SessionFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  CtiCase *now = cti_store_open_case (fixture->store, id, &error);

  g_assert_no_error (error);
  return now;
}

void
undo_put (SessionFixture *fixture, const char *id, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  g_ptr_array_add (records, record);
  now = cti_use_put (fixture->store, id, CTI_ACT_CHANGE_NETWORK, records, NULL, &error);
  g_assert_no_error (error);
}

CtiPerson *
undo_add_person (SessionFixture *fixture, const char *id, const char *name)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  undo_put (fixture, id, person);
  return person;
}

void
undo_rename_person (SessionFixture *fixture,
                    const char *id,
                    const CtiPerson *person,
                    const char *name)
{
  g_autoptr (CtiPerson) copy = cti_record_copy (person);

  cti_set_text (&copy->name, name);
  undo_put (fixture, id, copy);
}

CtiTie *
undo_add_tie (SessionFixture *fixture, const char *id, const CtiPerson *person, int phase)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = phase;
  undo_put (fixture, id, tie);
  return tie;
}

void
undo_remove_record (SessionFixture *fixture, const char *id, gconstpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now =
      cti_use_remove (fixture->store, id, CTI_ACT_CHANGE_NETWORK, record, NULL, &error);

  g_assert_no_error (error);
}

gint64
undo_last_act (SessionFixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) history = id ? cti_store_get_history (fixture->store, id, NULL, NULL)
                                     : cti_store_get_team_history (fixture->store, NULL, NULL);

  return ((CtiChange *) g_ptr_array_index (history, history->len - 1))->act;
}

const char *
undo_get_name (SessionFixture *fixture, const char *id, const CtiPerson *person)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);
  const CtiPerson *found = cti_case_find (now, &cti_person_type, person->record.id);

  return found != NULL ? g_intern_string (found->name) : NULL;
}

guint
undo_count (SessionFixture *fixture, const char *id, const CtiRecordType *type)
{
  g_autoptr (CtiCase) now = undo_get_case (fixture, id);

  return cti_case_get_records (now, type)->len;
}

void
undo_last (SessionFixture *fixture, const char *id, gboolean redo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_use_undo_last (fixture->store, id, redo, &error);

  g_assert_no_error (error);
  g_assert_true (undone->is_done);
  g_assert_cmpint (undone->is_redo, ==, redo);
}

void
undo_assert_refused (SessionFixture *fixture, const char *id, gint64 act, CtiTrouble trouble)
{
  g_autoptr (GError) error = NULL;
  gint64 before = undo_last_act (fixture, id);

  g_assert_null (cti_use_undo (fixture->store, id, act, CTI_UNDO_FORCE, &error));
  fixture_assert_trouble (error, trouble);
  g_assert_cmpint (undo_last_act (fixture, id), ==, before);
}
