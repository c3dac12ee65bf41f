#include "cti-entry-row.h"

#include <glib/gi18n.h>

#include "cti-compat-focus.h"
#include "cti-names.h"
#include "cti-private.h"

struct _CtiEntryRow
{
  AdwPreferencesRow parent_instance;

  gboolean is_secret;
  GtkBox *box;      /* the text, and what stands behind it */
  GtkWidget *entry; /* a #GtkEntry or a #GtkPasswordEntry, each of which a screen reader knows */
};

enum
{
  PROP_SECRET = 1,
  PROP_INPUT_HINTS,
  PROP_INPUT_PURPOSE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint activated;

static GtkEditable *
cti_entry_row_get_delegate (GtkEditable *editable)
{
  return gtk_editable_get_delegate (GTK_EDITABLE (CTI_ENTRY_ROW (editable)->entry));
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = cti_entry_row_get_delegate;
}

static GtkBuildableIface *parent_buildable;

/* What a template puts behind the text is a child of the type "suffix". */
static void
cti_entry_row_add_child (GtkBuildable *buildable,
                         GtkBuilder *builder,
                         GObject *child,
                         const char *type)
{
  CtiEntryRow *self = CTI_ENTRY_ROW (buildable);

  if (g_strcmp0 (type, "suffix") == 0)
    gtk_box_append (self->box, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cti_entry_row_add_child;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtiEntryRow,
                               cti_entry_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

/* --- Making ----------------------------------------------------------------------------------- */

static void
activate_cb (CtiEntryRow *self)
{
  g_signal_emit (self, activated, 0);
}

static void
clicked_cb (CtiEntryRow *self)
{
  gtk_text_grab_focus_without_selecting (
      GTK_TEXT (cti_entry_row_get_delegate (GTK_EDITABLE (self))));
}

static void
reveal_cb (CtiEntryRow *self, GtkToggleButton *button)
{
  gboolean is_shown = gtk_toggle_button_get_active (button);

  gtk_text_set_visibility (GTK_TEXT (cti_entry_row_get_delegate (GTK_EDITABLE (self))), is_shown);
  gtk_button_set_icon_name (GTK_BUTTON (button),
                            is_shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

static void
add_reveal (CtiEntryRow *self)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *name = _ ("Show or hide the passphrase");

  gtk_button_set_icon_name (GTK_BUTTON (button), "view-reveal-symbolic");
  gtk_widget_set_tooltip_text (button, name);
  cti_names_set (button, name, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

static GtkWidget *
make_text (CtiEntryRow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = gtk_label_new (NULL);

  g_object_bind_property (self, "title", title, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "use-underline", title, "use-underline", G_BINDING_SYNC_CREATE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), self->entry); /* which names it as well */
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), self->entry);
  return lines;
}

static void
cti_entry_row_constructed (GObject *object)
{
  CtiEntryRow *self = CTI_ENTRY_ROW (object);
  GtkGesture *click = gtk_gesture_click_new ();

  G_OBJECT_CLASS (cti_entry_row_parent_class)->constructed (object);
  g_signal_connect_object (cti_entry_row_get_delegate (GTK_EDITABLE (self)), "activate",
                           G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_widget_get_first_child (GTK_WIDGET (self->box)),
                             GTK_EVENT_CONTROLLER (click));
}

/* Before any other property is set, since the text is one of them. */
static void
make_entry (CtiEntryRow *self, gboolean is_secret)
{
  self->is_secret = is_secret;
  self->entry = is_secret ? gtk_password_entry_new () : gtk_entry_new ();
  cti_private_entry (GTK_EDITABLE (self->entry));
  gtk_widget_add_css_class (self->entry, "flat");
  gtk_box_append (self->box, make_text (self));
  if (is_secret)
    add_reveal (self);
  gtk_editable_init_delegate (GTK_EDITABLE (self));
}

static void
cti_entry_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CtiEntryRow *self = CTI_ENTRY_ROW (object);
  GtkText *text = GTK_TEXT (cti_entry_row_get_delegate (GTK_EDITABLE (self)));

  if (gtk_editable_delegate_get_property (object, id, value, pspec))
    return;
  switch (id)
    {
    case PROP_SECRET:
      g_value_set_boolean (value, self->is_secret);
      break;
    case PROP_INPUT_HINTS:
      g_value_set_flags (value, gtk_text_get_input_hints (text));
      break;
    case PROP_INPUT_PURPOSE:
      g_value_set_enum (value, gtk_text_get_input_purpose (text));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cti_entry_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CtiEntryRow *self = CTI_ENTRY_ROW (object);
  GtkText *text;

  if (id == PROP_SECRET)
    {
      make_entry (self, g_value_get_boolean (value));
      return;
    }
  if (gtk_editable_delegate_set_property (object, id, value, pspec))
    return;
  text = GTK_TEXT (cti_entry_row_get_delegate (GTK_EDITABLE (self)));
  if (id == PROP_INPUT_HINTS)
    gtk_text_set_input_hints (text, g_value_get_flags (value));
  else if (id == PROP_INPUT_PURPOSE)
    gtk_text_set_input_purpose (text, g_value_get_enum (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cti_entry_row_dispose (GObject *object)
{
  CtiEntryRow *self = CTI_ENTRY_ROW (object);

  if (self->entry != NULL)
    gtk_editable_finish_delegate (GTK_EDITABLE (self));
  self->entry = NULL;
  G_OBJECT_CLASS (cti_entry_row_parent_class)->dispose (object);
}

static gboolean
cti_entry_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CTI_ENTRY_ROW (widget)->entry);
}

/* A list box row takes the focus itself on the way back out of it, and would hand it on again. */
static gboolean
cti_entry_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *box = GTK_WIDGET (CTI_ENTRY_ROW (widget)->box);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return cti_compat_focus_children (box, direction);
  return gtk_widget_child_focus (box, direction);
}

static void
cti_entry_row_class_init (CtiEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cti_entry_row_constructed;
  object_class->get_property = cti_entry_row_get_property;
  object_class->set_property = cti_entry_row_set_property;
  object_class->dispose = cti_entry_row_dispose;
  widget_class->focus = cti_entry_row_focus;
  widget_class->grab_focus = cti_entry_row_grab_focus;
  props[PROP_SECRET] =
      g_param_spec_boolean ("secret", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_INPUT_HINTS] = g_param_spec_flags ("input-hints", NULL, NULL, GTK_TYPE_INPUT_HINTS,
                                                GTK_INPUT_HINT_NONE, flags);
  props[PROP_INPUT_PURPOSE] =
      g_param_spec_enum ("input-purpose", NULL, NULL, GTK_TYPE_INPUT_PURPOSE,
                         GTK_INPUT_PURPOSE_FREE_FORM, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_editable_install_properties (object_class, N_PROPS);
  activated = g_signal_new ("entry-activated", CTI_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                            NULL, G_TYPE_NONE, 0);
}

static void
cti_entry_row_init (CtiEntryRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-row");
}

/**
 * cti_entry_row_new_secret:
 * @title: its name, with a mnemonic
 *
 * Returns: (transfer floating): an empty row for a passphrase
 */
GtkWidget *
cti_entry_row_new_secret (const char *title)
{
  return g_object_new (CTI_TYPE_ENTRY_ROW, "secret", TRUE, "title", title, "use-underline", TRUE,
                       "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK, NULL);
}

/**
 * cti_entry_row_set_wrong:
 * @self: a row
 * @wrong: whether what stands in it cannot be taken; what is wrong is said beside it
 */
void
cti_entry_row_set_wrong (CtiEntryRow *self, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
