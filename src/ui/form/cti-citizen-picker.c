/* The entry and its hits. What is typed is folded and laid against name and code; hits whose name
 * begins with it come before those that only hold it. As soon as one citizen alone is meant she is
 * chosen; with several, the first is what Enter and Tab take. */

#include "cti-citizen-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-form-row.h"
#include "cti-text.h"

/* More than these are not looked through with the eyes: another letter is quicker. */
#define HITS_MAX 5

struct _CtiCitizenPicker
{
  AdwPreferencesGroup parent_instance;

  GListModel *cards; /* (owned) (element-type CtiCardItem) */
  char *case_id;     /* (owned) (nullable): who is chosen */
  CtiFormRow *row;
  GPtrArray *hits; /* (element-type GtkWidget): the rows under the entry, each with its item */
  guint at;        /* which of them Enter takes */
  guint count;     /* all that fit, also those without a row */
  gboolean is_setting;
};

G_DEFINE_FINAL_TYPE (CtiCitizenPicker, cti_citizen_picker, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
make_name (CtiCardItem *item)
{
  const CtiCard *card = cti_card_item_get_card (item);

  if (card == NULL)
    return g_strdup (cti_card_item_get_id (item));
  return g_strcmp0 (card->name, card->code) == 0 || card->name == NULL
             ? g_strdup (card->code)
             : g_strdup_printf ("%s · %s", card->name, card->code);
}

static void
clear_hits (CtiCitizenPicker *self)
{
  for (guint i = 0; i < self->hits->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->hits, i));
  g_ptr_array_set_size (self->hits, 0);
  self->at = 0;
}

static void
choose (CtiCitizenPicker *self, const char *case_id)
{
  if (g_strcmp0 (case_id, self->case_id) == 0)
    return;
  g_free (self->case_id);
  self->case_id = g_strdup (case_id);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_chosen (CtiCitizenPicker *self, CtiCardItem *item)
{
  g_autofree char *name = make_name (item);

  self->is_setting = TRUE;
  cti_form_row_set_text (self->row, name);
  cti_form_row_set_problem (self->row, NULL);
  cti_form_row_set_hint (self->row, NULL);
  self->is_setting = FALSE;
  clear_hits (self);
  choose (self, cti_card_item_get_id (item));
}

/* --- Hits ------------------------------------------------------------------------------------- */

static gboolean
begins (CtiCardItem *item, const char *folded_query)
{
  const CtiCard *card = cti_card_item_get_card (item);
  g_autofree char *name = card != NULL && card->name != NULL ? cti_fold (card->name) : NULL;
  g_autofree char *code = card != NULL ? cti_fold (card->code) : NULL;

  return (name != NULL && g_str_has_prefix (name, folded_query)) ||
         (code != NULL && g_str_has_prefix (code, folded_query));
}

static int
compare_hits (gconstpointer a, gconstpointer b, gpointer folded_query)
{
  CtiCardItem *one = *(CtiCardItem *const *) a, *other = *(CtiCardItem *const *) b;
  int order = (int) begins (other, folded_query) - (int) begins (one, folded_query);

  return order != 0 ? order
                    : strcmp (cti_card_item_get_sort_key (one), cti_card_item_get_sort_key (other));
}

static GPtrArray *
find (CtiCitizenPicker *self, char *folded_query)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (self->cards, i);

      if (cti_card_item_matches (item, folded_query))
        g_ptr_array_add (found, g_steal_pointer (&item));
    }
  g_ptr_array_sort_with_data (found, compare_hits, folded_query);
  return g_steal_pointer (&found);
}

static void
mark_hit (CtiCitizenPicker *self)
{
  for (guint i = 0; i < self->hits->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->hits, i);

      if (i == self->at)
        gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
    }
}

static void
say_hits (CtiCitizenPicker *self)
{
  g_autofree char *hint = NULL;
  const char *name;

  if (self->at >= self->hits->len)
    return;
  name = adw_preferences_row_get_title (
      ADW_PREFERENCES_ROW (g_ptr_array_index (self->hits, self->at)));
  hint =
      g_strdup_printf (ngettext ("%s; %u citizen fits. Enter takes her.",
                                 "%s; %u citizens fit. Enter takes the marked one.", self->count),
                       name, self->count);
  cti_form_row_set_hint (self->row, hint);
}

static void
hit_activated_cb (AdwActionRow *row, CtiCitizenPicker *self)
{
  show_chosen (self, g_object_get_data (G_OBJECT (row), "item"));
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
add_hit (CtiCitizenPicker *self, CtiCardItem *item)
{
  g_autofree char *name = make_name (item);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", name, "use-markup", FALSE,
                                 "activatable", TRUE, "focusable", FALSE, NULL);

  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (row, "activated", G_CALLBACK (hit_activated_cb), self);
  g_ptr_array_add (self->hits, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
typed_cb (CtiCitizenPicker *self)
{
  g_autofree char *query = cti_fold (cti_form_row_get_text (self->row));
  g_autoptr (GPtrArray) found = NULL;

  if (self->is_setting)
    return;
  clear_hits (self);
  cti_form_row_set_problem (self->row, NULL);
  cti_form_row_set_hint (self->row, NULL);
  g_strstrip (query);
  if (*query == '\0')
    {
      choose (self, NULL);
      return;
    }
  found = find (self, query);
  choose (self, found->len == 1 ? cti_card_item_get_id (g_ptr_array_index (found, 0)) : NULL);
  if (found->len == 0)
    cti_form_row_set_hint (self->row, _ ("No citizen has this name or code."));
  for (guint i = 0; i < MIN (found->len, HITS_MAX); i++)
    add_hit (self, g_ptr_array_index (found, i));
  mark_hit (self);
  self->count = found->len;
  say_hits (self);
}

static void
take_marked (CtiCitizenPicker *self)
{
  if (self->at < self->hits->len)
    show_chosen (self,
                 g_object_get_data (G_OBJECT (g_ptr_array_index (self->hits, self->at)), "item"));
}

static gboolean
move (CtiCitizenPicker *self, int by)
{
  if (self->hits->len == 0)
    return GDK_EVENT_PROPAGATE;
  self->at = (self->at + self->hits->len + (guint) by) % self->hits->len;
  mark_hit (self);
  say_hits (self);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CtiCitizenPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
      return move (self, 1);
    case GDK_KEY_Up:
      return move (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      take_marked (self);
      gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                              GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      take_marked (self);
      return GDK_EVENT_PROPAGATE;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- The field -------------------------------------------------------------------------------- */

static void
cti_citizen_picker_dispose (GObject *object)
{
  CtiCitizenPicker *self = CTI_CITIZEN_PICKER (object);

  g_clear_object (&self->cards);
  G_OBJECT_CLASS (cti_citizen_picker_parent_class)->dispose (object);
}

static void
cti_citizen_picker_finalize (GObject *object)
{
  CtiCitizenPicker *self = CTI_CITIZEN_PICKER (object);

  g_free (self->case_id);
  g_ptr_array_unref (self->hits);
  G_OBJECT_CLASS (cti_citizen_picker_parent_class)->finalize (object);
}

static gboolean
cti_citizen_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CTI_CITIZEN_PICKER (widget)->row));
}

static void
cti_citizen_picker_class_init (CtiCitizenPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_citizen_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_citizen_picker_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cti_citizen_picker_grab_focus;

  /**
   * CtiCitizenPicker::changed:
   *
   * Another citizen, or none, is chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_CITIZEN_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cti_citizen_picker_init (CtiCitizenPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->hits = g_ptr_array_new ();
  self->row = CTI_FORM_ROW (cti_form_row_new (_ ("_Citizen")));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->row), keys);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
}

/**
 * cti_citizen_picker_new:
 * @cards: (element-type CtiCardItem): the citizens to choose from
 *
 * Returns: (transfer floating): a field in which none is chosen
 */
GtkWidget *
cti_citizen_picker_new (GListModel *cards)
{
  CtiCitizenPicker *self = g_object_new (CTI_TYPE_CITIZEN_PICKER, NULL);

  self->cards = g_object_ref (cards);
  return GTK_WIDGET (self);
}

/**
 * cti_citizen_picker_get_case:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): id of the case of whom is chosen
 */
const char *
cti_citizen_picker_get_case (CtiCitizenPicker *self)
{
  return self->case_id;
}

/**
 * cti_citizen_picker_is_readable:
 * @self: a field
 *
 * Returns: whether somebody is chosen, or nothing at all is typed
 */
gboolean
cti_citizen_picker_is_readable (CtiCitizenPicker *self)
{
  return self->case_id != NULL || cti_text_is_blank (cti_form_row_get_text (self->row));
}

/**
 * cti_citizen_picker_set_case:
 * @self: a field
 * @case_id: (nullable): id of a case
 *
 * Chooses her; one that is not among the citizens chooses none.
 */
void
cti_citizen_picker_set_case (CtiCitizenPicker *self, const char *case_id)
{
  for (guint i = 0; case_id != NULL && i < g_list_model_get_n_items (self->cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (self->cards, i);

      if (g_strcmp0 (cti_card_item_get_id (item), case_id) == 0)
        {
          show_chosen (self, item);
          return;
        }
    }
  cti_form_row_set_text (self->row, "");
}

/**
 * cti_citizen_picker_set_problem:
 * @self: a field
 * @sentence: (nullable): what is wrong, such as that none is chosen
 */
void
cti_citizen_picker_set_problem (CtiCitizenPicker *self, const char *sentence)
{
  cti_form_row_set_problem (self->row, sentence);
  if (sentence != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->row));
}
