#include "cti-unlock-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-opening-bar.h"
#include "cti-recovery-sheet.h"
#include "cti-recovery-view.h"
#include "cti-session-pin.h"
#include "cti-trouble-box.h"
#include "cti-words-dates.h"
#include "cti-words-trouble.h"

/** How often the lock screen looks whether the PIN is good still, in seconds. */
#define PIN_SECONDS 30

struct _CtiUnlockPage
{
  AdwBin parent_instance;

  GtkStack *ways;
  GtkBox *stores_box;
  GtkDropDown *stores;
  GtkEditable *passphrase;
  GtkLabel *wrong;
  GtkLabel *pin_note;
  GtkWidget *caps;
  CtiTroubleBox *trouble;
  GtkWidget *trouble_recovery;
  GtkWidget *trouble_before;
  GtkWidget *unlock;
  GtkWidget *waiting;
  GtkWidget *cancel;
  CtiOpeningBar *opening;
  GtkWidget *recovery_button;
  CtiRecoveryView *recovery;

  CtiSession *session;       /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) (nullable): while it is being unlocked */
  CtiDayPin pin;             /* what opens it beside the passphrase; no tries where nothing does */
  guint pin_timer;           /* while there is one and it is shown */
};

G_DEFINE_FINAL_TYPE (CtiUnlockPage, cti_unlock_page, ADW_TYPE_BIN)

static void
show_busy (CtiUnlockPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean busy = self->cancellable != NULL;

  gtk_widget_action_set_enabled (widget, "unlock.unlock", !busy);
  gtk_widget_action_set_enabled (widget, "unlock.use-recovery", !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase), !busy);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stores), !busy);
  gtk_widget_set_visible (self->unlock, !busy);
  gtk_widget_set_visible (self->waiting, busy);
  cti_opening_bar_watch (self->opening, busy ? self->session : NULL);
}

static void
say_wrong (CtiUnlockPage *self, const char *sentence)
{
  gboolean wrong = *sentence != '\0';

  gtk_label_set_text (self->wrong, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), wrong);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->passphrase), wrong);
}

static void
forget_trouble (CtiUnlockPage *self)
{
  say_wrong (self, "");
  cti_trouble_box_clear (self->trouble);
  gtk_widget_set_visible (self->recovery_button, TRUE);
  gtk_widget_set_visible (self->unlock, TRUE);
}

static void
focus_passphrase (CtiUnlockPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  gtk_editable_select_region (self->passphrase, 0, -1);
}

static void
say_trouble (CtiUnlockPage *self, const GError *error)
{
  CtiTrouble trouble = cti_trouble_from_error (error);
  gboolean by_keychain =
      trouble >= CTI_TROUBLE_KEYCHAIN_NO_BUS && trouble <= CTI_TROUBLE_KEYCHAIN_FAILED;

  if (trouble == CTI_TROUBLE_WRONG_PASSPHRASE || trouble == CTI_TROUBLE_WRONG_PIN ||
      trouble == CTI_TROUBLE_PIN_GONE)
    {
      g_autofree char *sentence = g_strdup_printf ("%s. %s", cti_words_trouble_title (trouble),
                                                   cti_words_trouble_body (trouble));

      say_wrong (self, sentence);
    }
  else if (trouble != CTI_TROUBLE_CANCELLED)
    {
      gtk_widget_set_visible (self->trouble_recovery, by_keychain);
      gtk_widget_set_visible (self->trouble_before, trouble == CTI_TROUBLE_STORE_DAMAGED);
      gtk_widget_set_visible (self->recovery_button, !by_keychain);
      gtk_widget_set_visible (self->unlock, FALSE); /* its place is taken by "Try Again" */
      cti_trouble_box_say_error (self->trouble, error);
      return;
    }
  focus_passphrase (self);
}

/* --- The PIN for the rest of the day ---------------------------------------------------------- */

/* One field takes both: no passphrase is six digits. */
static void
show_pin (CtiUnlockPage *self)
{
  gboolean has_pin = self->pin.tries > 0;
  g_autofree char *time = cti_words_time (cti_moment_get_minute_of_day (self->pin.until));
  g_autofree char *sentence =
      self->pin.tries == CTI_DAY_PIN_TRIES
          /* Translators: %s is a time of day */
          ? g_strdup_printf (_ ("Your PIN unlocks until %s."), time)
          /* Translators: the second value is a time of day */
          : g_strdup_printf (ngettext ("Your PIN has %d try left and unlocks until %s.",
                                       "Your PIN has %d tries left and unlocks until %s.",
                                       (gulong) self->pin.tries),
                             self->pin.tries, time);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase),
                                 has_pin ? _ ("PIN or passphrase") : _ ("Passphrase"));
  gtk_label_set_text (self->pin_note, has_pin ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pin_note), has_pin);
}

static void find_pin (CtiUnlockPage *self);

static gboolean
pin_timer_cb (gpointer data)
{
  CtiUnlockPage *self = data;

  if (gtk_widget_get_mapped (data))
    {
      find_pin (self);
      return G_SOURCE_CONTINUE;
    }
  self->pin_timer = 0;
  return G_SOURCE_REMOVE;
}

/* As long as it is shown, it is looked at from time to time: one that has ended is thrown away. */
static void
pin_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiUnlockPage) self = user_data;
  CtiDayPin pin;

  cti_session_find_pin_finish (CTI_SESSION (source), result, &pin);
  if (self->session == NULL)
    return;
  self->pin = pin;
  show_pin (self);
  if (pin.tries == 0)
    g_clear_handle_id (&self->pin_timer, g_source_remove);
  else if (self->pin_timer == 0)
    self->pin_timer = g_timeout_add_seconds (PIN_SECONDS, pin_timer_cb, self);
}

static void
find_pin (CtiUnlockPage *self)
{
  if (self->session != NULL && self->cancellable == NULL)
    cti_session_find_pin_async (self->session, pin_found_cb, g_object_ref (self));
}

/* --- Unlocking -------------------------------------------------------------------------------- */

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiUnlockPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean unlocked = cti_session_unlock_finish (CTI_SESSION (source), result, &error);

  g_clear_object (&self->cancellable);
  if (unlocked || self->session == NULL)
    return; /* the window shows something else now */
  show_busy (self);
  say_trouble (self, error);
  find_pin (self);
}

static void
unlock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiUnlockPage *self = CTI_UNLOCK_PAGE (widget);
  g_autoptr (CtiSecret) passphrase = NULL;

  if (self->cancellable != NULL || self->session == NULL)
    return;
  forget_trouble (self);
  if (*gtk_editable_get_text (self->passphrase) == '\0')
    {
      say_wrong (self, _ ("Type your passphrase first."));
      focus_passphrase (self);
      return;
    }
  passphrase = cti_secret_new_text (gtk_editable_get_text (self->passphrase));
  self->cancellable = g_cancellable_new ();
  show_busy (self);
  gtk_widget_grab_focus (self->cancel);
  if (cti_day_pin_is_like (cti_secret_get_text (passphrase)))
    cti_session_unlock_pin_async (self->session, passphrase, self->cancellable, unlocked_cb,
                                  g_object_ref (self));
  else
    cti_session_unlock_async (self->session, passphrase, self->cancellable, unlocked_cb,
                              g_object_ref (self));
}

/* Where the team's file is damaged; what was typed stands in the field still. */
static void
open_before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiUnlockPage *self = CTI_UNLOCK_PAGE (widget);

  if (self->cancellable != NULL || self->session == NULL)
    return;
  cti_session_go_back (self->session);
  gtk_widget_activate_action (widget, "unlock.unlock", NULL);
}

static void
use_recovery_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiUnlockPage *self = CTI_UNLOCK_PAGE (widget);

  forget_trouble (self);
  gtk_stack_set_visible_child_name (self->ways, "recovery");
  cti_recovery_view_start (self->recovery);
}

static void
use_passphrase (CtiUnlockPage *self)
{
  cti_recovery_view_clear (self->recovery);
  gtk_stack_set_visible_child_name (self->ways, "passphrase");
  focus_passphrase (self);
}

/* Escape and Cancel: one step back, whatever is going on. */
static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiUnlockPage *self = CTI_UNLOCK_PAGE (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else if (cti_recovery_view_give_up (self->recovery))
    return;
  else if (self->session != NULL && cti_session_get_state (self->session) == CTI_SESSION_LOCKED &&
           g_strcmp0 (gtk_stack_get_visible_child_name (self->ways), "recovery") == 0)
    use_passphrase (self);
}

static void
passphrase_changed_cb (CtiUnlockPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->wrong)))
    say_wrong (self, "");
}

static void
passphrase_activated_cb (CtiUnlockPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "unlock.unlock", NULL);
}

/* --- Several stores --------------------------------------------------------------------------- */

static void
store_chosen_cb (CtiUnlockPage *self)
{
  guint index = gtk_drop_down_get_selected (self->stores);
  GPtrArray *paths;

  if (self->session == NULL || index == GTK_INVALID_LIST_POSITION)
    return;
  paths = cti_session_get_store_paths (self->session);
  if (index >= paths->len || cti_session_get_state (self->session) != CTI_SESSION_LOCKED)
    return;
  cti_session_choose_store (self->session, g_ptr_array_index (paths, index));
  cti_names_drop_down (self->stores, _ ("Store"));
  forget_trouble (self);
  find_pin (self);
}

static void
list_stores (CtiUnlockPage *self)
{
  GPtrArray *paths = cti_session_get_store_paths (self->session);
  const char *chosen = cti_session_get_store_path (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *id = g_path_get_basename (path);

      gtk_string_list_take (names, cti_recovery_sheet_get_store_name (id));
      if (g_strcmp0 (path, chosen) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->stores, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->stores, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->stores_box), paths->len > 1);
}

/* --- Making ----------------------------------------------------------------------------------- */

static void
cti_unlock_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cti_unlock_page_parent_class)->map (widget);
  focus_passphrase (CTI_UNLOCK_PAGE (widget));
  find_pin (CTI_UNLOCK_PAGE (widget));
}

static void
cti_unlock_page_dispose (GObject *object)
{
  CtiUnlockPage *self = CTI_UNLOCK_PAGE (object);

  g_clear_handle_id (&self->pin_timer, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_UNLOCK_PAGE);
  G_OBJECT_CLASS (cti_unlock_page_parent_class)->dispose (object);
}

static void
cti_unlock_page_finalize (GObject *object)
{
  g_clear_object (&CTI_UNLOCK_PAGE (object)->cancellable);
  G_OBJECT_CLASS (cti_unlock_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, ways);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, stores_box);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, stores);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, wrong);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, pin_note);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, caps);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, unlock);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, cancel);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, opening);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, CtiUnlockPage, recovery);
}

static void
cti_unlock_page_class_init (CtiUnlockPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_unlock_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_unlock_page_finalize;
  widget_class->map = cti_unlock_page_map;
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  g_type_ensure (CTI_TYPE_OPENING_BAR);
  g_type_ensure (CTI_TYPE_TROUBLE_BOX);
  g_type_ensure (CTI_TYPE_RECOVERY_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-unlock-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_chosen_cb);
  gtk_widget_class_install_action (widget_class, "unlock.unlock", NULL, unlock_action);
  gtk_widget_class_install_action (widget_class, "unlock.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "unlock.open-before", NULL, open_before_action);
  gtk_widget_class_install_action (widget_class, "unlock.use-recovery", NULL, use_recovery_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "unlock.back", NULL);
}

static void
cti_unlock_page_init (CtiUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_trouble_box_add_way (self->trouble, _ ("_Try Again"), "unlock.unlock");
  self->trouble_recovery =
      cti_trouble_box_add_way (self->trouble, _ ("Open With the _Recovery Sheet"),
                               "unlock.use-recovery");
  self->trouble_before =
      cti_trouble_box_add_way (self->trouble, _ ("_Open the Version Before"), "unlock.open-before");
  cti_names_by_content (GTK_WIDGET (self));
  cti_names_warn_of_caps_lock (self->caps);
  show_busy (self);
}

/**
 * cti_unlock_page_new:
 * @session: a session that is locked
 *
 * Returns: (transfer floating): the lock screen; when it has done its work, the session is open
 */
CtiUnlockPage *
cti_unlock_page_new (CtiSession *session)
{
  CtiUnlockPage *self = g_object_new (CTI_TYPE_UNLOCK_PAGE, NULL);

  self->session = g_object_ref (session);
  cti_recovery_view_set_session (self->recovery, session);
  list_stores (self);
  return self;
}
