#include "cti-workspace.h"

#include <glib/gi18n.h>

#include "cti-act-keys.h"
#include "cti-acts.h"
#include "cti-page-list.h"
#include "cti-pages.h"
#include "cti-settings.h"
#include "cti-text.h"
#include "cti-spelling.h"
#include "cti-words.h"

struct _CtiWorkspace
{
  AdwBin parent_instance;

  CtiSession *session;   /* (owned) */
  CtiBookmark *bookmark; /* (owned): where the user is */
  CtiCase *now;          /* (owned) (nullable): the case that is open */
  guint visits;          /* how often a page was shown */
  char *acted;       /* (owned) (nullable): id of the case of the last act since, "" for the team's
                      * file, %NULL where there was none */
  GHashTable *stale; /* (owned) (element-type CtiPage): pages that were not handed the case as it
                      * is now: nobody has seen them since */
  GPtrArray *recent; /* (owned) (element-type utf8): ids of cases, the present one first */

  AdwLeaflet *leaflet;
  GtkLabel *team;
  GtkListBox *places;
  GtkWidget *case_box;
  GtkLabel *case_name;
  GtkLabel *case_code;
  GtkLabel *case_phase;
  GtkWidget *case_safety;
  GtkWidget *case_protected;
  GtkWidget *case_notice_box;
  GtkLabel *case_notice;
  GtkListBox *pages;
  GtkWidget *tour;
  GtkStack *stack;
  AdwWindowTitle *title;
  GtkMenuButton *menu;
  GtkWidget *back;
  GtkWidget *content;
  GtkWidget *sidebar;
};

G_DEFINE_FINAL_TYPE (CtiWorkspace, cti_workspace, ADW_TYPE_BIN)

/* The keys of a page work while the focus is in it. Whoever is on a tour goes on with it. */
static void
focus_page (CtiWorkspace *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL &&
      (focus == NULL || !(gtk_widget_is_ancestor (focus, page) ||
                          gtk_widget_is_ancestor (focus, self->tour))))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* What had the keyboard may have gone, like a button that starts what has now been started. */
static void
focus_page_if_lost (CtiWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    focus_page (self);
}

/* Whose page it is; set anew with each state of the case, for a name may have been erased. */
static void
show_subtitle (CtiWorkspace *self)
{
  const CtiPage *page = cti_pages_find (gtk_stack_get_visible_child_name (self->stack));

  adw_window_title_set_subtitle (self->title,
                                 self->now != NULL && page != NULL && page->set_case != NULL
                                     ? cti_case_get_name (self->now)
                                     : "");
}

static GtkWidget *
add_page (CtiWorkspace *self, const CtiPage *page)
{
  GtkWidget *child = g_object_new (page->get_type (), NULL);

  gtk_stack_add_named (self->stack, child, page->name);
  return child;
}

/* A page is made when it is first asked for, and makes a row for whatever it shows: those that
 * nobody looks at cost nothing. */
static gpointer
get_page (CtiWorkspace *self, const CtiPage *page)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, page->name);

  if (child == NULL)
    {
      child = add_page (self, page);
      if (page->set_session != NULL)
        page->set_session (child, self->session);
    }
  if (self->now != NULL && g_hash_table_remove (self->stale, page))
    page->set_case (child, self->now, cti_session_get_today (self->session));
  return child;
}

static void
show_page (CtiWorkspace *self, const char *name)
{
  const CtiPage *page = cti_pages_find (name);

  g_return_if_fail (page != NULL);

  if (page->set_case != NULL && self->now == NULL)
    page = cti_pages_find ("caseload"); /* the case was put in the trash meanwhile */
  get_page (self, page);
  gtk_stack_set_visible_child_name (self->stack, page->name);
  if (page->set_case == NULL)
    cti_settings_set_place (page->name);
  self->visits++;
  cti_pages_show_help (page, self->now, GTK_WIDGET (self));
  g_clear_pointer (&self->acted, g_free);
  cti_bookmark_set_page (self->bookmark, page->name);
  cti_page_list_mark (self->places, page);
  cti_page_list_mark (self->pages, page);
  adw_window_title_set_title (self->title, _ (page->title));
  show_subtitle (self);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  if (page->show != NULL)
    page->show (get_page (self, page));
  focus_page (self);
}

static void
row_activated_cb (CtiWorkspace *self, GtkListBoxRow *row)
{
  show_page (self, cti_page_list_get_page (row)->name);
}

static void
add_pages (CtiWorkspace *self)
{
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    cti_page_list_add (pages[i].set_case != NULL ? self->pages : self->places, &pages[i]);
}

static void
back_clicked_cb (CtiWorkspace *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* What must be known before anybody calls, rings a bell or writes. */
static void
show_safety (CtiWorkspace *self)
{
  const CtiSafety *safety = cti_case_get_latest (self->now, &cti_safety_type);
  const char *notice =
      safety != NULL && !cti_text_is_blank (safety->notice) ? safety->notice : NULL;
  gboolean is_protected = safety != NULL && safety->protected_address;

  gtk_widget_set_visible (self->case_protected, is_protected);
  gtk_widget_set_visible (self->case_notice_box, notice != NULL);
  gtk_widget_set_visible (self->case_safety, is_protected || notice != NULL);
  gtk_label_set_text (self->case_notice, notice != NULL ? notice : "");
}

static void
show_case_in_sidebar (CtiWorkspace *self)
{
  CtiPhasePlan plan;
  const char *code;
  g_autofree char *day = NULL;
  g_autofree char *phase = NULL;

  gtk_widget_set_visible (self->case_box, self->now != NULL);
  if (self->now == NULL)
    return;
  cti_case_get_plan (self->now, &plan);
  day = cti_words_phase_day (&plan, cti_session_get_today (self->session));
  phase = cti_words_capitalise (day);
  code = cti_case_get_citizen (self->now)->code;
  gtk_label_set_text (self->case_name, cti_case_get_name (self->now));
  gtk_label_set_text (self->case_code, code);
  gtk_widget_set_visible (GTK_WIDGET (self->case_code),
                          g_strcmp0 (code, cti_case_get_name (self->now)) != 0);
  gtk_label_set_text (self->case_phase, phase);
  show_safety (self);
}

static void
cti_workspace_dispose (GObject *object)
{
  CtiWorkspace *self = CTI_WORKSPACE (object);

  if (self->bookmark != NULL)
    g_object_run_dispose (G_OBJECT (self->bookmark)); /* forms may hold it a little longer */
  g_clear_object (&self->bookmark);
  g_clear_object (&self->session);
  g_clear_pointer (&self->acted, g_free);
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->recent, g_ptr_array_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL); /* its child is bound: it would be let go twice */
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_WORKSPACE);
  G_OBJECT_CLASS (cti_workspace_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, leaflet);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, team);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, places);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_box);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_name);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_code);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_phase);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_safety);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_protected);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_notice_box);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, case_notice);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, pages);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, tour);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, title);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, menu);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, back);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, content);
  gtk_widget_class_bind_template_child (widget_class, CtiWorkspace, sidebar);
}

static void
cti_workspace_class_init (CtiWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_workspace_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/overgang/Overgang/ui/workspace/cti-workspace.ui");
  bind_children (widget_class);
  cti_act_keys_bind (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
}

static void
cti_workspace_init (CtiWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->recent = g_ptr_array_new_with_free_func (g_free);
  self->stale = g_hash_table_new (NULL, NULL);
  add_pages (self);
  show_case_in_sidebar (self);
}

/**
 * cti_workspace_new:
 *
 * Returns: (transfer floating): a workspace that nothing is seen in yet, with the widgets of the
 *   place that was seen last
 */
CtiWorkspace *
cti_workspace_new (void)
{
  CtiWorkspace *self = g_object_new (CTI_TYPE_WORKSPACE, NULL);
  g_autofree char *place = cti_settings_get_place ();

  add_page (self, cti_pages_find (place));
  return self;
}

/**
 * cti_workspace_begin:
 * @self: a new workspace
 * @session: an open session
 *
 * Shows the place that was seen last.
 */
void
cti_workspace_begin (CtiWorkspace *self, CtiSession *session)
{
  const CtiPage *page = cti_pages_find (gtk_stack_get_visible_child_name (self->stack));

  self->session = g_object_ref (session);
  self->bookmark = cti_bookmark_new (session);
  gtk_label_set_text (self->team, cti_session_get_team (session)->name);
  cti_spelling_follow (cti_spelling_get (), session);
  page->set_session (gtk_stack_get_visible_child (self->stack), session);
  show_page (self, page->name);
}

/**
 * cti_workspace_of:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the workspace it is in
 */
CtiWorkspace *
cti_workspace_of (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_get_ancestor (widget, CTI_TYPE_WORKSPACE);

  return found != NULL ? CTI_WORKSPACE (found) : NULL;
}

/**
 * cti_workspace_get_session:
 * @self: the workspace
 *
 * Returns: (transfer none): the session
 */
CtiSession *
cti_workspace_get_session (CtiWorkspace *self)
{
  return self->session;
}

/**
 * cti_workspace_get_bookmark:
 * @self: the workspace
 *
 * Returns: (transfer none) (nullable): where the user is, for coming back after a lock
 */
CtiBookmark *
cti_workspace_get_bookmark (CtiWorkspace *self)
{
  return self->bookmark;
}

/**
 * cti_workspace_count_visits:
 * @self: the workspace
 *
 * Returns: how often a page has been shown since the store was opened: the same number means that
 *   the user has gone nowhere else
 */
guint
cti_workspace_count_visits (CtiWorkspace *self)
{
  return self->visits;
}

/**
 * cti_workspace_get_case:
 * @self: the workspace
 *
 * Returns: (transfer none) (nullable): the case that is open
 */
CtiCase *
cti_workspace_get_case (CtiWorkspace *self)
{
  return self->now;
}

/**
 * cti_workspace_get_recent:
 * @self: the workspace
 *
 * Returns: (transfer none) (element-type utf8): ids of the cases that were open since the program
 *   was unlocked, the present one first
 */
GPtrArray *
cti_workspace_get_recent (CtiWorkspace *self)
{
  return self->recent;
}

static void
remember (CtiWorkspace *self, const char *case_id)
{
  guint at = 0;

  if (g_ptr_array_find_with_equal_func (self->recent, case_id, g_str_equal, &at))
    g_ptr_array_remove_index (self->recent, at);
  g_ptr_array_insert (self->recent, 0, g_strdup (case_id));
}

/**
 * cti_workspace_show_case:
 * @self: the workspace
 * @now: a case
 *
 * Hands the case to the page that is shown, which stays, and to each of the others when it is asked
 * for.
 */
void
cti_workspace_show_case (CtiWorkspace *self, CtiCase *now)
{
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);
  const CtiPage *page = cti_pages_find (gtk_stack_get_visible_child_name (self->stack));

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  cti_bookmark_set_case (self->bookmark, cti_case_get_id (now));
  remember (self, cti_case_get_id (now));
  show_case_in_sidebar (self);
  show_subtitle (self);
  for (guint i = 0; i < count; i++)
    if (pages[i].set_case != NULL)
      g_hash_table_add (self->stale, (gpointer) &pages[i]);
  get_page (self, page);
  cti_pages_show_help (page, now, GTK_WIDGET (self));
  focus_page_if_lost (self);
}

/**
 * cti_workspace_take_case:
 * @self: the workspace
 * @now: a case as it is now
 *
 * Where it is the case that is open, its pages show it; else nothing changes here.
 */
void
cti_workspace_take_case (CtiWorkspace *self, CtiCase *now)
{
  if (self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0)
    cti_workspace_show_case (self, now);
}

/**
 * cti_workspace_leave_case:
 * @self: the workspace
 * @case_id: id of a case that lies in the trash now, or whose name is not to be seen
 *
 * Where it is the case that is open, none is open then, and the caseload is seen.
 */
void
cti_workspace_leave_case (CtiWorkspace *self, const char *case_id)
{
  gboolean was_seen = g_strcmp0 (cti_workspace_get_shown_case_id (self), case_id) == 0;
  guint at = 0;

  if (g_ptr_array_find_with_equal_func (self->recent, case_id, g_str_equal, &at))
    g_ptr_array_remove_index (self->recent, at);
  if (self->now == NULL || g_strcmp0 (cti_case_get_id (self->now), case_id) != 0)
    return;
  g_clear_pointer (&self->now, cti_case_unref);
  cti_bookmark_set_case (self->bookmark, NULL);
  show_case_in_sidebar (self);
  if (was_seen)
    show_page (self, "caseload");
}

static void
focus_sidebar (CtiWorkspace *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
  gtk_widget_child_focus (self->sidebar, GTK_DIR_TAB_FORWARD);
}

/**
 * cti_workspace_get_page:
 * @self: the workspace
 * @name: name of a page
 *
 * Returns: (transfer none) (nullable): the page, which shows the case as it is now
 */
gpointer
cti_workspace_get_page (CtiWorkspace *self, const char *name)
{
  const CtiPage *page = cti_pages_find (name);

  return page != NULL ? get_page (self, page) : NULL;
}

/**
 * cti_workspace_show_page:
 * @self: the workspace
 * @name: name of a page; where it is one of a case and none is open, the caseload is seen
 *
 * Returns: (transfer none): the page, which is seen now where it is not the caseload instead
 */
gpointer
cti_workspace_show_page (CtiWorkspace *self, const char *name)
{
  show_page (self, name);
  return cti_workspace_get_page (self, name);
}

/**
 * cti_workspace_open_menu:
 * @self: the workspace
 *
 * Opens the main menu.
 */
void
cti_workspace_open_menu (CtiWorkspace *self)
{
  gtk_menu_button_popup (self->menu);
}

/**
 * cti_workspace_do:
 * @self: the workspace
 * @action: name of an action of the window, without its prefix
 *
 * Does it, or shows the page it names. What needs a case leads to the sidebar while none is open.
 */
void
cti_workspace_do (CtiWorkspace *self, const char *action)
{
  const CtiPage *page =
      g_str_has_prefix (action, "show-") ? cti_pages_find (action + strlen ("show-")) : NULL;
  const CtiWindowAct *act = cti_acts_find (action);
  gboolean needs_case = page != NULL ? page->set_case != NULL : act != NULL && act->needs_case;

  if (needs_case && self->now == NULL)
    focus_sidebar (self);
  else if (page != NULL)
    show_page (self, page->name);
  else if (act != NULL)
    {
      g_autofree char *full = g_strconcat ("win.", act->name, NULL);

      cti_bookmark_via (GTK_WIDGET (self), full, NULL);
      act->run (self);
    }
}

/**
 * cti_workspace_get_shown_case_id:
 * @self: the workspace
 *
 * Returns: (transfer none) (nullable): id of the case a page of which is seen; %NULL while a place
 *   is seen, whose records are the team's
 */
const char *
cti_workspace_get_shown_case_id (CtiWorkspace *self)
{
  const CtiPage *page = cti_pages_find (gtk_stack_get_visible_child_name (self->stack));

  return self->now != NULL && page != NULL && page->set_case != NULL ? cti_case_get_id (self->now)
                                                                     : NULL;
}

/**
 * cti_workspace_get_acted_case_id:
 * @self: the workspace
 *
 * Where an act is taken back: in the file of the last act since the page is seen, which can be a
 * case that is not open; else in the file of what is seen.
 *
 * Returns: (transfer none) (nullable): id of a case, %NULL for the team's file
 */
const char *
cti_workspace_get_acted_case_id (CtiWorkspace *self)
{
  if (self->acted == NULL)
    return cti_workspace_get_shown_case_id (self);
  return *self->acted != '\0' ? self->acted : NULL;
}

/**
 * cti_workspace_follow_act:
 * @self: the workspace
 * @case_id: (nullable): id of the case something was done in, %NULL for the team's file
 *
 * Remembers where it was done, and has the place that is seen show it.
 */
void
cti_workspace_follow_act (CtiWorkspace *self, const char *case_id)
{
  g_autofree char *acted = g_strdup (case_id != NULL ? case_id : "");

  g_free (self->acted);
  self->acted = g_steal_pointer (&acted);
  cti_workspace_refresh (self);
}

/**
 * cti_workspace_refresh:
 * @self: the workspace
 *
 * Has the place that is seen read what it shows anew.
 */
void
cti_workspace_refresh (CtiWorkspace *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  const CtiPage *page = cti_pages_find (name);

  if (page != NULL && page->set_case == NULL && page->show != NULL)
    page->show (cti_workspace_get_page (self, name));
}
