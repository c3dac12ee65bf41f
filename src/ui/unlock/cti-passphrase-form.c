#include "cti-passphrase-form.h"

#include <glib/gi18n.h>

#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-strength.h"

struct _CtiPassphraseForm
{
  AdwBin parent_instance;

  GtkEditable *first;
  GtkEditable *second;
  GtkLevelBar *level;
  GtkLabel *strength;
  GtkLabel *missing;
  GtkWidget *caps;
  gboolean alone;   /* no keychain stands beside it */
  gboolean checked; /* it was asked for once: from now on say what is missing */
};

G_DEFINE_FINAL_TYPE (CtiPassphraseForm, cti_passphrase_form, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CtiStrength
estimate (CtiPassphraseForm *self)
{
  return cti_strength_estimate (gtk_editable_get_text (self->first));
}

static gboolean
is_enough (CtiPassphraseForm *self, CtiStrength strength)
{
  return self->alone ? cti_strength_is_enough_alone (strength)
                     : cti_strength_is_enough_daily (strength);
}

static const char *
strength_words (CtiPassphraseForm *self, CtiStrength strength)
{
  if (*gtk_editable_get_text (self->first) == '\0')
    return _ ("Four or five words that do not belong together are easy to remember and hard to "
              "guess.");
  if (strength.score == 0)
    return _ ("Guessed at once. Take several words that do not belong together.");
  if (strength.score == 1)
    return _ ("Easy to guess. One or two more words would help.");
  if (strength.score == 2)
    return self->alone ? _ ("Good enough with a keychain, but not alone: add another word.")
                       : _ ("Good enough together with the keychain. Another word makes it "
                            "stronger.");
  if (strength.score == 3)
    return _ ("Strong: hard to guess even without the keychain.");
  return _ ("Very strong.");
}

static gboolean
is_repeated (CtiPassphraseForm *self)
{
  return g_strcmp0 (gtk_editable_get_text (self->first), gtk_editable_get_text (self->second)) == 0;
}

/* What stands in the way, "" where nothing does. */
static const char *
missing_words (CtiPassphraseForm *self, CtiStrength strength)
{
  gboolean begun = *gtk_editable_get_text (self->second) != '\0';

  if (self->checked && *gtk_editable_get_text (self->first) == '\0')
    return _ ("A passphrase is needed.");
  if (self->checked && !is_enough (self, strength))
    return _ ("The passphrase is still too easy to guess.");
  if (self->checked && !begun)
    return _ ("Type it once more, so that a slip of the finger does not lock you out.");
  if (begun && !is_repeated (self))
    return _ ("The two are not the same yet.");
  return "";
}

static void
show_strength (CtiPassphraseForm *self)
{
  CtiStrength strength = estimate (self);
  const char *words = strength_words (self, strength);
  const char *missing = missing_words (self, strength);

  gtk_level_bar_set_value (self->level, strength.score);
  gtk_label_set_text (self->strength, words);
  cti_names_set (GTK_WIDGET (self->level), _ ("Strength of the passphrase"), words);
  gtk_label_set_text (self->missing, missing);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), *missing != '\0');
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->first),
                           self->checked && !is_enough (self, strength));
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->second),
                           self->checked && is_enough (self, strength) && !is_repeated (self));
}

static void
first_activated_cb (CtiPassphraseForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
}

static void
second_activated_cb (CtiPassphraseForm *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
cti_passphrase_form_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_PASSPHRASE_FORM);
  G_OBJECT_CLASS (cti_passphrase_form_parent_class)->dispose (object);
}

static void
cti_passphrase_form_class_init (CtiPassphraseFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_passphrase_form_dispose;

  /**
   * CtiPassphraseForm::activated:
   *
   * Enter was pressed in the last field.
   */
  signals[ACTIVATED] = g_signal_new ("activated", CTI_TYPE_PASSPHRASE_FORM, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-passphrase-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, first);
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, second);
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, level);
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, strength);
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, missing);
  gtk_widget_class_bind_template_child (widget_class, CtiPassphraseForm, caps);
  gtk_widget_class_bind_template_callback (widget_class, show_strength);
  gtk_widget_class_bind_template_callback (widget_class, first_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_activated_cb);
}

static void
cti_passphrase_form_init (CtiPassphraseForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_warn_of_caps_lock (self->caps);
  show_strength (self);
}

/**
 * cti_passphrase_form_set_alone:
 * @self: the form
 * @alone: whether the passphrase opens without a keychain, and so must be stronger
 */
void
cti_passphrase_form_set_alone (CtiPassphraseForm *self, gboolean alone)
{
  self->alone = alone;
  show_strength (self);
}

/**
 * cti_passphrase_form_set_title:
 * @self: a passphrase form
 * @title: what the first field is called, where another passphrase is asked for beside it
 */
void
cti_passphrase_form_set_title (CtiPassphraseForm *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->first), title);
}

/**
 * cti_passphrase_form_is_enough:
 * @self: the form
 *
 * Returns: whether what is typed is strong enough, and typed twice alike
 */
gboolean
cti_passphrase_form_is_enough (CtiPassphraseForm *self)
{
  return is_enough (self, estimate (self)) && is_repeated (self);
}

/**
 * cti_passphrase_form_check:
 * @self: the form
 *
 * Says what is missing, and takes the focus there.
 *
 * Returns: whether the passphrase can be used
 */
gboolean
cti_passphrase_form_check (CtiPassphraseForm *self)
{
  self->checked = !cti_passphrase_form_is_enough (self);
  show_strength (self);
  if (self->checked)
    gtk_widget_grab_focus (
        GTK_WIDGET (is_enough (self, estimate (self)) ? self->second : self->first));
  return !self->checked;
}

/**
 * cti_passphrase_form_get:
 * @self: the form
 *
 * Returns: (transfer full): the passphrase
 */
CtiSecret *
cti_passphrase_form_get (CtiPassphraseForm *self)
{
  return cti_secret_new_text (gtk_editable_get_text (self->first));
}
