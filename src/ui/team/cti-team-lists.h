#pragma once

#include "cti-store.h"
#include "cti-team.h"

G_BEGIN_DECLS

/**
 * CtiTeamItem:
 * @record: (owned): a #CtiFocusKind or #CtiCheckKind as it stands: the team's own row, or one made
 *   from what the program brings
 * @is_shipped: the program brings one of this key
 * @is_own: the team has a row of its own
 */
typedef struct
{
  CtiRecord *record;
  gboolean is_shipped;
  gboolean is_own;
} CtiTeamItem;

/**
 * CtiTeamLists:
 * @areas: (owned) (element-type CtiTeamItem): focus areas, hidden ones too, in the order a course
 *   is offered them
 * @checks: (owned) (element-type CtiTeamItem): points of the checklists, phase by phase
 *
 * What the team offers its courses to begin with, to be looked at and changed.
 */
typedef struct
{
  GPtrArray *areas;
  GPtrArray *checks;
} CtiTeamLists;

CtiTeamLists *cti_team_lists_new (GPtrArray *own_areas,
                                  GPtrArray *own_checks) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_team_lists_read (CtiStore *store, gpointer data, GError **error);
void cti_team_lists_free (CtiTeamLists *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTeamLists, cti_team_lists_free)

const CtiTeamItem *cti_team_lists_find (GPtrArray *items, const char *id);

G_END_DECLS
