#include "cti-areas-group.h"

#include <glib/gi18n.h>

#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-words.h"

#define FIELD "areas"

struct _CtiAreasGroup
{
  AdwPreferencesGroup parent_instance;

  CtiFormRow *row; /* (owned): the field of the form, which is not shown */
  GtkWidget *expander;
  GPtrArray *checks; /* (owned) (element-type GtkCheckButton): one for each area */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CtiAreasGroup, cti_areas_group, ADW_TYPE_PREFERENCES_GROUP)

static void
cti_areas_group_finalize (GObject *object)
{
  CtiAreasGroup *self = CTI_AREAS_GROUP (object);

  g_ptr_array_unref (self->checks);
  g_clear_object (&self->row);
  G_OBJECT_CLASS (cti_areas_group_parent_class)->finalize (object);
}

static void
cti_areas_group_class_init (CtiAreasGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_areas_group_finalize;
}

static void
cti_areas_group_init (CtiAreasGroup *self)
{
  self->checks = g_ptr_array_new ();
}

static const char *
get_key (GtkCheckButton *check)
{
  return g_object_get_data (G_OBJECT (check), "key");
}

/* What is chosen can be read without opening the list. */
static void
say_chosen (CtiAreasGroup *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (names, g_object_get_data (g_ptr_array_index (self->checks, i), "name"));
  g_ptr_array_add (names, NULL);
  text = names->len > 1 ? g_strjoinv (" · ", (char **) names->pdata)
                        : g_strdup (C_ ("focus areas", "none chosen"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->expander), text);
  cti_names_describe (self->expander, text);
}

/* Also after a draft has come back. */
static void
read_row (CtiAreasGroup *self)
{
  g_auto (GStrv) keys = g_strsplit (cti_form_row_get_text (self->row), " ", -1);

  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);

      gtk_check_button_set_active (check,
                                   g_strv_contains ((const char *const *) keys, get_key (check)));
    }
  self->is_filling = FALSE;
  say_chosen (self);
}

static gboolean
has_check (CtiAreasGroup *self, const char *key)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_strcmp0 (get_key (g_ptr_array_index (self->checks, i)), key) == 0)
      return TRUE;
  return FALSE;
}

/* An area nobody knows any more is not lost by that. */
static void
toggled_cb (CtiAreasGroup *self)
{
  g_auto (GStrv) old = g_strsplit (cti_form_row_get_text (self->row), " ", -1);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (self->is_filling)
    return;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (keys, (gpointer) get_key (g_ptr_array_index (self->checks, i)));
  for (guint i = 0; old[i] != NULL; i++)
    if (*old[i] != '\0' && !has_check (self, old[i]))
      g_ptr_array_add (keys, old[i]);
  g_ptr_array_add (keys, NULL);
  text = g_strjoinv (" ", (char **) keys->pdata);
  self->is_filling = TRUE;
  cti_form_row_set_text (self->row, text);
  self->is_filling = FALSE;
  say_chosen (self);
}

static void
add_area (CtiAreasGroup *self, const char *key, const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name,
                                 "title-lines", 0, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  cti_names_set (check, name, NULL);
  g_object_set_data_full (G_OBJECT (check), "key", g_strdup (key), g_free);
  g_object_set_data_full (G_OBJECT (check), "name", g_strdup (name), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expander), row);
  g_ptr_array_add (self->checks, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cti_areas_group_new:
 * @form: a form that shows a field "areas" and was given its record
 * @title: what the areas are to the record
 * @lists: the areas the team offers
 *
 * Takes the place of the field's own row, which is hidden.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
cti_areas_group_new (CtiRecordForm *form, const char *title, const CtiPlanLists *lists)
{
  CtiAreasGroup *self = g_object_new (CTI_TYPE_AREAS_GROUP, NULL);

  self->row = CTI_FORM_ROW (g_object_ref (cti_record_form_get_row (form, FIELD)));
  gtk_widget_set_visible (GTK_WIDGET (self->row), FALSE);
  self->expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->expander);
  for (guint i = 0; i < lists->areas->len; i++)
    {
      const CtiGuideArea *area = g_ptr_array_index (lists->areas, i);

      add_area (self, area->key, cti_words_guide_area (area));
    }
  g_signal_connect_object (self->row, "changed", G_CALLBACK (read_row), self, G_CONNECT_SWAPPED);
  read_row (self);
  return GTK_WIDGET (self);
}
