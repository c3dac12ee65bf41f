#pragma once

#include "cti-aim.h"
#include "cti-attachment.h"
#include "cti-background.h"
#include "cti-card.h"
#include "cti-citizen.h"
#include "cti-closing.h"
#include "cti-consent.h"
#include "cti-contact.h"
#include "cti-course.h"
#include "cti-focus.h"
#include "cti-frequency.h"
#include "cti-handover.h"
#include "cti-intake.h"
#include "cti-long-plan.h"
#include "cti-network.h"
#include "cti-note.h"
#include "cti-offer.h"
#include "cti-pause.h"
#include "cti-phase-plan.h"
#include "cti-phase-review.h"
#include "cti-star-goal.h"
#include "cti-star.h"
#include "cti-task.h"
#include "cti-team.h"
#include "cti-wellbeing.h"

G_BEGIN_DECLS

/**
 * CtiCase:
 *
 * Everything known of one citizen at one moment: the records of her file, grouped by type. A case
 * never changes; the store gives a new one after each act. Threads may share it.
 */
typedef struct _CtiCase CtiCase;

#define CTI_TYPE_CASE (cti_case_get_type ())
GType cti_case_get_type (void);

CtiCase *cti_case_new (const char *id, GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
CtiCase *cti_case_in_rhythm (CtiCase *self, int reading_months) G_GNUC_WARN_UNUSED_RESULT;
int cti_case_get_reading_months (const CtiCase *self);
CtiCase *cti_case_ref (CtiCase *self);
void cti_case_unref (CtiCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCase, cti_case_unref)

/** The types a case is made of, in the order in which they are stored; ends with %NULL. */
extern const CtiRecordType *const cti_case_types[];

const char *cti_case_get_id (const CtiCase *self);
GPtrArray *cti_case_get_records (const CtiCase *self, const CtiRecordType *type);
gpointer cti_case_find (const CtiCase *self, const CtiRecordType *type, const char *id);

const CtiCitizen *cti_case_get_citizen (const CtiCase *self);
const CtiIdentity *cti_case_get_identity (const CtiCase *self);
const char *cti_case_get_name (const CtiCase *self);
const CtiCourse *cti_case_get_course (const CtiCase *self);
GPtrArray *cti_case_get_of_course (const CtiCase *self,
                                   const CtiRecordType *type,
                                   const CtiCourse *course) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_case_get_latest (const CtiCase *self, const CtiRecordType *type);
const CtiClosing *cti_case_get_closing (const CtiCase *self, const CtiCourse *course);
const CtiAim *cti_case_get_aim (const CtiCase *self, const CtiCourse *course, CtiDate day);
GPtrArray *cti_case_get_focus_areas (const CtiCase *self,
                                     const CtiCourse *course,
                                     int phase) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_goals (const CtiCase *self,
                               const CtiCourse *course) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_current_activities (const CtiCase *self,
                                            const CtiCourse *course) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_activities_of (const CtiCase *self,
                                       const CtiFocusArea *focus) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_make_anonymous (const CtiCase *self, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_carry_over (const CtiCase *self,
                                const CtiCourse *course,
                                int phase) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_carry_ties (const CtiCase *self, int phase) G_GNUC_WARN_UNUSED_RESULT;
void cti_carry_over_leave (GPtrArray *rows, GPtrArray *left);
void cti_case_check_focus (const CtiCase *self,
                           const CtiCourse *course,
                           int phase,
                           const CtiTeam *team,
                           CtiProblems *problems);
CtiCase *cti_case_with (const CtiCase *self, GPtrArray *records) G_GNUC_WARN_UNUSED_RESULT;
void cti_case_check_record (const CtiCase *self,
                            gconstpointer record,
                            CtiDate today,
                            CtiProblems *problems);
void cti_case_check_pause (const CtiCase *self,
                           const CtiPause *pause,
                           CtiDate today,
                           CtiProblems *problems);
void cti_case_get_plan (const CtiCase *self, CtiPhasePlan *plan);

GPtrArray *cti_case_get_readings (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_case_get_areas (const CtiCase *self, const char *form, int version) G_GNUC_WARN_UNUSED_RESULT;
CtiStar *cti_case_get_star (const CtiCase *self,
                            const CtiReading *reading) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_stars (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_compared_stars (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
CtiDate cti_case_get_last_reading_date (const CtiCase *self);
void cti_case_check_star (const CtiCase *self,
                          const CtiStar *star,
                          CtiDate today,
                          CtiProblems *problems);
CtiDue cti_case_get_next_reading (const CtiCase *self, CtiDate today, CtiDate *next);
GArray *cti_case_get_later_readings (const CtiCase *self, CtiDate next) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_contacts (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
const CtiContact *cti_case_get_next_meeting (const CtiCase *self, CtiDate today);
GPtrArray *cti_case_get_notes (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_tasks (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_wellbeing (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_case_lacks_measure (const CtiCase *self, const CtiRecordType *type, CtiDate today);
GHashTable *cti_case_get_star_goals (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_case_get_frequencies (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;
CtiCard *cti_case_make_card (const CtiCase *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
