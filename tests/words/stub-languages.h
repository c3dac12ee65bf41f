#pragma once

#include <glib/gstdio.h>

/* A folder of catalogues as msgfmt makes them of the two stubs in tests/data/languages: Thai, which
 * parts no words, and Arabic, which runs from right to left. */

static const char *const stub_languages[] = { "th", "ar" };

static void
stub_languages_add (const char *folder, const char *code)
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

static char *
stub_languages_new (void)
{
  char *folder = g_dir_make_tmp ("overgang-languages-XXXXXX", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (stub_languages); i++)
    stub_languages_add (folder, stub_languages[i]);
  return folder;
}

static void
stub_languages_free (char *folder)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stub_languages); i++)
    {
      g_autofree char *language = g_build_filename (folder, stub_languages[i], NULL);
      g_autofree char *place = g_build_filename (language, "LC_MESSAGES", NULL);
      g_autofree char *mo = g_build_filename (place, "overgang.mo", NULL);

      g_unlink (mo);
      g_rmdir (place);
      g_rmdir (language);
    }
  g_rmdir (folder);
  g_free (folder);
}
