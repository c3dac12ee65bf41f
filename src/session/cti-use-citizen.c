#include "cti-use-citizen.h"

#include "cti-id.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

static void
check_code_is_free (CtiStore *store, const CtiCitizen *citizen, CtiProblems *problems)
{
  const CtiCardEntry *holder =
      citizen->code ? cti_card_index_find_code (cti_store_get_cards (store), citizen->code) : NULL;

  if (holder != NULL && g_strcmp0 (holder->id, citizen->record.id) != 0)
    cti_problems_add (problems, CTI_PROBLEM_CODE_TAKEN, "citizen", "code");
}

static gboolean
check (CtiStore *store, const CtiCitizen *citizen, const CtiIdentity *identity, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_citizen_check (citizen, identity, cti_clock_get_today (cti_store_get_clock (store)),
                     problems);
  check_code_is_free (store, citizen, problems);
  return cti_problem_set_error (error, problems);
}

/* The identity's row carries the citizen's id and mode, whatever the form said, and stays the one
 * row it was. */
static CtiIdentity *
bind_identity (const CtiCitizen *citizen, const CtiIdentity *identity, const CtiIdentity *kept)
{
  CtiIdentity *bound;

  if (identity == NULL)
    return NULL;
  bound = cti_record_copy (identity);
  if (kept != NULL)
    cti_record_set_id (bound, kept->record.id);
  cti_set_text (&bound->citizen, citizen->record.id);
  bound->mode = citizen->mode;
  return bound;
}

static CtiChangeSet *
make_set (CtiActKind kind, const char *why, const CtiCitizen *citizen, const CtiIdentity *bound)
{
  CtiChangeSet *set = cti_change_set_new (kind, why);

  cti_change_set_put (set, citizen);
  if (bound != NULL && citizen->mode != CTI_MODE_ANONYMOUS)
    cti_change_set_put (set, bound);
  return set;
}

/**
 * cti_use_add_citizen:
 * @store: the store
 * @citizen: a new citizen
 * @identity: (nullable): who she is, where that is kept
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): her case
 */
CtiCase *
cti_use_add_citizen (CtiStore *store,
                     const CtiCitizen *citizen,
                     const CtiIdentity *identity,
                     GError **error)
{
  g_autoptr (CtiIdentity) bound = bind_identity (citizen, identity, NULL);
  g_autoptr (CtiChangeSet) set = make_set (CTI_ACT_ADD_CITIZEN, NULL, citizen, bound);
  const char *id = citizen->record.id;

  if (!check (store, citizen, bound, error) ||
      !cti_use_begin (store, CTI_USE_ADD_CITIZEN, id, NULL, error))
    return NULL;
  return cti_store_create_case (store, set, id, error);
}

static gboolean
check_stays_known (const CtiCase *before, const CtiCitizen *citizen, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  if (citizen->mode == CTI_MODE_ANONYMOUS &&
      cti_case_get_citizen (before)->mode != CTI_MODE_ANONYMOUS)
    cti_problems_add (problems, CTI_PROBLEM_IDENTITY_FORBIDDEN, "citizen", "mode");
  return cti_problem_set_error (error, problems);
}

/**
 * cti_use_change_citizen:
 * @store: the store
 * @citizen: the citizen as she shall be
 * @identity: (nullable): who she is; %NULL leaves what is kept as it is
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Going back to anonymous is an erasure (design 2): it is not done here but refused.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_change_citizen (CtiStore *store,
                        const CtiCitizen *citizen,
                        const CtiIdentity *identity,
                        const char *why,
                        GError **error)
{
  const char *id = citizen->record.id;
  g_autoptr (CtiCase) before = cti_store_open_case (store, id, error);
  const CtiIdentity *kept = before ? cti_case_get_identity (before) : NULL;
  g_autoptr (CtiIdentity) bound = bind_identity (citizen, identity ? identity : kept, kept);
  g_autoptr (CtiChangeSet) set = make_set (CTI_ACT_CHANGE_CITIZEN, why, citizen, bound);

  if (before == NULL || !check_stays_known (before, citizen, error) ||
      !check (store, citizen, bound, error) ||
      !cti_use_begin (store, CTI_USE_CHANGE_CITIZEN, id, why, error))
    return NULL;
  return cti_store_commit (store, id, set, error);
}

/**
 * cti_use_suggest_code:
 * @store: the store
 *
 * Returns: (transfer full): a case code that no citizen of the store has
 */
char *
cti_use_suggest_code (CtiStore *store)
{
  char *code = cti_case_code_new ();

  while (cti_card_index_find_code (cti_store_get_cards (store), code) != NULL)
    {
      g_free (code);
      code = cti_case_code_new ();
    }
  return code;
}

static const CtiCitizen *
find_citizen (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (CTI_RECORD (g_ptr_array_index (records, i))->type == &cti_citizen_type)
      return g_ptr_array_index (records, i);
  return NULL;
}

/**
 * cti_use_import_case:
 * @store: the store
 * @records: (element-type CtiRecord): a citizen and all that belongs to her, checked by `exchange`
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): her case
 */
CtiCase *
cti_use_import_case (CtiStore *store, GPtrArray *records, GError **error)
{
  const CtiCitizen *citizen = find_citizen (records);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_IMPORT, NULL);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  g_return_val_if_fail (citizen != NULL, NULL);

  check_code_is_free (store, citizen, problems);
  if (!cti_problem_set_error (error, problems) ||
      !cti_use_begin (store, CTI_USE_IMPORT, citizen->record.id, NULL, error))
    return NULL;
  for (guint i = 0; i < records->len; i++)
    cti_change_set_put (set, g_ptr_array_index (records, i));
  return cti_store_create_case (store, set, citizen->record.id, error);
}
