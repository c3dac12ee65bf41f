#include "cti-score-scale.h"

#include <glib/gi18n.h>

#include "cti-words-star.h"

#define N_BUTTONS CTI_SCORE_MAX
#define IN_LINE   (N_BUTTONS / 2)
#define GAP       4
/* Wider than this many times their height, the buttons would no longer look like one scale. */
#define STRETCH 1.7

struct _CtiScoreScale
{
  GtkWidget parent_instance;

  CtiArea *area; /* (owned) */
  GtkWidget *buttons[N_BUTTONS];
  int value;
  int last; /* score of the last reading where it lies beside, else 0 */
};

G_DEFINE_FINAL_TYPE (CtiScoreScale, cti_score_scale, GTK_TYPE_WIDGET)

enum
{
  VALUE_CHANGED,
  STEP,
  NOTE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
measure_button (CtiScoreScale *self, int *width, int *height)
{
  *width = *height = 0;
  for (guint i = 0; i < N_BUTTONS; i++)
    {
      int least = 0;

      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      *width = MAX (*width, least);
      gtk_widget_measure (self->buttons[i], GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
      *height = MAX (*height, least);
    }
}

static int
lines_in (int width, int button)
{
  return width >= N_BUTTONS * button + (N_BUTTONS - 1) * GAP ? 1 : 2;
}

static GtkSizeRequestMode
cti_score_scale_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cti_score_scale_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  int width, height, lines;

  measure_button (CTI_SCORE_SCALE (widget), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = IN_LINE * width + (IN_LINE - 1) * GAP;
      *natural = N_BUTTONS * width + (N_BUTTONS - 1) * GAP;
      return;
    }
  lines = for_size < 0 ? 1 : lines_in (for_size, width);
  *minimum = *natural = lines * height + (lines - 1) * GAP;
}

static void
cti_score_scale_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtiScoreScale *self = CTI_SCORE_SCALE (widget);
  gboolean is_right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least, high, in_line, room;

  measure_button (self, &least, &high);
  in_line = N_BUTTONS / lines_in (width, least);
  room = (width - (in_line - 1) * GAP) / in_line;
  room = CLAMP (room, least, MAX (least, (int) (high * STRETCH)));
  for (int i = 0; i < N_BUTTONS; i++)
    {
      int x = (i % in_line) * (room + GAP);

      gtk_widget_size_allocate (self->buttons[i],
                                &(GtkAllocation){ is_right_to_left ? width - x - room : x,
                                                  (i / in_line) * (high + GAP), room, high },
                                -1);
    }
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
describe (CtiScoreScale *self)
{
  g_autofree char *sentence = cti_words_score_sentence (self->area, self->value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
show (CtiScoreScale *self)
{
  for (int i = 0; i < N_BUTTONS; i++)
    {
      gboolean is_down = self->value == i + 1;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), is_down);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_CHECKED,
                                   is_down ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                           : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
      set_class (self->buttons[i], "below", i + 1 < self->value);
      set_class (self->buttons[i], "last", self->last == i + 1);
    }
  describe (self);
}

static void
choose (CtiScoreScale *self, int value)
{
  if (self->value == value)
    return;
  cti_score_scale_set_value (self, value);
  g_signal_emit (self, signals[VALUE_CHANGED], 0);
}

static void
clicked_cb (CtiScoreScale *self, GtkWidget *button)
{
  int value = CTI_SCORE_NOT_DISCUSSED;

  for (int i = 0; i < N_BUTTONS; i++)
    if (self->buttons[i] == button)
      value = i + 1;
  choose (self, value == self->value ? CTI_SCORE_NOT_DISCUSSED : value);
  show (self); /* the button has turned itself over */
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_score (GtkWidget *widget, GVariant *score, gpointer user_data)
{
  choose (CTI_SCORE_SCALE (widget), g_variant_get_int32 (score));
  if (g_variant_get_int32 (score) != CTI_SCORE_NOT_DISCUSSED)
    g_signal_emit (widget, signals[STEP], 0, 1);
  return TRUE;
}

/* Not talked about is an answer, as a digit is: the next area follows. */
static gboolean
key_skip (GtkWidget *widget, GVariant *score, gpointer user_data)
{
  choose (CTI_SCORE_SCALE (widget), CTI_SCORE_NOT_DISCUSSED);
  g_signal_emit (widget, signals[STEP], 0, 1);
  return TRUE;
}

static gboolean
key_nudge (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  CtiScoreScale *self = CTI_SCORE_SCALE (widget);
  int from = self->value != CTI_SCORE_NOT_DISCUSSED ? self->value : self->last;

  if (from == CTI_SCORE_NOT_DISCUSSED)
    from = g_variant_get_int32 (by) > 0 ? CTI_SCORE_MIN - 1 : CTI_SCORE_MAX + 1;
  choose (self, CLAMP (from + g_variant_get_int32 (by), CTI_SCORE_MIN, CTI_SCORE_MAX));
  return TRUE;
}

static gboolean
key_step (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  g_signal_emit (widget, signals[STEP], 0, g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
key_note (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_signal_emit (widget, signals[NOTE], 0);
  return TRUE;
}

static void
bind_digits (GtkWidgetClass *widget_class)
{
  for (int i = 0; i <= 9; i++)
    {
      int score = i == 0 ? CTI_SCORE_MAX : i;

      gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + (guint) i, 0, key_score, "i", score);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_0 + (guint) i, 0, key_score, "i",
                                    score);
    }
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc func;
    int argument;
  } keys[] = {
    { GDK_KEY_minus, key_skip, 0 },   { GDK_KEY_KP_Subtract, key_skip, 0 },
    { GDK_KEY_Delete, key_score, 0 }, { GDK_KEY_BackSpace, key_score, 0 },
    { GDK_KEY_Left, key_nudge, -1 },  { GDK_KEY_Right, key_nudge, 1 },
    { GDK_KEY_Up, key_step, -1 },     { GDK_KEY_Down, key_step, 1 },
    { GDK_KEY_n, key_note, 0 },       { GDK_KEY_N, key_note, 0 },
    { GDK_KEY_Return, key_note, 0 },  { GDK_KEY_KP_Enter, key_note, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, keys[i].func, "i",
                                  keys[i].argument);
}

/* One stop for the focus; the usual way back would stop at the scale it comes from again. */
static gboolean
cti_score_scale_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);
}

static void
cti_score_scale_dispose (GObject *object)
{
  CtiScoreScale *self = CTI_SCORE_SCALE (object);

  for (guint i = 0; i < N_BUTTONS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  g_clear_pointer (&self->area, cti_record_unref);
  G_OBJECT_CLASS (cti_score_scale_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  signals[VALUE_CHANGED] = g_signal_new ("value-changed", CTI_TYPE_SCORE_SCALE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", CTI_TYPE_SCORE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[NOTE] = g_signal_new ("note", CTI_TYPE_SCORE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
cti_score_scale_class_init (CtiScoreScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_score_scale_dispose;
  widget_class->get_request_mode = cti_score_scale_get_request_mode;
  widget_class->focus = cti_score_scale_focus;
  widget_class->measure = cti_score_scale_measure;
  widget_class->size_allocate = cti_score_scale_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "scorescale");
  install_signals ();
  bind_digits (widget_class);
  bind_keys (widget_class);
}

static GtkWidget *
make_button (CtiScoreScale *self, int score)
{
  g_autofree char *text = g_strdup_printf ("%d", score);
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, "label", text, NULL);

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
cti_score_scale_init (CtiScoreScale *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  for (int i = 0; i < N_BUTTONS; i++)
    self->buttons[i] = make_button (self, i + 1);
}

/**
 * cti_score_scale_new:
 * @area: an area
 *
 * Returns: (transfer floating): its scale, "not discussed"
 */
GtkWidget *
cti_score_scale_new (const CtiArea *area)
{
  CtiScoreScale *self = g_object_new (CTI_TYPE_SCORE_SCALE, NULL);

  self->area = cti_record_ref ((gpointer) area);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cti_words_area (area), -1);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * cti_score_scale_get_value:
 * @self: a scale
 *
 * Returns: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 */
int
cti_score_scale_get_value (CtiScoreScale *self)
{
  return self->value;
}

/**
 * cti_score_scale_set_value:
 * @self: a scale
 * @value: 1 to 10, or %CTI_SCORE_NOT_DISCUSSED
 */
void
cti_score_scale_set_value (CtiScoreScale *self, int value)
{
  self->value = value;
  show (self);
}

/**
 * cti_score_scale_set_last:
 * @self: a scale
 * @last: score of the last reading, which is marked with a ring; 0 to mark none
 */
void
cti_score_scale_set_last (CtiScoreScale *self, int last)
{
  self->last = last;
  show (self);
}
