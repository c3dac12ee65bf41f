#include "cti-use-citizen.h"

#include "cti-id.h"
#include "cti-text.h"
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

/* A number that was kept before the team stopped asking for them may stay, or be taken away. */
static gboolean
brings_cpr (const CtiIdentity *identity, const CtiIdentity *kept)
{
  return identity != NULL && !cti_text_is_blank (identity->cpr) &&
         (kept == NULL || g_strcmp0 (identity->cpr, kept->cpr) != 0);
}

static gboolean
check (CtiStore *store,
       const CtiCitizen *citizen,
       const CtiIdentity *identity,
       const CtiIdentity *kept,
       GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_citizen_check (citizen, identity, cti_clock_get_today (cti_store_get_clock (store)),
                     problems);
  check_code_is_free (store, citizen, problems);
  if (brings_cpr (identity, kept) && !cti_store_get_team (store)->cpr_asked)
    cti_problems_add (problems, CTI_PROBLEM_CPR_OFF, "identity", "cpr");
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
  cti_identity_tidy (bound);
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

  if (!check (store, citizen, bound, NULL, error) ||
      !cti_use_begin (store, CTI_USE_ADD_CITIZEN, id, NULL, error))
    return NULL;
  return cti_store_create_case (store, set, id, error);
}

static gboolean
check_switch (CtiStore *store,
              const CtiCase *before,
              const CtiCitizen *citizen,
              const CtiConsent *given,
              GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (GPtrArray) consents = g_ptr_array_new ();
  GPtrArray *kept = cti_case_get_records (before, &cti_consent_type);
  CtiDate today = cti_clock_get_today (cti_store_get_clock (store));

  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (consents, g_ptr_array_index (kept, i));
  if (given != NULL)
    {
      g_ptr_array_add (consents, (gpointer) given);
      cti_consent_check (given, today, problems);
    }
  cti_citizen_check_switch (cti_case_get_citizen (before), citizen, consents, today, problems);
  return cti_problem_set_error (error, problems);
}

static CtiCase *
put_citizen (CtiStore *store,
             const CtiCitizen *citizen,
             const CtiIdentity *identity,
             const CtiConsent *consent,
             CtiActKind act,
             CtiUseKind use,
             const char *why,
             GError **error)
{
  const char *id = citizen->record.id;
  g_autoptr (CtiCase) before = cti_store_open_case (store, id, error);
  const CtiIdentity *kept = before ? cti_case_get_identity (before) : NULL;
  g_autoptr (CtiIdentity) bound = bind_identity (citizen, identity ? identity : kept, kept);
  g_autoptr (CtiChangeSet) set = make_set (act, why, citizen, bound);

  if (consent != NULL)
    cti_change_set_put (set, consent);
  /* the reason stays in the case, where an erasure reaches it, and not in the use log */
  if (before == NULL || !check_switch (store, before, citizen, consent, error) ||
      !check (store, citizen, bound, kept, error) || !cti_use_begin (store, use, id, NULL, error))
    return NULL;
  return cti_store_commit (store, id, set, error);
}

/**
 * cti_use_change_citizen:
 * @store: the store
 * @citizen: the citizen as she shall be
 * @identity: (nullable): who she is; %NULL leaves what is kept as it is
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Going back to anonymous is an erasure (design 2): it is not done here but refused. Becoming
 * identified needs a dated consent that holds: one that is there, or cti_use_identify().
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
  return put_citizen (store, citizen, identity, NULL, CTI_ACT_CHANGE_CITIZEN,
                      CTI_USE_CHANGE_CITIZEN, why, error);
}

/**
 * cti_use_identify:
 * @store: the store
 * @citizen: the citizen as she shall be, identified
 * @identity: who she is
 * @consent: (nullable): her dated consent that this is kept, %NULL where one holds already
 * @why: (nullable): the reason
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_identify (CtiStore *store,
                  const CtiCitizen *citizen,
                  const CtiIdentity *identity,
                  const CtiConsent *consent,
                  const char *why,
                  GError **error)
{
  return put_citizen (store, citizen, identity, consent, CTI_ACT_IDENTIFY, CTI_USE_IDENTIFY, why,
                      error);
}

/**
 * cti_use_erase_identity:
 * @store: the store
 * @case_id: id of a case
 * @error: (out) (optional): a #CtiStoreError
 *
 * Makes her anonymous again and erases who she is from every file of the store; see
 * cti_store_erase_identity().
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_erase_identity (CtiStore *store, const char *case_id, GError **error)
{
  if (!cti_use_begin (store, CTI_USE_ERASE_IDENTITY, case_id, NULL, error))
    return NULL;
  return cti_store_erase_identity (store, case_id, error);
}

static CtiInquiry *
find_inquiry (CtiStore *store, const char *id)
{
  g_autoptr (GPtrArray) inquiries = cti_store_get_inquiries (store);

  for (guint i = 0; i < inquiries->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (inquiries, i))->id, id) == 0)
      return cti_record_copy (g_ptr_array_index (inquiries, i));
  return NULL;
}

/**
 * cti_use_start_from_inquiry:
 * @store: the store
 * @inquiry_id: id of an inquiry that has led to nothing yet
 * @citizen: a new citizen
 * @identity: (nullable): who she is, where that is kept
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * From inquiry to citizen in one step: her case is made and names the inquiry, the inquiry is
 * started and names the case. Both happen or neither (design 4).
 *
 * Returns: (transfer full) (nullable): her case
 */
CtiCase *
cti_use_start_from_inquiry (CtiStore *store,
                            const char *inquiry_id,
                            const CtiCitizen *citizen,
                            const CtiIdentity *identity,
                            GError **error)
{
  g_autoptr (CtiInquiry) inquiry = find_inquiry (store, inquiry_id);
  g_autoptr (CtiCitizen) asked = cti_record_copy (citizen);
  g_autoptr (CtiIdentity) bound = bind_identity (citizen, identity, NULL);
  g_autoptr (CtiChangeSet) team_set = cti_change_set_new (CTI_ACT_START_FROM_INQUIRY, NULL);
  g_autoptr (CtiChangeSet) set = NULL;
  const char *id = citizen->record.id;

  if (inquiry == NULL || inquiry->case_id != NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  cti_set_text (&asked->inquiry, inquiry_id);
  set = make_set (CTI_ACT_START_FROM_INQUIRY, NULL, asked, bound);
  inquiry->outcome = CTI_INQUIRY_STARTED;
  cti_set_text (&inquiry->case_id, id);
  cti_change_set_put (team_set, inquiry);
  if (!check (store, asked, bound, NULL, error) ||
      !cti_use_begin (store, CTI_USE_START_FROM_INQUIRY, id, NULL, error))
    return NULL;
  return cti_store_create_case_of (store, set, id, team_set, error);
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
