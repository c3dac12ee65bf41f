/* What the program ships to begin a course with, and what a team has made of it. The team's own row
 * with the key of a shipped one stands in its place; one that is hidden takes it out of the choice,
 * while courses that have chosen it keep it. */

#include "cti-guide.h"

#include "cti-text.h"

/**
 * cti_guide_area_copy:
 * @self: an area
 *
 * Returns: (transfer full): one of its own
 */
CtiGuideArea *
cti_guide_area_copy (const CtiGuideArea *self)
{
  CtiGuideArea *copy = g_new0 (CtiGuideArea, 1);

  copy->key = g_strdup (self->key);
  copy->name = g_strdup (self->name);
  copy->name_da = g_strdup (self->name_da);
  copy->points = g_strdupv (self->points);
  copy->points_da = g_strdupv (self->points_da);
  copy->steps = g_strdupv (self->steps);
  copy->steps_da = g_strdupv (self->steps_da);
  return copy;
}

/**
 * cti_guide_area_free:
 * @self: (transfer full): an area
 */
void
cti_guide_area_free (CtiGuideArea *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->name_da);
  g_strfreev (self->points);
  g_strfreev (self->points_da);
  g_strfreev (self->steps);
  g_strfreev (self->steps_da);
  g_free (self);
}

/**
 * cti_guide_check_copy:
 * @self: a point
 *
 * Returns: (transfer full): one of its own
 */
CtiGuideCheck *
cti_guide_check_copy (const CtiGuideCheck *self)
{
  CtiGuideCheck *copy = g_new0 (CtiGuideCheck, 1);

  copy->phase = self->phase;
  copy->key = g_strdup (self->key);
  copy->text = g_strdup (self->text);
  copy->text_da = g_strdup (self->text_da);
  return copy;
}

/**
 * cti_guide_check_free:
 * @self: (transfer full): a point
 */
void
cti_guide_check_free (CtiGuideCheck *self)
{
  g_free (self->key);
  g_free (self->text);
  g_free (self->text_da);
  g_free (self);
}

/**
 * cti_guide_find_area:
 * @areas: (element-type CtiGuideArea): areas
 * @key: (nullable): a key
 *
 * Returns: (transfer none) (nullable): the area of that key
 */
const CtiGuideArea *
cti_guide_find_area (GPtrArray *areas, const char *key)
{
  for (guint i = 0; i < areas->len; i++)
    if (g_strcmp0 (((CtiGuideArea *) g_ptr_array_index (areas, i))->key, key) == 0)
      return g_ptr_array_index (areas, i);
  return NULL;
}

static char **
split_lines (const char *note)
{
  return cti_text_is_blank (note) ? g_new0 (char *, 1) : g_strsplit (note, "\n", -1);
}

/* What the team writes, it writes in the language it works in. */
static CtiGuideArea *
make_area (const CtiFocusKind *kind)
{
  CtiGuideArea *area = g_new0 (CtiGuideArea, 1);

  area->key = g_strdup (kind->key);
  area->name = g_strdup (kind->label);
  area->name_da = g_strdup (kind->label_da);
  area->points = split_lines (kind->points);
  area->steps = split_lines (kind->steps);
  return area;
}

static const CtiFocusKind *
find_kind (GPtrArray *own, const char *key)
{
  for (guint i = 0; i < own->len; i++)
    if (g_strcmp0 (((CtiFocusKind *) g_ptr_array_index (own, i))->key, key) == 0)
      return g_ptr_array_index (own, i);
  return NULL;
}

static GPtrArray *
merge_areas (GPtrArray *shipped, GPtrArray *own, gboolean with_hidden)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_guide_area_free);

  for (guint i = 0; i < shipped->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (shipped, i);
      const CtiFocusKind *kind = find_kind (own, area->key);

      if (kind == NULL)
        g_ptr_array_add (areas, cti_guide_area_copy (area));
      else if (with_hidden || !kind->hidden)
        g_ptr_array_add (areas, make_area (kind));
    }
  for (guint i = 0; i < own->len; i++)
    {
      const CtiFocusKind *kind = g_ptr_array_index (own, i);

      if ((with_hidden || !kind->hidden) && cti_guide_find_area (shipped, kind->key) == NULL)
        g_ptr_array_add (areas, make_area (kind));
    }
  return areas;
}

/**
 * cti_guide_merge_areas:
 * @shipped: (element-type CtiGuideArea): the areas the program brings
 * @own: (element-type CtiFocusKind): the team's own
 *
 * Returns: (transfer full) (element-type CtiGuideArea): what a course can choose from, in order:
 * the shipped ones, replaced where the team has its own, then the rest of the team's
 */
GPtrArray *
cti_guide_merge_areas (GPtrArray *shipped, GPtrArray *own)
{
  return merge_areas (shipped, own, FALSE);
}

/**
 * cti_guide_name_areas:
 * @shipped: (element-type CtiGuideArea): the areas the program brings
 * @own: (element-type CtiFocusKind): the team's own
 *
 * An area that the team does not offer any more keeps its name where it was chosen.
 *
 * Returns: (transfer full) (element-type CtiGuideArea): what a course can have chosen from
 */
GPtrArray *
cti_guide_name_areas (GPtrArray *shipped, GPtrArray *own)
{
  return merge_areas (shipped, own, TRUE);
}

static const CtiCheckKind *
find_check (GPtrArray *own, int phase, const char *key)
{
  for (guint i = 0; i < own->len; i++)
    {
      const CtiCheckKind *kind = g_ptr_array_index (own, i);

      if (kind->phase == phase && g_strcmp0 (kind->key, key) == 0)
        return kind;
    }
  return NULL;
}

static gboolean
is_shipped (GPtrArray *shipped, const CtiCheckKind *kind)
{
  for (guint i = 0; i < shipped->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (shipped, i);

      if (check->phase == kind->phase && g_strcmp0 (check->key, kind->key) == 0)
        return TRUE;
    }
  return FALSE;
}

static CtiGuideCheck *
make_check (const CtiCheckKind *kind)
{
  CtiGuideCheck *check = g_new0 (CtiGuideCheck, 1);

  check->phase = kind->phase;
  check->key = g_strdup (kind->key);
  check->text = g_strdup (kind->text);
  return check;
}

/**
 * cti_guide_merge_checks:
 * @shipped: (element-type CtiGuideCheck): the points the program brings
 * @own: (element-type CtiCheckKind): the team's own
 * @phase: 0 for contact building, 1 to 3
 *
 * Returns: (transfer full) (element-type CtiGuideCheck): the points of that phase, in order: the
 *   shipped ones, replaced where the team has its own, then the rest of the team's
 */
GPtrArray *
cti_guide_merge_checks (GPtrArray *shipped, GPtrArray *own, int phase)
{
  GPtrArray *checks = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_guide_check_free);

  for (guint i = 0; i < shipped->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (shipped, i);
      const CtiCheckKind *kind = find_check (own, phase, check->key);

      if (check->phase != phase || (kind != NULL && kind->hidden))
        continue;
      g_ptr_array_add (checks, kind != NULL ? make_check (kind) : cti_guide_check_copy (check));
    }
  for (guint i = 0; i < own->len; i++)
    {
      const CtiCheckKind *kind = g_ptr_array_index (own, i);

      if (kind->phase == phase && !kind->hidden && !is_shipped (shipped, kind))
        g_ptr_array_add (checks, make_check (kind));
    }
  return checks;
}
