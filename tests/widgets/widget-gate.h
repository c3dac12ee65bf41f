#pragma once

#include <gtk/gtk.h>

#include "cti-disk.h"

G_BEGIN_DECLS

/* Holds the store's thread before it puts the first case in place, until it is let go. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean is_there;
  gboolean may_go;
} Gate;

void gate_close (Gate *gate);
gboolean gate_has_come (Gate *gate);
void gate_open (Gate *gate);

/* The button of the window that shows how far a work has come; NULL where there is none. */
GtkWidget *gate_find_cancel (void);

G_END_DECLS
