/* The trash. A record is in it when its moment of deletion is set; there is no other place. What is
 * a part of it by reference goes along in the same act, so the change log tells what was deleted
 * together, and together it comes back. A record whose parent lies in the trash as well takes the
 * parent out with it, for it would hang on nothing. */

#include "cti-trash.h"

#include "cti-field.h"
#include "cti-note.h"

/**
 * cti_trash_item_free:
 * @self: (transfer full): a thing in the trash
 */
void
cti_trash_item_free (CtiTrashItem *self)
{
  cti_record_unref (self->root);
  g_free (self->author);
  g_free (self);
}

/**
 * cti_field_is_part:
 * @field: a field
 *
 * Returns: whether it names the record that its own is a part of
 */
gboolean
cti_field_is_part (const CtiField *field)
{
  return field->kind == CTI_FIELD_REF && (field->flags & (CTI_FIELD_REQUIRED | CTI_FIELD_PART));
}

static gboolean
names (gconstpointer record, const char *id, gboolean parts_only)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if ((parts_only ? cti_field_is_part (&type->fields[i])
                    : type->fields[i].kind == CTI_FIELD_REF) &&
        g_strcmp0 (cti_field_peek_text (record, &type->fields[i]), id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
stays (gconstpointer record)
{
  return CTI_RECORD_CONST (record)->type == &cti_note_type && cti_note_is_signed (record);
}

/**
 * cti_trash_find_subtree:
 * @records: (element-type CtiRecord): all records of a file
 * @root: one of them
 *
 * Returns: (transfer full) (element-type CtiRecord): @root, then what is a part of it and not in
 *   the trash, what is a part of that, and so on; a signed note stays where it is
 */
GPtrArray *
cti_trash_find_subtree (GPtrArray *records, gconstpointer root)
{
  GPtrArray *tree = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (tree, cti_record_ref ((gpointer) root));
  for (guint found = 0; found < tree->len; found++)
    for (guint i = 0; i < records->len; i++)
      {
        gpointer record = g_ptr_array_index (records, i);

        if (!cti_record_is_deleted (record) && !stays (record) &&
            !g_ptr_array_find (tree, record, NULL) &&
            names (record, CTI_RECORD (g_ptr_array_index (tree, found))->id, TRUE))
          g_ptr_array_add (tree, cti_record_ref (record));
      }
  return tree;
}

static gpointer
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return g_ptr_array_index (records, i);
  return NULL;
}

static void
add_parents (GPtrArray *parents, GPtrArray *records, gconstpointer record)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      gpointer parent = cti_field_is_part (&type->fields[i])
                            ? find (records, cti_field_peek_text (record, &type->fields[i]))
                            : NULL;

      if (parent != NULL && cti_record_is_deleted (parent) &&
          !g_ptr_array_find (parents, parent, NULL))
        g_ptr_array_add (parents, cti_record_ref (parent));
    }
}

/**
 * cti_trash_find_parents:
 * @records: (element-type CtiRecord): all records of a file
 * @record: one of them
 *
 * Returns: (transfer full) (element-type CtiRecord): what @record is a part of and lies in the
 *   trash, and what that is a part of
 */
GPtrArray *
cti_trash_find_parents (GPtrArray *records, gconstpointer record)
{
  GPtrArray *parents = g_ptr_array_new_with_free_func (cti_record_unref);

  add_parents (parents, records, record);
  for (guint i = 0; i < parents->len; i++)
    add_parents (parents, records, g_ptr_array_index (parents, i));
  return parents;
}

/* The act that put the record where it is: the last one that did. */
static const CtiChange *
find_deletion (GPtrArray *history, const CtiRecord *record)
{
  for (guint i = history->len; i > 0; i--)
    {
      const CtiChange *change = g_ptr_array_index (history, i - 1);

      if (g_strcmp0 (change->row, record->id) == 0 && g_strcmp0 (change->field, "deleted") == 0)
        return change->now != NULL ? change : NULL;
    }
  return NULL;
}

/* All records that the same act put in the trash. */
static GPtrArray *
find_companions (GPtrArray *history, GPtrArray *records, gint64 act)
{
  GPtrArray *companions = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);
      const CtiChange *deletion =
          cti_record_is_deleted (record) ? find_deletion (history, record) : NULL;

      if (deletion != NULL && deletion->act == act)
        g_ptr_array_add (companions, record);
    }
  return companions;
}

static gboolean
is_root (GPtrArray *companions, gconstpointer record)
{
  for (guint i = 0; i < companions->len; i++)
    if (g_ptr_array_index (companions, i) != record &&
        names (record, CTI_RECORD (g_ptr_array_index (companions, i))->id, TRUE))
      return FALSE;
  return TRUE;
}

/* What went to the trash together with @root, below it. */
static GPtrArray *
find_together (GPtrArray *companions, gpointer root)
{
  GPtrArray *together = g_ptr_array_new ();

  g_ptr_array_add (together, root);
  for (guint found = 0; found < together->len; found++)
    for (guint i = 0; i < companions->len; i++)
      {
        gpointer record = g_ptr_array_index (companions, i);

        if (!g_ptr_array_find (together, record, NULL) &&
            names (record, CTI_RECORD (g_ptr_array_index (together, found))->id, TRUE))
          g_ptr_array_add (together, record);
      }
  return together;
}

static int
count_days_left (CtiMoment deleted, CtiDate today)
{
  return MAX (0, CTI_TRASH_DAYS - (today - cti_moment_get_day (deleted)));
}

static CtiTrashItem *
make_item (const CtiChange *deletion, CtiRecord *root, guint parts, CtiDate today)
{
  CtiTrashItem *item = g_new0 (CtiTrashItem, 1);

  item->root = cti_record_ref (root);
  item->parts = parts;
  item->act = deletion->act;
  item->kind = deletion->kind;
  item->author = g_strdup (deletion->author);
  item->deleted = root->deleted;
  item->days_left = count_days_left (root->deleted, today);
  return item;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const CtiTrashItem *first = *(CtiTrashItem *const *) a;
  const CtiTrashItem *second = *(CtiTrashItem *const *) b;

  return first->act == second->act ? 0 : first->act < second->act ? 1 : -1;
}

/**
 * cti_trash_list:
 * @history: (element-type CtiChange): the whole history of a file
 * @records: (element-type CtiRecord): all its records, those in the trash among them
 * @today: the day
 *
 * Returns: (transfer full) (element-type CtiTrashItem): what lies in the trash, newest first
 */
GPtrArray *
cti_trash_list (GPtrArray *history, GPtrArray *records, CtiDate today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_trash_item_free);

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);
      const CtiChange *deletion =
          cti_record_is_deleted (record) ? find_deletion (history, record) : NULL;
      g_autoptr (GPtrArray) companions =
          deletion != NULL ? find_companions (history, records, deletion->act) : NULL;
      g_autoptr (GPtrArray) together = NULL;

      if (companions == NULL || !is_root (companions, record))
        continue;
      together = find_together (companions, record);
      g_ptr_array_add (items, make_item (deletion, record, together->len - 1, today));
    }
  g_ptr_array_sort (items, compare_items);
  return items;
}

static void
add_living (GPtrArray *out, gconstpointer record)
{
  CtiRecord *copy;

  for (guint i = 0; i < out->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (out, i))->id, CTI_RECORD_CONST (record)->id) == 0)
      return;
  copy = cti_record_copy (record);
  copy->deleted = CTI_MOMENT_NEVER;
  g_ptr_array_add (out, copy);
}

/**
 * cti_trash_take_out:
 * @history: (element-type CtiChange): the whole history of a file
 * @records: (element-type CtiRecord): all its records
 * @root: id of one in the trash
 *
 * Returns: (transfer full) (element-type CtiRecord): the record as it was before, with all that
 *   went to the trash with it and all it is a part of; empty where it is not in the trash
 */
GPtrArray *
cti_trash_take_out (GPtrArray *history, GPtrArray *records, const char *root)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiRecord *record = find (records, root);
  const CtiChange *deletion =
      record != NULL && cti_record_is_deleted (record) ? find_deletion (history, record) : NULL;
  g_autoptr (GPtrArray) companions = NULL;
  g_autoptr (GPtrArray) together = NULL;

  if (deletion == NULL)
    return out;
  companions = find_companions (history, records, deletion->act);
  together = find_together (companions, record);
  for (guint i = 0; i < together->len; i++)
    {
      g_autoptr (GPtrArray) parents =
          cti_trash_find_parents (records, g_ptr_array_index (together, i));

      for (guint j = 0; j < parents->len; j++)
        add_living (out, g_ptr_array_index (parents, j));
      add_living (out, g_ptr_array_index (together, i));
    }
  return out;
}

static gboolean
is_expired (gconstpointer record, CtiDate today)
{
  return cti_record_is_deleted (record) &&
         cti_trash_is_expired (CTI_RECORD_CONST (record)->deleted, today);
}

static gboolean
is_held (GPtrArray *records, GPtrArray *expired, gconstpointer record)
{
  for (guint i = 0; i < records->len; i++)
    {
      gpointer other = g_ptr_array_index (records, i);

      if (!g_ptr_array_find (expired, other, NULL) &&
          names (other, CTI_RECORD_CONST (record)->id, TRUE))
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_trash_find_expired:
 * @records: (element-type CtiRecord): all records of a file
 * @today: the day
 *
 * Returns: (transfer full) (element-type CtiRecord): what has been in the trash for longer than
 *   %CTI_TRASH_DAYS and is not what something that stays is a part of
 */
GPtrArray *
cti_trash_find_expired (GPtrArray *records, CtiDate today)
{
  GPtrArray *expired = g_ptr_array_new_with_free_func (cti_record_unref);
  gboolean again = TRUE;

  for (guint i = 0; i < records->len; i++)
    if (is_expired (g_ptr_array_index (records, i), today))
      g_ptr_array_add (expired, cti_record_ref (g_ptr_array_index (records, i)));
  while (again)
    {
      again = FALSE;
      for (guint i = expired->len; i > 0; i--)
        if (is_held (records, expired, g_ptr_array_index (expired, i - 1)))
          {
            g_ptr_array_remove_index (expired, i - 1);
            again = TRUE;
          }
    }
  return expired;
}

static gboolean
forget_names (CtiRecord *copy, GPtrArray *expired)
{
  gboolean forgot = FALSE;

  for (guint i = 0; i < copy->type->n_fields; i++)
    {
      const CtiField *field = &copy->type->fields[i];

      if (field->kind == CTI_FIELD_REF && find (expired, cti_field_peek_text (copy, field)) != NULL)
        {
          cti_field_set_from_text (copy, field, NULL);
          forgot = TRUE;
        }
    }
  return forgot;
}

/**
 * cti_trash_make_purge:
 * @records: (element-type CtiRecord): all records of a file
 * @expired: (element-type CtiRecord): those that are taken away for good
 *
 * Returns: (transfer full): the act, in which whatever named one of them names it no more
 */
CtiChangeSet *
cti_trash_make_purge (GPtrArray *records, GPtrArray *expired)
{
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_PURGE, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      g_autoptr (CtiRecord) copy =
          g_ptr_array_find (expired, record, NULL) ? NULL : cti_record_copy (record);

      if (copy != NULL && forget_names (copy, expired))
        cti_change_set_put (set, copy);
    }
  return set;
}

/**
 * cti_trash_find_whole:
 * @records: (element-type CtiRecord): all records of a case
 *
 * Returns: (transfer none) (nullable): the citizen, where she lies in the trash and the whole case
 *   with her
 */
CtiCitizen *
cti_trash_find_whole (GPtrArray *records)
{
  CtiCitizen *whole = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);

      if (record->type != &cti_citizen_type)
        continue;
      if (!cti_record_is_deleted (record))
        return NULL;
      whole = (CtiCitizen *) record;
    }
  return whole;
}

/**
 * cti_trash_is_expired:
 * @deleted: when something was put in the trash
 * @today: the day
 *
 * Returns: whether it has been there for longer than %CTI_TRASH_DAYS
 */
gboolean
cti_trash_is_expired (CtiMoment deleted, CtiDate today)
{
  return today - cti_moment_get_day (deleted) > CTI_TRASH_DAYS;
}
