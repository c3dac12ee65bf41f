#include "cti-record.h"

#include <string.h>

#include "cti-fold.h"
#include "cti-id.h"

G_DEFINE_BOXED_TYPE (CtiRecord, cti_record, cti_record_ref, cti_record_unref)

/**
 * cti_enum_to_nick:
 * @values: a table
 * @value: a value of it
 *
 * Returns: (transfer none): its nick, or that of the first row if there is no such value
 */
const char *
cti_enum_to_nick (const CtiEnumValue *values, int value)
{
  for (const CtiEnumValue *row = values; row->nick != NULL; row++)
    if (row->value == value)
      return row->nick;
  return values->nick;
}

/**
 * cti_enum_from_nick:
 * @values: a table
 * @nick: (nullable): a word
 * @value: (out): the value
 *
 * Returns: %FALSE, leaving @value untouched, if the table has no such word
 */
gboolean
cti_enum_from_nick (const CtiEnumValue *values, const char *nick, int *value)
{
  for (const CtiEnumValue *row = values; row->nick != NULL; row++)
    if (g_strcmp0 (row->nick, nick) == 0)
      {
        *value = row->value;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_text (const CtiField *field)
{
  return field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE ||
         field->kind == CTI_FIELD_REF;
}

static gpointer
member (gconstpointer record, const CtiField *field)
{
  return (guint8 *) record + field->offset;
}

static void
set_defaults (gpointer record)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];

      if (field->kind == CTI_FIELD_INT)
        *(int *) member (record, field) = field->unknown;
      else if (field->kind == CTI_FIELD_ENUM)
        *(int *) member (record, field) = field->values->value;
    }
}

/**
 * cti_record_new:
 * @type: what to make
 *
 * Returns: (transfer full): a record with a new id, in which everything is unknown
 */
gpointer
cti_record_new (const CtiRecordType *type)
{
  CtiRecord *self = g_malloc0 (type->size);

  self->type = type;
  self->id = cti_id_new ();
  g_atomic_ref_count_init (&self->references);
  set_defaults (self);
  return self;
}

/**
 * cti_record_copy:
 * @record: a record
 *
 * Returns: (transfer full): a record of its own with the same id and fields
 */
gpointer
cti_record_copy (gconstpointer record)
{
  const CtiRecord *old = record;
  CtiRecord *copy = g_memdup2 (record, old->type->size);

  g_atomic_ref_count_init (&copy->references);
  copy->id = g_strdup (old->id);
  copy->author = g_strdup (old->author);
  copy->device = g_strdup (old->device);
  for (guint i = 0; i < old->type->n_fields; i++)
    if (is_text (&old->type->fields[i]))
      {
        char **text = member (copy, &old->type->fields[i]);

        *text = g_strdup (*text);
      }
  return copy;
}

/**
 * cti_record_ref:
 * @record: a record
 *
 * Returns: (transfer full): @record
 */
gpointer
cti_record_ref (gpointer record)
{
  g_atomic_ref_count_inc (&CTI_RECORD (record)->references);
  return record;
}

/**
 * cti_record_unref:
 * @record: (transfer full): a record, freed if this was the last reference
 */
void
cti_record_unref (gpointer record)
{
  CtiRecord *self = record;

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < self->type->n_fields; i++)
    if (is_text (&self->type->fields[i]))
      g_free (*(char **) member (self, &self->type->fields[i]));
  g_free (self->id);
  g_free (self->author);
  g_free (self->device);
  g_free (self);
}

/**
 * cti_record_set_id:
 * @record: a record that nobody else holds yet
 * @id: its id from now on
 */
void
cti_record_set_id (gpointer record, const char *id)
{
  cti_set_text (&CTI_RECORD (record)->id, id);
}

/**
 * cti_record_forget:
 * @record: a record that nobody else holds yet
 *
 * Forgets who wrote it when, so that the store signs it anew.
 */
void
cti_record_forget (gpointer record)
{
  CtiRecord *self = record;

  cti_set_text (&self->author, NULL);
  cti_set_text (&self->device, NULL);
  self->made = (CtiMoment){ 0 };
  self->deleted = (CtiMoment){ 0 };
}

/**
 * cti_record_is_deleted:
 * @record: a record
 *
 * Returns: whether it lies in the trash
 */
gboolean
cti_record_is_deleted (gconstpointer record)
{
  return !cti_moment_is_never (CTI_RECORD_CONST (record)->deleted);
}

static gboolean
fields_equal (gconstpointer a, gconstpointer b, const CtiField *field)
{
  if (is_text (field))
    return g_strcmp0 (*(char **) member (a, field), *(char **) member (b, field)) == 0;
  return *(int *) member (a, field) == *(int *) member (b, field);
}

/**
 * cti_record_equal:
 * @a: a record
 * @b: another
 *
 * Returns: whether both are the same thing with the same fields; who wrote them when is left out
 */
gboolean
cti_record_equal (gconstpointer a, gconstpointer b)
{
  const CtiRecordType *type = CTI_RECORD_CONST (a)->type;

  if (type != CTI_RECORD_CONST (b)->type ||
      g_strcmp0 (CTI_RECORD_CONST (a)->id, CTI_RECORD_CONST (b)->id) != 0 ||
      cti_record_is_deleted (a) != cti_record_is_deleted (b))
    return FALSE;
  for (guint i = 0; i < type->n_fields; i++)
    if (!fields_equal (a, b, &type->fields[i]))
      return FALSE;
  return TRUE;
}

/* Names and titles stand in Danish order; whole notes only have to differ, and are long. */
static int
compare_texts (const char *one, const char *two, CtiFieldKind kind)
{
  int bytes = g_strcmp0 (one, two);

  if (one == NULL || two == NULL)
    return (one == NULL) - (two == NULL);
  return bytes != 0 && kind == CTI_FIELD_LINE ? cti_collate (one, two) : bytes;
}

/* What a reference names is as random as an id; it says nothing about an order. */
static int
compare_fields (gconstpointer one, gconstpointer two, const CtiField *field)
{
  if (field->kind == CTI_FIELD_REF)
    return 0;
  if (is_text (field))
    return compare_texts (*(char **) member (one, field), *(char **) member (two, field),
                          field->kind);
  return *(int *) member (one, field) - *(int *) member (two, field);
}

/**
 * cti_record_compare:
 * @a: (type CtiRecord): pointer to a record
 * @b: (type CtiRecord): pointer to another
 *
 * Orders records by the moment they were written, those of one act by what they are and what they
 * say; for g_ptr_array_sort() and as the last word of other orders. The same records stand in the
 * same order in every store: their ids, which are random, are asked where nothing else differs.
 *
 * Returns: below, at or above zero
 */
int
cti_record_compare (gconstpointer a, gconstpointer b)
{
  const CtiRecord *one = *(CtiRecord *const *) a;
  const CtiRecord *two = *(CtiRecord *const *) b;
  int order = 0;

  if (one->made.unix_seconds != two->made.unix_seconds)
    return one->made.unix_seconds < two->made.unix_seconds ? -1 : 1;
  if (one->type != two->type)
    return strcmp (one->type->name, two->type->name);
  for (guint i = 0; order == 0 && i < one->type->n_fields; i++)
    order = compare_fields (one, two, &one->type->fields[i]);
  return order != 0 ? order : g_strcmp0 (one->id, two->id);
}

/**
 * cti_record_type_find_field:
 * @type: a record type
 * @name: a name from outside
 *
 * Returns: (transfer none) (nullable): the field, or %NULL if the type has none of that name
 */
const CtiField *
cti_record_type_find_field (const CtiRecordType *type, const char *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];
  return NULL;
}

/**
 * cti_set_text:
 * @target: (inout): an owned text
 * @text: (nullable): its new value, which may be the old one
 *
 * Replaces the text and frees the old one.
 */
void
cti_set_text (char **target, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*target);
  *target = copy;
}
