#include "cti-use-quiet.h"

#include "cti-use.h"

/**
 * cti_use_quiet_rule:
 * @store: the store
 * @case_id: id of a case
 * @rule: a rule of what is due
 * @quiet: whether it shall be silent about her
 * @error: (out) (optional): a #CtiStoreError
 *
 * Silences one rule for one citizen, or lets it speak again. For the whole team that is a setting
 * of the team.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_quiet_rule (CtiStore *store,
                    const char *case_id,
                    CtiRule rule,
                    gboolean quiet,
                    GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autofree char *keys = NULL;

  if (before == NULL)
    return NULL;
  citizen = cti_record_copy (cti_case_get_citizen (before));
  keys = cti_rule_set_quiet (citizen->quiet_rules, rule, quiet);
  cti_set_text (&citizen->quiet_rules, keys);
  cti_change_set_put (set, citizen);
  if (!cti_use_begin (store, CTI_USE_QUIET_RULE, case_id,
                      cti_enum_to_nick (cti_rule_values, (int) rule), error))
    return NULL;
  return cti_store_commit (store, case_id, set, error);
}
