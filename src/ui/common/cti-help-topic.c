#include "cti-help-topic.h"

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("cti-help-topic");
}

/**
 * cti_help_topic_set:
 * @window: a window or a dialog
 * @id: (nullable): id of the topic of the help that tells of what is seen in it, a static string
 *
 * What the help begins with while that window is used.
 */
void
cti_help_topic_set (GtkWindow *window, const char *id)
{
  g_object_set_qdata (G_OBJECT (window), get_quark (), (gpointer) id);
}

/**
 * cti_help_topic_get:
 * @window: (nullable): a window or a dialog
 *
 * Returns: (transfer none) (nullable): the topic of it, or of the window it stands before
 */
const char *
cti_help_topic_get (GtkWindow *window)
{
  const char *id = NULL;

  for (; window != NULL && id == NULL; window = gtk_window_get_transient_for (window))
    id = g_object_get_qdata (G_OBJECT (window), get_quark ());
  return id;
}
