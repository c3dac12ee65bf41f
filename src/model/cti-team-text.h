#pragma once

#include "cti-record.h"

G_BEGIN_DECLS

/**
 * CtiPhraseKind:
 * @CTI_PHRASE: a phrase put in where the cursor is
 * @CTI_PHRASE_TEMPLATE: the bones of a whole note
 */
typedef enum
{
  CTI_PHRASE,
  CTI_PHRASE_TEMPLATE,
} CtiPhraseKind;

extern const CtiEnumValue cti_phrase_kind_values[];

/**
 * CtiPhrase:
 * @record: what all records share
 * @kind: what it is
 * @title: (owned): what it is called
 * @text: (owned): its text
 *
 * Text of the team's own for notes.
 */
typedef struct
{
  CtiRecord record;
  CtiPhraseKind kind;
  char *title;
  char *text;
} CtiPhrase;

/**
 * CtiOwnWord:
 * @record: what all records share
 * @word: (owned): the word
 *
 * A word the spell check shall know.
 */
typedef struct
{
  CtiRecord record;
  char *word;
} CtiOwnWord;

/**
 * CtiInstrumentKind:
 * @CTI_INSTRUMENT_STAR: areas of a star
 * @CTI_INSTRUMENT_SCALE: texts along the scale of a star
 * @CTI_INSTRUMENT_WHO5: the wording of the WHO-5
 */
typedef enum
{
  CTI_INSTRUMENT_STAR,
  CTI_INSTRUMENT_SCALE,
  CTI_INSTRUMENT_WHO5,
} CtiInstrumentKind;

extern const CtiEnumValue cti_instrument_kind_values[];

/**
 * CtiInstrument:
 * @record: what all records share
 * @kind: what it is
 * @key: (owned): its key
 * @version: its version, from 1
 * @source: (owned): the text of the file it was loaded from, whole
 *
 * A form the team has loaded. A changed one is a new version; readings keep theirs.
 */
typedef struct
{
  CtiRecord record;
  CtiInstrumentKind kind;
  char *key;
  int version;
  char *source;
} CtiInstrument;

extern const CtiRecordType cti_phrase_type;
extern const CtiRecordType cti_own_word_type;
extern const CtiRecordType cti_instrument_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiPhrase, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiOwnWord, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiInstrument, cti_record_unref)

G_END_DECLS
