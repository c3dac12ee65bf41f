#pragma once

#include "cti-own-screen.h"

G_BEGIN_DECLS

/**
 * CtiOwnView:
 * @name: its name
 * @title: what it is called, to be translated in the context "citizen"
 * @about: (nullable): one sentence about it on the first screen, %NULL for one that is not there
 * @icon: (nullable): its picture there
 * @is_read: what it is for stands at its top, and its first button may be far below
 * @make: makes it from the case as it is now
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *about;
  const char *icon;
  gboolean is_read;
  GtkWidget *(*make) (CtiOwnScreen *screen);
} CtiOwnView;

const CtiOwnView *cti_own_views_get (guint *count);
const CtiOwnView *cti_own_views_find (const char *name);

G_END_DECLS
