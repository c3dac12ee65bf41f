#include "cti-search-page.h"

#include <glib/gi18n.h>

#include "cti-hit-row.h"
#include "cti-private.h"
#include "cti-say.h"
#include "cti-scroll.h"
#include "cti-search.h"
#include "cti-words-search.h"
#include "cti-workspace.h"

struct _CtiSearchPage
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) (nullable) */
  CtiSearch *search;   /* (owned) (nullable) */
  CtiQuery *query;     /* (owned) (nullable): what is shown */
  gboolean is_stale;   /* the rows are still those of the query before */
  guint found;
  guint rows;

  GtkSearchEntry *entry;
  GtkLabel *status;
  GtkStack *stack;
  GtkListBox *list;
  AdwStatusPage *start;
  AdwStatusPage *none;
};

G_DEFINE_FINAL_TYPE (CtiSearchPage, cti_search_page, ADW_TYPE_BIN)

static void
clear_rows (CtiSearchPage *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->rows = 0;
  self->found = 0;
  self->is_stale = FALSE;
}

static void
say_status (CtiSearchPage *self, const char *sentence)
{
  gtk_label_set_text (self->status, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *sentence != '\0');
}

static char *
describe_found (CtiSearchPage *self)
{
  g_autofree char *hits = cti_words_hits (self->found);
  g_autofree char *newest = NULL;

  if (cti_search_is_running (self->search))
    return g_strdup_printf (_ ("%s Searching…"), hits);
  if (self->found <= CTI_SEARCH_PAGE_MAX)
    return g_steal_pointer (&hits);
  newest = g_strdup_printf (_ ("The newest %d are listed: another word makes them fewer."),
                            CTI_SEARCH_PAGE_MAX);
  return g_strdup_printf ("%s %s", hits, newest);
}

static void
show_status (CtiSearchPage *self)
{
  g_autofree char *found = describe_found (self);
  guint unreadable = cti_search_get_unreadable (self->search);

  if (unreadable > 0 && !cti_search_is_running (self->search))
    {
      g_autofree char *unsearched = cti_words_unsearched (unreadable);
      g_autofree char *both = g_strdup_printf ("%s %s", found, unsearched);

      say_status (self, both);
    }
  else if (self->found == 0)
    say_status (self, ""); /* the page says it */
  else
    say_status (self, found);
}

/* Newest first; a row that would come behind the last one there is room for is left out. */
static void
add_hit (CtiSearchPage *self, const CtiHit *hit, CtiCardList *cards)
{
  GtkListBoxRow *last = self->rows >= CTI_SEARCH_PAGE_MAX
                            ? gtk_list_box_get_row_at_index (self->list, CTI_SEARCH_PAGE_MAX - 1)
                            : NULL;
  GtkWidget *row;

  self->found++;
  if (last != NULL && cti_hit_row_get_day (CTI_HIT_ROW (last)) >= hit->day)
    return;
  if (last != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (last));
  else
    self->rows++;
  row = cti_hit_row_new (hit, self->query,
                         hit->case_id != NULL ? cti_card_list_find (cards, hit->case_id) : NULL);
  gtk_list_box_append (self->list, row);
}

static void
found_cb (CtiSearchPage *self, GPtrArray *hits)
{
  CtiCardList *cards = cti_session_get_cards (self->session);

  if (self->is_stale)
    clear_rows (self);
  for (guint i = 0; i < hits->len; i++)
    add_hit (self, g_ptr_array_index (hits, i), cards);
  gtk_stack_set_visible_child_name (self->stack, "list");
  show_status (self);
}

static void
finished_cb (CtiSearchPage *self, const GError *error)
{
  if (self->is_stale)
    clear_rows (self);
  if (error != NULL)
    cti_say_error (GTK_WIDGET (self), error);
  if (cti_query_is_empty (self->query))
    {
      say_status (self, "");
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, self->found > 0 ? "list" : "none");
  show_status (self);
}

/* Enter must not open a place of the words before, in the moment until these are searched for. */
static void
changed_cb (CtiSearchPage *self)
{
  self->is_stale = TRUE;
}

static void
search_changed_cb (CtiSearchPage *self)
{
  if (self->search == NULL)
    return;
  g_clear_pointer (&self->query, cti_query_unref);
  self->query = cti_query_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->is_stale = TRUE;
  cti_search_start (self->search, self->query);
}

static void
stop_search_cb (CtiSearchPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
row_activated_cb (CtiSearchPage *self, CtiHitRow *row)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    cti_workspace_open_spot (workspace, cti_hit_row_get_case (row), cti_hit_row_get_page (row),
                             cti_hit_row_get_record (row));
}

static void
activate_cb (CtiSearchPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL && !self->is_stale)
    row_activated_cb (self, CTI_HIT_ROW (first));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                CtiSearchPage *self)
{
  if (key != GDK_KEY_Down || gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/* The store is let go of while nobody searches. */
static void
unmapped_cb (CtiSearchPage *self)
{
  if (self->search != NULL)
    cti_search_leave (self->search);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  CtiDate first = cti_hit_row_get_day (CTI_HIT_ROW (a));
  CtiDate second = cti_hit_row_get_day (CTI_HIT_ROW (b));

  return first > second ? -1 : first < second;
}

static void
cti_search_page_dispose (GObject *object)
{
  CtiSearchPage *self = CTI_SEARCH_PAGE (object);

  g_clear_object (&self->search);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, cti_query_unref);
  adw_bin_set_child (ADW_BIN (self), NULL); /* its child is bound: it would be let go twice */
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_SEARCH_PAGE);
  G_OBJECT_CLASS (cti_search_page_parent_class)->dispose (object);
}

static void
cti_search_page_class_init (CtiSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_search_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/search/cti-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, status);
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, start);
  gtk_widget_class_bind_template_child (widget_class, CtiSearchPage, none);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cti_search_page_init (CtiSearchPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_private_entry (GTK_EDITABLE (self->entry));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  cti_scroll_stop_if_needed (self->start);
  cti_scroll_stop_if_needed (self->none);
  g_signal_connect (self, "unmap", G_CALLBACK (unmapped_cb), NULL);
}

/**
 * cti_search_page_set_session:
 * @self: the page
 * @session: the session whose store is searched
 */
void
cti_search_page_set_session (CtiSearchPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
  g_clear_object (&self->search);
  self->search = cti_search_new (session);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_search_page_show:
 * @self: the page
 *
 * Puts the cursor where the words are typed, with those of before ready to be typed over.
 */
void
cti_search_page_show (CtiSearchPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
