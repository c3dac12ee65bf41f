#include "cti-caseload-timeline.h"

#include <glib/gi18n.h>

#include "cti-card-list.h"
#include "cti-caseload-line.h"
#include "cti-caseload-report.h"
#include "cti-compat-list.h"
#include "cti-names.h"

struct _CtiCaseloadTimeline
{
  AdwBin parent_instance;

  GListModel *items;  /* (owned) (nullable) (element-type CtiCardItem) */
  int reading_months; /* as the team has it; 0 for the usual */
  CtiDate today;
  CtiTimelineData *axis; /* (owned) (nullable) */
  CtiCaseloadLine *head;
  GtkListView *list;
  GPtrArray *bound; /* (owned) (element-type GtkListItem): rows that show somebody */
};

G_DEFINE_FINAL_TYPE (CtiCaseloadTimeline, cti_caseload_timeline, ADW_TYPE_BIN)

/* A file that cannot be read has a line of its own as well: nobody is left out. */
static CtiTimelineData *
make_line (CtiCaseloadTimeline *self, CtiCardItem *item)
{
  const CtiCard *card = cti_card_item_get_card (item);

  if (card != NULL && cti_card_item_get_state (item) == CTI_CARD_GOOD)
    return cti_caseload_report_line (card, self->reading_months, self->today);
  return cti_timeline_data_new (card != NULL ? card->name : _ ("Unknown case"),
                                cti_card_item_get_state (item) == CTI_CARD_PUT_BACK
                                    ? _ ("An older version has been put back")
                                    : _ ("The file cannot be read"),
                                self->today, self->today + 1);
}

static void
show_row (CtiCaseloadTimeline *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  CtiTimelineData *line = make_line (self, gtk_list_item_get_item (item));

  gtk_widget_set_tooltip_text (row, line->sentence);
  cti_compat_list_name_row (row, line->title, line->sentence);
  cti_caseload_line_show (CTI_CASELOAD_LINE (row), self->axis, line);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, cti_caseload_line_new ());
}

static void
bind_cb (CtiCaseloadTimeline *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  show_row (self, item);
}

static void
unbind_cb (CtiCaseloadTimeline *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  cti_caseload_line_show (CTI_CASELOAD_LINE (gtk_list_item_get_child (item)), NULL, NULL);
}

static GPtrArray *
collect_cards (CtiCaseloadTimeline *self)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (self->items, i);

      if (cti_card_item_get_card (item) != NULL)
        g_ptr_array_add (cards, (gpointer) cti_card_item_get_card (item));
    }
  return cards;
}

/* Who is shown decides which days are. */
static void
items_changed (CtiCaseloadTimeline *self)
{
  g_autoptr (GPtrArray) cards = collect_cards (self);
  CtiTimelineData *before = self->axis;

  self->axis = cti_caseload_report_axis (cards, self->today);
  cti_caseload_line_show (self->head, self->axis, NULL);
  cti_names_set (GTK_WIDGET (self->head), self->axis->title, self->axis->sentence);
  for (guint i = 0; i < self->bound->len; i++)
    show_row (self, g_ptr_array_index (self->bound, i));
  g_clear_pointer (&before, cti_timeline_data_free);
}

static void
forget_items (CtiCaseloadTimeline *self)
{
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_func (self->items, items_changed, self);
  g_clear_object (&self->items);
}

static void
cti_caseload_timeline_dispose (GObject *object)
{
  CtiCaseloadTimeline *self = CTI_CASELOAD_TIMELINE (object);

  forget_items (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (cti_caseload_timeline_parent_class)->dispose (object);
}

static void
cti_caseload_timeline_finalize (GObject *object)
{
  CtiCaseloadTimeline *self = CTI_CASELOAD_TIMELINE (object);

  g_clear_pointer (&self->axis, cti_timeline_data_free);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  G_OBJECT_CLASS (cti_caseload_timeline_parent_class)->finalize (object);
}

static void
cti_caseload_timeline_class_init (CtiCaseloadTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_caseload_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_caseload_timeline_finalize;
}

static GtkWidget *
make_list (CtiCaseloadTimeline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "caseload-lines");
  cti_names_set (GTK_WIDGET (self->list), _ ("Citizens on one calendar"), NULL);
  return GTK_WIDGET (self->list);
}

static GtkWidget *
make_scroll (GtkWidget *list)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), list);
  gtk_widget_set_focusable (scroll, FALSE);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static void
cti_caseload_timeline_init (CtiCaseloadTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bound = g_ptr_array_new ();
  self->head = CTI_CASELOAD_LINE (cti_caseload_line_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), make_scroll (make_list (self)));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * cti_caseload_timeline_show:
 * @self: a timeline
 * @items: (nullable) (element-type CtiCardItem): whom it shows, in order; %NULL for nobody, which
 *   costs nothing while it is not seen
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 */
void
cti_caseload_timeline_show (CtiCaseloadTimeline *self, GListModel *items, int months, CtiDate today)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (self->items == items && self->reading_months == months && self->today == today)
    return;
  forget_items (self);
  self->reading_months = months;
  self->today = today;
  if (items == NULL)
    {
      gtk_list_view_set_model (self->list, NULL);
      return;
    }
  self->items = g_object_ref (items);
  items_changed (self);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  selection = gtk_no_selection_new (g_object_ref (items));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * cti_caseload_timeline_get_list:
 * @self: a timeline
 *
 * Returns: (transfer none): its lines; `activate` tells which one was chosen
 */
GtkListView *
cti_caseload_timeline_get_list (CtiCaseloadTimeline *self)
{
  return self->list;
}

/**
 * cti_caseload_timeline_get_sentence:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): how many are in each phase
 */
const char *
cti_caseload_timeline_get_sentence (CtiCaseloadTimeline *self)
{
  return self->axis != NULL ? self->axis->sentence : NULL;
}
