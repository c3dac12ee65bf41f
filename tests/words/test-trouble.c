#include "cti-words-holder.h"
#include "words-test.h"

#define LAST_TROUBLE CTI_TROUBLE_COLLEAGUE_OWN

static void
every_trouble_has_title_and_body (void)
{
  for (int code = CTI_TROUBLE_NONE + 1; code <= LAST_TROUBLE; code++)
    {
      const char *title = cti_words_trouble_title ((CtiTrouble) code);
      const char *body = cti_words_trouble_body ((CtiTrouble) code);

      g_assert_cmpuint (strlen (title), >, 10);
      g_assert_false (g_str_has_suffix (title, "."));
      g_assert_cmpuint (strlen (body), >, 30);
      g_assert_true (g_str_has_suffix (body, "."));
      g_assert_null (strchr (body, '%'));
    }
}

static void
troubles_do_not_share_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = CTI_TROUBLE_NONE + 1; code <= LAST_TROUBLE; code++)
    {
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_trouble_title (code)));
      g_assert_true (g_hash_table_add (seen, (char *) cti_words_trouble_body (code)));
    }
}

static void
every_state_of_the_keychain_has_a_way_on (void)
{
  const char *sheet = pick ("recovery sheet", "gendannelsesark");
  const char *safe = pick ("Your cases are safe.", "Dine sager er i god behold.");

  for (int code = CTI_TROUBLE_KEYCHAIN_NO_BUS; code <= CTI_TROUBLE_KEYCHAIN_FAILED; code++)
    {
      const char *body = cti_words_trouble_body ((CtiTrouble) code);

      g_assert_true (g_str_has_prefix (body, safe));
      g_assert_nonnull (strstr (body, sheet));
    }
}

static void
no_trouble_has_no_words (void)
{
  g_assert_cmpstr (cti_words_trouble_title (CTI_TROUBLE_NONE), ==, "");
  g_assert_cmpstr (cti_words_trouble_body (CTI_TROUBLE_NONE), ==, "");
}

static void
a_trouble_that_is_not_known_says_so (void)
{
  g_assert_cmpstr (cti_words_trouble_title ((CtiTrouble) (LAST_TROUBLE + 1)), ==,
                   cti_words_trouble_title (CTI_TROUBLE_UNKNOWN));
}

static void
the_mistyped_group_is_named (void)
{
  assert_words (cti_words_recovery_group (3),
                "It is group 3, counted from the left and from the top.",
                "Det er gruppe 3, talt fra venstre og oppefra.");
}

static void
who_holds_the_store_is_named (void)
{
  CtiHolder holder = {
    .program = CTI_HOLDER_WINDOW, .process = 4711, .computer = "pc-12", .since = { 1795420800, 60 }
  };

  assert_words (cti_words_holder (&holder, "PC-12"),
                "Another window of the program has had it open on this computer since 23 Nov 2026, "
                "9:00 (process number 4711); maybe you are logged in twice.",
                "Et andet af programmets vinduer har haft det åbent på denne computer siden "
                "23.11.2026 kl.\u00a09.00 (procesnummer 4711); måske er du logget ind to gange.");
  holder.program = CTI_HOLDER_TOOL;
  assert_words (cti_words_holder (&holder, "pc-13"),
                "overgang-tool has had it open on the computer pc-12 since 23 Nov 2026, 9:00 "
                "(process number 4711).",
                "overgang-tool har haft det åbent på computeren pc-12 siden "
                "23.11.2026 kl.\u00a09.00 (procesnummer 4711).");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/trouble/every-trouble-has-title-and-body", every_trouble_has_title_and_body);
  g_test_add_func ("/trouble/troubles-do-not-share-words", troubles_do_not_share_words);
  g_test_add_func ("/trouble/every-state-of-the-keychain-has-a-way-on",
                   every_state_of_the_keychain_has_a_way_on);
  g_test_add_func ("/trouble/no-trouble-has-no-words", no_trouble_has_no_words);
  g_test_add_func ("/trouble/a-trouble-that-is-not-known-says-so",
                   a_trouble_that_is_not_known_says_so);
  g_test_add_func ("/trouble/who-holds-the-store-is-named", who_holds_the_store_is_named);
  g_test_add_func ("/trouble/the-mistyped-group-is-named", the_mistyped_group_is_named);
  return g_test_run ();
}
