#pragma once

#include "cti-case.h"

G_BEGIN_DECLS

/**
 * CtiFrontLine:
 * @title: (owned): what it is
 * @detail: (owned) (nullable): more about it
 * @type: (unowned): the kind of record it was made from: where it can be looked at and changed
 *
 * One thing on the front sheet.
 */
typedef struct
{
  char *title;
  char *detail;
  const CtiRecordType *type;
} CtiFrontLine;

/**
 * CtiFrontPartKind:
 * @CTI_FRONT_SAFETY: what to look out for
 * @CTI_FRONT_AIM: what the course is for
 * @CTI_FRONT_FOCUS: the focus areas of the phase
 * @CTI_FRONT_STEPS: what is to be done
 * @CTI_FRONT_STAR: the next star
 * @CTI_FRONT_HANDOVER: who takes over
 * @CTI_FRONT_CALL: whom to call
 *
 * The parts of the front sheet, in reading order.
 */
typedef enum
{
  CTI_FRONT_SAFETY,
  CTI_FRONT_AIM,
  CTI_FRONT_FOCUS,
  CTI_FRONT_STEPS,
  CTI_FRONT_STAR,
  CTI_FRONT_HANDOVER,
  CTI_FRONT_CALL,
} CtiFrontPartKind;

#define CTI_FRONT_PART_COUNT (CTI_FRONT_CALL + 1)

/**
 * CtiFrontReport:
 * @code: (owned): the case code
 * @name: (owned) (nullable): what the worker calls her, unless that is the code
 * @mode: (unowned): how much is known of who she is, in words
 * @phase: (unowned): where in the course she is, in words
 * @day: (owned): the day of it, in words
 * @standing: (owned): how the case stands, in a line or two
 * @has_course: whether a course was started
 * @parts: (element-type CtiFrontLine): the lines of each part; one without lines says nothing
 *
 * What the front sheet of a case says, in words: on the screen and on paper it is the same.
 */
typedef struct
{
  char *code;
  char *name;
  const char *mode;
  const char *phase;
  char *day;
  char *standing;
  gboolean has_course;
  GPtrArray *parts[CTI_FRONT_PART_COUNT];
} CtiFrontReport;

CtiFrontReport *cti_front_report_new (const CtiCase *now,
                                      GPtrArray *areas,
                                      CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_front_report_free (CtiFrontReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFrontReport, cti_front_report_free)

const char *cti_front_report_get_heading (CtiFrontPartKind part);

G_END_DECLS
