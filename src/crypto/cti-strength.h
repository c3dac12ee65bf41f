#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The score a passphrase needs beside the keychain, and the one it needs alone. */
#define CTI_STRENGTH_SCORE_DAILY 2
#define CTI_STRENGTH_SCORE_ALONE 3
#define CTI_STRENGTH_SCORE_MAX   4

/**
 * CtiStrength:
 * @score: 0 (found at once) to CTI_STRENGTH_SCORE_MAX (out of reach)
 * @bits: estimated guesses, as a power of two
 *
 * How hard a passphrase is to guess for somebody who knows how people make them.
 */
typedef struct
{
  int score;
  double bits;
} CtiStrength;

CtiStrength cti_strength_estimate (const char *text);
gboolean cti_strength_is_enough_daily (CtiStrength self);
gboolean cti_strength_is_enough_alone (CtiStrength self);

G_END_DECLS
