#include "cti-report-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-csv.h"
#include "cti-file-export.h"
#include "cti-names.h"
#include "cti-ods.h"
#include "cti-outcome-sheet.h"
#include "cti-paper.h"
#include "cti-record-form.h"
#include "cti-report-figures.h"
#include "cti-report-view.h"
#include "cti-say.h"
#include "cti-use-inquiry.h"
#include "cti-words.h"

struct _CtiReportPage
{
  AdwBin parent_instance;

  CtiSession *session;     /* (owned) (nullable) */
  CtiReportSource *source; /* (owned) (nullable): what is counted */
  CtiReportSource *own;    /* (owned) (nullable): what this store knows */
  GPtrArray *others;       /* (owned) (element-type CtiFiguresFile): of other teams */
  CtiReportResult *result; /* (owned) (nullable): what is shown */
  CtiRecordForm *form;     /* the choices */
  CtiRecordForm *settings; /* how things are counted */
  gboolean is_counting;
  gboolean is_stale; /* a choice changed while it was counted */

  GtkStack *stack;
  GtkBox *choices;
  GtkExpander *more;
  GtkToggleButton *inside;
  GtkToggleButton *pages;
  GtkToggleButton *published;
  GtkSpinner *spinner;
  GtkBox *figures;
  GtkBox *sheets;
};

G_DEFINE_FINAL_TYPE (CtiReportPage, cti_report_page, ADW_TYPE_BIN)

static const char *const choice_fields[] = { "from", "to", "basis", "group", NULL };
static const char *const setting_fields[] = { "start", "full",     "full_days", "moderate",
                                              "large", "risk_max", "weeks",     "phase_months",
                                              "rate",  NULL };

static void count (CtiReportPage *self);

/* --- Choices ---------------------------------------------------------------------------------- */

static void
take_fields (CtiReportChoice *choice, const CtiReportChoice *from, const char *const *fields)
{
  for (; *fields != NULL; fields++)
    {
      const CtiField *field = cti_record_type_find_field (&cti_report_choice_type, *fields);

      G_STRUCT_MEMBER (int, choice, field->offset) = G_STRUCT_MEMBER (int, from, field->offset);
    }
}

/* Returns whether all that was chosen can be; what cannot says so under its row. */
static gboolean
read_choice (CtiReportPage *self, CtiReportChoice *choice)
{
  CtiRecordForm *forms[] = { self->form, self->settings };
  const char *const *fields[] = { choice_fields, setting_fields };
  gboolean is_good = TRUE;

  cti_report_choice_init (choice, cti_session_get_today (self->session));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (CtiProblems) problems = cti_problems_new ();
      g_autoptr (CtiRecord) record = cti_record_form_make_record (forms[i], problems);

      if (record != NULL)
        take_fields (choice, (const CtiReportChoice *) record, fields[i]);
      cti_report_choice_reset (choice);
      if (record != NULL)
        cti_report_choice_check (choice, problems);
      cti_record_form_show_problems (forms[i], problems);
      is_good = is_good && record != NULL && cti_problems_get_first_wall (problems) == NULL;
    }
  return is_good;
}

/* Keeping it needs a button of its own: what is tried out in a report is not yet agreed on. */
static GtkWidget *
make_settings (CtiReportPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Keep for the Team"));

  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "report.keep");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->settings));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
fill_settings (CtiReportPage *self)
{
  g_autoptr (CtiReportChoice) choice = cti_record_new (&cti_report_choice_type);

  cti_report_choice_reset (choice);
  take_fields (choice, &self->own->choice, setting_fields);
  cti_record_form_set_record (self->settings, choice, cti_session_get_today (self->session));
}

static gboolean
counts_alike (const CtiReportChoice *one, const CtiReportChoice *other)
{
  for (const char *const *name = setting_fields; *name != NULL; name++)
    {
      const CtiField *field = cti_record_type_find_field (&cti_report_choice_type, *name);

      if (G_STRUCT_MEMBER (int, one, field->offset) != G_STRUCT_MEMBER (int, other, field->offset))
        return FALSE;
    }
  return TRUE;
}

/* What is tried out stays as long as the team agrees on the same as before. */
static void
take_own (CtiReportPage *self, CtiReportSource *read)
{
  gboolean is_other = self->own != NULL && !counts_alike (&self->own->choice, &read->choice);

  g_clear_pointer (&self->own, cti_report_source_unref);
  self->own = read;
  if (is_other && self->settings != NULL)
    fill_settings (self);
}

static void
add_forms (CtiReportPage *self)
{
  g_autoptr (CtiReportChoice) choice = cti_record_new (&cti_report_choice_type);
  CtiDate today = cti_session_get_today (self->session);

  if (self->form != NULL)
    return;
  cti_report_choice_reset (choice);
  self->form = CTI_RECORD_FORM (cti_record_form_new (&cti_report_choice_type, choice_fields));
  self->settings = CTI_RECORD_FORM (cti_record_form_new (&cti_report_choice_type, setting_fields));
  cti_record_form_set_record (self->form, choice, today);
  fill_settings (self);
  gtk_box_prepend (self->choices, GTK_WIDGET (self->form));
  /* the mnemonic would be read with it, and the button by its type */
  cti_names_set (GTK_WIDGET (self->more), _ ("How the team counts"), NULL);
  gtk_expander_set_child (self->more, make_settings (self));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
}

/* --- Counting --------------------------------------------------------------------------------- */

static gboolean
shows_pages (CtiReportPage *self)
{
  return gtk_toggle_button_get_active (self->pages);
}

static void
show_result (CtiReportPage *self)
{
  if (shows_pages (self))
    cti_report_view_fill_pages (self->sheets, self->result);
  else
    cti_report_view_fill (self->figures, self->result);
  gtk_widget_set_visible (GTK_WIDGET (self->figures), !shows_pages (self));
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), shows_pages (self));
}

/* Counting may outlast the page, and must not keep it and the session alive. */
static GWeakRef *
watch_page (CtiReportPage *self)
{
  GWeakRef *watch = g_new0 (GWeakRef, 1);

  g_weak_ref_init (watch, self);
  return watch;
}

static CtiReportPage *
take_page (GWeakRef *watch)
{
  CtiReportPage *self = g_weak_ref_get (watch);

  g_weak_ref_clear (watch);
  g_free (watch);
  return self;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiReportPage) self = take_page (user_data);
  g_autoptr (CtiReportResult) counted = cti_report_count_finish (result);

  if (self == NULL)
    return; /* closed meanwhile */
  self->is_counting = FALSE;
  if (self->session == NULL)
    return; /* locked meanwhile */
  if (self->is_stale)
    {
      count (self);
      return;
    }
  gtk_spinner_stop (self->spinner);
  g_clear_pointer (&self->result, cti_report_result_unref);
  self->result = g_steal_pointer (&counted);
  show_result (self);
}

/* Pages are what would leave, so they are always those for everybody outside. */
static void
count (CtiReportPage *self)
{
  CtiReportChoice choice;
  gboolean inside = gtk_toggle_button_get_active (self->inside) && !shows_pages (self);

  if (self->session == NULL || self->source == NULL)
    return;
  self->is_stale = self->is_counting;
  if (self->is_counting)
    return;
  if (!read_choice (self, &choice))
    {
      gtk_spinner_stop (self->spinner); /* the figures of the last choice stay */
      return;
    }
  self->is_counting = TRUE;
  gtk_spinner_start (self->spinner);
  cti_report_count_async (self->source, &choice, inside ? CTI_OUTCOME_INSIDE : CTI_OUTCOME_OUTSIDE,
                          gtk_toggle_button_get_active (self->published), counted_cb,
                          watch_page (self));
}

/* The figures of the others are added while the page is there, and are kept nowhere. */
static void
add_up (CtiReportPage *self)
{
  g_clear_pointer (&self->source, cti_report_source_unref);
  self->source = self->others->len > 0 ? cti_report_source_add_up (self->own, self->others, NULL)
                                       : cti_report_source_ref (self->own);
}

static void
taken_cb (GtkWidget *page, CtiFiguresFile *file)
{
  CtiReportPage *self = CTI_REPORT_PAGE (page);
  /* Translators: name of a team. */
  g_autofree char *words = g_strdup_printf (_ ("The figures of %s are in the report."), file->team);

  g_ptr_array_add (self->others, file);
  if (self->own == NULL || self->session == NULL)
    return;
  add_up (self);
  count (self);
  cti_say (page, words);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_report (store, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiReportSource *read = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (read != NULL && self->session != NULL)
    {
      take_own (self, read);
      add_up (self);
      gtk_stack_set_visible_child_name (self->stack, read->facts->len > 0 || read->kept->len > 0
                                                         ? "report"
                                                         : "empty");
      add_forms (self);
      count (self);
      return;
    }
  g_clear_pointer (&read, cti_report_source_unref);
  if (self->session != NULL)
    cti_say_error (GTK_WIDGET (self), error);
}

/**
 * cti_report_page_show:
 * @self: the page, which comes to the front
 */
void
cti_report_page_show (CtiReportPage *self)
{
  if (self->session != NULL)
    cti_session_run_async (self->session, read_in_thread, NULL, NULL,
                           (GDestroyNotify) cti_report_source_unref, read_cb, g_object_ref (self));
}

/* --- What leaves ------------------------------------------------------------------------------ */

typedef struct
{
  GWeakRef *page; /* (owned) */
  char *ending;   /* (owned): of a file; "print" for the printer */
} Leaving;

static GBytes *
make_file (CtiReportPage *self, const CtiOutcome *outcome, const char *ending, GError **error)
{
  g_autoptr (GPtrArray) grids = cti_outcome_make_grids (outcome);
  CtiMoment now = cti_clock_get_now (cti_session_get_clock (self->session));
  g_autofree char *created = cti_moment_to_text (now);
  char *text;

  if (g_str_equal (ending, "pdf"))
    {
      g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (outcome);

      return cti_outcome_sheet_to_pdf (sheet, created, error);
    }
  if (g_str_equal (ending, "ods"))
    return cti_ods_write (grids, outcome->title, cti_words_is_danish (), now, error);
  if (g_str_equal (ending, "json"))
    text = cti_outcome_to_json (outcome);
  else
    text = cti_csv_write (grids, g_str_equal (ending, "plain") ? CTI_CSV_PLAIN : CTI_CSV_OFFICE);
  return g_bytes_new_take (text, strlen (text));
}

static void
save (CtiReportPage *self, const CtiOutcome *outcome, const char *ending)
{
  const char *suffix = g_str_equal (ending, "plain") ? "csv" : ending;
  g_autofree char *name = g_strdup_printf ("%s.%s", outcome->title, suffix);
  g_autofree char *pattern = g_strconcat ("*.", suffix, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_file (self, outcome, ending, &error);
  CtiFileExport what = { .what = "report",
                         .title = _ ("Save the Report"),
                         .name = name,
                         .kind = outcome->title,
                         .pattern = pattern,
                         .suggested = CTI_EXPORT_TEAM };

  if (bytes != NULL)
    cti_file_export_ask (GTK_WIDGET (self), &what, bytes);
  else
    cti_say_error (GTK_WIDGET (self), error);
}

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer data)
{
  cti_outcome_sheet_draw (data, cr, page, width, height);
}

static void
print (CtiReportPage *self, const CtiOutcome *outcome)
{
  CtiOutcomeSheet *sheet = cti_outcome_sheet_new (outcome);
  CtiPaper paper = { .what = "report",
                     .title = outcome->title,
                     .n_pages = cti_outcome_sheet_get_n_pages (sheet),
                     .draw = draw_page,
                     .data = sheet,
                     .data_free = (GDestroyNotify) cti_outcome_sheet_free,
                     .said = _ ("The report is on its way to the printer.") };

  cti_paper_print (GTK_WIDGET (self), &paper);
}

static void
leave_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Leaving *leaving = user_data;
  g_autoptr (CtiReportPage) self = take_page (leaving->page);
  g_autofree char *ending = leaving->ending;
  g_autoptr (CtiReportResult) counted = cti_report_count_finish (result);

  if (self == NULL || self->session == NULL)
    return; /* locked meanwhile */
  if (g_str_equal (ending, "print"))
    print (self, counted->outcome);
  else
    save (self, counted->outcome, ending);
}

/* What leaves is counted once more, without small groups, whatever is on the screen. */
static void
leave (CtiReportPage *self, const char *ending)
{
  Leaving *leaving;
  CtiReportChoice choice;

  if (self->session == NULL || self->source == NULL || !read_choice (self, &choice))
    return;
  leaving = g_new0 (Leaving, 1);
  leaving->page = watch_page (self);
  leaving->ending = g_strdup (ending);
  cti_report_count_async (self->source, &choice, CTI_OUTCOME_OUTSIDE,
                          gtk_toggle_button_get_active (self->published), leave_cb, leaving);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (CTI_REPORT_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave (CTI_REPORT_PAGE (widget), "print");
}

static void
pages_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiReportPage *self = CTI_REPORT_PAGE (widget);

  gtk_toggle_button_set_active (self->pages, !shows_pages (self));
}

static void
save_figures_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CTI_REPORT_PAGE (widget)->session != NULL)
    cti_report_figures_save (widget, CTI_REPORT_PAGE (widget)->session);
}

static void
take_figures_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CTI_REPORT_PAGE (widget)->session != NULL)
    cti_report_figures_take (widget, CTI_REPORT_PAGE (widget)->session, taken_cb);
}

/* --- How the team counts ---------------------------------------------------------------------- */

static gpointer
keep_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (CtiTeam) team = cti_record_copy (cti_store_get_team (store));
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  cti_team_set_report_choice (team, data);
  g_ptr_array_add (records, team);
  return cti_use_put_team (store, records, NULL, error) ? data : NULL;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiReportPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return; /* locked meanwhile */
  if (cti_session_run_finish (CTI_SESSION (source), result, &error) == NULL)
    {
      cti_say_error (GTK_WIDGET (self), error);
      return;
    }
  cti_report_page_show (self); /* what it is from now on; an undo is seen against it */
  cti_say_undo_in (GTK_WIDGET (self), _ ("The team counts like this from now on."), NULL);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiReportPage *self = CTI_REPORT_PAGE (widget);
  CtiReportChoice choice;

  if (self->session == NULL || self->source == NULL || !read_choice (self, &choice))
    return;
  cti_session_run_async (self->session, keep_in_thread, g_memdup2 (&choice, sizeof choice), g_free,
                         NULL, kept_cb, g_object_ref (self));
}

static void
cti_report_page_dispose (GObject *object)
{
  CtiReportPage *self = CTI_REPORT_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->source, cti_report_source_unref);
  g_clear_pointer (&self->own, cti_report_source_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->result, cti_report_result_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_REPORT_PAGE);
  G_OBJECT_CLASS (cti_report_page_parent_class)->dispose (object);
}

static void
cti_report_page_class_init (CtiReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_report_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/reports/cti-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, choices);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, more);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, inside);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, pages);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, published);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, figures);
  gtk_widget_class_bind_template_child (widget_class, CtiReportPage, sheets);
  gtk_widget_class_bind_template_callback_full (widget_class, "count", G_CALLBACK (count));
  gtk_widget_class_install_action (widget_class, "report.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "report.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "report.save-figures", NULL, save_figures_action);
  gtk_widget_class_install_action (widget_class, "report.take-figures", NULL, take_figures_action);
  gtk_widget_class_install_action (widget_class, "report.pages", NULL, pages_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "report.pages", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save",
                                       "s", "pdf");
}

static void
cti_report_page_init (CtiReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_figures_file_free);
}

/**
 * cti_report_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_report_page_set_session (CtiReportPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
}
