#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

/* What make-store.c writes and test-released.c reads. */

#define RELEASED_CODE     "F-001"
#define RELEASED_WHY      "heard wrongly, said again at the next talk"
#define RELEASED_NOTE     "æøå, \xf0\x9f\x8c\xb1 and \"quotes\""
#define RELEASED_ACTIVITY "Open the letters" /* from schema 2 on */
#define RELEASED_MONTHS   60                 /* from schema 5 on */
#define RELEASED_DAYS     3                  /* from schema 6 on */
#define RELEASED_KEY_FILE "key.txt"

/* A copy of tests/data/NAME, closed, whose key is at hand: the stored one is never touched. */
StoreFixture *copy_store (const char *name);

G_END_DECLS
