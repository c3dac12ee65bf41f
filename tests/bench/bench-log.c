/* The log of use, checked from its first line to its last: what every unlock pays for it. */

#include <sodium.h>

#include "bench.h"
#include "cti-box.h"
#include "cti-id.h"
#include "cti-key.h"
#include "store-fixture.h"

/* A worker at twenty cases leaves some eighty lines a day: this is a year, and five. */
static const guint lines[] = { 18000, 90000 };

static CtiFolder *
write_log (const char *path, const CtiSecret *key, guint n)
{
  CtiFolder *folder = cti_folder_open (path, NULL);
  g_autoptr (CtiUseLog) log = NULL;
  g_autofree char *id = cti_id_new ();

  cti_folder_delay_sync (folder);
  log = cti_use_log_open (folder, key, NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      CtiMoment made = { 1640000000 + (gint64) i * 1700, 60 };

      g_assert_true (cti_use_log_add (log, made, id, "open-case", id, NULL, NULL));
    }
  return folder;
}

/* The same number of boxes of that size, opened one after the other and hashed. */
static double
measure_boxes (guint n)
{
  guint8 key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES] = { 1 }, head[CTI_HASH_SIZE] = { 0 };
  guint8 plain[120] = { 0 }, box[sizeof plain + CTI_BOX_OVERHEAD], nonce[24] = { 0 };
  gint64 start;

  crypto_aead_xchacha20poly1305_ietf_encrypt (box, NULL, plain, sizeof plain, head, sizeof head,
                                              NULL, nonce, key);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < n; i++)
    {
      guint8 hash[CTI_HASH_SIZE];

      g_assert_cmpint (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL, box,
                                                                   sizeof plain + 16, head,
                                                                   sizeof head, nonce, key),
                       ==, 0);
      crypto_generichash (hash, sizeof hash, box, sizeof box, head, sizeof head);
    }
  return bench_since (start);
}

int
main (int argc, char **argv)
{
  double opens[G_N_ELEMENTS (lines)], floor = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_dir_make_tmp ("cti-bench-log-XXXXXX", NULL);
      g_autoptr (CtiSecret) key = cti_key_new_random ();
      g_autoptr (CtiFolder) folder = write_log (path, key, lines[i]);
      double times[3], floors[3];

      for (guint round = 0; round < G_N_ELEMENTS (times); round++)
        {
          gint64 start = g_get_monotonic_time ();
          g_autoptr (CtiUseLog) log = cti_use_log_open (folder, key, NULL, NULL);

          times[round] = bench_since (start);
          g_assert_cmpuint (cti_use_log_get_length (log), ==, lines[i]);
          floors[round] = measure_boxes (lines[i]);
        }
      opens[i] = bench_median (times, G_N_ELEMENTS (times));
      floor = bench_median (floors, G_N_ELEMENTS (floors));
      fixture_remove_tree (path);
    }
  bench_report ("open a log of use of five years, every line checked", "ms", opens[1], floor, 0);
  bench_report_growth ("open a log of use", "ms", lines, opens, G_N_ELEMENTS (lines));
  return 0;
}
