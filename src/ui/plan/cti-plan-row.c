#include "cti-plan-row.h"

#include <glib/gi18n.h>

#include "cti-compat-menu.h"
#include "cti-names.h"

struct _CtiPlanRow
{
  AdwPreferencesRow parent_instance;

  char *id;       /* (owned): of the record it shows */
  GString *heard; /* (owned): what a screen reader says beside the heading */

  GtkBox *lines;
  GtkLabel *heading;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (CtiPlanRow, cti_plan_row, ADW_TYPE_PREFERENCES_ROW)

static void
cti_plan_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_PLAN_ROW);
  G_OBJECT_CLASS (cti_plan_row_parent_class)->dispose (object);
}

static void
cti_plan_row_finalize (GObject *object)
{
  CtiPlanRow *self = CTI_PLAN_ROW (object);

  g_free (self->id);
  g_string_free (self->heard, TRUE);
  G_OBJECT_CLASS (cti_plan_row_parent_class)->finalize (object);
}

static void
cti_plan_row_class_init (CtiPlanRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_plan_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_plan_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/plan/cti-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiPlanRow, lines);
  gtk_widget_class_bind_template_child (widget_class, CtiPlanRow, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiPlanRow, menu);
}

static void
cti_plan_row_init (CtiPlanRow *self)
{
  self->heard = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cti_plan_row_new:
 * @id: id of the record it shows
 * @title: what it is
 *
 * Returns: (transfer floating): a row with that heading
 */
GtkWidget *
cti_plan_row_new (const char *id, const char *title)
{
  CtiPlanRow *self = g_object_new (CTI_TYPE_PLAN_ROW, NULL);

  self->id = g_strdup (id);
  gtk_label_set_text (self->heading, title);
  cti_names_set (GTK_WIDGET (self), title, NULL);
  return GTK_WIDGET (self);
}

/**
 * cti_plan_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): id of the record it shows
 */
const char *
cti_plan_row_get_id (CtiPlanRow *self)
{
  return self->id;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
hear (CtiPlanRow *self, const char *text)
{
  if (self->heard->len > 0)
    g_string_append (self->heard, ". ");
  g_string_append (self->heard, text);
  cti_names_describe (GTK_WIDGET (self), self->heard->str);
}

/**
 * cti_plan_row_add_line:
 * @self: a row
 * @text: a quiet line about it
 */
void
cti_plan_row_add_line (CtiPlanRow *self, const char *text)
{
  GtkWidget *label = make_label (text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->lines, label);
  hear (self, text);
}

/**
 * cti_plan_row_add_quote:
 * @self: a row
 * @words: what somebody said, without quotation marks
 */
void
cti_plan_row_add_quote (CtiPlanRow *self, const char *words)
{
  /* Translators: what the citizen said, between the quotation marks of the language. */
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), words);

  gtk_box_append (self->lines, make_label (quote, "quote"));
  hear (self, quote);
}

/**
 * cti_plan_row_add_mark:
 * @self: a row
 * @icon: name of a picture
 * @sentence: what it stands for
 */
void
cti_plan_row_add_mark (CtiPlanRow *self, const char *icon, const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "valign", GTK_ALIGN_START,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = make_label (sentence, "caption-heading");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->lines, box);
  hear (self, sentence);
}

/**
 * cti_plan_row_set_menu:
 * @self: a row
 * @status: how it stands
 * @menu: what can be done with it
 */
void
cti_plan_row_set_menu (CtiPlanRow *self, const char *status, GMenuModel *menu)
{
  /* Translators: name of a button that shows the status of what is named second and changes it. */
  g_autofree char *name =
      g_strdup_printf (_ ("Status: %s. %s"), status, gtk_label_get_text (self->heading));

  gtk_menu_button_set_label (self->menu, status);
  cti_compat_menu_set (self->menu, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), TRUE);
  cti_names_set (GTK_WIDGET (self->menu), name, _ ("Change the status"));
  hear (self, status);
}

/**
 * cti_plan_row_set_over:
 * @self: a row
 *
 * Lets the heading of what is done or given up step back.
 */
void
cti_plan_row_set_over (CtiPlanRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "dim-label");
}

/**
 * cti_plan_row_set_main:
 * @self: a row
 *
 * Lets the heading stand out: what the rows below it belong to.
 */
void
cti_plan_row_set_main (CtiPlanRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
}

/**
 * cti_plan_row_set_open_action:
 * @self: a row
 * @action: name of an action that takes the id of a record
 *
 * What happens when the row is chosen.
 */
void
cti_plan_row_set_open_action (CtiPlanRow *self, const char *action)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

/**
 * cti_plan_row_has_menu_focus:
 * @self: a row
 *
 * Returns: whether the keyboard is on its menu button
 */
gboolean
cti_plan_row_has_menu_focus (CtiPlanRow *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && (focus == GTK_WIDGET (self->menu) ||
                           gtk_widget_is_ancestor (focus, GTK_WIDGET (self->menu)));
}

/**
 * cti_plan_row_focus:
 * @self: a row
 * @menu: whether its menu button shall have the keyboard, not the row
 */
void
cti_plan_row_focus (CtiPlanRow *self, gboolean menu)
{
  gtk_widget_grab_focus (menu ? GTK_WIDGET (self->menu) : GTK_WIDGET (self));
}
