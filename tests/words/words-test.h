#pragma once

#include <string.h>

#include "cti-words.h"

/* Each test of words runs twice, in English and in Danish, on the translations of the build
 * folder; which of the two it shall be comes from the environment, not from the code under test. */

static inline gboolean
words_test_is_danish (void)
{
  return strcmp (g_getenv ("CTI_TEST_LANGUAGE"), "da") == 0;
}

static inline const char *
pick (const char *english, const char *danish)
{
  return words_test_is_danish () ? danish : english;
}

static inline CtiDate
day (const char *iso)
{
  CtiDate date = cti_date_parse_iso (iso);

  g_assert_cmpint (date, !=, CTI_DATE_NONE);
  return date;
}

/* Takes @words over, so that a comparison fits on a line. */
static inline void
assert_words (char *words, const char *english, const char *danish)
{
  g_assert_cmpstr (words, ==, pick (english, danish));
  g_free (words);
}

static inline void
words_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  cti_words_init (g_getenv ("CTI_TEST_LOCALE_DIR"));
}
