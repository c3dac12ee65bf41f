/* Search in 150 full cases: what was typed is found by each of its spellings, and nothing else. The
 * words are made of letters whose spellings and common form are known from the start, so what has
 * to be found is known without asking the code under test. */

#include "cti-search.h"

#include <malloc.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-use-search.h"
#include "session-fixture.h"

#define CASES         150
#define RECORDS       14 /* texts of a case; in all about as many as a year brings */
#define WORDS_MIN     3
#define WORDS_MAX     60
#define SEARCHES      8
#define QUERIES       400 /* more of them, on the same texts without their files */
#define CONSONANTS    "bdfgklmnprstv"
#define N_VOWELS      7
#define SPELLINGS_MAX 5

/* One letter in its common form and as it may be written. */
static const struct
{
  const char *common;
  const char *spellings[SPELLINGS_MAX];
} vowels[N_VOWELS] = {
  { "a", { "a", "A" } },
  { "a", { "å", "aa", "Å", "Aa", "a" } },
  { "o", { "ø", "oe", "o", "Ø", "ö" } },
  { "ae", { "æ", "ae", "Æ", "AE", "ä" } },
  { "e", { "e", "é", "É", "e\xcc\x81" } },
  { "i", { "i", "I" } },
  { "u", { "u", "U" } },
};

/* A record that was planted, and its words in their common form with a blank at each end. */
typedef struct
{
  char *id;
  char *common;
  char *folded;
} Planted;

static void
planted_free (Planted *self)
{
  g_free (self->id);
  g_free (self->common);
  g_free (self->folded);
  g_free (self);
}

static const char *
spell (guint vowel)
{
  guint count = 0;

  while (count < SPELLINGS_MAX && vowels[vowel].spellings[count] != NULL)
    count++;
  return vowels[vowel].spellings[g_test_rand_int_range (0, (gint32) count)];
}

/* Consonant, vowel, consonant, vowel: no two vowels meet, for those could be one. */
static void
add_word (GString *written, GString *common)
{
  for (gint left = g_test_rand_int_range (2, 5); left > 0; left--)
    {
      char consonant = CONSONANTS[g_test_rand_int_range (0, strlen (CONSONANTS))];
      guint vowel = (guint) g_test_rand_int_range (0, N_VOWELS);

      g_string_append_c (written, consonant);
      g_string_append_c (common, consonant);
      g_string_append (written, spell (vowel));
      g_string_append (common, vowels[vowel].common);
    }
}

static char *
make_text (Planted *planted)
{
  GString *written = g_string_new (NULL);
  GString *common = g_string_new (" ");

  for (gint left = g_test_rand_int_range (WORDS_MIN, WORDS_MAX); left > 0; left--)
    {
      add_word (written, common);
      g_string_append (written, left % 9 == 0 ? ".\n" : " ");
      g_string_append (common, left % 9 == 0 ? ". " : " ");
    }
  planted->common = g_string_free (common, FALSE);
  return g_string_free (written, FALSE);
}

static gpointer
make_record (guint at, char **text)
{
  CtiContact *contact;
  CtiNote *note;

  if (at % 2 == 0)
    {
      note = cti_record_new (&cti_note_type);
      note->date = fixture_day (FIXTURE_START) + (CtiDate) at;
      cti_set_text (&note->fact, *text);
      return note;
    }
  contact = cti_record_new (&cti_contact_type);
  contact->date = fixture_day (FIXTURE_START) + (CtiDate) at;
  cti_set_text (&contact->line, *text);
  return contact;
}

static void
plant_case (SessionFixture *fixture, guint number, GPtrArray *planted)
{
  g_autofree char *code = g_strdup_printf ("Q%04u", number);
  g_autoptr (CtiCitizen) citizen = fixture_citizen (code, CTI_MODE_ANONYMOUS);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_change_set_put (set, citizen);
  for (guint i = 0; i < RECORDS; i++)
    {
      Planted *one = g_new0 (Planted, 1);
      g_autofree char *text = make_text (one);
      g_autoptr (CtiRecord) record = make_record (i, &text);

      one->id = g_strdup (record->id);
      one->folded = cti_fold (text);
      cti_change_set_put (set, record);
      g_ptr_array_add (planted, one);
    }
  now = cti_store_create_case (fixture->store, set, citizen->record.id, &error);
  g_assert_no_error (error);
}

static GPtrArray *
plant (SessionFixture *fixture)
{
  GPtrArray *planted = g_ptr_array_new_with_free_func ((GDestroyNotify) planted_free);

  for (guint i = 0; i < CASES; i++)
    plant_case (fixture, i, planted);
  return planted;
}

static GPtrArray *
find_all (CtiStoreReader *reader, const char *typed)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  GPtrArray *cases = cti_store_reader_get_cases (reader);
  g_autoptr (CtiQuery) query = cti_query_new (typed);

  g_assert_true (cti_hits_find (reader, NULL, query, hits, NULL));
  for (guint i = 0; i < cases->len; i++)
    g_assert_true (cti_hits_find (reader, g_ptr_array_index (cases, i), query, hits, NULL));
  return hits;
}

/* A stretch of a planted text, which may begin and end within words, in spellings of its own. */
static char *
spell_anew (const char *common)
{
  GString *out = g_string_new (NULL);

  for (const char *at = common; *at != '\0'; at++)
    {
      guint vowel = (guint) g_test_rand_int_range (0, N_VOWELS);
      gsize length = strlen (vowels[vowel].common);

      for (guint turns = 0; turns < 30; turns++)
        {
          vowel = (vowel + 1) % N_VOWELS;
          length = strlen (vowels[vowel].common);
          if (strncmp (at, vowels[vowel].common, length) == 0)
            break;
        }
      if (strncmp (at, "ae", 2) == 0)
        {
          vowel = 3;
          length = 2;
        }
      if (strncmp (at, vowels[vowel].common, length) == 0)
        {
          g_string_append (out, spell (vowel));
          at += length - 1;
        }
      else
        g_string_append_c (out, g_test_rand_bit () ? *at : g_ascii_toupper (*at));
    }
  return g_string_free (out, FALSE);
}

static char *
pick_word (const Planted *planted)
{
  g_auto (GStrv) words = g_strsplit_set (planted->common, " .", -1);
  guint count = g_strv_length (words);

  for (;;)
    {
      const char *word = words[g_test_rand_int_range (0, (gint32) count)];

      if (*word != '\0')
        return g_strdup (word);
    }
}

static GHashTable *
expect (GPtrArray *planted, char **words)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < planted->len; i++)
    {
      const Planted *one = g_ptr_array_index (planted, i);
      gboolean all = TRUE;

      for (char **word = words; *word != NULL; word++)
        all = all && strstr (one->common, *word) != NULL;
      if (all)
        g_hash_table_add (ids, one->id);
    }
  return ids;
}

static guint
count_in_memory (GPtrArray *planted, const char *typed)
{
  g_autoptr (CtiQuery) query = cti_query_new (typed);
  guint count = 0;

  for (guint i = 0; i < planted->len; i++)
    {
      const char *texts[] = { ((const Planted *) g_ptr_array_index (planted, i))->folded };

      count += (guint) cti_query_matches (query, texts, 1);
    }
  return count;
}

static void
assert_matches (GPtrArray *planted, char **words)
{
  g_autoptr (GHashTable) expected = expect (planted, words);
  g_autofree char *common = g_strjoinv (" ", words);
  g_autofree char *typed = spell_anew (common);

  if (count_in_memory (planted, typed) != g_hash_table_size (expected))
    g_error ("“%s” is found %u times, not %u", typed, count_in_memory (planted, typed),
             g_hash_table_size (expected));
}

static void
assert_found (CtiStoreReader *reader, GPtrArray *planted, char **words)
{
  g_autoptr (GHashTable) expected = expect (planted, words);
  g_autofree char *common = g_strjoinv (" ", words);
  g_autofree char *typed = spell_anew (common);
  g_autoptr (GPtrArray) hits = find_all (reader, typed);

  if (hits->len != g_hash_table_size (expected))
    g_error ("“%s” is found %u times, not %u", typed, hits->len, g_hash_table_size (expected));
  for (guint i = 0; i < hits->len; i++)
    {
      const CtiHit *hit = g_ptr_array_index (hits, i);

      g_assert_true (g_hash_table_contains (expected, hit->record));
      g_assert_cmpstr (hit->excerpt, !=, "");
    }
}

static void
whatever_was_typed_is_found_and_nothing_else (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) planted = plant (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiStoreReader) reader = cti_use_search (fixture->store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cti_store_reader_get_cases (reader)->len, ==, CASES);
  for (guint round = 0; round < SEARCHES + QUERIES; round++)
    {
      const Planted *one =
          g_ptr_array_index (planted, g_test_rand_int_range (0, (gint32) planted->len));
      g_autofree char *first = pick_word (one);
      g_autofree char *second = round % 3 == 0 ? pick_word (one) : NULL;
      char *words[] = { first, second, NULL };

      if (round % 2 == 0 && strlen (first) > 4)
        first[4] = '\0'; /* a beginning is enough, and finds more */
      if (round < SEARCHES)
        assert_found (reader, planted, words);
      else
        assert_matches (planted, words);
    }
}

/* --- While it is typed ------------------------------------------------------------------------ */

typedef struct
{
  guint found;
  gboolean is_finished;
} Heard;

static void
found_cb (CtiSearch *search, GPtrArray *hits, Heard *heard)
{
  heard->found += hits->len;
}

static void
finished_cb (CtiSearch *search, const GError *error, Heard *heard)
{
  g_assert_no_error (error);
  heard->is_finished = TRUE;
}

static void
start (CtiSearch *search, const char *typed)
{
  g_autoptr (CtiQuery) query = cti_query_new (typed);

  cti_search_start (search, query);
}

static void
add_notes (SessionFixture *fixture, guint cases)
{
  for (guint i = 0; i < cases; i++)
    {
      g_autofree char *code = g_strdup_printf ("K-%02u", i);
      g_autofree char *id = session_fixture_add_case (fixture, code);
      g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_PLAN, NULL);
      g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
      g_autoptr (CtiNote) gone = cti_record_new (&cti_note_type);
      g_autoptr (GError) error = NULL;
      g_autoptr (CtiCase) now = NULL;

      note->date = gone->date = fixture_day (FIXTURE_START);
      cti_set_text (&note->fact, "Vi gik langs åen til Ålborg");
      cti_set_text (&gone->fact, "I papirkurven: Ålborg");
      gone->record.deleted = cti_clock_get_now (fixture->clock);
      cti_change_set_put (set, note);
      cti_change_set_put (set, gone);
      now = cti_store_commit (fixture->store, id, set, &error);
      g_assert_no_error (error);
    }
}

static void
each_start_ends_the_search_before (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  CtiSession *session;
  CtiSearch *search;
  Heard heard = { 0 };

  add_notes (fixture, 5);
  session = session_fixture_make_session (fixture);
  session_fixture_open_session (fixture, session);
  search = cti_search_new (session);
  g_signal_connect (search, "found", G_CALLBACK (found_cb), &heard);
  g_signal_connect (search, "finished", G_CALLBACK (finished_cb), &heard);
  start (search, "a");
  start (search, "al");
  start (search, "AALBORG");
  while (!heard.is_finished)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (heard.found, ==, 5);
  g_assert_false (cti_search_is_running (search));

  heard = (Heard){ 0 };
  start (search, "gik");
  start (search, "");
  g_assert_true (heard.is_finished);
  g_assert_cmpuint (heard.found, ==, 0);

  heard = (Heard){ 0 };
  start (search, "gik");
  cti_search_leave (search);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (heard.found, ==, 0);
  g_assert_false (heard.is_finished);
  start (search, "gik"); /* cut off by the lock */
  fixture_lock_session (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (heard.is_finished);
  g_object_unref (search);
  fixture_end_session (session);
}

static void
a_file_that_cannot_be_read_is_counted (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_hit_free);
  g_autoptr (CtiStoreReader) reader = NULL;
  g_autoptr (CtiQuery) query = cti_query_new ("åen");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;

  add_notes (fixture, 2);
  reader = cti_use_search (fixture->store, NULL);
  id = g_strdup (g_ptr_array_index (cti_store_reader_get_cases (reader), 0));
  path = g_strdup_printf ("%s/cases/%s.case", fixture->path, id);
  g_assert_true (g_file_set_contents (path, "no case", -1, NULL));
  g_assert_false (cti_hits_find (reader, id, query, hits, &error));
  g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_true (cti_hits_find (reader, g_ptr_array_index (cti_store_reader_get_cases (reader), 1),
                                query, hits, NULL));
  g_assert_cmpuint (hits->len, ==, 1);
}

/* What was read of the files is gone when it was searched: it is the words of all cases. */
static void
nothing_of_it_stays_in_memory (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiStoreReader) reader = NULL;
  gsize before = 0;

  add_notes (fixture, 20);
  reader = cti_use_search (fixture->store, NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GPtrArray) hits = find_all (reader, "åen");

      g_assert_cmpuint (hits->len, ==, 20);
      if (i == 10)
        before = mallinfo2 ().uordblks;
    }
  g_assert_cmpuint (mallinfo2 ().uordblks, <, before + 20 * 1024);
}

/* Whoever searches for the birthday in it sees that somebody was found, and not the number. */
static void
a_cpr_number_is_found_and_not_shown (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (CtiCitizen) citizen = fixture_citizen ("K-001", CTI_MODE_IDENTIFIED);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_CITIZEN, NULL);
  g_autoptr (CtiStoreReader) reader = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&identity->citizen, citizen->record.id);
  identity->mode = CTI_MODE_IDENTIFIED;
  cti_set_text (&identity->cpr, "0707614285");
  cti_change_set_put (set, citizen);
  cti_change_set_put (set, identity);
  now = cti_store_create_case (fixture->store, set, citizen->record.id, &error);
  g_assert_no_error (error);
  reader = cti_use_search (fixture->store, NULL);
  hits = find_all (reader, "070761");
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((CtiHit *) g_ptr_array_index (hits, 0))->excerpt, ==, "070761-••••");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/whatever-was-typed-is-found-and-nothing-else",
                   whatever_was_typed_is_found_and_nothing_else);
  g_test_add_func ("/search/each-start-ends-the-search-before", each_start_ends_the_search_before);
  g_test_add_func ("/search/a-file-that-cannot-be-read-is-counted",
                   a_file_that_cannot_be_read_is_counted);
  g_test_add_func ("/search/a-cpr-number-is-found-and-not-shown",
                   a_cpr_number_is_found_and_not_shown);
  g_test_add_func ("/search/nothing-of-it-stays-in-memory", nothing_of_it_stays_in_memory);
  return g_test_run ();
}
