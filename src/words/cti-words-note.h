#pragma once

#include "cti-contact.h"
#include "cti-note.h"

G_BEGIN_DECLS

char *cti_words_note_for_journal (const CtiNote *note,
                                  const CtiContact *contact,
                                  const char *case_code) G_GNUC_WARN_UNUSED_RESULT;

char *cti_words_contact_for_journal (const CtiContact *contact,
                                     GPtrArray *notes,
                                     const char *case_code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
