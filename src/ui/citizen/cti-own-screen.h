#pragma once

#include <adwaita.h>

#include "cti-session-citizen.h"

G_BEGIN_DECLS

#define CTI_TYPE_OWN_SCREEN (cti_own_screen_get_type ())
G_DECLARE_FINAL_TYPE (CtiOwnScreen, cti_own_screen, CTI, OWN_SCREEN, AdwBin)

/**
 * CtiOwnScreen:
 *
 * What the citizen sees: her own star, course and well-being, over the whole window, and nothing
 * that leads elsewhere. Its views follow the table in cti-own-views.c; each is made anew when it is
 * gone to, from her case as it is then. The worker comes back by cti_own_screen_ask_to_leave().
 *
 * Signals: `paper-wished`: she wants on paper what is written about her; it is printed when the
 * worker is back.
 */

/**
 * CtiOwnBack:
 * @view: the view that is shown
 *
 * Goes one step back within a view.
 *
 * Returns: whether there was one
 */
typedef gboolean (*CtiOwnBack) (gpointer view);

CtiOwnScreen *cti_own_screen_new (CtiSession *session) G_GNUC_WARN_UNUSED_RESULT;
CtiOwnScreen *cti_own_screen_of (GtkWidget *widget);

CtiSession *cti_own_screen_get_session (CtiOwnScreen *self);
CtiCase *cti_own_screen_get_case (CtiOwnScreen *self);
CtiDate cti_own_screen_get_today (CtiOwnScreen *self);
const char *cti_own_screen_get_shown (CtiOwnScreen *self);
void cti_own_screen_show (CtiOwnScreen *self, const char *view);
void cti_own_screen_begin_step (CtiOwnScreen *self);
void cti_own_screen_set_back (CtiOwnScreen *self, CtiOwnBack back, gpointer view);
void cti_own_screen_back (CtiOwnScreen *self);
void cti_own_screen_ask_to_leave (CtiOwnScreen *self);
void cti_own_screen_set_language (CtiOwnScreen *self, const char *code);
void cti_own_screen_wish_paper (CtiOwnScreen *self);
void cti_own_screen_say (CtiOwnScreen *self, const char *sentence);

/**
 * CtiOwnSaved:
 * @screen: the screen, still shown
 * @object: (nullable): what was handed along
 *
 * Called when something was kept.
 */
typedef void (*CtiOwnSaved) (CtiOwnScreen *screen, gpointer object);

void cti_own_screen_put (CtiOwnScreen *self,
                         CtiActKind act,
                         gpointer record,
                         CtiOwnSaved saved,
                         gpointer object);
void cti_own_screen_run (CtiOwnScreen *self,
                         CtiSessionWork work,
                         gpointer data,
                         GDestroyNotify data_free,
                         CtiOwnSaved saved,
                         gpointer object);

G_END_DECLS
