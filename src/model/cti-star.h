#pragma once

#include "cti-problem.h"
#include "cti-record.h"

G_BEGIN_DECLS

/** Scores run from 1 to 10; 0 stands for "not discussed" and is never a score (domain 9.13). */
#define CTI_SCORE_NOT_DISCUSSED 0
#define CTI_SCORE_MIN           1
#define CTI_SCORE_MAX           10
/** A form has three to sixteen areas; ours has ten. */
#define CTI_STAR_AREAS_MIN 3
#define CTI_STAR_AREAS_MAX 16

/**
 * CtiOccasion:
 * @CTI_OCCASION_START: the first of a course
 * @CTI_OCCASION_INTERVAL: every second month
 * @CTI_OCCASION_PHASE_SHIFT: at the border of two phases
 * @CTI_OCCASION_END: the last of a course
 * @CTI_OCCASION_EXTRA: any other
 * @CTI_OCCASION_FOLLOW_UP: after the course, where she agreed to be asked
 *
 * Why a star is read (domain 9.13).
 */
typedef enum
{
  CTI_OCCASION_START,
  CTI_OCCASION_INTERVAL,
  CTI_OCCASION_PHASE_SHIFT,
  CTI_OCCASION_END,
  CTI_OCCASION_EXTRA,
  CTI_OCCASION_FOLLOW_UP,
} CtiOccasion;

/**
 * CtiReadingMode:
 * @CTI_READING_JOINT: worker and citizen agreed
 * @CTI_READING_WORKER: the worker's view
 * @CTI_READING_CITIZEN: the citizen's view
 */
typedef enum
{
  CTI_READING_JOINT,
  CTI_READING_WORKER,
  CTI_READING_CITIZEN,
} CtiReadingMode;

/**
 * CtiScoreAnswer:
 * @CTI_SCORE_SCORED: a score, or none because it was not talked about
 * @CTI_SCORE_NOT_TODAY: she would rather not say today, which is an answer
 * @CTI_SCORE_DONT_KNOW: she does not know, which is one too
 *
 * What was answered about an area.
 */
typedef enum
{
  CTI_SCORE_SCORED,
  CTI_SCORE_NOT_TODAY,
  CTI_SCORE_DONT_KNOW,
} CtiScoreAnswer;

extern const CtiEnumValue cti_score_answer_values[];
extern const CtiEnumValue cti_occasion_values[];
extern const CtiEnumValue cti_reading_mode_values[];

/**
 * CtiArea:
 * @record: what all records share
 * @form: (owned): key of the star form it belongs to
 * @version: version of the form; a changed form is a new version
 * @key: (owned): its key within the form, never changed
 * @position: its place around the star, from 0 at the top, clockwise
 * @label: (owned): what it is called, in English
 * @label_da: (owned): what it is called, in Danish
 *
 * A life area of a star form. The areas a reading was made with are kept in the case, so that it
 * keeps their names when the team's form changes (design 2).
 */
typedef struct
{
  CtiRecord record;
  char *form;
  int version;
  char *key;
  int position;
  char *label;
  char *label_da;
} CtiArea;

/**
 * CtiReading:
 * @record: what all records share
 * @course: (owned): id of the course
 * @form: (owned): key of the star form
 * @version: version of the star form
 * @date: the day it was made
 * @occasion: why it was made
 * @mode: whose view it is
 * @pair: (owned) (nullable): id that joins the worker's and the citizen's view of one reading
 * @note: (owned) (nullable): about the whole
 * @on_paper: made on paper and typed in later
 * @voided: does not count; stays visible (domain 10)
 */
typedef struct
{
  CtiRecord record;
  char *course;
  char *form;
  int version;
  CtiDate date;
  CtiOccasion occasion;
  CtiReadingMode mode;
  char *pair;
  char *note;
  gboolean on_paper;
  gboolean voided;
} CtiReading;

/**
 * CtiScore:
 * @record: what all records share
 * @reading: (owned): id of the reading
 * @area: (owned): key of the area
 * @value: 1 to 10, or 0 for "not discussed"
 * @note: (owned) (nullable): what was said
 * @answer: what was answered where there is no score
 */
typedef struct
{
  CtiRecord record;
  char *reading;
  char *area;
  int value;
  char *note;
  CtiScoreAnswer answer;
} CtiScore;

extern const CtiRecordType cti_area_type;
extern const CtiRecordType cti_reading_type;
extern const CtiRecordType cti_score_type;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiArea, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiReading, cti_record_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiScore, cti_record_unref)

/**
 * CtiStar:
 * @reading: (owned): the reading
 * @areas: (owned) (element-type CtiArea): the areas of its form in order
 * @scores: (owned) (element-type CtiScore): one for each area, in the same order
 *
 * A reading with all its scores, whole: an area without a row has a score that says "not
 * discussed".
 */
typedef struct
{
  CtiReading *reading;
  GPtrArray *areas;
  GPtrArray *scores;
} CtiStar;

CtiStar *cti_star_new (CtiReading *reading, GPtrArray *areas) G_GNUC_WARN_UNUSED_RESULT;
CtiStar *cti_star_copy (const CtiStar *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_free (CtiStar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStar, cti_star_free)

guint cti_star_get_n_areas (const CtiStar *self);
const CtiArea *cti_star_get_area (const CtiStar *self, guint index);
CtiScore *cti_star_get_score (const CtiStar *self, guint index);
int cti_star_get_value (const CtiStar *self, guint index);
int cti_star_find_area (const CtiStar *self, const char *key);
void cti_star_put_score (CtiStar *self, CtiScore *score);
guint cti_star_count_discussed (const CtiStar *self);
void cti_star_check (const CtiStar *self, CtiDate today, CtiProblems *problems);

int cti_reading_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
