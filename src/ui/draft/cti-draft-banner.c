#include "cti-draft-banner.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-words.h"

struct _CtiDraftBanner
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CtiDraftBanner, cti_draft_banner, ADW_TYPE_BIN)

enum
{
  USE,
  DROP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
use_cb (CtiDraftBanner *self)
{
  g_signal_emit (self, signals[USE], 0);
}

static void
drop_cb (CtiDraftBanner *self)
{
  g_signal_emit (self, signals[DROP], 0);
}

static void
cti_draft_banner_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* its child is bound: it would be let go twice */
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_DRAFT_BANNER);
  G_OBJECT_CLASS (cti_draft_banner_parent_class)->dispose (object);
}

static void
cti_draft_banner_class_init (CtiDraftBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_draft_banner_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/draft/cti-draft-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiDraftBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtiDraftBanner, label);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  signals[USE] = g_signal_new ("use", CTI_TYPE_DRAFT_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  signals[DROP] = g_signal_new ("drop", CTI_TYPE_DRAFT_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
cti_draft_banner_init (CtiDraftBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_draft_banner_offer:
 * @self: a banner
 * @made: when the draft was last written
 * @today: the day
 *
 * Shows it. The day of the draft is said where it is another one.
 */
void
cti_draft_banner_offer (CtiDraftBanner *self, CtiMoment made, CtiDate today)
{
  g_autofree char *when = cti_moment_get_day (made) == today
                              ? cti_words_time (cti_moment_get_minute_of_day (made))
                              : cti_words_moment (made);
  /* Translators: a time of day, or a date and a time of day. */
  g_autofree char *words = g_strdup_printf (C_ ("draft", "Draft from %s"), when);

  gtk_label_set_text (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * cti_draft_banner_hide:
 * @self: a banner
 *
 * There is nothing to offer any more.
 */
void
cti_draft_banner_hide (CtiDraftBanner *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cti_draft_banner_is_offering:
 * @self: a banner
 *
 * Returns: whether it waits for an answer
 */
gboolean
cti_draft_banner_is_offering (CtiDraftBanner *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}
