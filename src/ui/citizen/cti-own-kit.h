#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cti_own_box_new (int spacing) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_own_card_new (const char *heading) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_own_add_text (GtkWidget *box, const char *text);
GtkWidget *cti_own_add_heading (GtkWidget *box, const char *text);
GtkWidget *cti_own_add_quote (GtkWidget *box, const char *text);
GtkWidget *cti_own_add_button (GtkWidget *box, const char *text, gboolean is_main);
void cti_own_add_writing (GtkWidget *box, const char *label, GtkTextView **view);
char *cti_own_dup_written (GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cti_own_add_actions (GtkWidget *box);
void cti_own_add_bar (GtkWidget *box, const char *words, int score);
GtkWidget *cti_own_wrap_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_own_wrap_add (GtkWidget *wrap, GtkWidget *child);
void cti_own_empty (GtkWidget *box);

G_END_DECLS
