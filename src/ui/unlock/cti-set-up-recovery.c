#include "cti-set-up-recovery.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-compat-file.h"
#include "cti-file-write.h"
#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-print.h"
#include "cti-recovery-code.h"
#include "cti-recovery-sheet.h"
#include "cti-scroll.h"

struct _CtiSetUpRecovery
{
  AdwBin parent_instance;

  GtkButton *print;
  GtkButton *save;
  GtkLabel *done;
  GtkExpander *by_hand;
  GtkGrid *code;
  CtiEntryRow *group;
  GtkImage *right;
  GtkLabel *verdict;

  CtiSetUp *set_up; /* (unowned) (nullable): the store in the making, until it is forgotten */
  CtiDate today;
  guint asked; /* the group to be typed back, from 0 */
};

G_DEFINE_FINAL_TYPE (CtiSetUpRecovery, cti_set_up_recovery, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CtiRecoverySheet *
make_sheet (CtiSetUpRecovery *self)
{
  char *code = cti_recovery_code_to_text (cti_set_up_get_recovery_code (self->set_up));
  CtiRecoverySheet *sheet =
      cti_recovery_sheet_new (cti_set_up_get_team_name (self->set_up),
                              cti_set_up_get_store_id (self->set_up), self->today, code);

  cti_wipe_text (code);
  return sheet;
}

static void
say (GtkLabel *label, const char *sentence, gboolean wrong)
{
  gtk_label_set_text (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), *sentence != '\0');
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
}

/* --- On paper --------------------------------------------------------------------------------- */

static void
draw_sheet (cairo_t *cr, int page, double width, double height, gpointer sheet)
{
  cti_recovery_sheet_draw (sheet, cr, width, height);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSetUpRecovery) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->set_up == NULL)
    return;
  if (cti_print_finish (result, &error))
    say (self->done, _ ("The sheet is on its way to the printer."), FALSE);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self->done,
         _ ("It could not be printed. Try another printer, save it as PDF, or write the code by "
            "hand."),
         TRUE);
}

static void
print_clicked_cb (CtiSetUpRecovery *self)
{
  cti_print_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                   cti_recovery_sheet_get_title (), 1, draw_sheet, make_sheet (self),
                   (GDestroyNotify) cti_recovery_sheet_free, printed_cb, g_object_ref (self));
}

/* --- In a file -------------------------------------------------------------------------------- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSetUpRecovery) self = user_data;
  gboolean saved = cti_file_write_finish (result, NULL);

  if (self->set_up == NULL)
    return;
  if (saved)
    {
      say (self->done, _ ("The sheet is saved. Print it and delete the file."), FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->group)); /* what is left to do may lie below */
      cti_scroll_to (GTK_WIDGET (self->group));
    }
  else
    say (self->done, _ ("It could not be saved there. Choose another folder, or print it."), TRUE);
}

static void
write_sheet (CtiSetUpRecovery *self, GFile *file)
{
  g_autoptr (CtiRecoverySheet) sheet = make_sheet (self);
  g_autofree char *created = cti_date_to_iso (self->today);
  g_autoptr (GBytes) pdf = cti_recovery_sheet_to_pdf (sheet, created, NULL);

  if (pdf == NULL)
    say (self->done, _ ("It could not be saved there. Choose another folder, or print it."), TRUE);
  else
    cti_file_write_async (file, pdf, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                          saved_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSetUpRecovery) self = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->set_up != NULL)
    write_sheet (self, file);
}

static void
save_clicked_cb (CtiSetUpRecovery *self)
{
  cti_compat_choose_file_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                               _ ("Save the Recovery Sheet"), _ ("Overgang recovery sheet.pdf"),
                               _ ("PDF files"), "*.pdf", chosen_cb, g_object_ref (self));
}

/* --- By hand ---------------------------------------------------------------------------------- */

static void
hide_code (CtiSetUpRecovery *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->code));

  for (; child != NULL; child = gtk_widget_get_first_child (GTK_WIDGET (self->code)))
    gtk_grid_remove (self->code, child);
}

static void
show_code (CtiSetUpRecovery *self)
{
  const CtiSecret *code = cti_set_up_get_recovery_code (self->set_up);

  for (guint i = 0; i < CTI_RECOVERY_GROUPS; i++)
    {
      char *digits = cti_recovery_code_get_group (code, i);
      char *text = g_strdup_printf ("%u.  %s", i + 1, digits);
      GtkWidget *label = gtk_label_new (text);

      gtk_widget_add_css_class (label, "title-3");
      gtk_widget_add_css_class (label, "numeric");
      gtk_grid_attach (self->code, label, (int) i / (CTI_RECOVERY_GROUPS / 2),
                       (int) i % (CTI_RECOVERY_GROUPS / 2), 1, 1);
      cti_wipe_text (digits);
      cti_wipe_text (text);
    }
}

static void
by_hand_cb (CtiSetUpRecovery *self)
{
  hide_code (self);
  if (self->set_up != NULL && gtk_expander_get_expanded (self->by_hand))
    show_code (self);
}

/* --- Typed back ------------------------------------------------------------------------------- */

static char *
typed_digits (CtiSetUpRecovery *self)
{
  char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->group)));

  return g_strstrip (text);
}

/* What is wrong with the group, "" while it is being typed. */
static const char *
group_words (CtiSetUpRecovery *self, const char *digits)
{
  if (strlen (digits) < CTI_RECOVERY_GROUP_DIGITS)
    return "";
  if (cti_set_up_recovery_is_done (self))
    return _ ("That is right.");
  if (!cti_recovery_group_is_valid (self->asked, digits))
    return _ ("This group is mistyped, or another one. Compare it with the sheet.");
  return _ ("This is a group of another sheet. Take the one that was made now.");
}

static void
group_changed_cb (CtiSetUpRecovery *self)
{
  gboolean right = cti_set_up_recovery_is_done (self);
  char *digits = typed_digits (self);
  const char *words = group_words (self, digits);
  gboolean wrong = *words != '\0' && !right;

  say (self->verdict, words, wrong);
  gtk_widget_set_visible (GTK_WIDGET (self->right), right);
  cti_entry_row_set_wrong (self->group, wrong);
  cti_wipe_text (digits);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
group_activated_cb (CtiSetUpRecovery *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "set-up.next", NULL);
}

static void
cti_set_up_recovery_dispose (GObject *object)
{
  CTI_SET_UP_RECOVERY (object)->set_up = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_SET_UP_RECOVERY);
  G_OBJECT_CLASS (cti_set_up_recovery_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, print);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, save);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, done);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, by_hand);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, code);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, group);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, right);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpRecovery, verdict);
}

static void
cti_set_up_recovery_class_init (CtiSetUpRecoveryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_set_up_recovery_dispose;

  /**
   * CtiSetUpRecovery::changed:
   *
   * What is typed back has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_SET_UP_RECOVERY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-set-up-recovery.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_hand_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_activated_cb);
}

static void
cti_set_up_recovery_init (CtiSetUpRecovery *self)
{
  g_autofree char *title = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
  self->asked = (guint) g_random_int_range (0, CTI_RECOVERY_GROUPS);
  title = g_strdup_printf (_ ("Group %u of the sheet, six digits"), self->asked + 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->group), title);
}

/**
 * cti_set_up_recovery_start:
 * @self: the step
 * @set_up: the store in the making, which must live until cti_set_up_recovery_forget()
 * @today: the day that stands on the sheet
 */
void
cti_set_up_recovery_start (CtiSetUpRecovery *self, CtiSetUp *set_up, CtiDate today)
{
  self->set_up = set_up;
  self->today = today;
}

/**
 * cti_set_up_recovery_forget:
 * @self: the step
 *
 * Hides the code and lets go of the store in the making.
 */
void
cti_set_up_recovery_forget (CtiSetUpRecovery *self)
{
  hide_code (self);
  self->set_up = NULL;
}

/**
 * cti_set_up_recovery_get_asked:
 * @self: the step
 *
 * Returns: the group that is to be typed back, 0 to 7; chosen once, at random
 */
guint
cti_set_up_recovery_get_asked (CtiSetUpRecovery *self)
{
  return self->asked;
}

/**
 * cti_set_up_recovery_is_done:
 * @self: the step
 *
 * Returns: whether the group was typed back as it is on the sheet
 */
gboolean
cti_set_up_recovery_is_done (CtiSetUpRecovery *self)
{
  char *typed;
  char *right;
  gboolean equal;

  if (self->set_up == NULL)
    return FALSE;
  typed = typed_digits (self);
  right = cti_recovery_code_get_group (cti_set_up_get_recovery_code (self->set_up), self->asked);
  equal = cti_recovery_group_is_valid (self->asked, typed) && g_str_equal (typed, right);
  cti_wipe_text (typed);
  cti_wipe_text (right);
  return equal;
}
