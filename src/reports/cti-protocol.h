#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "cti-case.h"
#include "cti-supervision.h"

G_BEGIN_DECLS

/**
 * CtiProtocolBasis:
 * @session: (unowned): the session
 * @points: (unowned) (element-type CtiAgendaPoint): points; those of other sessions are passed over
 * @decisions: (unowned) (element-type CtiDecision): decisions, the same
 * @reviews: (unowned) (element-type CtiCaseReview): reviews of courses, the same
 * @cards: (unowned) (element-type CtiCard): the caseload
 * @team: (nullable): name of the team
 * @log_head: (nullable): the head of the use log, so that the paper can be held against it
 * @log_length: how many lines the log had
 *
 * What a protocol is made from.
 */
typedef struct
{
  const CtiSupervision *session;
  GPtrArray *points;
  GPtrArray *decisions;
  GPtrArray *reviews;
  GPtrArray *cards;
  const char *team;
  const char *log_head;
  guint64 log_length;
} CtiProtocolBasis;

/**
 * CtiProtocol:
 *
 * A session on paper: who was there, what was talked about and why, what was decided. Citizens
 * stand under their case codes. What was thought aloud stays in the program.
 */
typedef struct _CtiProtocol CtiProtocol;

CtiProtocol *cti_protocol_new (const CtiProtocolBasis *basis) G_GNUC_WARN_UNUSED_RESULT;
void cti_protocol_free (CtiProtocol *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiProtocol, cti_protocol_free)

int cti_protocol_count_pages (CtiProtocol *self);
char *cti_protocol_to_text (CtiProtocol *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_protocol_draw (cairo_t *cr, int page, double width, double height, gpointer data);
GBytes *cti_protocol_to_pdf (CtiProtocol *self,
                             const char *created,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
