#pragma once

#include "cti-fidelity-review.h"
#include "cti-method.h"
#include "cti-reminder.h"
#include "cti-supervision.h"

G_BEGIN_DECLS

/**
 * CtiMeasure:
 * @CTI_MEASURE_NONE: nothing the data could say
 * @CTI_MEASURE_TIME_LIMIT: days the course goes beyond three phases of the agreed length
 * @CTI_MEASURE_EQUAL_PHASES: days the longest phase is longer than the shortest
 * @CTI_MEASURE_FOCUS: percent of the phases begun that have one to three focus areas
 * @CTI_MEASURE_CASELOAD: open courses in percent of the limit
 * @CTI_MEASURE_COMMUNITY: meetings with the citizen out there in phase 1
 * @CTI_MEASURE_HELPERS: meetings with network and offers out there in phase 1
 * @CTI_MEASURE_SUPERVISION: percent of the weeks with a session led by a trained supervisor
 * @CTI_MEASURE_DECREASE: meetings a month in a phase in percent of the phase before, the worst
 * @CTI_MEASURE_EARLY_END: days the course was closed before its planned end
 * @CTI_MEASURE_FIRST_MONTH: meetings and calls in the first month
 * @CTI_MEASURE_INTAKE: percent of what is asked at the start that is known
 * @CTI_MEASURE_NETWORK: percent of the network of phase 1 whose ties have a strength
 * @CTI_MEASURE_REVIEW: most days without a review of the course
 * @CTI_MEASURE_TRANSFER: of four: agreed, agreed in time, meeting held, long-term plan written
 * @CTI_MEASURE_WRITTEN: percent of the contacts that were written down within three days
 *
 * What can be counted of the method (domain 2.2, 2.3).
 */
typedef enum
{
  CTI_MEASURE_NONE,
  CTI_MEASURE_TIME_LIMIT,
  CTI_MEASURE_EQUAL_PHASES,
  CTI_MEASURE_FOCUS,
  CTI_MEASURE_CASELOAD,
  CTI_MEASURE_COMMUNITY,
  CTI_MEASURE_HELPERS,
  CTI_MEASURE_SUPERVISION,
  CTI_MEASURE_DECREASE,
  CTI_MEASURE_EARLY_END,
  CTI_MEASURE_FIRST_MONTH,
  CTI_MEASURE_INTAKE,
  CTI_MEASURE_NETWORK,
  CTI_MEASURE_REVIEW,
  CTI_MEASURE_TRANSFER,
  CTI_MEASURE_WRITTEN,
} CtiMeasure;

extern const CtiEnumValue cti_measure_values[];

/**
 * CtiFidelityItem:
 * @key: (owned): its key, never changed
 * @label: (owned): what it is about, in English
 * @label_da: (owned) (nullable): the same in Danish
 * @measure: what is counted for it
 * @levels: the values from which it is on level 2, 3, 4 and 5; falling where less is better
 */
typedef struct
{
  char *key;
  char *label;
  char *label_da;
  CtiMeasure measure;
  int levels[CTI_FIDELITY_LEVELS - 1];
} CtiFidelityItem;

/**
 * CtiFidelityForm:
 * @items: (owned) (element-type CtiFidelityItem): the items in order
 * @shares: percent of the courses on level 4 or 5 from which a caseload is on level 2, 3, 4 and 5
 *
 * The items a team reviews the method by: its own, or those that come with the program (domain
 * 2.3). Not an official scale.
 */
typedef struct
{
  GPtrArray *items;
  int shares[CTI_FIDELITY_LEVELS - 1];
} CtiFidelityForm;

void cti_fidelity_item_free (CtiFidelityItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFidelityItem, cti_fidelity_item_free)
CtiFidelityForm *cti_fidelity_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_fidelity_form_free (CtiFidelityForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFidelityForm, cti_fidelity_form_free)
const CtiFidelityItem *cti_fidelity_form_find (const CtiFidelityForm *self, const char *key);
gboolean cti_measure_is_of_caseload (CtiMeasure measure);
gboolean cti_measure_is_falling (CtiMeasure measure);

/**
 * CtiFidelityState:
 * @CTI_FIDELITY_EARLY: too early to say, or nothing to say
 * @CTI_FIDELITY_OPEN: not fully there, and it can still be mended
 * @CTI_FIDELITY_SETTLED: not fully there, and past
 * @CTI_FIDELITY_MET: fully there
 */
typedef enum
{
  CTI_FIDELITY_EARLY,
  CTI_FIDELITY_OPEN,
  CTI_FIDELITY_SETTLED,
  CTI_FIDELITY_MET,
} CtiFidelityState;

/**
 * CtiFidelityHint:
 * @item: (unowned): the item
 * @level: 1 to 5, 0 where the data say nothing
 * @state: whether there is something to be done
 * @value: what was counted; -1 where nothing was
 * @parts: what it was counted from, by the measure: the days of each phase, the meetings a month of
 *   each phase in tenths, how many there are of how many
 * @until: the last day on which it can be mended, where that is known
 * @courses: of a caseload, how many courses could be judged
 * @good: of those, how many are on level 4 or 5
 *
 * What the data suggest for one item.
 */
typedef struct
{
  const CtiFidelityItem *item;
  int level;
  CtiFidelityState state;
  int value;
  int parts[CTI_METHOD_STAGES];
  CtiDate until;
  int courses;
  int good;
} CtiFidelityHint;

/**
 * CtiFidelityBasis:
 * @form: (unowned): the items
 * @team: (unowned) (nullable): the team
 * @worker: (unowned) (nullable): the worker
 * @cards: (unowned) (element-type CtiCard): the caseload
 * @sessions: (unowned) (nullable) (element-type CtiSupervision): sessions
 * @reviews: (unowned) (nullable) (element-type CtiCaseReview): reviews of courses
 * @first: first day of the period; matters for sessions and reviews, and for which courses count
 * @last: last day of it
 * @today: the day
 *
 * What is looked at.
 */
typedef struct
{
  const CtiFidelityForm *form;
  const CtiTeam *team;
  const CtiWorker *worker;
  GPtrArray *cards;
  GPtrArray *sessions;
  GPtrArray *reviews;
  CtiDate first;
  CtiDate last;
  CtiDate today;
} CtiFidelityBasis;

int cti_fidelity_get_level (const int *levels, int value);
GArray *cti_fidelity_of_course (const CtiFidelityBasis *basis,
                                const CtiCard *card) G_GNUC_WARN_UNUSED_RESULT;
GArray *cti_fidelity_of_caseload (const CtiFidelityBasis *basis) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_fidelity_find_courses (const CtiFidelityBasis *basis) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_fidelity_find_records (const CtiCase *model,
                                      CtiMeasure measure) G_GNUC_WARN_UNUSED_RESULT;
const char *cti_measure_get_spot (CtiMeasure measure);

G_END_DECLS
