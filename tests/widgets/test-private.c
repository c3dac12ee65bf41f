/* Input methods do not learn what is typed: every field of every page and dialog has the private
 * hint (promise 20). */

#include "cti-compat-focus.h"
#include "cti-own-kit.h"
#include "cti-types-ui.h"
#include "widget-tour.h"

typedef struct
{
  const char *place;
  guint fields;
  guint faults;
} Look;

static void
look_at_widget (GtkWidget *widget, gpointer data)
{
  Look *look = data;
  GtkInputHints hints;

  if (GTK_IS_TEXT (widget))
    hints = gtk_text_get_input_hints (GTK_TEXT (widget));
  else if (GTK_IS_TEXT_VIEW (widget))
    hints = gtk_text_view_get_input_hints (GTK_TEXT_VIEW (widget));
  else
    return;
  look->fields++;
  if (hints & GTK_INPUT_HINT_PRIVATE)
    return;
  g_test_message ("%s: a %s in a %s", look->place, G_OBJECT_TYPE_NAME (widget),
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  look->faults++;
}

static void
look_at (Desk *desk, const char *place, GtkWidget *top, gpointer data)
{
  Look *look = data;

  look->place = place;
  tour_each_seen (top, look_at_widget, look);
}

static void
every_field_is_private (void)
{
  Look look = { 0 };
  Desk desk;

  tour_open (&desk);
  tour_walk (&desk, look_at, &look);
  desk_close (&desk);
  g_assert_cmpuint (look.fields, >, 20);
  g_assert_cmpuint (look.faults, ==, 0);
}

/* The field of a question that stands in no dialog of the tour: what opens a file of a colleague or
 * of another team. */
static void
a_passphrase_is_private (void)
{
  GtkWidget *entry = g_object_ref_sink (cti_compat_password_entry_new ());
  GtkText *text = GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry)));

  g_assert_true (gtk_text_get_input_hints (text) & GTK_INPUT_HINT_PRIVATE);
  g_object_unref (entry);
}

/* What is written on the citizen's screen. */
static void
her_words_are_private (void)
{
  GtkTextView *view = NULL;
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  cti_own_add_writing (box, "What she says", &view);
  g_assert_true (gtk_text_view_get_input_hints (view) & GTK_INPUT_HINT_PRIVATE);
  g_object_unref (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/private/every-field-has-the-hint", every_field_is_private);
  g_test_add_func ("/private/a-passphrase-has-the-hint", a_passphrase_is_private);
  g_test_add_func ("/private/her-words-have-the-hint", her_words_are_private);
  return g_test_run ();
}
