#include <glib/gi18n.h>
#include <string.h>

#include "cti-words-help.h"
#include "words-test.h"

/* What the method's rhythm asks for, and what goes wrong. */
static const char *const needed[] = {
  "first-day", "first-conversation", "first-star", "phase-shift", "supervision",
  "handover",  "lost-passphrase",    "new-pc",     "leaving",     "colleagues",
};

static void
what_is_needed_is_there (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    g_assert_nonnull (cti_words_help_find (needed[i]));
  g_assert_null (cti_words_help_find ("no-such-topic"));
  g_assert_null (cti_words_help_find (NULL));
}

static void
each_topic_is_named_once_and_says_something (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cti_words_help_count (); i++)
    {
      const CtiHelpTopic *topic = cti_words_help_get (i);

      g_assert_true (g_hash_table_add (ids, (gpointer) topic->id));
      g_assert_cmpuint (topic->n_blocks, >=, 3);
      for (guint j = 0; j < topic->n_blocks; j++)
        g_assert_cmpuint (strlen (topic->blocks[j].text), >, 10);
    }
}

/* Short sentences that can be read beside the work: none has more than thirty words. */
static void
no_sentence_is_long (void)
{
  for (guint i = 0; i < cti_words_help_count (); i++)
    for (guint j = 0; j < cti_words_help_get (i)->n_blocks; j++)
      {
        const char *text = _ (cti_words_help_get (i)->blocks[j].text);
        g_auto (GStrv) sentences = g_regex_split_simple ("[.?!] ", text, 0, 0);

        for (char **sentence = sentences; *sentence != NULL; sentence++)
          {
            g_auto (GStrv) words = g_strsplit (*sentence, " ", -1);

            if (g_strv_length (words) > 30)
              g_error ("long: %s", *sentence);
          }
      }
}

static int
match (const char *id, const char *typed)
{
  g_autoptr (CtiQuery) query = cti_query_new (typed);

  return cti_words_help_match (cti_words_help_find (id), query);
}

static void
a_topic_is_found_by_its_words (void)
{
  const char *typed = pick ("Lock Screen", "LÅSESKÆRM");

  g_assert_cmpint (match ("lost-passphrase", typed), ==, 1);
  g_assert_cmpint (match ("lost-passphrase", pick ("lost", "glemt")), ==, 3);
  g_assert_cmpint (match ("lost-passphrase", pick ("forgotten code", "kode mistet")), ==, 2);
  g_assert_cmpint (match ("wellbeing", typed), ==, 0);
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/help/what-is-needed-is-there", what_is_needed_is_there);
  g_test_add_func ("/help/each-topic-is-named-once-and-says-something",
                   each_topic_is_named_once_and_says_something);
  g_test_add_func ("/help/no-sentence-is-long", no_sentence_is_long);
  g_test_add_func ("/help/a-topic-is-found-by-its-words", a_topic_is_found_by_its_words);
  return g_test_run ();
}
