#include "cti-removal-group.h"

#include <glib/gi18n.h>

#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-text.h"

struct _CtiRemovalGroup
{
  AdwPreferencesGroup parent_instance;

  CtiFormRow *why; /* (nullable): where a reason is asked for */
};

G_DEFINE_FINAL_TYPE (CtiRemovalGroup, cti_removal_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cti_removal_group_class_init (CtiRemovalGroupClass *klass)
{
  signals[REMOVE] = g_signal_new ("remove", CTI_TYPE_REMOVAL_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cti_removal_group_init (CtiRemovalGroup *self)
{
}

static void
clicked_cb (CtiRemovalGroup *self)
{
  g_autofree char *why = NULL;

  if (self->why != NULL)
    why = cti_text_clean_line (cti_form_row_get_text (self->why));
  if (self->why != NULL && cti_text_is_blank (why))
    {
      cti_form_row_set_problem (self->why, _ ("Write in a few words why it is removed."));
      gtk_widget_grab_focus (GTK_WIDGET (self->why));
      return;
    }
  g_signal_emit (self, signals[REMOVE], 0, why != NULL ? why : "");
}

static void
why_changed_cb (CtiRemovalGroup *self)
{
  cti_form_row_set_problem (self->why, NULL);
}

static void
add_button (CtiRemovalGroup *self, const char *sentence, const char *label)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", sentence, "title-lines", 0, NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  cti_names_describe (button, sentence);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * cti_removal_group_new:
 * @sentence: what follows when it is removed
 * @button: what the button says, with a mnemonic
 * @needs_reason: whether a reason is asked for
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
cti_removal_group_new (const char *sentence, const char *button, gboolean needs_reason)
{
  CtiRemovalGroup *self = g_object_new (CTI_TYPE_REMOVAL_GROUP, NULL);

  if (needs_reason)
    {
      self->why = CTI_FORM_ROW (cti_form_row_new (_ ("_Why is it removed?")));
      g_signal_connect_object (self->why, "changed", G_CALLBACK (why_changed_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->why));
    }
  add_button (self, sentence, button);
  return GTK_WIDGET (self);
}

/**
 * cti_removal_group_get_reason:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): the row of the reason, to be kept in the draft of the form;
 *   %NULL where none is asked for
 */
GtkWidget *
cti_removal_group_get_reason (CtiRemovalGroup *self)
{
  return self->why != NULL ? GTK_WIDGET (self->why) : NULL;
}
