#pragma once

#include "cti-party.h"

/** Bytes of an id as text, which stands before a database in the seeds of foreign-case. */
#define FUZZ_ID_SIZE 36

/* Keys that are the same in each run, so that what a target reads can have been sealed and signed
 * before. */
CtiSecret *fuzz_key_new (guint8 first);
CtiParty *fuzz_sender_new (void);
CtiParty *fuzz_reader_new (void);
