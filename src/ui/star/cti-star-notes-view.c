#include "cti-star-notes-view.h"

#include <glib/gi18n.h>

#include "cti-star-table.h"
#include "cti-text.h"
#include "cti-words.h"

struct _CtiStarNotesView
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiStarNotesView, cti_star_notes_view, ADW_TYPE_BIN)

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

/* Of one thing that was talked about: its name, then each day and what was noted on it. */
static void
add_notes (AdwPreferencesGroup *group, const char *name, GPtrArray *stars, char **notes)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GString) all = g_string_new (NULL);

  gtk_widget_add_css_class (box, "table-row");
  add_label (GTK_BOX (box), name, "heading");
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);
      g_autofree char *date = cti_words_date (star->reading->date);

      if (cti_text_is_blank (notes[i]))
        continue;
      add_label (GTK_BOX (box), date, "note-date");
      add_label (GTK_BOX (box), notes[i], NULL);
      g_string_append_printf (all, "%s: %s\n", date, notes[i]);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all->str, -1);
  adw_preferences_group_add (group, row);
}

static gboolean
has_any (char **notes)
{
  for (char **note = notes; *note != NULL; note++)
    if (!cti_text_is_blank (*note))
      return TRUE;
  return FALSE;
}

static char **
get_whole_notes (GPtrArray *stars)
{
  char **notes = g_new0 (char *, stars->len + 1);

  for (guint i = 0; i < stars->len; i++)
    {
      const CtiStar *star = g_ptr_array_index (stars, i);

      notes[i] = g_strdup (star->reading->note != NULL ? star->reading->note : "");
    }
  return notes;
}

static void
cti_star_notes_view_class_init (CtiStarNotesViewClass *klass)
{
}

static void
cti_star_notes_view_init (CtiStarNotesView *self)
{
}

/**
 * cti_star_notes_view_new:
 *
 * Returns: (transfer floating): a view without notes
 */
GtkWidget *
cti_star_notes_view_new (void)
{
  return g_object_new (CTI_TYPE_STAR_NOTES_VIEW, NULL);
}

/**
 * cti_star_notes_view_set_stars:
 * @self: a view
 * @stars: (element-type CtiStar): the stars that are shown, by day
 */
void
cti_star_notes_view_set_stars (CtiStarNotesView *self, GPtrArray *stars)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);
  g_auto (GStrv) whole = get_whole_notes (stars);
  gboolean is_empty = !has_any (whole);

  adw_preferences_group_set_title (group, _ ("Notes"));
  if (!is_empty)
    add_notes (group, _ ("On the whole"), stars, whole);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const CtiStarTableRow *row = g_ptr_array_index (table->rows, i);

      if (!has_any (row->notes))
        continue;
      add_notes (group, row->area, stars, row->notes);
      is_empty = FALSE;
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  gtk_widget_set_visible (GTK_WIDGET (self), !is_empty);
}
