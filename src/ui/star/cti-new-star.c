#include "cti-new-star.h"

/**
 * cti_new_star_make:
 * @form: the form it is read with
 * @now: a case
 * @today: the day
 *
 * The areas that the case has already are taken from there, under the ids they have.
 *
 * Returns: (transfer full): an empty star of that day
 */
CtiStar *
cti_new_star_make (const CtiStarForm *form, CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) kept = cti_case_get_areas (now, form->key, form->version);
  const CtiCourse *course = cti_case_get_course (now);
  CtiReading *reading = cti_record_new (&cti_reading_type);

  if (course != NULL)
    cti_set_text (&reading->course, course->record.id);
  cti_set_text (&reading->form, form->key);
  reading->version = form->version;
  reading->date = today;
  return cti_star_new (reading, kept->len > 0 ? kept : form->areas);
}
