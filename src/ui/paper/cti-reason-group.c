#include "cti-reason-group.h"

#include <glib/gi18n.h>

#include "cti-choice-row.h"
#include "cti-entry-row.h"
#include "cti-text.h"
#include "cti-words-purpose.h"

/* The rows of the choice: nothing yet, each #CtiExportReason by its number, another one. */
#define OTHER (CTI_EXPORT_LAST + 1)

struct _CtiReasonGroup
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *choice;
  CtiEntryRow *own_words;
};

G_DEFINE_FINAL_TYPE (CtiReasonGroup, cti_reason_group, ADW_TYPE_PREFERENCES_GROUP)

static void
chosen_cb (CtiReasonGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->own_words),
                          adw_combo_row_get_selected (self->choice) == OTHER);
}

static void
activated_cb (CtiReasonGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "proof.go-on", NULL);
}

static void
typed_cb (CtiReasonGroup *self)
{
  cti_entry_row_set_wrong (self->own_words, FALSE);
}

static gboolean
is_other (CtiReasonGroup *self)
{
  return adw_combo_row_get_selected (self->choice) == OTHER;
}

static gboolean
cti_reason_group_grab_focus (GtkWidget *widget)
{
  CtiReasonGroup *self = CTI_REASON_GROUP (widget);

  return gtk_widget_grab_focus (is_other (self) ? GTK_WIDGET (self->own_words)
                                                : GTK_WIDGET (self->choice));
}

static void
cti_reason_group_class_init (CtiReasonGroupClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = cti_reason_group_grab_focus;
}

static void
cti_reason_group_init (CtiReasonGroup *self)
{
  const char *words[OTHER + 2] = { _ ("Choose…") };
  GtkWidget *choice = cti_choice_row_new (_ ("_What is it for?"));

  for (int i = 1; i <= CTI_EXPORT_LAST; i++)
    words[i] = cti_words_export_reason ((CtiExportReason) i);
  words[OTHER] = _ ("Something else");
  cti_choice_row_set_words (CTI_CHOICE_ROW (choice), words);
  self->choice = ADW_COMBO_ROW (choice);
  self->own_words = g_object_new (CTI_TYPE_ENTRY_ROW, "title", _ ("What for, in a few words"),
                                  "input-hints", GTK_INPUT_HINT_PRIVATE, "visible", FALSE, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), choice);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->own_words));
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->own_words, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->own_words, "entry-activated", G_CALLBACK (activated_cb), self);
}

/**
 * cti_reason_group_suggest:
 * @self: a group
 * @reason: the one that is most likely, if any
 */
void
cti_reason_group_suggest (CtiReasonGroup *self, CtiExportReason reason)
{
  adw_combo_row_set_selected (self->choice, (guint) reason);
}

/**
 * cti_reason_group_get_reason:
 * @self: a group
 *
 * Returns: (transfer full) (nullable): the reason, as cti_export_reason_join() takes it; %NULL
 * where none is given yet
 */
char *
cti_reason_group_get_reason (CtiReasonGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->choice);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->own_words));

  if (selected == OTHER)
    return cti_text_is_blank (typed) ? NULL : g_strdup (typed);
  return selected == CTI_EXPORT_NONE
             ? NULL
             : g_strdup (cti_enum_to_nick (cti_export_reason_values, (int) selected));
}

/**
 * cti_reason_group_ask:
 * @self: a group
 *
 * Puts the keyboard where a reason is missing.
 */
void
cti_reason_group_ask (CtiReasonGroup *self)
{
  if (is_other (self))
    cti_entry_row_set_wrong (self->own_words, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
