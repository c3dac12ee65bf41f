/* The test of a test: linked with a reader that was built without the demand for the final tag.
 * There the cut of /seal/cut-between-two-chunks-is-found opens, so that test would fail if the
 * demand were ever lost. */

#include "crypto-fixture.h"

#include "cti-key.h"

#define MESSAGE (65536 + 17)

static void
without_the_final_tag_a_cut_file_opens (void)
{
  g_autoptr (CtiSecret) key = cti_key_new_random ();
  g_autoptr (GBytes) sealed = sealed_letters (CTI_SEAL_CASE, (4 << 20) + 100, key);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (sealed, 0, g_bytes_get_size (sealed) - MESSAGE);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_unseal (cut, CTI_SEAL_CASE, key, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cti_secret_get_size (plain), ==, (4 << 20) + 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal-broken/without-the-final-tag-a-cut-file-opens",
                   without_the_final_tag_a_cut_file_opens);
  return g_test_run ();
}
