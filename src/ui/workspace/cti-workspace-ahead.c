/* The workspace made ahead: its widgets take longer to make than the store takes to open, and while
 * the passphrase is typed there is nothing else to do. It knows no session, so there is nothing of
 * anybody in it. */

#include "cti-workspace-ahead.h"

#define AHEAD "cti-workspace-ahead"

static gboolean
make_cb (gpointer window)
{
  if (g_object_get_data (window, AHEAD) == NULL)
    g_object_set_data_full (window, AHEAD, g_object_ref_sink (cti_workspace_new ()),
                            g_object_unref);
  return G_SOURCE_REMOVE;
}

/* The first call comes before a frame is drawn, the second when it has been. */
static gboolean
frame_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  gboolean *is_drawn = data;

  if (!*is_drawn)
    {
      *is_drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  g_idle_add_full (G_PRIORITY_LOW, make_cb, g_object_ref (window), g_object_unref);
  return G_SOURCE_REMOVE;
}

/**
 * cti_workspace_ahead_begin:
 * @window: the window, on the lock screen
 *
 * Makes a workspace once the lock screen has been drawn.
 */
void
cti_workspace_ahead_begin (GtkWidget *window)
{
  gtk_widget_add_tick_callback (window, frame_cb, g_new0 (gboolean, 1), g_free);
}

/**
 * cti_workspace_ahead_take:
 * @window: the window
 *
 * Returns: (transfer floating): the workspace made ahead, or a new one where there was no time yet
 */
CtiWorkspace *
cti_workspace_ahead_take (GtkWidget *window)
{
  CtiWorkspace *ahead = g_object_steal_data (G_OBJECT (window), AHEAD);

  if (ahead == NULL)
    return cti_workspace_new ();
  g_object_force_floating (G_OBJECT (ahead));
  return ahead;
}
