#pragma once

#include "session-fixture.h"
#include "widget-desk.h"

G_BEGIN_DECLS

/* A window on one store, and a colleague's store beside it; both know one another. */
typedef struct
{
  Desk desk;
  SessionFixture *eva;
  char *eva_here; /* (owned): id of the colleague */
  char *me_there; /* (owned) */
} Scene;

gpointer scene_give_card (CtiStore *store, gpointer data, GError **error);
gpointer scene_take_card (CtiStore *store, gpointer data, GError **error);
void scene_open (Scene *self);
void scene_close (Scene *self);
guint scene_count_cases (Scene *self);
GBytes *scene_send (Scene *self, const char *code, const char *colleague);
GFile *scene_put_file (Scene *self, GBytes *bytes);
GtkWidget *scene_open_file (Scene *self, GFile *file);
GtkWidget *scene_open_bytes (Scene *self, GBytes *bytes);
GtkWidget *scene_find_button (GtkWidget *root, const char *label);

G_END_DECLS
