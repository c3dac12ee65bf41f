#include <sodium.h>

#include "crypto-fixture.h"

#include "cti-crypto.h"

static CtiSecret *
derive (const char *phrase, guint64 memory, guint32 passes, guint8 first_of_salt)
{
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (phrase);
  CtiKdf params = { .memory_bytes = memory, .passes = passes };
  g_autoptr (GError) error = NULL;
  CtiSecret *key;

  for (guint i = 0; i < CTI_KDF_SALT_SIZE; i++)
    params.salt[i] = first_of_salt + i;
  key = cti_kdf_derive (passphrase, &params, &error);
  g_assert_no_error (error);
  return key;
}

static void
assert_key (CtiSecret *key, const char *wanted)
{
  char hex[65];

  sodium_bin2hex (hex, sizeof hex, cti_secret_get_bytes (key), cti_secret_get_size (key));
  g_assert_cmpstr (hex, ==, wanted);
  cti_secret_unref (key);
}

static void
key_is_the_same_for_ever (void)
{
  assert_key (derive ("rolig kaktus", CHEAP, 0),
              "2acf80236d1e379aa5734fcafb24f3a660d1e71d7e93e3ae1d60ca61eee2797a");
  assert_key (derive ("rød grød med fløde", 65536, 2, 7),
              "c6dbd18cb0cae019437853b80c589dbced4b1b58d46fa524635d0b0bea36fce3");
}

/* The one test that pays what a real store pays. */
static void
full_cost_can_be_paid (void)
{
  assert_key (derive ("rolig kaktus", CTI_KDF_DEFAULT_MEMORY, CTI_KDF_DEFAULT_PASSES, 0),
              "54587f69816558068b6e33fa7848f6267fb451867c343f416d2c052b2068dcf1");
}

static void
everything_that_goes_in_changes_the_key (void)
{
  g_autoptr (CtiSecret) key = derive ("rolig kaktus", CHEAP, 0);
  g_autoptr (CtiSecret) other_phrase = derive ("rolig kaktuS", CHEAP, 0);
  g_autoptr (CtiSecret) other_salt = derive ("rolig kaktus", CHEAP, 1);
  g_autoptr (CtiSecret) other_memory = derive ("rolig kaktus", 16384, 1, 0);
  g_autoptr (CtiSecret) other_passes = derive ("rolig kaktus", 8192, 2, 0);

  g_assert_false (cti_secret_equal (key, other_phrase));
  g_assert_false (cti_secret_equal (key, other_salt));
  g_assert_false (cti_secret_equal (key, other_memory));
  g_assert_false (cti_secret_equal (key, other_passes));
}

static void
salt_is_drawn_anew (void)
{
  CtiKdf one, two;

  cti_kdf_init (&one, CHEAP);
  cti_kdf_init (&two, CHEAP);
  g_assert_cmpint (memcmp (one.salt, two.salt, CTI_KDF_SALT_SIZE), !=, 0);
}

static void
too_long_a_passphrase_is_refused (void)
{
  g_autofree char *text = g_strnfill (CTI_KDF_PASSPHRASE_MAX + 1, 'a');
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (text);
  g_autoptr (GError) error = NULL;
  CtiKdf params;

  cti_kdf_init (&params, CHEAP);
  g_assert_null (cti_kdf_derive (passphrase, &params, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
}

/* What a file asks for is looked at before it is computed: neither for free nor for ever. */
static void
cost_out_of_range_is_refused (void)
{
  static const struct
  {
    guint64 memory;
    guint32 passes;
    gboolean is_well;
  } rows[] = {
    { CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MIN, TRUE },
    { CTI_KDF_MEMORY_MAX, CTI_KDF_PASSES_MAX, TRUE },
    { CTI_KDF_MEMORY_MIN - 1, CTI_KDF_PASSES_MIN, FALSE },
    { CTI_KDF_MEMORY_MAX + 1, CTI_KDF_PASSES_MAX, FALSE },
    { CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MIN - 1, FALSE },
    { CTI_KDF_MEMORY_MIN, CTI_KDF_PASSES_MAX + 1, FALSE },
    { 0, 0, FALSE },
    { G_MAXUINT64, G_MAXUINT32, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiKdf params = { .memory_bytes = rows[i].memory, .passes = rows[i].passes };
      g_autoptr (GError) error = NULL;

      g_assert_true (cti_kdf_check (&params, &error) == rows[i].is_well);
      if (!rows[i].is_well)
        g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
    }
}

static void
default_cost_is_within_the_range (void)
{
  CtiKdf params;

  cti_kdf_init (&params, CTI_KDF_DEFAULT_MEMORY, CTI_KDF_DEFAULT_PASSES);
  g_assert_true (cti_kdf_check (&params, NULL));
  g_assert_cmpuint (params.memory_bytes, ==, 268435456);
  g_assert_cmpuint (params.passes, >=, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_crypto_init ();
  g_test_add_func ("/kdf/key-is-the-same-for-ever", key_is_the_same_for_ever);
  g_test_add_func ("/kdf/full-cost-can-be-paid", full_cost_can_be_paid);
  g_test_add_func ("/kdf/everything-that-goes-in-changes-the-key",
                   everything_that_goes_in_changes_the_key);
  g_test_add_func ("/kdf/salt-is-drawn-anew", salt_is_drawn_anew);
  g_test_add_func ("/kdf/too-long-a-passphrase-is-refused", too_long_a_passphrase_is_refused);
  g_test_add_func ("/kdf/cost-out-of-range-is-refused", cost_out_of_range_is_refused);
  g_test_add_func ("/kdf/default-cost-is-within-the-range", default_cost_is_within_the_range);
  return g_test_run ();
}
