#pragma once

#include "cti-star.h"

static inline CtiDate
day (const char *iso)
{
  return cti_date_parse_iso (iso);
}

/* The areas of a form: keys parted by blanks, in the order around the star. */
static inline GPtrArray *
make_areas (const char *form, int version, const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);
  GPtrArray *areas = g_ptr_array_new_with_free_func (cti_record_unref);

  for (int i = 0; parts[i] != NULL; i++)
    {
      CtiArea *area = cti_record_new (&cti_area_type);

      cti_set_text (&area->form, form);
      cti_set_text (&area->key, parts[i]);
      cti_set_text (&area->label, parts[i]);
      area->version = version;
      area->position = i;
      g_ptr_array_add (areas, area);
    }
  return areas;
}

static inline CtiReading *
make_reading (const char *course, const char *iso)
{
  CtiReading *reading = cti_record_new (&cti_reading_type);

  cti_set_text (&reading->course, course);
  cti_set_text (&reading->form, "life");
  reading->version = 1;
  reading->date = day (iso);
  return reading;
}

/* A star of the areas named, with these scores; 0 is "not discussed". */
static inline CtiStar *
make_star (const char *iso, const char *keys, const int *values)
{
  g_autoptr (GPtrArray) areas = make_areas ("life", 1, keys);
  CtiStar *star = cti_star_new (make_reading ("6a4f1f3e-63a5-4a8b-9d3e-0a2f7d1c5b11", iso), areas);

  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    cti_star_get_score (star, i)->value = values[i];
  return star;
}
