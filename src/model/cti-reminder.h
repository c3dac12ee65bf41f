#pragma once

#include "cti-card.h"
#include "cti-team.h"

G_BEGIN_DECLS

/** An appointment that lies no further ahead keeps a citizen from being silent (own). */
#define CTI_REMIND_APPOINTMENT_DAYS 7

/**
 * CtiRule:
 * @CTI_RULE_WORRIED: a low WHO-5, and not a word on what was done
 * @CTI_RULE_APPOINTMENT: a planned contact today
 * @CTI_RULE_OUTCOME: a planned contact whose day is past: how did it go?
 * @CTI_RULE_SILENT: no contact for longer than the rhythm of the phase
 * @CTI_RULE_UNFINISHED: contacts and notes to be finished
 * @CTI_RULE_TASK: a task
 * @CTI_RULE_HANDOVER_ASK: a receiver has to be asked, with the waiting time counted in
 * @CTI_RULE_HANDOVER: the handover agreement
 * @CTI_RULE_CLOSING: a course closed without its closing form
 * @CTI_RULE_OVER: a course past its planned end
 * @CTI_RULE_PHASE_END: a phase ends
 * @CTI_RULE_STAR: a star
 * @CTI_RULE_WELLBEING: a WHO-5
 * @CTI_RULE_REVIEW: an activity to be looked at again
 * @CTI_RULE_REFERRAL: a referral to ask about
 * @CTI_RULE_CONSENT: a consent runs out
 * @CTI_RULE_NOBODY_AFTER: nobody is named for after the course
 * @CTI_RULE_FOLLOW_UP: a reading 3, 6 or 12 months after the course
 *
 * The rules of what is due, the most pressing first. The nick of each is the key under which it is
 * silenced.
 */
typedef enum
{
  CTI_RULE_WORRIED,
  CTI_RULE_APPOINTMENT,
  CTI_RULE_OUTCOME,
  CTI_RULE_SILENT,
  CTI_RULE_UNFINISHED,
  CTI_RULE_TASK,
  CTI_RULE_HANDOVER_ASK,
  CTI_RULE_HANDOVER,
  CTI_RULE_CLOSING,
  CTI_RULE_OVER,
  CTI_RULE_PHASE_END,
  CTI_RULE_STAR,
  CTI_RULE_WELLBEING,
  CTI_RULE_REVIEW,
  CTI_RULE_REFERRAL,
  CTI_RULE_CONSENT,
  CTI_RULE_NOBODY_AFTER,
  CTI_RULE_FOLLOW_UP,
} CtiRule;

extern const CtiEnumValue cti_rule_values[];

/**
 * CtiReminder:
 * @rule: which rule says so
 * @due: %CTI_DUE_NOW, %CTI_DUE_OVERDUE, or %CTI_DUE_LATER for what is to come within the days asked
 *   for
 * @card: (owned) (nullable): whom it is about; %NULL for a task of the team
 * @day: the day it is due
 * @late: how many days that is past; less than 0 for a day to come
 * @phase: of %CTI_RULE_PHASE_END, the phase that ends; of %CTI_RULE_SILENT, the one she is in
 * @days: of %CTI_RULE_SILENT, how many days without contact
 * @count: of %CTI_RULE_UNFINISHED, how many
 * @score: of %CTI_RULE_WORRIED, the latest score
 * @item: (owned) (nullable): of an appointment the planned #CtiContact, of a task the #CtiTask, as
 *   the card tells them
 * @spot: (transfer none): name of the page of the case it goes to
 *
 * One row of what is due.
 */
typedef struct
{
  CtiRule rule;
  CtiDue due;
  CtiCard *card;
  CtiDate day;
  int late;
  CtiPhase phase;
  int days;
  int count;
  int score;
  CtiRecord *item;
  const char *spot;
} CtiReminder;

void cti_reminder_free (CtiReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReminder, cti_reminder_free)

gboolean cti_rule_is_quiet (const char *keys, CtiRule rule);
char *cti_rule_set_quiet (const char *keys, CtiRule rule, gboolean quiet) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *cti_reminders_find (GPtrArray *cards,
                               GPtrArray *tasks,
                               const CtiTeam *team,
                               CtiDate today,
                               int ahead) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_reminders_of_card (const CtiCard *card,
                                  const CtiTeam *team,
                                  CtiDate today,
                                  int ahead) G_GNUC_WARN_UNUSED_RESULT;
void cti_reminders_sort_by_day (GPtrArray *reminders);
int cti_silence_get_limit (const CtiTeam *team, CtiPhase phase);
int cti_card_get_silence (const CtiCard *self, CtiDate today);

/**
 * CtiCaseload:
 * @courses: how many open courses the worker carries, paused ones among them
 * @limit: how many the team's limit allows for her working time
 */
typedef struct
{
  int courses;
  int limit;
} CtiCaseload;

void cti_caseload_count (GPtrArray *cards,
                         const CtiTeam *team,
                         const CtiWorker *worker,
                         CtiDate today,
                         CtiCaseload *caseload);

G_END_DECLS
