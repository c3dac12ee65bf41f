/* The front sheet in words: what somebody who takes the case over for a day, or stands in an
 * emergency, must know at a glance. Each part gathers its lines from the case; a part that has none
 * is left out by whoever shows it. */

#include "cti-front-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-guide.h"
#include "cti-text.h"
#include "cti-words.h"

typedef struct
{
  const CtiCase *now;
  const CtiCourse *course; /* (nullable) */
  CtiPhasePlan plan;
  CtiPhase phase;
  CtiDate today;
  GPtrArray *areas; /* (nullable) */
  CtiFrontReport *report;
} Report;

static void
line_free (gpointer data)
{
  CtiFrontLine *line = data;

  g_free (line->title);
  g_free (line->detail);
  g_free (line);
}

static void
add_line (const Report *self,
          CtiFrontPartKind part,
          const CtiRecordType *type,
          const char *title,
          const char *detail)
{
  CtiFrontLine *line = g_new0 (CtiFrontLine, 1);

  line->title = g_strdup (title);
  line->detail = cti_text_is_blank (detail) ? NULL : g_strdup (detail);
  line->type = type;
  g_ptr_array_add (self->report->parts[part], line);
}

/* Joins what there is with a middle dot. */
static char *
join (const char *first, const char *second, const char *third)
{
  const char *all[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    if (!cti_text_is_blank (all[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", all[i]);
  return g_string_free (text, FALSE);
}

/* Whether a message may be left, under the safe way to reach her, or by itself where none is known:
 * somebody who takes the case over for a day must not have to guess. */
static void
add_messages (const Report *self, const CtiSafety *safety)
{
  if (cti_text_is_blank (safety->safe_contact))
    add_line (self, CTI_FRONT_SAFETY, &cti_safety_type,
              safety->may_leave_message ? C_ ("front sheet", "A message may be left.")
                                        : C_ ("front sheet", "Leave no message."),
              NULL);
  else
    add_line (self, CTI_FRONT_SAFETY, &cti_safety_type, safety->safe_contact,
              safety->may_leave_message ? C_ ("front sheet", "A message may be left.")
                                        : C_ ("front sheet", "Otherwise leave no message."));
}

static void
add_safety (const Report *self)
{
  const CtiSafety *safety = cti_case_get_latest (self->now, &cti_safety_type);

  if (safety == NULL || cti_safety_is_empty (safety))
    return;
  if (!cti_text_is_blank (safety->notice))
    add_line (self, CTI_FRONT_SAFETY, &cti_safety_type, safety->notice, NULL);
  if (safety->protected_address)
    add_line (self, CTI_FRONT_SAFETY, &cti_safety_type, C_ ("front sheet", "Protected address"),
              NULL);
  add_messages (self, safety);
}

/* Words of a list are small; as a title they begin as a sentence does. */
static char *
make_title (const char *words)
{
  g_autofree char *first = g_utf8_substring (words, 0, MIN (1, g_utf8_strlen (words, -1)));
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, words + strlen (first), NULL);
}

static void
add_aim (const Report *self)
{
  const CtiAim *aim = cti_case_get_aim (self->now, self->course, self->today);
  const char *kind;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *since = NULL;
  g_autofree char *detail = NULL;
  gboolean has_words;

  if (aim == NULL || (aim->kind == CTI_AIM_KIND_UNKNOWN && cti_text_is_blank (aim->words)))
    return;
  kind = aim->kind != CTI_AIM_KIND_UNKNOWN ? cti_words_enum (cti_aim_kind_values, aim->kind) : NULL;
  has_words = !cti_text_is_blank (aim->words);
  title = has_words ? g_strdup (aim->words) : make_title (kind);
  date = cti_words_date (aim->date);
  if (aim->date != CTI_DATE_NONE)
    /* Translators: since when the aim holds; a date. */
    since = g_strdup_printf (C_ ("front sheet", "since %s"), date);
  detail = join (has_words ? kind : NULL, since, NULL);
  add_line (self, CTI_FRONT_AIM, &cti_aim_type, title, detail);
}

static const char *
name_area (const Report *self, const char *key)
{
  const CtiGuideArea *area = self->areas != NULL ? cti_guide_find_area (self->areas, key) : NULL;

  return area != NULL ? cti_words_guide_area (area) : key;
}

/* After the planned end the last phase still is what is worked on. */
static int
get_phase_number (const Report *self)
{
  if (self->phase == CTI_PHASE_OVER)
    return CTI_PHASE_COUNT;
  if (self->phase >= CTI_PHASE_1 && self->phase <= CTI_PHASE_3)
    return (int) self->phase - CTI_PHASE_1 + 1;
  return 0;
}

static void
add_focus (const Report *self)
{
  int phase = get_phase_number (self);
  g_autoptr (GPtrArray) areas = NULL;

  if (phase == 0)
    return;
  areas = cti_case_get_focus_areas (self->now, self->course, phase);
  for (guint i = 0; i < areas->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (areas, i);
      const char *status = area->status != CTI_FOCUS_OPEN
                               ? cti_words_enum (cti_focus_status_values, area->status)
                               : NULL;
      g_autofree char *detail = join (status, area->wish, NULL);

      add_line (self, CTI_FRONT_FOCUS, &cti_focus_area_type, name_area (self, area->area), detail);
    }
}

/* Those without a day come last. */
static int
compare_due (gconstpointer a, gconstpointer b)
{
  const CtiActivity *one = *(const CtiActivity *const *) a;
  const CtiActivity *other = *(const CtiActivity *const *) b;

  if ((one->due == CTI_DATE_NONE) != (other->due == CTI_DATE_NONE))
    return one->due == CTI_DATE_NONE ? 1 : -1;
  return (one->due > other->due) - (one->due < other->due);
}

static char *
make_due (const Report *self, CtiDate due)
{
  g_autofree char *date = cti_words_date (due);
  g_autofree char *distance = cti_words_from_today (due, self->today);

  if (due == CTI_DATE_NONE)
    return NULL;
  /* Translators: the day by which something is to be done; how far off that is. */
  return g_strdup_printf (C_ ("front sheet", "by %s (%s)"), date, distance);
}

static void
add_steps (const Report *self)
{
  g_autoptr (GPtrArray) activities = cti_case_get_current_activities (self->now, self->course);

  g_ptr_array_sort (activities, compare_due);
  for (guint i = 0; i < activities->len; i++)
    {
      const CtiActivity *activity = g_ptr_array_index (activities, i);
      g_autofree char *due = make_due (self, activity->due);
      const char *owner = activity->owner != CTI_OWNER_NOBODY || activity->owner_name == NULL
                              ? cti_words_enum (cti_owner_values, activity->owner)
                              : NULL;
      g_autofree char *detail = join (due, owner, activity->owner_name);

      if (cti_activity_is_open (activity))
        add_line (self, CTI_FRONT_STEPS, &cti_activity_type, activity->what, detail);
    }
}

static void
add_star (const Report *self)
{
  CtiDate next = CTI_DATE_NONE;
  CtiDue due = cti_case_get_next_reading (self->now, self->today, &next);
  g_autofree char *sentence = cti_words_due_sentence (due, next, self->today);

  if (due != CTI_DUE_NONE)
    add_line (self, CTI_FRONT_STAR, &cti_reading_type, sentence, NULL);
}

static void
add_handover (const Report *self, const CtiHandover *handover)
{
  const CtiPerson *person = cti_case_find (self->now, &cti_person_type, handover->person);
  const char *receiver =
      cti_text_is_blank (handover->receiver) && person != NULL ? person->name : handover->receiver;
  CtiDate day = handover->status == CTI_HANDOVER_PLANNED
                    ? cti_handover_get_ask_by (handover, &self->plan)
                    : handover->starts;
  g_autofree char *date = cti_words_date (day);
  g_autofree char *when = NULL;
  g_autofree char *detail = NULL;

  if (day != CTI_DATE_NONE)
    when = g_strdup_printf (handover->status == CTI_HANDOVER_PLANNED
                                /* Translators: the last day to ask the receiver. */
                                ? C_ ("front sheet", "ask by %s")
                                /* Translators: the day a receiver begins. */
                                : C_ ("front sheet", "begins %s"),
                            date);
  detail = join (receiver, cti_words_enum (cti_handover_status_values, handover->status), when);
  add_line (self, CTI_FRONT_HANDOVER, &cti_handover_type, handover->need, detail);
}

/* That nothing has been agreed is said only when it is time for it. */
static void
add_agreement (const Report *self)
{
  g_autoptr (CtiCard) card = cti_case_make_card (self->now);
  CtiDue state = cti_handover_get_state (&self->plan, card->handover_agreed, self->today);
  g_autofree char *date = cti_words_date (cti_handover_get_due (&self->plan));
  g_autofree char *sentence = NULL;

  if (state != CTI_DUE_NOW && state != CTI_DUE_OVERDUE)
    return;
  /* Translators: the last day for the handover agreement. */
  sentence = g_strdup_printf (state == CTI_DUE_NOW
                                  ? C_ ("front sheet", "The agreement is to be made by %s.")
                                  : C_ ("front sheet", "The agreement has been waiting since %s."),
                              date);
  add_line (self, CTI_FRONT_HANDOVER, &cti_handover_type, sentence, NULL);
}

static void
add_handovers (const Report *self)
{
  g_autoptr (GPtrArray) handovers =
      cti_case_get_of_course (self->now, &cti_handover_type, self->course);

  add_agreement (self);
  for (guint i = 0; i < handovers->len; i++)
    {
      const CtiHandover *handover = g_ptr_array_index (handovers, i);

      if (handover->status != CTI_HANDOVER_WORKS && handover->status != CTI_HANDOVER_FAILED)
        add_handover (self, handover);
    }
}

static void
add_calls (const Report *self)
{
  const CtiCrisisPlan *crisis = cti_case_get_latest (self->now, &cti_crisis_plan_type);
  GPtrArray *people = cti_case_get_records (self->now, &cti_person_type);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);
      g_autofree char *detail =
          join (person->phone, cti_words_enum (cti_tie_kind_values, person->kind), NULL);

      if (person->after_course && !cti_text_is_blank (person->phone))
        add_line (self, CTI_FRONT_CALL, &cti_person_type, person->name, detail);
    }
  if (crisis != NULL && !cti_text_is_blank (crisis->call))
    add_line (self, CTI_FRONT_CALL, &cti_crisis_plan_type, crisis->call,
              C_ ("front sheet", "from the crisis plan"));
}

static void
add_who (const Report *self)
{
  const CtiCitizen *citizen = cti_case_get_citizen (self->now);
  const char *name = cti_case_get_name (self->now);
  g_autofree char *day = cti_words_phase_day (&self->plan, self->today);
  g_autoptr (CtiStanding) standing = cti_standing_new (self->now, self->today);

  self->report->code = g_strdup (citizen->code);
  self->report->name = g_strcmp0 (name, citizen->code) != 0 ? g_strdup (name) : NULL;
  self->report->mode = cti_words_identity_mode (citizen->mode);
  self->report->phase = cti_words_phase_long (self->phase);
  self->report->day = cti_words_capitalise (day);
  self->report->standing = cti_words_standing (standing, self->today);
  self->report->has_course = self->course != NULL;
}

/**
 * cti_front_report_new:
 * @now: a case
 * @areas: (nullable) (element-type CtiGuideArea): focus areas by name; one that is not among them
 *   is called by its key
 * @today: the day
 *
 * Returns: (transfer full): what its front sheet says
 */
CtiFrontReport *
cti_front_report_new (const CtiCase *now, GPtrArray *areas, CtiDate today)
{
  Report self = { .now = now, .today = today, .areas = areas };

  self.report = g_new0 (CtiFrontReport, 1);
  self.course = cti_case_get_course (now);
  cti_case_get_plan (now, &self.plan);
  self.phase = cti_phase_plan_get_phase (&self.plan, today);
  for (guint i = 0; i < CTI_FRONT_PART_COUNT; i++)
    self.report->parts[i] = g_ptr_array_new_with_free_func (line_free);
  add_who (&self);
  add_safety (&self);
  add_aim (&self);
  add_focus (&self);
  add_steps (&self);
  add_star (&self);
  add_handovers (&self);
  add_calls (&self);
  return self.report;
}

/**
 * cti_front_report_free:
 * @self: (transfer full): a report
 */
void
cti_front_report_free (CtiFrontReport *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->day);
  g_free (self->standing);
  for (guint i = 0; i < CTI_FRONT_PART_COUNT; i++)
    g_ptr_array_unref (self->parts[i]);
  g_free (self);
}

/**
 * cti_front_report_get_heading:
 * @part: a part
 *
 * Returns: (transfer none): what stands above it
 */
const char *
cti_front_report_get_heading (CtiFrontPartKind part)
{
  static const char *const headings[CTI_FRONT_PART_COUNT] = {
    [CTI_FRONT_SAFETY] = NC_ ("front sheet", "Look out for"),
    [CTI_FRONT_AIM] = NC_ ("front sheet", "Aim"),
    [CTI_FRONT_FOCUS] = NC_ ("front sheet", "Focus areas of the phase"),
    [CTI_FRONT_STEPS] = NC_ ("front sheet", "Next steps"),
    [CTI_FRONT_STAR] = NC_ ("front sheet", "Star"),
    [CTI_FRONT_HANDOVER] = NC_ ("front sheet", "Handover"),
    [CTI_FRONT_CALL] = NC_ ("front sheet", "Whom to call"),
  };

  return g_dpgettext2 (NULL, "front sheet", headings[part]);
}
