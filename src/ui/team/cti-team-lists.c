/* What a course is offered to begin with: the program's areas and points, and the team's own. Each
 * stands here as a row of the team, made from the program's where the team has none, so that one
 * form changes either. */

#include "cti-team-lists.h"

#include "cti-guide-file.h"
#include "cti-words.h"
#include "cti-words-value.h"

static void
item_free (gpointer data)
{
  CtiTeamItem *item = data;

  cti_record_unref (item->record);
  g_free (item);
}

static void
add_item (GPtrArray *items, gpointer record, gboolean is_shipped, gboolean is_own)
{
  CtiTeamItem *item = g_new0 (CtiTeamItem, 1);

  *item = (CtiTeamItem){ record, is_shipped, is_own };
  g_ptr_array_add (items, item);
}

/* --- Focus areas ------------------------------------------------------------------------------ */

static CtiFocusKind *
find_own_area (GPtrArray *own, const char *key)
{
  for (guint i = 0; i < own->len; i++)
    if (g_strcmp0 (((CtiFocusKind *) g_ptr_array_index (own, i))->key, key) == 0)
      return g_ptr_array_index (own, i);
  return NULL;
}

/* In the language the team works in, as what it writes itself. */
static CtiFocusKind *
make_area (const CtiGuideArea *area)
{
  CtiFocusKind *kind = cti_record_new (&cti_focus_kind_type);
  g_autofree char *points = g_strjoinv ("\n", cti_words_guide_points (area));
  g_autofree char *steps = g_strjoinv ("\n", cti_words_guide_steps (area));

  cti_set_text (&kind->key, area->key);
  cti_set_text (&kind->label, cti_words_guide_area (area));
  cti_set_text (&kind->points, points);
  cti_set_text (&kind->steps, steps);
  return kind;
}

static GPtrArray *
list_areas (GPtrArray *own)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_areas ();
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);

  for (guint i = 0; i < shipped->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (shipped, i);
      CtiFocusKind *kind = find_own_area (own, area->key);

      add_item (items, kind != NULL ? cti_record_ref (kind) : (gpointer) make_area (area), TRUE,
                kind != NULL);
    }
  for (guint i = 0; i < own->len; i++)
    {
      CtiFocusKind *kind = g_ptr_array_index (own, i);

      if (cti_guide_find_area (shipped, kind->key) == NULL)
        add_item (items, cti_record_ref (kind), FALSE, TRUE);
    }
  return items;
}

/* --- Points of the checklists ----------------------------------------------------------------- */

static gboolean
is_of (const CtiCheckKind *kind, const CtiGuideCheck *check)
{
  return kind->phase == check->phase && g_strcmp0 (kind->key, check->key) == 0;
}

static CtiCheckKind *
find_own_check (GPtrArray *own, const CtiGuideCheck *check)
{
  for (guint i = 0; i < own->len; i++)
    if (is_of (g_ptr_array_index (own, i), check))
      return g_ptr_array_index (own, i);
  return NULL;
}

static gboolean
is_shipped (GPtrArray *shipped, const CtiCheckKind *kind)
{
  for (guint i = 0; i < shipped->len; i++)
    if (is_of (kind, g_ptr_array_index (shipped, i)))
      return TRUE;
  return FALSE;
}

static CtiCheckKind *
make_check (const CtiGuideCheck *check)
{
  CtiCheckKind *kind = cti_record_new (&cti_check_kind_type);

  kind->phase = check->phase;
  cti_set_text (&kind->key, check->key);
  cti_set_text (&kind->text, cti_words_guide_check (check));
  return kind;
}

static GPtrArray *
list_checks (GPtrArray *own)
{
  g_autoptr (GPtrArray) shipped = cti_guide_get_checks ();
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);

  for (guint i = 0; i < shipped->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (shipped, i);
      CtiCheckKind *kind = find_own_check (own, check);

      add_item (items, kind != NULL ? cti_record_ref (kind) : (gpointer) make_check (check), TRUE,
                kind != NULL);
    }
  for (guint i = 0; i < own->len; i++)
    if (!is_shipped (shipped, g_ptr_array_index (own, i)))
      add_item (items, cti_record_ref (g_ptr_array_index (own, i)), FALSE, TRUE);
  return items;
}

/* --- Both ------------------------------------------------------------------------------------- */

/**
 * cti_team_lists_new:
 * @own_areas: (element-type CtiFocusKind): the team's own focus areas
 * @own_checks: (element-type CtiCheckKind): the team's own points
 *
 * Returns: (transfer full): them, with what the program brings
 */
CtiTeamLists *
cti_team_lists_new (GPtrArray *own_areas, GPtrArray *own_checks)
{
  CtiTeamLists *self = g_new0 (CtiTeamLists, 1);

  self->areas = list_areas (own_areas);
  self->checks = list_checks (own_checks);
  return self;
}

/**
 * cti_team_lists_read:
 * @store: an open store
 * @data: not used
 * @error: never set
 *
 * A #CtiSessionWork.
 *
 * Returns: (transfer full) (type CtiTeamLists): the lists as they are now
 */
gpointer
cti_team_lists_read (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) areas = cti_store_get_team_records (store, &cti_focus_kind_type);
  g_autoptr (GPtrArray) checks = cti_store_get_team_records (store, &cti_check_kind_type);

  return cti_team_lists_new (areas, checks);
}

/**
 * cti_team_lists_free:
 * @self: (transfer full): lists
 */
void
cti_team_lists_free (CtiTeamLists *self)
{
  g_ptr_array_unref (self->areas);
  g_ptr_array_unref (self->checks);
  g_free (self);
}

/**
 * cti_team_lists_find:
 * @items: (element-type CtiTeamItem): one of the lists
 * @id: id of a row of it
 *
 * Returns: (transfer none) (nullable): the row
 */
const CtiTeamItem *
cti_team_lists_find (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CtiTeamItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->record->id, id) == 0)
        return item;
    }
  return NULL;
}
