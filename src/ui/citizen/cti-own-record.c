/* What is written about her: which kinds of data, who can see them, what she agreed to and can take
 * back, who looked and when, and how to get a copy. What stands here is counted from her case as it
 * is; who looked comes from the log of use, without names of staff (promise 25). */

#include "cti-own-record.h"

#include <glib/gi18n.h>

#include "cti-own-kit.h"
#include "cti-paper.h"
#include "cti-record-sheet.h"
#include "cti-use-citizen-screen.h"
#include "cti-words.h"

#define LOOKS_MAX 40

typedef struct
{
  CtiOwnScreen *screen; /* (unowned): holds the view */
  GtkWidget *box;       /* (unowned): the view */
  GtkWidget *uses;      /* (unowned): where it is said who looked */
  char **looks;         /* (owned) (nullable): when somebody looked, a line each */
} View;

static void
view_free (gpointer data)
{
  View *view = data;

  g_strfreev (view->looks);
  g_free (view);
}

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

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_read_uses (store, cti_store_get_held (store), error);
}

/* The latest first, and no more than can be read. */
static char **
say_looks (GPtrArray *uses)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = uses->len; i > 0 && uses->len - i < LOOKS_MAX; i--)
    {
      const CtiUse *use = g_ptr_array_index (uses, i - 1);
      g_autofree char *line = cti_words_look (use->made, use->use);

      g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  View *view = g_object_get_data (G_OBJECT (box), "view");
  g_autoptr (GPtrArray) uses = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (uses == NULL || cti_own_screen_of (box) == NULL)
    return;
  view->looks = say_looks (uses);
  add_lines (view->uses, view->looks);
}

/* --- A copy ----------------------------------------------------------------------------------- */

static void
draw_page (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_text_sheet_draw (sheet, cr, page, width, height);
}

static void
print_cb (View *view)
{
  CtiCase *now = cti_own_screen_get_case (view->screen);
  CtiTextSheet *sheet = cti_record_sheet_new (now, (const char *const *) view->looks,
                                              cti_own_screen_get_today (view->screen));

  cti_paper_print (view->box, &(CtiPaper){ .case_id = cti_case_get_id (now),
                                           .what = "about-her",
                                           .title = cti_text_sheet_get_title (sheet),
                                           .n_pages = cti_text_sheet_get_n_pages (sheet),
                                           .draw = draw_page,
                                           .data = sheet,
                                           .data_free = (GDestroyNotify) cti_text_sheet_free,
                                           .said = C_ ("citizen", "It is being printed.") });
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
  g_signal_connect_swapped (cti_own_add_button (card, C_ ("citizen", "Print this page"), FALSE),
                            "clicked", G_CALLBACK (print_cb), view);
  gtk_box_append (GTK_BOX (view->box), card);
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
  g_object_set_data_full (G_OBJECT (view->box), "view", view, view_free);
  add_card (view, C_ ("citizen", "What is kept here"), kinds);
  add_card (view, C_ ("citizen", "Who can see it"), readers);
  add_consents (view);
  view->uses = cti_own_card_new (C_ ("citizen", "When somebody looked"));
  gtk_box_append (GTK_BOX (view->box), view->uses);
  add_copy (view);
  cti_session_run_async (cti_own_screen_get_session (screen), read_in_thread, NULL, NULL,
                         (GDestroyNotify) g_ptr_array_unref, read_cb, g_object_ref (view->box));
  return view->box;
}
