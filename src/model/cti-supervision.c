#include "cti-supervision.h"

#include <stdlib.h>

#include "cti-contact.h"
#include "cti-field.h"

#define LAST_MINUTE_OF_DAY (24 * 60 - 1)

const CtiEnumValue cti_supervision_state_values[] = {
  { CTI_SUPERVISION_PLANNED, "planned" },
  { CTI_SUPERVISION_RUNNING, "running" },
  { CTI_SUPERVISION_HELD, "held" },
  { 0, NULL },
};

const CtiEnumValue cti_point_kind_values[] = {
  { CTI_POINT_WORRIED, "worried" },
  { CTI_POINT_CONCERN, "concern" },
  { CTI_POINT_SILENT, "silent" },
  { CTI_POINT_WHO5_FALL, "who5-fall" },
  { CTI_POINT_STAR_FALL, "star-fall" },
  { CTI_POINT_NO_MOVE, "no-move" },
  { CTI_POINT_HANDOVER, "handover" },
  { CTI_POINT_DECISION, "decision" },
  { CTI_POINT_OVER, "over" },
  { CTI_POINT_PHASE, "phase" },
  { CTI_POINT_NEW, "new" },
  { CTI_POINT_REVIEW, "review" },
  { 0, NULL },
};

const CtiEnumValue cti_point_state_values[] = {
  { CTI_POINT_OPEN, "open" },
  { CTI_POINT_TALKED, "talked" },
  { CTI_POINT_PUT_OFF, "put-off" },
  { 0, NULL },
};

static const CtiField supervision_fields[] = {
  CTI_DAY (CtiSupervision, date, CTI_FIELD_REQUIRED),
  CTI_INT (CtiSupervision, start, -1, 0, LAST_MINUTE_OF_DAY, CTI_FIELD_CLOCK),
  CTI_INT (CtiSupervision, minutes, -1, 0, CTI_CONTACT_MINUTES_MAX, CTI_FIELD_MINUTES),
  CTI_LINE (CtiSupervision, leader, 0),
  CTI_FLAG (CtiSupervision, trained),
  CTI_LINE (CtiSupervision, participants, 0),
  CTI_ENUM (CtiSupervision, state, cti_supervision_state_values),
  CTI_NOTE (CtiSupervision, notes, 0),
  CTI_DAY (CtiSupervision, next, CTI_FIELD_AHEAD),
};

static const CtiField point_fields[] = {
  CTI_REF (CtiAgendaPoint, supervision, CTI_FIELD_REQUIRED),
  CTI_REF (CtiAgendaPoint, case_id, 0),
  CTI_INT (CtiAgendaPoint, position, 0, 0, G_MAXINT, 0),
  CTI_ENUM (CtiAgendaPoint, state, cti_point_state_values),
  CTI_DAY (CtiAgendaPoint, until, CTI_FIELD_AHEAD),
  CTI_NOTE (CtiAgendaPoint, reasons, CTI_FIELD_SILENT), /* as many as there are decisions open */
  CTI_LINE (CtiAgendaPoint, question, 0),
  CTI_NOTE (CtiAgendaPoint, reflection, 0),
};

static const CtiField decision_fields[] = {
  CTI_REF (CtiDecision, supervision, CTI_FIELD_REQUIRED),
  CTI_REF (CtiDecision, point, 0),
  CTI_REF (CtiDecision, case_id, 0),
  CTI_LINE (CtiDecision, text, CTI_FIELD_REQUIRED),
  CTI_NOTE (CtiDecision, why, CTI_FIELD_REQUIRED),
  CTI_LINE (CtiDecision, owner, 0),
  CTI_DAY (CtiDecision, due, CTI_FIELD_REQUIRED | CTI_FIELD_AHEAD),
  CTI_REF (CtiDecision, task, 0),
};

static const CtiField review_fields[] = {
  CTI_REF (CtiCaseReview, supervision, 0),
  CTI_REF (CtiCaseReview, case_id, 0),
  CTI_DAY (CtiCaseReview, date, CTI_FIELD_REQUIRED),
  CTI_ENUM (CtiCaseReview, phase, cti_phase_values),
  CTI_INT (CtiCaseReview, phase_days, -1, 0, G_MAXINT, 0),
  CTI_DAY (CtiCaseReview, last_contact, 0),
  CTI_LINE (CtiCaseReview, next_step, 0),
  CTI_INT (CtiCaseReview, concern, -1, 0, CTI_CONCERN_MAX, CTI_FIELD_REQUIRED),
};

const CtiRecordType cti_supervision_type = { "supervision", sizeof (CtiSupervision),
                                             supervision_fields,
                                             G_N_ELEMENTS (supervision_fields) };
const CtiRecordType cti_agenda_point_type = { "point", sizeof (CtiAgendaPoint), point_fields,
                                              G_N_ELEMENTS (point_fields) };
const CtiRecordType cti_decision_type = { "decision", sizeof (CtiDecision), decision_fields,
                                          G_N_ELEMENTS (decision_fields) };
const CtiRecordType cti_case_review_type = { "case_review", sizeof (CtiCaseReview), review_fields,
                                             G_N_ELEMENTS (review_fields) };

/**
 * cti_supervision_check:
 * @self: a session
 * @today: the day
 * @problems: where to add what is wrong
 *
 * One that is held has its day behind it and somebody who led it; the next lies after it.
 */
void
cti_supervision_check (const CtiSupervision *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->state != CTI_SUPERVISION_PLANNED && self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "supervision", "date");
  if (self->state != CTI_SUPERVISION_PLANNED && self->leader == NULL)
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "supervision", "leader");
  if (self->next != CTI_DATE_NONE && self->next <= self->date)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "supervision", "next");
}

/**
 * cti_decision_check:
 * @self: a decision
 * @today: the day
 * @problems: where to add what is wrong
 *
 * A decision has its reason and a day by which it is done, which has not passed.
 */
void
cti_decision_check (const CtiDecision *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->due != CTI_DATE_NONE && self->due < today)
    cti_problems_add (problems, CTI_PROBLEM_OUT_OF_ORDER, "decision", "due");
}

/**
 * cti_case_review_check:
 * @self: a review of a course
 * @today: the day
 * @problems: where to add what is wrong
 */
void
cti_case_review_check (const CtiCaseReview *self, CtiDate today, CtiProblems *problems)
{
  cti_record_check (self, problems);
  if (self->date > today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "case_review", "date");
}

/**
 * cti_supervision_compare:
 * @a: (type CtiSupervision): pointer to a session
 * @b: (type CtiSupervision): pointer to another
 *
 * Returns: their order by day, the latest first
 */
int
cti_supervision_compare (gconstpointer a, gconstpointer b)
{
  const CtiSupervision *one = *(CtiSupervision *const *) a;
  const CtiSupervision *two = *(CtiSupervision *const *) b;

  if (one->date != two->date)
    return one->date > two->date ? -1 : 1;
  return -cti_record_compare (a, b);
}

/**
 * cti_agenda_point_set_reasons:
 * @self: a point that nobody else holds yet
 * @reasons: (element-type CtiReason): why it is there
 */
void
cti_agenda_point_set_reasons (CtiAgendaPoint *self, GArray *reasons)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *day = cti_date_to_iso (reason->day);

      g_string_append_printf (text, "%s%s %s %d %s", i > 0 ? ";" : "",
                              cti_enum_to_nick (cti_point_kind_values, (int) reason->kind),
                              day != NULL && *day != '\0' ? day : "-", reason->count,
                              *reason->decision != '\0' ? reason->decision : "-");
    }
  cti_set_text (&self->reasons, text->len > 0 ? text->str : NULL);
}

static gboolean
read_reason (const char *text, CtiReason *reason)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int kind;

  if (g_strv_length (words) != 4 || !cti_enum_from_nick (cti_point_kind_values, words[0], &kind))
    return FALSE;
  *reason = (CtiReason){ .kind = (CtiPointKind) kind,
                         .day = cti_date_parse_iso (words[1]),
                         .count = atoi (words[2]) };
  if (!g_str_equal (words[3], "-"))
    g_strlcpy (reason->decision, words[3], sizeof reason->decision);
  return TRUE;
}

/**
 * cti_agenda_point_get_reasons:
 * @self: a point
 *
 * Returns: (transfer full) (element-type CtiReason): why it is there, the most pressing first
 */
GArray *
cti_agenda_point_get_reasons (const CtiAgendaPoint *self)
{
  GArray *reasons = g_array_new (FALSE, FALSE, sizeof (CtiReason));
  g_auto (GStrv) parts = g_strsplit (self->reasons != NULL ? self->reasons : "", ";", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      CtiReason reason;

      if (read_reason (*part, &reason))
        g_array_append_val (reasons, reason);
    }
  return reasons;
}

/**
 * cti_agenda_point_compare:
 * @a: (type CtiAgendaPoint): pointer to a point
 * @b: (type CtiAgendaPoint): pointer to another
 *
 * Returns: their order on the agenda
 */
int
cti_agenda_point_compare (gconstpointer a, gconstpointer b)
{
  const CtiAgendaPoint *one = *(CtiAgendaPoint *const *) a;
  const CtiAgendaPoint *two = *(CtiAgendaPoint *const *) b;

  return one->position != two->position ? one->position - two->position : cti_record_compare (a, b);
}

/**
 * cti_supervision_find:
 * @sessions: (element-type CtiSupervision): sessions
 * @state: how far the wanted one is
 *
 * Returns: (transfer none) (nullable): the latest of them in that state
 */
const CtiSupervision *
cti_supervision_find (GPtrArray *sessions, CtiSupervisionState state)
{
  const CtiSupervision *found = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      const CtiSupervision *one = g_ptr_array_index (sessions, i);

      if (one->state == state && (found == NULL || one->date >= found->date))
        found = one;
    }
  return found;
}

/**
 * cti_case_review_find_latest:
 * @reviews: (element-type CtiCaseReview): reviews
 * @case_id: id of a case
 *
 * Returns: (transfer none) (nullable): its latest
 */
const CtiCaseReview *
cti_case_review_find_latest (GPtrArray *reviews, const char *case_id)
{
  const CtiCaseReview *found = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      const CtiCaseReview *one = g_ptr_array_index (reviews, i);

      if (g_strcmp0 (one->case_id, case_id) == 0 && (found == NULL || one->date >= found->date))
        found = one;
    }
  return found;
}
