#include "cti-star-group.h"

#include <glib/gi18n.h>

#include "cti-group-medians.h"
#include "cti-names.h"
#include "cti-use-report.h"
#include "cti-workspace.h"

struct _CtiStarGroup
{
  AdwBin parent_instance;

  char *case_id;       /* (owned) (nullable) */
  GHashTable *medians; /* (owned) (nullable) (element-type utf8 gint): in tenths */
  GtkCheckButton *check;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (CtiStarGroup, cti_star_group, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the thread of the store counts for a case. */
typedef struct
{
  CtiStarGroup *group; /* (owned) */
  char *case_id;       /* (owned) */
} Count;

static void
count_free (Count *count)
{
  g_object_unref (count->group);
  g_free (count->case_id);
  g_free (count);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Count, count_free)

static gpointer
count_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Count *count = data;
  g_autoptr (CtiReportSource) source = cti_use_read_report (store, error);
  guint n;

  return source != NULL ? cti_group_medians (source->facts, count->case_id, &n) : NULL;
}

static void
set_medians (CtiStarGroup *self, GHashTable *medians)
{
  g_clear_pointer (&self->medians, g_hash_table_unref);
  self->medians = medians;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
say (CtiStarGroup *self, const char *text)
{
  gtk_label_set_text (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *text != '\0');
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Count) count = user_data;
  CtiStarGroup *self = count->group;
  g_autoptr (GHashTable) medians = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (g_strcmp0 (count->case_id, self->case_id) != 0 || !gtk_check_button_get_active (self->check))
    return;
  if (medians != NULL && g_hash_table_size (medians) > 0)
    {
      set_medians (self, g_steal_pointer (&medians));
      return;
    }
  say (self, _ ("Fewer than five others have a star, so there is no median to show."));
}

static void
toggled_cb (CtiStarGroup *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  Count *count;

  say (self, "");
  if (!gtk_check_button_get_active (self->check))
    {
      set_medians (self, NULL);
      return;
    }
  if (workspace == NULL || self->case_id == NULL)
    return;
  count = g_new0 (Count, 1);
  count->group = g_object_ref (self);
  count->case_id = g_strdup (self->case_id);
  cti_session_run_async (cti_workspace_get_session (workspace), count_in_thread, count, NULL,
                         (GDestroyNotify) g_hash_table_unref, counted_cb, count);
}

static void
cti_star_group_finalize (GObject *object)
{
  CtiStarGroup *self = CTI_STAR_GROUP (object);

  g_clear_pointer (&self->medians, g_hash_table_unref);
  g_free (self->case_id);
  G_OBJECT_CLASS (cti_star_group_parent_class)->finalize (object);
}

static void
cti_star_group_class_init (CtiStarGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_star_group_finalize;
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_STAR_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cti_star_group_init (CtiStarGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *note =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("_Median of the others")));
  self->note = GTK_LABEL (note);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check),
                               _ ("The middle of the latest scores of the other citizens"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("chart", "Median of the others"), -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  gtk_box_append (GTK_BOX (box), note);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cti_star_group_set_case:
 * @self: an offer
 * @case_id: id of the case whose star is shown
 *
 * Another case begins without the others.
 */
void
cti_star_group_set_case (CtiStarGroup *self, const char *case_id)
{
  if (g_strcmp0 (case_id, self->case_id) == 0)
    return;
  g_free (self->case_id);
  self->case_id = g_strdup (case_id);
  gtk_check_button_set_active (self->check, FALSE);
}

/**
 * cti_star_group_get_medians:
 * @self: an offer
 *
 * Returns: (transfer none) (nullable) (element-type utf8 gint): where the others stand, by area, in
 *   tenths, where that is asked for and there are enough of them
 */
GHashTable *
cti_star_group_get_medians (CtiStarGroup *self)
{
  return self->medians;
}
