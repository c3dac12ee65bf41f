#pragma once

#include "cti-guide.h"
#include "cti-problem.h"

G_BEGIN_DECLS

/**
 * CtiSettingsGroup:
 * @CTI_SETTINGS_COURSES: lengths, numbers of focus areas, measurements, the grey zone
 * @CTI_SETTINGS_REMINDERS: rhythms and limits of what is due, and what is silent
 * @CTI_SETTINGS_COUNTING: how reports count, and how long is kept what has ended
 * @CTI_SETTINGS_AREAS: focus areas
 * @CTI_SETTINGS_CHECKLISTS: points of the checklists
 * @CTI_SETTINGS_PHRASES: phrases and templates for notes
 * @CTI_SETTINGS_OFFERS: the directory of offers
 * @CTI_SETTINGS_FORMS: areas of a star, texts along its scale, wording of the WHO-5, items of the
 *   review of the method
 *
 * What a team may set, in the groups in which it is shown, put back, and given to another team.
 */
typedef enum
{
  CTI_SETTINGS_COURSES,
  CTI_SETTINGS_REMINDERS,
  CTI_SETTINGS_COUNTING,
  CTI_SETTINGS_AREAS,
  CTI_SETTINGS_CHECKLISTS,
  CTI_SETTINGS_PHRASES,
  CTI_SETTINGS_OFFERS,
  CTI_SETTINGS_FORMS,
} CtiSettingsGroup;

#define CTI_SETTINGS_GROUPS 8
/** A set of groups is a number with these bits. */
#define CTI_SETTINGS_BIT(group) (1U << (group))
#define CTI_SETTINGS_ALL        ((1U << CTI_SETTINGS_GROUPS) - 1)

extern const CtiEnumValue cti_settings_group_values[];

const char *const *cti_settings_get_fields (CtiSettingsGroup group);
const CtiRecordType *cti_settings_get_type (CtiSettingsGroup group);
gboolean cti_settings_is_given (const CtiRecordType *type, const CtiField *field);

/**
 * CtiTeamSettings:
 * @team: (owned): holds the values of @fields
 * @fields: (owned) (element-type CtiField): which fields of the team are set
 * @records: (owned) (element-type CtiRecord): focus areas, points, phrases, offers and forms
 *
 * Settings of a team as they are given to another: nothing that tells which team, and nobody.
 */
typedef struct
{
  CtiTeam *team;
  GPtrArray *fields;
  GPtrArray *records;
} CtiTeamSettings;

CtiTeamSettings *cti_team_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_team_settings_free (CtiTeamSettings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTeamSettings, cti_team_settings_free)

/**
 * CtiSettingsKind:
 * @CTI_SETTINGS_CHANGED: a setting or a row gets another value
 * @CTI_SETTINGS_ADDED: a row that was not there
 * @CTI_SETTINGS_REMOVED: a row goes to the trash
 * @CTI_SETTINGS_STAYS: a form is loaded under the same version with another text, and stays
 *
 * What happens to a setting.
 */
typedef enum
{
  CTI_SETTINGS_CHANGED,
  CTI_SETTINGS_ADDED,
  CTI_SETTINGS_REMOVED,
  CTI_SETTINGS_STAYS,
} CtiSettingsKind;

/**
 * CtiSettingsChange:
 * @kind: what happens
 * @group: to what it belongs
 * @field: (nullable): the field of the team that gets another value; %NULL for a row
 * @before: (owned) (nullable): the team, or the row, as it is
 * @now: (owned): as it will be
 *
 * One thing that would be different afterwards.
 */
typedef struct
{
  CtiSettingsKind kind;
  CtiSettingsGroup group;
  const CtiField *field;
  CtiRecord *before;
  CtiRecord *now;
} CtiSettingsChange;

void cti_settings_change_free (CtiSettingsChange *self);
GPtrArray *cti_settings_compare (const CtiTeam *team,
                                 GPtrArray *kept,
                                 const CtiTeamSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CtiSettingsProgram:
 * @areas: (element-type CtiGuideArea): the focus areas the program brings
 * @phrases: (element-type CtiPhrase): the phrases it brings
 *
 * What there is before a team has set anything.
 */
typedef struct
{
  GPtrArray *areas;
  GPtrArray *phrases;
} CtiSettingsProgram;

GPtrArray *cti_settings_reset (const CtiTeam *team,
                               GPtrArray *kept,
                               const CtiSettingsProgram *program,
                               guint groups,
                               CtiMoment now) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_settings_get_records (const CtiTeam *team,
                                     GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CtiSettingsWrong:
 * @CTI_SETTINGS_WRONG_SYNTAX: not JSON
 * @CTI_SETTINGS_WRONG_FORMAT: JSON of something else
 * @CTI_SETTINGS_WRONG_NEWER: written by a newer version of the program
 * @CTI_SETTINGS_WRONG_SIZE: larger than settings are
 * @CTI_SETTINGS_WRONG_NAME: a name that is none of a setting
 * @CTI_SETTINGS_WRONG_VALUE: a value that cannot be
 * @CTI_SETTINGS_WRONG_TEXT: the text of a form that cannot be read
 *
 * Why a file of settings cannot be used.
 */
typedef enum
{
  CTI_SETTINGS_WRONG_SYNTAX,
  CTI_SETTINGS_WRONG_FORMAT,
  CTI_SETTINGS_WRONG_NEWER,
  CTI_SETTINGS_WRONG_SIZE,
  CTI_SETTINGS_WRONG_NAME,
  CTI_SETTINGS_WRONG_VALUE,
  CTI_SETTINGS_WRONG_TEXT,
} CtiSettingsWrong;

/**
 * CtiSettingsFault:
 * @wrong: why
 * @line: the line, where it is not JSON
 * @type: (nullable): in the list of which records; %NULL for the settings themselves
 * @number: the how many-th of the list, from 1
 * @name: (owned) (nullable): the name that is none, cut where it is long
 * @problem: what is wrong with the value
 *
 * What is wrong with a file of settings, and where.
 */
typedef struct
{
  CtiSettingsWrong wrong;
  int line;
  const CtiRecordType *type;
  guint number;
  char *name;
  CtiProblem problem;
} CtiSettingsFault;

void cti_settings_fault_clear (CtiSettingsFault *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CtiSettingsFault, cti_settings_fault_clear)

G_END_DECLS
