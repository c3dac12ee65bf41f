/* Names of what supervision keeps, and the words for its values: the part of the tables of
 * cti-words-field.c and cti-words-value.c that belongs to it. */

#include <glib/gi18n.h>

#include "cti-supervision.h"
#include "cti-words-field-private.h"
#include "cti-words-value-private.h"

const CtiFieldWords cti_words_supervision_fields[] = {
  { "supervision", NULL, NC_ ("field", "Supervision") },
  { "supervision", "date", NC_ ("field", "Date") },
  { "supervision", "start", NC_ ("field", "Begins") },
  { "supervision", "minutes", NC_ ("field", "Duration") },
  { "supervision", "leader", NC_ ("field", "Led by") },
  { "supervision", "trained", NC_ ("field", "The leader is trained in CTI") },
  { "supervision", "participants", NC_ ("field", "Participants") },
  { "supervision", "state", NC_ ("field", "Status") },
  { "supervision", "notes", NC_ ("field", "Minutes of the meeting") },
  { "supervision", "next", NC_ ("field", "Next supervision") },

  { "point", NULL, NC_ ("field", "Point of the agenda") },
  { "point", "supervision", NC_ ("field", "Supervision") },
  { "point", "case_id", NC_ ("field", "Case") },
  { "point", "position", NC_ ("field", "Place on the agenda") },
  { "point", "state", NC_ ("field", "Status") },
  { "point", "until", NC_ ("field", "Put off until") },
  { "point", "reasons", NC_ ("field", "Why it is on the agenda") },
  { "point", "question", NC_ ("field", "Question") },
  { "point", "reflection", NC_ ("field", "Reflection") },

  { "decision", NULL, NC_ ("field", "Decision") },
  { "decision", "supervision", NC_ ("field", "Supervision") },
  { "decision", "point", NC_ ("field", "Point of the agenda") },
  { "decision", "case_id", NC_ ("field", "Case") },
  { "decision", "text", NC_ ("field", "What is decided") },
  { "decision", "why", NC_ ("field", "Why") },
  { "decision", "owner", NC_ ("field", "Who does it") },
  { "decision", "due", NC_ ("field", "To be done by") },
  { "decision", "task", NC_ ("field", "Task it became") },

  { "case_review", NULL, NC_ ("field", "Review of a course") },
  { "case_review", "supervision", NC_ ("field", "Supervision") },
  { "case_review", "case_id", NC_ ("field", "Case") },
  { "case_review", "date", NC_ ("field", "Date") },
  { "case_review", "phase", NC_ ("field", "Phase") },
  { "case_review", "phase_days", NC_ ("field", "Day of the phase") },
  { "case_review", "last_contact", NC_ ("field", "Latest contact") },
  { "case_review", "next_step", NC_ ("field", "Next step") },
  { "case_review", "concern", NC_ ("field", "Concern") },

  { "fidelity_review", NULL, NC_ ("field", "Review of the method") },
  { "fidelity_review", "case_id", NC_ ("field", "Case") },
  { "fidelity_review", "date", NC_ ("field", "Date") },
  { "fidelity_review", "first", NC_ ("field", "Period from") },
  { "fidelity_review", "last", NC_ ("field", "Period to") },
  { "fidelity_review", "reviewer", NC_ ("field", "Reviewed by") },
  { "fidelity_review", "actions", NC_ ("field", "What is to be done") },

  { "fidelity_mark", NULL, NC_ ("field", "Item of a review of the method") },
  { "fidelity_mark", "review", NC_ ("field", "Review of the method") },
  { "fidelity_mark", "item", NC_ ("field", "Item") },
  { "fidelity_mark", "hint", NC_ ("field", "Level the data suggest") },
  { "fidelity_mark", "level", NC_ ("field", "Level") },
  { "fidelity_mark", "note", NC_ ("field", "Note") },

  { "task", "decision", NC_ ("field", "Decision it springs from") },
  { "team", "fidelity_form", NC_ ("field", "Items of the review of the method") },
  { "card", "decisions", NC_ ("field", "Tasks from supervision") },
  { "card", "method", NC_ ("field", "Counted for the review of the method") },

  { NULL, NULL, NULL },
};

static const char *const supervision_state_words[] = {
  [CTI_SUPERVISION_PLANNED] = NC_ ("supervision", "being prepared"),
  [CTI_SUPERVISION_RUNNING] = NC_ ("supervision", "under way"),
  [CTI_SUPERVISION_HELD] = NC_ ("supervision", "held"),
};

static const char *const point_kind_words[] = {
  [CTI_POINT_WORRIED] = NC_ ("point", "low WHO-5"),
  [CTI_POINT_CONCERN] = NC_ ("point", "concern"),
  [CTI_POINT_SILENT] = NC_ ("point", "no contact"),
  [CTI_POINT_WHO5_FALL] = NC_ ("point", "WHO-5 fell"),
  [CTI_POINT_STAR_FALL] = NC_ ("point", "star fell"),
  [CTI_POINT_NO_MOVE] = NC_ ("point", "no movement"),
  [CTI_POINT_HANDOVER] = NC_ ("point", "handover overdue"),
  [CTI_POINT_DECISION] = NC_ ("point", "decision open"),
  [CTI_POINT_OVER] = NC_ ("point", "past its end"),
  [CTI_POINT_PHASE] = NC_ ("point", "phase shift"),
  [CTI_POINT_NEW] = NC_ ("point", "new citizen"),
  [CTI_POINT_REVIEW] = NC_ ("point", "not reviewed"),
};

static const char *const point_state_words[] = {
  [CTI_POINT_OPEN] = NC_ ("point state", "to be talked about"),
  [CTI_POINT_TALKED] = NC_ ("point state", "talked about"),
  [CTI_POINT_PUT_OFF] = NC_ ("point state", "put off"),
};

const EnumWords cti_words_supervision_enums[] = {
  WORDS (supervision_state, "supervision"),
  WORDS (point_kind, "point"),
  WORDS (point_state, "point state"),
  { NULL, NULL, NULL, 0 },
};
