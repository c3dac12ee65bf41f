#include "cti-opening-bar.h"

#include <glib/gi18n.h>

#include "cti-names.h"

#define LOOK_MS 100

struct _CtiOpeningBar
{
  GtkBox parent_instance;

  GtkLabel *label;
  GtkProgressBar *bar;
  CtiSession *session; /* (owned) (nullable): while it is watched */
  guint timer;
};

G_DEFINE_FINAL_TYPE (CtiOpeningBar, cti_opening_bar, GTK_TYPE_BOX)

static gboolean
look_cb (gpointer data)
{
  CtiOpeningBar *self = data;
  guint total = 0, done = cti_session_get_opening (self->session, &total);
  g_autofree char *words = g_strdup_printf (
      ngettext ("The list of cases is being made anew: %u of %u case has been read.",
                "The list of cases is being made anew: %u of %u cases have been read.", total),
      done, total);

  gtk_widget_set_visible (GTK_WIDGET (self), total > 0);
  if (total == 0)
    return G_SOURCE_CONTINUE;
  gtk_label_set_text (self->label, words);
  cti_names_set (GTK_WIDGET (self->bar), words, NULL);
  gtk_progress_bar_set_fraction (self->bar, (double) done / total);
  return G_SOURCE_CONTINUE;
}

static void
cti_opening_bar_dispose (GObject *object)
{
  CtiOpeningBar *self = CTI_OPENING_BAR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_opening_bar_parent_class)->dispose (object);
}

static void
cti_opening_bar_class_init (CtiOpeningBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_opening_bar_dispose;
}

static void
cti_opening_bar_init (CtiOpeningBar *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cti_opening_bar_watch:
 * @self: the bar
 * @session: (nullable): a session that is being unlocked; %NULL when that is over
 */
void
cti_opening_bar_watch (CtiOpeningBar *self, CtiSession *session)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (session != NULL)
    self->timer = g_timeout_add (LOOK_MS, look_cb, self);
}
