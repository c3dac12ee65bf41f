/* The citizen's language beside the program's: two stubs, one of them written from right to left,
 * in a folder of their own beside English. */

#include <locale.h>

#include "cti-star.h"
#include "cti-words.h"
#include "stub-languages.h"

static char *folder;

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
  folder = stub_languages_new ();
  cti_words_init (folder);
  g_test_add_func ("/language/those-that-have-a-catalogue-are-listed",
                   those_that_have_a_catalogue_are_listed);
  g_test_add_func ("/language/each-says-its-own-name", each_says_its_own_name);
  g_test_add_func ("/language/what-it-lacks-is-english", what_it_lacks_is_english);
  g_test_add_func ("/language/its-direction-is-known", its_direction_is_known);
  status = g_test_run ();
  stub_languages_free (folder);
  return status;
}
