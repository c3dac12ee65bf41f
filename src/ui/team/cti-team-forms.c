/* The forms of what the team has agreed on: its settings, a focus area, a point of a checklist. An
 * area the program brings becomes the team's own by being changed, and goes back to the program's
 * text by the team's row being removed; an area of the team's own is hidden and never removed, for
 * courses that chose it need its name. */

#include "cti-team-forms.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-form-row.h"
#include "cti-removal-group.h"
#include "cti-use-inquiry.h"

typedef struct
{
  CtiSession *session;     /* (owned) */
  CtiRecordDialog *dialog; /* (unowned) */
  CtiRecord *kept;         /* (owned) (nullable): what can be removed */
  GClosure *saved;         /* (owned) */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *self = data;

  g_object_unref (self->session);
  g_clear_pointer (&self->kept, cti_record_unref);
  g_closure_unref (self->saved);
  g_free (self);
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, data);
  return cti_use_put_team (store, records, NULL, error) ? cti_record_ref (data) : NULL;
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_remove_team (store, data, NULL, error) ? cti_record_ref (data) : NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiRecord) done = cti_session_run_finish (CTI_SESSION (source), result, &error);
  Editing *self = g_object_get_data (G_OBJECT (dialog), "editing");
  g_auto (GValue) value = G_VALUE_INIT;

  if (done != NULL)
    {
      g_value_init (&value, CTI_TYPE_RECORD_DIALOG);
      g_value_set_object (&value, dialog);
      g_closure_invoke (self->saved, NULL, 1, &value, NULL);
    }
  cti_record_dialog_finish (dialog, done == NULL ? error : NULL);
}

static void
run (Editing *self, CtiSessionWork work, gconstpointer record)
{
  cti_session_run_async (self->session, work, cti_record_copy (record), cti_record_unref,
                         cti_record_unref, done_cb, g_object_ref (self->dialog));
}

static void
save_cb (Editing *self, CtiRecord *record)
{
  run (self, put_in_thread, record);
}

static void
remove_cb (Editing *self)
{
  run (self, remove_in_thread, self->kept);
}

static Editing *
make (GtkWindow *parent,
      CtiSession *session,
      const char *title,
      const char *const *fields,
      gconstpointer record,
      const char *draft,
      GClosure *saved)
{
  Editing *self = g_new0 (Editing, 1);
  GtkWidget *form = cti_record_form_new (CTI_RECORD_CONST (record)->type, fields);

  self->session = g_object_ref (session);
  self->saved = g_closure_ref (saved);
  g_closure_sink (saved);
  g_closure_set_marshal (saved, g_cclosure_marshal_VOID__VOID);
  cti_record_form_set_record (CTI_RECORD_FORM (form), record, cti_session_get_today (session));
  self->dialog =
      cti_record_dialog_new (parent, session, title, NULL, CTI_RECORD_FORM (form), draft);
  g_object_set_data_full (G_OBJECT (self->dialog), "editing", self, editing_free);
  g_signal_connect_swapped (self->dialog, "save", G_CALLBACK (save_cb), self);
  return self;
}

/**
 * cti_team_forms_fill_numbers:
 * @form: a form of the team
 * @team: the team
 *
 * Writes every number into its field. A number that is as the program brings it counts as not
 * written elsewhere; here it is what is agreed on.
 */
void
cti_team_forms_fill_numbers (CtiRecordForm *form, const CtiTeam *team)
{
  for (guint i = 0; i < cti_team_type.n_fields; i++)
    {
      const CtiField *field = &cti_team_type.fields[i];
      GtkWidget *row = cti_record_form_get_row (form, field->name);
      g_autofree char *text = NULL;

      if (field->kind != CTI_FIELD_INT || row == NULL)
        continue;
      text = g_strdup_printf ("%d", cti_field_get_int (team, field));
      cti_form_row_set_text (CTI_FORM_ROW (row), text);
    }
}

/**
 * cti_team_forms_new_team:
 * @parent: the window
 * @session: an open session
 * @saved: (transfer floating): called without arguments when it is saved
 *
 * Returns: (transfer none): the settings of the team, to be presented; it saves by itself
 */
CtiRecordDialog *
cti_team_forms_new_team (GtkWindow *parent, CtiSession *session, GClosure *saved)
{
  static const char *const fields[] = {
    "name",          "municipality",    "phase_months",    "focus_min",
    "focus_max",     "phase_focus_min", "phase_focus_max", "star_interval",
    "who5_interval", "grey_zone_rule",  "cpr_asked",       NULL
  };
  Editing *self =
      make (parent, session, _ ("Settings"), fields, cti_session_get_team (session), "team", saved);

  cti_team_forms_fill_numbers (cti_record_dialog_get_form (self->dialog),
                               cti_session_get_team (session));
  cti_record_dialog_set_intro (
      self->dialog, _ ("The name stands on screen and paper: it must tell nothing of what the team "
                       "does. Courses that have begun keep the length of their phases."));
  return self->dialog;
}

/**
 * cti_team_forms_new:
 * @parent: the window
 * @session: an open session
 * @form: what is asked and how
 * @record: a record of the team's file, as it shall stand in the form
 * @is_kept: whether it is in the team's file already, and so can be removed
 * @saved: (transfer floating): called without arguments when it is saved or removed
 *
 * Returns: (transfer none): its form, to be presented; it saves by itself
 */
CtiRecordDialog *
cti_team_forms_new (GtkWindow *parent,
                    CtiSession *session,
                    const CtiTeamForm *form,
                    gconstpointer record,
                    gboolean is_kept,
                    GClosure *saved)
{
  Editing *self = make (parent, session, form->title, form->fields, record, form->draft, saved);
  GtkWidget *group;

  if (!is_kept)
    return self->dialog;
  group = cti_removal_group_new (form->removal, form->remove, FALSE);
  self->kept = cti_record_ref ((gpointer) record);
  g_signal_connect_swapped (group, "remove", G_CALLBACK (remove_cb), self);
  cti_record_dialog_add (self->dialog, group);
  return self->dialog;
}

static void
add_way_back (Editing *self, const CtiTeamItem *item)
{
  GtkWidget *group = cti_removal_group_new (_ ("The team has changed what the program brings."),
                                            _ ("Back to the _Program's Text"), FALSE);

  self->kept = cti_record_ref (item->record);
  g_signal_connect_swapped (group, "remove", G_CALLBACK (remove_cb), self);
  cti_record_dialog_add (self->dialog, group);
}

static void
add_removal (Editing *self, const CtiTeamItem *item)
{
  GtkWidget *group = cti_removal_group_new (_ ("Checklists that have been fetched keep the point."),
                                            _ ("_Remove the Point"), FALSE);

  self->kept = cti_record_ref (item->record);
  g_signal_connect_swapped (group, "remove", G_CALLBACK (remove_cb), self);
  cti_record_dialog_add (self->dialog, group);
}

static const char *
make_title (const CtiTeamItem *item)
{
  gboolean is_new = !item->is_shipped && !item->is_own;

  if (item->record->type == &cti_focus_kind_type)
    return is_new ? _ ("New Focus Area") : _ ("Focus Area");
  return is_new ? _ ("New Point") : _ ("Point of the Checklists");
}

static char *
make_draft (const CtiTeamItem *item)
{
  const CtiCheckKind *check = (gconstpointer) item->record;
  const CtiFocusKind *area = (gconstpointer) item->record;
  gboolean is_new = !item->is_shipped && !item->is_own;

  if (item->record->type == &cti_focus_kind_type)
    return g_strdup_printf ("focus-kind/%s", is_new ? "new" : area->key);
  return g_strdup_printf ("check-kind/%d/%s", check->phase, is_new ? "new" : check->key);
}

/**
 * cti_team_forms_new_item:
 * @parent: the window
 * @session: an open session
 * @item: a focus area or a point of a checklist, a new one where it is neither shipped nor own
 * @saved: (transfer floating): called without arguments when it is saved
 *
 * Returns: (transfer none): its form, to be presented; it saves by itself
 */
CtiRecordDialog *
cti_team_forms_new_item (GtkWindow *parent,
                         CtiSession *session,
                         const CtiTeamItem *item,
                         GClosure *saved)
{
  static const char *const area_fields[] = { "label", "points", "steps", "hidden", NULL };
  static const char *const check_fields[] = { "text", "hidden", NULL };
  gboolean is_area = item->record->type == &cti_focus_kind_type;
  g_autofree char *draft = make_draft (item);
  Editing *self = make (parent, session, make_title (item), is_area ? area_fields : check_fields,
                        item->record, draft, saved);

  if (is_area)
    cti_record_dialog_set_intro (self->dialog,
                                 _ ("What to look at and what could be done are starting points "
                                    "for problem and activity: one on each line."));
  if (item->is_shipped && item->is_own)
    add_way_back (self, item);
  else if (item->is_own && !is_area)
    add_removal (self, item);
  return self->dialog;
}
