#include "cti-chart-panel.h"

#include <glib/gi18n.h>

#include "cti-chart-table-view.h"
#include "cti-names.h"

struct _CtiChartPanel
{
  AdwBin parent_instance;

  GtkLabel *sentence;
  GtkToggleButton *as_table;
  GtkStack *stack;
  CtiChartView *view;
  AdwBin *table;
  CtiChartTable *twin; /* (owned) (nullable): what @table shows once it is asked for */
};

G_DEFINE_FINAL_TYPE (CtiChartPanel, cti_chart_panel, ADW_TYPE_BIN)

/* Most people never look at the table, so it is made when they do. */
static void
fill_table (CtiChartPanel *self)
{
  if (gtk_toggle_button_get_active (self->as_table) && self->twin != NULL)
    adw_bin_set_child (self->table, cti_chart_table_view_new (self->twin));
  else
    adw_bin_set_child (self->table, NULL);
}

static void
show_choice (CtiChartPanel *self)
{
  gboolean is_table = gtk_toggle_button_get_active (self->as_table);
  const char *label = is_table ? _ ("Show as a picture") : _ ("Show as a table");

  fill_table (self);
  gtk_stack_set_visible_child_name (self->stack, is_table ? "table" : "chart");
  gtk_button_set_icon_name (GTK_BUTTON (self->as_table),
                            is_table ? "image-x-generic-symbolic" : "view-list-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->as_table), label);
  cti_names_set (GTK_WIDGET (self->as_table), label, NULL);
}

static void
switch_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiChartPanel *self = CTI_CHART_PANEL (widget);

  gtk_toggle_button_set_active (self->as_table, !gtk_toggle_button_get_active (self->as_table));
  if (gtk_toggle_button_get_active (self->as_table))
    cti_chart_table_view_focus (adw_bin_get_child (self->table));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
is_for_another (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *panel = focus != NULL ? gtk_widget_get_ancestor (focus, CTI_TYPE_CHART_PANEL) : NULL;

  return panel != NULL && panel != widget;
}

/* The key works on the whole page; a panel that is not seen leaves it to others, and so does one
 * that is not where the keyboard is. */
static gboolean
switch_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (!gtk_widget_get_mapped (widget) || is_for_another (widget))
    return FALSE;
  gtk_widget_activate_action (widget, "chart.switch", NULL);
  return TRUE;
}

static void
add_key (CtiChartPanel *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_MANAGED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_t,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (switch_by_key,
                                                                                   NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
cti_chart_panel_finalize (GObject *object)
{
  g_clear_pointer (&CTI_CHART_PANEL (object)->twin, cti_chart_table_free);
  G_OBJECT_CLASS (cti_chart_panel_parent_class)->finalize (object);
}

static void
cti_chart_panel_class_init (CtiChartPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_chart_panel_finalize;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "chart.switch", NULL, switch_action);
}

static GtkWidget *
make_head (CtiChartPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_xalign (self->sentence, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sentence), TRUE);
  self->as_table = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->as_table), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->as_table), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->as_table, "toggled", G_CALLBACK (show_choice), self);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->as_table));
  return head;
}

static void
cti_chart_panel_init (CtiChartPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->view = CTI_CHART_VIEW (cti_chart_view_new ());
  self->table = ADW_BIN (adw_bin_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "card");
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "chart");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->table), "table");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  add_key (self);
  show_choice (self);
}

/**
 * cti_chart_panel_new:
 *
 * Returns: (transfer floating): a panel without a chart
 */
GtkWidget *
cti_chart_panel_new (void)
{
  return g_object_new (CTI_TYPE_CHART_PANEL, NULL);
}

/**
 * cti_chart_panel_set_chart:
 * @self: a panel
 * @layout: lays the chart out
 * @data: (transfer full): what it shows
 * @data_free: frees @data
 * @table: (transfer full): the same as a table, with its title and sentence
 */
void
cti_chart_panel_set_chart (CtiChartPanel *self,
                           CtiChartLayout layout,
                           gpointer data,
                           GDestroyNotify data_free,
                           CtiChartTable *table)
{
  gtk_label_set_text (self->sentence, table->sentence);
  cti_chart_view_set_chart (self->view, layout, data, data_free, table->title);
  g_clear_pointer (&self->twin, cti_chart_table_free);
  self->twin = table;
  fill_table (self);
}

/**
 * cti_chart_panel_get_view:
 * @self: a panel
 *
 * Returns: (transfer none): the picture
 */
CtiChartView *
cti_chart_panel_get_view (CtiChartPanel *self)
{
  return self->view;
}
