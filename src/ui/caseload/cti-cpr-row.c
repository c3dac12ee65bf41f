/* The number is kept apart from the text: what the text shows is either the number as it is typed
 * or its mask. While the mask is shown the text cannot be typed in, or a mask would be read as a
 * number. */

#include "cti-cpr-row.h"

#include <glib/gi18n.h>

#include "cti-clipboard.h"
#include "cti-host.h"
#include "cti-names.h"
#include "cti-proof-dialog.h"
#include "cti-record.h"
#include "cti-say.h"
#include "cti-use.h"

struct _CtiCprRow
{
  CtiFormRow parent_instance;

  char *case_id; /* (owned) (nullable): whose it is, once there is a case */
  char *number;  /* (owned) (nullable): ten digits, or what was typed so far */
  char *doubt;   /* (owned) (nullable): what is said of the number, and keeps it from nothing */
  gboolean is_masked;
  gboolean is_filling;     /* the row itself changes its text */
  GtkToggleButton *reveal; /* in the row */
};

G_DEFINE_FINAL_TYPE (CtiCprRow, cti_cpr_row, CTI_TYPE_FORM_ROW)

static CtiCprKind
parse (CtiCprRow *self, char digits[CTI_CPR_SIZE], CtiDate *born)
{
  return cti_cpr_parse (self->number, digits, born);
}

static void
set_text (CtiCprRow *self, const char *text)
{
  self->is_filling = TRUE;
  cti_form_row_set_text (CTI_FORM_ROW (self), text);
  self->is_filling = FALSE;
}

static void
say_kind (CtiCprRow *self)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  if (self->doubt != NULL)
    cti_form_row_set_hint (CTI_FORM_ROW (self), self->doubt);
  else if (parse (self, digits, &born) == CTI_CPR_REPLACEMENT)
    cti_form_row_set_hint (CTI_FORM_ROW (self),
                           _ ("A replacement number: the date of birth in it need not be true."));
  else
    cti_form_row_set_hint (CTI_FORM_ROW (self), NULL);
}

static void
show (CtiCprRow *self, gboolean masked)
{
  GtkWidget *button = GTK_WIDGET (self->reveal);
  char digits[CTI_CPR_SIZE];
  CtiDate born;
  gboolean is_number = parse (self, digits, &born) != CTI_CPR_NONE;
  g_autofree char *text = is_number ? cti_cpr_to_text (digits, masked) : g_strdup (self->number);

  self->is_masked = is_number && masked;
  set_text (self, text);
  gtk_editable_set_editable (GTK_EDITABLE (cti_form_row_get_entry (CTI_FORM_ROW (self))),
                             !self->is_masked);
  gtk_widget_set_visible (button, is_number);
  gtk_toggle_button_set_active (self->reveal, is_number && !masked);
  gtk_button_set_icon_name (GTK_BUTTON (button),
                            self->is_masked ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gtk_widget_set_tooltip_text (button, self->is_masked ? _ ("Show the whole CPR number")
                                                       : _ ("Hide the last four digits"));
  cti_names_set (button, _ ("Show the whole CPR number"), NULL);
}

/* --- Showing it ------------------------------------------------------------------------------- */

typedef struct
{
  CtiCprRow *self; /* (owned) */
  char *case_id;   /* (owned) (nullable) */
} Reveal;

static void
reveal_free (Reveal *reveal)
{
  g_object_unref (reveal->self);
  g_free (reveal->case_id);
  g_free (reveal);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reveal, reveal_free)

static gpointer
log_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Reveal *reveal = data;

  return cti_use_reveal (store, reveal->case_id, "cpr", error) ? data : NULL;
}

static void
logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reveal) reveal = user_data;
  g_autoptr (GError) error = NULL;
  CtiCprRow *self = reveal->self;
  gboolean is_logged = cti_session_run_finish (CTI_SESSION (source), result, &error) != NULL;

  if (cti_host_of (GTK_WIDGET (self)) == NULL || g_strcmp0 (self->case_id, reveal->case_id) != 0)
    return; /* locked meanwhile, or another case stands here */
  if (is_logged)
    show (self, FALSE);
  else
    cti_say_error (GTK_WIDGET (self), error);
}

/* Where there is no case yet, no log can name it. */
static void
proved (gpointer data)
{
  g_autoptr (Reveal) reveal = data;
  CtiHost *host = cti_host_of (GTK_WIDGET (reveal->self));
  CtiSession *session = host != NULL ? cti_host_get_session (host) : NULL;

  if (session == NULL)
    return; /* locked meanwhile */
  if (reveal->case_id == NULL)
    show (reveal->self, FALSE);
  else
    cti_session_run_async (session, log_in_thread, reveal, NULL, NULL, logged_cb, reveal);
  if (reveal->case_id != NULL)
    g_steal_pointer (&reveal);
}

static void
ask (CtiCprRow *self)
{
  Reveal *reveal = g_new0 (Reveal, 1);

  reveal->self = g_object_ref (self);
  reveal->case_id = g_strdup (self->case_id);
  cti_proof_ask (GTK_WIDGET (self), CTI_PROOF_REVEALS, proved, reveal,
                 (GDestroyNotify) reveal_free);
}

static void
toggled_cb (CtiCprRow *self)
{
  gboolean is_pressed = gtk_toggle_button_get_active (self->reveal);

  if (is_pressed != self->is_masked)
    return; /* it already looks like this */
  if (!is_pressed)
    {
      show (self, TRUE);
      return;
    }
  gtk_toggle_button_set_active (self->reveal, FALSE); /* until it is known to be the worker */
  ask (self);
}

/* --- The field -------------------------------------------------------------------------------- */

/* Nobody else hears of it when only the mask comes or goes. */
static void
cti_cpr_row_changed (CtiFormRow *row)
{
  CtiCprRow *self = CTI_CPR_ROW (row);

  if (self->is_filling)
    {
      g_signal_stop_emission_by_name (row, "changed");
      return;
    }
  cti_set_text (&self->number, cti_form_row_get_text (row));
  cti_form_row_set_problem (row, NULL);
  say_kind (self);
}

/* A number that somebody asked to see stays until the button hides it. */
static void
cti_cpr_row_left (CtiFormRow *row)
{
  CtiCprRow *self = CTI_CPR_ROW (row);
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  if (!self->is_masked &&
      (!gtk_toggle_button_get_active (self->reveal) || parse (self, digits, &born) == CTI_CPR_NONE))
    show (self, TRUE);
}

static void
cti_cpr_row_finalize (GObject *object)
{
  g_free (CTI_CPR_ROW (object)->case_id);
  g_free (CTI_CPR_ROW (object)->number);
  g_free (CTI_CPR_ROW (object)->doubt);
  G_OBJECT_CLASS (cti_cpr_row_parent_class)->finalize (object);
}

static void
cti_cpr_row_class_init (CtiCprRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_cpr_row_finalize;
  CTI_FORM_ROW_CLASS (klass)->changed = cti_cpr_row_changed;
  CTI_FORM_ROW_CLASS (klass)->left = cti_cpr_row_left;
}

static void
cti_cpr_row_init (CtiCprRow *self)
{
  GtkEntry *entry = cti_form_row_get_entry (CTI_FORM_ROW (self));

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry),
                                FALSE); /* it would bring back what is hidden */
  cti_clipboard_keep_secret (GTK_WIDGET (entry));
  self->reveal = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->reveal), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->reveal), GTK_ALIGN_CENTER);
  cti_form_row_add_suffix (CTI_FORM_ROW (self), GTK_WIDGET (self->reveal));
  g_signal_connect_object (self->reveal, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  show (self, TRUE);
}

/**
 * cti_cpr_row_get_number:
 * @self: a field
 *
 * Returns: (transfer none) (nullable): the number as it was set or typed, never its mask
 */
const char *
cti_cpr_row_get_number (CtiCprRow *self)
{
  return self->number;
}

/**
 * cti_cpr_row_set_case:
 * @self: a field
 * @case_id: (nullable): the case the number is of, %NULL while there is none
 */
void
cti_cpr_row_set_case (CtiCprRow *self, const char *case_id)
{
  cti_set_text (&self->case_id, case_id);
}

/**
 * cti_cpr_row_set_number:
 * @self: a field
 * @number: (nullable): a number, which is shown masked
 */
void
cti_cpr_row_set_number (CtiCprRow *self, const char *number)
{
  cti_set_text (&self->number, number);
  cti_form_row_set_problem (CTI_FORM_ROW (self), NULL);
  say_kind (self);
  show (self, TRUE);
}

/**
 * cti_cpr_row_get_birth_date:
 * @self: a field
 *
 * Returns: the birth date an ordinary number tells, %CTI_DATE_NONE where it tells none to rely on
 */
CtiDate
cti_cpr_row_get_birth_date (CtiCprRow *self)
{
  char digits[CTI_CPR_SIZE];
  CtiDate born;

  return parse (self, digits, &born) == CTI_CPR_ORDINARY ? born : CTI_DATE_NONE;
}

/**
 * cti_cpr_row_set_doubt:
 * @self: a field
 * @sentence: (nullable): what looks odd about the number and refuses nothing, such as a check digit
 *   that does not fit (domain 7)
 */
void
cti_cpr_row_set_doubt (CtiCprRow *self, const char *sentence)
{
  cti_set_text (&self->doubt, sentence);
  say_kind (self);
}
