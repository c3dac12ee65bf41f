#include "cti-sheet-dialog.h"

#include <glib/gi18n.h>

#include "cti-choice-keys.h"
#include "cti-choice-list.h"
#include "cti-csv.h"
#include "cti-names.h"
#include "cti-own-forms.h"
#include "cti-progress.h"
#include "cti-say.h"
#include "cti-trouble-error.h"
#include "cti-use-sheet.h"
#include "cti-words-field.h"
#include "cti-words-trouble.h"
#include "cti-words-value.h"
#include "cti-words.h"

#define SAMPLES      3
#define ERRORS_SHOWN 50

/* What the sheet is read from: several threads may look at it, and nothing in it changes. */
typedef struct
{
  CtiGrid *grid;     /* (owned) */
  CtiStarForm *form; /* (owned) */
} Source;

/* A look at what it would do. */
typedef struct
{
  Source *source;        /* (owned) */
  CtiSpreadsheet *sheet; /* (owned) */
  CtiSheetPlan *plan;    /* (owned) (nullable) */
} Look;

struct _CtiSheetDialog
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) (nullable) */
  Source *source;          /* (owned) */
  CtiSpreadsheet *sheet;   /* (owned): columns as they are chosen */
  Look *look;              /* (owned) (nullable): what they would bring */
  gboolean is_looking;
  gboolean is_stale;
  const char *said; /* (unowned) (nullable): how bringing it in ended, until something is changed */

  GtkLabel *result;
  AdwComboRow *kind;
  AdwPreferencesGroup *columns;
  GPtrArray *rows; /* (owned) (element-type AdwComboRow): in the order of the columns */
  GtkListBox *errors;
};

G_DEFINE_FINAL_TYPE (CtiSheetDialog, cti_sheet_dialog, ADW_TYPE_WINDOW)

enum
{
  IMPORTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const CtiSheetWords words = { cti_words_field, cti_words_enum };

static void look (CtiSheetDialog *self);

static void
clear_source (gpointer data)
{
  Source *source = data;

  g_clear_pointer (&source->grid, cti_grid_free);
  g_clear_pointer (&source->form, cti_star_form_free);
}

static void
source_unref (Source *source)
{
  g_atomic_rc_box_release_full (source, clear_source);
}

static void
look_free (gpointer data)
{
  Look *self = data;

  g_clear_pointer (&self->plan, cti_sheet_plan_free);
  cti_spreadsheet_free (self->sheet);
  source_unref (self->source);
  g_free (self);
}

/* --- What it would bring ---------------------------------------------------------------------- */

static Look *
look_new (CtiSheetDialog *self)
{
  Look *made = g_new0 (Look, 1);

  made->source = g_atomic_rc_box_acquire (self->source);
  made->sheet =
      cti_spreadsheet_new (self->sheet->kind, self->source->grid, self->source->form, &words);
  for (guint c = 0; c < cti_spreadsheet_get_n_columns (self->sheet); c++)
    cti_spreadsheet_set_column (made->sheet, c, cti_spreadsheet_get_column (self->sheet, c));
  return made;
}

static char *
describe (const CtiGrid *grid, const CtiSheetPlan *plan, guint errors)
{
  GString *text = g_string_new (NULL);

  if (cti_grid_get_n_rows (grid) < 2) /* headings at most */
    {
      g_string_append (text, _ ("There are no rows in the sheet to bring in."));
      return g_string_free (text, FALSE);
    }
  if (errors > 0)
    g_string_append_printf (text,
                            ngettext ("%u thing stands in the way. Nothing is brought in before "
                                      "all rows are right.",
                                      "%u things stand in the way. Nothing is brought in before "
                                      "all rows are right.",
                                      errors),
                            errors);
  else
    {
      g_string_append_printf (text,
                              ngettext ("%u row can be brought in.", "%u rows can be brought in.",
                                        plan->n_rows),
                              plan->n_rows);
      if (plan->n_new > 0)
        g_string_append_printf (text,
                                ngettext (" %u citizen is new.", " %u citizens are new.",
                                          plan->n_new),
                                plan->n_new);
    }
  if (plan->n_repeats > 0)
    g_string_append_printf (text,
                            ngettext (" %u row is there already and is left out.",
                                      " %u rows are there already and are left out.",
                                      plan->n_repeats),
                            plan->n_repeats);
  if (plan->before != CTI_DATE_NONE)
    {
      g_autofree char *day = cti_words_date (plan->before);

      g_string_append_printf (text, _ (" The same sheet was brought in on %s."), day);
    }
  return g_string_free (text, FALSE);
}

static void
show_errors (CtiSheetDialog *self, GPtrArray *errors)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->errors, 0)) != NULL)
    gtk_list_box_remove (self->errors, GTK_WIDGET (row));
  for (guint i = 0; i < errors->len && i < ERRORS_SHOWN; i++)
    {
      const CtiSheetError *wrong = g_ptr_array_index (errors, i);
      GtkWidget *line = adw_action_row_new ();
      g_autofree char *text =
          cti_words_sheet_problem (wrong->row, wrong->column, wrong->text, &wrong->problem);
      g_autofree char *markup = g_markup_escape_text (text, -1);

      g_object_set (line, "title", markup, "title-lines", 0, NULL);
      cti_names_set (line, text, NULL);
      gtk_list_box_append (self->errors, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->errors), errors->len > 0);
}

static void
set_ready (CtiSheetDialog *self, gboolean is_ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.bring-in", is_ready);
}

static void
say (CtiSheetDialog *self, const char *text)
{
  g_autofree char *both =
      self->said != NULL ? g_strconcat (self->said, " ", text, NULL) : g_strdup (text);

  gtk_label_set_text (self->result, both);
}

static gpointer
look_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Look *made = data;

  made->plan = cti_use_plan_sheet (store, made->sheet, error);
  return made->plan != NULL ? made : NULL;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSheetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Look *made = cti_session_run_finish (CTI_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  self->is_looking = FALSE;
  if (self->workspace == NULL || made == NULL)
    {
      if (self->workspace != NULL)
        gtk_label_set_text (self->result, cti_words_trouble_body (cti_trouble_from_error (error)));
      return;
    }
  if (self->is_stale)
    {
      look_free (made);
      look (self);
      return;
    }
  g_clear_pointer (&self->look, look_free);
  self->look = made;
  text = describe (made->sheet->grid, made->plan, made->sheet->errors->len);
  say (self, text);
  show_errors (self, made->sheet->errors);
  set_ready (self, made->sheet->errors->len == 0 && made->plan->n_rows > 0);
}

static void
look (CtiSheetDialog *self)
{
  self->is_stale = self->is_looking;
  set_ready (self, FALSE);
  if (self->is_looking)
    return;
  self->is_looking = TRUE;
  say (self, _ ("Looking through the sheet…"));
  cti_session_run_async (cti_workspace_get_session (self->workspace), look_in_thread,
                         look_new (self), NULL, NULL, looked_cb, g_object_ref (self));
}

/* --- The columns ------------------------------------------------------------------------------ */

static const char *
get_target_name (const CtiSheetTarget *target)
{
  return target->area != NULL ? cti_words_area (target->area)
                              : cti_words_field (target->type->name, target->field->name);
}

static char *
get_samples (const CtiGrid *grid, guint column)
{
  GString *text = g_string_new (NULL);

  for (guint row = 1; row < cti_grid_get_n_rows (grid) && row <= SAMPLES; row++)
    g_string_append_printf (text, "%s%s", row > 1 ? "  ·  " : "",
                            cti_grid_get_text (grid, row, column));
  return g_string_free (text, FALSE);
}

static void
column_changed_cb (CtiSheetDialog *self, GParamSpec *property, AdwComboRow *row)
{
  guint column = 0;

  if (!g_ptr_array_find (self->rows, row, &column))
    return; /* while it is made */
  self->said = NULL;
  cti_spreadsheet_set_column (self->sheet, column, (int) adw_combo_row_get_selected (row) - 1);
  look (self);
}

static GtkWidget *
make_column (CtiSheetDialog *self, guint column, GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autofree char *letters = cti_words_sheet_column (column + 1);
  const char *heading = cti_spreadsheet_get_heading (self->sheet, column);
  /* Translators: letters of a column of a spreadsheet, its heading. */
  g_autofree char *title = g_strdup_printf (C_ ("sheet", "%s: %s"), letters, heading);
  g_autofree char *samples = get_samples (self->source->grid, column);
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *samples_markup = g_markup_escape_text (samples, -1);

  g_object_set (row, "title", title_markup, "subtitle", samples_markup, "title-lines", 0,
                "subtitle-lines", 2, NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              (guint) (cti_spreadsheet_get_column (self->sheet, column) + 1));
  cti_names_set (row, title, samples);
  cti_choice_keys_attach (ADW_COMBO_ROW (row));
  cti_choice_list_attach (ADW_COMBO_ROW (row));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void
fill_columns (CtiSheetDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = cti_spreadsheet_get_n_columns (self->sheet);
  g_autoptr (GPtrArray) made = g_ptr_array_new ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_string_list_append (names, C_ ("sheet column", "left out"));
  for (guint t = 0; t < self->sheet->targets->len; t++)
    gtk_string_list_append (names, get_target_name (
                                       &g_array_index (self->sheet->targets, CtiSheetTarget, t)));
  for (guint c = 0; c < n; c++)
    {
      GtkWidget *row = make_column (self, c, names);

      adw_preferences_group_add (self->columns, row);
      g_ptr_array_add (made, row);
    }
  for (guint c = 0; c < n; c++)
    g_ptr_array_add (self->rows, g_ptr_array_index (made, c));
}

static void
use_kind (CtiSheetDialog *self, CtiSheetKind kind)
{
  g_clear_pointer (&self->sheet, cti_spreadsheet_free);
  self->sheet = cti_spreadsheet_new (kind, self->source->grid, self->source->form, &words);
  cti_spreadsheet_guess_columns (self->sheet);
  fill_columns (self);
  look (self);
}

static void
kind_changed_cb (CtiSheetDialog *self)
{
  if (self->sheet != NULL && self->workspace != NULL)
    {
      self->said = NULL;
      use_kind (self, (CtiSheetKind) adw_combo_row_get_selected (self->kind));
    }
}

/* --- Bringing it in --------------------------------------------------------------------------- */

/**
 * cti_data_show_cards:
 * @workspace: the workspace
 * @items: (element-type CtiCardItem): all cases as they are now
 *
 * Shows the caseload after many cases changed at once; the open case is read anew.
 */
void
cti_data_show_cards (CtiWorkspace *workspace, GPtrArray *items)
{
  const char *open = cti_workspace_get_shown_case_id (workspace);

  cti_card_list_set (cti_session_get_cards (cti_workspace_get_session (workspace)), items);
  for (guint i = 0; open != NULL && i < items->len; i++)
    if (g_strcmp0 (cti_card_item_get_id (g_ptr_array_index (items, i)), open) == 0)
      {
        cti_workspace_open_case (workspace, open);
        break;
      }
  cti_workspace_show_page (workspace, "caseload");
}

static gpointer
bring_in_thread (CtiStore *store, gpointer data, CtiProgress *progress, GError **error)
{
  Look *made = data;
  g_autoptr (CtiImportBatch) batch =
      cti_use_import_sheet (store, made->sheet, made->plan, cti_progress_tell, progress, error);

  return batch != NULL ? cti_card_index_make_items (cti_store_get_cards (store)) : NULL;
}

static void
brought_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSheetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cti_progress_run_finish (result, &error);

  if (self->workspace == NULL || cti_workspace_get_session (self->workspace) == NULL)
    return; /* locked meanwhile */
  if (items == NULL)
    {
      self->said = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                       ? _ ("Given up. Nothing has been brought in.")
                       : cti_words_trouble_body (cti_trouble_from_error (error));
      look (self);
      return;
    }
  cti_data_show_cards (self->workspace, items);
  cti_say (GTK_WIDGET (self->workspace),
           _ ("The sheet has been brought in. It can be taken back as a whole under "
              "“Spreadsheets”."));
  g_signal_emit (self, signals[IMPORTED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
bring_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiSheetDialog *self = CTI_SHEET_DIALOG (widget);

  if (self->look == NULL || self->is_looking)
    return;
  self->said = NULL;
  set_ready (self, FALSE);
  cti_progress_run (widget, cti_workspace_get_session (self->workspace),
                    _ ("Bringing in the sheet"), TRUE, bring_in_thread,
                    g_steal_pointer (&self->look), look_free, (GDestroyNotify) g_ptr_array_unref,
                    brought_cb, g_object_ref (self));
}

/* --- The window ------------------------------------------------------------------------------- */

static void
state_changed_cb (CtiSheetDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_sheet_dialog_dispose (GObject *object)
{
  CtiSheetDialog *self = CTI_SHEET_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->look, look_free);
  g_clear_pointer (&self->sheet, cti_spreadsheet_free);
  g_clear_pointer (&self->source, source_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_SHEET_DIALOG);
  G_OBJECT_CLASS (cti_sheet_dialog_parent_class)->dispose (object);
}

static void
cti_sheet_dialog_class_init (CtiSheetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_sheet_dialog_dispose;
  signals[IMPORTED] = g_signal_new ("imported", CTI_TYPE_SHEET_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/data/cti-sheet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiSheetDialog, result);
  gtk_widget_class_bind_template_child (widget_class, CtiSheetDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CtiSheetDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, CtiSheetDialog, errors);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_install_action (widget_class, "sheet.bring-in", NULL, bring_in_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "sheet.bring-in", NULL);
}

static void
cti_sheet_dialog_init (CtiSheetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  set_ready (self, FALSE);
}

static void
fill_kinds (CtiSheetDialog *self, CtiSheetKind kind)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < CTI_SHEET_KINDS; i++)
    gtk_string_list_append (names, cti_words_enum (cti_sheet_kind_values, i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->kind, kind);
  cti_names_set (GTK_WIDGET (self->kind), _ ("A row is about"), NULL);
  cti_choice_keys_attach (self->kind);
  cti_choice_list_attach (self->kind);
}

/**
 * cti_sheet_dialog_new:
 * @workspace: the workspace
 * @bytes: the file
 * @error: (out) (optional): a #CtiExchangeError where it is no spreadsheet
 *
 * Returns: (transfer none) (nullable): the dialog, to be presented
 */
GtkWidget *
cti_sheet_dialog_new (CtiWorkspace *workspace, GBytes *bytes, GError **error)
{
  g_autoptr (CtiGrid) grid = cti_spreadsheet_load (bytes, error);
  CtiSheetDialog *self;
  CtiSheetKind kind;

  if (grid == NULL)
    return NULL;
  self = g_object_new (CTI_TYPE_SHEET_DIALOG, "transient-for",
                       gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  self->workspace = g_object_ref (workspace);
  self->source = g_atomic_rc_box_new0 (Source);
  self->source->grid = g_steal_pointer (&grid);
  self->source->form = cti_own_forms_get_star (GTK_WIDGET (workspace));
  kind = cti_spreadsheet_guess_kind (self->source->grid, self->source->form, &words);
  fill_kinds (self, kind);
  use_kind (self, kind);
  g_signal_connect_object (cti_workspace_get_session (workspace), "state-changed",
                           G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
