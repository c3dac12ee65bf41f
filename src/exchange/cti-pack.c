/* A case as it goes into a supervision pack: what a team needs to talk about a course, and nothing
 * that says whose it is. Four things are done to it:
 *
 * - Only some kinds of records go along; who she is, what she consented to, how she can be reached,
 *   notes and files do not.
 * - Each record has a new random id, and references follow; so no id is the same in two packs.
 * - Days are counted from a day drawn at random for each case of each pack; so no day is the same
 * in two packs, and only distances between days can be read. Times of day are left out, and so is
 * the day of the month that a task comes again on.
 * - What somebody wrote stays at home: a text that is the same in two packs would tie them together
 *   as surely as an id. Where a record needs a text a number stands, and people of the network are
 *   letters. A sender who chooses so sends texts too, with names, days and numbers covered. What
 * the program brings - keys of areas, points of a checklist - is in many cases and goes along; an
 * area or a point that was made for her is what somebody wrote.
 *
 * So no field of two packs is equal that is not equal in many cases: a kind, a score, a number of
 * minutes. That somebody who reads the same story twice knows it again cannot be helped; the sender
 * is told. */

#include "cti-pack.h"

#include "cti-areas.h"
#include "cti-exchange-error.h"
#include "cti-field.h"
#include "cti-guide-file.h"
#include "cti-id.h"
#include "cti-record-text.h"

static const CtiRecordType *const pack_types[] = {
  &cti_citizen_type,      &cti_course_type,
  &cti_pause_type,        &cti_area_type,
  &cti_reading_type,      &cti_score_type,
  &cti_aim_type,          &cti_focus_area_type,
  &cti_activity_type,     &cti_person_type,
  &cti_tie_type,          &cti_handover_type,
  &cti_long_plan_type,    &cti_contact_type,
  &cti_task_type,         &cti_wellbeing_type,
  &cti_frequency_type,    &cti_star_goal_type,
  &cti_phase_review_type, &cti_check_item_type,
  &cti_closing_type,      NULL,
};

/* Days from which a pack may count: far enough from the ends that a life fits before and after. */
#define ZERO_FIRST (cti_date_new (1990, 1, 1))
#define ZERO_RANGE (100 * 365)

/* What stands before the number for a text. */
#define BLANK "■ "
/* The same for the key of an area, in which no blank may stand. */
#define OWN_AREA "■"

typedef struct
{
  GHashTable *ids;    /* (owned) (element-type utf8 utf8): id in the case to id in the pack */
  GHashTable *areas;  /* (owned) (element-type utf8 utf8): the same for keys of focus areas */
  GHashTable *points; /* (owned) (element-type utf8): points the program brings, and their keys */
  CtiVeil *cover;     /* (unowned): of the whole pack */
  int shift;          /* days to be added to each day */
  gboolean with_texts;
  guint people;
  guint own_areas;
  guint blanks; /* texts of this kind of record that a number stands for */
} Packer;

static CtiDate
draw_zero (void)
{
  return cti_date_add_days (ZERO_FIRST, g_random_int_range (0, ZERO_RANGE));
}

/* The ids first, because records refer to later ones too. */
static void
draw_ids (Packer *packer, const CtiCase *self, const CtiParcelPart *part)
{
  for (const CtiRecordType *const *type = pack_types; *type != NULL; type++)
    {
      GPtrArray *records = cti_case_get_records (self, *type);

      for (guint i = 0; i < records->len; i++)
        g_hash_table_insert (packer->ids,
                             g_strdup (CTI_RECORD (g_ptr_array_index (records, i))->id),
                             *type == &cti_citizen_type ? g_strdup (part->id) : cti_id_new ());
    }
}

static void
learn_guide (Packer *packer)
{
  g_autoptr (GPtrArray) areas = cti_guide_get_areas ();
  g_autoptr (GPtrArray) checks = cti_guide_get_checks ();

  for (guint i = 0; i < areas->len; i++)
    {
      const char *key = ((CtiGuideArea *) g_ptr_array_index (areas, i))->key;

      g_hash_table_insert (packer->areas, g_strdup (key), g_strdup (key));
    }
  for (guint i = 0; i < checks->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (checks, i);

      g_hash_table_add (packer->points, g_strdup (check->key));
      g_hash_table_add (packer->points, g_strdup (check->text));
      if (check->text_da != NULL)
        g_hash_table_add (packer->points, g_strdup (check->text_da));
    }
}

/* An area of the team's own may have been made for her alone, and its key is as random as an id. */
static const char *
pack_area (Packer *packer, const char *key)
{
  if (!g_hash_table_contains (packer->areas, key))
    g_hash_table_insert (packer->areas, g_strdup (key),
                         g_strdup_printf (OWN_AREA "%u", ++packer->own_areas));
  return g_hash_table_lookup (packer->areas, key);
}

static void
pack_areas (Packer *packer, CtiRecord *record, const CtiField *field)
{
  g_auto (GStrv) keys = cti_areas_split (cti_field_peek_text (record, field));
  g_autofree char *packed = NULL;

  for (char **key = keys; *key != NULL; key++)
    {
      char *own = g_strdup (pack_area (packer, *key));

      g_free (*key);
      *key = own;
    }
  packed = cti_areas_join ((const char *const *) keys);
  cti_field_set_from_text (record, field, packed);
}

/* Words of a form, and keys; returns FALSE for what only looks like them. */
static gboolean
pack_silent (Packer *packer, CtiRecord *record, const CtiField *field)
{
  const char *text = cti_field_peek_text (record, field);

  if (text == NULL)
    return TRUE;
  if (record->type == &cti_focus_area_type)
    cti_field_set_from_text (record, field, pack_area (packer, text));
  else if (g_str_equal (field->name, "areas"))
    pack_areas (packer, record, field);
  else if (record->type == &cti_check_item_type && !g_hash_table_contains (packer->points, text))
    return FALSE;
  return TRUE;
}

static void
pack_text (Packer *packer, CtiRecord *record, const CtiField *field)
{
  g_autofree char *covered = NULL;

  if (field->flags & CTI_FIELD_SILENT && pack_silent (packer, record, field))
    return;
  if (packer->with_texts && !(field->flags & CTI_FIELD_PERSONAL) &&
      !g_str_equal (field->name, "key"))
    covered = cti_veil_text (packer->cover, cti_field_peek_text (record, field), NULL);
  else if (field->flags & CTI_FIELD_REQUIRED)
    covered = g_strdup_printf (BLANK "%u", ++packer->blanks);
  cti_field_set_from_text (record, field, covered);
}

static void
pack_day (Packer *packer, CtiRecord *record, const CtiField *field)
{
  CtiDate day = cti_field_get_int (record, field);
  g_autofree char *text = NULL;

  if (!(field->flags & (CTI_FIELD_PERSONAL | CTI_FIELD_BIRTH)) && day != CTI_DATE_NONE)
    text = cti_date_to_iso (cti_date_add_days (day, packer->shift));
  cti_field_set_from_text (record, field, text);
}

static void
pack_field (Packer *packer, CtiRecord *record, const CtiField *field)
{
  switch (field->kind)
    {
    case CTI_FIELD_REF:
      {
        const char *id = cti_field_peek_text (record, field);

        cti_field_set_from_text (record, field,
                                 id != NULL ? g_hash_table_lookup (packer->ids, id) : NULL);
        break;
      }
    case CTI_FIELD_LINE:
    case CTI_FIELD_NOTE:
      pack_text (packer, record, field);
      break;
    case CTI_FIELD_DATE:
      pack_day (packer, record, field);
      break;
    case CTI_FIELD_INT:
      if (field->flags & CTI_FIELD_CLOCK || g_str_equal (field->name, "repeat_day"))
        cti_field_set_from_text (record, field, NULL);
      break;
    default:
      break;
    }
}

/* Of the citizen herself only that she is one. */
static CtiRecord *
pack_citizen (const CtiCitizen *citizen, const CtiParcelPart *part)
{
  CtiCitizen *packed = cti_record_new (&cti_citizen_type);

  cti_record_set_id (packed, part->id);
  cti_set_text (&packed->code, part->code);
  packed->mode = CTI_MODE_ANONYMOUS;
  packed->adult_confirmed = TRUE;
  packed->gender = citizen->gender;
  return CTI_RECORD (packed);
}

static CtiRecord *
pack_record (Packer *packer, const CtiRecord *record)
{
  CtiRecord *packed = cti_record_copy (record);

  cti_record_set_id (packed, g_hash_table_lookup (packer->ids, record->id));
  cti_record_forget (packed);
  for (guint i = 0; i < packed->type->n_fields; i++)
    pack_field (packer, packed, &packed->type->fields[i]);
  if (packed->type == &cti_person_type)
    {
      g_autofree char *letter =
          g_strdup_printf ("%c%.0u", 'A' + packer->people % 26, packer->people / 26);

      cti_set_text (&((CtiPerson *) packed)->name, letter);
      packer->people++;
    }
  return packed;
}

static gboolean
is_whole (const CtiRecord *record)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].flags & CTI_FIELD_REQUIRED &&
        !cti_field_is_known (record, &record->type->fields[i]))
      return FALSE;
  return TRUE;
}

static GPtrArray *
pack_all (Packer *packer, const CtiCase *self, const CtiParcelPart *part)
{
  GPtrArray *packed = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (packed, pack_citizen (cti_case_get_citizen (self), part));
  for (const CtiRecordType *const *type = pack_types + 1; *type != NULL; type++)
    {
      GPtrArray *records = cti_case_get_records (self, *type);

      packer->blanks = 0;
      for (guint i = 0; i < records->len; i++)
        {
          g_autoptr (CtiRecord) record = pack_record (packer, g_ptr_array_index (records, i));

          if (is_whole (record))
            g_ptr_array_add (packed, g_steal_pointer (&record));
        }
    }
  return packed;
}

/**
 * cti_pack_fill:
 * @part: a part of a pack with a random id; it gets her cover name
 * @self: the case
 * @cover: the cover names of the pack, see cti_veil_new_strict()
 * @today: the day
 * @with_texts: whether what was written in the case goes along, covered
 *
 * Fills the part with what may be shown of the case.
 */
void
cti_pack_fill (CtiParcelPart *part,
               const CtiCase *self,
               CtiVeil *cover,
               CtiDate today,
               gboolean with_texts)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) areas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) points = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  Packer packer = {
    .ids = ids, .areas = areas, .points = points, .cover = cover, .with_texts = with_texts
  };

  cti_set_text (&part->code, cti_veil_get_name (cover, cti_case_get_id (self)));
  cti_veil_learn_case (cover, self);
  learn_guide (&packer);
  part->zero = draw_zero ();
  packer.shift = part->zero - today;
  draw_ids (&packer, self, part);
  records = pack_all (&packer, self, part);
  text = cti_record_text_write (records, &length);
  part->content = cti_secret_new_copy (text, length);
}

static void
shift_days (CtiRecord *record, int days)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const CtiField *field = &record->type->fields[i];

      if (field->kind == CTI_FIELD_DATE && cti_field_is_known (record, field))
        {
          g_autofree char *text =
              cti_date_to_iso (cti_date_add_days (cti_field_get_int (record, field), days));

          cti_field_set_from_text (record, field, text);
        }
    }
}

/**
 * cti_pack_read:
 * @part: a part of a pack that was opened
 * @sent: the day the pack was written, which its days are shown from
 * @error: a #CtiExchangeError
 *
 * Returns: (transfer full) (nullable): the case as it may be shown; it is kept in no store
 */
CtiCase *
cti_pack_read (const CtiParcelPart *part, CtiDate sent, GError **error)
{
  g_autoptr (GPtrArray) records =
      cti_record_text_read ((const char *) cti_secret_get_bytes (part->content),
                            cti_secret_get_size (part->content), pack_types, error);
  g_autoptr (CtiCase) self = NULL;

  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    shift_days (g_ptr_array_index (records, i), sent - part->zero);
  self = cti_case_new (part->id, records);
  if (part->zero != CTI_DATE_NONE && cti_case_get_citizen (self) != NULL)
    return g_steal_pointer (&self);
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] citizen", part->id);
  return NULL;
}
