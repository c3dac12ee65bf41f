/* A star on the citizen's screen that was left unfinished: for each voice and area the answer and
 * the words, as fields of one draft. */

#include "cti-own-star-draft.h"

/**
 * cti_own_star_draft_make_id:
 * @case_id: id of her case
 *
 * Returns: (transfer full): id of the form
 */
char *
cti_own_star_draft_make_id (const char *case_id)
{
  return g_strdup_printf ("own-star/%s", case_id);
}

static char *
make_name (const char *voice, const char *what, const CtiScore *score)
{
  return g_strdup_printf ("%s/%s/%s", voice, what, score->area);
}

static char *
make_value (const CtiScore *score)
{
  if (score->value != CTI_SCORE_NOT_DISCUSSED)
    return g_strdup_printf ("%d", score->value);
  return score->answer != CTI_SCORE_SCORED
             ? g_strdup (cti_enum_to_nick (cti_score_answer_values, (int) score->answer))
             : NULL;
}

/**
 * cti_own_star_draft_write:
 * @autosave: keeper of the draft
 * @voice: whose view it is, in one word
 * @star: the star as it stands
 */
void
cti_own_star_draft_write (CtiAutosave *autosave, const char *voice, const CtiStar *star)
{
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiScore *score = cti_star_get_score (star, i);
      g_autofree char *value_name = make_name (voice, "score", score);
      g_autofree char *note_name = make_name (voice, "note", score);
      g_autofree char *value = make_value (score);

      cti_autosave_set (autosave, value_name, value);
      cti_autosave_set (autosave, note_name, score->note);
    }
}

static gboolean
read_value (const char *value, CtiScore *score)
{
  guint64 number = 0;
  int answer = CTI_SCORE_SCORED;

  if (value == NULL)
    return FALSE;
  if (g_ascii_string_to_unsigned (value, 10, CTI_SCORE_MIN, CTI_SCORE_MAX, &number, NULL))
    score->value = (int) number;
  else if (cti_enum_from_nick (cti_score_answer_values, value, &answer))
    score->answer = (CtiScoreAnswer) answer;
  return TRUE;
}

/**
 * cti_own_star_draft_read:
 * @draft: a draft
 * @voice: whose view
 * @star: an empty star, to be filled
 *
 * Returns: whether there was anything of that voice
 */
gboolean
cti_own_star_draft_read (const CtiDraft *draft, const char *voice, CtiStar *star)
{
  gboolean is_any = FALSE;

  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      CtiScore *score = cti_star_get_score (star, i);
      g_autofree char *value_name = make_name (voice, "score", score);
      g_autofree char *note_name = make_name (voice, "note", score);

      is_any |= read_value (cti_draft_get (draft, value_name), score);
      cti_set_text (&score->note, cti_draft_get (draft, note_name));
    }
  return is_any;
}
