/* A case for systems that speak FHIR R4: one Bundle with the Patient, an EpisodeOfCare for each
 * course, a CarePlan for each focus area with its activities, and a QuestionnaireResponse for each
 * WHO-5 and each star that counts. Notes, contacts and the network stay where they are. There are
 * no codes of ours in it that a receiver would have to know: questions go by the keys of the form.
 * The schema it keeps to is in tests/data/fhir. */

#include "cti-fhir.h"

#include <json-glib/json-glib.h>

#include "cti-text.h"

/** The Danish CPR register (urn of HL7 Denmark's core profiles). */
#define CPR_SYSTEM "urn:oid:1.2.208.176.1.2"

typedef struct
{
  JsonBuilder *json;
  const CtiCase *now;
  gboolean danish;
} Writer;

static void
add_text (Writer *self, const char *name, const char *text)
{
  if (cti_text_is_blank (text))
    return;
  json_builder_set_member_name (self->json, name);
  json_builder_add_string_value (self->json, text);
}

static void
add_day (Writer *self, const char *name, CtiDate day)
{
  g_autofree char *iso = day != CTI_DATE_NONE ? cti_date_to_iso (day) : NULL;

  add_text (self, name, iso);
}

static void
add_period (Writer *self, const char *name, CtiDate start, CtiDate end)
{
  if (start == CTI_DATE_NONE && end == CTI_DATE_NONE)
    return;
  json_builder_set_member_name (self->json, name);
  json_builder_begin_object (self->json);
  add_day (self, "start", start);
  add_day (self, "end", end);
  json_builder_end_object (self->json);
}

static void
add_reference (Writer *self, const char *name, const char *id)
{
  g_autofree char *urn = g_strconcat ("urn:uuid:", id, NULL);

  if (name != NULL)
    json_builder_set_member_name (self->json, name);
  json_builder_begin_object (self->json);
  add_text (self, "reference", urn);
  json_builder_end_object (self->json);
}

static void
begin_list (Writer *self, const char *name)
{
  json_builder_set_member_name (self->json, name);
  json_builder_begin_array (self->json);
}

static void
begin_resource (Writer *self, const char *type, const char *id)
{
  g_autofree char *urn = g_strconcat ("urn:uuid:", id, NULL);

  json_builder_begin_object (self->json);
  add_text (self, "fullUrl", urn);
  json_builder_set_member_name (self->json, "resource");
  json_builder_begin_object (self->json);
  add_text (self, "resourceType", type);
  add_text (self, "id", id);
}

static void
end_resource (Writer *self)
{
  json_builder_end_object (self->json);
  json_builder_end_object (self->json);
}

static void
add_patient (Writer *self)
{
  const CtiIdentity *identity = cti_case_get_identity (self->now);

  begin_resource (self, "Patient", cti_case_get_id (self->now));
  if (!cti_text_is_blank (identity->cpr))
    {
      begin_list (self, "identifier");
      json_builder_begin_object (self->json);
      add_text (self, "system", CPR_SYSTEM);
      add_text (self, "value", identity->cpr);
      json_builder_end_object (self->json);
      json_builder_end_array (self->json);
    }
  begin_list (self, "name");
  json_builder_begin_object (self->json);
  add_text (self, "text", identity->name);
  json_builder_end_object (self->json);
  json_builder_end_array (self->json);
  add_day (self, "birthDate", identity->birth_date);
  end_resource (self);
}

static void
add_course (Writer *self, const CtiCourse *course)
{
  begin_resource (self, "EpisodeOfCare", course->record.id);
  add_text (self, "status", cti_course_is_open (course) ? "active" : "finished");
  add_reference (self, "patient", cti_case_get_id (self->now));
  add_period (self, "period", course->contact_start, course->closed_on);
  end_resource (self);
}

/* --- Plans ------------------------------------------------------------------------------------ */

static const char *
get_activity_status (const CtiActivity *activity)
{
  switch (activity->status)
    {
    case CTI_ACTIVITY_STARTED:
    case CTI_ACTIVITY_WORKS:
    case CTI_ACTIVITY_ADAPTED:
      return "in-progress";
    case CTI_ACTIVITY_DONE:
      return "completed";
    case CTI_ACTIVITY_GIVEN_UP:
      return "stopped";
    case CTI_ACTIVITY_PLANNED:
    default:
      return "not-started";
    }
}

static void
add_activities (Writer *self, const CtiFocusArea *focus)
{
  GPtrArray *all = cti_case_get_records (self->now, &cti_activity_type);
  gboolean has_any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (all, i);

      if (g_strcmp0 (activity->focus, focus->record.id) != 0)
        continue;
      if (!has_any)
        begin_list (self, "activity");
      has_any = TRUE;
      json_builder_begin_object (self->json);
      json_builder_set_member_name (self->json, "detail");
      json_builder_begin_object (self->json);
      add_text (self, "status", get_activity_status (activity));
      add_period (self, "scheduledPeriod", activity->start, activity->due);
      add_text (self, "description", activity->what);
      json_builder_end_object (self->json);
      json_builder_end_object (self->json);
    }
  if (has_any)
    json_builder_end_array (self->json);
}

static void
add_plan (Writer *self, const CtiFocusArea *focus)
{
  const CtiCourse *course = cti_case_find (self->now, &cti_course_type, focus->course);
  gboolean is_open = course != NULL && cti_course_is_open (course);

  begin_resource (self, "CarePlan", focus->record.id);
  add_text (self, "status", is_open ? "active" : "completed");
  add_text (self, "intent", "plan");
  add_text (self, "title", focus->area);
  add_text (self, "description", focus->wish);
  add_reference (self, "subject", cti_case_get_id (self->now));
  begin_list (self, "supportingInfo");
  add_reference (self, NULL, focus->course);
  json_builder_end_array (self->json);
  add_activities (self, focus);
  end_resource (self);
}

/* --- Measures --------------------------------------------------------------------------------- */

static void
begin_answers (Writer *self, const char *id, const char *questionnaire, CtiDate day)
{
  begin_resource (self, "QuestionnaireResponse", id);
  add_text (self, "questionnaire", questionnaire);
  add_text (self, "status", "completed");
  add_reference (self, "subject", cti_case_get_id (self->now));
  add_day (self, "authored", day);
  begin_list (self, "item");
}

/* A question without an answer stands there without one, and never as zero. */
static void
add_item (Writer *self, const char *link, const char *text, gboolean is_answered, int value)
{
  json_builder_begin_object (self->json);
  add_text (self, "linkId", link);
  add_text (self, "text", text);
  if (is_answered)
    {
      begin_list (self, "answer");
      json_builder_begin_object (self->json);
      json_builder_set_member_name (self->json, "valueInteger");
      json_builder_add_int_value (self->json, value);
      json_builder_end_object (self->json);
      json_builder_end_array (self->json);
    }
  json_builder_end_object (self->json);
}

static void
add_wellbeing (Writer *self, const CtiWellbeing *wellbeing)
{
  static const char *const keys[CTI_WELLBEING_ITEMS] = { "glad", "calm", "active", "rested",
                                                         "interested" };
  int score = cti_wellbeing_get_score (wellbeing);

  begin_answers (self, wellbeing->record.id, "urn:overgang:who-5", wellbeing->date);
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      int answer = cti_wellbeing_get_answer (wellbeing, i);

      add_item (self, keys[i], NULL, answer >= 0, answer);
    }
  add_item (self, "score", NULL, score != CTI_WELLBEING_NO_SCORE, score);
  json_builder_end_array (self->json);
  end_resource (self);
}

static void
add_star (Writer *self, const CtiStar *star)
{
  g_autofree char *form =
      g_strdup_printf ("urn:overgang:star:%s|%d", star->reading->form, star->reading->version);

  begin_answers (self, star->reading->record.id, form, star->reading->date);
  for (guint i = 0; i < cti_star_get_n_areas (star); i++)
    {
      const CtiArea *area = cti_star_get_area (star, i);
      int value = cti_star_get_value (star, i);

      add_item (self, area->key,
                self->danish && area->label_da != NULL ? area->label_da : area->label,
                value != CTI_SCORE_NOT_DISCUSSED, value);
    }
  json_builder_end_array (self->json);
  end_resource (self);
}

static void
add_measures (Writer *self)
{
  GPtrArray *wellbeing = cti_case_get_records (self->now, &cti_wellbeing_type);
  g_autoptr (GPtrArray) stars = cti_case_get_stars (self->now);

  for (guint i = 0; i < wellbeing->len; i++)
    if (!((CtiWellbeing *) g_ptr_array_index (wellbeing, i))->voided)
      add_wellbeing (self, g_ptr_array_index (wellbeing, i));
  for (guint i = 0; i < stars->len; i++)
    if (!((CtiStar *) g_ptr_array_index (stars, i))->reading->voided)
      add_star (self, g_ptr_array_index (stars, i));
}

/**
 * cti_fhir_write:
 * @now: the case of an identified citizen
 * @made: when it is written
 * @danish: whether the areas of a star are called as in Danish
 *
 * Returns: (transfer full): a FHIR R4 Bundle as JSON, to be wiped
 */
char *
cti_fhir_write (const CtiCase *now, CtiMoment made, gboolean danish)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *moment = cti_moment_to_text (made);
  GPtrArray *courses = cti_case_get_records (now, &cti_course_type);
  GPtrArray *areas = cti_case_get_records (now, &cti_focus_area_type);
  Writer self = { builder, now, danish };

  json_builder_begin_object (builder);
  add_text (&self, "resourceType", "Bundle");
  add_text (&self, "type", "collection");
  add_text (&self, "timestamp", moment);
  begin_list (&self, "entry");
  add_patient (&self);
  for (guint i = 0; i < courses->len; i++)
    add_course (&self, g_ptr_array_index (courses, i));
  for (guint i = 0; i < areas->len; i++)
    add_plan (&self, g_ptr_array_index (areas, i));
  add_measures (&self);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
