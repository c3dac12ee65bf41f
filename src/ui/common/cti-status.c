#include "cti-status.h"

#include "cti-compat-toasts.h"

/* So long stands what is said on the citizen's screen. */
#define CITIZEN_SECONDS 30

struct _CtiStatus
{
  AdwToastOverlay *toasts; /* (unowned) */
  GtkLabel *line;          /* (unowned) */
  AdwToast *toast;         /* (weak) (nullable): the last one that was shown */
  guint fading;            /* while what was said on the citizen's screen stands there; 0 for none */
  gboolean is_hers;        /* the citizen looks at the screen */
};

/**
 * cti_status_new:
 * @toasts: (transfer none): where toasts are shown
 * @line: (transfer none): the line below the page; both live longer than the status
 *
 * Returns: (transfer full): the status of a window, nothing said yet
 */
CtiStatus *
cti_status_new (AdwToastOverlay *toasts, GtkLabel *line)
{
  CtiStatus *self = g_new0 (CtiStatus, 1);

  self->toasts = toasts;
  self->line = line;
  return self;
}

static void
reveal (GtkWidget *line)
{
  gtk_widget_set_opacity (line, 1);
}

static void
forget_toast (CtiStatus *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
}

/**
 * cti_status_free:
 * @self: (transfer full): a status
 *
 * Says no more.
 */
void
cti_status_free (CtiStatus *self)
{
  g_clear_handle_id (&self->fading, g_source_remove);
  g_clear_weak_pointer (&self->toast);
  g_free (self);
}

/* An empty line would be a stripe at the foot of every page. */
static void
set_line (CtiStatus *self, const char *sentence)
{
  gtk_label_set_text (self->line, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *sentence != '\0');
  reveal (GTK_WIDGET (self->line));
}

static void
fade_cb (gpointer data)
{
  CtiStatus *self = data;

  self->fading = 0;
  set_line (self, "");
}

/* There a toast covers what she would read below. */
static void
say_to_citizen (CtiStatus *self)
{
  g_clear_handle_id (&self->fading, g_source_remove);
  self->fading = g_timeout_add_once (CITIZEN_SECONDS * 1000, fade_cb, self);
}

/**
 * cti_status_say:
 * @self: a status
 * @sentence: what happened
 * @button: (nullable): what a button beside it says
 * @action: (nullable): detailed name of what the button does
 *
 * Says it instead of what was said before.
 */
void
cti_status_say (CtiStatus *self, const char *sentence, const char *button, const char *action)
{
  set_line (self, sentence);
  if (self->is_hers)
    {
      say_to_citizen (self);
      return;
    }
  forget_toast (self); /* what happened last is said now, not after the others */
  g_set_weak_pointer (&self->toast, cti_compat_add_toast (self->toasts, sentence, button, action));
  gtk_widget_set_opacity (GTK_WIDGET (self->line), 0); /* the eye reads it once */
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (reveal), self->line,
                           G_CONNECT_SWAPPED);
}

/**
 * cti_status_clear:
 * @self: a status
 *
 * Takes away what stands in the line.
 */
void
cti_status_clear (CtiStatus *self)
{
  set_line (self, "");
}

/**
 * cti_status_turn_to_citizen:
 * @self: a status
 * @is_hers: whether the citizen looks at the screen
 *
 * Takes away what was said to the one who looked before.
 */
void
cti_status_turn_to_citizen (CtiStatus *self, gboolean is_hers)
{
  static const char *const large[] = { "own-said", NULL };
  static const char *const small[] = { "caption", "dim-label", NULL };

  self->is_hers = is_hers;
  g_clear_handle_id (&self->fading, g_source_remove);
  forget_toast (self);
  set_line (self, "");
  gtk_widget_set_css_classes (GTK_WIDGET (self->line), (const char **) (is_hers ? large : small));
}
