/* What is typed: words to search for, days, times and lengths of time, a recovery code. */

#include <string.h>

#include "cti-fold.h"
#include "cti-query.h"
#include "cti-recovery-code.h"
#include "cti-words-parse.h"
#include "fuzz.h"

#define TODAY (cti_date_new (2026, 11, 21))

static void
search (const char *text)
{
  g_autoptr (CtiQuery) query = cti_query_new (text);
  g_autofree char *folded = cti_fold (text);
  g_autofree char *twice = cti_fold (folded);
  g_autofree char *excerpt = cti_query_excerpt (query, text, 40);

  g_assert_cmpstr (folded, ==, twice);
  cti_query_touches (query, folded);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) bytes, (gssize) MIN (size, 4096));
  g_autoptr (CtiSecret) code = NULL;
  CtiDayFault fault;
  int wrong_group = 0;

  search (text);
  cti_words_parse_day (text, TODAY, CTI_DAY_NEAREST, &fault);
  cti_words_parse_time (text);
  cti_words_parse_minutes (text);
  code = cti_recovery_code_parse (text, &wrong_group, NULL);
  return 0;
}
