#include "cti-spots.h"

#include "cti-editor.h"

typedef struct
{
  char *name;        /* (owned) */
  char *ground;      /* (owned) (nullable): what stood in an editor at first; no other has it */
  GtkWidget *widget; /* (unowned): lives as long as the form */
} Spot;

struct _CtiSpots
{
  GPtrArray *spots; /* (owned) (element-type Spot) */
  GPtrArray *forms; /* (owned) (element-type CtiRecordForm): live as long as the form they are in */
};

static void
spot_free (gpointer data)
{
  Spot *spot = data;

  g_free (spot->name);
  g_free (spot->ground);
  g_free (spot);
}

/**
 * cti_spots_new:
 *
 * Returns: (transfer full): no spots
 */
CtiSpots *
cti_spots_new (void)
{
  CtiSpots *self = g_new0 (CtiSpots, 1);

  self->spots = g_ptr_array_new_with_free_func (spot_free);
  self->forms = g_ptr_array_new ();
  return self;
}

/**
 * cti_spots_free:
 * @self: (transfer full): spots
 */
void
cti_spots_free (CtiSpots *self)
{
  g_ptr_array_unref (self->spots);
  g_ptr_array_unref (self->forms);
  g_free (self);
}

static Spot *
add (CtiSpots *self, const char *name, GtkWidget *widget)
{
  Spot *spot = g_new0 (Spot, 1);

  spot->name = g_strdup (name);
  spot->widget = widget;
  g_ptr_array_add (self->spots, spot);
  return spot;
}

/**
 * cti_spots_add:
 * @self: spots
 * @name: a name
 * @widget: where the keyboard can be
 */
void
cti_spots_add (CtiSpots *self, const char *name, GtkWidget *widget)
{
  add (self, name, widget);
}

/**
 * cti_spots_add_editor:
 * @self: spots
 * @name: a name
 * @editor: as for cti_editor_dup_text(), filled as it is when nothing was typed
 */
void
cti_spots_add_editor (CtiSpots *self, const char *name, GtkWidget *editor)
{
  add (self, name, editor)->ground = cti_editor_dup_text (editor);
}

/**
 * cti_spots_add_form:
 * @self: spots
 * @form: a form whose rows are spots, by the names of their fields
 */
void
cti_spots_add_form (CtiSpots *self, CtiRecordForm *form)
{
  g_ptr_array_add (self->forms, form);
}

/**
 * cti_spots_write:
 * @self: spots
 * @autosave: where to set what stands in the editors; what is as it was at first is left out
 */
void
cti_spots_write (CtiSpots *self, CtiAutosave *autosave)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = g_ptr_array_index (self->spots, i);
      g_autofree char *text = spot->ground != NULL ? cti_editor_dup_text (spot->widget) : NULL;

      if (text != NULL)
        cti_autosave_set (autosave, spot->name, g_strcmp0 (text, spot->ground) != 0 ? text : NULL);
    }
}

/**
 * cti_spots_read:
 * @self: spots
 * @draft: what shall stand in the editors; what it does not name is left as it is
 */
void
cti_spots_read (CtiSpots *self, const CtiDraft *draft)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = g_ptr_array_index (self->spots, i);
      const char *text = spot->ground != NULL ? cti_draft_get (draft, spot->name) : NULL;

      if (text != NULL)
        cti_editor_set_text (spot->widget, text);
    }
}

static const char *
find_name_of (CtiSpots *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = g_ptr_array_index (self->spots, i);

      if (spot->widget == widget)
        return spot->name;
    }
  for (guint i = 0; i < self->forms->len; i++)
    {
      const char *field = cti_record_form_find_field (g_ptr_array_index (self->forms, i), widget);

      if (field != NULL)
        return field;
    }
  return NULL;
}

/**
 * cti_spots_find_name:
 * @self: spots
 * @focus: the widget that has the keyboard
 *
 * Returns: (transfer none) (nullable): name of the innermost spot it is in
 */
const char *
cti_spots_find_name (CtiSpots *self, GtkWidget *focus)
{
  const char *name = NULL;

  for (GtkWidget *at = focus; at != NULL && name == NULL; at = gtk_widget_get_parent (at))
    name = find_name_of (self, at);
  return name;
}

/**
 * cti_spots_find_widget:
 * @self: spots
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the spot that is called so
 */
GtkWidget *
cti_spots_find_widget (CtiSpots *self, const char *name)
{
  GtkWidget *row = NULL;

  for (guint i = 0; i < self->spots->len; i++)
    {
      const Spot *spot = g_ptr_array_index (self->spots, i);

      if (g_strcmp0 (spot->name, name) == 0)
        return spot->widget;
    }
  for (guint i = 0; i < self->forms->len && row == NULL; i++)
    row = cti_record_form_get_row (g_ptr_array_index (self->forms, i), name);
  return row;
}
