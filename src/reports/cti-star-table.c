#include "cti-star-table.h"

#include <glib/gi18n.h>

#include "cti-words.h"

static void
free_row (CtiStarTableRow *row)
{
  g_free (row->area);
  g_strfreev (row->scores);
  g_strfreev (row->notes);
  g_free (row->change);
  g_free (row->sentence);
  g_ptr_array_unref (row->lines);
  g_free (row);
}

static CtiStarTableRow *
make_row (GPtrArray *stars, const CtiStarRoles *roles, guint index)
{
  CtiStarTableRow *row = g_new0 (CtiStarTableRow, 1);
  const CtiArea *area = cti_star_get_area (roles->latest, index);

  row->area = g_strdup (cti_words_area (area));
  row->scores = g_new0 (char *, stars->len + 1);
  row->notes = g_new0 (char *, stars->len + 1);
  row->change = cti_star_report_area_change (roles, index);
  row->direction = cti_star_report_area_direction (roles, index);
  row->sentence = cti_star_report_area_sentence (roles, index);
  row->lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);
      int found = cti_star_find_area (star, area->key);
      const CtiScore *score = found < 0 ? NULL : cti_star_get_score (star, (guint) found);

      row->scores[i] = cti_words_answer (score);
      row->notes[i] = g_strdup (score && score->note ? score->note : "");
    }
  return row;
}

static const char *
get_change_heading (const CtiStarRoles *roles)
{
  if (roles->are_views)
    return C_ ("column", "Worker / citizen");
  return roles->first != NULL ? C_ ("column", "Change") : C_ ("column", "Score");
}

/**
 * cti_star_table_new:
 * @stars: (element-type CtiStar): the stars shown, by day
 *
 * Returns: (transfer full): their table; without rows where there is no star
 */
CtiStarTable *
cti_star_table_new (GPtrArray *stars)
{
  CtiStarTable *self = g_new0 (CtiStarTable, 1);
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  self->title = g_strdup (C_ ("chart", "Star"));
  self->sentence = cti_star_report_sentence (stars);
  self->area_heading = g_strdup (C_ ("column", "Area"));
  self->change_heading = g_strdup (get_change_heading (&roles));
  self->headings = g_new0 (char *, stars->len + 1);
  self->line_headings = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  for (guint i = 0; i < stars->len; i++)
    self->headings[i] = cti_words_reading (((CtiStar *) g_ptr_array_index (stars, i))->reading);
  for (guint i = 0; roles.latest != NULL && i < cti_star_get_n_areas (roles.latest); i++)
    g_ptr_array_add (self->rows, make_row (stars, &roles, i));
  return self;
}

/**
 * cti_star_table_add_line:
 * @self: a table
 * @leader: the star whose areas it has, the latest of those shown
 * @heading: what the line is called
 * @values: (element-type utf8 gint): its values by the key of their area
 * @parts: how many parts of a point a value counts: 1 for goals, 10 for medians in tenths
 *
 * Adds a further line of the picture as a column. Nothing is added where no area has a value, as in
 * the picture.
 */
void
cti_star_table_add_line (CtiStarTable *self,
                         const CtiStar *leader,
                         const char *heading,
                         GHashTable *values,
                         int parts)
{
  if (g_hash_table_size (values) == 0)
    return;
  g_ptr_array_add (self->line_headings, g_strdup (heading));
  for (guint i = 0; i < self->rows->len; i++)
    {
      CtiStarTableRow *row = g_ptr_array_index (self->rows, i);
      const char *key = cti_star_get_area (leader, i)->key;
      int value = GPOINTER_TO_INT (g_hash_table_lookup (values, key));

      g_ptr_array_add (row->lines, value > 0 ? cti_words_number ((double) value / parts,
                                                                 value % parts == 0 ? 0 : 1)
                                             : g_strdup ("–"));
    }
}

/**
 * cti_star_table_free:
 * @self: (transfer full): a table
 */
void
cti_star_table_free (CtiStarTable *self)
{
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->area_heading);
  g_strfreev (self->headings);
  g_free (self->change_heading);
  g_ptr_array_unref (self->line_headings);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
