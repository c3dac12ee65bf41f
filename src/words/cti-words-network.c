/* Ties in words. What changed between two phases is told, not judged: a tie that became weaker is
 * no failure. */

#include "cti-words-network.h"

#include <glib/gi18n.h>

static char *
join (GStrvBuilder *parts, const char *separator)
{
  g_auto (GStrv) all = g_strv_builder_end (parts);

  return g_strjoinv (separator, all);
}

static void
take (GStrvBuilder *parts, char *part)
{
  g_strv_builder_add (parts, part);
  g_free (part);
}

/**
 * cti_words_ring:
 * @ring: closeness, 1 to 3, or 0 where it is not known
 *
 * Returns: (transfer none): its name
 */
const char *
cti_words_ring (int ring)
{
  switch (ring)
    {
    case 1:
      return C_ ("closeness", "inner circle");
    case 2:
      return C_ ("closeness", "middle circle");
    case 3:
      return C_ ("closeness", "outer circle");
    default:
      return C_ ("closeness", "closeness not known");
    }
}

/**
 * cti_words_carrier:
 * @carrier: who carries a support
 *
 * Returns: (transfer none): how that is said in a list, "carried together"
 */
const char *
cti_words_carrier (CtiCarrier carrier)
{
  switch (carrier)
    {
    case CTI_CARRIER_SHARED:
      return C_ ("carrier", "carried together");
    case CTI_CARRIER_NETWORK:
      return C_ ("carrier", "carried by the network");
    default:
      return C_ ("carrier", "carried by the worker");
    }
}

/**
 * cti_words_tie:
 * @tie: a tie
 *
 * Returns: (transfer full): "inner circle · strength 4 of 5 · carried by the network"
 */
char *
cti_words_tie (const CtiTie *tie)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  if (tie->ring != 0)
    g_strv_builder_add (parts, cti_words_ring (tie->ring));
  if (tie->strength != 0)
    take (parts, g_strdup_printf (_ ("strength %d of 5"), tie->strength));
  g_strv_builder_add (parts, cti_words_carrier (tie->carries));
  return join (parts, " · ");
}

static void
add_closer (GStrvBuilder *parts, const CtiTieChange *change)
{
  const char *before = cti_words_ring (change->before->ring);
  const char *now = cti_words_ring (change->now->ring);

  if (change->closer > 0)
    /* Translators: from one circle of closeness to another. */
    take (parts, g_strdup_printf (_ ("closer (from %s to %s)"), before, now));
  else if (change->closer < 0)
    /* Translators: from one circle of closeness to another. */
    take (parts, g_strdup_printf (_ ("farther away (from %s to %s)"), before, now));
}

static void
add_stronger (GStrvBuilder *parts, const CtiTieChange *change)
{
  if (change->stronger > 0)
    take (parts, g_strdup_printf (_ ("stronger (from %d to %d)"), change->before->strength,
                                  change->now->strength));
  else if (change->stronger < 0)
    take (parts, g_strdup_printf (_ ("weaker (from %d to %d)"), change->before->strength,
                                  change->now->strength));
}

static void
add_carrier (GStrvBuilder *parts, const CtiTieChange *change)
{
  if (!change->new_carrier)
    return;
  switch (change->now->carries)
    {
    case CTI_CARRIER_SHARED:
      g_strv_builder_add (parts, _ ("the support is now carried together"));
      break;
    case CTI_CARRIER_NETWORK:
      g_strv_builder_add (parts, _ ("the support is now carried by the network"));
      break;
    default:
      g_strv_builder_add (parts, _ ("the support is now carried by the worker"));
      break;
    }
}

/**
 * cti_words_tie_change:
 * @change: how a tie differs between two phases
 *
 * Returns: (transfer full) (nullable): a sentence for it, %NULL where nothing changed
 */
char *
cti_words_tie_change (const CtiTieChange *change)
{
  g_autoptr (GStrvBuilder) parts = NULL;
  g_autofree char *what = NULL;

  if (!cti_tie_change_is_any (change))
    return NULL;
  if (change->before == NULL)
    return g_strdup_printf (_ ("%s has come in."), change->person->name);
  if (change->now == NULL)
    return g_strdup_printf (_ ("%s is no longer part of the network."), change->person->name);
  parts = g_strv_builder_new ();
  add_closer (parts, change);
  add_stronger (parts, change);
  add_carrier (parts, change);
  what = join (parts, ", ");
  /* Translators: who, and how the tie has changed: "closer (from … to …), stronger (…)". */
  return g_strdup_printf (_ ("%s: %s."), change->person->name, what);
}
