/* What is written about her: which kinds of data, who can see them, what she agreed to and can take
 * back, who looked and when, and how to get a copy. What stands here is counted from her case as it
 * is; who looked comes from the log of use, without names of staff (promise 25). */

#include "cti-own-record.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-own-looks.h"
#include "cti-record-sheet.h"
#include "cti-words.h"

typedef struct
{
  CtiOwnScreen *screen; /* (unowned): holds the view */
  GtkWidget *box;       /* (unowned): the view */
  GtkWidget *uses;      /* (unowned): where it is said who looked */
} View;

static void
add_lines (GtkWidget *card, char **lines)
{
  for (char **line = lines; *line != NULL; line++)
    cti_own_add_text (card, *line);
}

/* --- Consents --------------------------------------------------------------------------------- */

static void
withdrawn (CtiOwnScreen *screen, gpointer object)
{
  cti_own_screen_say (screen, C_ ("citizen", "You have taken it back. It holds from now on."));
  cti_own_screen_show (screen, "record");
}

static void
sure_cb (GtkButton *button)
{
  CtiOwnScreen *screen = cti_own_screen_of (GTK_WIDGET (button));
  const char *id = gtk_widget_get_name (GTK_WIDGET (button));
  const CtiConsent *consent =
      cti_case_find (cti_own_screen_get_case (screen), &cti_consent_type, id);
  CtiConsent *changed;

  if (consent == NULL)
    return;
  changed = cti_record_copy (consent);
  changed->withdrawn = cti_own_screen_get_today (screen);
  cti_own_screen_put (screen, CTI_ACT_CHANGE_CONSENT, changed, withdrawn, NULL);
}

/* Asked once more, since there is nobody here who would know how to undo it. */
static void
withdraw_cb (GtkButton *button)
{
  gtk_widget_set_visible (gtk_widget_get_next_sibling (GTK_WIDGET (button)), TRUE);
  gtk_widget_grab_focus (gtk_widget_get_next_sibling (GTK_WIDGET (button)));
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
}

static void
add_consent (GtkWidget *card, const CtiConsent *consent, CtiDate today)
{
  g_autofree char *line = cti_record_sheet_say_consent (consent, today);
  GtkWidget *row, *withdraw, *sure;

  cti_own_add_text (card, line);
  if (!cti_consent_holds (consent, today))
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_append (GTK_BOX (card), row);
  withdraw = cti_own_add_button (row, C_ ("citizen", "Take it back"), FALSE);
  sure = cti_own_add_button (row, C_ ("citizen", "Yes, take it back now"), TRUE);
  gtk_widget_set_name (sure, consent->record.id);
  gtk_widget_set_visible (sure, FALSE);
  g_signal_connect (withdraw, "clicked", G_CALLBACK (withdraw_cb), NULL);
  g_signal_connect (sure, "clicked", G_CALLBACK (sure_cb), NULL);
}

static void
add_consents (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  GPtrArray *consents = cti_case_get_records (now, &cti_consent_type);
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "What you have said yes to"));

  for (guint i = 0; i < consents->len; i++)
    add_consent (card, g_ptr_array_index (consents, i), cti_own_screen_get_today (view->screen));
  if (consents->len == 0)
    cti_own_add_text (card, C_ ("citizen", "You have not said yes to sharing anything."));
  gtk_box_append (GTK_BOX (view->box), card);
}

/* --- Who looked ------------------------------------------------------------------------------- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  View *view = g_object_get_data (G_OBJECT (box), "view");
  g_autoptr (GPtrArray) looks = cti_own_looks_read_finish (CTI_SESSION (source), result);
  g_auto (GStrv) lines = cti_own_looks_say (looks);

  if (cti_own_screen_of (box) != NULL)
    add_lines (view->uses, lines);
}

/* --- A copy ------------------------------------------------------------------------------------
 *
 * The dialog of a printer shows other things than hers: so the paper waits for the worker. */

static void
print_cb (GtkButton *button)
{
  CtiOwnScreen *screen = cti_own_screen_of (GTK_WIDGET (button));

  cti_own_screen_wish_paper (screen);
  cti_own_screen_say (screen, C_ ("citizen", "Your contact person prints it when you are done."));
}

static void
add_card (View *view, const char *heading, char **lines)
{
  GtkWidget *card = cti_own_card_new (heading);

  add_lines (card, lines);
  gtk_box_append (GTK_BOX (view->box), card);
}

static void
add_copy (View *view)
{
  static const char *const lines[] = {
    NC_ ("citizen", "You can have a copy of all of it. Just say so."),
    NC_ ("citizen", "You can say if something is wrong. Then we write that too."),
  };
  GtkWidget *card = cti_own_card_new (C_ ("citizen", "Your own copy"));

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    cti_own_add_text (card, g_dpgettext2 (NULL, "citizen", lines[i]));
  gtk_box_append (GTK_BOX (view->box), card);
  g_signal_connect (cti_own_add_button (cti_own_add_actions (card),
                                        C_ ("citizen", "I want this on paper"), FALSE),
                    "clicked", G_CALLBACK (print_cb), NULL);
}

/**
 * cti_own_record_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view of what is written about her
 */
GtkWidget *
cti_own_record_new (CtiOwnScreen *screen)
{
  View *view = g_new0 (View, 1);
  CtiCase *now = cti_own_screen_get_case (screen);
  g_auto (GStrv) kinds = cti_record_sheet_say_kinds (now);
  g_auto (GStrv) readers = cti_record_sheet_say_readers ();

  view->screen = screen;
  view->box = cti_own_box_new (18);
  g_object_set_data_full (G_OBJECT (view->box), "view", view, g_free);
  add_card (view, C_ ("citizen", "What is kept here"), kinds);
  add_card (view, C_ ("citizen", "Who can see it"), readers);
  add_consents (view);
  view->uses = cti_own_card_new (C_ ("citizen", "When somebody looked"));
  gtk_box_append (GTK_BOX (view->box), view->uses);
  add_copy (view);
  cti_own_looks_read_async (cti_own_screen_get_session (screen), cti_case_get_id (now), read_cb,
                            g_object_ref (view->box));
  return view->box;
}
