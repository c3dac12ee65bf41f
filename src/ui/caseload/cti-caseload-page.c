#include "cti-caseload-page.h"

#include <glib/gi18n.h>

#include "cti-caseload-row.h"
#include "cti-caseload-timeline.h"
#include "cti-citizen-dialog.h"
#include "cti-compat-list.h"
#include "cti-names.h"
#include "cti-private.h"
#include "cti-rescue-dialog.h"
#include "cti-settings.h"
#include "cti-workspace.h"

struct _CtiCaseloadPage
{
  AdwBin parent_instance;

  CtiSession *session;     /* (owned) (nullable) */
  CtiCaseloadModel *model; /* (owned) (nullable) */
  GSettings *settings;     /* (unowned) (nullable) */
  GtkStack *stack;
  GtkWidget *toolbar;
  GtkSearchEntry *search;
  GtkMenuButton *order;
  GtkMenuButton *narrow;
  AdwStatusPage *nobody;
  CtiCaseloadNarrow narrowed;
  GtkLabel *scope;
  GtkCheckButton *closed;
  GtkListView *list;
  CtiCaseloadTimeline *timeline;
  gboolean is_timeline; /* shown on a calendar, not as a list */
  AdwStatusPage *no_match;
};

G_DEFINE_FINAL_TYPE (CtiCaseloadPage, cti_caseload_page, ADW_TYPE_BIN)

static GtkListView *
get_list (CtiCaseloadPage *self)
{
  return self->is_timeline ? cti_caseload_timeline_get_list (self->timeline) : self->list;
}

static char *
count_words (CtiCaseloadPage *self, guint shown)
{
  guint all = cti_caseload_model_count_scope (self->model);

  if (cti_caseload_model_is_searching (self->model) || cti_caseload_model_is_narrow (self->model))
    /* Translators: how many citizens the search found, of how many. */
    return g_strdup_printf (ngettext ("%u of %u citizen", "%u of %u citizens", all), shown, all);
  if (self->is_timeline && cti_caseload_timeline_get_sentence (self->timeline) != NULL)
    return g_strdup (cti_caseload_timeline_get_sentence (self->timeline));
  return g_strdup_printf (ngettext ("%u citizen", "%u citizens", shown), shown);
}

static void
name_closed_choice (CtiCaseloadPage *self)
{
  guint closed = cti_caseload_model_count_closed (self->model);
  g_autofree char *label = g_strdup_printf (_ ("S_how closed (%u)"), closed);
  g_autofree char *spoken = g_strdup_printf (_ ("Show closed (%u)"), closed);

  gtk_check_button_set_label (self->closed, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->closed), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->closed),
                          closed > 0 && !cti_caseload_model_is_searching (self->model));
}

static void
say_nobody (CtiCaseloadPage *self)
{
  g_autofree char *title = g_strdup_printf (_ ("Nobody is called “%s”"),
                                            gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_status_page_set_title (self->no_match, markup);
}

static void
say_empty (CtiCaseloadPage *self)
{
  gboolean is_narrow = cti_caseload_model_is_narrow (self->model);

  adw_status_page_set_title (self->nobody,
                             is_narrow ? _ ("Nobody here now") : _ ("All courses are closed"));
  adw_status_page_set_description (self->nobody,
                                   is_narrow ? _ ("Choose “All citizens” above to see the others.")
                                             : _ ("Choose “Show closed” above to see them."));
}

/* What is not seen costs nothing. */
static void
show_people (CtiCaseloadPage *self)
{
  GListModel *shown = cti_caseload_model_get_shown (self->model);

  cti_caseload_timeline_show (self->timeline, self->is_timeline ? shown : NULL,
                              cti_caseload_model_get_rhythm (self->model),
                              cti_caseload_model_get_today (self->model));
  gtk_stack_set_visible_child_name (self->stack, self->is_timeline ? "timeline" : "list");
}

static void
show_count (CtiCaseloadPage *self)
{
  guint shown;
  g_autofree char *count = NULL;

  if (self->model == NULL)
    return; /* the model says that it is empty when it goes */
  shown = g_list_model_get_n_items (cti_caseload_model_get_shown (self->model));
  name_closed_choice (self);
  if (cti_caseload_model_count_scope (self->model) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (shown == 0 && cti_caseload_model_is_searching (self->model))
    {
      say_nobody (self);
      gtk_stack_set_visible_child_name (self->stack, "no-match");
    }
  else if (shown == 0)
    {
      say_empty (self);
      gtk_stack_set_visible_child_name (self->stack, "all-closed");
    }
  else
    show_people (self);
  count = count_words (self, shown);
  gtk_label_set_text (self->scope, count);
  gtk_widget_set_visible (self->toolbar, cti_caseload_model_count_scope (self->model) > 0);
}

static void
search_changed_cb (CtiCaseloadPage *self)
{
  if (self->model == NULL)
    return;
  cti_caseload_model_set_query (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  show_count (self);
}

/* What is typed over the list goes on in the entry, where Escape and the arrows mean what they do
 * in a search. */
static void
search_started_cb (CtiCaseloadPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

static void
stop_search_cb (CtiCaseloadPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (get_list (self)));
}

static void
open_position (CtiCaseloadPage *self, guint position)
{
  g_autoptr (CtiCardItem) item =
      g_list_model_get_item (cti_caseload_model_get_shown (self->model), position);
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  CtiTrouble trouble;

  if (item == NULL || workspace == NULL)
    return;
  if (cti_card_item_get_state (item) == CTI_CARD_GOOD)
    {
      cti_workspace_open_case (workspace, cti_card_item_get_id (item));
      return;
    }
  trouble = cti_card_item_get_state (item) == CTI_CARD_PUT_BACK ? CTI_TROUBLE_CASE_PUT_BACK
                                                                : CTI_TROUBLE_CASE_DAMAGED;
  gtk_window_present (
      cti_rescue_dialog_new (GTK_WIDGET (self), cti_card_item_get_id (item), trouble));
}

static void
row_activated_cb (CtiCaseloadPage *self, guint position)
{
  open_position (self, position);
}

/* Enter comes before the search, which waits for the next letter: it must neither be lost nor open
 * somebody whom the letters before had found. */
static void
search_activated_cb (CtiCaseloadPage *self)
{
  search_changed_cb (self);
  if (self->model != NULL && cti_caseload_model_is_searching (self->model))
    open_position (self, 0);
}

static void
closed_toggled_cb (CtiCaseloadPage *self)
{
  if (self->model == NULL)
    return;
  cti_caseload_model_set_show_closed (self->model, gtk_check_button_get_active (self->closed));
  show_count (self);
}

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, cti_caseload_row_new ());
}

static void
bind_row_cb (CtiCaseloadPage *self, GtkListItem *item)
{
  CtiCaseloadRow *row = CTI_CASELOAD_ROW (gtk_list_item_get_child (item));
  g_autofree char *description = NULL;

  cti_caseload_row_show (row, gtk_list_item_get_item (item),
                         cti_caseload_model_get_rhythm (self->model),
                         cti_caseload_model_get_today (self->model));
  description = cti_caseload_row_describe (row);
  cti_compat_list_name_row (GTK_WIDGET (row), cti_caseload_row_get_name (row), description);
}

static const char *
order_words (CtiCaseloadOrder order)
{
  if (order == CTI_CASELOAD_ORDER_NAME)
    return _ ("By name");
  if (order == CTI_CASELOAD_ORDER_CONTACT)
    return _ ("By last contact");
  return order == CTI_CASELOAD_ORDER_PHASE ? _ ("By phase") : _ ("By next star");
}

static const char *const order_nicks[] = { "due", "name", "phase", "contact" };

static void
set_order (CtiCaseloadPage *self, CtiCaseloadOrder order)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Order of the list: %s"), order_words (order));

  gtk_menu_button_set_label (self->order, order_words (order));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->order), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  if (self->model != NULL)
    cti_caseload_model_set_order (self->model, order);
}

static void
order_state_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  CtiCaseloadPage *self = user_data;
  const char *nick = g_variant_get_string (value, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order_nicks); i++)
    if (g_strcmp0 (nick, order_nicks[i]) == 0)
      {
        g_simple_action_set_state (action, value);
        set_order (self, i);
        if (self->settings != NULL)
          g_settings_set_enum (self->settings, "sort-order", (int) i);
        return;
      }
}

static const char *const narrow_nicks[] = { "all", "due", "contact", "1", "2", "3", "paused" };

static const char *
narrow_words (CtiCaseloadNarrow narrow)
{
  static const char *const words[] = {
    N_ ("All citizens"), N_ ("Something due"), N_ ("Contact building"), N_ ("Phase 1"),
    N_ ("Phase 2"),      N_ ("Phase 3"),       N_ ("On pause"),
  };

  return _ (words[narrow]);
}

static void
set_narrow (CtiCaseloadPage *self, CtiCaseloadNarrow narrow)
{
  g_autofree char *spoken = g_strdup_printf (_ ("Who is shown: %s"), narrow_words (narrow));

  self->narrowed = narrow;
  gtk_menu_button_set_label (self->narrow, narrow_words (narrow));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->narrow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  if (self->model == NULL)
    return;
  cti_caseload_model_set_narrow (self->model, narrow,
                                 self->session != NULL ? cti_session_get_team (self->session)
                                                       : NULL);
  show_count (self);
}

static void
narrow_state_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  const char *nick = g_variant_get_string (value, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (narrow_nicks); i++)
    if (g_strcmp0 (nick, narrow_nicks[i]) == 0)
      {
        g_simple_action_set_state (action, value);
        set_narrow (user_data, i);
      }
}

static void
set_view (CtiCaseloadPage *self, gboolean is_timeline)
{
  self->is_timeline = is_timeline;
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (get_list (self)));
  show_count (self);
}

static void
view_state_cb (GSimpleAction *action, GVariant *value, gpointer user_data)
{
  CtiCaseloadPage *self = user_data;
  gboolean is_timeline = g_strcmp0 (g_variant_get_string (value, NULL), "timeline") == 0;

  g_simple_action_set_state (action, g_variant_new_string (is_timeline ? "timeline" : "list"));
  set_view (self, is_timeline);
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "caseload-view", is_timeline);
}

/* The keyboard goes on where it was: in the list, or on the way to it. */
static gboolean
switch_view (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtiCaseloadPage *self = CTI_CASELOAD_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean was_in_list =
      focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_list (self)));

  gtk_widget_activate_action (widget, "caseload.view", "s",
                              self->is_timeline ? "list" : "timeline");
  if (was_in_list)
    gtk_widget_child_focus (GTK_WIDGET (get_list (self)), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
install_actions (CtiCaseloadPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "order", .parameter_type = "s", .state = "'due'", .change_state = order_state_cb },
    { .name = "narrow", .parameter_type = "s", .state = "'all'", .change_state = narrow_state_cb },
    { .name = "view", .parameter_type = "s", .state = "'list'", .change_state = view_state_cb },
  };
  int view = self->settings != NULL ? g_settings_get_enum (self->settings, "caseload-view") : 0;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  int order = self->settings != NULL ? g_settings_get_enum (self->settings, "sort-order") : 0;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "caseload", G_ACTION_GROUP (group));
  g_action_group_change_action_state (
      G_ACTION_GROUP (group), "order",
      g_variant_new_string (order_nicks[CLAMP (order, 0, (int) G_N_ELEMENTS (order_nicks) - 1)]));
  g_action_group_change_action_state (G_ACTION_GROUP (group), "view",
                                      g_variant_new_string (view == 0 ? "list" : "timeline"));
}

static void
follow_session (CtiCaseloadPage *self)
{
  const CtiTeam *team = cti_session_get_team (self->session);

  cti_caseload_model_set_today (self->model, cti_session_get_today (self->session));
  cti_caseload_model_set_rhythm (self->model, team != NULL ? team->star_interval : 0);
}

/* The program may have stood open over midnight, and the team may have another rhythm now. */
static void
cti_caseload_page_map (GtkWidget *widget)
{
  CtiCaseloadPage *self = CTI_CASELOAD_PAGE (widget);

  if (self->session != NULL && self->model != NULL)
    {
      follow_session (self);
      set_narrow (self, self->narrowed);
    }
  GTK_WIDGET_CLASS (cti_caseload_page_parent_class)->map (widget);
}

static void
cti_caseload_page_dispose (GObject *object)
{
  CtiCaseloadPage *self = CTI_CASELOAD_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_CASELOAD_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_caseload_page_parent_class)->dispose (object);
}

static void
cti_caseload_page_class_init (CtiCaseloadPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_caseload_page_dispose;
  g_type_ensure (CTI_TYPE_CASELOAD_TIMELINE);
  widget_class->map = cti_caseload_page_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-caseload-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, search);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, order);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, narrow);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, scope);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, closed);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, list);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, timeline);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, switch_view, NULL);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadPage, no_match);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
cti_caseload_page_init (CtiCaseloadPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  cti_private_entry (GTK_EDITABLE (self->search));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (cti_caseload_timeline_get_list (self->timeline), "activate",
                           G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->settings = cti_settings_get ();
  install_actions (self);
  set_narrow (self, CTI_CASELOAD_ALL);
}

/**
 * cti_caseload_page_set_cards:
 * @self: the page
 * @cards: (element-type CtiCardItem): all citizens
 * @today: the day
 */
void
cti_caseload_page_set_cards (CtiCaseloadPage *self, GListModel *cards, CtiDate today)
{
  GtkNoSelection *selection;
  int order = self->settings != NULL ? g_settings_get_enum (self->settings, "sort-order") : 0;

  g_clear_object (&self->model);
  self->model = cti_caseload_model_new (cards);
  cti_caseload_model_set_today (self->model, today);
  if (self->session != NULL && cti_session_get_team (self->session) != NULL)
    cti_caseload_model_set_rhythm (self->model,
                                   cti_session_get_team (self->session)->star_interval);
  set_order (self, order);
  set_narrow (self, self->narrowed);
  selection = gtk_no_selection_new (g_object_ref (cti_caseload_model_get_shown (self->model)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  /* a citizen who is not shown counts as well */
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_count (self);
}

/**
 * cti_caseload_page_set_session:
 * @self: the page
 * @session: an open session
 */
void
cti_caseload_page_set_session (CtiCaseloadPage *self, CtiSession *session)
{
  g_set_object (&self->session, session);
  cti_caseload_page_set_cards (self, G_LIST_MODEL (cti_session_get_cards (session)),
                               cti_session_get_today (session));
  follow_session (self);
}

/**
 * cti_caseload_page_find:
 * @self: the page
 *
 * Puts the cursor where a citizen is searched for.
 */
void
cti_caseload_page_find (CtiCaseloadPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * cti_caseload_page_add_citizen:
 * @self: the page
 *
 * Opens the form for a new citizen.
 */
void
cti_caseload_page_add_citizen (CtiCaseloadPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    gtk_window_present (GTK_WINDOW (cti_citizen_dialog_new (workspace)));
}
