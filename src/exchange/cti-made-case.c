/* Citizens who do not exist, for measuring and for trying out: a seed and a number give the same
 * person on every machine. Each has random numbers of her own, so that she does not depend on how
 * many were made before her, and cases can be made on several threads.
 *
 * Names and notes are put together from syllables: nobody takes them for real, they need no
 * translation, and they hold the Danish letters that make folding and sorting cost what they do. */

#include "cti-made-case.h"

#include "cti-closing.h"
#include "cti-contact.h"
#include "cti-field.h"
#include "cti-focus.h"
#include "cti-frequency.h"
#include "cti-background.h"
#include "cti-network.h"
#include "cti-note.h"
#include "cti-task.h"
#include "cti-wellbeing.h"

#define PHASE_MONTHS    4
#define PHASES          3
#define PEOPLE          6
#define CODE_ROUND      108 /* letters times digits */
#define CODE_STEP       7919
#define BRIEF_CONTACTS  (CTI_MADE_CONTACTS / 5)
#define START_DAYS_MIN  130
#define START_DAYS_MAX  560
#define WEEKS_UNTIL_ONE 6

typedef struct
{
  GRand *random; /* (owned) */
  const CtiStarForm *form;
  GPtrArray *records; /* (unowned): those made so far */
  CtiDate today;
  gboolean is_brief;
  const CtiCitizen *citizen; /* (unowned) */
  CtiCourse *course;         /* (unowned) */
  CtiDate last;              /* the day the course ends, or today */
} Maker;

static int
pick (Maker *self, int least, int most)
{
  return g_rand_int_range (self->random, least, most + 1);
}

/* An id that looks like any other, made of her own random numbers. */
static char *
make_id (Maker *self)
{
  guint32 a = g_rand_int (self->random), b = g_rand_int (self->random);
  guint32 c = g_rand_int (self->random), d = g_rand_int (self->random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0xfff,
                          (c >> 16 & 0x3fff) | 0x8000, c & 0xffff, d);
}

static gpointer
add (Maker *self, const CtiRecordType *type)
{
  gpointer record = cti_record_new (type);
  const CtiField *course = cti_record_type_find_field (type, "course");
  g_autofree char *id = make_id (self);

  cti_record_set_id (record, id);
  if (course != NULL && self->course != NULL)
    cti_set_text ((char **) ((guint8 *) record + course->offset), self->course->record.id);
  g_ptr_array_add (self->records, record);
  return record;
}

static void
append_word (Maker *self, GString *out)
{
  static const char *const syllables[] = {
    "ka", "le", "mi", "no", "rø", "så", "ta", "ve", "læ", "bi", "du", "fo", "gå", "hæ", "jo", "ry",
  };
  int n = pick (self, 1, 4);

  for (int i = 0; i < n; i++)
    g_string_append (out, syllables[pick (self, 0, G_N_ELEMENTS (syllables) - 1)]);
}

static char *
make_words (Maker *self, int n)
{
  GString *out = g_string_new (NULL);
  g_autofree char *first = NULL;
  gunichar upper;

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      append_word (self, out);
    }
  upper = g_unichar_toupper (g_utf8_get_char (out->str));
  first = g_ucs4_to_utf8 (&upper, 1, NULL, NULL, NULL);
  g_string_erase (out, 0, g_utf8_next_char (out->str) - out->str);
  g_string_prepend (out, first);
  return g_string_free (out, FALSE);
}

/* Sentences of four to twelve words, cut at the last letter there is room for. */
static char *
make_note (Maker *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  glong length = 0;

  while (length < CTI_MADE_NOTE_LENGTH)
    {
      g_autofree char *sentence = make_words (self, pick (self, 4, 12));

      g_string_append_printf (out, "%s%s.", out->len > 0 ? " " : "", sentence);
      length = g_utf8_strlen (out->str, -1);
    }
  g_string_truncate (out, g_utf8_offset_to_pointer (out->str, CTI_MADE_NOTE_LENGTH - 1) - out->str);
  g_string_append_c (out, '.');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
set_words (Maker *self, char **target, int n)
{
  g_autofree char *words = make_words (self, n);

  cti_set_text (target, words);
}

static void
set_note (Maker *self, char **target)
{
  g_autofree char *note = make_note (self);

  cti_set_text (target, note);
}

/* Letter, digit, letter, digit, letter, as a code of the program and one letter more; neighbours in
 * number are not neighbours in code, and no two are the same. */
static char *
make_code (guint number)
{
  static const char letters[] = "ACDEFGHJKLMNPRTUVX";
  static const char digits[] = "234679";
  guint n_letters = sizeof letters - 1, n_digits = sizeof digits - 1;
  guint at = (guint) ((guint64) number * CODE_STEP % (CODE_ROUND * CODE_ROUND * n_letters));
  char code[] = "A2A2A";

  for (guint i = 0; i < sizeof code - 1; i++)
    {
      guint n = i % 2 == 0 ? n_letters : n_digits;

      code[i] = (i % 2 == 0 ? letters : digits)[at % n];
      at /= n;
    }
  return g_strdup (code);
}

static void
add_identity (Maker *self, const CtiCitizen *citizen)
{
  CtiIdentity *identity = add (self, &cti_identity_type);

  cti_set_text (&identity->citizen, citizen->record.id);
  identity->mode = citizen->mode;
  set_words (self, &identity->name, 2);
  identity->birth_date = cti_date_new (citizen->birth_year, pick (self, 1, 12), pick (self, 1, 28));
}

static void
add_citizen (Maker *self, guint number)
{
  CtiCitizen *citizen = add (self, &cti_citizen_type);
  g_autofree char *code = make_code (number);
  int mode = pick (self, 0, 9), year = 0;

  cti_date_get (self->today, &year, NULL, NULL);
  cti_set_text (&citizen->code, code);
  citizen->mode = mode < 2   ? CTI_MODE_ANONYMOUS
                  : mode < 7 ? CTI_MODE_COVER_NAME
                             : CTI_MODE_IDENTIFIED;
  citizen->adult_confirmed = TRUE;
  if (citizen->mode != CTI_MODE_ANONYMOUS)
    {
      set_words (self, &citizen->alias, 1);
      citizen->birth_year = year - pick (self, 20, 60);
    }
  self->citizen = citizen;
  if (citizen->mode == CTI_MODE_IDENTIFIED)
    add_identity (self, citizen);
}

static void
add_course (Maker *self)
{
  CtiCourse *course = add (self, &cti_course_type);

  cti_set_text (&course->citizen, self->citizen->record.id);
  course->contact_start = self->today - pick (self, START_DAYS_MIN, START_DAYS_MAX);
  course->phase1_start = course->contact_start + 7 * pick (self, 2, WEEKS_UNTIL_ONE);
  course->phase_months = PHASE_MONTHS;
  self->course = course;
  self->last = cti_date_add_months (course->phase1_start, PHASES * PHASE_MONTHS) - 1;
  if (self->last < self->today)
    course->closed_on = self->last;
  else
    self->last = self->today;
}

static void
add_closing (Maker *self)
{
  CtiClosing *closing;

  if (self->course->closed_on == CTI_DATE_NONE)
    return;
  closing = add (self, &cti_closing_type);
  closing->date = self->course->closed_on;
  closing->kind = CTI_CLOSING_FULL;
  closing->aim_reached = (CtiAimReached) pick (self, CTI_AIM_REACHED_YES, CTI_AIM_REACHED_NO);
  closing->may_follow_up = pick (self, 0, 1) == 1;
}

static void
add_background (Maker *self)
{
  CtiBackground *background = add (self, &cti_background_type);

  background->education = (CtiEducation) pick (self, 0, 3);
  background->income = (CtiIncome) pick (self, 0, 3);
  background->debt = (CtiAnswer) pick (self, 0, 2);
  background->misuse = (CtiAnswer) pick (self, 0, 2);
  background->mental_problems = (CtiAnswer) pick (self, 0, 2);
}

/* The day of reading @index of @n, spread over what there is of the three phases. */
static CtiDate
get_day (Maker *self, int index, int n)
{
  CtiDate first = self->course->phase1_start;

  return first + (CtiDate) ((gint64) (self->last - first) * index / MAX (n - 1, 1));
}

static CtiOccasion
get_occasion (Maker *self, int index, int n)
{
  if (index == 0)
    return CTI_OCCASION_START;
  return index == n - 1 && self->course->closed_on != CTI_DATE_NONE ? CTI_OCCASION_END
                                                                    : CTI_OCCASION_INTERVAL;
}

static void
add_star (Maker *self, int index, int *values)
{
  CtiReading *reading = add (self, &cti_reading_type);

  cti_set_text (&reading->form, self->form->key);
  reading->version = self->form->version;
  reading->date = get_day (self, index, CTI_MADE_STARS);
  reading->occasion = get_occasion (self, index, CTI_MADE_STARS);
  reading->mode = CTI_READING_JOINT;
  for (guint i = 0; i < self->form->areas->len; i++)
    {
      const CtiArea *area = g_ptr_array_index (self->form->areas, i);
      CtiScore *score = add (self, &cti_score_type);

      cti_set_text (&score->reading, reading->record.id);
      cti_set_text (&score->area, area->key);
      values[i] += pick (self, -1, 2);
      values[i] = CLAMP (values[i], CTI_SCORE_MIN, CTI_SCORE_MAX);
      score->value = pick (self, 0, 19) == 0 ? CTI_SCORE_NOT_DISCUSSED : values[i];
      if (!self->is_brief && pick (self, 0, 3) == 0)
        set_words (self, &score->note, 6);
    }
}

static void
add_stars (Maker *self)
{
  int values[CTI_STAR_AREAS_MAX];

  for (guint i = 0; i < self->form->areas->len; i++)
    {
      g_ptr_array_add (self->records, cti_record_ref (self->form->areas->pdata[i]));
      values[i] = pick (self, 2, 6);
    }
  for (int i = 0; i < CTI_MADE_STARS; i++)
    add_star (self, i, values);
}

static void
add_wellbeing (Maker *self)
{
  for (int i = 0; i < CTI_MADE_WELLBEING; i++)
    {
      CtiWellbeing *wellbeing = add (self, &cti_wellbeing_type);

      wellbeing->date = get_day (self, i, CTI_MADE_WELLBEING);
      wellbeing->occasion = get_occasion (self, i, CTI_MADE_WELLBEING);
      for (int item = 0; item < CTI_WELLBEING_ITEMS; item++)
        cti_wellbeing_set_answer (wellbeing, item, pick (self, i / 3, CTI_WELLBEING_ANSWER_MAX));
      if (cti_wellbeing_prompts (cti_wellbeing_get_score (wellbeing)))
        set_words (self, &wellbeing->follow_up, 4);
    }
}

static void
add_frequencies (Maker *self)
{
  for (int i = 0; i < CTI_MADE_FREQUENCIES; i++)
    {
      CtiFrequency *frequency = add (self, &cti_frequency_type);

      frequency->date = get_day (self, i, CTI_MADE_FREQUENCIES);
      frequency->occasion = get_occasion (self, i, CTI_MADE_FREQUENCIES);
      frequency->times =
          (CtiTimes) pick (self, CTI_TIMES_NONE, MAX (CTI_TIMES_OVER_20 - i / 3, CTI_TIMES_1_3));
    }
}

static const CtiContact *
add_contact (Maker *self, CtiDate day)
{
  CtiContact *contact = add (self, &cti_contact_type);

  contact->date = day;
  contact->start = 60 * pick (self, 9, 16);
  contact->minutes = 15 * pick (self, 1, 8);
  contact->travel = 5 * pick (self, 0, 8);
  contact->kind = (CtiContactKind) pick (self, CTI_CONTACT_MEETING, CTI_CONTACT_COORDINATION);
  contact->result = pick (self, 0, 9) == 0 ? CTI_CONTACT_MISSED : CTI_CONTACT_HELD;
  contact->place = (CtiPlace) pick (self, CTI_PLACE_HOME, CTI_PLACE_OTHER);
  contact->with_citizen = contact->kind != CTI_CONTACT_COORDINATION;
  set_words (self, &contact->line, 5);
  return contact;
}

static void
add_contacts (Maker *self)
{
  int n = self->is_brief ? BRIEF_CONTACTS : CTI_MADE_CONTACTS;

  for (int i = 0; i < n; i++)
    {
      const CtiContact *contact = add_contact (self, get_day (self, i, n));
      CtiNote *note;

      if (self->is_brief)
        continue;
      note = add (self, &cti_note_type);
      cti_set_text (&note->contact, contact->record.id);
      note->date = contact->date;
      note->signed_on = contact->date;
      set_note (self, &note->fact);
    }
}

static void
add_task (Maker *self)
{
  CtiTask *task = add (self, &cti_task_type);

  set_words (self, &task->title, 4);
  task->due = self->last + pick (self, -10, 40);
  if (self->course->closed_on != CTI_DATE_NONE)
    task->done_on = self->course->closed_on;
}

static void
add_activities (Maker *self, const CtiFocusArea *focus, CtiDate start)
{
  for (int i = 0; i < 2; i++)
    {
      CtiActivity *activity = add (self, &cti_activity_type);

      cti_set_text (&activity->focus, focus->record.id);
      set_words (self, &activity->what, 5);
      activity->owner = (CtiOwner) pick (self, CTI_OWNER_CITIZEN, CTI_OWNER_PROVIDER);
      activity->start = start;
      activity->due = start + pick (self, 14, 100);
      activity->status = (CtiActivityStatus) pick (self, CTI_ACTIVITY_STARTED, CTI_ACTIVITY_DONE);
    }
}

/* Two focus areas in each phase that has begun, each with two steps. */
static void
add_plan (Maker *self)
{
  static const char *const areas[] = {
    "money", "housing", "network", "daily-life", "physical-health", "mental-health",
  };

  for (int phase = 1; phase <= PHASES; phase++)
    {
      CtiDate start = cti_date_add_months (self->course->phase1_start, (phase - 1) * PHASE_MONTHS);
      int first = pick (self, 0, G_N_ELEMENTS (areas) / 2 - 1);

      for (int i = 0; start <= self->last && i < 2; i++)
        {
          CtiFocusArea *focus = add (self, &cti_focus_area_type);

          focus->phase = phase;
          focus->priority = i + 1;
          cti_set_text (&focus->area, areas[first + i * (int) G_N_ELEMENTS (areas) / 2]);
          set_words (self, &focus->problem, 8);
          set_words (self, &focus->wish, 6);
          add_activities (self, focus, start);
        }
    }
}

static void
add_network (Maker *self)
{
  for (int i = 0; i < PEOPLE; i++)
    {
      CtiPerson *person = add (self, &cti_person_type);

      set_words (self, &person->name, 1);
      person->kind = (CtiTieKind) pick (self, CTI_TIE_KIND_FRIEND, CTI_TIE_KIND_AUTHORITY);
      for (int phase = 0; phase <= PHASES; phase++)
        {
          CtiTie *tie = add (self, &cti_tie_type);

          cti_set_text (&tie->person, person->record.id);
          tie->phase = phase;
          tie->ring = pick (self, 1, 3);
          tie->strength = pick (self, 1, 5);
          tie->carries = (CtiCarrier) pick (self, CTI_CARRIER_WORKER, CTI_CARRIER_NETWORK);
        }
    }
}

/**
 * cti_made_case_new:
 * @form: the star form of her readings
 * @seed: what the whole caseload hangs on
 * @number: which of its citizens, from 0; two of them never have the same code
 * @today: the day; her course began four to nineteen months before
 * @flags: how much of it is made
 *
 * Returns: (transfer full) (element-type CtiRecord): a citizen who does not exist and all that
 *   belongs to her, the same for the same arguments, as cti_use_import_case() wants it
 */
GPtrArray *
cti_made_case_new (const CtiStarForm *form,
                   guint32 seed,
                   guint number,
                   CtiDate today,
                   CtiMadeFlags flags)
{
  const guint32 seeds[] = { seed, number };
  Maker maker = { .random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds)),
                  .form = form,
                  .records = g_ptr_array_new_with_free_func (cti_record_unref),
                  .today = today,
                  .is_brief = (flags & CTI_MADE_BRIEF) != 0 };

  add_citizen (&maker, number);
  add_course (&maker);
  add_background (&maker);
  add_stars (&maker);
  add_wellbeing (&maker);
  add_frequencies (&maker);
  add_contacts (&maker);
  add_task (&maker);
  if (!maker.is_brief)
    {
      add_plan (&maker);
      add_network (&maker);
    }
  add_closing (&maker);
  g_rand_free (maker.random);
  return maker.records;
}
