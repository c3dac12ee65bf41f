#pragma once

#include "cti-history.h"
#include "cti-own-screen.h"

G_BEGIN_DECLS

/**
 * CtiOwnSteps:
 * @show: puts what a step asks into the view
 * @chosen: takes an answer of cti_own_steps_add_choice() for the step that is shown
 *
 * How a view that asks one thing after another is filled.
 */
typedef struct
{
  void (*show) (gpointer view, int step);
  void (*chosen) (gpointer view, int step, int value);
} CtiOwnSteps;

GtkWidget *cti_own_steps_new (CtiOwnScreen *screen,
                              const CtiOwnSteps *steps,
                              gpointer view,
                              GDestroyNotify view_free) G_GNUC_WARN_UNUSED_RESULT;
void cti_own_steps_go (GtkWidget *box, int step);
int cti_own_steps_get (GtkWidget *box);
void cti_own_steps_choose (GtkWidget *box, int value);
void cti_own_steps_add_choice (GtkWidget *box, const char *words, int value, gboolean is_chosen);
void cti_own_steps_add_end (GtkWidget *box, GCallback keep, gpointer view);
void cti_own_steps_keep (GtkWidget *box, CtiActKind act, gpointer record);

G_END_DECLS
