#include "cti-home-dialog.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-file-export.h"
#include "cti-help-topic.h"
#include "cti-instrument-file.h"
#include "cti-names.h"
#include "cti-new-star.h"
#include "cti-own-looks.h"
#include "cti-paper.h"
#include "cti-say.h"
#include "cti-words.h"

#define A4_RATIO    (210.0 / 297.0)
#define PAGE_WIDTH  360
#define PAGE_HEIGHT 509
#define PAGE_NUMBER "cti-page"
#define KIND        "cti-kind"

struct _CtiHomeDialog
{
  AdwWindow parent_instance;

  CtiSession *session; /* (owned) */
  CtiCase *now;        /* (owned) */
  CtiDate today;
  CtiStar *asked;        /* (owned): an empty star with the areas that are asked now */
  GPtrArray *looks;      /* (owned) (nullable) (element-type CtiUse): once they are read */
  gboolean is_reading;   /* they are being read */
  GPtrArray *codes;      /* (owned) (element-type utf8): of the languages */
  CtiHomePaper *paper;   /* (owned) (nullable): as it would leave now */
  CtiHomePaperKind kind; /* which one */
  GPtrArray *areas;      /* (owned) (element-type GtkSwitch): in the order of the star */

  GtkListBox *papers;
  GtkLabel *about;
  GtkWidget *name_row;
  GtkWidget *star_row;
  GtkWidget *plan_row;
  GtkWidget *meeting_row;
  GtkWidget *language_row;
  GtkSwitch *name;
  GtkSwitch *star;
  GtkSwitch *plan;
  GtkSwitch *meeting;
  AdwExpanderRow *areas_row;
  CtiEntryRow *words;
  GtkDropDown *language;
  GtkBox *pages;
};

G_DEFINE_FINAL_TYPE (CtiHomeDialog, cti_home_dialog, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  const char *about; /* (nullable) */
} kinds[CTI_HOME_PAPER_N_KINDS] = {
  [CTI_HOME_PAPER_SHEET] = { N_ ("Sheet to take home"), NULL },
  [CTI_HOME_PAPER_CARD] = { N_ ("Card for the purse"),
                            N_ ("Her plan for hard days, to be cut out and folded.") },
  [CTI_HOME_PAPER_RECORD] = { N_ ("What is written about her"),
                              N_ ("Kinds of data, who can see them, her consents and who "
                                  "looked. What was written is not repeated.") },
  [CTI_HOME_PAPER_STAR] = { N_ ("Blank star"),
                            N_ ("It carries a code: typed at “Go to a Citizen”, it opens the "
                                "entry.") },
  [CTI_HOME_PAPER_WHO5] = { N_ ("Blank WHO-5"),
                            N_ ("It carries a code: typed at “Go to a Citizen”, it opens the "
                                "entry.") },
};

/* --- The pages -------------------------------------------------------------------------------- */

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CtiHomeDialog *self = data;
  int page = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (area), PAGE_NUMBER));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->paper != NULL && page < cti_home_paper_get_n_pages (self->paper))
    cti_home_paper_draw (self->paper, cr, page, width, height);
}

static GtkWidget *
make_page (CtiHomeDialog *self, int page)
{
  GtkWidget *frame = gtk_aspect_frame_new (0.5, 0, A4_RATIO, FALSE);
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *name = g_strdup_printf (_ ("Page %d as it will be printed"), page + 1);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), PAGE_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), PAGE_HEIGHT);
  gtk_widget_add_css_class (area, "card");
  cti_names_set (area, name, NULL);
  g_object_set_data (G_OBJECT (area), PAGE_NUMBER, GINT_TO_POINTER (page));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_preview, self, NULL);
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (frame), area);
  return frame;
}

static void
show_pages (CtiHomeDialog *self)
{
  int count = self->paper != NULL ? cti_home_paper_get_n_pages (self->paper) : 0;
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, page);
  for (int i = 0; i < count; i++)
    gtk_box_append (self->pages, make_page (self, i));
}

static char *
get_hidden_areas (CtiHomeDialog *self)
{
  GString *hidden = g_string_new (NULL);

  for (guint i = 0; i < self->areas->len; i++)
    if (!gtk_switch_get_active (g_ptr_array_index (self->areas, i)))
      g_string_append_printf (hidden, "%s%s", hidden->len > 0 ? " " : "",
                              cti_star_get_area (self->asked, i)->key);
  return g_string_free (hidden, FALSE);
}

static CtiHomePaper *
make_paper (CtiHomeDialog *self)
{
  g_autofree char *hidden = get_hidden_areas (self);
  guint language = gtk_drop_down_get_selected (self->language);
  CtiHomePaper *paper =
      cti_home_paper_new (self->kind, self->now, self->today,
                          language < self->codes->len ? g_ptr_array_index (self->codes, language)
                                                      : NULL);
  const CtiHomeChoice choice = { .name = gtk_switch_get_active (self->name),
                                 .star = gtk_switch_get_active (self->star),
                                 .plan = gtk_switch_get_active (self->plan),
                                 .meeting = gtk_switch_get_active (self->meeting),
                                 .hidden_areas = hidden,
                                 .hidden_words =
                                     gtk_editable_get_text (GTK_EDITABLE (self->words)) };

  cti_home_paper_set_choice (paper, &choice);
  cti_home_paper_set_areas (paper, self->asked->areas);
  cti_home_paper_set_looks (paper, self->looks);
  cti_home_paper_make (paper);
  return paper;
}

static void
changed_cb (CtiHomeDialog *self)
{
  if (self->now == NULL)
    return;
  g_clear_pointer (&self->paper, cti_home_paper_free);
  self->paper = make_paper (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->areas_row), gtk_switch_get_active (self->star));
  show_pages (self);
}

static void
looks_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiHomeDialog) self = user_data;

  g_autoptr (GPtrArray) looks = cti_own_looks_read_finish (CTI_SESSION (source), result);

  if (looks == NULL || self->now == NULL)
    return; /* locked or closed meanwhile */
  self->looks = g_steal_pointer (&looks);
  changed_cb (self);
}

/* That the log was read is itself a line of it: so only where it goes onto the paper. */
static void
read_looks (CtiHomeDialog *self)
{
  if (self->kind != CTI_HOME_PAPER_RECORD || self->is_reading)
    return;
  self->is_reading = TRUE;
  cti_own_looks_read_async (self->session, cti_case_get_id (self->now), looks_read_cb,
                            g_object_ref (self));
}

/* Only what can be chosen for this paper is asked. */
static void
show_kind (CtiHomeDialog *self)
{
  gboolean is_sheet = self->kind == CTI_HOME_PAPER_SHEET;
  gboolean is_hers = is_sheet || self->kind == CTI_HOME_PAPER_CARD;
  const char *about = kinds[self->kind].about;

  gtk_widget_set_visible (self->name_row, is_hers);
  gtk_widget_set_visible (GTK_WIDGET (self->words), is_hers);
  gtk_widget_set_visible (self->meeting_row, is_sheet);
  gtk_widget_set_visible (self->plan_row, is_sheet);
  gtk_widget_set_visible (self->star_row, is_sheet);
  gtk_widget_set_visible (GTK_WIDGET (self->areas_row), is_sheet);
  gtk_label_set_text (self->about, about != NULL ? _ (about) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  changed_cb (self);
  read_looks (self);
}

/* --- It leaves -------------------------------------------------------------------------------- */

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer paper)
{
  cti_home_paper_draw (paper, cr, page, width, height);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  CtiHomePaper *paper = make_paper (self);

  cti_paper_print (widget, &(CtiPaper){ .case_id = cti_case_get_id (self->now),
                                        .what = cti_home_paper_get_use (paper),
                                        .title = cti_home_paper_get_title (paper),
                                        .n_pages = cti_home_paper_get_n_pages (paper),
                                        .draw = draw_page,
                                        .data = paper,
                                        .data_free = (GDestroyNotify) cti_home_paper_free,
                                        .said = _ ("The sheet is on its way to the printer.") });
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  g_autoptr (GBytes) pdf = cti_home_paper_to_pdf (self->paper, NULL);
  g_autofree char *file = cti_home_paper_make_name (self->paper);
  g_autofree char *what = g_strconcat (cti_home_paper_get_use (self->paper), "-pdf", NULL);

  if (pdf == NULL)
    {
      cti_say (widget, _ ("The sheet could not be made."));
      return;
    }
  cti_file_export_ask (widget,
                       &(CtiFileExport){ .case_id = cti_case_get_id (self->now),
                                         .what = what,
                                         .title = _ ("Save the Sheet"),
                                         .name = file,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf",
                                         .suggested = CTI_EXPORT_HERS,
                                         .closes = TRUE },
                       pdf);
}

/* --- The dialog ------------------------------------------------------------------------------- */

static gboolean
is_shown_at_first (const char *key)
{
  g_auto (GStrv) hidden = g_strsplit (CTI_HOME_HIDDEN_AREAS, " ", -1);

  return !g_strv_contains ((const char *const *) hidden, key);
}

static void
add_area (CtiHomeDialog *self, const CtiArea *area)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), is_shown_at_first (area->key));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE); /* the team named it */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cti_words_area (area));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->areas_row, row);
  g_ptr_array_add (self->areas, toggle);
}

static void
add_areas (CtiHomeDialog *self)
{
  for (guint i = 0; i < cti_star_get_n_areas (self->asked); i++)
    add_area (self, cti_star_get_area (self->asked, i));
  cti_names_lists (GTK_WIDGET (self->areas_row),
                   adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->areas_row)));
}

static void
kind_toggled_cb (GtkCheckButton *button, CtiHomeDialog *self)
{
  if (!gtk_check_button_get_active (button))
    return;
  self->kind = (CtiHomePaperKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), KIND));
  show_kind (self);
}

static GtkCheckButton *
add_paper (CtiHomeDialog *self, CtiHomePaperKind kind, GtkCheckButton *group)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), kind == self->kind);
  g_object_set_data (G_OBJECT (button), KIND, GINT_TO_POINTER (kind));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (kinds[kind].title));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self, 0);
  gtk_list_box_append (self->papers, row);
  if (kind == self->kind)
    gtk_window_set_focus (GTK_WINDOW (self), button);
  return GTK_CHECK_BUTTON (button);
}

/* A card is made of a plan for hard days. */
static void
add_papers (CtiHomeDialog *self)
{
  GtkCheckButton *first = NULL;

  for (int kind = 0; kind < CTI_HOME_PAPER_N_KINDS; kind++)
    if (kind != CTI_HOME_PAPER_CARD ||
        cti_case_get_latest (self->now, &cti_crisis_plan_type) != NULL)
      {
        GtkCheckButton *button = add_paper (self, (CtiHomePaperKind) kind, first);

        first = first != NULL ? first : button;
      }
}

static void
add_languages (CtiHomeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint own = 0;

  self->codes = cti_words_list_languages ();
  for (guint i = 0; i < self->codes->len; i++)
    {
      const char *code = g_ptr_array_index (self->codes, i);
      g_autofree char *name = cti_words_language_name (code);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (code, cti_words_get_language ()) == 0)
        own = i;
    }
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, own);
  cti_names_drop_down (self->language, _ ("Language of the paper"));
  cti_names_lists (GTK_WIDGET (self->language), _ ("Language of the paper"));
  gtk_widget_set_visible (self->language_row, self->codes->len > 1);
}

static void
cti_home_dialog_dispose (GObject *object)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->paper, cti_home_paper_free);
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->asked, cti_star_free);
  g_clear_pointer (&self->looks, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_HOME_DIALOG);
  G_OBJECT_CLASS (cti_home_dialog_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, star_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, plan_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, areas_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, language_row);
}

static void
cti_home_dialog_class_init (CtiHomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_home_dialog_dispose;
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/citizen/cti-home-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, about);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, star);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, meeting);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, language);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, pages);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "home.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "home.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "home.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_home_dialog_init (CtiHomeDialog *self)
{
  self->areas = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_help_topic_set (GTK_WINDOW (self), "paper");
}

/**
 * cti_home_dialog_new:
 * @workspace: the workspace, in which a case is open
 * @kind: the paper that is chosen at first
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiHomeDialog *
cti_home_dialog_new (CtiWorkspace *workspace, CtiHomePaperKind kind)
{
  CtiHomeDialog *self =
      g_object_new (CTI_TYPE_HOME_DIALOG, "transient-for",
                    gtk_widget_get_root (GTK_WIDGET (workspace)), "modal", TRUE, NULL);
  CtiCase *now = cti_workspace_get_case (workspace);
  g_autoptr (CtiStarForm) form = NULL;

  self->session = g_object_ref (cti_workspace_get_session (workspace));
  self->today = cti_session_get_today (self->session);
  self->kind = kind;
  form = cti_instruments_get_star_form (cti_session_get_instruments (self->session));
  self->asked = cti_new_star_make (form, now, self->today);
  add_areas (self);
  add_languages (self);
  self->now = cti_case_ref (now);
  add_papers (self);
  show_kind (self);
  return self;
}
