#include "cti-trouble-box.h"

#include "cti-names.h"
#include "cti-scroll.h"
#include "cti-trouble-error.h"
#include "cti-words-holder.h"
#include "cti-words-trouble.h"

struct _CtiTroubleBox
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *body;
  GtkBox *ways;
};

G_DEFINE_FINAL_TYPE (CtiTroubleBox, cti_trouble_box, GTK_TYPE_BOX)

static void
cti_trouble_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_TROUBLE_BOX);
  G_OBJECT_CLASS (cti_trouble_box_parent_class)->dispose (object);
}

static void
cti_trouble_box_class_init (CtiTroubleBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_trouble_box_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-trouble-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTroubleBox, title);
  gtk_widget_class_bind_template_child (widget_class, CtiTroubleBox, body);
  gtk_widget_class_bind_template_child (widget_class, CtiTroubleBox, ways);
}

static void
cti_trouble_box_init (CtiTroubleBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cti_trouble_box_add_way:
 * @self: the box
 * @label: what the way on is called, with a mnemonic
 * @action_name: the action that goes it
 *
 * Returns: (transfer none): its button, to be hidden where it does not help
 */
GtkWidget *
cti_trouble_box_add_way (CtiTroubleBox *self, const char *label, const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (self->ways, button);
  cti_names_by_content (GTK_WIDGET (self));
  return button;
}

/**
 * cti_trouble_box_say:
 * @self: the box
 * @trouble: what went wrong
 *
 * Says it, brings it into view and gives the focus to the first way on.
 */
void
cti_trouble_box_say (CtiTroubleBox *self, CtiTrouble trouble)
{
  const char *title = cti_words_trouble_title (trouble);
  const char *body = cti_words_trouble_body (trouble);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->body, body);
  cti_names_set (GTK_WIDGET (self), title, body);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->ways), GTK_DIR_TAB_FORWARD);
  cti_scroll_to (GTK_WIDGET (self));
}

/**
 * cti_trouble_box_say_error:
 * @self: the box
 * @error: what went wrong
 *
 * As cti_trouble_box_say(), and who holds the store where that is why (promise 35).
 */
void
cti_trouble_box_say_error (CtiTroubleBox *self, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  g_autofree char *who = NULL, *body = NULL;
  CtiHolder holder;

  cti_trouble_box_say (self, trouble);
  if (!cti_holder_from_error (error, &holder))
    return;
  who = cti_words_holder (&holder, g_get_host_name ());
  body = g_strdup_printf ("%s %s", cti_words_trouble_body (trouble), who);
  gtk_label_set_text (self->body, body);
  cti_names_set (GTK_WIDGET (self), cti_words_trouble_title (trouble), body);
}

/**
 * cti_trouble_box_clear:
 * @self: the box
 *
 * Takes back what it said.
 */
void
cti_trouble_box_clear (CtiTroubleBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
