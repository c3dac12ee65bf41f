/* The figures of a store for a report of several. What goes out are the facts of the courses as the
 * cards hold them, and the inquiries stripped to what is counted. An id is the hash of the one in
 * the store: a course that two stores know - it was handed over - bears the same in both and is
 * counted once, by the younger file; and nobody finds a case by it.
 *
 * Plain: "overgang-figures 1", the team, the day, each on a line; then the records as text. */

#include "cti-figures-file.h"

#include <string.h>

#include "cti-exchange-error.h"
#include "cti-fold.h"
#include "cti-hash.h"
#include "cti-id.h"
#include "cti-record-text.h"
#include "cti-text.h"

#define MAGIC   "overgang-figures 1"
#define CONTEXT "overgang figures, course or inquiry: "
#define TOLD    "x"

static const CtiRecordType *const types[] = { &cti_facts_type, &cti_inquiry_type, NULL };

/* A UUID made of the hash, so that it can stand wherever an id can. */
static char *
hide_id (const char *id)
{
  g_autofree char *text = g_strconcat (CONTEXT, id, NULL);
  guint8 sum[CTI_SEAL_FILE_ID_SIZE];

  if (id == NULL)
    return NULL;
  cti_hash_sum ((const guint8 *) text, strlen (text), sum, sizeof sum);
  sum[6] = (guint8) ((sum[6] & 0x0f) | 0x80);
  sum[8] = (guint8) ((sum[8] & 0x3f) | 0x80);
  return cti_seal_file_id_to_uuid (sum);
}

static void
take_hidden (char **target, const char *id)
{
  g_autofree char *hidden = hide_id (id);

  cti_set_text (target, hidden);
}

static CtiFacts *
strip_facts (const CtiFacts *kept, const char *team)
{
  CtiFacts *facts = cti_record_copy (kept);
  g_autofree char *id = hide_id (kept->record.id);

  cti_record_forget (facts);
  cti_record_set_id (facts, id);
  take_hidden (&facts->case_id, kept->case_id);
  cti_set_text (&facts->municipality, NULL);
  cti_set_text (&facts->team, team);
  return facts;
}

/* Whether something was written is counted; what was written stays. */
static CtiInquiry *
strip_inquiry (const CtiInquiry *kept)
{
  CtiInquiry *inquiry = cti_record_copy (kept);
  g_autofree char *id = hide_id (kept->record.id);

  cti_record_forget (inquiry);
  cti_record_set_id (inquiry, id);
  take_hidden (&inquiry->case_id, kept->case_id);
  take_hidden (&inquiry->first, kept->first);
  cti_set_text (&inquiry->referrer, NULL);
  cti_set_text (&inquiry->note, NULL);
  cti_set_text (&inquiry->other_reason, cti_text_is_blank (kept->other_reason) ? NULL : TOLD);
  cti_set_text (&inquiry->referred_to, cti_text_is_blank (kept->referred_to) ? NULL : TOLD);
  return inquiry;
}

static CtiFiguresFile *
file_new (const char *team, CtiDate made)
{
  CtiFiguresFile *self = g_new0 (CtiFiguresFile, 1);

  self->team = g_strdup (team);
  self->made = made;
  self->facts = g_ptr_array_new_with_free_func (cti_record_unref);
  self->inquiries = g_ptr_array_new_with_free_func (cti_record_unref);
  return self;
}

/**
 * cti_figures_file_new:
 * @team: neutral name of the team
 * @made: the day
 * @facts: (element-type CtiFacts): what is known of each course
 * @inquiries: (element-type CtiInquiry): the inquiries
 *
 * Returns: (transfer full): the figures, without what leads back to a citizen
 */
CtiFiguresFile *
cti_figures_file_new (const char *team, CtiDate made, GPtrArray *facts, GPtrArray *inquiries)
{
  CtiFiguresFile *self = file_new (team, made);

  for (guint i = 0; i < facts->len; i++)
    g_ptr_array_add (self->facts, strip_facts (g_ptr_array_index (facts, i), team));
  for (guint i = 0; i < inquiries->len; i++)
    if (!cti_record_is_deleted (g_ptr_array_index (inquiries, i)))
      g_ptr_array_add (self->inquiries, strip_inquiry (g_ptr_array_index (inquiries, i)));
  return self;
}

/**
 * cti_figures_file_free:
 * @self: (transfer full): figures
 */
void
cti_figures_file_free (CtiFiguresFile *self)
{
  g_free (self->team);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->inquiries);
  g_free (self);
}

/**
 * cti_figures_file_seal:
 * @self: figures
 * @reader: who may read them
 * @error: as cti_seal_for()
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_figures_file_seal (const CtiFiguresFile *self, const CtiSealReader *reader, GError **error)
{
  CtiSealInfo info = { .kind = CTI_SEAL_FIGURES };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *day = cti_date_to_iso (self->made);
  g_autofree char *team = cti_text_clean_line (self->team);
  g_autofree char *id = cti_id_new ();
  g_autofree char *records = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_ptr_array_extend (all, self->facts, NULL, NULL);
  g_ptr_array_extend (all, self->inquiries, NULL, NULL);
  records = cti_record_text_write (all, &length);
  text = g_strdup_printf (MAGIC "\n%s\n%s\n%s", team, day, records);
  cti_seal_file_id_from_uuid (id, info.file_id);
  return cti_seal_for (&info, (const guint8 *) text, strlen (text), reader, error);
}

static gboolean
is_good (const CtiFiguresFile *self)
{
  for (guint i = 0; i < self->facts->len; i++)
    if (((CtiFacts *) g_ptr_array_index (self->facts, i))->municipality != NULL)
      return FALSE;
  return self->made != CTI_DATE_NONE && strlen (self->team) <= CTI_TEXT_LINE_MAX;
}

static CtiFiguresFile *
read_text (const char *text, gsize size, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", 4);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CtiFiguresFile) self = NULL;

  if (strlen (text) == size && g_strv_length (parts) == 4 && strcmp (parts[0], MAGIC) == 0)
    {
      g_autofree char *team = cti_text_clean_line (parts[1]);

      self = file_new (team, cti_date_parse_iso (parts[2]));
      records = cti_record_text_read (parts[3], strlen (parts[3]), types, error);
      if (records == NULL)
        return NULL;
    }
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (records, i);

      g_ptr_array_add (record->type == &cti_facts_type ? self->facts : self->inquiries,
                       cti_record_ref (record));
    }
  if (self != NULL && is_good (self))
    return g_steal_pointer (&self);
  g_set_error_literal (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_SYNTAX,
                       "no figures of this version");
  return NULL;
}

/**
 * cti_figures_file_open:
 * @sealed: a file
 * @reader: who reads it
 * @error: as cti_unseal_as(), or a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): the figures in it
 */
CtiFiguresFile *
cti_figures_file_open (GBytes *sealed, const CtiSealReader *reader, GError **error)
{
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal_as (sealed, CTI_SEAL_FIGURES, reader, &info, error);
  g_autofree char *text = NULL;

  if (plain == NULL)
    return NULL;
  text = g_strndup ((const char *) cti_secret_get_bytes (plain), cti_secret_get_size (plain));
  return read_text (text, cti_secret_get_size (plain), error);
}

static int
compare_made (gconstpointer a, gconstpointer b)
{
  const CtiFiguresFile *one = *(CtiFiguresFile *const *) a;
  const CtiFiguresFile *other = *(CtiFiguresFile *const *) b;

  return (one->made < other->made) - (one->made > other->made);
}

static guint
take_new (GPtrArray *target, GPtrArray *from, GHashTable *seen)
{
  guint doubles = 0;

  for (guint i = 0; i < from->len; i++)
    {
      CtiRecord *record = g_ptr_array_index (from, i);

      if (g_hash_table_add (seen, record->id))
        g_ptr_array_add (target, cti_record_ref (record));
      else
        doubles++;
    }
  return doubles;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return cti_collate (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_teams (GPtrArray *files)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      char *team = ((CtiFiguresFile *) g_ptr_array_index (files, i))->team;

      if (!g_ptr_array_find_with_equal_func (names, team, g_str_equal, NULL))
        g_ptr_array_add (names, team);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/**
 * cti_figures_file_add_up:
 * @files: (element-type CtiFiguresFile): figures of several stores; sorted here, the youngest first
 * @doubles: (out) (optional): how many courses stood in more than one of them
 *
 * Returns: (transfer full): the figures of all of them, each course and inquiry once
 */
CtiFiguresFile *
cti_figures_file_add_up (GPtrArray *files, guint *doubles)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *teams = join_teams (files);
  CtiFiguresFile *self = file_new (teams, CTI_DATE_NONE);
  guint found = 0;

  g_ptr_array_sort (files, compare_made);
  for (guint i = 0; i < files->len; i++)
    {
      const CtiFiguresFile *file = g_ptr_array_index (files, i);

      found += take_new (self->facts, file->facts, seen);
      take_new (self->inquiries, file->inquiries, seen);
      self->made = MAX (self->made, file->made);
    }
  if (doubles != NULL)
    *doubles = found;
  return self;
}
