#pragma once

#include <glib.h>

/* What a fuzz target is: one function that is given bytes from outside and must neither crash nor
 * read what is not there. libFuzzer calls it (tests/fuzz/run), or fuzz-driver.c where there is
 * none. */
int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size);
