/* Settings of a team in words: what a group is called, what a setting says, what would be different
 * afterwards, and what is wrong with a file of settings. */

#include "cti-words-settings.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-offer.h"
#include "cti-words-field.h"
#include "cti-words-problem.h"
#include "cti-words-reminder.h"
#include "cti-words-value.h"
#include "cti-words.h"

/**
 * cti_words_settings_group:
 * @group: a group
 *
 * Returns: (transfer none): what it is called
 */
const char *
cti_words_settings_group (CtiSettingsGroup group)
{
  static const char *const words[] = {
    [CTI_SETTINGS_COURSES] = NC_ ("settings", "Courses and measurements"),
    [CTI_SETTINGS_REMINDERS] = NC_ ("settings", "Rhythms and reminders"),
    [CTI_SETTINGS_COUNTING] = NC_ ("settings", "Counting and keeping"),
    [CTI_SETTINGS_AREAS] = NC_ ("settings", "Focus areas"),
    [CTI_SETTINGS_CHECKLISTS] = NC_ ("settings", "Checklists"),
    [CTI_SETTINGS_PHRASES] = NC_ ("settings", "Phrases and templates"),
    [CTI_SETTINGS_OFFERS] = NC_ ("settings", "Directory of offers"),
    [CTI_SETTINGS_FORMS] = NC_ ("settings", "Forms from files"),
  };

  return g_dpgettext2 (NULL, "settings", words[group]);
}

static char *
quiet_words (const char *keys)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (const CtiEnumValue *rule = cti_rule_values; rule->nick != NULL; rule++)
    if (cti_rule_is_quiet (keys, (CtiRule) rule->value))
      g_ptr_array_add (words, (gpointer) cti_words_rule ((CtiRule) rule->value));
  g_ptr_array_add (words, NULL);
  return words->len > 1 ? g_strjoinv ("; ", (char **) words->pdata)
                        : g_strdup (C_ ("reminders that are switched off", "none"));
}

static gboolean
is_field (const CtiField *field, const char *name)
{
  return g_strcmp0 (field->name, name) == 0;
}

/* What a number of a setting counts. */
typedef enum
{
  COUNTS_NOTHING,
  COUNTS_DAYS,
  COUNTS_DAYS_BEFORE, /* 0 is the day itself */
  COUNTS_DAYS_SINCE,  /* 0 is at once */
  COUNTS_WEEKS,
  COUNTS_MONTHS,
  COUNTS_YEARS,
  COUNTS_CITIZENS,
} Counts;

static const struct
{
  const char *field;
  Counts counts;
} units[] = {
  { "silent_contact", COUNTS_DAYS },
  { "silent_1", COUNTS_DAYS },
  { "silent_2", COUNTS_DAYS },
  { "silent_3", COUNTS_DAYS },
  { "border_days", COUNTS_DAYS_BEFORE },
  { "agreement_days", COUNTS_DAYS_BEFORE },
  { "consent_days", COUNTS_DAYS_BEFORE },
  { "review_days", COUNTS_DAYS_BEFORE },
  { "task_days", COUNTS_DAYS_BEFORE },
  { "appointment_days", COUNTS_DAYS_BEFORE },
  { "follow_up_days", COUNTS_DAYS_BEFORE },
  { "unfinished_days", COUNTS_DAYS_SINCE },
  { "worry_days", COUNTS_DAYS_SINCE },
  { "over_days", COUNTS_DAYS_SINCE },
  { "after_days", COUNTS_DAYS_SINCE },
  { "full_days", COUNTS_DAYS },
  { "report_weeks", COUNTS_WEEKS },
  { "phase_months", COUNTS_MONTHS },
  { "star_interval", COUNTS_MONTHS },
  { "who5_interval", COUNTS_MONTHS },
  { "keep_months", COUNTS_MONTHS },
  { "log_years", COUNTS_YEARS },
  { "caseload_limit", COUNTS_CITIZENS },
};

static Counts
find_unit (const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].field, field))
      return units[i].counts;
  return COUNTS_NOTHING;
}

/* Numbers for which nothing has been agreed on. */
static const char *
get_no_number (const char *field)
{
  if (g_str_equal (field, "keep_months"))
    return _ ("No rule yet");
  if (g_str_equal (field, "log_years"))
    return _ ("For good");
  return g_str_equal (field, "hour_rate") ? _ ("Not said yet") : NULL;
}

/**
 * cti_words_setting_number:
 * @field: name of a setting that is a number
 * @number: the number
 *
 * Returns: (transfer full): it with what it counts, and what 0 means
 */
char *
cti_words_setting_number (const char *field, int number)
{
  Counts counts = find_unit (field);

  if (number == 0 && get_no_number (field) != NULL)
    return g_strdup (get_no_number (field));
  if (number == 0 && counts == COUNTS_DAYS_BEFORE)
    return g_strdup (_ ("0 days: on the day itself"));
  if (number == 0 && counts == COUNTS_DAYS_SINCE)
    return g_strdup (_ ("0 days: at once"));
  switch (counts)
    {
    case COUNTS_DAYS:
    case COUNTS_DAYS_BEFORE:
    case COUNTS_DAYS_SINCE:
      return cti_words_days (number);
    case COUNTS_WEEKS:
      return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) number), number);
    case COUNTS_MONTHS:
      return cti_words_months (number);
    case COUNTS_YEARS:
      return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) number), number);
    case COUNTS_CITIZENS:
      return g_strdup_printf (ngettext ("%d citizen", "%d citizens", (gulong) number), number);
    default:
      return g_strdup_printf ("%d", number);
    }
}

/**
 * cti_words_setting:
 * @team: a team
 * @field: one of its fields
 *
 * Returns: (transfer full): what the setting says, for people
 */
char *
cti_words_setting (const CtiTeam *team, const CtiField *field)
{
  int number = field->kind == CTI_FIELD_INT ? cti_field_get_int (team, field) : -1;
  g_autofree char *stored = NULL;

  if (is_field (field, "quiet_rules"))
    return quiet_words (team->quiet_rules);
  if (number >= 0)
    return cti_words_setting_number (field->name, number);
  stored = cti_field_to_text (team, field);
  if (field->kind == CTI_FIELD_NOTE && (stored == NULL || *stored == '\0'))
    return g_strdup (_ ("Not written down yet."));
  return cti_words_value (field, stored);
}

/**
 * cti_words_settings_row:
 * @record: a focus area, point, phrase, offer or form
 *
 * Returns: (transfer full): what it is known by
 */
char *
cti_words_settings_row (const CtiRecord *record)
{
  const CtiInstrument *form = (gconstpointer) record;

  if (record->type == &cti_focus_kind_type)
    return g_strdup (((const CtiFocusKind *) (gconstpointer) record)->label);
  if (record->type == &cti_check_kind_type)
    return g_strdup (((const CtiCheckKind *) (gconstpointer) record)->text);
  if (record->type == &cti_phrase_type)
    return g_strdup (((const CtiPhrase *) (gconstpointer) record)->title);
  if (record->type == &cti_offer_type)
    return g_strdup (((const CtiOffer *) (gconstpointer) record)->name);
  /* Translators: what it is, such as "wording of the WHO-5", its key, its version. */
  return g_strdup_printf (_ ("%s, %s, version %d"),
                          cti_words_enum (cti_instrument_kind_values, (int) form->kind), form->key,
                          form->version);
}

static char *
value_change_words (const CtiSettingsChange *change)
{
  const char *name = cti_words_field ("team", change->field->name);
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (change->field->kind == CTI_FIELD_NOTE) /* Translators: name of a setting that is a text. */
    return g_strdup_printf (_ ("%s: another text"), name);
  before = cti_words_setting ((gconstpointer) change->before, change->field);
  now = cti_words_setting ((gconstpointer) change->now, change->field);
  /* Translators: name of a setting, its value now, its value afterwards. */
  return g_strdup_printf (_ ("%s: %s → %s"), name, before, now);
}

static gboolean
becomes_hidden (const CtiSettingsChange *change)
{
  const CtiField *field = cti_record_type_find_field (change->now->type, "hidden");

  return field != NULL && cti_field_get_int (change->now, field) != 0 &&
         cti_field_get_int (change->before, field) == 0;
}

/**
 * cti_words_settings_change:
 * @change: something that would be different
 *
 * Returns: (transfer full): what, in one line
 */
char *
cti_words_settings_change (const CtiSettingsChange *change)
{
  g_autofree char *name = NULL;

  if (change->field != NULL)
    return value_change_words (change);
  name = cti_words_settings_row (change->now);
  switch (change->kind)
    {
    case CTI_SETTINGS_ADDED:
      return g_strdup_printf (C_ ("row of settings", "“%s” is added"), name);
    case CTI_SETTINGS_REMOVED:
      return g_strdup_printf (C_ ("row of settings", "“%s” goes to the trash"), name);
    case CTI_SETTINGS_STAYS:
      return g_strdup_printf (C_ ("row of settings",
                                  "“%s” stays as it is: another text has the same version"),
                              name);
    default:
      return becomes_hidden (change)
                 ? g_strdup_printf (C_ ("row of settings", "“%s” is not offered any more"), name)
                 : g_strdup_printf (C_ ("row of settings", "“%s” gets another text"), name);
    }
}

static char *
value_fault_words (const CtiSettingsFault *fault)
{
  g_autofree char *words = cti_words_problem (&fault->problem);

  if (fault->type == NULL)
    return g_steal_pointer (&words);
  /* Translators: what the list is of, such as "Phrase", the how many-th, what is wrong with it. */
  return g_strdup_printf (_ ("%s number %u: %s"), cti_words_record (fault->type->name),
                          fault->number, words);
}

static char *
text_fault_words (const CtiSettingsFault *fault)
{
  if (fault->type == NULL)
    return g_strdup (_ ("The items of the review of the method in the file cannot be read."));
  /* Translators: the how many-th. */
  return g_strdup_printf (_ ("Form number %u of the file cannot be read, or is not what the file "
                             "says it is."),
                          fault->number);
}

/**
 * cti_words_settings_fault:
 * @fault: what is wrong with a file of settings
 *
 * Returns: (transfer full): it in a sentence
 */
char *
cti_words_settings_fault (const CtiSettingsFault *fault)
{
  switch (fault->wrong)
    {
    case CTI_SETTINGS_WRONG_SYNTAX:
      return g_strdup_printf (_ ("The file cannot be read as settings: something is wrong in line "
                                 "%d."),
                              fault->line);
    case CTI_SETTINGS_WRONG_NEWER:
      return g_strdup (_ ("The file was written by a newer version of the program: update this "
                          "one first."));
    case CTI_SETTINGS_WRONG_SIZE:
      return g_strdup (_ ("The file is larger than settings are."));
    case CTI_SETTINGS_WRONG_NAME:
      return g_strdup_printf (_ ("“%s” in the file is no setting that this program knows."),
                              fault->name);
    case CTI_SETTINGS_WRONG_VALUE:
      return value_fault_words (fault);
    case CTI_SETTINGS_WRONG_TEXT:
      return text_fault_words (fault);
    default:
      return g_strdup (_ ("The file holds no settings of a team."));
    }
}
