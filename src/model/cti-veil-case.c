/* A case under its cover name: the same case without who she is, with every text covered. It can be
 * shown by all that shows a case, and is never written. */

#include "cti-veil.h"

#include "cti-field.h"

/* The words that tell in a record. */
static void
learn_personal (CtiVeil *self, gconstpointer record, const char *instead)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].flags & CTI_FIELD_PERSONAL &&
        (type->fields[i].kind == CTI_FIELD_LINE || type->fields[i].kind == CTI_FIELD_NOTE))
      cti_veil_learn (self, cti_field_peek_text (record, &type->fields[i]), instead);
}

/**
 * cti_veil_learn_case:
 * @self: a cover
 * @model: a case
 *
 * From now on the words that tell who she and the people around her are stand for nothing but her
 * cover name, letters and blocks, in each text that is covered.
 */
void
cti_veil_learn_case (CtiVeil *self, const CtiCase *model)
{
  const CtiCitizen *citizen = cti_case_get_citizen (model);
  const CtiIdentity *identity = cti_case_get_identity (model);
  GPtrArray *people = cti_case_get_records (model, &cti_person_type);
  const char *name = cti_veil_get_name (self, cti_case_get_id (model));

  if (identity != NULL)
    learn_personal (self, identity, CTI_VEIL_BLOCK);
  for (guint i = 0; i < people->len; i++)
    {
      char letter[] = { (char) ('A' + i % 26), '\0' };

      learn_personal (self, g_ptr_array_index (people, i), letter);
      cti_veil_learn_number (self, ((const CtiPerson *) g_ptr_array_index (people, i))->phone);
    }
  learn_personal (self, citizen, name);
  cti_veil_learn_code (self, citizen->code, name);
  if (identity == NULL)
    return;
  cti_veil_learn (self, identity->name, name);
  cti_veil_learn_number (self, identity->phone);
}

/* A point of a checklist is words of a form until somebody writes one of their own. */
static gboolean
is_text (const CtiRecordType *type, const CtiField *field)
{
  return (field->kind == CTI_FIELD_LINE || field->kind == CTI_FIELD_NOTE) &&
         (!(field->flags & CTI_FIELD_SILENT) ||
          (type == &cti_check_item_type && g_str_equal (field->name, "text")));
}

static void
cover_fields (CtiVeil *self, CtiRecord *record, GPtrArray *marks)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];
      char **text = (char **) ((guint8 *) record + field->offset);
      g_autofree char *covered = NULL;

      if (!is_text (record->type, field) || *text == NULL)
        continue;
      covered = cti_veil_text (self, *text, marks);
      cti_set_text (text, covered);
    }
}

static CtiRecord *
cover_record (CtiVeil *self,
              const CtiRecord *record,
              const char *name,
              guint index,
              GPtrArray *marks)
{
  CtiRecord *covered = cti_record_copy (record);
  char letter[] = { (char) ('A' + index % 26), '\0' };

  cover_fields (self, covered, marks);
  if (record->type == &cti_citizen_type)
    {
      cti_set_text (&((CtiCitizen *) covered)->code, name);
      cti_set_text (&((CtiCitizen *) covered)->alias, name);
      ((CtiCitizen *) covered)->mode = CTI_MODE_COVER_NAME;
    }
  if (record->type == &cti_person_type)
    {
      cti_set_text (&((CtiPerson *) covered)->name, letter);
      cti_set_text (&((CtiPerson *) covered)->phone, NULL);
    }
  return covered;
}

/* Keys of areas and forms are no texts of hers. */
static gboolean
is_left_alone (const CtiRecordType *type)
{
  return type == &cti_area_type;
}

static gboolean
is_left_out (const CtiRecordType *type)
{
  return type == &cti_identity_type || type == &cti_attachment_type || type == &cti_safety_type;
}

/**
 * cti_veil_case:
 * @self: a cover
 * @model: a case
 * @marks: (nullable) (element-type utf8): gets the words that were covered because they may be
 *   names, each once
 *
 * Who she is, her safety notice and attachments are left out; her network becomes letters.
 *
 * Returns: (transfer full): the case under its cover name, to be shown and never written
 */
CtiCase *
cti_veil_case (CtiVeil *self, const CtiCase *model, GPtrArray *marks)
{
  const char *name = cti_veil_get_name (self, cti_case_get_id (model));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autoptr (CtiCase) covered = NULL;

  cti_veil_learn_case (self, model);
  for (guint i = 0; cti_case_types[i] != NULL; i++)
    {
      GPtrArray *all = cti_case_get_records (model, cti_case_types[i]);

      for (guint k = 0; k < all->len && !is_left_out (cti_case_types[i]); k++)
        {
          CtiRecord *record = g_ptr_array_index (all, k);

          g_ptr_array_add (records, is_left_alone (cti_case_types[i])
                                        ? cti_record_ref (record)
                                        : cover_record (self, record, name, k, marks));
        }
    }
  covered = cti_case_new (cti_case_get_id (model), records);
  return cti_case_in_rhythm (covered, cti_case_get_reading_months (model));
}
