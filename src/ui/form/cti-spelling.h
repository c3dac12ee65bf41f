#pragma once

#include <gio/gio.h>

#include "cti-session.h"

G_BEGIN_DECLS

#define CTI_TYPE_SPELLING (cti_spelling_get_type ())
G_DECLARE_FINAL_TYPE (CtiSpelling, cti_spelling, CTI, SPELLING, GObject)

/**
 * CtiSpelling:
 *
 * The Danish dictionary of the machine and the team's own words, which are records of the team's
 * file: no word list is ever written to the disk in the clear. Where no dictionary is installed
 * every word is right.
 *
 * Signal: `changed` when words are judged otherwise than before.
 */

/** How many suggestions are asked for. */
#define CTI_SPELLING_SUGGESTIONS 5

CtiSpelling *cti_spelling_get (void);
gboolean cti_spelling_is_available (CtiSpelling *self);
void cti_spelling_follow (CtiSpelling *self, CtiSession *session);
gboolean cti_spelling_is_right (CtiSpelling *self, const char *word);
char **cti_spelling_suggest (CtiSpelling *self, const char *word) G_GNUC_WARN_UNUSED_RESULT;
void cti_spelling_add_word (CtiSpelling *self, const char *word);

G_END_DECLS
