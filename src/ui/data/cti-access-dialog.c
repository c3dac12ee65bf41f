#include "cti-access-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-access-report.h"
#include "cti-date-row.h"
#include "cti-file-export.h"
#include "cti-log-extract.h"
#include "cti-names.h"
#include "cti-outcome-sheet.h"
#include "cti-secret.h"
#include "cti-use-citizen-screen.h"
#include "cti-use-export.h"
#include "cti-words.h"

struct _CtiAccessDialog
{
  CtiListDialog parent_instance;

  CtiWorkspace *workspace; /* (weak) (nullable) */
  char *case_id;           /* (owned) */
  char *code;              /* (owned) */
  CtiDateRow *asked;
};

G_DEFINE_FINAL_TYPE (CtiAccessDialog, cti_access_dialog, CTI_TYPE_LIST_DIALOG)

/* What can be handed over, in the order of the rows. */
typedef enum
{
  COPY,
  DATA,
  EXTRACT,
} Kind;

#define KIND "cti-kind"

typedef struct
{
  Kind kind;
  char *case_id; /* (owned) */
  char *code;    /* (owned) */
  CtiDate asked;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->case_id);
  g_free (job->code);
  g_free (job);
}

static CtiSession *
get_session (CtiAccessDialog *self)
{
  return cti_list_dialog_get_session (CTI_LIST_DIALOG (self));
}

/* --- Making it -------------------------------------------------------------------------------- */

static GBytes *
make_pdf (CtiStore *store, CtiOutcome *made, GError **error)
{
  g_autoptr (CtiOutcome) outcome = made;
  g_autoptr (CtiOutcomeSheet) sheet = cti_outcome_sheet_new (outcome);
  g_autofree char *created = cti_moment_to_text (cti_clock_get_now (cti_store_get_clock (store)));

  return cti_outcome_sheet_to_pdf (sheet, created, error);
}

static GBytes *
make_data (CtiStore *store, const Job *job, GPtrArray *records, GPtrArray *changes)
{
  g_autoptr (CtiStoreJson) document = cti_store_json_new (cti_store_get_worker (store)->record.id);
  gsize length = 0;
  char *text;

  cti_store_json_add (document, job->case_id, records, changes);
  text = cti_store_json_finish (document, &length);
  return g_bytes_new_with_free_func (text, length, (GDestroyNotify) cti_wipe_text, text);
}

static GBytes *
make_copy (CtiStore *store, const Job *job, GError **error)
{
  g_autoptr (GPtrArray) all = cti_use_access (store, job->case_id, error);
  g_autoptr (GPtrArray) records = all != NULL ? cti_access_hide_others (all) : NULL;
  g_autoptr (GPtrArray) changes =
      all != NULL ? cti_store_get_history (store, job->case_id, NULL, error) : NULL;
  g_autoptr (GPtrArray) kinds = cti_store_get_team_records (store, &cti_focus_kind_type);

  if (records == NULL || changes == NULL)
    return NULL;
  cti_access_hide_in_changes (changes, all);
  if (job->kind == DATA)
    return make_data (store, job, records, changes);
  return make_pdf (store,
                   cti_access_report_new (records, kinds, changes, job->asked,
                                          cti_clock_get_today (cti_store_get_clock (store))),
                   error);
}

static GBytes *
make_extract (CtiStore *store, const Job *job, GError **error)
{
  g_autoptr (GPtrArray) uses = cti_use_read_uses (store, job->case_id, error);
  g_autofree CtiLogLine *lines = NULL;

  if (uses == NULL)
    return NULL;
  lines = g_new0 (CtiLogLine, uses->len + 1);
  for (guint i = 0; i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);

      lines[i] = (CtiLogLine){ use->made, use->use, use->purpose };
    }
  return make_pdf (store,
                   cti_log_extract_new (job->code, lines, uses->len, CTI_DATE_NONE, CTI_DATE_NONE,
                                        cti_clock_get_today (cti_store_get_clock (store))),
                   error);
}

static gpointer
make_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Job *job = data;

  return job->kind == EXTRACT ? make_extract (store, job, error) : make_copy (store, job, error);
}

/* --- The rows --------------------------------------------------------------------------------- */

static const struct
{
  const char *title;
  const char *more;
  const char *name;
  const char *what;
} rows[] = {
  [COPY] = { N_ ("Copy to read"),
             N_ ("Everything that is kept, as PDF. Names of others are hidden; read it through "
                 "before it leaves."),
             N_ ("Copy"), "access-copy-pdf" },
  [DATA] = { N_ ("Copy as data"), N_ ("The same for a program, as JSON."), N_ ("Copy"),
             "access-copy-json" },
  [EXTRACT] = { N_ ("Extract of the log"),
                N_ ("When somebody looked or changed something, and what for; without names of "
                    "staff."),
                N_ ("Log"), "log-extract" },
};

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GtkWidget *button = user_data;
  CtiAccessDialog *self =
      CTI_ACCESS_DIALOG (gtk_widget_get_ancestor (button, CTI_TYPE_ACCESS_DIALOG));
  Kind kind = (Kind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), KIND));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cti_session_run_finish (CTI_SESSION (source), result, &error);
  const char *ending = kind == DATA ? "json" : "pdf";
  g_autofree char *name = NULL;
  g_autofree char *pattern = g_strconcat ("*.", ending, NULL);

  if (self != NULL && get_session (self) != NULL && self->workspace != NULL)
    {
      CtiFileExport what = { .case_id = self->case_id,
                             .what = rows[kind].what,
                             .title = _ (rows[kind].title),
                             .kind = _ (rows[kind].title),
                             .pattern = pattern,
                             .suggested = CTI_EXPORT_HERS };

      name = g_strdup_printf ("%s %s.%s", _ (rows[kind].name), self->code, ending);
      what.name = name;
      if (bytes != NULL)
        cti_file_export_ask (GTK_WIDGET (self->workspace), &what, bytes);
      else
        cti_list_dialog_say_trouble (CTI_LIST_DIALOG (self), error);
    }
  g_object_unref (button);
}

static void
save_cb (CtiAccessDialog *self, GtkWidget *button)
{
  Job *job = g_new0 (Job, 1);
  CtiDate asked = cti_date_row_get_date (self->asked);

  job->kind = (Kind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), KIND));
  job->case_id = g_strdup (self->case_id);
  job->code = g_strdup (self->code);
  job->asked = asked != CTI_DATE_NONE ? asked : cti_session_get_today (get_session (self));
  cti_session_run_async (get_session (self), make_in_thread, job, job_free,
                         (GDestroyNotify) g_bytes_unref, made_cb, g_object_ref (button));
}

static void
add_rows (CtiAccessDialog *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Save…"));

      gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _ (rows[i].title), -1);
      g_object_set_data (G_OBJECT (button), KIND, GINT_TO_POINTER ((int) i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
      cti_list_dialog_add (CTI_LIST_DIALOG (self), _ (rows[i].title), _ (rows[i].more), button);
    }
  cti_list_dialog_show (CTI_LIST_DIALOG (self));
}

/* The GDPR gives a month (article 12). */
static void
asked_changed_cb (CtiAccessDialog *self)
{
  CtiDate asked = cti_date_row_get_date (self->asked);
  g_autofree char *due =
      asked != CTI_DATE_NONE ? cti_words_date (cti_date_add_months (asked, 1)) : NULL;
  /* Translators: a day. */
  g_autofree char *text =
      due != NULL ? g_strdup_printf (_ ("To be handed over by %s at the latest"), due) : NULL;

  cti_list_dialog_set_title (CTI_LIST_DIALOG (self), _ ("What the Citizen Has a Right To"), text);
}

static void
add_top (CtiAccessDialog *self, CtiDate today)
{
  GtkWidget *list = gtk_list_box_new ();

  self->asked = CTI_DATE_ROW (cti_date_row_new (_ ("Asked for on")));
  cti_date_row_set_today (self->asked, today);
  cti_date_row_set_looks (self->asked, CTI_DAY_BACK);
  cti_date_row_set_date (self->asked, today);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  cti_names_set (list, _ ("Asked for on"), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->asked));
  g_signal_connect_object (self->asked, "changed", G_CALLBACK (asked_changed_cb), self,
                           G_CONNECT_SWAPPED);
  cti_list_dialog_add_top (CTI_LIST_DIALOG (self), list);
}

static void
cti_access_dialog_dispose (GObject *object)
{
  CtiAccessDialog *self = CTI_ACCESS_DIALOG (object);

  g_clear_weak_pointer (&self->workspace);
  g_clear_pointer (&self->case_id, g_free);
  g_clear_pointer (&self->code, g_free);
  G_OBJECT_CLASS (cti_access_dialog_parent_class)->dispose (object);
}

static void
cti_access_dialog_class_init (CtiAccessDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_access_dialog_dispose;
}

static void
cti_access_dialog_init (CtiAccessDialog *self)
{
}

/**
 * cti_access_dialog_new:
 * @workspace: the workspace, in which a case is open
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
cti_access_dialog_new (CtiWorkspace *workspace)
{
  CtiAccessDialog *self = g_object_new (CTI_TYPE_ACCESS_DIALOG, "transient-for",
                                        gtk_widget_get_root (GTK_WIDGET (workspace)), NULL);
  CtiCase *now = cti_workspace_get_case (workspace);

  g_set_weak_pointer (&self->workspace, workspace);
  self->case_id = g_strdup (cti_case_get_id (now));
  self->code = g_strdup (cti_case_get_citizen (now)->code);
  cti_list_dialog_set_session (CTI_LIST_DIALOG (self), cti_workspace_get_session (workspace));
  cti_list_dialog_end_search (CTI_LIST_DIALOG (self));
  add_top (self, cti_session_get_today (get_session (self)));
  asked_changed_cb (self);
  add_rows (self);
  return GTK_WIDGET (self);
}
