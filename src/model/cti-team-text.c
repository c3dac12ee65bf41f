/* Texts of the team's own: phrases for notes, words for the spell check, forms loaded from files.
 */

#include "cti-team-text.h"

const CtiEnumValue cti_phrase_kind_values[] = {
  { CTI_PHRASE, "phrase" },
  { CTI_PHRASE_TEMPLATE, "template" },
  { 0, NULL },
};

const CtiEnumValue cti_instrument_kind_values[] = {
  { CTI_INSTRUMENT_STAR, "star" },
  { CTI_INSTRUMENT_SCALE, "scale" },
  { CTI_INSTRUMENT_WHO5, "who5" },
  { 0, NULL },
};

static const CtiField phrase_fields[] = {
  CTI_ENUM (CtiPhrase, kind, cti_phrase_kind_values),
  CTI_LINE (CtiPhrase, title, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_NOTE (CtiPhrase, text, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
};

static const CtiField own_word_fields[] = {
  CTI_LINE (CtiOwnWord, word, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
};

static const CtiField instrument_fields[] = {
  CTI_ENUM (CtiInstrument, kind, cti_instrument_kind_values),
  CTI_LINE (CtiInstrument, key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_INT (CtiInstrument, version, 0, 1, G_MAXINT, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiInstrument, source, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
};

const CtiRecordType cti_phrase_type = { "phrase", sizeof (CtiPhrase), phrase_fields,
                                        G_N_ELEMENTS (phrase_fields) };
const CtiRecordType cti_own_word_type = { "own_word", sizeof (CtiOwnWord), own_word_fields,
                                          G_N_ELEMENTS (own_word_fields) };
const CtiRecordType cti_instrument_type = { "instrument", sizeof (CtiInstrument), instrument_fields,
                                            G_N_ELEMENTS (instrument_fields) };
