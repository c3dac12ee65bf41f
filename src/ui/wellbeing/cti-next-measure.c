#include "cti-next-measure.h"

#include <glib/gi18n.h>

#include "cti-columns-box.h"

#define LETTERS 64 /* that must fit beside each other for the buttons to do so */

struct _CtiNextMeasure
{
  AdwBin parent_instance;

  GtkWidget *wellbeing;
  GtkWidget *frequency;
};

G_DEFINE_FINAL_TYPE (CtiNextMeasure, cti_next_measure, ADW_TYPE_BIN)

static void
cti_next_measure_class_init (CtiNextMeasureClass *klass)
{
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
cti_next_measure_init (CtiNextMeasure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = g_object_new (CTI_TYPE_COLUMNS_BOX, "letters", LETTERS, "shares", "0 0",
                                     "fitted", TRUE, "gap", 6, NULL);
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "label",
                    _ ("Next measure: these belong to the star that was just read."), NULL);

  self->wellbeing = add_button (buttons, _ ("Fill In _WHO-5…"), "win.add-wellbeing");
  self->frequency = add_button (buttons, _ ("Ask the _Frequency Question…"), "win.add-frequency");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "notice");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cti_next_measure_set_case:
 * @self: the offer
 * @now: a case
 * @today: the day
 */
void
cti_next_measure_set_case (CtiNextMeasure *self, const CtiCase *now, CtiDate today)
{
  gboolean wellbeing = cti_case_lacks_measure (now, &cti_wellbeing_type, today);
  gboolean frequency = cti_case_lacks_measure (now, &cti_frequency_type, today);

  gtk_widget_set_visible (self->wellbeing, wellbeing);
  gtk_widget_set_visible (self->frequency, frequency);
  gtk_widget_set_visible (GTK_WIDGET (self), wellbeing || frequency);
}
