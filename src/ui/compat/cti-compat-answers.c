#include "cti-compat-answers.h"

#include "cti-compat-shown.h"

#include <adwaita.h>

static void
name_answer (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      ADW_IS_MESSAGE_DIALOG (gtk_widget_get_root (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cti_compat_name_answers:
 *
 * From now on the answers of a question are called by the text they show. GTK 4.8 adds the raw
 * label, so that "_Erase" would be read as "_Erase Erase", and libadwaita makes these buttons
 * itself.
 */
void
cti_compat_name_answers (void)
{
  cti_compat_when_shown (name_answer);
}
