#pragma once

#include "cti-case.h"
#include "cti-demo-text.h"

#define SAMPLE_TODAY (cti_date_new (2026, 11, 21))

#define SAMPLE_HEAD                             \
  "citizen\ncode: K7F3\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

#define SAMPLE_STARS                                                                         \
  "star 2026-01-12 start\nmotivation 4\nmoney 2 \"Gæld\"\nnetwork 6\ntime 5\noffending 9\n" \
  "star 2026-03-12 interval\nmotivation 5\nmoney 2\nnetwork 5\ntime 5\n"                     \
  "star 2026-11-14 interval\nmotivation 8\nmoney 6\nnetwork 5\ntime 5\nhousing 3\n"

#define SAMPLE_VIEWS                                                           \
  "star 2026-11-14 interval worker pair=a\nmotivation 7\nmoney 3\nnetwork 4\n" \
  "star 2026-11-14 interval citizen pair=a\nmotivation 7\nmoney 5\n"

/* A case out of a demo text, as the store would give it. */
static inline CtiCase *
sample_case (const char *text)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (GPtrArray) cases = cti_demo_text_parse (text, strlen (text), form, SAMPLE_TODAY, NULL);
  const CtiImportedCase *imported;

  g_assert_nonnull (cases);
  imported = g_ptr_array_index (cases, 0);
  return cti_case_new (imported->id, imported->records);
}
