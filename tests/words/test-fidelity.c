#include "cti-words-supervision.h"
#include "words-test.h"

static void
assert_evidence (CtiMeasure measure,
                 int value,
                 const int parts[3],
                 const char *english,
                 const char *danish)
{
  const CtiFidelityItem item = { .measure = measure };
  CtiFidelityHint hint = { .item = &item, .value = value };

  memcpy (hint.parts, parts, 3 * sizeof *parts);
  assert_words (cti_words_fidelity_evidence (&hint), english, danish);
}

/* Phases of three months are 89 to 92 days long, so the difference often is a single day. */
static void
one_is_no_plural (void)
{
  assert_evidence (CTI_MEASURE_EQUAL_PHASES, 1, (int[]){ 91, 92, 0 },
                   "Lengths - phase 1: 91 days, phase 2: 92 days. The longest is 1 day longer than "
                   "the shortest.",
                   "Længde – 1. fase: 91 dage, 2. fase: 92 dage. Den længste er 1 dag længere end "
                   "den korteste.");
  assert_evidence (CTI_MEASURE_EQUAL_PHASES, 21, (int[]){ 92, 71, 0 },
                   "Lengths - phase 1: 92 days, phase 2: 71 days. The longest is 21 days longer "
                   "than the shortest.",
                   "Længde – 1. fase: 92 dage, 2. fase: 71 dage. Den længste er 21 dage længere "
                   "end den korteste.");
  assert_evidence (CTI_MEASURE_CASELOAD, 10, (int[]){ 1, 10, 0 }, "1 open course; the limit is 10.",
                   "1 åbent forløb; grænsen er 10.");
  assert_evidence (CTI_MEASURE_CASELOAD, 70, (int[]){ 7, 10, 0 },
                   "7 open courses; the limit is 10.", "7 åbne forløb; grænsen er 10.");
  assert_evidence (CTI_MEASURE_WRITTEN, 100, (int[]){ 1, 1, 0 },
                   "1 of 1 contact was written down within three days.",
                   "1 af 1 kontakt er skrevet ned inden for tre dage.");
  assert_evidence (CTI_MEASURE_WRITTEN, 50, (int[]){ 1, 2, 0 },
                   "1 of 2 contacts were written down within three days.",
                   "1 af 2 kontakter er skrevet ned inden for tre dage.");
  assert_evidence (CTI_MEASURE_SUPERVISION, 0, (int[]){ 0, 1, 0 },
                   "A session led by a trained supervisor in 0 of 1 week.",
                   "Supervision ledet af en uddannet supervisor i 0 af 1 uge.");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/fidelity/one-is-no-plural", one_is_no_plural);
  return g_test_run ();
}
