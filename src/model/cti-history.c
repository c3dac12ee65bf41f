#include "cti-history.h"

#include "cti-id.h"

const CtiEnumValue cti_act_kind_values[] = {
  { CTI_ACT_OTHER, "other" },
  { CTI_ACT_SET_UP, "set-up" },
  { CTI_ACT_ADD_CITIZEN, "add-citizen" },
  { CTI_ACT_CHANGE_CITIZEN, "change-citizen" },
  { CTI_ACT_START_COURSE, "start-course" },
  { CTI_ACT_CHANGE_COURSE, "change-course" },
  { CTI_ACT_CLOSE_COURSE, "close-course" },
  { CTI_ACT_REOPEN_COURSE, "reopen-course" },
  { CTI_ACT_ADD_STAR, "add-star" },
  { CTI_ACT_CORRECT_STAR, "correct-star" },
  { CTI_ACT_VOID_STAR, "void-star" },
  { CTI_ACT_IMPORT, "import" },
  { CTI_ACT_UNDO, "undo" },
  { CTI_ACT_ADD_INQUIRY, "add-inquiry" },
  { CTI_ACT_CHANGE_INQUIRY, "change-inquiry" },
  { CTI_ACT_START_FROM_INQUIRY, "start-from-inquiry" },
  { CTI_ACT_CHANGE_TEAM, "change-team" },
  { CTI_ACT_CHANGE_OFFER, "change-offer" },
  { CTI_ACT_CHANGE_INTAKE, "change-intake" },
  { CTI_ACT_CHANGE_SAFETY, "change-safety" },
  { CTI_ACT_CHANGE_CONSENT, "change-consent" },
  { CTI_ACT_CHANGE_BACKGROUND, "change-background" },
  { CTI_ACT_CHANGE_AIM, "change-aim" },
  { CTI_ACT_MOVE_BORDER, "move-border" },
  { CTI_ACT_PAUSE, "pause" },
  { CTI_ACT_SHIFT_PHASE, "shift-phase" },
  { CTI_ACT_CHANGE_PLAN, "change-plan" },
  { CTI_ACT_CHANGE_NETWORK, "change-network" },
  { CTI_ACT_CHANGE_HANDOVER, "change-handover" },
  { CTI_ACT_CHANGE_REFERRAL, "change-referral" },
  { CTI_ACT_CHANGE_LONG_PLAN, "change-long-plan" },
  { CTI_ACT_CHANGE_CHECKLIST, "change-checklist" },
  { CTI_ACT_CHANGE_CLOSING, "change-closing" },
  { CTI_ACT_IDENTIFY, "identify" },
  { CTI_ACT_ERASE_IDENTITY, "erase-identity" },
  { CTI_ACT_CHANGE_CONTACT, "change-contact" },
  { CTI_ACT_CHANGE_NOTE, "change-note" },
  { CTI_ACT_SIGN_NOTE, "sign-note" },
  { CTI_ACT_FILE_NOTE, "file-note" },
  { CTI_ACT_CHANGE_TASK, "change-task" },
  { CTI_ACT_CHANGE_ATTACHMENT, "change-attachment" },
  { CTI_ACT_CHANGE_WELLBEING, "change-wellbeing" },
  { CTI_ACT_CHANGE_FREQUENCY, "change-frequency" },
  { CTI_ACT_CHANGE_STAR_GOAL, "change-star-goal" },
  { CTI_ACT_RESTORE, "restore" },
  { CTI_ACT_PURGE, "purge" },
  { CTI_ACT_RESTORE_BACKUP, "restore-backup" },
  { CTI_ACT_SUPERVISION, "supervision" },
  { CTI_ACT_DECIDE, "decide" },
  { CTI_ACT_REVIEW_CASE, "review-case" },
  { CTI_ACT_REVIEW_METHOD, "review-method" },
  { CTI_ACT_TAKE_OVER, "take-over" },
  { CTI_ACT_TAKE_BACK, "take-back" },
  { CTI_ACT_KEEP_MINE, "keep-mine" },
  { CTI_ACT_HAND_OVER, "hand-over" },
  { CTI_ACT_CHANGE_COLLEAGUE, "change-colleague" },
  { CTI_ACT_ERASE_CASE, "erase-case" },
  { 0, NULL },
};

/**
 * cti_change_free:
 * @self: (transfer full): a line of history
 */
void
cti_change_free (CtiChange *self)
{
  g_free (self->id);
  g_free (self->author);
  g_free (self->why);
  g_free (self->partner);
  g_free (self->table);
  g_free (self->row);
  g_free (self->field);
  g_free (self->old);
  g_free (self->now);
  g_free (self);
}

/**
 * cti_change_set_new:
 * @kind: what the user does
 * @why: (nullable): the reason given
 *
 * Returns: (transfer full): an act that changes nothing yet
 */
CtiChangeSet *
cti_change_set_new (CtiActKind kind, const char *why)
{
  CtiChangeSet *self = g_new0 (CtiChangeSet, 1);

  self->kind = kind;
  self->id = cti_id_new ();
  self->why = g_strdup (why);
  self->records = g_ptr_array_new_with_free_func (cti_record_unref);
  return self;
}

/**
 * cti_change_set_join:
 * @self: the half of an act that changes one file
 * @other: the half that changes another
 *
 * Has each half name the other, so that one found without the other can be told (design 4).
 */
void
cti_change_set_join (CtiChangeSet *self, CtiChangeSet *other)
{
  cti_set_text (&self->partner, other->id);
  cti_set_text (&other->partner, self->id);
}

/**
 * cti_change_set_free:
 * @self: (transfer full): an act
 */
void
cti_change_set_free (CtiChangeSet *self)
{
  g_free (self->id);
  g_free (self->partner);
  g_free (self->why);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/**
 * cti_change_set_put:
 * @self: an act
 * @record: a record as it shall be; it is kept, not copied, so nobody may change it any more
 */
void
cti_change_set_put (CtiChangeSet *self, gconstpointer record)
{
  g_ptr_array_add (self->records, cti_record_ref ((gpointer) record));
}
