/* A worker who never stops: random acts through the window, without a warning and without memory
 * that grows with what was done; at the end every file of the store is in order. 60 acts with a few
 * citizens; with CTI_LONG=1 10 000 with 1 500. CTI_SEED repeats a run, CTI_ROUNDS sets how many. */

#include <adwaita.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "cti-acts.h"
#include "cti-pages.h"
#include "cti-types-ui.h"
#include "cti-use-generate.h"
#include "cti-use.h"
#include "session-fixture.h"
#include "widget-keys.h"
#include "widget-tour.h"

#define CITIZENS        8
#define CITIZENS_LONG   1500
#define ROUNDS          60
#define ROUNDS_LONG     10000
#define ROUNDS_WARM     1000 /* after which nothing may grow any more */
#define GROWTH_MAX_KIB  16384
#define GROWTH_TOLD_KIB 512 /* of one act, which is then named */
#define DIALOGS_MAX     4

/* Kept out: what asks the desktop for a file, what leaves the window, and the demo caseload's tour.
 */
static const char *const apart[] = { "export-all", "export-calendar", "tour", NULL };

typedef struct
{
  Desk desk;
  GRand *dice;
  guint opened;
  guint saved;
} Soak;

static int
read_number (const char *name, int usual)
{
  const char *value = g_getenv (name);

  return value != NULL ? atoi (value) : usual;
}

static gboolean
is_long (void)
{
  return g_strcmp0 (g_getenv ("CTI_LONG"), "1") == 0;
}

static guint throw (Soak * self, guint sides)
{
  return (guint) g_rand_int_range (self->dice, 0, (int) sides);
}

static gpointer
generate_in_thread (CtiStore *store, gpointer data, GError **error)
{
  GPtrArray *ids = data;
  CtiCardIndex *cards = cti_store_get_cards (store);
  g_autoptr (GPtrArray) entries = NULL;

  if (!cti_use_generate (store, is_long () ? CITIZENS_LONG : CITIZENS, 1, CTI_MADE_FULL, NULL, NULL,
                         error))
    return NULL;
  entries = cti_card_index_get_entries (cards);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (ids, g_strdup (((const CtiCardEntry *) g_ptr_array_index (entries, i))->id));
  return cti_card_index_make_items (cards);
}

static gpointer
verify_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_verify (store, error);
}

static gpointer
ask (Soak *self, CtiSessionWork work, gpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer answer;

  cti_session_run_async (self->desk.store->session, work, data, NULL, NULL, fixture_keep_result,
                         &result);
  fixture_wait_for_result (&result);
  answer = cti_session_run_finish (self->desk.store->session, result, &error);
  g_assert_no_error (error);
  return answer;
}

/* The window must know them all: it hears of one that is opened, and a caseload that grows by each
 * would look like memory that is kept. */
static void
generate (Soak *self)
{
  CtiCardList *cards = cti_session_get_cards (self->desk.store->session);
  g_autoptr (GPtrArray) items = ask (self, generate_in_thread, self->desk.store->ids);

  cti_card_list_set (cards, items);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (cards)), >=,
                    is_long () ? CITIZENS_LONG : CITIZENS);
  cti_workspace_refresh (self->desk.workspace);
}

static GtkWidget *
find_dialog (Soak *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != self->desk.window)
        return window;
    }
  return NULL;
}

/* Something is written into one field of the dialog, and sometimes it is saved. */
static void
use_dialog (Soak *self, GtkWidget *dialog)
{
  GtkWidget *text = widget_find (dialog, GTK_TYPE_TEXT, throw (self, 3));
  GtkWidget *view = widget_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  g_autofree char *words = g_strdup_printf ("Talte om hverdagen, %u", throw (self, 1000));

  if (text != NULL && gtk_editable_get_editable (GTK_EDITABLE (text)))
    gtk_editable_set_text (GTK_EDITABLE (text), words);
  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), words, -1);
  if (throw (self, 2) == 0 && gtk_widget_activate_action (dialog, "form.save", NULL))
    self->saved++;
  desk_settle (&self->desk);
}

static void
close_dialogs (Soak *self)
{
  GtkWidget *dialog = find_dialog (self);

  for (guint i = 0; dialog != NULL && i < DIALOGS_MAX; i++)
    {
      self->opened++;
      gtk_window_present (GTK_WINDOW (dialog));
      desk_settle (&self->desk);
      if (find_dialog (self) == dialog)
        use_dialog (self, dialog);
      dialog = find_dialog (self);
      if (dialog != NULL)
        gtk_window_destroy (GTK_WINDOW (dialog));
      desk_settle (&self->desk);
      dialog = find_dialog (self);
    }
}

static void
do_act (Soak *self)
{
  guint count = 0;
  const CtiWindowAct *acts = cti_acts_get (&count);
  const CtiWindowAct *act = &acts[throw (self, count)];
  g_autofree char *action = g_strconcat ("win.", act->name, NULL);

  if (g_strv_contains (apart, act->name))
    return;
  g_test_message ("%s", action);
  gtk_widget_activate_action (self->desk.window, action, NULL);
  desk_settle (&self->desk);
}

static void
show_page (Soak *self)
{
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);
  guint page = throw (self, count);

  g_test_message ("%s", pages[page].name);
  desk_show_page (&self->desk, pages[page].name);
}

static void
search (Soak *self)
{
  static const char *const words[] = { "bolig", "netværk", "aftale", "sov", "a", "zzz" };
  GtkWidget *page = cti_workspace_show_page (self->desk.workspace, "search");

  gtk_editable_set_text (GTK_EDITABLE (widget_find (page, GTK_TYPE_TEXT, 0)),
                         words[throw (self, G_N_ELEMENTS (words))]);
  desk_settle (&self->desk);
}

static void
open_citizen (Soak *self)
{
  GPtrArray *ids = self->desk.store->ids;

  cti_workspace_open_case (self->desk.workspace, g_ptr_array_index (ids, throw (self, ids->len)));
  desk_settle (&self->desk);
}

static void
act_once (Soak *self)
{
  guint number = throw (self, 10);

  if (number < 2)
    open_citizen (self);
  else if (number < 5)
    show_page (self);
  else if (number < 6)
    search (self);
  else
    do_act (self);
  close_dialogs (self);
}

/* What is in use, in KiB: of the allocator, so that what it keeps for later does not count. */
static gsize
measure_memory (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (info.uordblks + info.hblkhd) / 1024;
}

static void
test_soak (void)
{
  Soak self = { .dice = g_rand_new_with_seed ((guint32) read_number ("CTI_SEED", 7)) };
  int rounds = read_number ("CTI_ROUNDS", is_long () ? ROUNDS_LONG : ROUNDS);
  gsize warm = 0, end = 0, most = 0;
  GPtrArray *verdicts = NULL;

  desk_open (&self.desk, "");
  generate (&self);
  open_citizen (&self);
  for (int i = 0; i < rounds; i++)
    {
      act_once (&self);
      end = measure_memory ();
      if (end > most + GROWTH_TOLD_KIB)
        g_test_message ("act %d: more than ever by %" G_GSIZE_FORMAT " KiB", i, end - most);
      most = MAX (most, end);
      if (i == MIN (ROUNDS_WARM, rounds / 2))
        warm = end;
      if (i % 500 == 0)
        g_test_message ("act %d: %" G_GSIZE_FORMAT " KiB", i, end);
    }
  g_test_message ("%d acts, %u dialogs, %u saved; %" G_GSIZE_FORMAT
                  " KiB in use, then %" G_GSIZE_FORMAT,
                  rounds, self.opened, self.saved, warm, end);
  g_assert_cmpuint (self.opened, >, (guint) rounds / 10);
  g_assert_cmpuint (self.saved, >, (guint) rounds / 40);
  if (rounds > 2 * ROUNDS_WARM && end > warm)
    g_assert_cmpuint (end - warm, <, GROWTH_MAX_KIB);
  verdicts = ask (&self, verify_in_thread, NULL);
  for (guint i = 0; i < verdicts->len; i++)
    g_assert_cmpint (((const CtiVerdict *) g_ptr_array_index (verdicts, i))->trouble, ==,
                     CTI_TROUBLE_NONE);
  g_ptr_array_unref (verdicts);
  desk_close (&self.desk);
  g_rand_free (self.dice);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/soak/random-acts-leave-all-in-order", test_soak);
  return g_test_run ();
}
