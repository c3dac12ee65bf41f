#pragma once

#include "cti-contact.h"

G_BEGIN_DECLS

/**
 * CtiAppointment:
 * @code: (owned): code of the citizen, which is all that is told of her
 * @contact: (owned): the planned contact
 */
typedef struct
{
  char *code;
  CtiContact *contact;
} CtiAppointment;

CtiAppointment *cti_appointment_new (const char *code,
                                     const CtiContact *contact) G_GNUC_WARN_UNUSED_RESULT;
void cti_appointment_free (CtiAppointment *self);

/**
 * CtiCalendar:
 *
 * A calendar file (RFC 5545) that is being written. It takes a day, a time and a title in plain
 * words for each appointment and nothing else: neither place nor note nor name can get into it.
 */
typedef struct _CtiCalendar CtiCalendar;

CtiCalendar *cti_calendar_new (CtiMoment now) G_GNUC_WARN_UNUSED_RESULT;
void cti_calendar_free (CtiCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCalendar, cti_calendar_free)

void cti_calendar_add (CtiCalendar *self, const CtiContact *contact, const char *title);
char *cti_calendar_finish (CtiCalendar *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
