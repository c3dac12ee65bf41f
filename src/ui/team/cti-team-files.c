#include "cti-team-files.h"

#include <glib/gi18n.h>

#include "cti-compat-file.h"
#include "cti-file-read.h"
#include "cti-instrument-file.h"
#include "cti-names.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-use-instrument.h"
#include "cti-words.h"

struct _CtiTeamFiles
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  CtiRowGroup *group;
  GtkLabel *trouble;
};

G_DEFINE_FINAL_TYPE (CtiTeamFiles, cti_team_files, ADW_TYPE_BIN)

static void
say_trouble (CtiTeamFiles *self, const char *words)
{
  gtk_label_set_text (self->trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
}

/* --- What is there ---------------------------------------------------------------------------- */

static GtkWidget *
make_remove_button (const CtiInstrument *one, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: what was loaded, such as "wording of the WHO-5". */
  g_autofree char *words = g_strdup_printf (_ ("Put away: %s"), title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "files.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", one->record.id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  cti_names_set (button, words, NULL);
  return button;
}

static gboolean
is_in_use (GPtrArray *all, const CtiInstrument *one)
{
  const char *key = one->kind == CTI_INSTRUMENT_SCALE ? one->key : NULL;

  return cti_instruments_find (all, one->kind, key) == one;
}

static void
add_row (CtiTeamFiles *self, GPtrArray *all, const CtiInstrument *one)
{
  g_autofree char *title =
      cti_words_capitalise (cti_words_enum (cti_instrument_kind_values, (int) one->kind));
  /* Translators: key of a form, its version. */
  g_autofree char *version = g_strdup_printf (_ ("%s, version %d"), one->key, one->version);
  g_autofree char *detail =
      g_strdup_printf ("%s · %s", version,
                       is_in_use (all, one) ? C_ ("form from a file", "in use")
                                            : C_ ("form from a file", "a later one is in use"));
  GtkWidget *row = cti_row_new (title, detail);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (one, title));
  cti_row_group_add (self->group, row, one->record.id);
}

static void
show_files (CtiTeamFiles *self)
{
  g_autofree char *focused = cti_row_group_clear (self->group);
  GPtrArray *all = self->session != NULL ? cti_session_get_instruments (self->session) : NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!cti_record_is_deleted (g_ptr_array_index (all, i)))
      add_row (self, all, g_ptr_array_index (all, i));
  cti_row_group_focus (self->group, focused);
}

/* --- Loading and putting away ----------------------------------------------------------------- */

static gpointer
add_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_instrument (store, data, error) ? data : NULL;
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_remove_team (store, data, NULL, error) ? data : NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTeamFiles) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  CtiProblem problem;

  if (cti_session_run_finish (CTI_SESSION (source), result, &error) == NULL && error != NULL)
    words = cti_problem_from_error (error, &problem)
                ? cti_words_problem (&problem)
                : g_strdup (cti_words_trouble_body (cti_trouble_from_error (error)));
  if (self->session == NULL)
    return;
  say_trouble (self, words);
  show_files (self);
}

static void
run (CtiTeamFiles *self, CtiSessionWork work, CtiInstrument *instrument)
{
  cti_session_run_async (self->session, work, instrument, cti_record_unref, NULL, done_cb,
                         g_object_ref (self));
}

static void
say_wrong (CtiTeamFiles *self, const char *name, const CtiImportError *why)
{
  g_autofree char *line = cti_words_form_problem (why->line, why->field, why->code);
  /* Translators: name of a file, then where in it something is wrong, and what. */
  g_autofree char *words =
      g_strdup_printf (_ ("Nothing was loaded from “%s”, and what you have stays as it was. %s"),
                       name, line);

  say_trouble (self, words);
}

/**
 * cti_team_files_load:
 * @self: the list
 * @name: name of a file, for people
 * @text: its bytes
 * @length: their number
 *
 * Takes it into use, or says which line of it is wrong.
 */
void
cti_team_files_load (CtiTeamFiles *self, const char *name, const char *text, gsize length)
{
  g_autoptr (CtiImportError) why = NULL;
  CtiInstrument *instrument = cti_instrument_file_read (text, length, &why);

  if (instrument != NULL)
    run (self, add_in_thread, instrument);
  else
    say_wrong (self, name, why);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTeamFiles) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  gsize length = 0;

  if (self->session == NULL)
    return;
  text = cti_file_read_text_finish (result, &length, &error);
  if (text != NULL)
    {
      cti_team_files_load (self, name, text, length);
      return;
    }
  /* Translators: name of a file, what the system says. */
  words = g_strdup_printf (_ ("“%s” could not be read: %s"), name, error->message);
  say_trouble (self, words);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiTeamFiles) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL)
    cti_file_read_async (file, CTI_INSTRUMENT_BYTES_MAX, read_cb, g_steal_pointer (&self));
}

static void
load_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *window = gtk_widget_get_root (widget);

  cti_compat_choose_file_open (GTK_WINDOW (window), _ ("Load a Form or a Wording"),
                               _ ("Forms (*.ini)"), "*.ini", chosen_cb, g_object_ref (widget));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiTeamFiles *self = CTI_TEAM_FILES (widget);
  GPtrArray *all = self->session != NULL ? cti_session_get_instruments (self->session) : NULL;
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_strcmp0 (((CtiRecord *) g_ptr_array_index (all, i))->id, id) == 0)
      {
        run (self, remove_in_thread, cti_record_ref (g_ptr_array_index (all, i)));
        return;
      }
}

/* --- The type --------------------------------------------------------------------------------- */

static void
cti_team_files_dispose (GObject *object)
{
  g_clear_object (&CTI_TEAM_FILES (object)->session);
  G_OBJECT_CLASS (cti_team_files_parent_class)->dispose (object);
}

static void
cti_team_files_class_init (CtiTeamFilesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_team_files_dispose;
  gtk_widget_class_install_action (widget_class, "files.load", NULL, load_action);
  gtk_widget_class_install_action (widget_class, "files.remove", "s", remove_action);
}

static void
cti_team_files_init (CtiTeamFiles *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->group = g_object_new (
      CTI_TYPE_ROW_GROUP, "title", _ ("Forms from files"), "description",
      _ ("Areas of a star, texts along its scale where you have a licence, the wording of the "
         "WHO-5. Stars that were read before keep their areas."),
      "add-label", _ ("_Load a File…"), "add-action", "files.load", "empty-text",
      _ ("None yet: stars have our ten areas, and the WHO-5 is read from the paper form."), NULL);
  self->trouble = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE,
                                "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->trouble), "error");
  /* Over the list, beside the button that was just pressed: below it might be out of sight. */
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->trouble));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cti_team_files_new:
 * @session: an open session
 *
 * Returns: (transfer floating): the list of what is loaded
 */
GtkWidget *
cti_team_files_new (CtiSession *session)
{
  CtiTeamFiles *self = g_object_new (CTI_TYPE_TEAM_FILES, NULL);

  self->session = g_object_ref (session);
  show_files (self);
  return GTK_WIDGET (self);
}
