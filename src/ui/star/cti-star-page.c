#include "cti-star-page.h"

#include <glib/gi18n.h>

#include "cti-bookmark.h"
#include "cti-names.h"
#include "cti-reading-row.h"
#include "cti-star-corrections.h"
#include "cti-next-measure.h"
#include "cti-star-choice.h"
#include "cti-star-entry-page.h"
#include "cti-star-export.h"
#include "cti-star-group.h"
#include "cti-star-history-window.h"
#include "cti-star-notes-view.h"
#include "cti-star-reason.h"
#include "cti-star-report.h"
#include "cti-star-table-view.h"
#include "cti-star-view.h"
#include "cti-star-views.h"
#include "cti-words.h"
#include "cti-workspace.h"

struct _CtiStarPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  GPtrArray *all;     /* (owned) (nullable) (element-type CtiStar): by day */
  GPtrArray *stars;   /* (owned) (nullable) (element-type CtiStar): those that count, by day */
  GHashTable *chosen; /* (owned) (element-type utf8): ids of the readings that are shown */
  GPtrArray *history; /* (owned) (nullable) (element-type CtiChange) */
  char *view;         /* (owned): "picture", "all", "pair" or "table" */
  char *drawn;        /* (owned) (nullable): what the picture was drawn of, to draw it once */

  GtkStack *stack;
  GtkLabel *due;
  GtkWidget *as_pair;
  GtkWidget *export_button;
  GtkLabel *sentence;
  GtkStack *picture;
  CtiStarView *chart;
  CtiStarTableView *table;
  GtkListBox *readings;
  CtiStarGroup *group;
  CtiStarNotesView *notes;
  CtiStarEntryPage *entry;
  CtiNextMeasure *next;
};

G_DEFINE_FINAL_TYPE (CtiStarPage, cti_star_page, ADW_TYPE_BIN)

enum
{
  PROP_VIEW = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* In the order of CtiStarViewMode, and the table. */
static const char *const views[] = { "picture", "all", "pair", "table" };
#define TABLE 3

/* --- What is shown ---------------------------------------------------------------------------- */

static guint
find_view (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i], name) == 0)
      return i;
  return 0;
}

/* What the picture depends on: it is drawn anew when this has become another. */
static char *
make_key (CtiStarPage *self, guint mode, GPtrArray *shown)
{
  GString *key = g_string_new (NULL);

  g_string_printf (key, "%p %u %p", (gpointer) self->now, mode,
                   (gpointer) cti_star_group_get_medians (self->group));
  for (guint i = 0; i < shown->len; i++)
    g_string_append_printf (key, " %s",
                            ((CtiStar *) g_ptr_array_index (shown, i))->reading->record.id);
  return g_string_free (key, FALSE);
}

static void
draw_picture (CtiStarPage *self, GPtrArray *shown)
{
  guint mode = find_view (self->view);
  g_autofree char *key = make_key (self, mode, shown);
  g_autofree char *sentence = NULL;

  if (mode != TABLE && g_strcmp0 (key, self->drawn) != 0)
    {
      cti_star_view_show (self->chart, (CtiStarViewMode) mode, shown);
      g_free (self->drawn);
      self->drawn = g_steal_pointer (&key);
    }
  sentence =
      mode == TABLE ? cti_star_report_sentence (shown) : cti_star_view_get_sentence (self->chart);
  gtk_label_set_text (self->sentence, sentence);
}

static void
show_picture (CtiStarPage *self)
{
  g_autoptr (GPtrArray) shown = cti_star_choice_get (self->stars, self->chosen);
  g_autoptr (GHashTable) goals = cti_case_get_star_goals (self->now);
  gboolean is_empty = shown->len == 0;
  guint mode = find_view (self->view);

  if (mode == CTI_STAR_VIEW_ALL)
    is_empty = self->all->len == 0;
  gtk_widget_set_visible (GTK_WIDGET (self->picture), !is_empty);
  gtk_widget_set_sensitive (self->export_button, shown->len > 0);
  gtk_stack_set_visible_child_name (self->picture, mode == TABLE ? "table" : "chart");
  cti_star_notes_view_set_stars (self->notes, shown);
  cti_star_table_view_set_lines (self->table, goals, cti_star_group_get_medians (self->group));
  cti_star_table_view_set_stars (self->table, shown, self->history);
  if (is_empty)
    gtk_label_set_text (self->sentence, _ ("Choose one or more readings in the list."));
  else
    draw_picture (self, shown);
}

static void
group_changed_cb (CtiStarPage *self)
{
  cti_star_view_set_medians (self->chart, cti_star_group_get_medians (self->group));
  if (self->now != NULL)
    show_picture (self);
}

static void
reading_toggled_cb (CtiStarPage *self, CtiReadingRow *row)
{
  if (cti_reading_row_is_shown (row))
    g_hash_table_add (self->chosen, g_strdup (cti_reading_row_get_id (row)));
  else
    g_hash_table_remove (self->chosen, cti_reading_row_get_id (row));
  show_picture (self);
}

static const CtiWorker *
get_worker (CtiStarPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  return workspace != NULL ? cti_session_get_worker (cti_workspace_get_session (workspace)) : NULL;
}

static GtkWidget *
make_reading_row (CtiStarPage *self, const CtiReading *reading)
{
  g_autoptr (CtiStar) star = cti_case_get_star (self->now, reading);
  const CtiChange *change = cti_star_corrections_find (self->history, star);
  g_autofree char *old_date = cti_star_corrections_get_old (self->history, reading, "date");
  g_autofree char *correction =
      change != NULL ? cti_star_corrections_describe (change, get_worker (self)) : NULL;

  return cti_reading_row_new (reading, g_hash_table_contains (self->chosen, reading->record.id),
                              old_date, correction);
}

static void
show_readings (CtiStarPage *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self->now);
  g_autofree char *focused = cti_reading_row_dup_focused (self->readings);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->readings))) != NULL)
    gtk_list_box_remove (self->readings, child);
  for (guint i = readings->len; i > 0; i--)
    {
      GtkWidget *row = make_reading_row (self, g_ptr_array_index (readings, i - 1));

      gtk_list_box_append (self->readings, row);
      g_signal_connect_object (row, "toggled", G_CALLBACK (reading_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      if (focused != NULL && g_str_equal (cti_reading_row_get_id (CTI_READING_ROW (row)), focused))
        gtk_widget_grab_focus (row);
    }
}

static void
show_due (CtiStarPage *self)
{
  CtiDate next = CTI_DATE_NONE;
  CtiDue due;
  g_autofree char *sentence = NULL;

  due = cti_case_get_next_reading (self->now, self->today, &next);
  sentence = cti_words_due_sentence (due, next, self->today);
  gtk_label_set_text (self->due, sentence);
}

static void
show_page (CtiStarPage *self)
{
  g_autoptr (GPtrArray) readings = cti_case_get_readings (self->now);

  if (cti_star_entry_page_get_case_id (self->entry) != NULL)
    gtk_stack_set_visible_child_name (self->stack, "entry");
  else if (cti_case_get_course (self->now) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "no-course");
  else if (readings->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, "star");
}

/* --- What was corrected ----------------------------------------------------------------------- */

typedef struct
{
  CtiStarPage *page; /* (owned) */
  char *case_id;     /* (owned) */
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->page);
  g_free (look->case_id);
  g_free (look);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/* That a value was corrected is part of the case that was opened. */
static gpointer
look_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_history (store, ((Look *) data)->case_id, NULL, error);
}

static void
marks_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  CtiStarPage *self = look->page;
  g_autoptr (GPtrArray) history = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  if (history == NULL || self->now == NULL ||
      g_strcmp0 (cti_case_get_id (self->now), look->case_id) != 0)
    return;
  g_clear_pointer (&self->history, g_ptr_array_unref);
  self->history = g_steal_pointer (&history);
  show_readings (self);
  show_picture (self);
}

static void
look_for_marks (CtiStarPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  Look *look;

  if (workspace == NULL)
    return;
  look = g_new0 (Look, 1);
  look->page = g_object_ref (self);
  look->case_id = g_strdup (cti_case_get_id (self->now));
  cti_session_run_async (cti_workspace_get_session (workspace), look_in_thread, look, NULL,
                         (GDestroyNotify) g_ptr_array_unref, marks_found_cb, look);
}

/* --- Actions ---------------------------------------------------------------------------------- */

static const CtiReading *
find_reading (CtiStarPage *self, GVariant *id)
{
  return self->now != NULL
             ? cti_case_find (self->now, &cti_reading_type, g_variant_get_string (id, NULL))
             : NULL;
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);

  if (find_reading (self, id) != NULL)
    cti_star_history_window_ask (widget, self->now, find_reading (self, id));
}

static void
correct_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);
  const CtiReading *reading = find_reading (self, id);

  cti_bookmark_via (widget, name, id);
  if (reading == NULL || cti_star_entry_page_is_saving (self->entry))
    return;
  gtk_stack_set_visible_child_name (self->stack, "entry");
  cti_star_entry_page_correct (self->entry, self->now, self->today, reading);
}

static void
void_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  const CtiReading *reading = find_reading (self, id);

  if (reading != NULL && workspace != NULL)
    cti_star_reason_ask (workspace, cti_case_get_id (self->now), reading);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *nick)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);
  g_autoptr (GPtrArray) shown =
      self->stars != NULL ? cti_star_choice_get (self->stars, self->chosen) : NULL;

  if (shown != NULL && shown->len > 0)
    cti_star_export_ask (widget, self->now, self->today, shown, g_variant_get_string (nick, NULL));
}

static void
set_view (CtiStarPage *self, const char *name)
{
  const char *known = views[find_view (name)];

  if (g_strcmp0 (known, self->view) == 0 ||
      (find_view (known) == CTI_STAR_VIEW_PAIR && !cti_star_view_has_pairs (self->chart)))
    return;
  g_free (self->view);
  self->view = g_strdup (known);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
  if (self->now != NULL)
    show_picture (self);
}

static void
switch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "star") != 0)
    return;
  set_view (self, find_view (self->view) == TABLE ? "picture" : "table");
  gtk_widget_child_focus (GTK_WIDGET (self->picture), GTK_DIR_TAB_FORWARD);
}

static void
next_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiStarPage *self = CTI_STAR_PAGE (widget);
  guint next = (find_view (self->view) + 1) % G_N_ELEMENTS (views);

  if (next == CTI_STAR_VIEW_PAIR && !cti_star_view_has_pairs (self->chart))
    next++;
  set_view (self, views[next]);
}

/* The first reading and the one that was come to, with its other view. */
static void
choose_until (CtiStarPage *self, const CtiStar *star)
{
  const CtiStar *other = cti_star_views_find_other (self->stars, star);

  g_hash_table_remove_all (self->chosen);
  g_hash_table_add (self->chosen,
                    g_strdup (((CtiStar *) self->stars->pdata[0])->reading->record.id));
  g_hash_table_add (self->chosen, g_strdup (star->reading->record.id));
  if (other != NULL)
    g_hash_table_add (self->chosen, g_strdup (other->reading->record.id));
}

static void
check_rows (CtiStarPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->readings)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (CTI_IS_READING_ROW (row))
      {
        g_signal_handlers_block_by_func (row, reading_toggled_cb, self);
        cti_reading_row_set_shown (CTI_READING_ROW (row),
                                   g_hash_table_contains (self->chosen,
                                                          cti_reading_row_get_id (
                                                              CTI_READING_ROW (row))));
        g_signal_handlers_unblock_by_func (row, reading_toggled_cb, self);
      }
}

static void
chosen_cb (CtiStarPage *self, const char *id)
{
  const CtiStar *star = NULL;

  for (guint i = 0; i < self->stars->len; i++)
    if (g_strcmp0 (((CtiStar *) self->stars->pdata[i])->reading->record.id, id) == 0)
      star = g_ptr_array_index (self->stars, i);
  if (star == NULL)
    return;
  choose_until (self, star);
  check_rows (self);
  if (find_view (self->view) == CTI_STAR_VIEW_ALL)
    set_view (self, "picture");
  else
    {
      g_clear_pointer (&self->drawn, g_free);
      show_picture (self);
    }
}

static void
entry_closed_cb (CtiStarPage *self)
{
  if (self->now == NULL || gtk_stack_get_visible_child (self->stack) != GTK_WIDGET (self->entry))
    return; /* of a case that was left meanwhile */
  show_page (self);
  if (!gtk_widget_child_focus (GTK_WIDGET (self->next), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* --- The type --------------------------------------------------------------------------------- */

static void
cti_star_page_dispose (GObject *object)
{
  CtiStarPage *self = CTI_STAR_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->stars, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->drawn, g_free);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_STAR_PAGE);
  G_OBJECT_CLASS (cti_star_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-star-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, due);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, as_pair);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, picture);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, chart);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, table);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, readings);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, group);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, notes);
  gtk_widget_class_bind_template_callback (widget_class, group_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, entry);
  gtk_widget_class_bind_template_child (widget_class, CtiStarPage, next);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_closed_cb);
}

static void
cti_star_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, CTI_STAR_PAGE (object)->view);
}

static void
cti_star_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_view (CTI_STAR_PAGE (object), g_value_get_string (value));
}

static void
cti_star_page_class_init (CtiStarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cti_star_page_dispose;
  object_class->get_property = cti_star_page_get_property;
  object_class->set_property = cti_star_page_set_property;
  properties[PROP_VIEW] =
      g_param_spec_string ("view", NULL, NULL, views[0],
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (CTI_TYPE_NEXT_MEASURE);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "star.view", "view");
  gtk_widget_class_install_action (widget_class, "star.switch", NULL, switch_action);
  gtk_widget_class_install_action (widget_class, "star.next-view", NULL, next_view_action);
  gtk_widget_class_install_action (widget_class, "star.correct", "s", correct_action);
  gtk_widget_class_install_action (widget_class, "star.void", "s", void_action);
  gtk_widget_class_install_action (widget_class, "star.count-again", "s", void_action);
  gtk_widget_class_install_action (widget_class, "star.history", "s", history_action);
  gtk_widget_class_install_action (widget_class, "star.export", "s", export_action);
}

static void
cti_star_page_init (CtiStarPage *self)
{
  self->view = g_strdup (views[0]);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

static void
set_stars (CtiStarPage *self, GPtrArray *stars)
{
  g_autoptr (GPtrArray) all = cti_star_views_get_all (self->now);
  g_autoptr (GHashTable) goals = cti_case_get_star_goals (self->now);

  cti_star_view_set_stars (self->chart, all, goals);
  cti_star_group_set_case (self->group, cti_case_get_id (self->now));
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = g_steal_pointer (&all);
  g_clear_pointer (&self->stars, g_ptr_array_unref);
  self->stars = g_ptr_array_ref (stars);
  g_clear_pointer (&self->drawn, g_free);
  gtk_widget_set_visible (self->as_pair, cti_star_view_has_pairs (self->chart));
  if (!cti_star_view_has_pairs (self->chart) && find_view (self->view) == CTI_STAR_VIEW_PAIR)
    set_view (self, "picture");
}

/**
 * cti_star_page_set_case:
 * @self: a page
 * @now: the case that is open, as it is now
 * @today: the day
 *
 * Which readings are shown stays as it was chosen while they are the same. A star that is being
 * read for another case is left; its draft is kept.
 */
void
cti_star_page_set_case (CtiStarPage *self, CtiCase *now, CtiDate today)
{
  g_autoptr (GPtrArray) stars = cti_case_get_stars (now);
  const char *entry = cti_star_entry_page_get_case_id (self->entry);
  gboolean is_same =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0;
  gboolean has_same = is_same && cti_star_choice_is_same (self->stars, stars);

  if (self->now == now && self->today == today)
    return;
  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  set_stars (self, stars);
  cti_next_measure_set_case (self->next, now, today);
  if (!is_same)
    g_clear_pointer (&self->history, g_ptr_array_unref);
  if (!has_same)
    cti_star_choice_reset (self->stars, self->chosen);
  if (entry != NULL && !is_same)
    cti_star_entry_page_leave (self->entry);
  show_due (self);
  show_readings (self);
  show_picture (self);
  show_page (self);
  look_for_marks (self);
}

/**
 * cti_star_page_read_star:
 * @self: a page
 *
 * Opens the form for a new star, if there is a course to read it in; a form that is open stays.
 */
void
cti_star_page_read_star (CtiStarPage *self)
{
  if (self->now == NULL || cti_case_get_course (self->now) == NULL ||
      cti_star_entry_page_get_case_id (self->entry) != NULL ||
      cti_star_entry_page_is_saving (self->entry))
    return;
  gtk_stack_set_visible_child_name (self->stack, "entry");
  cti_star_entry_page_begin (self->entry, self->now, self->today);
}

/**
 * cti_star_page_enter_paper:
 * @self: a page
 *
 * Opens the form for a star that was made on paper.
 */
void
cti_star_page_enter_paper (CtiStarPage *self)
{
  cti_star_page_read_star (self);
  if (cti_star_entry_page_get_case_id (self->entry) != NULL)
    cti_star_entry_page_set_on_paper (self->entry);
}
