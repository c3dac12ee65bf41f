/* What a course says of the method, as numbers. They are counted once, when the card is made, and
 * kept in it as one line "name=number ..."; a number that is 0 is left out, and a name that is not
 * known is passed over, so that cards of other programs can be read. */

#include "cti-method.h"

#include <stdlib.h>
#include <string.h>

#include "cti-field.h"
#include "cti-note.h"
#include "cti-star-change.h"

#define FIRST_MONTH_DAYS 30
#define WRITTEN_DAYS     3 /* domain 9.12 */

static const struct
{
  const char *name;
  gsize offset;
  int count;
} table[] = {
  { "paused", G_STRUCT_OFFSET (CtiMethod, paused), CTI_PHASE_COUNT },
  { "still", G_STRUCT_OFFSET (CtiMethod, still), CTI_PHASE_COUNT },
  { "meetings", G_STRUCT_OFFSET (CtiMethod, meetings), CTI_METHOD_STAGES },
  { "support", G_STRUCT_OFFSET (CtiMethod, support), CTI_METHOD_STAGES },
  { "coordination", G_STRUCT_OFFSET (CtiMethod, coordination), CTI_METHOD_STAGES },
  { "community", G_STRUCT_OFFSET (CtiMethod, community), 1 },
  { "helpers", G_STRUCT_OFFSET (CtiMethod, helpers), 1 },
  { "first-month", G_STRUCT_OFFSET (CtiMethod, first_month), 1 },
  { "focus", G_STRUCT_OFFSET (CtiMethod, focus), CTI_PHASE_COUNT },
  { "people", G_STRUCT_OFFSET (CtiMethod, people), 1 },
  { "rated", G_STRUCT_OFFSET (CtiMethod, rated), 1 },
  { "asked", G_STRUCT_OFFSET (CtiMethod, asked), 1 },
  { "known", G_STRUCT_OFFSET (CtiMethod, known), 1 },
  { "handovers", G_STRUCT_OFFSET (CtiMethod, handovers), 1 },
  { "agreed", G_STRUCT_OFFSET (CtiMethod, agreed), 1 },
  { "late", G_STRUCT_OFFSET (CtiMethod, late), 1 },
  { "met", G_STRUCT_OFFSET (CtiMethod, met), 1 },
  { "long-plan", G_STRUCT_OFFSET (CtiMethod, long_plan), 1 },
  { "written", G_STRUCT_OFFSET (CtiMethod, written), 1 },
  { "written-late", G_STRUCT_OFFSET (CtiMethod, written_late), 1 },
  { "left", G_STRUCT_OFFSET (CtiMethod, left), 1 },
  { "pairs", G_STRUCT_OFFSET (CtiMethod, pairs), 1 },
  { "first-up", G_STRUCT_OFFSET (CtiMethod, first_up), 1 },
  { "first-down", G_STRUCT_OFFSET (CtiMethod, first_down), 1 },
  { "last-up", G_STRUCT_OFFSET (CtiMethod, last_up), 1 },
  { "last-down", G_STRUCT_OFFSET (CtiMethod, last_down), 1 },
};

static int *
get_numbers (CtiMethod *self, gsize row)
{
  return (int *) ((guint8 *) self + table[row].offset);
}

/**
 * cti_method_is_meeting:
 * @contact: a contact
 *
 * Returns: whether she was met or talked to; messages and what came to nothing do not count
 */
gboolean
cti_method_is_meeting (const CtiContact *contact)
{
  return contact->result == CTI_CONTACT_HELD && contact->with_citizen &&
         contact->kind != CTI_CONTACT_MESSAGE && contact->kind != CTI_CONTACT_IN_VAIN;
}

static gboolean
is_face_to_face (const CtiContact *contact)
{
  return contact->result == CTI_CONTACT_HELD && contact->kind != CTI_CONTACT_MESSAGE &&
         contact->kind != CTI_CONTACT_PHONE && contact->kind != CTI_CONTACT_IN_VAIN &&
         cti_contact_is_community (contact);
}

/**
 * cti_method_is_community:
 * @contact: a contact
 *
 * Returns: whether she was met where she lives and moves (domain 2.2, 5)
 */
gboolean
cti_method_is_community (const CtiContact *contact)
{
  return is_face_to_face (contact) && contact->with_citizen;
}

/**
 * cti_method_is_helpers:
 * @contact: a contact
 *
 * Returns: whether her network or an offer was met out there (domain 2.2, 6)
 */
gboolean
cti_method_is_helpers (const CtiContact *contact)
{
  return is_face_to_face (contact) && (contact->with_network || contact->with_provider);
}

/**
 * cti_method_is_late:
 * @contact: a contact
 *
 * Returns: whether it was written down more than three days after (domain 9.12)
 */
gboolean
cti_method_is_late (const CtiContact *contact)
{
  return contact->result != CTI_CONTACT_PLANNED && contact->record.made.unix_seconds != 0 &&
         cti_moment_get_day (contact->record.made) > contact->date + WRITTEN_DAYS;
}

/* 0 for contact building, 1 to 3; a contact past the end belongs to phase 3. */
static int
get_stage (const CtiPhasePlan *plan, CtiDate day)
{
  CtiPhase phase = cti_phase_plan_get_phase_on (plan, day);

  if (phase >= CTI_PHASE_1)
    return MIN ((int) phase - (int) CTI_PHASE_1 + 1, CTI_PHASE_COUNT);
  return phase == CTI_PHASE_CONTACT ? 0 : -1;
}

static void
count_contact (CtiMethod *self, const CtiPhasePlan *plan, const CtiContact *contact)
{
  int stage = get_stage (plan, contact->date);
  CtiDate begin = plan->start[0];

  if (contact->result == CTI_CONTACT_PLANNED)
    return;
  self->written++;
  self->written_late += cti_method_is_late (contact);
  if (contact->result != CTI_CONTACT_HELD || stage < 0)
    return;
  self->meetings[stage] += cti_method_is_meeting (contact);
  *(contact->with_citizen ? &self->support[stage] : &self->coordination[stage]) +=
      MAX (contact->minutes, 0);
  self->community += stage == 1 && cti_method_is_community (contact);
  self->helpers += stage == 1 && cti_method_is_helpers (contact);
  self->first_month += begin != CTI_DATE_NONE && contact->date >= begin &&
                       contact->date < begin + FIRST_MONTH_DAYS && cti_method_is_meeting (contact);
}

static void
count_contacts (CtiMethod *self, const CtiCase *model, const CtiCourse *course)
{
  g_autoptr (GPtrArray) contacts = cti_case_get_of_course (model, &cti_contact_type, course);
  CtiPhasePlan plan;

  cti_case_get_plan (model, &plan);
  for (guint i = 0; i < contacts->len; i++)
    count_contact (self, &plan, g_ptr_array_index (contacts, i));
}

/* What lies past the end belongs to phase 3. */
static void
count_still (CtiMethod *self, const CtiPhasePlan *plan, const CtiPause *pause)
{
  for (int phase = 0; phase < CTI_PHASE_COUNT && cti_phase_plan_has_phases (plan); phase++)
    self->still[phase] +=
        cti_pause_count_days (pause, plan->start[phase],
                              phase < CTI_PHASE_COUNT - 1 ? plan->end[phase]
                                                          : MAX (plan->end[phase], pause->last));
}

static void
count_pauses (CtiMethod *self, const CtiCase *model, const CtiCourse *course)
{
  g_autoptr (GPtrArray) pauses = cti_case_get_of_course (model, &cti_pause_type, course);
  const CtiPause *latest = NULL;
  CtiPhasePlan plan;

  cti_case_get_plan (model, &plan);
  for (guint i = 0; i < pauses->len; i++)
    {
      const CtiPause *pause = g_ptr_array_index (pauses, i);
      int stage = get_stage (&plan, pause->first);

      if (latest == NULL || pause->first >= latest->first)
        latest = pause;
      /* one that begins past the end has nothing left to put off */
      if (pause->shifts && pause->last != CTI_DATE_NONE && stage > 0 &&
          pause->first <= cti_phase_plan_get_planned_end (&plan))
        self->paused[stage - 1] += cti_pause_get_days (pause);
    }
  for (guint i = 0; i < pauses->len; i++)
    if (g_ptr_array_index (pauses, i) != latest)
      count_still (self, &plan, g_ptr_array_index (pauses, i));
}

static void
count_plan (CtiMethod *self, const CtiCase *model, const CtiCourse *course)
{
  GPtrArray *ties = cti_case_get_records (model, &cti_tie_type);

  for (int phase = 1; phase <= CTI_PHASE_COUNT; phase++)
    {
      g_autoptr (GPtrArray) areas = cti_case_get_focus_areas (model, course, phase);

      self->focus[phase - 1] = cti_focus_count_areas (areas);
    }
  for (guint i = 0; i < ties->len; i++)
    {
      const CtiTie *tie = g_ptr_array_index (ties, i);

      self->people += tie->phase == 1;
      self->rated += tie->phase == 1 && tie->strength > 0;
    }
}

static void
count_known (CtiMethod *self, gconstpointer record, const CtiRecordType *type)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];

      if (field->kind == CTI_FIELD_REF || field->kind == CTI_FIELD_FLAG)
        continue;
      self->asked++;
      self->known +=
          record != NULL && cti_field_is_known (record, field) &&
          !(field->kind == CTI_FIELD_ENUM &&
            *(const int *) ((const guint8 *) record + field->offset) == field->values[0].value);
    }
}

static void
count_intake (CtiMethod *self, const CtiCase *model, const CtiCourse *course)
{
  g_autoptr (GPtrArray) backgrounds = cti_case_get_of_course (model, &cti_background_type, course);

  count_known (self, backgrounds->len > 0 ? g_ptr_array_index (backgrounds, 0) : NULL,
               &cti_background_type);
}

static gboolean
is_told (const CtiLongPlan *plan)
{
  return plan != NULL && plan->goals != NULL && plan->responsible != NULL;
}

static void
count_handovers (CtiMethod *self, const CtiCase *model, const CtiCourse *course)
{
  g_autoptr (GPtrArray) rows = cti_case_get_of_course (model, &cti_handover_type, course);
  g_autoptr (GPtrArray) plans = cti_case_get_of_course (model, &cti_long_plan_type, course);
  CtiPhasePlan plan;
  CtiDate due;

  cti_case_get_plan (model, &plan);
  due = cti_handover_get_due (&plan);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtiHandover *row = g_ptr_array_index (rows, i);

      if (row->status == CTI_HANDOVER_FAILED)
        continue;
      self->handovers++;
      self->agreed += row->agreed != CTI_DATE_NONE;
      self->late += due != CTI_DATE_NONE && row->agreed > due;
      self->met += row->meeting != CTI_DATE_NONE && row->status >= CTI_HANDOVER_HELD;
    }
  self->long_plan = plans->len > 0 && is_told (g_ptr_array_index (plans, 0));
}

static void
count_moves (const CtiStar *earlier, const CtiStar *later, int *up, int *down)
{
  g_autoptr (GArray) changes = cti_star_compare (earlier, later);

  for (guint i = 0; i < changes->len; i++)
    {
      *up += g_array_index (changes, CtiStarChange, i).points > 0;
      *down += g_array_index (changes, CtiStarChange, i).points < 0;
    }
}

static void
count_stars (CtiMethod *self, const CtiCase *model)
{
  g_autoptr (GPtrArray) stars = cti_case_get_compared_stars (model);

  self->pairs = stars->len < 2 ? 0 : stars->len == 2 ? 1 : 2;
  if (stars->len < 2)
    return;
  count_moves (stars->pdata[0], stars->pdata[1], &self->first_up, &self->first_down);
  count_moves (stars->pdata[stars->len - 2], stars->pdata[stars->len - 1], &self->last_up,
               &self->last_down);
}

/**
 * cti_method_of_case:
 * @model: a case
 * @method: (out caller-allocates): what its present course says of the method
 */
void
cti_method_of_case (const CtiCase *model, CtiMethod *method)
{
  const CtiCourse *course = cti_case_get_course (model);
  const CtiClosing *closing = course != NULL ? cti_case_get_closing (model, course) : NULL;

  *method = (CtiMethod){ 0 };
  if (course == NULL)
    return;
  count_contacts (method, model, course);
  count_pauses (method, model, course);
  count_plan (method, model, course);
  count_intake (method, model, course);
  count_handovers (method, model, course);
  count_stars (method, model);
  method->left = closing != NULL && (closing->lost_contact || closing->own_wish);
}

/**
 * cti_method_to_text:
 * @self: what a course says of the method
 *
 * Returns: (transfer full) (nullable): it in one line, for a card; %NULL where all is 0
 */
char *
cti_method_to_text (const CtiMethod *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CtiMethod copy = *self;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    for (int k = 0; k < table[i].count; k++)
      if (get_numbers (&copy, i)[k] != 0)
        g_string_append_printf (text, "%s%s.%d=%d", text->len > 0 ? " " : "", table[i].name, k,
                                get_numbers (&copy, i)[k]);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
read_word (CtiMethod *method, char *word)
{
  char *number = strchr (word, '=');
  char *place = strchr (word, '.');
  int k;

  if (number == NULL || place == NULL || place > number)
    return;
  *number++ = *place++ = '\0';
  k = atoi (place);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].name, word) && k >= 0 && k < table[i].count)
      get_numbers (method, i)[k] = atoi (number);
}

/**
 * cti_method_of_card:
 * @card: a card
 * @method: (out caller-allocates): what its course says of the method
 */
void
cti_method_of_card (const CtiCard *card, CtiMethod *method)
{
  g_auto (GStrv) words = g_strsplit (card->method != NULL ? card->method : "", " ", -1);

  *method = (CtiMethod){ 0 };
  for (char **word = words; *word != NULL; word++)
    read_word (method, *word);
}

/**
 * cti_method_get_nominal_end:
 * @self: what the course says of the method
 * @card: its card
 *
 * Returns: the last day of three phases of the agreed length, with the pauses that put it off;
 *   %CTI_DATE_NONE where phase 1 is not set
 */
CtiDate
cti_method_get_nominal_end (const CtiMethod *self, const CtiCard *card)
{
  CtiDate end;

  if (card->phase1_start == CTI_DATE_NONE)
    return CTI_DATE_NONE;
  end = cti_date_add_months (card->phase1_start, CTI_PHASE_COUNT * card->phase_months) - 1;
  return end + self->paused[0] + self->paused[1] + self->paused[2];
}
