#pragma once

#include "cti-query.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiJumpAct:
 * @action: (owned): its action, such as `win.read-star`
 * @title: (owned): what it is called, without a mnemonic
 * @key: (owned) (nullable): the key that does it, as it is written on the keyboard
 * @needs_case: whether it is about the case that is open
 *
 * Something that can be done, as it is called in the menu or among the keys.
 */
typedef struct
{
  char *action;
  char *title;
  char *key;
  gboolean needs_case;

  /*< private >*/
  char *folded; /* (owned): all it is called */
} CtiJumpAct;

GPtrArray *cti_jump_acts_list (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_jump_act_matches (const CtiJumpAct *self, const CtiQuery *query);

G_END_DECLS
