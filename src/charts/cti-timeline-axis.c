/* The axis of a timeline: months, weeks or days, as many as have room. */

#include "cti-timeline-private.h"

static const CtiTimelineTick *
tick_at (const CtiTimelinePage *page, guint index)
{
  return g_ptr_array_index (page->ticks, index);
}

static double
tick_inset (const CtiTimelinePage *page)
{
  return page->em * 0.3;
}

/* Weeks closer than this, in em, make a hedge of lines that hides what lies on it. */
#define MIN_WEEK 3.0
/* Lines behind all else, in em: as thin in high contrast as elsewhere. */
#define HAIRLINE 0.055

/* Whether the labels of every @step-th tick stand clear of each other. */
static gboolean
ticks_have_room (const CtiTimelinePage *page, guint step)
{
  double free_from = 0;

  for (guint i = 0; i < page->ticks->len; i += step)
    {
      double width;
      double x = _cti_timeline_x (page, tick_at (page, i)->day) + tick_inset (page);

      cti_text_fit_measure (page->fit, tick_at (page, i)->label, page->small, FALSE, &width, NULL);
      if (x < free_from)
        return FALSE;
      free_from = x + width + page->em * 0.4;
    }
  return TRUE;
}

static gboolean
has_air (const CtiTimelinePage *page)
{
  return page->level != CTI_TIMELINE_TICK_WEEK ||
         _cti_timeline_x (page, page->data->first + 7) - page->left >= MIN_WEEK * page->em;
}

static GPtrArray *
collect_ticks (const CtiTimelinePage *page, int level)
{
  GPtrArray *ticks = g_ptr_array_new ();

  for (guint i = 0; i < page->data->ticks->len; i++)
    {
      CtiTimelineTick *tick = g_ptr_array_index (page->data->ticks, i);

      if ((int) tick->level == level && _cti_timeline_is_shown (page, tick->day, tick->day))
        g_ptr_array_add (ticks, tick);
    }
  return ticks;
}

static void
take_ticks (CtiTimelinePage *page, int level)
{
  g_clear_pointer (&page->ticks, g_ptr_array_unref);
  page->ticks = collect_ticks (page, level);
  page->level = (CtiTimelineTickLevel) level;
}

/**
 * _cti_timeline_choose_ticks:
 * @page: a page
 *
 * Chooses days, weeks or months: the finest of them whose words have room. In a few days among
 * which no month begins some of the days are shown, or nobody would see when it is.
 *
 * Returns: (transfer container) (element-type CtiTimelineTick): those that are shown
 */
GPtrArray *
_cti_timeline_choose_ticks (CtiTimelinePage *page)
{
  for (int level = CTI_TIMELINE_TICK_DAY; level > CTI_TIMELINE_TICK_MONTH; level--)
    {
      take_ticks (page, level);
      if (page->ticks->len > 1 && has_air (page) && ticks_have_room (page, 1))
        return page->ticks;
    }
  take_ticks (page, CTI_TIMELINE_TICK_MONTH);
  if (page->ticks->len == 0)
    take_ticks (page, CTI_TIMELINE_TICK_DAY);
  return page->ticks;
}

static guint
choose_tick_step (const CtiTimelinePage *page)
{
  static const guint steps[] = { 1, 2, 3, 4, 6, 12, 24, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (ticks_have_room (page, steps[i]))
      return steps[i];
  return page->ticks->len + 1;
}

/* Adds a label right of @x unless it meets @free_to, where the next label begins, or leaves the
 * page. Labels are added from the last to the first: of two years that collide, the later stays,
 * since the earlier is the shorter piece at the edge. */
static void
add_tick_label (CtiTimelinePage *page, const char *label, double x, double y, double *free_to)
{
  CtiBox box = { x + tick_inset (page), y, 0, 0 };

  if (label == NULL || x < page->left - 0.01)
    return;
  cti_text_fit_measure (page->fit, label, page->small, FALSE, &box.width, &box.height);
  if (box.x + box.width > *free_to)
    return;
  cti_scene_add_text (page->scene, label, &box, CTI_TEXT_ALIGN_LEFT, page->small,
                      &page->style->dim_ink);
  *free_to = box.x - page->em * 0.4;
}

/* Above the first tick stands what began before it, such as the month of a week. */
static void
add_lead (CtiTimelinePage *page, double free_to)
{
  CtiDate first = page->ticks->len > 0 ? tick_at (page, 0)->day : page->data->last + 1;
  const char *lead = NULL;

  for (guint i = 0; i < page->data->ticks->len; i++)
    {
      const CtiTimelineTick *tick = g_ptr_array_index (page->data->ticks, i);

      if (tick->level == page->level && tick->day < first && tick->major != NULL)
        lead = tick->major;
    }
  if (page->ticks->len > 0 && tick_at (page, 0)->major != NULL)
    return;
  add_tick_label (page, lead, page->left, page->y, &free_to);
}

/**
 * _cti_timeline_add_axis:
 * @page: a page whose ticks are chosen
 *
 * Adds the words of the ticks and moves on to what stands under them.
 */
void
_cti_timeline_add_axis (CtiTimelinePage *page)
{
  guint step = choose_tick_step (page);
  double line = page->small * 1.3;
  double free_major = page->width - page->margin * 0.5;
  double free_minor = free_major;

  if (page->ticks->len == 0)
    return;
  for (guint i = page->ticks->len; i-- > 0;)
    {
      const CtiTimelineTick *tick = tick_at (page, i);
      double x = _cti_timeline_x (page, tick->day);

      add_tick_label (page, tick->major, x, page->y, &free_major);
      if (i % step == 0)
        add_tick_label (page, tick->label, x, page->y + line, &free_minor);
    }
  add_lead (page, free_major);
  page->y += 2 * line + page->em * 0.3;
}

/**
 * _cti_timeline_add_months:
 * @page: a page that is full
 * @from: upper end of the lines
 * @to: lower end of the lines
 *
 * Adds the lines of the ticks behind all that is drawn.
 */
void
_cti_timeline_add_months (const CtiTimelinePage *page, double from, double to)
{
  guint n_before = page->scene->shapes->len;
  guint step = choose_tick_step (page);

  for (guint i = 0; i < page->ticks->len; i++)
    {
      double x = _cti_timeline_x (page, tick_at (page, i)->day);

      if ((i % step == 0 || tick_at (page, i)->major != NULL) && x >= page->left - 0.01 &&
          x <= page->right + 0.01)
        _cti_timeline_add_upright (page, "month", x, from, to, &page->style->grid,
                                   HAIRLINE * page->em);
    }
  for (guint i = 0; n_before + i < page->scene->shapes->len; i++)
    g_ptr_array_insert (page->scene->shapes, (int) i,
                        g_ptr_array_steal_index (page->scene->shapes, n_before + i));
}
