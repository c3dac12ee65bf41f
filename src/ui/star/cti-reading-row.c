#include "cti-reading-row.h"

#include <glib/gi18n.h>

#include "cti-compat-menu.h"
#include "cti-names.h"
#include "cti-words.h"

struct _CtiReadingRow
{
  AdwActionRow parent_instance;

  char *id; /* (owned) */
  GtkCheckButton *check;
  GtkWidget *mark;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (CtiReadingRow, cti_reading_row, ADW_TYPE_ACTION_ROW)

enum
{
  TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
check_toggled_cb (CtiReadingRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
cti_reading_row_finalize (GObject *object)
{
  g_free (CTI_READING_ROW (object)->id);
  G_OBJECT_CLASS (cti_reading_row_parent_class)->finalize (object);
}

static void
cti_reading_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_READING_ROW);
  G_OBJECT_CLASS (cti_reading_row_parent_class)->dispose (object);
}

static void
cti_reading_row_class_init (CtiReadingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_reading_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_reading_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/star/cti-reading-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiReadingRow, check);
  gtk_widget_class_bind_template_child (widget_class, CtiReadingRow, mark);
  gtk_widget_class_bind_template_child (widget_class, CtiReadingRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
  signals[TOGGLED] = g_signal_new ("toggled", CTI_TYPE_READING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cti_reading_row_init (CtiReadingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (const CtiReading *reading)
{
  GMenu *menu = g_menu_new ();
  const char *id = reading->record.id;

  append_item (menu, _ ("Correct…"), "star.correct", id);
  if (reading->voided)
    append_item (menu, _ ("Count Again…"), "star.count-again", id);
  else
    append_item (menu, _ ("No Longer Count…"), "star.void", id);
  append_item (menu, _ ("History"), "star.history", id);
  return G_MENU_MODEL (menu);
}

static void
set_title (CtiReadingRow *self, const CtiReading *reading, const char *old_date)
{
  g_autofree char *date = cti_words_date (reading->date);
  g_autofree char *title = NULL;

  if (reading->voided)
    title = g_markup_printf_escaped ("<s>%s</s>", date);
  else if (old_date != NULL)
    title = g_markup_printf_escaped ("<s>%s</s> %s", old_date, date);
  else
    title = g_markup_printf_escaped ("%s", date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

static void
set_subtitle (CtiReadingRow *self, const CtiReading *reading)
{
  const char *parts[] = { cti_words_occasion (reading->occasion),
                          cti_words_reading_mode (reading->mode), NULL, NULL, NULL };
  guint n = 2;
  g_autofree char *words = NULL;
  g_autofree char *markup = NULL;

  if (reading->on_paper)
    parts[n++] = _ ("on paper");
  if (reading->voided)
    parts[n++] = C_ ("reading", "does not count");
  words = g_strjoinv (" · ", (char **) parts);
  markup = g_markup_escape_text (words, -1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), markup);
}

static void
name_parts (CtiReadingRow *self, const CtiReading *reading, const char *correction)
{
  g_autofree char *words = cti_words_reading (reading);
  /* Translators: date, occasion and view of a reading. */
  g_autofree char *show = g_strdup_printf (_ ("Show %s"), words);
  /* Translators: date, occasion and view of a reading. */
  g_autofree char *more = g_strdup_printf (_ ("What can be done with %s"), words);

  cti_names_set (GTK_WIDGET (self), words, correction);
  cti_names_set (GTK_WIDGET (self->check), show, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more,
                                  -1);
}

/**
 * cti_reading_row_new:
 * @reading: a reading
 * @is_shown: whether it is among those that are shown
 * @old_date: (nullable): its day before it was corrected
 * @correction: (nullable): when, by whom and why it was corrected
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cti_reading_row_new (const CtiReading *reading,
                     gboolean is_shown,
                     const char *old_date,
                     const char *correction)
{
  CtiReadingRow *self = g_object_new (CTI_TYPE_READING_ROW, NULL);
  g_autoptr (GMenuModel) menu = make_menu (reading);

  self->id = g_strdup (reading->record.id);
  gtk_check_button_set_active (self->check, is_shown && !reading->voided);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !reading->voided);
  cti_compat_menu_set (self->menu, menu);
  set_title (self, reading, old_date);
  set_subtitle (self, reading);
  gtk_widget_set_visible (self->mark, correction != NULL);
  gtk_widget_set_tooltip_text (self->mark, correction);
  if (reading->voided)
    gtk_widget_add_css_class (GTK_WIDGET (self), "voided");
  name_parts (self, reading, correction);
  return GTK_WIDGET (self);
}

/**
 * cti_reading_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): id of its reading
 */
const char *
cti_reading_row_get_id (CtiReadingRow *self)
{
  return self->id;
}

/**
 * cti_reading_row_set_shown:
 * @self: a row
 * @shown: whether the reading is in the picture
 */
void
cti_reading_row_set_shown (CtiReadingRow *self, gboolean shown)
{
  gtk_check_button_set_active (self->check, shown);
}

/**
 * cti_reading_row_is_shown:
 * @self: a row
 *
 * Returns: whether its check box is on
 */
gboolean
cti_reading_row_is_shown (CtiReadingRow *self)
{
  return gtk_check_button_get_active (self->check);
}

/**
 * cti_reading_row_dup_focused:
 * @list: a list of such rows
 *
 * Returns: (transfer full) (nullable): id of the reading whose row has the keyboard, for it to have
 *   it again when the rows are made anew
 */
char *
cti_reading_row_dup_focused (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list))
                       ? gtk_widget_get_ancestor (focus, CTI_TYPE_READING_ROW)
                       : NULL;

  return row != NULL ? g_strdup (CTI_READING_ROW (row)->id) : NULL;
}
