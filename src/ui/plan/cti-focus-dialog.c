/* The form of a focus area. The area is chosen from the eight of the guide and the team's own;
 * below it stand the points to look at, which can be taken over as a start for the problem.
 * "Another area" asks for its name; saving writes the name to the team's file, so that the next
 * course can choose it. */

#include "cti-focus-dialog.h"

#include <glib/gi18n.h>

#include "cti-choices.h"
#include "cti-form-row.h"
#include "cti-id.h"
#include "cti-note-row.h"
#include "cti-starts-row.h"
#include "cti-text.h"
#include "cti-words-value.h"

/* What the form has for an area of the team's own that is yet to be named: the same in each form,
 * so that a draft finds it again. */
#define ANOTHER "another"

typedef struct
{
  CtiPlanContext *context; /* (owned) */
  CtiRecordDialog *dialog; /* (unowned): it owns this */
  CtiRecordForm *form;     /* (unowned) */
  CtiStartsRow *starts;    /* (unowned) */
  CtiFormRow *own_name;    /* (unowned) */
  CtiFocusKind *own;       /* (owned): the area of the team's own that may come of it */
  char *shown;             /* (owned) (nullable): key of the area whose points are shown */
  gboolean is_new;
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  cti_plan_context_unref (editing->context);
  cti_record_unref (editing->own);
  g_free (editing->shown);
  g_free (editing);
}

static gboolean
is_own (const char *key)
{
  return g_strcmp0 (key, ANOTHER) == 0;
}

static void
show_area (Editing *editing)
{
  g_autofree char *key = cti_choices_read (editing->form, "area");
  const CtiGuideArea *area = cti_guide_find_area (editing->context->lists->areas, key);

  if (g_strcmp0 (key, editing->shown) == 0)
    return;
  g_free (editing->shown);
  editing->shown = g_strdup (key);
  gtk_widget_set_visible (GTK_WIDGET (editing->own_name), is_own (key));
  cti_starts_row_set_starts (editing->starts,
                             area != NULL ? (const char *const *) cti_words_guide_points (area)
                                          : NULL);
}

/* Each on a line of its own, to be answered there. */
static void
point_chosen_cb (Editing *editing, const char *point)
{
  CtiNoteRow *row = CTI_NOTE_ROW (cti_record_form_get_row (editing->form, "problem"));
  g_autofree char *before = cti_note_row_dup_text (row);
  g_autofree char *after = cti_text_is_blank (before)
                               ? g_strconcat (point, " ", NULL)
                               : g_strconcat (before, "\n", point, " ", NULL);

  cti_note_row_set_text (row, after);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  Editing *editing = data;
  const CtiFocusArea *area = record;
  const char *name = cti_form_row_get_text (editing->own_name);
  gboolean has_name = !is_own (area->area) || !cti_text_is_blank (name);

  cti_plan_context_check (editing->context, record, problems);
  cti_form_row_set_problem (editing->own_name, has_name ? NULL : _ ("Write what it is called."));
  if (!has_name)
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "focus_area", "area");
}

static void
save_cb (Editing *editing, CtiRecord *record)
{
  g_autoptr (CtiFocusArea) area = cti_record_copy (record);
  gboolean own = is_own (area->area);
  g_autofree char *name = cti_text_clean_line (cti_form_row_get_text (editing->own_name));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  if (own)
    cti_set_text (&area->area, editing->own->key);
  g_ptr_array_add (records, cti_record_ref (area));
  cti_set_text (&editing->own->label, name);
  cti_plan_context_save (editing->context,
                         &(CtiPlanSave){ .kind = CTI_ACT_CHANGE_PLAN,
                                         .records = records,
                                         .own = own ? editing->own : NULL,
                                         .sentence = editing->is_new
                                                         ? _ ("The focus area has been added.")
                                                         : _ ("The focus area has been changed."),
                                         .dialog = editing->dialog });
}

static gboolean
is_taken (const CtiPlanContext *context, const CtiFocusArea *self, const char *key)
{
  g_autoptr (GPtrArray) areas =
      cti_case_get_focus_areas (context->now, context->course, self->phase);

  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *other = g_ptr_array_index (areas, i);

      if (g_strcmp0 (other->area, key) == 0 && g_strcmp0 (other->record.id, self->record.id) != 0)
        return TRUE;
    }
  return FALSE;
}

static void
offer_areas (Editing *editing, const CtiFocusArea *self)
{
  const CtiPlanLists *lists = editing->context->lists;
  g_autoptr (CtiChoices) choices = cti_choices_new (editing->is_new ? _ ("Choose an area") : NULL);

  for (guint i = 0; i < lists->areas->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (lists->areas, i);

      if (!is_taken (editing->context, self, area->key))
        cti_choices_add (choices, area->key, cti_words_guide_area (area));
    }
  if (self->area != NULL)
    cti_choices_keep (choices, self->area, cti_plan_lists_name_area (lists, self->area));
  cti_choices_add (choices, ANOTHER, _ ("Another area"));
  cti_choices_set (choices, editing->form, "area");
}

static void
add_helpers (Editing *editing)
{
  GtkWidget *area = cti_record_form_get_row (editing->form, "area");
  GtkWidget *starts = cti_starts_row_new (_ ("Points to look at"));
  GtkWidget *own_name = cti_form_row_new (_ ("_Name of the area"));

  editing->starts = CTI_STARTS_ROW (starts);
  editing->own_name = CTI_FORM_ROW (own_name);
  gtk_widget_set_visible (own_name, FALSE);
  cti_form_row_set_hint (editing->own_name, _ ("Other courses can choose it too: name nobody."));
  cti_starts_row_put_below (editing->starts, area);
  gtk_list_box_insert (GTK_LIST_BOX (gtk_widget_get_parent (area)), own_name,
                       gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (area)) + 1);
  g_signal_connect_swapped (starts, "chosen", G_CALLBACK (point_chosen_cb), editing);
}

static Editing *
editing_new (CtiPlanContext *context, const CtiFocusArea *self, gboolean is_new)
{
  static const char *const fields[] = { "area",     "problem", "resources", "wish", "chosen_by",
                                        "priority", "status",  "reason",    NULL };
  Editing *editing = g_new0 (Editing, 1);
  g_autofree char *key = cti_id_new ();

  editing->context = cti_plan_context_ref (context);
  editing->is_new = is_new;
  editing->own = cti_record_new (&cti_focus_kind_type);
  cti_set_text (&editing->own->key, key);
  editing->form = CTI_RECORD_FORM (cti_record_form_new (&cti_focus_area_type, fields));
  offer_areas (editing, self);
  add_helpers (editing);
  cti_record_form_set_record (editing->form, self, context->today);
  show_area (editing);
  g_signal_connect_swapped (cti_record_form_get_row (editing->form, "area"), "notify::selected",
                            G_CALLBACK (show_area), editing);
  return editing;
}

static CtiRecordDialog *
make (CtiPlanContext *context, const CtiFocusArea *self, gboolean is_new)
{
  Editing *editing = editing_new (context, self, is_new);
  g_autofree char *phase = g_strdup_printf ("%d", self->phase);
  g_autofree char *draft = g_strjoin ("/", "focus-area", cti_case_get_id (context->now),
                                      is_new ? phase : self->record.id, NULL);

  editing->dialog =
      cti_plan_context_make_dialog (context, &(CtiPlanForm){ .form = editing->form,
                                                             .is_new = is_new,
                                                             .title = is_new ? _ ("New Focus Area")
                                                                             : _ ("Focus Area"),
                                                             .draft = draft,
                                                             .check = check,
                                                             .save = G_CALLBACK (save_cb),
                                                             .editing = editing,
                                                             .editing_free = editing_free });
  cti_record_dialog_keep (editing->dialog, "own_name", GTK_WIDGET (editing->own_name));
  return editing->dialog;
}

/**
 * cti_focus_dialog_new:
 * @context: where it is saved
 * @area: a focus area of the case
 *
 * Returns: (transfer none): a dialog that changes it, to be presented
 */
CtiRecordDialog *
cti_focus_dialog_new (CtiPlanContext *context, const CtiFocusArea *area)
{
  return make (context, area, FALSE);
}

/**
 * cti_focus_dialog_new_for_phase:
 * @context: where it is saved
 * @phase: 1 to 3
 *
 * Returns: (transfer none): a dialog that adds a focus area to that phase, to be presented
 */
CtiRecordDialog *
cti_focus_dialog_new_for_phase (CtiPlanContext *context, int phase)
{
  g_autoptr (CtiFocusArea) area = cti_record_new (&cti_focus_area_type);

  cti_set_text (&area->course, context->course->record.id);
  area->phase = phase;
  return make (context, area, TRUE);
}
