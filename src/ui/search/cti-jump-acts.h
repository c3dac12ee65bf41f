#pragma once

#include "cti-query.h"
#include "cti-workspace.h"

G_BEGIN_DECLS

/* As cti_words_sought() has it. */
#define CTI_JUMP_HELP_PREFIX "help:"

/**
 * CtiJumpAct:
 * @action: (owned): its action, such as `win.read-star`; or %CTI_JUMP_HELP_PREFIX and a topic's id
 * @title: (owned): what it is called, without a mnemonic
 * @key: (owned) (nullable): the key that does it, as it is written on the keyboard
 * @needs_case: whether it is about the case that is open
 * @is_help: whether it opens a topic of the help
 *
 * Something that can be done, as it is called in the menu or among the keys, or read in the help.
 */
typedef struct
{
  char *action;
  char *title;
  char *key;
  gboolean needs_case;
  gboolean is_help;

  /*< private >*/
  char *folded; /* (owned): all it is called */
  char *sought; /* (owned): other words for it, folded */
} CtiJumpAct;

/**
 * CtiJumpFit:
 * @CTI_JUMP_NOT: it is not what was typed
 * @CTI_JUMP_HELP: the help tells of it
 * @CTI_JUMP_SOUGHT: it is called so by others
 * @CTI_JUMP_NAME: it is called so
 *
 * How well something fits what was typed, the best last.
 */
typedef enum
{
  CTI_JUMP_NOT,
  CTI_JUMP_HELP,
  CTI_JUMP_SOUGHT,
  CTI_JUMP_NAME,
} CtiJumpFit;

GPtrArray *cti_jump_acts_list (CtiWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;
CtiJumpFit cti_jump_act_fit (const CtiJumpAct *self, const CtiQuery *query);

G_END_DECLS
