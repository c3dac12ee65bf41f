/* One case in two stores, put together from what each did to it. */

#pragma once

#include "cti-case.h"
#include "cti-closing.h"
#include "cti-field.h"
#include "cti-merge.h"
#include "cti-network.h"
#include "cti-note.h"
#include "model-test.h"

#define BASE   1
#define COURSE "6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11"
#define LATER  ((CtiMoment){ 2000, 60 })

typedef enum
{
  HERE,
  THERE,
  SIDES,
} Where;

typedef struct
{
  CtiMergeSide sides[SIDES];
} Two;

static inline void
two_init (Two *self)
{
  for (int i = 0; i < SIDES; i++)
    self->sides[i] =
        (CtiMergeSide){ g_ptr_array_new_with_free_func (cti_record_unref),
                        g_ptr_array_new_with_free_func ((GDestroyNotify) cti_change_free) };
}

static inline void
two_clear (Two *self)
{
  for (int i = 0; i < SIDES; i++)
    {
      g_ptr_array_unref (self->sides[i].records);
      g_ptr_array_unref (self->sides[i].history);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Two, two_clear)

static inline void
tell (Two *self, Where where, gint64 act, CtiActKind kind, gconstpointer record, const char *field)
{
  CtiChange *change = g_new0 (CtiChange, 1);

  change->act = act;
  change->kind = kind;
  change->author = g_strdup (where == HERE ? "ida" : "bo");
  change->made = LATER;
  change->row = g_strdup (CTI_RECORD_CONST (record)->id);
  change->field = g_strdup (field);
  g_ptr_array_add (self->sides[where].history, change);
}

/* Made on one side since. */
static inline gpointer
make (Two *self, Where where, gpointer record)
{
  g_ptr_array_add (self->sides[where].records, record);
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, NULL);
  return record;
}

/* There before they parted. */
static inline void
share (Two *self, gpointer record)
{
  g_ptr_array_add (self->sides[HERE].records, record);
  g_ptr_array_add (self->sides[THERE].records, cti_record_copy (record));
  for (int i = 0; i < SIDES; i++)
    tell (self, i, BASE, CTI_ACT_OTHER, record, NULL);
}

static inline gpointer
find (GPtrArray *records, gconstpointer known)
{
  for (guint i = 0; i < records->len; i++)
    if (g_str_equal (CTI_RECORD (g_ptr_array_index (records, i))->id, CTI_RECORD_CONST (known)->id))
      return g_ptr_array_index (records, i);
  return NULL;
}

static inline void
write_in (Two *self, Where where, gconstpointer known, const char *field, const char *text)
{
  CtiRecord *record = find (self->sides[where].records, known);

  cti_field_set_from_text (record, cti_record_type_find_field (record->type, field), text);
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, field);
}

static inline void
put_away (Two *self, Where where, gconstpointer known)
{
  CtiRecord *record = find (self->sides[where].records, known);

  record->deleted = LATER;
  tell (self, where, BASE + 1, CTI_ACT_OTHER, record, "deleted");
}

static inline CtiMerge *
plan (Two *self)
{
  return cti_merge_plan (&self->sides[HERE], &self->sides[THERE], BASE);
}

/* How a record stands when the plan is written, and then what was answered. */
static inline gpointer
find_end (Two *self, CtiMerge *merge, gconstpointer known)
{
  g_autoptr (GPtrArray) answered = cti_merge_get_answered (merge);
  gpointer record = find (answered, known);

  if (record == NULL)
    record = find (merge->records, known);
  if (record == NULL)
    record = find (self->sides[HERE].records, known);
  return cti_record_ref (record);
}

static inline gboolean
ends_in_trash (Two *self, CtiMerge *merge, gconstpointer known)
{
  g_autoptr (CtiRecord) record = find_end (self, merge, known);

  return cti_record_is_deleted (record);
}

static inline CtiMergeQuestion *
get_question (CtiMerge *merge)
{
  g_assert_cmpuint (merge->questions->len, ==, 1);
  return g_ptr_array_index (merge->questions, 0);
}

static inline CtiNote *
make_note (const char *text)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  cti_set_text (&note->fact, text);
  return note;
}

static inline CtiPerson *
make_person (const char *name)
{
  CtiPerson *person = cti_record_new (&cti_person_type);

  cti_set_text (&person->name, name);
  return person;
}

static inline CtiTie *
make_tie (const CtiPerson *person, int ring)
{
  CtiTie *tie = cti_record_new (&cti_tie_type);

  cti_set_text (&tie->person, person->record.id);
  tie->phase = 1;
  tie->ring = ring;
  return tie;
}
