#include "cti-use-star.h"

#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use.h"

/* The areas a star was read with are kept in the case (design 2): those it does not have yet go in
 * with the star. */
static void
put_new_areas (CtiChangeSet *set, const CtiCase *before, const CtiStar *star)
{
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiArea *area = cti_star_get_area (star, i);

      if (cti_case_find (before, &cti_area_type, area->record.id) == NULL)
        cti_change_set_put (set, area);
    }
}

static void
put_star (CtiChangeSet *set, const CtiStar *star)
{
  cti_change_set_put (set, star->reading);
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    cti_change_set_put (set, cti_star_get_score (star, i));
}

static gboolean
check (CtiStore *store, const CtiCase *before, const CtiStar *star, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_case_check_star (before, star, cti_clock_get_today (cti_store_get_clock (store)), problems);
  return cti_problem_set_error (error, problems);
}

/**
 * cti_use_add_star:
 * @store: the store
 * @case_id: id of a case
 * @star: a star that has been read
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_add_star (CtiStore *store, const char *case_id, const CtiStar *star, GError **error)
{
  g_autoptr (GPtrArray) stars = g_ptr_array_new ();

  g_ptr_array_add (stars, (gpointer) star);
  return cti_use_add_stars (store, case_id, stars, error);
}

static gboolean
bind_and_put (CtiStore *store,
              const CtiCase *before,
              const CtiStar *star,
              CtiChangeSet *set,
              GError **error)
{
  g_autoptr (CtiStar) bound = cti_star_copy (star);

  cti_set_text (&bound->reading->course, cti_case_get_course (before)->record.id);
  if (!check (store, before, bound, error))
    return FALSE;
  put_new_areas (set, before, bound);
  put_star (set, bound);
  return TRUE;
}

/**
 * cti_use_add_stars:
 * @store: the store
 * @case_id: id of a case
 * @stars: (element-type CtiStar): stars that have been read, of the same form: both views of one
 *   reading
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Keeps all of them in one act, or none.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_add_stars (CtiStore *store, const char *case_id, GPtrArray *stars, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_ADD_STAR, NULL);

  if (before == NULL)
    return NULL;
  if (cti_case_get_course (before) == NULL)
    {
      cti_problem_set_one (error, CTI_PROBLEM_NO_COURSE, "reading", "course", 0, 0);
      return NULL;
    }
  for (guint i = 0; i < stars->len; i++)
    if (!bind_and_put (store, before, g_ptr_array_index (stars, i), set, error))
      return NULL;
  if (!cti_use_begin (store, CTI_USE_ADD_STAR, case_id, NULL, error))
    return NULL;
  return cti_store_commit (store, case_id, set, error);
}

static gboolean
check_why (const char *why, GError **error)
{
  if (!cti_text_is_blank (why))
    return TRUE;
  cti_problem_set_one (error, CTI_PROBLEM_REASON_MISSING, "reading", NULL, 0, 0);
  return FALSE;
}

/**
 * cti_use_correct_star:
 * @store: the store
 * @case_id: id of a case
 * @star: the star as it should have been, under the ids it has
 * @why: the reason, which is asked for
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * The old values stay in the history and are shown beside the new ones (design 4).
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_correct_star (CtiStore *store,
                      const char *case_id,
                      const CtiStar *star,
                      const char *why,
                      GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CORRECT_STAR, why);

  if (before == NULL)
    return NULL;
  if (cti_case_find (before, &cti_reading_type, star->reading->record.id) == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  if (!check_why (why, error) || !check (store, before, star, error) ||
      !cti_use_begin (store, CTI_USE_CORRECT_STAR, case_id, why, error))
    return NULL;
  put_star (set, star);
  return cti_store_commit (store, case_id, set, error);
}

/**
 * cti_use_void_star:
 * @store: the store
 * @case_id: id of a case
 * @reading_id: id of a reading
 * @voided: whether it shall no longer count, or count again
 * @why: the reason, which is asked for
 * @error: (out) (optional): a problem of a field, or a #CtiStoreError
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_void_star (CtiStore *store,
                   const char *case_id,
                   const char *reading_id,
                   gboolean voided,
                   const char *why,
                   GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_VOID_STAR, why);
  const CtiReading *reading = before ? cti_case_find (before, &cti_reading_type, reading_id) : NULL;
  g_autoptr (CtiReading) changed = NULL;
  g_autoptr (CtiStar) star = NULL;

  if (before == NULL)
    return NULL;
  if (reading == NULL)
    {
      cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
      return NULL;
    }
  changed = cti_record_copy (reading);
  changed->voided = voided;
  star = cti_case_get_star (before, changed);
  if (!check_why (why, error) || (!voided && !check (store, before, star, error)) ||
      !cti_use_begin (store, CTI_USE_VOID_STAR, case_id, why, error))
    return NULL;
  cti_change_set_put (set, changed);
  return cti_store_commit (store, case_id, set, error);
}
