#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** How long a text of a case stays on the clipboard, in seconds (promise 19). */
#define CTI_CLIPBOARD_SECONDS 120
/** How long a number stays there by which a person is known or reached, or a key. */
#define CTI_CLIPBOARD_SECRET_SECONDS 10
/** What tells clipboard managers not to keep it. */
#define CTI_CLIPBOARD_HINT "x-kde-passwordManagerHint"

void cti_clipboard_copy (GtkWidget *widget, const char *text);
void cti_clipboard_watch (GtkWidget *window);
void cti_clipboard_keep_secret (GtkWidget *entry);
void cti_clipboard_forget (GtkWidget *window);
void cti_clipboard_set_pace (guint second_ms);

G_END_DECLS
