#include "cti-jump-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-blank-sheet.h"
#include "cti-fold.h"
#include "cti-help-key.h"
#include "cti-jump-acts.h"
#include "cti-names.h"
#include "cti-private.h"
#include "cti-words.h"

#define ID   "cti-id"
#define FORM "cti-form"
#define ACT  "cti-act"

struct _CtiJumpDialog
{
  AdwWindow parent_instance;

  CtiWorkspace *workspace; /* (owned) */
  GPtrArray *acts;         /* (owned) (element-type CtiJumpAct) */
  GtkSearchEntry *entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CtiJumpDialog, cti_jump_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (CtiCardItem *item, CtiDate today)
{
  const CtiCard *card = cti_card_item_get_card (item);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *phase = NULL;
  g_autofree char *subtitle = NULL;
  CtiPhasePlan plan;

  cti_card_get_plan (card, &plan);
  phase = cti_words_phase_day (&plan, today);
  subtitle = g_strcmp0 (card->name, card->code) != 0
                 ? g_strdup_printf ("%s · %s", card->code, phase)
                 : g_strdup (phase);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), card->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  cti_names_set (row, card->name, subtitle);
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (cti_card_item_get_id (item)), g_free);
  return row;
}

/* --- Forms on paper ---------------------------------------------------------------------------
 *
 * A form carries the case code and a letter of its own (see cti-blank-sheet.h). */

static const struct
{
  char letter;
  const char *title;
  const char *page;
  const char *act;
} forms[] = {
  { CTI_BLANK_STAR, N_ ("Enter a star from paper"), "star", "paper-star" },
  { CTI_BLANK_WELLBEING, N_ ("Enter a WHO-5 from paper"), "wellbeing", "paper-wellbeing" },
};

static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != ' ' && *text != '-')
      g_string_append_c (squeezed, g_ascii_toupper (*text));
  return g_string_free (squeezed, FALSE);
}

static gboolean
is_code_of_form (const char *typed, const char *code, char letter)
{
  g_autofree char *squeezed = squeeze (code);
  gsize length = strlen (squeezed);

  return length > 0 && strlen (typed) == length + 1 && g_str_has_prefix (typed, squeezed) &&
         typed[length] == letter;
}

static void
add_form (CtiJumpDialog *self, CtiCardItem *item, gsize form)
{
  const CtiCard *card = cti_card_item_get_card (item);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (forms[form].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), card->name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  cti_names_set (row, _ (forms[form].title), card->name);
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (cti_card_item_get_id (item)), g_free);
  g_object_set_data (G_OBJECT (row), FORM, GSIZE_TO_POINTER (form + 1));
  gtk_list_box_append (self->list, row);
}

static void
add_forms (CtiJumpDialog *self)
{
  GListModel *cards =
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (self->workspace)));
  g_autofree char *typed = squeeze (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);
      const CtiCard *card = cti_card_item_get_card (item);

      for (gsize form = 0; card != NULL && form < G_N_ELEMENTS (forms); form++)
        if (is_code_of_form (typed, card->code, forms[form].letter))
          add_form (self, item, form);
    }
}

/* --- What can be done ------------------------------------------------------------------------- */

static void
add_act (CtiJumpDialog *self, const CtiJumpAct *act)
{
  CtiCase *now = cti_workspace_get_case (self->workspace);
  const char *whose = act->needs_case ? cti_case_get_name (now) : act->is_help ? _ ("Help") : NULL;
  g_autofree char *details =
      g_strjoin (" · ", whose != NULL ? whose : act->key, whose != NULL ? act->key : NULL, NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *key = gtk_label_new (act->key);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), act->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), whose);
  gtk_widget_add_css_class (key, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  cti_names_set (row, act->title, details);
  g_object_set_data_full (G_OBJECT (row), ACT, g_strdup (act->action), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_acts (CtiJumpDialog *self)
{
  g_autoptr (CtiQuery) query = cti_query_new (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  guint count = 0;

  for (CtiJumpFit fit = CTI_JUMP_NAME; fit > CTI_JUMP_NOT; fit--)
    for (guint i = 0; i < self->acts->len && count < CTI_JUMP_MAX; i++)
      {
        const CtiJumpAct *act = g_ptr_array_index (self->acts, i);

        if (cti_jump_act_fit (act, query) != fit)
          continue;
        add_act (self, act);
        count++;
      }
}

static gboolean
is_listed (GPtrArray *items, CtiCardItem *item)
{
  return g_ptr_array_find (items, item, NULL);
}

/* Those of before first, the last one on top; the one that is open now is no place to go to. */
static void
add_recent (CtiJumpDialog *self, GPtrArray *items, const char *query)
{
  CtiSession *session = cti_workspace_get_session (self->workspace);
  GPtrArray *recent = cti_workspace_get_recent (self->workspace);

  for (guint i = 0; i < recent->len && items->len < CTI_JUMP_MAX; i++)
    {
      CtiCardItem *item =
          cti_card_list_find (cti_session_get_cards (session), g_ptr_array_index (recent, i));

      if (item != NULL && cti_card_item_get_card (item) != NULL &&
          cti_card_item_matches (item, query) && (i > 0 || *query != '\0'))
        g_ptr_array_add (items, item);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cti_card_item_get_sort_key (*(CtiCardItem *const *) a),
                    cti_card_item_get_sort_key (*(CtiCardItem *const *) b));
}

static void
add_others (CtiJumpDialog *self, GPtrArray *items, const char *query)
{
  GListModel *cards =
      G_LIST_MODEL (cti_session_get_cards (cti_workspace_get_session (self->workspace)));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);

      if (cti_card_item_get_card (item) != NULL && cti_card_item_matches (item, query) &&
          !is_listed (items, item))
        g_ptr_array_add (others, item);
    }
  g_ptr_array_sort (others, compare);
  for (guint i = 0; i < others->len && items->len < CTI_JUMP_MAX; i++)
    g_ptr_array_add (items, g_ptr_array_index (others, i));
}

static void
fill_cb (CtiJumpDialog *self)
{
  CtiDate today = cti_session_get_today (cti_workspace_get_session (self->workspace));
  g_autofree char *query = cti_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_recent (self, items, query);
  add_others (self, items, query);
  add_forms (self);
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (items, i), today));
  add_acts (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
activate (GtkWidget *widget, const char *act)
{
  if (g_str_has_prefix (act, CTI_JUMP_HELP_PREFIX))
    cti_help_key_show_topic (widget, act + strlen (CTI_JUMP_HELP_PREFIX));
  else
    gtk_widget_activate_action (widget, act, NULL);
}

static void
row_activated_cb (CtiJumpDialog *self, GtkListBoxRow *row)
{
  g_autoptr (CtiWorkspace) workspace = g_object_ref (self->workspace);
  g_autofree char *act = g_strdup (g_object_get_data (G_OBJECT (row), ACT));
  const char *case_id = g_object_get_data (G_OBJECT (row), ID);
  gsize form = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), FORM));

  if (form > 0)
    cti_workspace_open_act (self->workspace, case_id, forms[form - 1].page, forms[form - 1].act);
  else if (case_id != NULL)
    cti_workspace_open_case (self->workspace, case_id);
  gtk_window_close (GTK_WINDOW (self));
  if (act != NULL) /* what it opens stands over the window, not over this */
    activate (GTK_WIDGET (workspace), act);
}

static void
activate_cb (CtiJumpDialog *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                CtiJumpDialog *self)
{
  if (key != GDK_KEY_Down || gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
cti_jump_dialog_dispose (GObject *object)
{
  CtiJumpDialog *self = CTI_JUMP_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->acts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_JUMP_DIALOG);
  G_OBJECT_CLASS (cti_jump_dialog_parent_class)->dispose (object);
}

static void
cti_jump_dialog_class_init (CtiJumpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_jump_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/search/cti-jump-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiJumpDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CtiJumpDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
make_placeholder (void)
{
  GtkWidget *label = gtk_label_new (
      _ ("Nobody has that name or code, and nothing that can be done is called so."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 18);
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_end (label, 18);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

static void
cti_jump_dialog_init (CtiJumpDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  cti_private_entry (GTK_EDITABLE (self->entry));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  gtk_list_box_set_placeholder (self->list, make_placeholder ());
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * cti_jump_dialog_new:
 * @workspace: where the case is opened
 *
 * Returns: (transfer full): the way to any citizen and to all that can be done, above the window
 */
GtkWidget *
cti_jump_dialog_new (CtiWorkspace *workspace)
{
  CtiJumpDialog *self = g_object_new (CTI_TYPE_JUMP_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (workspace));

  self->workspace = g_object_ref (workspace);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (cti_workspace_get_session (workspace), "locking",
                           G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  self->acts = cti_jump_acts_list (workspace);
  fill_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}
