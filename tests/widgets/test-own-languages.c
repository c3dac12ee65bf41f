/* The citizen's screen in a language that parts no words and in one that runs from right to left:
 * every letter has a shape, lines break where they may, and the screen is mirrored. */

#include "cti-own-screen.h"
#include "cti-session-citizen.h"
#include "cti-types-ui.h"
#include "cti-words.h"
#include "open-store.h"
#include "stub-languages.h"

#define NARROW 360

static const char demo[] = "citizen\n  code: K-01\n  mode: cover\n  alias: Solsort\n"
                           "  birth-year: 1990\ncourse\n  contact-start: today-2m\n"
                           "  phase1-start: today-1m\n";

typedef struct
{
  OpenStore *store;
  GtkWidget *window;
  CtiOwnScreen *screen;
} Show;

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *) data = cti_session_show_citizen_finish (CTI_SESSION (source), result, NULL);
}

static void
begin (Show *self, const char *language)
{
  gboolean is_shown = FALSE;

  self->store = open_store_new (demo, cti_date_new (2026, 11, 21));
  cti_session_show_citizen_async (self->store->session, self->store->ids->pdata[0], NULL, shown_cb,
                                  &is_shown);
  open_store_settle (self->store);
  g_assert_true (is_shown);
  self->window = gtk_window_new ();
  self->screen = cti_own_screen_new (self->store->session);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->screen));
  gtk_window_set_default_size (GTK_WINDOW (self->window), NARROW, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  cti_own_screen_set_language (self->screen, language);
  open_store_settle (self->store);
}

static void
end (Show *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  open_store_settle (self->store);
  open_store_free (self->store);
}

static void
check_letters (GtkWidget *widget, guint *n_foreign)
{
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));

      g_test_message ("“%s”", text);
      g_assert_cmpint (pango_layout_get_unknown_glyphs_count (
                           gtk_label_get_layout (GTK_LABEL (widget))),
                       ==, 0);
      *n_foreign += g_utf8_get_char (text) > 0x250;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_letters (child, n_foreign);
}

static void
every_letter_has_a_shape (void)
{
  static const char *const views[] = { "home", "star",     "way",    "wellbeing",
                                       "plan", "together", "record", "leave" };

  for (gsize language = 0; language < G_N_ELEMENTS (stub_languages); language++)
    {
      Show self;
      guint n_foreign = 0;

      begin (&self, stub_languages[language]);
      for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
        {
          cti_own_screen_show (self.screen, views[i]);
          open_store_settle (self.store);
          check_letters (self.window, &n_foreign);
        }
      g_assert_cmpuint (n_foreign, >, G_N_ELEMENTS (views));
      end (&self);
    }
}

/* Thai writes words without a space between: where a line may end is known from a dictionary. */
static void
thai_lines_break_between_words (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  cti_words_set_language ("th");
  layout =
      gtk_widget_create_pango_layout (label,
                                      g_dpgettext2 (NULL, "citizen",
                                                    "1 is very hard. 10 is: I manage myself."));
  cti_words_set_language (NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (layout, &width, NULL);
  pango_layout_set_width (layout, width * PANGO_SCALE / 4);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 3); /* it has one space */
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoRectangle extents;

      pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, i), NULL,
                                           &extents);
      g_assert_cmpint (extents.width, <=, width / 4 + 1);
    }
}

static double
find_left (Show *self, const char *id)
{
  GtkWidget *widget = GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (self->screen), CTI_TYPE_OWN_SCREEN, id));
  graphene_rect_t box;

  gtk_widget_queue_draw (self->window);
  gtk_test_widget_wait_for_draw (self->window); /* then it has its place */
  g_assert_true (gtk_widget_compute_bounds (widget, self->window, &box));
  return box.origin.x;
}

static void
arabic_is_mirrored_and_english_is_not (void)
{
  Show self;

  begin (&self, "ar");
  cti_own_screen_show (self.screen, "plan");
  open_store_settle (self.store);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (self.screen)), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat (find_left (&self, "back"), >, find_left (&self, "leave"));
  cti_own_screen_set_language (self.screen, "en");
  open_store_settle (self.store);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (self.screen)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (find_left (&self, "back"), <, find_left (&self, "leave"));
  end (&self);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  folder = stub_languages_new ();
  cti_words_init (folder);
  g_test_add_func ("/own-languages/every-letter-has-a-shape", every_letter_has_a_shape);
  g_test_add_func ("/own-languages/thai-lines-break-between-words", thai_lines_break_between_words);
  g_test_add_func ("/own-languages/arabic-is-mirrored-and-english-is-not",
                   arabic_is_mirrored_and_english_is_not);
  status = g_test_run ();
  stub_languages_free (g_steal_pointer (&folder));
  return status;
}
