#include "cti-star-table-view.h"

#include <glib/gi18n.h>

#include "cti-sideways.h"
#include "cti-star-corrections.h"
#include "cti-star-table.h"

/* Columns that find room in the narrowest window; a table of more scrolls sideways. */
#define FEW 4
/* Letters of an area's name where the table scrolls: it is as high then as it asks to be. */
#define AREA_LETTERS 16
/* Of the columns behind it. Scores do not wrap: a width that depends on the height of the row would
 * put them elsewhere in each row. */
#define SCORE_LETTERS 6

struct _CtiStarTableView
{
  AdwBin parent_instance;

  GtkListBox *list;    /* (owned) */
  gboolean is_wide;    /* whether there are more columns than a few */
  guint change;        /* the column of what has changed */
  GPtrArray *columns;  /* (owned) (element-type GtkSizeGroup): areas, readings, changes, lines */
  GHashTable *goals;   /* (owned) (nullable) (element-type utf8 gint) */
  GHashTable *medians; /* (owned) (nullable) (element-type utf8 gint): in tenths */
};

G_DEFINE_FINAL_TYPE (CtiStarTableView, cti_star_table_view, ADW_TYPE_BIN)

static GtkWidget *
add_cell (CtiStarTableView *self, GtkBox *box, guint column, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  while (self->columns->len <= column)
    g_ptr_array_add (self->columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0 || column > self->change);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 0.5f);
  if (column == 0)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), self->is_wide ? AREA_LETTERS : -1);
      gtk_label_set_max_width_chars (GTK_LABEL (label), self->is_wide ? AREA_LETTERS : -1);
    }
  if (column > 0)
    {
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_label_set_width_chars (GTK_LABEL (label), SCORE_LETTERS);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 11);
      gtk_size_group_add_widget (g_ptr_array_index (self->columns, column), label);
    }
  gtk_box_append (box, label);
  return label;
}

static GtkWidget *
add_row (CtiStarTableView *self, GtkBox **box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (*box), "table-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (*box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  return row;
}

static void
add_head (CtiStarTableView *self, const CtiStarTable *table)
{
  GtkBox *box;
  GtkWidget *row = add_row (self, &box);
  g_autofree char *readings = g_strjoinv (", ", table->headings);
  guint column = 0;

  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "table-head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, readings,
                                  -1);
  add_cell (self, box, column++, table->area_heading);
  for (char **heading = table->headings; *heading != NULL; heading++)
    {
      g_auto (GStrv) parts = g_strsplit (*heading, " · ", -1);
      g_autofree char *lines = g_strjoinv ("\n", parts);
      g_autofree char *markup = g_markup_escape_text (lines, -1);

      add_cell (self, box, column++, markup);
    }
  add_cell (self, box, column++, table->change_heading);
  for (guint i = 0; i < table->line_headings->len; i++)
    {
      g_autofree char *markup =
          g_markup_escape_text (g_ptr_array_index (table->line_headings, i), -1);

      add_cell (self, box, column++, markup);
    }
}

static char *
make_score_markup (const CtiStar *star,
                   const CtiStar *leader,
                   guint area,
                   const char *words,
                   GPtrArray *history)
{
  int found = cti_star_find_area (star, cti_star_get_area (leader, area)->key);
  g_autofree char *old = NULL;

  if (found >= 0)
    old = cti_star_corrections_get_old (history, cti_star_get_score (star, (guint) found), "value");
  if (old == NULL)
    return g_markup_escape_text (words, -1);
  return g_markup_printf_escaped ("<s>%s</s> %s", old, words);
}

static const char *
get_direction_class (CtiChartChange direction)
{
  switch (direction)
    {
    case CTI_CHART_CHANGE_UP:
      return "change-up";
    case CTI_CHART_CHANGE_DOWN:
      return "change-down";
    default:
      return "change-same";
    }
}

static void
name_row (GtkWidget *row, const CtiStarTable *table, const CtiStarTableRow *values)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; values->scores[i] != NULL; i++)
    g_string_append_printf (words, "%s%s: %s", i > 0 ? "; " : "", table->headings[i],
                            values->scores[i]);
  for (guint i = 0; i < values->lines->len; i++)
    g_string_append_printf (words, "; %s: %s",
                            (const char *) g_ptr_array_index (table->line_headings, i),
                            (const char *) g_ptr_array_index (values->lines, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  values->sentence, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str,
                                  -1);
}

static void
add_area (CtiStarTableView *self,
          const CtiStarTable *table,
          guint area,
          GPtrArray *stars,
          GPtrArray *history)
{
  const CtiStarTableRow *values = g_ptr_array_index (table->rows, area);
  g_autofree char *name = g_markup_escape_text (values->area, -1);
  g_autofree char *change = g_markup_escape_text (values->change, -1);
  CtiStarRoles roles;
  GtkBox *box;
  GtkWidget *row = add_row (self, &box);
  GtkWidget *cell;

  cti_star_report_find_roles (stars, &roles);
  add_cell (self, box, 0, name);
  for (guint i = 0; i < stars->len; i++)
    {
      g_autofree char *markup = make_score_markup (g_ptr_array_index (stars, i), roles.latest, area,
                                                   values->scores[i], history);

      add_cell (self, box, i + 1, markup);
    }
  cell = add_cell (self, box, stars->len + 1, change);
  gtk_widget_add_css_class (cell, get_direction_class (values->direction));
  for (guint i = 0; i < values->lines->len; i++)
    add_cell (self, box, stars->len + 2 + i, g_ptr_array_index (values->lines, i));
  name_row (row, table, values);
}

static void
cti_star_table_view_dispose (GObject *object)
{
  CtiStarTableView *self = CTI_STAR_TABLE_VIEW (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_hash_table_unref);
  g_clear_pointer (&self->medians, g_hash_table_unref);
  G_OBJECT_CLASS (cti_star_table_view_parent_class)->dispose (object);
}

static void
cti_star_table_view_class_init (CtiStarTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_star_table_view_dispose;
}

static void
cti_star_table_view_init (CtiStarTableView *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The star as a table"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * cti_star_table_view_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cti_star_table_view_new (void)
{
  return g_object_new (CTI_TYPE_STAR_TABLE_VIEW, NULL);
}

/**
 * cti_star_table_view_set_lines:
 * @self: a table
 * @goals: (nullable) (element-type utf8 gint): what she aims at, by area
 * @medians: (nullable) (element-type utf8 gint): where the others stand, by area, in tenths
 *
 * Nothing is shown anew before cti_star_table_view_set_stars().
 */
void
cti_star_table_view_set_lines (CtiStarTableView *self, GHashTable *goals, GHashTable *medians)
{
  if (goals != NULL)
    g_hash_table_ref (goals);
  if (medians != NULL)
    g_hash_table_ref (medians);
  g_clear_pointer (&self->goals, g_hash_table_unref);
  g_clear_pointer (&self->medians, g_hash_table_unref);
  self->goals = goals;
  self->medians = medians;
}

static void
make_room (CtiStarTableView *self, const CtiStarTable *table)
{
  gboolean is_wide = 2 + g_strv_length (table->headings) + table->line_headings->len > FEW;
  GtkWidget *old = adw_bin_get_child (ADW_BIN (self));

  if (is_wide == self->is_wide)
    return;
  self->is_wide = is_wide;
  if (!is_wide)
    cti_sideways_set_child (CTI_SIDEWAYS (old), NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  adw_bin_set_child (ADW_BIN (self), is_wide ? cti_sideways_new (GTK_WIDGET (self->list))
                                             : GTK_WIDGET (self->list));
}

static void
add_lines (CtiStarTableView *self, CtiStarTable *table, GPtrArray *stars)
{
  CtiStarRoles roles;

  cti_star_report_find_roles (stars, &roles);
  if (self->goals != NULL)
    cti_star_table_add_line (table, roles.latest, C_ ("chart", "Goal"), self->goals, 1);
  if (self->medians != NULL)
    cti_star_table_add_line (table, roles.latest, C_ ("chart", "Median of the others"),
                             self->medians, 10);
}

/**
 * cti_star_table_view_set_stars:
 * @self: a table
 * @stars: (element-type CtiStar): the stars shown, by day
 * @history: (nullable) (element-type CtiChange): history of the case
 */
void
cti_star_table_view_set_stars (CtiStarTableView *self, GPtrArray *stars, GPtrArray *history)
{
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_ptr_array_set_size (self->columns, 0);
  if (table->rows->len == 0)
    return;
  add_lines (self, table, stars);
  make_room (self, table);
  self->change = 1 + g_strv_length (table->headings);
  add_head (self, table);
  for (guint i = 0; i < table->rows->len; i++)
    add_area (self, table, i, stars, history);
}
