/* Notes of the journal. The law asks that facts are noted soon and are not rewritten (domain 7):
 * so a note that is late gets a hint, and a signed one is added to by a note of its own. */

#include "cti-note.h"

#include "cti-field.h"
#include "cti-text.h"

#define LAST_MINUTE_OF_DAY 1439

static const CtiField fields[] = {
  CTI_REF (CtiNote, course, 0),
  CTI_REF (CtiNote, contact, CTI_FIELD_PART),
  CTI_DAY (CtiNote, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_INT (CtiNote, time, -1, 0, LAST_MINUTE_OF_DAY, CTI_FIELD_CLOCK),
  CTI_LINE (CtiNote, title, 0),
  CTI_NOTE (CtiNote, fact, 0),
  CTI_NOTE (CtiNote, judgement, 0),
  CTI_NOTE (CtiNote, words, 0),
  CTI_LINE (CtiNote, areas, CTI_FIELD_SILENT),
  CTI_FLAG (CtiNote, important),
  CTI_DAY (CtiNote, signed_on, CTI_FIELD_BACK),
  CTI_REF (CtiNote, adds_to, 0),
  CTI_FLAG (CtiNote, unfinished),
  CTI_DAY (CtiNote, filed_on, CTI_FIELD_BACK),
  CTI_LINE (CtiNote, filed_as, 0),
  CTI_NOTE (CtiNote, together, 0),
  CTI_DAY (CtiNote, confirmed_on, CTI_FIELD_BACK),
};

const CtiRecordType cti_note_type = { "note", sizeof (CtiNote), fields, G_N_ELEMENTS (fields) };

/**
 * cti_note_is_signed:
 * @self: a note
 *
 * Returns: whether it is signed and so is only added to
 */
gboolean
cti_note_is_signed (const CtiNote *self)
{
  return self->signed_on != CTI_DATE_NONE;
}

/**
 * cti_note_is_empty:
 * @self: a note
 *
 * Returns: whether it says nothing: no fact, no judgement, no words of hers, nothing of both
 */
gboolean
cti_note_is_empty (const CtiNote *self)
{
  return cti_text_is_blank (self->fact) && cti_text_is_blank (self->judgement) &&
         cti_text_is_blank (self->words) && cti_text_is_blank (self->together);
}

static gboolean
is_about_filing (const CtiField *field)
{
  return g_str_equal (field->name, "filed_on") || g_str_equal (field->name, "filed_as");
}

/**
 * cti_note_may_become:
 * @self: a note as it is
 * @now: the same note as it shall be
 *
 * Returns: whether it may: a signed note changes in nothing but where it was filed, and does not go
 *   to the trash
 */
gboolean
cti_note_may_become (const CtiNote *self, const CtiNote *now)
{
  if (!cti_note_is_signed (self))
    return TRUE;
  if (cti_record_is_deleted (now))
    return FALSE;
  for (guint i = 0; i < cti_note_type.n_fields; i++)
    {
      const CtiField *field = &cti_note_type.fields[i];
      g_autofree char *before = cti_field_to_text (self, field);
      g_autofree char *after = cti_field_to_text (now, field);

      if (!is_about_filing (field) && g_strcmp0 (before, after) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * cti_note_compare:
 * @a: (type CtiNote): pointer to a note
 * @b: (type CtiNote): pointer to another
 *
 * Returns: their order by day, time of day, and when they were written
 */
int
cti_note_compare (gconstpointer a, gconstpointer b)
{
  const CtiNote *one = *(CtiNote *const *) a;
  const CtiNote *two = *(CtiNote *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  if (one->time != two->time)
    return one->time < two->time ? -1 : 1;
  return cti_record_compare (a, b);
}

/**
 * cti_note_new_addition:
 * @to: a signed note
 * @today: the day
 *
 * Returns: (transfer full): an empty note that adds to it, of the same course, contact and areas
 */
CtiNote *
cti_note_new_addition (const CtiNote *to, CtiDate today)
{
  CtiNote *self = cti_record_new (&cti_note_type);

  cti_set_text (&self->course, to->course);
  cti_set_text (&self->contact, to->contact);
  cti_set_text (&self->areas, to->areas);
  cti_set_text (&self->adds_to, to->record.id);
  self->date = today;
  self->important = to->important;
  return self;
}

/* One that was never kept is written today. */
static CtiDate
get_day_written (const CtiNote *self, CtiDate today)
{
  return cti_moment_is_never (self->record.made) ? today : cti_moment_get_day (self->record.made);
}

/**
 * cti_note_check:
 * @self: a note
 * @adds_to: (nullable): the note it adds to
 * @today: the day
 * @problems: where to add what is wrong
 *
 * It says something, tells of no day to come, and adds to nothing but a signed note. Hint: written
 * more than three days after the day it tells of (domain 7).
 */
void
cti_note_check (const CtiNote *self, const CtiNote *adds_to, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "note", "date");
  if (self->signed_on > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "note", "signed_on");
  if (self->filed_on > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "note", "filed_on");
  if (self->confirmed_on > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "note", "confirmed_on");
  if (cti_note_is_empty (self))
    cti_problems_add (problems, CTI_PROBLEM_NOTE_EMPTY, "note", "fact");
  if (self->adds_to != NULL && (adds_to == NULL || !cti_note_is_signed (adds_to)))
    cti_problems_add (problems, CTI_PROBLEM_NOT_SIGNED, "note", "adds_to");
  if (self->date != CTI_DATE_NONE && self->adds_to == NULL &&
      get_day_written (self, today) - self->date > CTI_NOTE_LATE_DAYS)
    cti_problems_add (problems, CTI_PROBLEM_NOTE_LATE, "note", "date");
}
