#include "cti-words-journal.h"

#include <glib/gi18n.h>

#include "cti-contact.h"
#include "cti-field.h"
#include "cti-frequency.h"
#include "cti-note.h"
#include "cti-task.h"
#include "cti-text.h"
#include "cti-wellbeing.h"
#include "cti-words.h"

static char *
join (const char *first, const char *second)
{
  return cti_text_is_blank (second) ? g_strdup (first) : g_strjoin (" · ", first, second, NULL);
}

static char *
make_contact_title (const CtiContact *contact)
{
  g_autofree char *kind =
      cti_words_capitalise (cti_words_enum (cti_contact_kind_values, contact->kind));
  g_autofree char *minutes = contact->minutes > 0 ? cti_words_minutes (contact->minutes) : NULL;

  if (contact->result == CTI_CONTACT_HELD)
    return join (kind, minutes);
  return join (kind, cti_words_enum (cti_contact_result_values, contact->result));
}

static char *
make_note_title (const CtiNote *note)
{
  if (note->adds_to != NULL)
    return join (_ ("Addition to a note"), note->title);
  return !cti_text_is_blank (note->title) ? g_strdup (note->title) : g_strdup (_ ("Note"));
}

static char *
make_reading_title (const CtiReading *reading)
{
  g_autofree char *of = g_strjoin (" · ", _ ("Star"), cti_words_occasion (reading->occasion),
                                   cti_words_reading_mode (reading->mode), NULL);

  return join (of, reading->voided ? _ ("does not count") : NULL);
}

static char *
make_wellbeing_title (const CtiWellbeing *answers)
{
  int score = cti_wellbeing_get_score (answers);
  g_autofree char *words = score >= 0 ? g_strdup_printf (_ ("WHO-5 · %d of 100"), score)
                                      : g_strdup (_ ("WHO-5 · not all answered"));

  return join (words, answers->voided ? _ ("does not count") : NULL);
}

static char *
make_frequency_title (const CtiFrequency *answers)
{
  const char *words = answers->answered == CTI_ANSWERED_WONT_SAY
                          ? cti_words_enum (cti_answered_values, answers->answered)
                          : cti_words_enum (cti_times_values, answers->times);

  return join (_ ("The frequency question"), answers->voided ? _ ("does not count") : words);
}

static char *
make_course_title (const CtiRecord *record)
{
  if (record->type == &cti_aim_type)
    return join (_ ("Aim"), cti_words_enum (cti_aim_kind_values, ((const CtiAim *) record)->kind));
  if (record->type == &cti_pause_type)
    return join (_ ("Pause"),
                 cti_words_enum (cti_pause_reason_values, ((const CtiPause *) record)->reason));
  if (record->type == &cti_phase_review_type)
    return g_strdup_printf (_ ("Phase shift · end of phase %d"),
                            ((const CtiPhaseReview *) record)->phase);
  return join (_ ("Closing of the course"),
               cti_words_enum (cti_closing_kind_values, ((const CtiClosing *) record)->kind));
}

static char *
make_network_title (const CtiCase *now, const CtiRecord *record)
{
  if (record->type == &cti_consent_type)
    return join (_ ("Consent"), ((const CtiConsent *) record)->party);
  if (record->type == &cti_referral_type)
    return join (_ ("Referral"), ((const CtiReferral *) record)->offer_name);
  return join (_ ("Handover meeting"), ((const CtiHandover *) record)->need);
}

/**
 * cti_words_journal_title:
 * @now: the case
 * @entry: something that happened in it
 *
 * Returns: (transfer full): what it was, in a few words without a full stop
 */
char *
cti_words_journal_title (const CtiCase *now, const CtiJournalEntry *entry)
{
  const CtiRecord *record = entry->record;

  switch (entry->kind)
    {
    case CTI_JOURNAL_CONTACT:
      return make_contact_title ((const CtiContact *) record);
    case CTI_JOURNAL_NOTE:
      return make_note_title ((const CtiNote *) record);
    case CTI_JOURNAL_MEASURE:
      if (record->type == &cti_reading_type)
        return make_reading_title ((const CtiReading *) record);
      return record->type == &cti_wellbeing_type
                 ? make_wellbeing_title ((const CtiWellbeing *) record)
                 : make_frequency_title ((const CtiFrequency *) record);
    case CTI_JOURNAL_TASK:
      return join (_ ("Task done"), ((const CtiTask *) record)->title);
    case CTI_JOURNAL_COURSE:
      return make_course_title (record);
    case CTI_JOURNAL_NETWORK:
    default:
      return make_network_title (now, record);
    }
}

/**
 * cti_words_journal_text:
 * @entry: something that happened
 *
 * Returns: (transfer full) (nullable): what was written about it as one text; %NULL where nothing
 *   was, and for a note, whose three texts stand apart
 */
char *
cti_words_journal_text (const CtiJournalEntry *entry)
{
  static const struct
  {
    const CtiRecordType *type;
    const char *field;
  } texts[] = {
    { &cti_contact_type, "line" },        { &cti_reading_type, "note" },
    { &cti_wellbeing_type, "follow_up" }, { &cti_task_type, "note" },
    { &cti_aim_type, "words" },           { &cti_pause_type, "note" },
    { &cti_phase_review_type, "note" },   { &cti_closing_type, "words" },
    { &cti_consent_type, "what" },        { &cti_referral_type, "note" },
    { &cti_handover_type, "note" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].type == entry->record->type)
      return cti_field_to_text (entry->record,
                                cti_record_type_find_field (texts[i].type, texts[i].field));
  return NULL;
}

/**
 * cti_words_journal_day:
 * @entry: something that happened
 *
 * Returns: (transfer full): its weekday and day, and the time where it is known
 */
char *
cti_words_journal_day (const CtiJournalEntry *entry)
{
  g_autofree char *day = cti_words_date_with_weekday (entry->date);
  g_autofree char *time = entry->time >= 0 ? cti_words_time (entry->time) : NULL;

  return time != NULL ? g_strjoin (" ", day, time, NULL) : g_steal_pointer (&day);
}
