#include "cti-mode-group.h"

#include "cti-names.h"
#include "cti-words-course.h"

#define N_MODES (CTI_MODE_IDENTIFIED + 1)

struct _CtiModeGroup
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *anonymous;
  GtkCheckButton *cover;
  GtkCheckButton *identified;
  AdwActionRow *anonymous_row;
  AdwActionRow *cover_row;
  AdwActionRow *identified_row;
  GtkWidget *no_way_back;
};

G_DEFINE_FINAL_TYPE (CtiModeGroup, cti_mode_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkCheckButton *
get_choice (CtiModeGroup *self, guint mode)
{
  GtkCheckButton *choices[N_MODES] = { self->anonymous, self->cover, self->identified };

  return choices[mode];
}

/* Two buttons toggle for one choice; the one that comes on tells it. */
static void
toggled_cb (CtiModeGroup *self, GtkCheckButton *choice)
{
  if (gtk_check_button_get_active (choice))
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
cti_mode_group_grab_focus (GtkWidget *widget)
{
  CtiModeGroup *self = CTI_MODE_GROUP (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (get_choice (self, cti_mode_group_get_mode (self))));
}

/* What takes the focus itself would take it again on the way back out: Shift+Tab could never leave.
 */
static gboolean
cti_mode_group_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
cti_mode_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_MODE_GROUP);
  G_OBJECT_CLASS (cti_mode_group_parent_class)->dispose (object);
}

static void
cti_mode_group_class_init (CtiModeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_mode_group_dispose;
  widget_class->focus = cti_mode_group_focus;
  widget_class->grab_focus = cti_mode_group_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_MODE_GROUP, G_SIGNAL_RUN_FIRST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-mode-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, anonymous);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, cover);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, identified);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, anonymous_row);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, cover_row);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, identified_row);
  gtk_widget_class_bind_template_child (widget_class, CtiModeGroup, no_way_back);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
explain_mode (AdwActionRow *row, GtkCheckButton *choice, CtiIdentityMode mode)
{
  const char *name = cti_words_identity_mode (mode);
  const char *sentence = cti_words_identity_mode_explained (mode);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, sentence);
  cti_names_describe (GTK_WIDGET (choice), sentence);
  cti_names_describe (GTK_WIDGET (row), sentence);
}

static void
cti_mode_group_init (CtiModeGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  explain_mode (self->anonymous_row, self->anonymous, CTI_MODE_ANONYMOUS);
  explain_mode (self->cover_row, self->cover, CTI_MODE_COVER_NAME);
  explain_mode (self->identified_row, self->identified, CTI_MODE_IDENTIFIED);
}

/**
 * cti_mode_group_get_mode:
 * @self: the group
 *
 * Returns: the mode that is chosen
 */
CtiIdentityMode
cti_mode_group_get_mode (CtiModeGroup *self)
{
  for (guint mode = 0; mode < N_MODES; mode++)
    if (gtk_check_button_get_active (get_choice (self, mode)))
      return mode;
  return CTI_MODE_ANONYMOUS;
}

/**
 * cti_mode_group_set_mode:
 * @self: the group
 * @mode: the mode to choose
 */
void
cti_mode_group_set_mode (CtiModeGroup *self, CtiIdentityMode mode)
{
  gtk_check_button_set_active (get_choice (self, mode), TRUE);
}

/**
 * cti_mode_group_allow_anonymous:
 * @self: the group
 * @allowed: whether "anonymous" can be chosen; where something is kept, going back is an erasure
 *   (design 2)
 */
void
cti_mode_group_allow_anonymous (CtiModeGroup *self, gboolean allowed)
{
  gtk_widget_set_visible (GTK_WIDGET (self->anonymous_row), allowed);
  gtk_widget_set_visible (self->no_way_back, !allowed);
}
