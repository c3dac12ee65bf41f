#include "cti-use-generate.h"

typedef struct
{
  CtiStarForm *form; /* (owned) */
  guint32 seed;
  CtiDate today;
  CtiMadeFlags flags;
  CtiUseProgress progress; /* (nullable) */
  gpointer data;
} Caseload;

static CtiChangeSet *
make_case (guint number, gpointer data)
{
  const Caseload *caseload = data;
  CtiChangeSet *set = cti_change_set_new (CTI_ACT_IMPORT, NULL);
  g_autoptr (GPtrArray) records =
      cti_made_case_new (caseload->form, caseload->seed, number, caseload->today, caseload->flags);

  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  return set;
}

static gboolean
tell (guint done, guint total, gpointer data)
{
  const Caseload *caseload = data;

  return caseload->progress == NULL || caseload->progress (done, total, caseload->data);
}

/**
 * cti_use_generate:
 * @store: a store without citizens
 * @count: how many to make
 * @seed: what they hang on: the same seed makes the same
 * @flags: how much of each
 * @progress: (nullable): hears how far it is
 * @data: handed to it
 * @error: (out) (optional): a #CtiStoreError; %CTI_STORE_ERROR_REFUSED where there are citizens
 *
 * Fills a store with citizens who do not exist, see cti_made_case_new(). Given up it keeps none of
 * them.
 *
 * Returns: whether all of them are there
 */
gboolean
cti_use_generate (CtiStore *store,
                  guint count,
                  guint32 seed,
                  CtiMadeFlags flags,
                  CtiUseProgress progress,
                  gpointer data,
                  GError **error)
{
  Caseload caseload = { .seed = seed,
                        .today = cti_clock_get_today (cti_store_get_clock (store)),
                        .flags = flags,
                        .progress = progress,
                        .data = data };
  gboolean done;

  if (!cti_use_begin (store, CTI_USE_IMPORT, NULL, "made-up", error))
    return FALSE;
  caseload.form = cti_star_form_new_built_in ();
  done = cti_store_fill (store, count, make_case, tell, &caseload, error);
  cti_star_form_free (caseload.form);
  return done;
}
