/* A star that is being read, as the fields of a draft. The day is kept as it was typed: half of a
 * date is worth as much as a whole one to somebody who comes back to it. */

#include "cti-star-draft.h"

#define DATE     "date"
#define OCCASION "occasion"
#define MODE     "mode"
#define ON_PAPER "on-paper"
#define NOTE     "note"
#define WHY      "why"

/**
 * cti_star_draft_make_id:
 * @case_id: id of a case
 * @reading_id: (nullable): id of the reading that is corrected, %NULL for a new one
 *
 * Returns: (transfer full): id of the form; a correction has a draft of its own
 */
char *
cti_star_draft_make_id (const char *case_id, const char *reading_id)
{
  return reading_id != NULL ? g_strdup_printf ("star/%s/%s", case_id, reading_id)
                            : g_strdup_printf ("star/%s", case_id);
}

static void
write_score (CtiAutosave *autosave, const CtiScore *score)
{
  g_autofree char *value_field = g_strconcat ("score/", score->area, NULL);
  g_autofree char *note_field = g_strconcat ("note/", score->area, NULL);
  g_autofree char *value =
      score->value != CTI_SCORE_NOT_DISCUSSED ? g_strdup_printf ("%d", score->value) : NULL;

  cti_autosave_set (autosave, value_field, value);
  cti_autosave_set (autosave, note_field, score->note);
}

/**
 * cti_star_draft_write:
 * @autosave: keeper of the draft
 * @star: the star as it stands in the form
 * @date: its day as it was typed
 * @why: (nullable): the reason of a correction
 */
void
cti_star_draft_write (CtiAutosave *autosave, const CtiStar *star, const char *date, const char *why)
{
  const CtiReading *reading = star->reading;

  cti_autosave_set (autosave, DATE, date);
  cti_autosave_set (autosave, OCCASION, cti_enum_to_nick (cti_occasion_values, reading->occasion));
  cti_autosave_set (autosave, MODE, cti_enum_to_nick (cti_reading_mode_values, reading->mode));
  cti_autosave_set (autosave, ON_PAPER, reading->on_paper ? "yes" : NULL);
  cti_autosave_set (autosave, NOTE, reading->note);
  cti_autosave_set (autosave, WHY, why);
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    write_score (autosave, cti_star_get_score (star, i));
}

/**
 * cti_star_draft_clear:
 * @autosave: keeper of the draft
 * @star: the star as it stands in the form
 *
 * Nothing stands in the form that is worth a draft.
 */
void
cti_star_draft_clear (CtiAutosave *autosave, const CtiStar *star)
{
  static const char *const fields[] = { DATE, OCCASION, MODE, ON_PAPER, NOTE, WHY };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    cti_autosave_set (autosave, fields[i], NULL);
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiScore nothing = { .area = cti_star_get_score (star, i)->area };

      write_score (autosave, &nothing);
    }
}

/**
 * cti_star_draft_print:
 * @star: the star as it stands in a form
 * @date: its day as it was typed
 * @why: (nullable): the reason of a correction
 *
 * Returns: (transfer full): all of it in one text, to see whether it is still as it was
 */
char *
cti_star_draft_print (const CtiStar *star, const char *date, const char *why)
{
  const CtiReading *reading = star->reading;
  GString *all = g_string_new (date);

  g_string_append_printf (all, "\n%d %d %d\n%s\n%s", (int) reading->occasion, (int) reading->mode,
                          reading->on_paper, reading->note != NULL ? reading->note : "",
                          why != NULL ? why : "");
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiScore *score = cti_star_get_score (star, i);

      g_string_append_printf (all, "\n%d %s", score->value, score->note != NULL ? score->note : "");
    }
  return g_string_free (all, FALSE);
}

static void
read_enum (const CtiDraft *draft, const char *field, const CtiEnumValue *values, int *target)
{
  const char *nick = cti_draft_get (draft, field);

  if (nick != NULL)
    cti_enum_from_nick (values, nick, target);
}

static void
read_score (const CtiDraft *draft, CtiScore *score)
{
  g_autofree char *value_field = g_strconcat ("score/", score->area, NULL);
  g_autofree char *note_field = g_strconcat ("note/", score->area, NULL);
  const char *value = cti_draft_get (draft, value_field);
  guint64 number = 0;

  if (value == NULL ||
      !g_ascii_string_to_unsigned (value, 10, CTI_SCORE_MIN, CTI_SCORE_MAX, &number, NULL))
    number = CTI_SCORE_NOT_DISCUSSED;
  score->value = (int) number;
  cti_set_text (&score->note, cti_draft_get (draft, note_field));
}

/**
 * cti_star_draft_read:
 * @draft: a draft
 * @star: a star of one's own, to be filled; its day is left as it is
 */
void
cti_star_draft_read (const CtiDraft *draft, CtiStar *star)
{
  int occasion = star->reading->occasion;
  int mode = star->reading->mode;

  read_enum (draft, OCCASION, cti_occasion_values, &occasion);
  read_enum (draft, MODE, cti_reading_mode_values, &mode);
  star->reading->occasion = (CtiOccasion) occasion;
  star->reading->mode = (CtiReadingMode) mode;
  star->reading->on_paper = cti_draft_get (draft, ON_PAPER) != NULL;
  cti_set_text (&star->reading->note, cti_draft_get (draft, NOTE));
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    read_score (draft, cti_star_get_score (star, i));
}

/**
 * cti_star_draft_get_date:
 * @draft: a draft
 *
 * Returns: (transfer none) (nullable): the day as it was typed
 */
const char *
cti_star_draft_get_date (const CtiDraft *draft)
{
  return cti_draft_get (draft, DATE);
}

/**
 * cti_star_draft_get_why:
 * @draft: a draft
 *
 * Returns: (transfer none) (nullable): the reason of a correction
 */
const char *
cti_star_draft_get_why (const CtiDraft *draft)
{
  return cti_draft_get (draft, WHY);
}
