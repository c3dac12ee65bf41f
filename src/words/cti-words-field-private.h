#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of the table of names. */
typedef struct
{
  const char *record;
  const char *field; /* (nullable): NULL for the record itself */
  const char *words; /* untranslated, of the context "field" */
} CtiFieldWords;

/** Ends with a row of %NULL. */
extern const CtiFieldWords cti_words_course_fields[];
extern const CtiFieldWords cti_words_everyday_fields[];
extern const CtiFieldWords cti_words_supervision_fields[];
extern const CtiFieldWords cti_words_parcel_fields[];

G_END_DECLS
