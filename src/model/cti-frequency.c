/* How often (domain 6). "Won't say" is an answer and is never taken for anything else: whatever is
 * derived from it is unknown. Returning is common on the way out; it is called "resumed". */

#include "cti-frequency.h"

#include <string.h>

#include "cti-field.h"
#include "cti-text.h"

const CtiEnumValue cti_answered_values[] = {
  { CTI_ANSWERED_YES, "answered" },
  { CTI_ANSWERED_WONT_SAY, "wont-say" },
  { 0, NULL },
};

const CtiEnumValue cti_last_known_values[] = {
  { CTI_LAST_UNKNOWN, "unknown" },
  { CTI_LAST_DAY, "day" },
  { CTI_LAST_MONTH, "month" },
  { CTI_LAST_WONT_SAY, "wont-say" },
  { 0, NULL },
};

const CtiEnumValue cti_times_values[] = {
  { CTI_TIMES_UNKNOWN, "unknown" },   { CTI_TIMES_NONE, "none" },
  { CTI_TIMES_1_3, "1-3" },           { CTI_TIMES_4_10, "4-10" },
  { CTI_TIMES_11_20, "11-20" },       { CTI_TIMES_OVER_20, "over-20" },
  { CTI_TIMES_WONT_SAY, "wont-say" }, { 0, NULL },
};

const CtiEnumValue cti_wish_values[] = {
  { CTI_WISH_UNKNOWN, "unknown" },   { CTI_WISH_STOP, "stop" },
  { CTI_WISH_CUT_DOWN, "cut-down" }, { CTI_WISH_KEEP_ON, "keep-on" },
  { CTI_WISH_WONT_SAY, "wont-say" }, { 0, NULL },
};

const CtiEnumValue cti_form_values[] = {
  { CTI_FORM_CLINIC, "clinic" },
  { CTI_FORM_ESCORT, "escort" },
  { CTI_FORM_PRIVATE, "private" },
  { CTI_FORM_STREET, "street" },
  { CTI_FORM_BAR, "bar" },
  { CTI_FORM_ONLINE, "online" },
  { CTI_FORM_GREY_ZONE, "grey-zone" },
  { 0, NULL },
};

const CtiEnumValue cti_frequency_change_values[] = {
  { CTI_FREQUENCY_CHANGE_UNKNOWN, "unknown" },
  { CTI_FREQUENCY_CHANGE_NONE, "none" },
  { CTI_FREQUENCY_CHANGE_REDUCED, "reduced" },
  { CTI_FREQUENCY_CHANGE_STOPPED, "stopped" },
  { CTI_FREQUENCY_CHANGE_MORE, "more" },
  { CTI_FREQUENCY_CHANGE_RESUMED, "resumed" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_REF (CtiFrequency, course, CTI_FIELD_REQUIRED),
  CTI_REF (CtiFrequency, reading, 0),
  CTI_DAY (CtiFrequency, date, CTI_FIELD_REQUIRED | CTI_FIELD_BACK),
  CTI_ENUM (CtiFrequency, occasion, cti_occasion_values),
  CTI_ENUM (CtiFrequency, answered, cti_answered_values),
  CTI_DAY (CtiFrequency, last_day, CTI_FIELD_BACK),
  CTI_ENUM (CtiFrequency, last_known, cti_last_known_values),
  CTI_ENUM (CtiFrequency, times, cti_times_values),
  CTI_LINE (CtiFrequency, forms, CTI_FIELD_SILENT),
  CTI_ENUM (CtiFrequency, wish, cti_wish_values),
  CTI_INT (CtiFrequency, income_share, -1, 0, 100, 0),
  CTI_FLAG (CtiFrequency, alone),
  CTI_FLAG (CtiFrequency, voided),
};

const CtiRecordType cti_frequency_type = { "frequency", sizeof (CtiFrequency), fields,
                                           G_N_ELEMENTS (fields) };

static gboolean
is_band (const CtiFrequency *self)
{
  return self->answered == CTI_ANSWERED_YES && self->times != CTI_TIMES_UNKNOWN &&
         self->times != CTI_TIMES_WONT_SAY;
}

/**
 * cti_frequency_is_active:
 * @self: answers
 *
 * Returns: whether she was paid within the last month, the published measure (domain 6)
 */
CtiAnswer
cti_frequency_is_active (const CtiFrequency *self)
{
  if (!is_band (self))
    return CTI_ANSWER_UNKNOWN;
  return self->times == CTI_TIMES_NONE ? CTI_ANSWER_NO : CTI_ANSWER_YES;
}

/**
 * cti_frequency_get_months_since:
 * @self: answers
 * @day: a day
 *
 * Returns: whole months from the last time to @day; -1 where the last time is not known
 */
int
cti_frequency_get_months_since (const CtiFrequency *self, CtiDate day)
{
  gboolean known = self->last_known == CTI_LAST_DAY || self->last_known == CTI_LAST_MONTH;

  if (self->answered != CTI_ANSWERED_YES || !known || self->last_day == CTI_DATE_NONE ||
      day < self->last_day)
    return -1;
  return cti_date_months_between (self->last_day, day);
}

/**
 * cti_frequency_compare:
 * @before: answers
 * @after: later ones
 *
 * Returns: how the later band stands to the earlier
 */
CtiFrequencyChange
cti_frequency_compare (const CtiFrequency *before, const CtiFrequency *after)
{
  if (!is_band (before) || !is_band (after))
    return CTI_FREQUENCY_CHANGE_UNKNOWN;
  if (before->times == after->times)
    return CTI_FREQUENCY_CHANGE_NONE;
  if (before->times == CTI_TIMES_NONE)
    return CTI_FREQUENCY_CHANGE_RESUMED;
  if (after->times == CTI_TIMES_NONE)
    return CTI_FREQUENCY_CHANGE_STOPPED;
  return after->times < before->times ? CTI_FREQUENCY_CHANGE_REDUCED : CTI_FREQUENCY_CHANGE_MORE;
}

static char **
split_forms (const CtiFrequency *self)
{
  return g_strsplit (self->forms != NULL ? self->forms : "", " ", -1);
}

/**
 * cti_frequency_has_form:
 * @self: answers
 * @form: a form
 *
 * Returns: whether it is among hers
 */
gboolean
cti_frequency_has_form (const CtiFrequency *self, CtiForm form)
{
  g_auto (GStrv) words = split_forms (self);

  return g_strv_contains ((const char *const *) words,
                          cti_enum_to_nick (cti_form_values, (int) form));
}

/**
 * cti_frequency_set_form:
 * @self: answers that nobody else holds yet
 * @form: a form
 * @has: whether it shall be among hers
 */
void
cti_frequency_set_form (CtiFrequency *self, CtiForm form, gboolean has)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const CtiEnumValue *row = cti_form_values; row->nick != NULL; row++)
    if (row->value == (int) form ? has : cti_frequency_has_form (self, (CtiForm) row->value))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", row->nick);
  cti_set_text (&self->forms, text->len > 0 ? text->str : NULL);
}

static gboolean
forms_are_known (const CtiFrequency *self)
{
  g_auto (GStrv) words = split_forms (self);
  int value;

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !cti_enum_from_nick (cti_form_values, *word, &value))
      return FALSE;
  return TRUE;
}

/**
 * cti_frequency_check:
 * @self: answers
 * @course: their course
 * @may_follow_up: she may be asked after the course
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_frequency_check (const CtiFrequency *self,
                     const CtiCourse *course,
                     gboolean may_follow_up,
                     CtiDate today,
                     CtiProblems *problems)
{
  gboolean dated = self->last_known == CTI_LAST_DAY || self->last_known == CTI_LAST_MONTH;

  cti_record_check (self, problems);
  cti_course_check_day (course, self->date, may_follow_up, today, "frequency", problems);
  if (self->answered == CTI_ANSWERED_YES && dated && self->last_day == CTI_DATE_NONE)
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "frequency", "last_day");
  if (self->last_day > self->date && self->date != CTI_DATE_NONE)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "frequency", "last_day");
  if (!forms_are_known (self))
    cti_problems_add (problems, CTI_PROBLEM_UNKNOWN_VALUE, "frequency", "forms");
}
