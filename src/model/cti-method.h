#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/** Contact building and the three phases. */
#define CTI_METHOD_STAGES 4

/**
 * CtiMethod:
 * @paused: days each phase was put off by pauses
 * @still: days of each phase that lie in pauses; those of the latest pause stand on the card
 * @meetings: meetings and calls with the citizen in each stage: contact building, then the phases
 * @support: minutes together with her in each stage
 * @coordination: minutes of contacts without her in each stage
 * @community: meetings with her in phase 1 that were held where she lives and moves
 * @helpers: meetings of that kind with her network or with offers
 * @first_month: meetings and calls in the first thirty days of phase 1
 * @focus: different focus areas of each phase, those that are no longer relevant left out
 * @people: people on the network map of phase 1
 * @rated: those of them whose tie has a strength
 * @asked: what is asked about her at the start
 * @known: how much of it is known
 * @handovers: supports that are handed over
 * @agreed: those that were agreed
 * @late: those that were agreed after the last day for it
 * @met: those whose meeting was held
 * @long_plan: 1 where a long-term plan says what comes, and who carries it
 * @written: contacts and appointments that were written down
 * @written_late: those written more than three days after
 * @left: 1 where the course was closed because contact was lost or she wished to stop
 * @pairs: 1 where two readings can be compared, 2 where the latest two are others than the first
 * @first_up: areas that rose from the first reading to the second
 * @first_down: areas that fell
 * @last_up: areas that rose from the reading before to the latest
 * @last_down: areas that fell
 *
 * What a course says of the method, counted from its records, without a word of them: what method
 * fidelity, halving and the agenda ask for. It depends on no day, so a card keeps it.
 */
typedef struct
{
  int paused[CTI_PHASE_COUNT];
  int still[CTI_PHASE_COUNT];
  int meetings[CTI_METHOD_STAGES];
  int support[CTI_METHOD_STAGES];
  int coordination[CTI_METHOD_STAGES];
  int community;
  int helpers;
  int first_month;
  int focus[CTI_PHASE_COUNT];
  int people;
  int rated;
  int asked;
  int known;
  int handovers;
  int agreed;
  int late;
  int met;
  int long_plan;
  int written;
  int written_late;
  int left;
  int pairs;
  int first_up;
  int first_down;
  int last_up;
  int last_down;
} CtiMethod;

gboolean cti_method_is_meeting (const CtiContact *contact);
gboolean cti_method_is_community (const CtiContact *contact);
gboolean cti_method_is_helpers (const CtiContact *contact);
gboolean cti_method_is_late (const CtiContact *contact);
void cti_method_of_case (const CtiCase *model, CtiMethod *method);
void cti_method_of_card (const CtiCard *card, CtiMethod *method);
char *cti_method_to_text (const CtiMethod *self) G_GNUC_WARN_UNUSED_RESULT;
CtiDate cti_method_get_nominal_end (const CtiMethod *self, const CtiCard *card);

G_END_DECLS
