#pragma once

#include "cti-workspace.h"

G_BEGIN_DECLS

/**
 * CtiWindowAct:
 * @name: name of its action, without the prefix `win.`
 * @title: (nullable): what it is called where it is sought; %NULL where the menu or the window of
 *   keys names it
 * @keys: the keys that do it anywhere, up to two
 * @needs_case: whether a case must be open
 * @run: does it
 *
 * Something that can be done from anywhere in the window while the store is open.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *keys[3];
  gboolean needs_case;
  void (*run) (CtiWorkspace *workspace);
} CtiWindowAct;

void cti_acts_use (const CtiWindowAct *table, guint count);
const CtiWindowAct *cti_acts_get (guint *count);
const CtiWindowAct *cti_acts_find (const char *name);

G_END_DECLS
