#include "cti-import-batch.h"

#include <stdlib.h>

const CtiEnumValue cti_sheet_kind_values[] = {
  { CTI_SHEET_CITIZENS, "citizens" },
  { CTI_SHEET_STARS, "stars" },
  { CTI_SHEET_WELLBEING, "wellbeing" },
  { CTI_SHEET_CONTACTS, "contacts" },
  { 0, NULL },
};

const CtiEnumValue cti_import_state_values[] = {
  { CTI_IMPORT_RUNNING, "running" },
  { CTI_IMPORT_DONE, "done" },
  { CTI_IMPORT_TAKING_BACK, "taking-back" },
  { CTI_IMPORT_TAKEN_BACK, "taken-back" },
  { 0, NULL },
};

static const CtiField fields[] = {
  CTI_DAY (CtiImportBatch, date, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiImportBatch, kind, cti_sheet_kind_values),
  CTI_INT (CtiImportBatch, n_rows, -1, 0, G_MAXINT, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiImportBatch, cases, CTI_FIELD_SILENT),
  CTI_LINE (CtiImportBatch, print, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_ENUM (CtiImportBatch, state, cti_import_state_values),
};

const CtiRecordType cti_import_batch_type = { "import_batch", sizeof (CtiImportBatch), fields,
                                              G_N_ELEMENTS (fields) };

static void
imported_file_free (gpointer data)
{
  CtiImportedFile *self = data;

  g_free (self->id);
  g_free (self);
}

/**
 * cti_import_batch_add_case:
 * @self: an import in the making
 * @id: id of a case
 * @act: number of the act that it will be there
 */
void
cti_import_batch_add_case (CtiImportBatch *self, const char *id, gint64 act)
{
  g_autofree char *text =
      g_strdup_printf ("%s%s%s %" G_GINT64_FORMAT, self->cases ? self->cases : "",
                       self->cases ? "\n" : "", id, act);

  cti_set_text (&self->cases, text);
}

/**
 * cti_import_batch_get_cases:
 * @self: an import
 *
 * Returns: (transfer full) (element-type CtiImportedFile): the cases it is in
 */
GPtrArray *
cti_import_batch_get_cases (const CtiImportBatch *self)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (imported_file_free);
  g_auto (GStrv) lines = g_strsplit (self->cases != NULL ? self->cases : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *blank = g_strrstr (*line, " ");
      CtiImportedFile *one;

      if (blank == NULL)
        continue;
      one = g_new0 (CtiImportedFile, 1);
      one->id = g_strndup (*line, (gsize) (blank - *line));
      one->act = strtoll (blank + 1, NULL, 10);
      g_ptr_array_add (cases, one);
    }
  return cases;
}
