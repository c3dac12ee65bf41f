/* What takes longer than a moment: a small window with a bar and, where it can be given up, a
 * button. The store's thread counts and asks whether to go on; the window looks ten times a
 * second. */

#include "cti-progress.h"

#include <glib/gi18n.h>

#include "cti-names.h"

#define LOOK_MS 100

struct _CtiProgress
{
  gatomicrefcount references;
  int done;      /* (atomic) */
  int total;     /* (atomic) */
  int cancelled; /* (atomic) */
};

typedef struct
{
  CtiProgress *progress; /* (owned) */
  CtiProgressWork work;
  gpointer data; /* (owned) (nullable) */
  GDestroyNotify data_free;
} Job;

typedef struct
{
  CtiProgress *progress; /* (owned) */
  GTask *task;           /* (owned) */
  GtkWidget *window;     /* (weak) (nullable) */
  GtkProgressBar *bar;   /* (unowned) */
  GDestroyNotify result_free;
  guint timer;
} Watch;

static CtiProgress *
progress_ref (CtiProgress *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
progress_unref (CtiProgress *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    g_free (self);
}

/**
 * cti_progress_tell:
 * @done: how much is done
 * @total: of how much
 * @progress: a #CtiProgress
 *
 * A #CtiUseProgress.
 *
 * Returns: whether to go on
 */
gboolean
cti_progress_tell (guint done, guint total, gpointer progress)
{
  CtiProgress *self = progress;

  g_atomic_int_set (&self->done, (int) done);
  g_atomic_int_set (&self->total, (int) total);
  return !g_atomic_int_get (&self->cancelled);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->data_free != NULL && job->data != NULL)
    job->data_free (job->data);
  progress_unref (job->progress);
  g_free (job);
}

static gpointer
work_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Job *job = data;

  return job->work (store, job->data, job->progress, error);
}

static gboolean
look_cb (gpointer data)
{
  Watch *watch = data;
  int total = g_atomic_int_get (&watch->progress->total);

  if (watch->window == NULL)
    return G_SOURCE_CONTINUE;
  if (total > 0)
    gtk_progress_bar_set_fraction (watch->bar,
                                   (double) g_atomic_int_get (&watch->progress->done) / total);
  else
    gtk_progress_bar_pulse (watch->bar);
  return G_SOURCE_CONTINUE;
}

static void
watch_free (Watch *watch)
{
  g_clear_handle_id (&watch->timer, g_source_remove);
  if (watch->window != NULL)
    gtk_window_destroy (GTK_WINDOW (watch->window));
  g_clear_weak_pointer (&watch->window);
  progress_unref (watch->progress);
  g_object_unref (watch->task);
  g_free (watch);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Watch) watch = user_data;
  GError *error = NULL;
  gpointer found = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (error != NULL)
    g_task_return_error (watch->task, error);
  else
    g_task_return_pointer (watch->task, found, watch->result_free);
}

static void
cancel_cb (GtkButton *button, gpointer data)
{
  g_atomic_int_set (&((CtiProgress *) data)->cancelled, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
}

/* Closing it is giving up; where that cannot be, it stays. */
static gboolean
close_cb (GtkWindow *window, gpointer button)
{
  if (button != NULL)
    gtk_widget_activate (button);
  return TRUE;
}

static void
unref_closure (gpointer data, GClosure *closure)
{
  progress_unref (data);
}

static void
make_window (Watch *watch, GtkWidget *asker, const char *title, gboolean may_cancel)
{
  GtkRoot *root = gtk_widget_get_root (asker);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *bar = gtk_progress_bar_new ();
  GtkWidget *button = may_cancel ? gtk_button_new_with_mnemonic (_ ("_Cancel")) : NULL;
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "title", title, "modal", TRUE, "transient-for",
                                    GTK_IS_WINDOW (root) ? root : NULL, "resizable", FALSE, NULL);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 32);
  cti_names_set (bar, title, NULL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  if (button != NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      g_signal_connect_data (button, "clicked", G_CALLBACK (cancel_cb),
                             progress_ref (watch->progress), unref_closure, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 24, "margin-end", 24,
                NULL);
  gtk_window_set_child (GTK_WINDOW (window), box);
  g_signal_connect (window, "close-request", G_CALLBACK (close_cb), button);
  g_set_weak_pointer (&watch->window, window);
  watch->bar = GTK_PROGRESS_BAR (bar);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * cti_progress_run:
 * @asker: a widget in the window
 * @session: an open session
 * @title: what is being done
 * @may_cancel: whether it can be given up
 * @work: does it, on the store's thread
 * @data: (transfer full) (nullable): handed to it
 * @data_free: (nullable): frees @data
 * @result_free: (nullable): frees what it gives back
 * @callback: called when it is over, with @asker as its source
 * @user_data: handed to @callback
 *
 * Does it behind a window that shows how far it has come.
 */
void
cti_progress_run (GtkWidget *asker,
                  CtiSession *session,
                  const char *title,
                  gboolean may_cancel,
                  CtiProgressWork work,
                  gpointer data,
                  GDestroyNotify data_free,
                  GDestroyNotify result_free,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  Watch *watch = g_new0 (Watch, 1);
  Job *job = g_new0 (Job, 1);

  watch->progress = g_new0 (CtiProgress, 1);
  g_atomic_ref_count_init (&watch->progress->references);
  watch->task = g_task_new (asker, NULL, callback, user_data);
  watch->result_free = result_free;
  make_window (watch, asker, title, may_cancel);
  watch->timer = g_timeout_add (LOOK_MS, look_cb, watch);
  job->progress = progress_ref (watch->progress);
  job->work = work;
  job->data = data;
  job->data_free = data_free;
  cti_session_run_async (session, work_in_thread, job, job_free, result_free, done_cb, watch);
}

/**
 * cti_progress_run_finish:
 * @result: what the callback was given
 * @error: (out) (optional): why it could not be done
 *
 * Returns: (transfer full) (nullable): the result
 */
gpointer
cti_progress_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
