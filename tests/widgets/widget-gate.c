#include "widget-gate.h"

#include "widget-keys.h"

static int
wait_at_gate (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  Gate *gate = data;

  if (step != CTI_DISK_RENAME || !g_str_has_suffix (name, ".case"))
    return 0;
  g_mutex_lock (&gate->mutex);
  gate->is_there = TRUE;
  while (!gate->may_go)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
  return 0;
}

void
gate_close (Gate *gate)
{
  *gate = (Gate){ 0 };
  cti_disk_set_watch (wait_at_gate, gate);
}

gboolean
gate_has_come (Gate *gate)
{
  gboolean is_there;

  g_mutex_lock (&gate->mutex);
  is_there = gate->is_there;
  g_mutex_unlock (&gate->mutex);
  return is_there;
}

void
gate_open (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->may_go = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

GtkWidget *
gate_find_cancel (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *button;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) != GTK_TYPE_WINDOW)
        continue;
      for (guint b = 0; (button = widget_find (window, GTK_TYPE_BUTTON, b)) != NULL; b++)
        if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "_Cancel") == 0)
          return button;
    }
  return NULL;
}
