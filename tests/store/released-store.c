#include "released-store.h"

#include "cti-id.h"

static CtiSecret *
read_key (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, RELEASED_KEY_FILE, NULL);
  g_autoptr (GBytes) text = fixture_read (path);
  const char *hex = g_bytes_get_data (text, NULL);
  CtiSecret *key = cti_secret_new (32);

  g_assert_cmpuint (g_bytes_get_size (text), ==, 65);
  for (gsize i = 0; i < 32; i++)
    cti_secret_edit (key)[i] =
        (guint8) (g_ascii_xdigit_value (hex[2 * i]) * 16 + g_ascii_xdigit_value (hex[2 * i + 1]));
  return key;
}

StoreFixture *
copy_store (const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  StoreFixture *self = store_fixture_new_closed ();
  g_autoptr (GDir) found = g_dir_open (folder, 0, NULL);
  const char *entry;

  while ((entry = g_dir_read_name (found)) != NULL)
    if (cti_id_is_valid (entry))
      {
        g_autofree char *from = g_build_filename (folder, entry, NULL);

        g_free (self->id);
        g_free (self->path);
        self->id = g_strdup (entry);
        self->path = g_build_filename (self->home, entry, NULL);
        fixture_copy_tree (from, self->path);
      }
  cti_secret_unref (self->key);
  self->key = read_key (folder);
  return self;
}
