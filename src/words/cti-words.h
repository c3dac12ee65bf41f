#pragma once

#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-history.h"
#include "cti-words-journal.h"
#include "cti-words-language.h"
#include "cti-words-look.h"
#include "cti-words-older.h"
#include "cti-words-network.h"
#include "cti-words-note.h"
#include "cti-words-numbers.h"
#include "cti-words-parse.h"
#include "cti-words-problem.h"
#include "cti-words-search.h"
#include "cti-words-standing.h"
#include "cti-words-star.h"
#include "cti-words-trouble.h"
#include "cti-words-value.h"

G_BEGIN_DECLS

void cti_words_init (const char *locale_dir);
gboolean cti_words_is_danish (void);
char *cti_words_capitalise (const char *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
