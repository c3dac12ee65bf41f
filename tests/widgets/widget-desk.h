#pragma once

#include "cti-record-dialog.h"
#include "cti-workspace.h"
#include "open-store.h"

G_BEGIN_DECLS

/* The day on which everything on a desk happens. */
#define DESK_TODAY (cti_date_new (2026, 11, 21))

/* The whole window, on a store of its own that is unlocked and holds the cases of a demo text. */
typedef struct
{
  OpenStore *store;
  GtkWidget *window;
  CtiWorkspace *workspace;
  GtkWidget *page; /* (nullable): the one that was shown last */
} Desk;

void desk_open (Desk *self, const char *demo);
void desk_open_at (Desk *self, const char *demo, const char *page);
void desk_show_case (Desk *self, guint index);
void desk_show_page (Desk *self, const char *page);
void desk_close (Desk *self);

void desk_settle (Desk *self);
gpointer desk_run (Desk *self, CtiSessionWork work, gpointer data);
CtiCase *desk_get_case (Desk *self);
GPtrArray *desk_get_records (Desk *self, const CtiRecordType *type);
const char *desk_get_first_id (Desk *self, const CtiRecordType *type);

void desk_act (Desk *self, const char *action, const char *id);
GtkWidget *desk_find_window (GType type);
GtkWidget *desk_find_dialog (void);
GtkWidget *desk_open_dialog (Desk *self, const char *action, const char *id);
void desk_save (Desk *self, GtkWidget *dialog);

GtkWidget *desk_find_proof (void);
void desk_prove (Desk *self, const char *passphrase);

gboolean widget_says (GtkWidget *widget, const char *sentence);

G_END_DECLS
