/* Both views of one reading side by side. Where they differ, both stay: neither is corrected by the
 * other (domain 4.1). */

#include "cti-own-compare.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-words.h"
#include "cti-words.h"

static gboolean
is_silent (const CtiScore *score)
{
  return score == NULL ||
         (score->value == CTI_SCORE_NOT_DISCUSSED && score->answer == CTI_SCORE_SCORED);
}

static char *
say (const char *who, const CtiScore *score)
{
  char number[8];
  const char *answer = cti_own_words_score (score, number);

  return g_strdup_printf ("%s: %s", who, *answer != '\0' ? answer : C_ ("citizen", "no answer"));
}

static void
add_voice (GtkWidget *box, GtkSizeGroup *lines, const char *who, const CtiScore *score)
{
  g_autofree char *line = say (who, score);
  GtkWidget *voice = cti_own_box_new (6);
  GtkWidget *label = cti_own_add_text (voice, line);

  gtk_label_set_yalign (GTK_LABEL (label), 1);
  gtk_size_group_add_widget (lines, label); /* so that the bars stand at one height */
  if (score != NULL && score->value != CTI_SCORE_NOT_DISCUSSED)
    cti_own_add_bar (voice, line, score->value);
  if (score != NULL)
    cti_own_add_quote (voice, score->note);
  gtk_widget_set_hexpand (voice, TRUE);
  gtk_box_append (GTK_BOX (box), voice);
}

static void
add_area (GtkWidget *box, const CtiArea *area, const CtiScore *hers, const CtiScore *theirs)
{
  GtkWidget *card = cti_own_card_new (cti_words_area (area));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autoptr (GtkSizeGroup) lines = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  add_voice (row, lines, C_ ("citizen", "You"), hers);
  add_voice (row, lines, C_ ("citizen", "Your contact person"), theirs);
  gtk_box_append (GTK_BOX (card), row);
  if (hers != NULL && theirs != NULL && hers->value != CTI_SCORE_NOT_DISCUSSED &&
      theirs->value != CTI_SCORE_NOT_DISCUSSED && hers->value != theirs->value)
    cti_own_add_text (card, C_ ("citizen", "You see it differently. Both stay as they are."));
  gtk_box_append (GTK_BOX (box), card);
}

static const CtiScore *
find_score (const CtiStar *star, const char *key)
{
  int at = cti_star_find_area (star, key);

  return at >= 0 ? cti_star_get_score (star, (guint) at) : NULL;
}

/**
 * cti_own_compare_new:
 * @hers: her view
 * @theirs: the worker's
 *
 * Returns: (transfer floating): both, area by area; those nobody answered are left out
 */
GtkWidget *
cti_own_compare_new (const CtiStar *hers, const CtiStar *theirs)
{
  GtkWidget *box = cti_own_box_new (14);

  for (guint i = 0; i < cti_star_get_n_areas (hers); i++)
    {
      const CtiArea *area = cti_star_get_area (hers, i);
      const CtiScore *one = cti_star_get_score (hers, i);
      const CtiScore *other = find_score (theirs, area->key);

      if (!is_silent (one) || !is_silent (other))
        add_area (box, area, one, other);
    }
  return box;
}
