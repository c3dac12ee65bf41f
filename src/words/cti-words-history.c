#include "cti-words-history.h"

#include <glib/gi18n.h>

#include "cti-case.h"
#include "cti-cpr.h"
#include "cti-team.h"
#include "cti-words-field.h"

static const char *
everyday_act_words (CtiActKind kind)
{
  switch (kind)
    {
    case CTI_ACT_CHANGE_CONTACT:
      return C_ ("act", "Contact written");
    case CTI_ACT_CHANGE_NOTE:
      return C_ ("act", "Note written");
    case CTI_ACT_SIGN_NOTE:
      return C_ ("act", "Note signed");
    case CTI_ACT_FILE_NOTE:
      return C_ ("act", "Note marked as filed");
    case CTI_ACT_CHANGE_TASK:
      return C_ ("act", "Task changed");
    case CTI_ACT_CHANGE_ATTACHMENT:
      return C_ ("act", "Attachment changed");
    case CTI_ACT_CHANGE_WELLBEING:
      return C_ ("act", "WHO-5 written");
    case CTI_ACT_CHANGE_FREQUENCY:
      return C_ ("act", "Answers on frequency written");
    case CTI_ACT_CHANGE_STAR_GOAL:
      return C_ ("act", "Goal in the star changed");
    case CTI_ACT_RESTORE:
      return C_ ("act", "Taken out of the trash");
    case CTI_ACT_SUPERVISION:
      return C_ ("act", "Supervision written");
    case CTI_ACT_DECIDE:
      return C_ ("act", "Decided at a supervision");
    case CTI_ACT_REVIEW_CASE:
      return C_ ("act", "Course reviewed");
    case CTI_ACT_REVIEW_METHOD:
      return C_ ("act", "Method reviewed");
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
colleague_act_words (CtiActKind kind)
{
  switch (kind)
    {
    case CTI_ACT_TAKE_OVER:
      return C_ ("act", "Taken over from a colleague");
    case CTI_ACT_TAKE_BACK:
      return C_ ("act", "Came back from a colleague");
    case CTI_ACT_KEEP_MINE:
      return C_ ("act", "Own version kept");
    case CTI_ACT_HAND_OVER:
      return C_ ("act", "Hand-over file");
    case CTI_ACT_CHANGE_COLLEAGUE:
      return C_ ("act", "Contact card");
    default:
      return everyday_act_words (kind);
    }
}

static const char *
course_act_words (CtiActKind kind)
{
  switch (kind)
    {
    case CTI_ACT_ADD_INQUIRY:
      return C_ ("act", "Inquiry received");
    case CTI_ACT_CHANGE_INQUIRY:
      return C_ ("act", "Inquiry changed");
    case CTI_ACT_START_FROM_INQUIRY:
      return C_ ("act", "Citizen added from an inquiry");
    case CTI_ACT_CHANGE_TEAM:
      return C_ ("act", "Team changed");
    case CTI_ACT_CHANGE_OFFER:
      return C_ ("act", "Offer changed");
    case CTI_ACT_CHANGE_INTAKE:
      return C_ ("act", "Intake changed");
    case CTI_ACT_CHANGE_SAFETY:
      return C_ ("act", "Safety notice changed");
    case CTI_ACT_CHANGE_CONSENT:
      return C_ ("act", "Consent changed");
    case CTI_ACT_CHANGE_BACKGROUND:
      return C_ ("act", "Background changed");
    case CTI_ACT_CHANGE_AIM:
      return C_ ("act", "Aim changed");
    case CTI_ACT_MOVE_BORDER:
      return C_ ("act", "Phase border moved");
    case CTI_ACT_PAUSE:
      return C_ ("act", "Pause");
    case CTI_ACT_SHIFT_PHASE:
      return C_ ("act", "Phase shift");
    case CTI_ACT_CHANGE_PLAN:
      return C_ ("act", "Activity plan changed");
    case CTI_ACT_CHANGE_NETWORK:
      return C_ ("act", "Network changed");
    case CTI_ACT_CHANGE_HANDOVER:
      return C_ ("act", "Handover changed");
    case CTI_ACT_CHANGE_REFERRAL:
      return C_ ("act", "Referral changed");
    case CTI_ACT_CHANGE_LONG_PLAN:
      return C_ ("act", "Long-term plan changed");
    case CTI_ACT_CHANGE_CHECKLIST:
      return C_ ("act", "Checklist changed");
    case CTI_ACT_CHANGE_CLOSING:
      return C_ ("act", "Closing form changed");
    case CTI_ACT_IDENTIFY:
      return C_ ("act", "Identity written");
    case CTI_ACT_ERASE_IDENTITY:
      return C_ ("act", "Identity erased");
    case CTI_ACT_ERASE_CASE:
      return C_ ("act", "Case erased");
    case CTI_ACT_PURGE:
      return C_ ("act", "Trash emptied");
    case CTI_ACT_RESTORE_BACKUP:
      return C_ ("act", "Restored from a backup");
    default:
      return colleague_act_words (kind);
    }
}

/**
 * cti_words_act:
 * @kind: what the user did
 *
 * Returns: (transfer none): it in a few words, as a heading of the history or after "Undo:"
 */
const char *
cti_words_act (CtiActKind kind)
{
  switch (kind)
    {
    case CTI_ACT_OTHER:
      return C_ ("act", "Other change");
    case CTI_ACT_SET_UP:
      return C_ ("act", "Set up");
    case CTI_ACT_ADD_CITIZEN:
      return C_ ("act", "Citizen added");
    case CTI_ACT_CHANGE_CITIZEN:
      return C_ ("act", "Citizen changed");
    case CTI_ACT_START_COURSE:
      return C_ ("act", "Course started");
    case CTI_ACT_CHANGE_COURSE:
      return C_ ("act", "Course changed");
    case CTI_ACT_CLOSE_COURSE:
      return C_ ("act", "Course closed");
    case CTI_ACT_REOPEN_COURSE:
      return C_ ("act", "Course opened again");
    case CTI_ACT_ADD_STAR:
      return C_ ("act", "Star read");
    case CTI_ACT_CORRECT_STAR:
      return C_ ("act", "Star corrected");
    case CTI_ACT_VOID_STAR:
      return C_ ("act", "Star no longer counts");
    case CTI_ACT_IMPORT:
      return C_ ("act", "Brought in from a file");
    case CTI_ACT_UNDO:
      return C_ ("act", "Undone");
    default:
      return course_act_words (kind);
    }
}

static const CtiField *
find_field (const char *record, const char *field)
{
  static const CtiRecordType *const others[] = { &cti_card_type, NULL };
  const CtiRecordType *const *const lists[] = { cti_case_types, cti_team_types, others };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const CtiRecordType *const *type = lists[i]; *type != NULL; type++)
      if (g_strcmp0 ((*type)->name, record) == 0 && field != NULL)
        return cti_record_type_find_field (*type, field);
  return NULL;
}

/* "deleted" is a member of every record and so in no table of fields. */
static char *
strange_line (const CtiChange *change, const char *name)
{
  const char *record = cti_words_record (change->table);

  if (g_strcmp0 (change->field, "restored") == 0)
    return g_strdup (C_ ("history", "The whole case: as it was in a backup"));
  if (g_strcmp0 (change->field, "taken-over") == 0)
    /* Translators: name of a colleague. */
    return g_strdup_printf (C_ ("history", "The whole case: taken over from %s"), change->now);
  if (g_strcmp0 (change->field, "purged") == 0)
    /* Translators: name of a thing: "Star reading". */
    return g_strdup_printf (C_ ("history", "%s: removed from the trash for good"), record);
  if (g_strcmp0 (change->field, "deleted") != 0)
    return g_strdup (name);
  if (change->now != NULL)
    /* Translators: name of a thing: "Star reading". */
    return g_strdup_printf (C_ ("history", "%s: put in the trash"), record);
  /* Translators: name of a thing: "Star reading". */
  return g_strdup_printf (C_ ("history", "%s: taken out of the trash"), record);
}

/**
 * cti_words_value_hidden:
 * @field: a field
 * @stored: (nullable): what it said, as it is stored
 *
 * As cti_words_value(), but a CPR number stays hidden: it is shown in its own field alone, to who
 * has proved to be the worker.
 *
 * Returns: (transfer full): the value in words
 */
char *
cti_words_value_hidden (const CtiField *field, const char *stored)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  if (g_strcmp0 (field->name, "cpr") == 0 && cti_cpr_parse (stored, digits, &born) != CTI_CPR_NONE)
    return cti_cpr_to_text (digits, TRUE);
  return cti_words_value (field, stored);
}

/**
 * cti_words_history_line:
 * @change: one line of the history
 *
 * Returns: (transfer full): the field with the value before and after, "Dag for målingen:
 *   12.01.2026 → 13.01.2026"; where a record was made or put in the trash, that
 */
char *
cti_words_history_line (const CtiChange *change)
{
  const CtiField *field = find_field (change->table, change->field);
  const char *name = cti_words_field (change->table, change->field);
  g_autofree char *old = NULL;
  g_autofree char *now = NULL;

  if (change->field == NULL)
    /* Translators: name of a thing: "Star reading". */
    return g_strdup_printf (C_ ("history", "%s: made"), name);
  if (field == NULL)
    return strange_line (change, name);
  old = cti_words_value_hidden (field, change->old);
  now = cti_words_value_hidden (field, change->now);
  /* Translators: name of a field, value before, value after. */
  return g_strdup_printf (C_ ("history", "%s: %s → %s"), name, old, now);
}

/**
 * cti_words_clash:
 * @clash: something that a later act changed again
 *
 * Returns: (transfer full): what it is, with both values: "Telefon: nu “12 34”, før “56 78”"
 */
char *
cti_words_clash (const CtiClash *clash)
{
  const CtiField *field = find_field (clash->table, clash->field);
  g_autofree char *before = NULL;
  g_autofree char *now = NULL;

  if (field == NULL)
    /* Translators: name of a thing: "Star reading". */
    return g_strdup_printf (C_ ("clash", "%s: changed or added to since, or put in the trash"),
                            cti_words_record (clash->table));
  before = cti_words_value_hidden (field, clash->before);
  now = cti_words_value_hidden (field, clash->now);
  /* Translators: name of a field, the value there now, the value that undoing brings back. */
  return g_strdup_printf (C_ ("clash", "%s: now “%s”, before “%s”"),
                          cti_words_field (clash->table, clash->field), now, before);
}
