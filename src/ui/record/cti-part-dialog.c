/* A dialog for one part of the case that is open: an intake, a consent, an aim. The rules are asked
 * with the part in its place in the case, as the store will ask them again. */

#include "cti-part-dialog.h"

#include <glib/gi18n.h>

#include "cti-part-save.h"
#include "cti-use-part.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  CtiCase *now;            /* (owned) */
  CtiDate today;
  CtiActKind kind;
  const char *said;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_object_unref (part->workspace);
  cti_case_unref (part->now);
  g_free (part);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  Part *part = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GPtrArray) bound = NULL;
  g_autoptr (CtiCase) with = NULL;

  g_ptr_array_add (records, (gpointer) record);
  bound = cti_part_bind (part->now, records);
  with = cti_case_with (part->now, bound);
  cti_case_check_record (with, g_ptr_array_index (bound, 0), part->today, problems);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Part *part)
{
  cti_part_put_one (part->workspace, cti_case_get_id (part->now), dialog, part->kind, record,
                    _ (part->said));
}

/**
 * cti_part_dialog_new:
 * @workspace: the workspace, in which a case is open
 * @purpose: what the dialog is for
 * @record: a part of the case, or a new one
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiRecordDialog *
cti_part_dialog_new (CtiWorkspace *workspace, const CtiPartPurpose *purpose, gconstpointer record)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  CtiCase *now = cti_workspace_get_case (workspace);
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  gboolean is_new = cti_case_find (now, type, CTI_RECORD_CONST (record)->id) == NULL;
  GtkWidget *form = cti_record_form_new (type, purpose->fields);
  g_autofree char *draft = g_strjoin ("/", type->name, cti_case_get_id (now), purpose->fields[0],
                                      is_new ? "new" : CTI_RECORD_CONST (record)->id, NULL);
  Part *part = g_new0 (Part, 1);
  CtiRecordDialog *dialog;

  part->workspace = g_object_ref (workspace);
  part->now = cti_case_ref (now);
  part->today = cti_session_get_today (session);
  part->kind = purpose->kind;
  part->said = purpose->said;
  cti_record_form_set_record (CTI_RECORD_FORM (form), record, part->today);
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (workspace))),
                                  session, _ (purpose->title), NULL, CTI_RECORD_FORM (form), draft);
  g_object_set_data_full (G_OBJECT (dialog), "part", part, part_free);
  cti_record_dialog_set_whose (dialog, cti_case_get_name (now));
  cti_record_dialog_set_check (dialog, check, part);
  if (purpose->intro != NULL)
    cti_record_dialog_set_intro (dialog, purpose->intro);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), part);
  return dialog;
}
