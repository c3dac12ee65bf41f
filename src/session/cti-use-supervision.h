#pragma once

#include "cti-agenda.h"
#include "cti-fidelity-review.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiSupervisionBook:
 * @sessions: (owned) (element-type CtiSupervision): all sessions, the latest first
 * @points: (owned) (element-type CtiAgendaPoint): points of all of them
 * @decisions: (owned) (element-type CtiDecision): decisions of all of them
 * @reviews: (owned) (element-type CtiCaseReview): reviews of courses
 * @fidelity: (owned) (element-type CtiFidelityReview): reviews of the method, the oldest first
 * @marks: (owned) (element-type CtiFidelityMark): what they say of each item
 * @tasks: (owned) (element-type CtiTask): tasks of the team
 * @cards: (owned) (element-type CtiCard): the caseload, by code
 * @agenda: (owned) (element-type CtiAgendaPoint): the agenda: of the session that runs, as it was
 * when it began; else as it writes itself today
 *
 * All that supervision knows, at one moment.
 */
typedef struct
{
  GPtrArray *sessions;
  GPtrArray *points;
  GPtrArray *decisions;
  GPtrArray *reviews;
  GPtrArray *fidelity;
  GPtrArray *marks;
  GPtrArray *tasks;
  GPtrArray *cards;
  GPtrArray *agenda;
} CtiSupervisionBook;

void cti_supervision_book_free (CtiSupervisionBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSupervisionBook, cti_supervision_book_free)
const CtiSupervision *cti_supervision_book_get_running (const CtiSupervisionBook *self);
const char *cti_supervision_book_find_decision (const CtiSupervisionBook *self, const char *id);
const CtiCard *cti_supervision_book_find_card (const CtiSupervisionBook *self, const char *case_id);
CtiTask *cti_supervision_book_find_task (const CtiSupervisionBook *self,
                                         const CtiDecision *decision) G_GNUC_WARN_UNUSED_RESULT;

CtiSupervisionBook *cti_supervision_read (CtiStore *store) G_GNUC_WARN_UNUSED_RESULT;
CtiSupervisionBook *cti_use_read_supervision (CtiStore *store, GError **error);
gboolean cti_use_order_agenda (CtiStore *store, GPtrArray *points, GError **error);
gboolean cti_use_start_supervision (CtiStore *store, const CtiSupervision *session, GError **error);
gboolean cti_use_change_supervision (CtiStore *store, GPtrArray *records, GError **error);
gboolean cti_use_end_supervision (CtiStore *store, const CtiSupervision *session, GError **error);
gboolean cti_use_decide (CtiStore *store,
                         const CtiDecision *decision,
                         CtiCase **after,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_use_review_cases (CtiStore *store, GPtrArray *reviews, GError **error);
gboolean cti_use_review_method (CtiStore *store,
                                const CtiFidelityReview *review,
                                GPtrArray *marks,
                                GError **error);
CtiCase *cti_use_open_supervised (CtiStore *store,
                                  const char *case_id,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cti_use_set_method_items (CtiStore *store, const char *text, GError **error);

G_END_DECLS
