/* Forms and wordings the team loads from files. One that has been loaded is never changed, so that
 * what was asked with it keeps its words; a changed file comes in as a new version. */

#include "cti-use-instrument.h"

#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"

static gboolean
is_same_version (const CtiInstrument *one, const CtiInstrument *other)
{
  return one->kind == other->kind && one->version == other->version &&
         g_strcmp0 (one->key, other->key) == 0;
}

/**
 * cti_use_add_instrument:
 * @store: the store
 * @instrument: what was read from a file
 * @error: (out) (optional): %CTI_PROBLEM_VERSION_TAKEN where that version has another text; a
 *   #CtiStoreError
 *
 * Keeps it. The same text once more changes nothing.
 *
 * Returns: whether it is kept
 */
gboolean
cti_use_add_instrument (CtiStore *store, const CtiInstrument *instrument, GError **error)
{
  g_autoptr (GPtrArray) kept = cti_store_get_team_records (store, &cti_instrument_type);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < kept->len; i++)
    {
      const CtiInstrument *one = g_ptr_array_index (kept, i);

      if (cti_record_is_deleted (one) || !is_same_version (one, instrument))
        continue;
      if (g_strcmp0 (one->source, instrument->source) == 0)
        return TRUE;
      cti_problem_set_one (error, CTI_PROBLEM_VERSION_TAKEN, "instrument", "version", 0, 0);
      return FALSE;
    }
  g_ptr_array_add (records, (gpointer) instrument);
  return cti_use_put_team (store, records, NULL, error);
}
