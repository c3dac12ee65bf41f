/* The journal is not kept: it is what the records of a case say, in the order of days. A table
 * names, for each type, the field that says when it happened; what has no such day yet - a task not
 * done, a referral not sent - is not in it. */

#include "cti-journal.h"

#include "cti-areas.h"
#include "cti-contact.h"
#include "cti-frequency.h"
#include "cti-note.h"
#include "cti-task.h"
#include "cti-wellbeing.h"

const CtiEnumValue cti_journal_kind_values[] = {
  { CTI_JOURNAL_CONTACT, "contact" },
  { CTI_JOURNAL_NOTE, "note" },
  { CTI_JOURNAL_MEASURE, "measure" },
  { CTI_JOURNAL_TASK, "task" },
  { CTI_JOURNAL_COURSE, "course" },
  { CTI_JOURNAL_NETWORK, "network" },
  { 0, NULL },
};

static const struct
{
  const CtiRecordType *type;
  CtiJournalKind kind;
  const char *date;  /* the field that says when */
  const char *time;  /* (nullable): the field with the minute of the day */
  const char *areas; /* (nullable): the field with the focus areas it was about */
} sources[] = {
  { &cti_contact_type, CTI_JOURNAL_CONTACT, "date", "start", "areas" },
  { &cti_note_type, CTI_JOURNAL_NOTE, "date", "time", "areas" },
  { &cti_reading_type, CTI_JOURNAL_MEASURE, "date", NULL, NULL },
  { &cti_wellbeing_type, CTI_JOURNAL_MEASURE, "date", NULL, NULL },
  { &cti_frequency_type, CTI_JOURNAL_MEASURE, "date", NULL, NULL },
  { &cti_task_type, CTI_JOURNAL_TASK, "done_on", NULL, NULL },
  { &cti_aim_type, CTI_JOURNAL_COURSE, "date", NULL, NULL },
  { &cti_pause_type, CTI_JOURNAL_COURSE, "first", NULL, NULL },
  { &cti_phase_review_type, CTI_JOURNAL_COURSE, "date", NULL, NULL },
  { &cti_closing_type, CTI_JOURNAL_COURSE, "date", NULL, NULL },
  { &cti_consent_type, CTI_JOURNAL_NETWORK, "given", NULL, NULL },
  { &cti_referral_type, CTI_JOURNAL_NETWORK, "sent", NULL, NULL },
  { &cti_handover_type, CTI_JOURNAL_NETWORK, "meeting", NULL, NULL },
};

static gconstpointer
get_member (const CtiRecord *record, const char *name)
{
  const CtiField *field = cti_record_type_find_field (record->type, name);

  g_assert (field != NULL);
  return (const char *) record + field->offset;
}

static gboolean
is_about (const CtiRecord *record, const char *field, const char *area)
{
  return field != NULL && cti_areas_contain (*(char *const *) get_member (record, field), area);
}

/* The day of the closing is still one of the course. */
static CtiPhase
get_phase (const CtiPhasePlan *plan, CtiDate date)
{
  return plan->closed_on != CTI_DATE_NONE && date > plan->closed_on
             ? CTI_PHASE_CLOSED
             : cti_phase_plan_get_phase_on (plan, date);
}

static void
add_entries (const CtiCase *self,
             gsize source,
             const CtiJournalFilter *filter,
             const CtiPhasePlan *plan,
             GPtrArray *journal)
{
  GPtrArray *records = cti_case_get_records (self, sources[source].type);

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);
      CtiDate date = *(const CtiDate *) get_member (record, sources[source].date);
      CtiJournalEntry *entry;

      if (date == CTI_DATE_NONE ||
          (filter->phase != CTI_PHASE_NONE && get_phase (plan, date) != filter->phase) ||
          (filter->area != NULL && !is_about (record, sources[source].areas, filter->area)))
        continue;
      entry = g_new0 (CtiJournalEntry, 1);
      entry->record = cti_record_ref (record);
      entry->kind = sources[source].kind;
      entry->date = date;
      entry->time =
          sources[source].time ? *(const int *) get_member (record, sources[source].time) : -1;
      g_ptr_array_add (journal, entry);
    }
}

/* What has no time of day counts as the end of it. */
static int
get_time (const CtiJournalEntry *entry)
{
  return entry->time < 0 ? 24 * 60 : entry->time;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const CtiJournalEntry *one = *(CtiJournalEntry *const *) a;
  const CtiJournalEntry *two = *(CtiJournalEntry *const *) b;

  if (one->date != two->date)
    return one->date > two->date ? -1 : 1;
  if (one->time != two->time)
    return get_time (one) > get_time (two) ? -1 : 1;
  if (one->record->made.unix_seconds != two->record->made.unix_seconds)
    return one->record->made.unix_seconds > two->record->made.unix_seconds ? -1 : 1;
  if (one->kind != two->kind)
    return (int) one->kind - (int) two->kind;
  return cti_record_compare (&one->record, &two->record);
}

/**
 * cti_journal_entry_free:
 * @self: (transfer full): an entry
 */
void
cti_journal_entry_free (CtiJournalEntry *self)
{
  cti_record_unref (self->record);
  g_free (self);
}

/**
 * cti_case_get_journal:
 * @self: a case
 * @filter: what to leave out
 *
 * Returns: (transfer full) (element-type CtiJournalEntry): what happened, newest first, with the
 *   appointments to come above it
 */
GPtrArray *
cti_case_get_journal (const CtiCase *self, const CtiJournalFilter *filter)
{
  GPtrArray *journal = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_journal_entry_free);
  CtiPhasePlan plan;

  cti_case_get_plan (self, &plan);
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (filter->kind < 0 || (int) sources[i].kind == filter->kind)
      add_entries (self, i, filter, &plan, journal);
  g_ptr_array_sort (journal, compare_entries);
  return journal;
}
