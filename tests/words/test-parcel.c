#include "words-test.h"

#include "cti-words-parcel.h"
#include "cti-words-purpose.h"

/* Every byte has a word of its own, in each language. */
static void
every_byte_has_its_word (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 256; i++)
    {
      guint8 byte = (guint8) i;
      char *word = cti_words_fingerprint (&byte, 1);

      g_assert_cmpuint (g_utf8_strlen (word, -1), >, 1);
      g_assert_null (strchr (word, ' '));
      if (!g_hash_table_add (seen, word))
        g_error ("%s stands for two bytes", word);
    }
}

static void
fingerprint_is_read_out (void)
{
  static const guint8 bytes[12] = { 0, 1, 2, 3, 4, 5, 6, 7, 255, 255, 0, 9 };
  g_autofree char *words = cti_words_fingerprint (bytes, sizeof bytes);
  g_autofree char *digits = cti_words_fingerprint_digits (bytes, sizeof bytes);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 8);
  g_assert_cmpstr (digits, ==, "00001 00515 01029 01543 65535 00009");
  g_assert_cmpstr (parts[0], ==, pick ("acorn", "agern"));
}

static void
every_purpose_has_its_effect (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int purpose = CTI_PARCEL_TRANSFER; purpose <= CTI_PARCEL_RECEIPT; purpose++)
    g_assert_true (
        g_hash_table_add (seen,
                          (char *) cti_words_parcel_effect ((CtiParcelPurpose) purpose, TRUE)));
}

static void
purpose_is_said_as_a_person_would (void)
{
  g_autofree char *picture = cti_words_purpose ("star-pdf");
  g_autofree char *list = cti_words_purpose ("list");
  g_autofree char *own = cti_words_purpose ("asked for by her-self");
  g_autofree char *reason = cti_words_purpose ("star-pdf/hers");
  g_autofree char *in_words = cti_words_purpose ("everything/Moves/away");
  g_autofree char *other = cti_words_purpose ("either/or");

  g_assert_cmpstr (picture, ==, pick ("star (PDF)", "stjerne (PDF)"));
  g_assert_cmpstr (list, ==, pick ("a list from a spreadsheet", "en liste fra et regneark"));
  g_assert_cmpstr (own, ==, "asked for by her-self");
  g_assert_cmpstr (reason, ==,
                   pick ("star (PDF): for the citizen herself",
                         "stjerne (PDF): til borgeren selv"));
  g_assert_cmpstr (in_words, ==,
                   pick ("everything as data: Moves/away", "alt som data: Moves/away"));
  g_assert_cmpstr (other, ==, "either/or");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/words-parcel/every-byte-has-its-word", every_byte_has_its_word);
  g_test_add_func ("/words-parcel/a-fingerprint-is-read-out", fingerprint_is_read_out);
  g_test_add_func ("/words-parcel/every-purpose-has-its-effect", every_purpose_has_its_effect);
  g_test_add_func ("/words-parcel/a-purpose-is-said-as-a-person-would",
                   purpose_is_said_as_a_person_would);
  return g_test_run ();
}
