/* The ways to open the cases, as a person calls them. */

#include "cti-words-slot.h"

#include <glib/gi18n.h>

/**
 * cti_words_slot:
 * @kind: the number of a way in, as the keys file has it
 *
 * Returns: (transfer none): what opens the cases by it
 */
const char *
cti_words_slot (int kind)
{
  static const char *const words[] = {
    [1] = N_ ("Passphrase together with this computer's keychain"),
    [2] = N_ ("Passphrase alone"),
    [3] = N_ ("Recovery sheet"),
    [4] = N_ ("PIN for the rest of the day"),
    [5] = N_ ("Key of the organisation"),
  };

  if (kind < 1 || kind >= (int) G_N_ELEMENTS (words))
    return _ ("A way that a newer version made");
  return _ (words[kind]);
}
