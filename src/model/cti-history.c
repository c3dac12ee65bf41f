#include "cti-history.h"

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
  { 0, NULL },
};

/**
 * cti_change_free:
 * @self: (transfer full): a line of history
 */
void
cti_change_free (CtiChange *self)
{
  g_free (self->author);
  g_free (self->why);
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
  self->why = g_strdup (why);
  self->records = g_ptr_array_new_with_free_func (cti_record_unref);
  return self;
}

/**
 * cti_change_set_free:
 * @self: (transfer full): an act
 */
void
cti_change_set_free (CtiChangeSet *self)
{
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
