#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/* The words of one enum. */
typedef struct
{
  const CtiEnumValue *values;
  const char *context;
  const char *const *words; /* untranslated, in the order of the values */
  guint n_words;
} EnumWords;

#define WORDS(name, context)                                                \
  {                                                                         \
    cti_##name##_values, context, name##_words, G_N_ELEMENTS (name##_words) \
  }

/** Ends with a row of %NULL. */
extern const EnumWords cti_words_everyday_enums[];
extern const EnumWords cti_words_supervision_enums[];
extern const EnumWords cti_words_parcel_enums[];

G_END_DECLS
