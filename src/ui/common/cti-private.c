#include "cti-private.h"

/**
 * cti_private_entry:
 * @entry: a search, a password or another entry whose template has no property for it
 *
 * Input methods do not learn what is typed there (promise 20).
 */
void
cti_private_entry (GtkEditable *entry)
{
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (entry)), GTK_INPUT_HINT_PRIVATE);
}
