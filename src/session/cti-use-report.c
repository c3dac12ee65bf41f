#include "cti-use-report.h"

#include "cti-fold.h"
#include "cti-text.h"
#include "cti-use.h"

static void
clear_source (gpointer data)
{
  CtiReportSource *self = data;

  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->inquiries, g_ptr_array_unref);
  g_free (self->team);
}

/**
 * cti_report_source_ref:
 * @self: a source
 *
 * Returns: (transfer full): @self
 */
CtiReportSource *
cti_report_source_ref (CtiReportSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * cti_report_source_unref:
 * @self: (transfer full): a source
 */
void
cti_report_source_unref (CtiReportSource *self)
{
  g_atomic_rc_box_release_full (self, clear_source);
}

/* Whether she comes from another municipality is asked here, where the team's is known; the name of
 * hers goes no further (figure 35). */
static void
compare_municipality (CtiFacts *facts, const CtiTeam *team)
{
  g_autofree char *hers = NULL;
  g_autofree char *ours = NULL;

  if (!cti_text_is_blank (facts->municipality) && !cti_text_is_blank (team->municipality))
    {
      hers = cti_fold (facts->municipality);
      ours = cti_fold (team->municipality);
      facts->elsewhere =
          g_str_equal (g_strstrip (hers), g_strstrip (ours)) ? CTI_ANSWER_NO : CTI_ANSWER_YES;
    }
  cti_set_text (&facts->municipality, NULL);
  cti_set_text (&facts->team, team->name);
}

/**
 * cti_use_read_report:
 * @store: the store
 * @error: (out) (optional): a #CtiStoreError
 *
 * Reads what reports are made from. No case is opened.
 *
 * Returns: (transfer full) (nullable): the facts of all courses, and the inquiries
 */
CtiReportSource *
cti_use_read_report (CtiStore *store, GError **error)
{
  g_autoptr (CtiReportSource) source = g_atomic_rc_box_new0 (CtiReportSource);
  const CtiTeam *team = cti_store_get_team (store);

  if (!cti_use_begin (store, CTI_USE_READ_REPORT, NULL, NULL, error))
    return NULL;
  source->facts = cti_card_index_load_facts (cti_store_get_cards (store), error);
  if (source->facts == NULL)
    return NULL;
  for (guint i = 0; i < source->facts->len; i++)
    compare_municipality (g_ptr_array_index (source->facts, i), team);
  source->inquiries = cti_store_get_inquiries (store);
  source->team = g_strdup (team->name);
  return g_steal_pointer (&source);
}
