#include "cti-star-goals-dialog.h"

#include <glib/gi18n.h>

#include "cti-draft-keeper.h"
#include "cti-names.h"
#include "cti-own-forms.h"
#include "cti-say.h"
#include "cti-use-star-goal.h"
#include "cti-words.h"

struct _CtiStarGoalsDialog
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) (nullable) */
  char *case_id;           /* (owned) */
  GPtrArray *areas;        /* (owned) (element-type CtiArea) */
  GPtrArray *rows;         /* (owned) (element-type AdwComboRow): one for each of them */
  CtiDraftKeeper *keeper;  /* (owned) (nullable) */
  CtiDraftBanner *banner;
  AdwWindowTitle *heading;
  AdwPreferencesGroup *group;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (CtiStarGoalsDialog, cti_star_goals_dialog, ADW_TYPE_WINDOW)

/* --- Saving ----------------------------------------------------------------------------------- */

typedef struct
{
  char *case_id;
  GHashTable *goals;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_free (save->case_id);
  g_hash_table_unref (save->goals);
  g_free (save);
}

static gpointer
save_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Save *save = data;

  return cti_use_set_star_goals (store, save->case_id, save->goals, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiStarGoalsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->save, TRUE);
  if (!cti_workspace_run_finish (result, &error))
    {
      cti_say_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->keeper != NULL)
    cti_draft_keeper_done (self->keeper);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiStarGoalsDialog *self = CTI_STAR_GOALS_DIALOG (widget);
  Save *save;

  if (self->workspace == NULL || !gtk_widget_get_sensitive (self->save))
    return;
  save = g_new0 (Save, 1);
  save->case_id = g_strdup (self->case_id);
  save->goals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    g_hash_table_insert (save->goals,
                         g_strdup (((CtiArea *) g_ptr_array_index (self->areas, i))->key),
                         GUINT_TO_POINTER (
                             adw_combo_row_get_selected (g_ptr_array_index (self->rows, i))));
  gtk_widget_set_sensitive (self->save, FALSE);
  cti_workspace_run_in (self->workspace, save->case_id, save_in_thread, save, save_free,
                        _ ("The goals are saved."), saved_cb, g_object_ref (self));
}

/* --- What is shown ---------------------------------------------------------------------------- */

static GtkStringList *
make_choices (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, C_ ("goal", "no goal"));
  for (int i = CTI_SCORE_MIN; i <= CTI_SCORE_MAX; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      gtk_string_list_append (choices, number);
    }
  return choices;
}

/* Where she stands now is what a goal is set against. */
static char *
describe_now (const CtiStar *latest, const CtiArea *area)
{
  int index = latest != NULL ? cti_star_find_area (latest, area->key) : -1;
  int value = index >= 0 ? cti_star_get_value (latest, (guint) index) : CTI_SCORE_NOT_DISCUSSED;
  g_autofree char *score = cti_words_score (value);

  /* Translators: a score, or "not discussed". */
  return latest != NULL ? g_strdup_printf (_ ("Now: %s"), score) : NULL;
}

/* The goal a key stands for, -1 where it stands for none: 1 to 9, 0 for ten, minus for no goal, as
 * scores are typed in a star. */
static int
find_goal (guint keyval)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_BackSpace || letter == '-')
    return 0;
  if (letter >= '1' && letter <= '9')
    return (int) letter - '0';
  return letter == '0' ? CTI_SCORE_MAX : -1;
}

/* A goal is taken and the next area is next. */
static gboolean
key_pressed_cb (CtiStarGoalsDialog *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *keys)
{
  GtkWidget *row = gtk_event_controller_get_widget (keys);
  int goal = find_goal (keyval);
  guint index;

  /* while its list is open, the focus is there and the keys are the list's */
  if (goal < 0 || !gtk_widget_is_focus (row) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) ||
      !g_ptr_array_find (self->rows, row, &index))
    return GDK_EVENT_PROPAGATE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), (guint) goal);
  gtk_widget_grab_focus (index + 1 < self->rows->len ? g_ptr_array_index (self->rows, index + 1)
                                                     : self->save);
  return GDK_EVENT_STOP;
}

static void
attach_keys (CtiStarGoalsDialog *self, GtkWidget *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, keys);
}

static void
add_row (CtiStarGoalsDialog *self, const CtiArea *area, const CtiStar *latest, guint goal)
{
  g_autoptr (GtkStringList) choices = make_choices ();
  g_autofree char *now = describe_now (latest, area);
  GtkWidget *row =
      g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, "title", cti_words_area (area),
                    "subtitle", now, "model", choices, "selected", goal, NULL);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  cti_names_set (row, cti_words_area (area), now);
  attach_keys (self, row);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_areas (CtiStarGoalsDialog *self, const CtiCase *now)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);
  g_autoptr (CtiStarForm) form = cti_own_forms_get_star (GTK_WIDGET (self->workspace));
  g_autoptr (GHashTable) goals = cti_case_get_star_goals (now);
  const CtiStar *latest = stars->len > 0 ? g_ptr_array_index (stars, stars->len - 1) : NULL;

  self->areas = g_ptr_array_ref (latest != NULL ? latest->areas : form->areas);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const CtiArea *area = g_ptr_array_index (self->areas, i);

      add_row (self, area, latest, GPOINTER_TO_UINT (g_hash_table_lookup (goals, area->key)));
    }
}

static void
keep_draft (CtiStarGoalsDialog *self)
{
  g_autofree char *id = g_strconcat ("star_goal/", self->case_id, NULL);

  self->keeper =
      cti_draft_keeper_new (GTK_WIDGET (self), cti_workspace_get_session (self->workspace), id,
                            self->banner);
  for (guint i = 0; i < self->rows->len; i++)
    cti_draft_keeper_add (self->keeper, ((CtiArea *) g_ptr_array_index (self->areas, i))->key,
                          g_ptr_array_index (self->rows, i));
  cti_draft_keeper_start (self->keeper);
}

/* --- The dialog ------------------------------------------------------------------------------- */

static void
state_changed_cb (CtiStarGoalsDialog *self, CtiSession *session)
{
  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
cti_star_goals_dialog_dispose (GObject *object)
{
  CtiStarGoalsDialog *self = CTI_STAR_GOALS_DIALOG (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->case_id, g_free);
  G_OBJECT_CLASS (cti_star_goals_dialog_parent_class)->dispose (object);
}

static void
cti_star_goals_dialog_class_init (CtiStarGoalsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_star_goals_dialog_dispose;
  g_type_ensure (CTI_TYPE_DRAFT_BANNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-star-goals-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiStarGoalsDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiStarGoalsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiStarGoalsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CtiStarGoalsDialog, save);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
}

static void
cti_star_goals_dialog_init (CtiStarGoalsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_star_goals_dialog_new:
 * @workspace: the workspace, in which a case with a course is open
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
cti_star_goals_dialog_new (CtiWorkspace *workspace)
{
  CtiCase *now = cti_workspace_get_case (workspace);
  CtiStarGoalsDialog *self = g_object_new (CTI_TYPE_STAR_GOALS_DIALOG, "transient-for",
                                           gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);

  self->workspace = g_object_ref (workspace);
  self->case_id = g_strdup (cti_case_get_id (now));
  adw_window_title_set_subtitle (self->heading, cti_case_get_name (now));
  show_areas (self, now);
  keep_draft (self);
  g_signal_connect_object (cti_workspace_get_session (workspace), "state-changed",
                           G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_focus (GTK_WINDOW (self), g_ptr_array_index (self->rows, 0));
  return GTK_WINDOW (self);
}
