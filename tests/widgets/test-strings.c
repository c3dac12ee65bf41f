/* No string escapes the translators: the whole window in a language in which every string stands
 * between ⟦ and ⟧ (tests/support/pseudo). What is seen outside of them must be a value of the
 * citizen's records, a name of an area, or no word at all. Its strings are a third longer than
 * English; that nothing is cut is looked at as well. */

#include <string.h>

#include "cti-field.h"
#include "cti-types-ui.h"
#include "cti-guide-file.h"
#include "cti-words-parcel.h"
#include "cti-words.h"
#include "widget-keys.h"
#include "widget-tour.h"

#define OPEN        0x27e6
#define CLOSE       0x27e7
#define LETTERS_MAX 3 /* "Liv" is a name, "kl." no word; keys and units are as short */

typedef struct
{
  GPtrArray *values; /* (owned) (element-type utf8): what may stand outside, the longest first */
  const char *place;
  guint faults;
} Look;

static void
add_value (Look *look, const char *text)
{
  g_auto (GStrv) lines = text != NULL ? g_strsplit_set (text, "\n|", -1) : g_new0 (char *, 1);

  for (char **line = lines; *line != NULL; line++)
    if (g_utf8_strlen (g_strstrip (*line), -1) > LETTERS_MAX)
      g_ptr_array_add (look->values, g_strdup (*line));
}

static void
add_record (Look *look, gconstpointer record)
{
  const CtiRecordType *type = CTI_RECORD (record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CTI_FIELD_LINE || type->fields[i].kind == CTI_FIELD_NOTE)
      add_value (look, cti_field_peek_text (record, &type->fields[i]));
}

static void
add_records (Look *look, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    add_record (look, g_ptr_array_index (records, i));
}

/* Areas, checklists, offers and stars are data of a team; each language has its own in the file. */
static void
add_guide (Look *look, const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", folder, name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit_set (text, "\n;", -1);
  for (char **line = lines; *line != NULL; line++)
    add_value (look, strchr (*line, '=') != NULL ? strchr (*line, '=') + 1 : *line);
}

/* Of a fingerprint; they are one string to translators, so that they have no brackets. */
static void
add_fingerprint_words (Look *look)
{
  for (guint i = 0; i < 256; i++)
    {
      g_autofree char *word = cti_words_fingerprint (&(guint8){ (guint8) i }, 1);

      add_value (look, word);
    }
}

/* A text of several lines stands in one line of its file, "\\n" in it. */
static void
add_phrases (Look *look)
{
  g_autoptr (GPtrArray) phrases = cti_guide_get_phrases (TRUE);

  add_records (look, phrases);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  return (int) strlen (*(const char *const *) b) - (int) strlen (*(const char *const *) a);
}

static void
collect_values (Look *look, Desk *desk)
{
  for (guint i = 0; i < desk->store->ids->len; i++)
    {
      g_autoptr (CtiCase) now = open_store_get_case (desk->store, i);

      for (guint j = 0; cti_case_types[j] != NULL; j++)
        add_records (look, cti_case_get_records (now, cti_case_types[j]));
    }
  add_record (look, cti_session_get_team (desk->store->session));
  add_record (look, cti_session_get_worker (desk->store->session));
  add_guide (look, "areas", "focus-areas.ini");
  add_guide (look, "checklists", "phases.ini");
  add_guide (look, "offers", "national.ini");
  add_guide (look, "stars", "life-situation.ini");
  add_phrases (look);
  add_fingerprint_words (look);
  add_value (look, "Overgang");
  add_value (look, "English");   /* languages are called by their own names */
  add_value (look, "Show Text"); /* libadwaita's own, which has no pseudo-language */
  g_ptr_array_sort (look->values, compare_lengths);
}

/* The text without what stands in brackets and without the values. */
static char *
get_rest (Look *look, const char *text)
{
  GString *rest = g_string_new (NULL);
  int depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      depth += letter == OPEN ? 1 : 0;
      if (depth == 0)
        g_string_append_unichar (rest, letter);
      depth -= letter == CLOSE && depth > 0 ? 1 : 0;
    }
  for (guint i = 0; i < look->values->len; i++)
    g_string_replace (rest, g_ptr_array_index (look->values, i), " ", 0);
  return g_string_free (rest, FALSE);
}

static gboolean
has_word (const char *text)
{
  guint letters = 0;

  for (; *text != '\0' && letters <= LETTERS_MAX; text = g_utf8_next_char (text))
    letters = g_unichar_isalpha (g_utf8_get_char (text)) ? letters + 1 : 0;
  return letters > LETTERS_MAX;
}

static void
check_text (Look *look, const char *text, const char *what)
{
  g_autofree char *rest = text != NULL ? get_rest (look, text) : NULL;

  if (rest == NULL || !has_word (rest))
    return;
  g_test_message ("%s, %s: “%s”", look->place, what, text);
  look->faults++;
}

static void
look_at_widget (GtkWidget *widget, gpointer data)
{
  check_text (data, gtk_widget_get_tooltip_text (widget), "tooltip");
  if (GTK_IS_LABEL (widget))
    check_text (data, gtk_label_get_text (GTK_LABEL (widget)), "label");
  if (GTK_IS_TEXT (widget))
    check_text (data, gtk_text_get_placeholder_text (GTK_TEXT (widget)), "placeholder");
}

static void
look_at (Desk *desk, const char *place, GtkWidget *top, gpointer data)
{
  Look *look = data;

  look->place = place;
  tour_each_seen (top, look_at_widget, look);
}

static void
no_string_escapes (void)
{
  Look look = { .values = g_ptr_array_new_with_free_func (g_free) };
  Desk desk;

  tour_open (&desk);
  collect_values (&look, &desk);
  tour_walk (&desk, look_at, &look);
  desk_close (&desk);
  g_ptr_array_unref (look.values);
  g_assert_cmpuint (look.faults, ==, 0);
}

static void
a_bare_word_is_found (void)
{
  Look look = { .values = g_ptr_array_new_with_free_func (g_free), .place = "here" };

  add_value (&look, "Sofie");
  check_text (&look, "⟦Øpën ⟦thë⟧ cásë~~⟧ 3 · Sofie, kl. 14", "label");
  g_assert_cmpuint (look.faults, ==, 0);
  check_text (&look, "⟦Øpën~~⟧ case", "label");
  g_assert_cmpuint (look.faults, ==, 1);
  g_ptr_array_unref (look.values);
}

int
main (int argc, char **argv)
{
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/strings/a-bare-word-is-found", a_bare_word_is_found);
  g_test_add_func ("/strings/none-escapes", no_string_escapes);
  return g_test_run ();
}
