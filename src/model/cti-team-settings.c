/* What a team may set, as values: which fields and rows belong to which group, what a file of
 * another team would change, and what is different from the program's own. Rows are told apart by
 * what people know them by - an area by its key, a phrase by its title - for the ids are those of
 * another store. What the file does not name stays as it is. */

#include "cti-team-settings.h"

#include "cti-field.h"
#include "cti-offer.h"

const CtiEnumValue cti_settings_group_values[] = {
  { CTI_SETTINGS_COURSES, "courses" },
  { CTI_SETTINGS_REMINDERS, "reminders" },
  { CTI_SETTINGS_COUNTING, "counting" },
  { CTI_SETTINGS_AREAS, "areas" },
  { CTI_SETTINGS_CHECKLISTS, "checklists" },
  { CTI_SETTINGS_PHRASES, "phrases" },
  { CTI_SETTINGS_OFFERS, "offers" },
  { CTI_SETTINGS_FORMS, "forms" },
  { 0, NULL },
};

static const char *const course_fields[] = {
  "phase_months",  "focus_min",     "focus_max",      "phase_focus_min", "phase_focus_max",
  "star_interval", "who5_interval", "grey_zone_rule", "cpr_asked",       NULL,
};
static const char *const reminder_fields[] = {
  "silent_contact", "silent_1",         "silent_2",    "silent_3",   "border_days",
  "agreement_days", "consent_days",     "review_days", "task_days",  "unfinished_days",
  "worry_days",     "appointment_days", "over_days",   "after_days", "follow_up_days",
  "caseload_limit", "quiet_rules",      NULL,
};
static const char *const counting_fields[] = {
  "report_start",    "report_full",  "full_days", "report_weeks",
  "change_moderate", "change_large", "risk_max",  "hour_rate",
  "keep_months",     "log_years",    NULL,
};
static const char *const form_fields[] = { "fidelity_form", NULL };
static const char *const no_fields[] = { NULL };

static const struct
{
  const char *const *fields;
  const CtiRecordType *type;
} groups_of[CTI_SETTINGS_GROUPS] = {
  [CTI_SETTINGS_COURSES] = { course_fields, NULL },
  [CTI_SETTINGS_REMINDERS] = { reminder_fields, NULL },
  [CTI_SETTINGS_COUNTING] = { counting_fields, NULL },
  [CTI_SETTINGS_AREAS] = { no_fields, &cti_focus_kind_type },
  [CTI_SETTINGS_CHECKLISTS] = { no_fields, &cti_check_kind_type },
  [CTI_SETTINGS_PHRASES] = { no_fields, &cti_phrase_type },
  [CTI_SETTINGS_OFFERS] = { no_fields, &cti_offer_type },
  [CTI_SETTINGS_FORMS] = { form_fields, &cti_instrument_type },
};

/**
 * cti_settings_get_fields:
 * @group: a group
 *
 * Returns: (transfer none) (array zero-terminated=1): names of the fields of the team that belong
 *   to it; the name of the team and its municipality belong to none
 */
const char *const *
cti_settings_get_fields (CtiSettingsGroup group)
{
  return groups_of[group].fields;
}

/**
 * cti_settings_get_type:
 * @group: a group
 *
 * Returns: (nullable): the type of the rows that belong to it
 */
const CtiRecordType *
cti_settings_get_type (CtiSettingsGroup group)
{
  return groups_of[group].type;
}

/**
 * cti_settings_is_given:
 * @type: type of a row
 * @field: a field of it
 *
 * Whom to call at an offer is a person with a number: that stays with the team that knows her.
 *
 * Returns: whether the field is given to another team
 */
gboolean
cti_settings_is_given (const CtiRecordType *type, const CtiField *field)
{
  return type != &cti_offer_type || g_strcmp0 (field->name, "contact") != 0;
}

/**
 * cti_team_settings_new:
 *
 * Returns: (transfer full): settings that say nothing yet
 */
CtiTeamSettings *
cti_team_settings_new (void)
{
  CtiTeamSettings *self = g_new0 (CtiTeamSettings, 1);

  self->team = cti_record_new (&cti_team_type);
  self->fields = g_ptr_array_new ();
  self->records = g_ptr_array_new_with_free_func (cti_record_unref);
  return self;
}

/**
 * cti_team_settings_free:
 * @self: (transfer full): settings
 */
void
cti_team_settings_free (CtiTeamSettings *self)
{
  cti_record_unref (self->team);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * cti_settings_change_free:
 * @self: (transfer full): a change
 */
void
cti_settings_change_free (CtiSettingsChange *self)
{
  g_clear_pointer (&self->before, cti_record_unref);
  cti_record_unref (self->now);
  g_free (self);
}

/**
 * cti_settings_fault_clear:
 * @self: a fault
 */
void
cti_settings_fault_clear (CtiSettingsFault *self)
{
  g_clear_pointer (&self->name, g_free);
}

static void
add_change (GPtrArray *changes,
            CtiSettingsKind kind,
            CtiSettingsGroup group,
            const CtiField *field,
            gconstpointer before,
            gpointer now)
{
  CtiSettingsChange *change = g_new0 (CtiSettingsChange, 1);

  *change = (CtiSettingsChange){ kind, group, field, NULL, CTI_RECORD (now) };
  if (before != NULL)
    change->before = cti_record_ref ((gpointer) before);
  g_ptr_array_add (changes, change);
}

static GPtrArray *
new_changes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cti_settings_change_free);
}

static gboolean
is_text (const CtiField *field)
{
  return field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE ||
         field->kind == CTI_FIELD_REF;
}

/* A text that is empty is one that is not there. */
static const char *
get_text (gconstpointer record, const CtiField *field)
{
  const char *text = cti_field_peek_text (record, field);

  return text != NULL && *text != '\0' ? text : NULL;
}

static gboolean
is_same_value (gconstpointer one, gconstpointer other, const CtiField *field)
{
  if (is_text (field))
    return g_strcmp0 (get_text (one, field), get_text (other, field)) == 0;
  return cti_field_get_int (one, field) == cti_field_get_int (other, field);
}

static void
copy_value (gpointer target, gconstpointer source, const CtiField *field)
{
  if (is_text (field))
    cti_set_text (G_STRUCT_MEMBER_P (target, field->offset), get_text (source, field));
  else
    G_STRUCT_MEMBER (int, target, field->offset) = cti_field_get_int (source, field);
}

static CtiSettingsGroup
find_group (const char *field)
{
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    if (g_strv_contains (groups_of[group].fields, field))
      return (CtiSettingsGroup) group;
  g_assert_not_reached ();
}

static CtiSettingsGroup
find_group_of (const CtiRecordType *type)
{
  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    if (groups_of[group].type == type)
      return (CtiSettingsGroup) group;
  g_assert_not_reached ();
}

/* --- Another team's --------------------------------------------------------------------------- */

/* By what people know a row: names of fields that are the same in both stores. */
static const char *const *
get_key_fields (const CtiRecordType *type)
{
  static const char *const by_key[] = { "key", NULL };
  static const char *const by_point[] = { "phase", "key", NULL };
  static const char *const by_title[] = { "kind", "title", NULL };
  static const char *const by_name[] = { "name", NULL };
  static const char *const by_version[] = { "kind", "key", "version", NULL };

  if (type == &cti_focus_kind_type)
    return by_key;
  if (type == &cti_check_kind_type)
    return by_point;
  if (type == &cti_phrase_type)
    return by_title;
  return type == &cti_offer_type ? by_name : by_version;
}

static gboolean
is_same_row (const CtiRecord *one, const CtiRecord *other)
{
  const char *const *fields = get_key_fields (one->type);

  if (one->type != other->type || cti_record_is_deleted (one) || cti_record_is_deleted (other))
    return FALSE;
  for (guint i = 0; fields[i] != NULL; i++)
    if (!is_same_value (one, other, cti_record_type_find_field (one->type, fields[i])))
      return FALSE;
  return TRUE;
}

static CtiRecord *
find_row (GPtrArray *rows, const CtiRecord *wanted)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_same_row (g_ptr_array_index (rows, i), wanted))
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* The kept row with what the file says of it. */
static CtiRecord *
merge_row (const CtiRecord *kept, const CtiRecord *given, gboolean *is_changed)
{
  CtiRecord *merged = cti_record_copy (kept);

  *is_changed = FALSE;
  for (guint i = 0; i < kept->type->n_fields; i++)
    {
      const CtiField *field = &kept->type->fields[i];

      if (!cti_settings_is_given (kept->type, field) || is_same_value (kept, given, field))
        continue;
      copy_value (merged, given, field);
      *is_changed = TRUE;
    }
  return merged;
}

static void
compare_row (GPtrArray *changes, GPtrArray *kept, CtiRecord *given)
{
  CtiSettingsGroup group = find_group_of (given->type);
  CtiRecord *own = find_row (kept, given);
  g_autoptr (CtiRecord) merged = NULL;
  gboolean is_changed = FALSE;

  if (own == NULL)
    {
      add_change (changes, CTI_SETTINGS_ADDED, group, NULL, NULL, cti_record_ref (given));
      return;
    }
  merged = merge_row (own, given, &is_changed);
  if (!is_changed)
    return;
  if (group == CTI_SETTINGS_FORMS) /* what was asked with it keeps its words */
    add_change (changes, CTI_SETTINGS_STAYS, group, NULL, own, cti_record_ref (own));
  else
    add_change (changes, CTI_SETTINGS_CHANGED, group, NULL, own, g_steal_pointer (&merged));
}

/**
 * cti_settings_compare:
 * @team: the team as it is
 * @kept: (element-type CtiRecord): its focus areas, points, phrases, offers and forms
 * @settings: settings of another team
 *
 * Returns: (transfer full) (element-type CtiSettingsChange): what would be different if they were
 *   taken over, in the order of the file
 */
GPtrArray *
cti_settings_compare (const CtiTeam *team, GPtrArray *kept, const CtiTeamSettings *settings)
{
  GPtrArray *changes = new_changes ();

  for (guint i = 0; i < settings->fields->len; i++)
    {
      const CtiField *field = g_ptr_array_index (settings->fields, i);

      if (!is_same_value (team, settings->team, field))
        add_change (changes, CTI_SETTINGS_CHANGED, find_group (field->name), field, team,
                    cti_record_ref (settings->team));
    }
  for (guint i = 0; i < settings->records->len; i++)
    compare_row (changes, kept, g_ptr_array_index (settings->records, i));
  return changes;
}

/* --- The program's own ------------------------------------------------------------------------ */

static void
reset_fields (GPtrArray *changes, const CtiTeam *team, CtiSettingsGroup group)
{
  g_autoptr (CtiTeam) fresh = cti_record_new (&cti_team_type);

  for (guint i = 0; groups_of[group].fields[i] != NULL; i++)
    {
      const CtiField *field =
          cti_record_type_find_field (&cti_team_type, groups_of[group].fields[i]);

      if (!is_same_value (team, fresh, field))
        add_change (changes, CTI_SETTINGS_CHANGED, group, field, team, cti_record_ref (fresh));
    }
}

/* Courses need the name of an area the team has made: it is hidden. */
static void
reset_row (GPtrArray *changes, CtiRecord *row, const CtiSettingsProgram *program, CtiMoment now)
{
  g_autoptr (CtiRecord) after = cti_record_copy (row);
  CtiFocusKind *area = row->type == &cti_focus_kind_type ? (gpointer) after : NULL;
  gboolean hides = area != NULL && cti_guide_find_area (program->areas, area->key) == NULL;

  if (hides && area->hidden)
    return;
  if (hides)
    area->hidden = TRUE;
  else
    after->deleted = now;
  add_change (changes, hides ? CTI_SETTINGS_CHANGED : CTI_SETTINGS_REMOVED,
              find_group_of (row->type), NULL, row, g_steal_pointer (&after));
}

static CtiRecord *
find_id (GPtrArray *rows, const CtiRecord *wanted)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (rows, i))->id, wanted->id) == 0)
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* What the program brings has the same id in every store. */
static void
reset_phrase (GPtrArray *changes, CtiRecord *own, const CtiRecord *brought)
{
  gboolean is_changed = FALSE;
  g_autoptr (CtiRecord) merged = merge_row (own, brought, &is_changed);

  if (is_changed)
    add_change (changes, CTI_SETTINGS_CHANGED, CTI_SETTINGS_PHRASES, NULL, own,
                g_steal_pointer (&merged));
}

static void
reset_rows (GPtrArray *changes,
            GPtrArray *kept,
            CtiSettingsGroup group,
            const CtiSettingsProgram *program,
            CtiMoment now)
{
  GPtrArray *phrases = program->phrases;

  for (guint i = 0; i < kept->len; i++)
    {
      CtiRecord *row = g_ptr_array_index (kept, i);
      const CtiRecord *brought = find_id (phrases, row);

      if (row->type != groups_of[group].type || cti_record_is_deleted (row))
        continue;
      if (brought != NULL)
        reset_phrase (changes, row, brought);
      else
        reset_row (changes, row, program, now);
    }
  for (guint i = 0; group == CTI_SETTINGS_PHRASES && i < phrases->len; i++)
    if (find_id (kept, g_ptr_array_index (phrases, i)) == NULL)
      add_change (changes, CTI_SETTINGS_ADDED, group, NULL, NULL,
                  cti_record_ref (g_ptr_array_index (phrases, i)));
}

/**
 * cti_settings_reset:
 * @team: the team as it is
 * @kept: (element-type CtiRecord): its focus areas, points, phrases, offers and forms
 * @program: what the program brings
 * @groups: a set of groups; the directory of offers has no way back, for what is near a team is
 *   known to the team alone
 * @now: the moment
 *
 * Returns: (transfer full) (element-type CtiSettingsChange): what would be different if they went
 *   back to what the program brings
 */
GPtrArray *
cti_settings_reset (const CtiTeam *team,
                    GPtrArray *kept,
                    const CtiSettingsProgram *program,
                    guint groups,
                    CtiMoment now)
{
  GPtrArray *changes = new_changes ();

  for (int group = 0; group < CTI_SETTINGS_GROUPS; group++)
    {
      if (!(groups & CTI_SETTINGS_BIT (group)) || group == CTI_SETTINGS_OFFERS)
        continue;
      reset_fields (changes, team, (CtiSettingsGroup) group);
      if (groups_of[group].type != NULL)
        reset_rows (changes, kept, (CtiSettingsGroup) group, program, now);
    }
  return changes;
}

/**
 * cti_settings_get_records:
 * @team: the team as it is
 * @changes: (element-type CtiSettingsChange): what shall be different
 *
 * Returns: (transfer full) (element-type CtiRecord): the records to be kept, the team once; empty
 *   where nothing changes
 */
GPtrArray *
cti_settings_get_records (const CtiTeam *team, GPtrArray *changes)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiRecord *changed = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const CtiSettingsChange *change = g_ptr_array_index (changes, i);

      if (change->kind == CTI_SETTINGS_STAYS)
        continue;
      if (change->field == NULL)
        {
          g_ptr_array_add (records, cti_record_ref (change->now));
          continue;
        }
      if (changed == NULL)
        g_ptr_array_add (records, changed = cti_record_copy (team));
      copy_value (changed, change->now, change->field);
    }
  return records;
}
