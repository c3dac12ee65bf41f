#pragma once

#include <gtk/gtk.h>

#include "cti-case.h"
#include "cti-session.h"

G_BEGIN_DECLS

/**
 * CtiPage:
 * @name: name in the stack, and in the action "win.show-<name>"
 * @title: what it is called, to be translated
 * @icon: name of its icon
 * @get_type: type of its widget
 * @set_case: (nullable): hands it the case that is open; a page that has this belongs to a case and
 *   stands under the citizen's name, the others are places
 * @set_session: (nullable): hands it the session when the store is open
 * @help: id of the topic of the help that tells of it
 * @choose_help: (nullable): the topic where it depends on the case
 * @show: (nullable): called each time it comes to the front
 *
 * A page of the workspace. A new one is a line in the table and a folder of its own.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  const char *help;
  const char *(*choose_help) (CtiCase *now);
  GType (*get_type) (void);
  void (*set_case) (gpointer page, CtiCase *now, CtiDate today);
  void (*set_session) (gpointer page, CtiSession *session);
  void (*show) (gpointer page);
} CtiPage;

void cti_pages_use (const CtiPage *table, guint count);
const CtiPage *cti_pages_get (guint *count);
const CtiPage *cti_pages_find (const char *name);
void cti_pages_show_help (const CtiPage *page, CtiCase *now, GtkWidget *within);

G_END_DECLS
