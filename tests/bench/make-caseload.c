/* make-caseload COUNT: makes the caseload of so many citizens for the benches, where it is not
 * there. */

#include <stdlib.h>

#include "bench.h"

int
main (int argc, char **argv)
{
  if (argc == 2)
    bench_caseload_free (bench_caseload_new ((guint) atoi (argv[1])));
  return argc == 2 ? 0 : 2;
}
