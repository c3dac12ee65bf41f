#include "cti-recovery-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-clipboard.h"
#include "cti-names.h"
#include "cti-opening-bar.h"
#include "cti-recovery-code.h"
#include "cti-trouble-box.h"
#include "cti-unlock.h"

#define GROUPS CTI_RECOVERY_GROUPS
#define DIGITS CTI_RECOVERY_GROUP_DIGITS

struct _CtiRecoveryView
{
  AdwBin parent_instance;

  GtkBox *columns[2];
  GtkEntry *entries[GROUPS];
  GtkLabel *wrong;
  CtiTroubleBox *trouble;
  GtkWidget *trouble_before;
  GtkWidget *waiting;
  CtiOpeningBar *opening;
  GCancellable *cancellable; /* (owned) (nullable): while it is being opened */

  CtiSession *session; /* (owned) (nullable) */
  gboolean is_filling; /* the program writes into the fields, not the worker */
  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (CtiRecoveryView, cti_recovery_view, ADW_TYPE_BIN)

static const char *
get_digits (CtiRecoveryView *self, guint index)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entries[index]));
}

static gboolean
is_full (CtiRecoveryView *self, guint index)
{
  return strlen (get_digits (self, index)) == DIGITS;
}

static gboolean
is_right (CtiRecoveryView *self, guint index)
{
  return is_full (self, index) && cti_recovery_group_is_valid (index, get_digits (self, index));
}

/* --- What is right and wrong ------------------------------------------------------------------ */

static void
mark_group (CtiRecoveryView *self, guint index)
{
  GtkEntry *entry = self->entries[index];
  gboolean right = is_right (self, index);
  gboolean wrong = is_full (self, index) && !right;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY,
                                     right   ? "emblem-ok-symbolic"
                                     : wrong ? "dialog-warning-symbolic"
                                             : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
say_wrong (CtiRecoveryView *self, const char *sentence)
{
  gtk_label_set_text (self->wrong, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), *sentence != '\0');
}

/* Names the first wrong group; forgets what was said once there is none. */
static void
show_marks (CtiRecoveryView *self)
{
  g_autofree char *sentence = NULL;

  for (guint i = GROUPS; i > 0; i--)
    {
      mark_group (self, i - 1);
      if (!is_full (self, i - 1) || is_right (self, i - 1))
        continue;
      g_free (sentence);
      sentence = g_strdup_printf (_ ("Group %u is mistyped. Compare it with the sheet."), i);
    }
  say_wrong (self, sentence != NULL ? sentence : "");
}

/* --- Typing ----------------------------------------------------------------------------------- */

static char *
keep_digits (const char *text)
{
  char *digits = g_malloc0 (strlen (text) + 1);
  char *end = digits;

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      *end++ = *text;
  return digits;
}

/* Digits that do not fit into one field go into the next ones; a whole code begins at the first.
 * Returns the field in which they end. */
static guint
spread (CtiRecoveryView *self, guint index, const char *digits)
{
  if (strlen (digits) >= GROUPS * DIGITS)
    index = 0;
  for (;; index++)
    {
      char group[DIGITS + 1] = { 0 };

      memcpy (group, digits, MIN (strlen (digits), DIGITS));
      gtk_editable_set_text (GTK_EDITABLE (self->entries[index]), group);
      digits += strlen (group);
      cti_wipe (group, sizeof group);
      if (*digits == '\0' || index == GROUPS - 1)
        return index;
    }
}

/* A digit too many in a group that is being mended; what the next one has is kept for it. */
static gboolean
is_slip (CtiRecoveryView *self, guint index, const char *digits)
{
  return strlen (digits) == DIGITS + 1 && index + 1 < GROUPS &&
         *get_digits (self, index + 1) != '\0';
}

static void
focus_group (CtiRecoveryView *self, guint index)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entries[index]));
  gtk_editable_set_position (GTK_EDITABLE (self->entries[index]), -1);
}

static void
entry_changed_cb (CtiRecoveryView *self, GtkEditable *entry)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "group"));
  char *digits;
  guint last = index;

  if (self->is_filling)
    return;
  digits = keep_digits (gtk_editable_get_text (entry));
  self->is_filling = TRUE;
  if (is_slip (self, index, digits))
    digits[DIGITS] = '\0';
  if (!g_str_equal (digits, gtk_editable_get_text (entry)) || strlen (digits) > DIGITS)
    {
      last = spread (self, index, digits);
      focus_group (self, last);
    }
  self->is_filling = FALSE;
  cti_wipe_text (digits);
  cti_trouble_box_clear (self->trouble);
  show_marks (self);
  if (is_right (self, last) && last + 1 < GROUPS && !is_full (self, last + 1))
    focus_group (self, last + 1);
}

static void
entry_activated_cb (CtiRecoveryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "recovery.open", NULL);
}

/* --- Opening ---------------------------------------------------------------------------------- */

static void
set_busy (CtiRecoveryView *self, gboolean busy)
{
  self->is_busy = busy;
  g_clear_object (&self->cancellable);
  self->cancellable = busy ? g_cancellable_new () : NULL;
  gtk_widget_set_visible (self->waiting, busy);
  cti_opening_bar_watch (self->opening, busy ? self->session : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recovery.open", !busy);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecoveryView) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean opened = cti_session_unlock_finish (CTI_SESSION (source), result, &error);

  if (opened || self->session == NULL)
    return; /* the window shows something else now */
  set_busy (self, FALSE);
  if (g_error_matches (error, CTI_TROUBLE_ERROR, CTI_TROUBLE_CANCELLED))
    return;
  gtk_widget_set_visible (self->trouble_before,
                          cti_trouble_from_error (error) == CTI_TROUBLE_STORE_DAMAGED);
  cti_trouble_box_say_error (self->trouble, error);
}

static void
say_incomplete (CtiRecoveryView *self)
{
  for (guint i = 0; i < GROUPS; i++)
    if (!is_full (self, i))
      {
        g_autofree char *sentence =
            g_strdup_printf (_ ("Group %u is missing: six digits are needed."), i + 1);

        say_wrong (self, sentence);
        focus_group (self, i);
        return;
      }
}

static char *
join_groups (CtiRecoveryView *self)
{
  GString *code = g_string_sized_new (GROUPS * (DIGITS + 1) + 1); /* one that grows leaves copies */

  for (guint i = 0; i < GROUPS; i++)
    g_string_append_printf (code, "%s%s", i > 0 ? " " : "", get_digits (self, i));
  return g_string_free (code, FALSE);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiRecoveryView *self = CTI_RECOVERY_VIEW (widget);
  char *text;
  g_autoptr (CtiSecret) code = NULL;
  int group = 0;

  if (self->is_busy || self->session == NULL)
    return;
  text = join_groups (self);
  code = cti_unlock_parse_code (text, &group, NULL);
  cti_wipe_text (text);
  cti_trouble_box_clear (self->trouble);
  show_marks (self);
  if (code == NULL && group > 0 && is_full (self, (guint) group - 1))
    focus_group (self, (guint) group - 1);
  else if (code == NULL)
    say_incomplete (self);
  else
    {
      set_busy (self, TRUE);
      cti_session_unlock_recovery_async (self->session, code, self->cancellable, opened_cb,
                                         g_object_ref (self));
    }
}

/* Where the team's file is damaged; the code stands in the fields still. */
static void
open_before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiRecoveryView *self = CTI_RECOVERY_VIEW (widget);

  if (self->is_busy || self->session == NULL)
    return;
  cti_session_go_back (self->session);
  gtk_widget_activate_action (widget, "recovery.open", NULL);
}

/* --- Making ----------------------------------------------------------------------------------- */

static GtkWidget *
make_entry (CtiRecoveryView *self, guint index)
{
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new (); /* stays out of swap */
  GtkWidget *entry = gtk_entry_new_with_buffer (buffer);

  cti_clipboard_keep_secret (entry);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_entry_set_input_hints (GTK_ENTRY (entry),
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), DIGITS + 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), DIGITS + 4);
  gtk_widget_add_css_class (entry, "numeric");
  g_object_set_data (G_OBJECT (entry), "group", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (entry_activated_cb), self);
  self->entries[index] = GTK_ENTRY (entry);
  return entry;
}

/* As on the sheet: down the first column, then the second. */
static void
add_group (CtiRecoveryView *self, guint index)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *name = g_strdup_printf (_ ("Group %u"), index + 1);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *entry = make_entry (self, index);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  cti_names_set (entry, name, NULL);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (self->columns[index / (GROUPS / 2)], row);
}

static void
cti_recovery_view_dispose (GObject *object)
{
  CtiRecoveryView *self = CTI_RECOVERY_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_RECOVERY_VIEW);
  G_OBJECT_CLASS (cti_recovery_view_parent_class)->dispose (object);
}

static void
cti_recovery_view_class_init (CtiRecoveryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_recovery_view_dispose;
  g_type_ensure (CTI_TYPE_OPENING_BAR);
  g_type_ensure (CTI_TYPE_TROUBLE_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-recovery-view.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "left", FALSE,
                                             G_STRUCT_OFFSET (CtiRecoveryView, columns[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "right", FALSE,
                                             G_STRUCT_OFFSET (CtiRecoveryView, columns[1]));
  gtk_widget_class_bind_template_child (widget_class, CtiRecoveryView, wrong);
  gtk_widget_class_bind_template_child (widget_class, CtiRecoveryView, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtiRecoveryView, waiting);
  gtk_widget_class_bind_template_child (widget_class, CtiRecoveryView, opening);
  gtk_widget_class_install_action (widget_class, "recovery.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "recovery.open-before", NULL, open_before_action);
}

static void
cti_recovery_view_init (CtiRecoveryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GROUPS; i++)
    add_group (self, i);
  self->trouble_before = cti_trouble_box_add_way (self->trouble, _ ("_Open the Version Before"),
                                                  "recovery.open-before");
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_recovery_view_set_session:
 * @self: the view
 * @session: a session that is locked
 */
void
cti_recovery_view_set_session (CtiRecoveryView *self, CtiSession *session)
{
  g_set_object (&self->session, session);
}

/**
 * cti_recovery_view_start:
 * @self: the view
 *
 * Takes the focus to the first group that is not right.
 */
void
cti_recovery_view_start (CtiRecoveryView *self)
{
  for (guint i = 0; i < GROUPS; i++)
    if (!is_right (self, i))
      {
        focus_group (self, i);
        return;
      }
}

/**
 * cti_recovery_view_give_up:
 * @self: the view
 *
 * Returns: whether something was being opened, which is given up where it still can be
 */
gboolean
cti_recovery_view_give_up (CtiRecoveryView *self)
{
  g_cancellable_cancel (self->cancellable);
  return self->cancellable != NULL;
}

/**
 * cti_recovery_view_clear:
 * @self: the view
 *
 * Forgets what was typed.
 */
void
cti_recovery_view_clear (CtiRecoveryView *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < GROUPS; i++)
    gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), "");
  self->is_filling = FALSE;
  cti_trouble_box_clear (self->trouble);
  show_marks (self);
}
