#include "cti-use-report.h"

#include "cti-fold.h"
#include "cti-text.h"
#include "cti-use-parcel.h"
#include "cti-use.h"

static void
clear_source (gpointer data)
{
  CtiReportSource *self = data;

  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->inquiries, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
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

static CtiReportSource *
read_source (CtiStore *store, GError **error)
{
  g_autoptr (CtiReportSource) source = g_atomic_rc_box_new0 (CtiReportSource);
  const CtiTeam *team = cti_store_get_team (store);

  source->facts = cti_card_index_load_facts (cti_store_get_cards (store), error);
  if (source->facts == NULL)
    return NULL;
  for (guint i = 0; i < source->facts->len; i++)
    compare_municipality (g_ptr_array_index (source->facts, i), team);
  source->inquiries = cti_store_get_inquiries (store);
  source->kept = cti_store_get_team_records (store, &cti_kept_count_type);
  source->team = g_strdup (team->name);
  cti_team_get_report_choice (team, cti_clock_get_today (cti_store_get_clock (store)),
                              &source->choice);
  return g_steal_pointer (&source);
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
  if (!cti_use_begin (store, CTI_USE_READ_REPORT, NULL, NULL, error))
    return NULL;
  return read_source (store, error);
}

/**
 * cti_use_export_figures:
 * @store: the store
 * @passphrase: what opens the file, agreed on by another way
 * @error: (out) (optional): a #CtiStoreError, or why it could not be sealed
 *
 * Returns: (transfer full) (nullable): a sealed file of the store's figures, for a report of
 * several
 */
GBytes *
cti_use_export_figures (CtiStore *store, const CtiSecret *passphrase, GError **error)
{
  g_autoptr (CtiReportSource) source = NULL;
  g_autoptr (CtiFiguresFile) file = NULL;
  CtiSealReader reader = { .passphrase = passphrase };

  if (!cti_use_begin (store, CTI_USE_EXPORT, NULL, "figures", error))
    return NULL;
  source = read_source (store, error);
  if (source == NULL)
    return NULL;
  cti_kdf_init (&reader.kdf, CTI_KDF_DEFAULT_MEMORY, CTI_KDF_DEFAULT_PASSES);
  file =
      cti_figures_file_new (source->team, source->choice.today, source->facts, source->inquiries);
  return cti_figures_file_seal (file, &reader, error);
}

/**
 * cti_use_open_figures:
 * @store: the store of whoever makes the report
 * @sealed: a file of figures
 * @passphrase: what opens it
 * @error: (out) (optional): a trouble of files from elsewhere
 *
 * Returns: (transfer full) (nullable): what is in it
 */
CtiFiguresFile *
cti_use_open_figures (CtiStore *store, GBytes *sealed, const CtiSecret *passphrase, GError **error)
{
  CtiSealReader reader = { .passphrase = passphrase };
  g_autoptr (GError) cause = NULL;
  CtiFiguresFile *file;

  if (!cti_use_begin (store, CTI_USE_READ_REPORT, NULL, "figures", error))
    return NULL;
  file = cti_figures_file_open (sealed, &reader, &cause);
  if (file == NULL)
    cti_parcel_set_trouble (error, cause);
  return file;
}

/**
 * cti_report_source_add_up:
 * @self: what is known in this store
 * @files: (element-type CtiFiguresFile): the figures of others
 * @doubles: (out) (optional): how many courses stood in more than one of them
 *
 * Returns: (transfer full): all of it together, each course once
 */
CtiReportSource *
cti_report_source_add_up (CtiReportSource *self, GPtrArray *files, guint *doubles)
{
  CtiReportSource *sum = g_atomic_rc_box_new0 (CtiReportSource);
  g_autoptr (CtiFiguresFile) own =
      cti_figures_file_new (self->team, self->choice.today, self->facts, self->inquiries);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (CtiFiguresFile) added = NULL;

  g_ptr_array_add (all, own);
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (files, i));
  added = cti_figures_file_add_up (all, doubles);
  sum->facts = g_ptr_array_ref (added->facts);
  sum->inquiries = g_ptr_array_ref (added->inquiries);
  sum->kept = g_ptr_array_ref (self->kept); /* of erased cases nobody can tell who has them twice */
  sum->team = g_strdup (added->team);
  sum->choice = self->choice;
  return sum;
}
