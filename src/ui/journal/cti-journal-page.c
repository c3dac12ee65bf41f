#include "cti-journal-page.h"

#include <glib/gi18n.h>

#include "cti-attachment-add.h"
#include "cti-journal-acts.h"
#include "cti-journal-row.h"
#include "cti-names.h"
#include "cti-note-dialog.h"
#include "cti-note.h"
#include "cti-plan-lists.h"
#include "cti-words-journal.h"
#include "cti-words.h"
#include "cti-workspace.h"

/* So many are shown at once: a year of a lively course, in one piece on the screen. */
#define ENTRIES_AT_ONCE 60

struct _CtiJournalPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  char **areas;        /* (owned) (nullable): keys of the areas to choose from, after "all" */
  CtiPlanLists *lists; /* (owned) (nullable): what the focus areas are called */
  guint shown;         /* how many entries are shown at most */
  gboolean is_filling;

  GtkDropDown *kind;
  GtkDropDown *area;
  GtkDropDown *phase;
  GtkWidget *write_button;
  GtkWidget *log_button;
  GtkWidget *file_button;
  GtkWidget *all_button;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *older;
};

G_DEFINE_FINAL_TYPE (CtiJournalPage, cti_journal_page, ADW_TYPE_BIN)

/* --- What is shown ---------------------------------------------------------------------------- */

static void
read_filter (CtiJournalPage *self, CtiJournalFilter *filter)
{
  guint area = gtk_drop_down_get_selected (self->area);

  filter->kind = (int) gtk_drop_down_get_selected (self->kind) - 1;
  filter->phase = (CtiPhase) gtk_drop_down_get_selected (self->phase);
  filter->area = self->areas != NULL && area > 0 ? self->areas[area - 1] : NULL;
}

static gboolean
is_narrowed (CtiJournalPage *self)
{
  CtiJournalFilter filter;

  read_filter (self, &filter);
  return filter.kind >= 0 || filter.phase != CTI_PHASE_NONE || filter.area != NULL;
}

static void
clear_list (CtiJournalPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show_list (CtiJournalPage *self)
{
  CtiJournalFilter filter;
  g_autoptr (GPtrArray) journal = NULL;

  read_filter (self, &filter);
  journal = cti_case_get_journal (self->now, &filter);
  clear_list (self);
  for (guint i = 0; i < MIN (journal->len, self->shown); i++)
    gtk_list_box_append (self->list,
                         cti_journal_row_new (self->now, g_ptr_array_index (journal, i)));
  gtk_widget_set_visible (self->older, journal->len > self->shown);
  gtk_stack_set_visible_child_name (self->stack, journal->len > 0     ? "list"
                                                 : is_narrowed (self) ? "none"
                                                                      : "empty");
}

/* --- Where the keyboard is -------------------------------------------------------------------- */

typedef struct
{
  char *id; /* (owned) (nullable): of the record; NULL where the keyboard is elsewhere */
  int at;   /* place in the list */
} Place;

static Place
find_place (CtiJournalPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (self->list))
    return (Place){ NULL, -1 };
  return (Place){ g_strdup (cti_journal_row_get_entry (row)->record->id),
                  gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) };
}

/* What was done to a row leaves the keyboard on it, or on the one that took its place. */
static void
return_to (CtiJournalPage *self, const Place *place)
{
  GtkListBoxRow *row = NULL, *last = NULL;

  if (place->id == NULL)
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (cti_journal_row_get_entry (GTK_WIDGET (row))->record->id, place->id))
        break;
      if (i <= place->at)
        last = row;
    }
  row = row != NULL ? row : last;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* A heading for each month, and one for what is still to come. */
static void
header_func (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  CtiJournalPage *self = user_data;
  CtiDate date = cti_journal_row_get_entry (GTK_WIDGET (row))->date;
  g_autofree char *now =
      date > self->today ? g_strdup (_ ("To Come")) : cti_words_month_year (date);
  g_autofree char *above = NULL;
  g_autofree char *capital = NULL;
  GtkWidget *label;

  if (before != NULL)
    {
      date = cti_journal_row_get_entry (GTK_WIDGET (before))->date;
      above = date > self->today ? g_strdup (_ ("To Come")) : cti_words_month_year (date);
    }
  if (g_strcmp0 (now, above) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  capital = cti_words_capitalise (now);
  label = gtk_label_new (capital);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "journal-month");
  gtk_list_box_row_set_header (row, label);
}

static void
filter_changed_cb (CtiJournalPage *self)
{
  if (self->is_filling || self->now == NULL)
    return;
  self->shown = ENTRIES_AT_ONCE;
  show_list (self);
}

static void
older_clicked_cb (CtiJournalPage *self)
{
  GtkListBoxRow *next;
  guint at = self->shown;

  self->shown += ENTRIES_AT_ONCE;
  show_list (self);
  next = gtk_list_box_get_row_at_index (self->list, (int) at);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
all_clicked_cb (CtiJournalPage *self)
{
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->area, 0);
  gtk_drop_down_set_selected (self->phase, 0);
}

/* --- What it can be narrowed to --------------------------------------------------------------- */

static void
fill_drop_down (GtkDropDown *drop_down, const char *name, const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
  cti_names_drop_down (drop_down, name);
  cti_names_lists (GTK_WIDGET (drop_down), name);
}

static void
fill_kinds (CtiJournalPage *self)
{
  const char *words[CTI_JOURNAL_KINDS + 2] = { _ ("Everything") };

  for (int i = 0; i < CTI_JOURNAL_KINDS; i++)
    words[i + 1] = cti_words_enum (cti_journal_kind_values, i);
  fill_drop_down (self->kind, _ ("Kind"), words);
}

static void
fill_phases (CtiJournalPage *self)
{
  fill_drop_down (self->phase, _ ("Phase"),
                  (const char *const[]){ _ ("All phases"), _ ("Contact building"), _ ("Phase 1"),
                                         _ ("Phase 2"), _ ("Phase 3"), _ ("After the planned end"),
                                         _ ("After the closing"), NULL });
}

/* The focus areas this case has ever had. */
static void
fill_areas (CtiJournalPage *self)
{
  GPtrArray *focus = cti_case_get_records (self->now, &cti_focus_area_type);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) all_words = NULL;

  g_strv_builder_add (words, _ ("All focus areas"));
  for (guint i = 0; i < focus->len; i++)
    {
      const CtiFocusArea *area = g_ptr_array_index (focus, i);

      if (!g_hash_table_add (seen, area->area))
        continue;
      g_strv_builder_add (keys, area->area);
      g_strv_builder_add (words, self->lists != NULL
                                     ? cti_plan_lists_name_area (self->lists, area->area)
                                     : area->area);
    }
  g_strfreev (self->areas);
  self->areas = g_strv_builder_end (keys);
  all_words = g_strv_builder_end (words);
  fill_drop_down (self->area, _ ("Focus area"), (const char *const *) all_words);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->area)), *self->areas != NULL);
}

static void
fill_areas_quietly (CtiJournalPage *self)
{
  guint at = gtk_drop_down_get_selected (self->area);

  self->is_filling = TRUE;
  fill_areas (self);
  gtk_drop_down_set_selected (self->area, at <= g_strv_length (self->areas) ? at : 0);
  self->is_filling = FALSE;
}

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiJournalPage) self = user_data;
  CtiPlanLists *lists = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (lists == NULL || self->list == NULL)
    return; /* locked meanwhile */
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  self->lists = lists;
  fill_areas_quietly (self);
}

static void
read_lists (CtiJournalPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (workspace != NULL)
    cti_session_run_async (cti_workspace_get_session (workspace), cti_plan_lists_read, NULL, NULL,
                           (GDestroyNotify) cti_plan_lists_unref, lists_read_cb,
                           g_object_ref (self));
}

/* --- The page --------------------------------------------------------------------------------- */

static void
row_activated_cb (CtiJournalPage *self, GtkWidget *row)
{
  cti_journal_open (GTK_WIDGET (self), cti_journal_row_get_entry (row));
}

static void
cti_journal_page_dispose (GObject *object)
{
  CtiJournalPage *self = CTI_JOURNAL_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->areas, g_strfreev);
  g_clear_pointer (&self->lists, cti_plan_lists_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_JOURNAL_PAGE);
  G_OBJECT_CLASS (cti_journal_page_parent_class)->dispose (object);
}

static void
cti_journal_page_class_init (CtiJournalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_journal_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/journal/cti-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, kind);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, area);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, phase);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, write_button);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, file_button);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, list);
  gtk_widget_class_bind_template_child (widget_class, CtiJournalPage, older);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, older_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  cti_journal_install_acts (widget_class);
}

static void
cti_journal_page_init (CtiJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = ENTRIES_AT_ONCE;
  self->is_filling = TRUE;
  fill_kinds (self);
  fill_phases (self);
  self->is_filling = FALSE;
  gtk_list_box_set_header_func (self->list, header_func, self, NULL);
  cti_attachment_accept_drops (GTK_WIDGET (self), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->file_button),
                                          g_variant_new_string (""));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->write_button),
                                 GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->log_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->all_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->older), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cti_journal_page_set_case:
 * @self: the page
 * @now: the case that is open
 * @today: the day
 */
void
cti_journal_page_set_case (CtiJournalPage *self, CtiCase *now, CtiDate today)
{
  gboolean is_other =
      self->now == NULL || g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) != 0;
  Place place = is_other ? (Place){ NULL, -1 } : find_place (self);

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  if (is_other)
    {
      self->is_filling = TRUE;
      self->shown = ENTRIES_AT_ONCE;
      all_clicked_cb (self);
      self->is_filling = FALSE;
    }
  fill_areas_quietly (self);
  show_list (self);
  return_to (self, &place);
  g_free (place.id);
}

/**
 * cti_journal_page_show:
 * @self: the page, when it is seen
 *
 * Reads anew what the team calls its focus areas.
 */
void
cti_journal_page_show (CtiJournalPage *self)
{
  read_lists (self);
}

/**
 * cti_journal_page_write_note:
 * @self: the page, in a window where a case is open
 *
 * Opens the form of a new note.
 */
void
cti_journal_page_write_note (CtiJournalPage *self)
{
  gtk_window_present (
      GTK_WINDOW (cti_note_dialog_new (cti_workspace_of (GTK_WIDGET (self)), NULL)));
}
