#pragma once

#include "cti-method.h"
#include "cti-reminder.h"
#include "cti-supervision.h"

G_BEGIN_DECLS

/** A citizen is new for so long where there has been no session yet (own). */
#define CTI_AGENDA_NEW_DAYS 14
/** A WHO-5 that changes by ten points has changed (domain 5). */
#define CTI_AGENDA_WHO5_FALL 10

/**
 * CtiAgendaBasis:
 * @cards: (unowned) (element-type CtiCard): the caseload
 * @team: (unowned) (nullable): the team
 * @sessions: (unowned) (element-type CtiSupervision): all sessions
 * @points: (unowned) (element-type CtiAgendaPoint): points of all of them
 * @reviews: (unowned) (element-type CtiCaseReview): reviews of courses
 * @tasks: (unowned) (element-type CtiTask): tasks of the team
 * @today: the day
 *
 * What the agenda is written from.
 */
typedef struct
{
  GPtrArray *cards;
  const CtiTeam *team;
  GPtrArray *sessions;
  GPtrArray *points;
  GPtrArray *reviews;
  GPtrArray *tasks;
  CtiDate today;
} CtiAgendaBasis;

GPtrArray *cti_agenda_find (const CtiAgendaBasis *basis) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_agenda_merge (const CtiAgendaBasis *basis,
                             const char *supervision) G_GNUC_WARN_UNUSED_RESULT;
void cti_agenda_move (GPtrArray *points, guint from, guint to);
gboolean cti_supervision_is_due (GPtrArray *sessions, CtiDate today, int *days);
int cti_case_review_get_days (const CtiCard *card, GPtrArray *reviews, CtiDate today);
gboolean cti_case_review_is_due (const CtiCard *card, GPtrArray *reviews, CtiDate today);

G_END_DECLS
