#include "cti-home-dialog.h"

#include <glib/gi18n.h>

#include "cti-blank-sheet.h"
#include "cti-file-export.h"
#include "cti-home-sheet.h"
#include "cti-instrument-file.h"
#include "cti-new-star.h"
#include "cti-paper.h"
#include "cti-say.h"
#include "cti-wallet-sheet.h"
#include "cti-words.h"

struct _CtiHomeDialog
{
  AdwWindow parent_instance;

  CtiCase *now; /* (owned) */
  CtiDate today;
  GPtrArray *instruments; /* (owned) (element-type CtiInstrument) */
  CtiTextSheet *sheet;    /* (owned) (nullable): as it would be printed now */
  GPtrArray *areas;       /* (owned) (element-type GtkSwitch): in the order of the star */
  GStrv keys;             /* (owned): of the areas */

  GtkSwitch *name;
  GtkSwitch *star;
  GtkSwitch *plan;
  GtkSwitch *meeting;
  AdwExpanderRow *areas_row;
  AdwEntryRow *words;
  GtkDrawingArea *preview;
  GtkWidget *card;
};

G_DEFINE_FINAL_TYPE (CtiHomeDialog, cti_home_dialog, ADW_TYPE_WINDOW)

/* An empty star with the areas that are asked now. */
static CtiStar *
make_star (CtiHomeDialog *self)
{
  g_autoptr (CtiStarForm) form = cti_instruments_get_star_form (self->instruments);

  return cti_new_star_make (form, self->now, self->today);
}

/* --- The sheet -------------------------------------------------------------------------------- */

static char *
get_hidden_areas (CtiHomeDialog *self)
{
  GString *hidden = g_string_new (NULL);

  for (guint i = 0; i < self->areas->len; i++)
    if (!gtk_switch_get_active (g_ptr_array_index (self->areas, i)))
      g_string_append_printf (hidden, "%s%s", hidden->len > 0 ? " " : "", self->keys[i]);
  return g_string_free (hidden, FALSE);
}

static void
changed_cb (CtiHomeDialog *self)
{
  g_autofree char *hidden = get_hidden_areas (self);
  const CtiHomeChoice choice = { .name = gtk_switch_get_active (self->name),
                                 .star = gtk_switch_get_active (self->star),
                                 .plan = gtk_switch_get_active (self->plan),
                                 .meeting = gtk_switch_get_active (self->meeting),
                                 .hidden_areas = hidden,
                                 .hidden_words =
                                     gtk_editable_get_text (GTK_EDITABLE (self->words)) };

  if (self->now == NULL)
    return;
  g_clear_pointer (&self->sheet, cti_text_sheet_free);
  self->sheet = cti_home_sheet_new (self->now, &choice, self->today);
  gtk_widget_set_sensitive (GTK_WIDGET (self->areas_row), choice.star);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  CtiHomeDialog *self = data;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->sheet != NULL)
    cti_text_sheet_draw (self->sheet, cr, 0, width, height);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  CtiTextSheet *sheet = g_steal_pointer (&self->sheet);

  cti_paper_print (widget, &(CtiPaper){ .case_id = cti_case_get_id (self->now),
                                        .what = "home-sheet",
                                        .title = cti_text_sheet_get_title (sheet),
                                        .n_pages = cti_text_sheet_get_n_pages (sheet),
                                        .draw = draw_page,
                                        .data = sheet,
                                        .data_free = (GDestroyNotify) cti_text_sheet_free,
                                        .said = _ ("The sheet is on its way to the printer.") });
  changed_cb (self);
}

static char *
get_created (CtiHomeDialog *self)
{
  g_autofree char *day = cti_date_to_iso (self->today);

  return g_strconcat (day, "T00:00:00Z", NULL);
}

static void
save (CtiHomeDialog *self, const char *what, const char *name, GBytes *pdf)
{
  if (pdf == NULL)
    {
      cti_say (GTK_WIDGET (self), _ ("The sheet could not be made."));
      return;
    }
  cti_file_export_ask (GTK_WIDGET (self),
                       &(CtiFileExport){ .case_id = cti_case_get_id (self->now),
                                         .what = what,
                                         .title = _ ("Save the Sheet"),
                                         .name = name,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf" },
                       pdf);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  g_autofree char *created = get_created (self);
  g_autoptr (GBytes) pdf = cti_text_sheet_to_pdf (self->sheet, created, NULL);

  /* Translators: name of a file, which says nothing. */
  save (self, "home-sheet-pdf", C_ ("file name", "sheet.pdf"), pdf);
}

/* --- The other papers ------------------------------------------------------------------------- */

static void
card_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  g_autofree char *created = get_created (self);
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autoptr (CtiWalletSheet) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;

  cti_left_out_add_telling (left_out);
  cti_left_out_add (left_out, gtk_editable_get_text (GTK_EDITABLE (self->words)));
  if (!gtk_switch_get_active (self->name))
    cti_left_out_add_names (left_out, self->now);
  sheet = cti_wallet_sheet_new (cti_case_get_latest (self->now, &cti_crisis_plan_type), left_out);
  pdf = cti_wallet_sheet_to_pdf (sheet, created, NULL);
  save (self, "card-pdf", C_ ("file name", "card.pdf"), pdf);
}

static void
save_blank (CtiHomeDialog *self, CtiBlankSheet *blank, const char *what)
{
  g_autoptr (CtiBlankSheet) sheet = blank;
  g_autofree char *created = get_created (self);
  g_autofree char *name = g_strconcat (cti_blank_sheet_get_code (sheet), ".pdf", NULL);
  g_autoptr (GBytes) pdf = cti_blank_sheet_to_pdf (sheet, created, NULL);

  save (self, what, name, pdf);
}

static void
blank_star_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);
  g_autoptr (CtiStar) star = make_star (self);

  save_blank (self, cti_blank_sheet_new_star (cti_case_get_citizen (self->now)->code, star->areas),
              "blank-star-pdf");
}

static void
blank_wellbeing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (widget);

  save_blank (self, cti_blank_sheet_new_wellbeing (cti_case_get_citizen (self->now)->code),
              "blank-who5-pdf");
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cti_words_area (area), -1);
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
  g_autoptr (CtiStar) star = make_star (self);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      g_strv_builder_add (keys, cti_star_get_area (star, i)->key);
      add_area (self, cti_star_get_area (star, i));
    }
  self->keys = g_strv_builder_end (keys);
}

static void
cti_home_dialog_dispose (GObject *object)
{
  CtiHomeDialog *self = CTI_HOME_DIALOG (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cti_text_sheet_free);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_HOME_DIALOG);
  G_OBJECT_CLASS (cti_home_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/citizen/cti-home-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, star);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, plan);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, meeting);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, areas_row);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, words);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, CtiHomeDialog, card);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cti_home_dialog_class_init (CtiHomeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_home_dialog_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "home.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "home.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "home.card", NULL, card_action);
  gtk_widget_class_install_action (widget_class, "home.star", NULL, blank_star_action);
  gtk_widget_class_install_action (widget_class, "home.wellbeing", NULL, blank_wellbeing_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_home_dialog_init (CtiHomeDialog *self)
{
  self->areas = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->preview, draw_preview, self, NULL);
}

/**
 * cti_home_dialog_new:
 * @workspace: the workspace, in which a case is open
 *
 * Returns: (transfer none): the dialog, to be presented
 */
CtiHomeDialog *
cti_home_dialog_new (CtiWorkspace *workspace)
{
  CtiHomeDialog *self =
      g_object_new (CTI_TYPE_HOME_DIALOG, "transient-for",
                    gtk_widget_get_root (GTK_WIDGET (workspace)), "modal", TRUE, NULL);

  self->now = cti_case_ref (cti_workspace_get_case (workspace));
  self->today = cti_session_get_today (cti_workspace_get_session (workspace));
  self->instruments =
      g_ptr_array_ref (cti_session_get_instruments (cti_workspace_get_session (workspace)));
  add_areas (self);
  gtk_widget_set_visible (self->card,
                          cti_case_get_latest (self->now, &cti_crisis_plan_type) != NULL);
  changed_cb (self);
  return self;
}
