#include "cti-told-group.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-intake-words.h"

static const struct
{
  const char *field;
  const char *title;
} points[] = {
  { "told_respect", N_ ("Nobody is looked down on here") },
  { "told_income", N_ ("What happens to the income") },
  { "told_benefit", N_ ("Nobody is reported for benefit fraud") },
  { "told_journal", N_ ("What is written in the record, and who sees it") },
  { "told_children", N_ ("What we do where we worry about a child") },
  { "told_anonymity", N_ ("How to be anonymous") },
  { "told_sharing", N_ ("What is shared, and with whom") },
  { "told_complaint", N_ ("Where to complain") },
};

struct _CtiToldGroup
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *ticks[G_N_ELEMENTS (points)];
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CtiToldGroup, cti_told_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (CtiToldGroup *self, GtkCheckButton *tick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    if (self->ticks[i] == tick && !self->is_filling)
      g_signal_emit (self, signals[TICKED], 0, points[i].field, gtk_check_button_get_active (tick));
}

static void
cti_told_group_class_init (CtiToldGroupClass *klass)
{
  /**
   * CtiToldGroup::ticked:
   * @field: name of the field of #CtiIntake
   * @told: whether it has been explained
   *
   * A tick was set or taken away.
   */
  signals[TICKED] = g_signal_new ("ticked", CTI_TYPE_TOLD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
cti_told_group_init (CtiToldGroup *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      GtkWidget *tick = gtk_check_button_new ();
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (points[i].title),
                                     "title-lines", 0, "activatable-widget", tick, NULL);

      gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
      g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      self->ticks[i] = GTK_CHECK_BUTTON (tick);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
}

/**
 * cti_told_group_show:
 * @self: a group
 * @intake: what has been explained
 */
void
cti_told_group_show (CtiToldGroup *self, const CtiIntake *intake)
{
  g_autofree char *sentence = cti_intake_words_told (intake);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sentence);
  self->is_filling = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    gtk_check_button_set_active (self->ticks[i],
                                 cti_field_get_int (intake,
                                                    cti_record_type_find_field (&cti_intake_type,
                                                                                points[i].field)));
  self->is_filling = FALSE;
}
