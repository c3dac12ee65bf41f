/* The citizen's language beside the program's: two stubs, one of them written from right to left,
 * in a folder of their own beside English. */

#include <glib/gstdio.h>
#include <locale.h>

#include "cti-star.h"
#include "cti-words.h"

static char *folder;

/* A catalogue as msgfmt makes it of the stub. */
static void
add_language (const char *code)
{
  g_autofree char *name = g_strconcat (code, ".po", NULL);
  g_autofree char *po = g_test_build_filename (G_TEST_DIST, "data", "languages", name, NULL);
  g_autofree char *place = g_build_filename (folder, code, "LC_MESSAGES", NULL);
  g_autofree char *mo = g_build_filename (place, "overgang.mo", NULL);
  const char *const command[] = { "msgfmt", "-o", mo, po, NULL };
  int status = 0;

  g_assert_cmpint (g_mkdir_with_parents (place, 0700), ==, 0);
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
}

static void
remove_language (const char *code)
{
  g_autofree char *language = g_build_filename (folder, code, NULL);
  g_autofree char *place = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *mo = g_build_filename (place, "overgang.mo", NULL);

  g_unlink (mo);
  g_rmdir (place);
  g_rmdir (language);
}

static void
those_that_have_a_catalogue_are_listed (void)
{
  g_autoptr (GPtrArray) codes = cti_words_list_languages ();

  g_assert_cmpuint (codes->len, ==, 3);
  g_assert_cmpstr (codes->pdata[0], ==, "ar");
  g_assert_cmpstr (codes->pdata[1], ==, "en");
  g_assert_cmpstr (codes->pdata[2], ==, "th");
}

static void
each_says_its_own_name (void)
{
  g_autofree char *english = cti_words_language_name ("en");
  g_autofree char *thai = cti_words_language_name ("th");

  g_assert_cmpstr (english, ==, "English");
  g_assert_cmpstr (thai, ==, "ไทย");
  g_assert_cmpstr (cti_words_get_language (), ==, "en"); /* asking has changed nothing */
}

static void
what_it_lacks_is_english (void)
{
  CtiArea money = { .label = (char *) "Managing money", .label_da = (char *) "Økonomi" };
  CtiArea time = { .label = (char *) "Meaningful use of time" };

  cti_words_set_language ("th");
  g_assert_cmpstr (cti_words_get_language (), ==, "th");
  g_assert_cmpstr (cti_words_area (&money), ==, "การจัดการเงิน");
  g_assert_cmpstr (cti_words_area (&time), ==, "Meaningful use of time");
  cti_words_set_language (NULL);
  g_assert_cmpstr (cti_words_area (&money), ==, "Managing money");
}

static void
its_direction_is_known (void)
{
  g_assert_false (cti_words_is_right_to_left ());
  cti_words_set_language ("ar");
  g_assert_true (cti_words_is_right_to_left ());
  cti_words_set_language ("th");
  g_assert_false (cti_words_is_right_to_left ());
  cti_words_set_language (NULL);
  g_assert_false (cti_words_is_right_to_left ());
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("overgang-languages-XXXXXX", NULL);
  add_language ("th");
  add_language ("ar");
  cti_words_init (folder);
  g_test_add_func ("/language/those-that-have-a-catalogue-are-listed",
                   those_that_have_a_catalogue_are_listed);
  g_test_add_func ("/language/each-says-its-own-name", each_says_its_own_name);
  g_test_add_func ("/language/what-it-lacks-is-english", what_it_lacks_is_english);
  g_test_add_func ("/language/its-direction-is-known", its_direction_is_known);
  status = g_test_run ();
  remove_language ("th");
  remove_language ("ar");
  g_rmdir (folder);
  g_free (folder);
  return status;
}
