#include "cti-caseload-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-identity-look.h"
#include "cti-words-standing.h"
#include "cti-words.h"

struct _CtiCaseloadRow
{
  GtkWidget parent_instance;

  GtkImage *mode;
  const char *mode_words; /* (nullable): what its icon says */
  GtkLabel *name;
  GtkLabel *code;
  GtkLabel *phase; /* and below it when there was contact */
  GtkWidget *due_box;
  GtkImage *due_mark;
  GtkLabel *due;
};

G_DEFINE_FINAL_TYPE (CtiCaseloadRow, cti_caseload_row, GTK_TYPE_WIDGET)

static void
cti_caseload_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cti_caseload_row_parent_class)->dispose (object);
}

/* Asked for when the pointer rests there: a tooltip that is set has GTK ask the display server
 * where the pointer is, once for each row that is bound. */
static gboolean
query_mode_cb (CtiCaseloadRow *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->mode_words);
  return self->mode_words != NULL;
}

static void
cti_caseload_row_class_init (CtiCaseloadRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_caseload_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "citizen");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-caseload-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, mode);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, name);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, code);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, phase);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, due_box);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, due_mark);
  gtk_widget_class_bind_template_child (widget_class, CtiCaseloadRow, due);
  gtk_widget_class_bind_template_callback (widget_class, query_mode_cb);
}

static void
cti_caseload_row_init (CtiCaseloadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cti_caseload_row_new:
 *
 * Returns: (transfer floating): a row without a citizen
 */
GtkWidget *
cti_caseload_row_new (void)
{
  return g_object_new (CTI_TYPE_CASELOAD_ROW, NULL);
}

static const char *
choose_due_icon (CtiDue due)
{
  if (due == CTI_DUE_OVERDUE)
    return "alarm-symbolic";
  return due == CTI_DUE_NOW ? "starred-symbolic" : "x-office-calendar-symbolic";
}

static void
show_due (CtiCaseloadRow *self, const char *icon, const char *sentence, const char *style)
{
  static const char *const styles[] = { "due-now", "due-overdue", "due-trouble", "dim-label" };

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_strcmp0 (style, styles[i]) == 0)
      gtk_widget_add_css_class (self->due_box, styles[i]);
    else
      gtk_widget_remove_css_class (self->due_box, styles[i]);
  gtk_image_set_from_icon_name (self->due_mark, icon);
  gtk_label_set_text (self->due, sentence);
  gtk_widget_set_visible (self->due_box, sentence != NULL);
}

/* What the worker looks for each morning: who was met when, and who is met next. */
static char *
say_contacts (const CtiCard *card, CtiDate today)
{
  g_autoptr (GPtrArray) planned = cti_card_get_appointments (card);
  g_autofree char *since = NULL;
  CtiDate next = CTI_DATE_NONE;

  if (card->contact_start == CTI_DATE_NONE ||
      (card->closed_on != CTI_DATE_NONE && card->closed_on <= today))
    return NULL;
  if (cti_card_is_paused (card, today))
    {
      since = cti_words_date (card->pause_first);
      /* Translators: a date. */
      return g_strdup_printf (_ ("On pause since %s"), since);
    }
  for (guint i = 0; i < planned->len && next == CTI_DATE_NONE; i++)
    if (((const CtiContact *) g_ptr_array_index (planned, i))->date >= today)
      next = ((const CtiContact *) g_ptr_array_index (planned, i))->date;
  return cti_words_contacts (card->last_contact, next, today);
}

/* One label for both lines: a widget in each row costs a frame of scrolling. */
static void
show_place (CtiCaseloadRow *self, const CtiCard *card, CtiDate today)
{
  CtiPhasePlan plan;
  g_autofree char *day = NULL;
  g_autofree char *phase = NULL;
  g_autofree char *contacts = say_contacts (card, today);
  g_autofree char *lines = NULL;

  cti_card_get_plan (card, &plan);
  day = cti_words_phase_day (&plan, today);
  phase = cti_words_capitalise (day);
  if (contacts != NULL)
    lines = g_strdup_printf ("%s\n%s", phase, contacts);
  gtk_label_set_text (self->phase, lines != NULL ? lines : phase);
}

static void
show_good (CtiCaseloadRow *self, const CtiCard *card, int months, CtiDate today)
{
  CtiDate next;
  CtiDue due = cti_card_get_next_reading (card, months, today, &next);
  g_autofree char *sentence = NULL;

  show_place (self, card, today);
  if (due != CTI_DUE_NONE)
    sentence = cti_words_due_sentence (due, next, today);
  show_due (self, choose_due_icon (due), sentence,
            due == CTI_DUE_OVERDUE ? "due-overdue"
            : due == CTI_DUE_NOW   ? "due-now"
                                   : "dim-label");
}

static void
show_trouble (CtiCaseloadRow *self, CtiCardState state)
{
  gtk_label_set_text (self->phase, state == CTI_CARD_PUT_BACK
                                       ? _ ("An older version has been put back")
                                       : _ ("The file cannot be read"));
  show_due (self, "dialog-warning-symbolic", _ ("Choose it to see what is safe and what to do"),
            "due-trouble");
}

/* Most rows are bound to one citizen after the other of the same mode. */
static void
show_mode (CtiCaseloadRow *self, const CtiCard *card)
{
  const char *icon = card != NULL ? cti_identity_icon (card->mode) : "dialog-warning-symbolic";

  self->mode_words = card != NULL ? cti_words_identity_mode (card->mode) : NULL;
  if (g_strcmp0 (gtk_image_get_icon_name (self->mode), icon) == 0)
    return;
  gtk_image_set_from_icon_name (self->mode, icon);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mode), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->mode_words != NULL ? self->mode_words : _ ("Unknown case"),
                                  -1);
}

/**
 * cti_caseload_row_show:
 * @self: a row
 * @item: a citizen
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 */
void
cti_caseload_row_show (CtiCaseloadRow *self, CtiCardItem *item, int months, CtiDate today)
{
  const CtiCard *card = cti_card_item_get_card (item);
  CtiCardState state = cti_card_item_get_state (item);

  gtk_label_set_text (self->name, card != NULL ? card->name : _ ("Unknown case"));
  gtk_label_set_text (self->code, card != NULL ? card->code : "");
  gtk_widget_set_visible (GTK_WIDGET (self->code),
                          card != NULL && g_strcmp0 (card->code, card->name) != 0);
  show_mode (self, card);
  if (state == CTI_CARD_GOOD && card != NULL)
    show_good (self, card, months, today);
  else
    show_trouble (self, state);
}

/**
 * cti_caseload_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): what the citizen is called
 */
const char *
cti_caseload_row_get_name (CtiCaseloadRow *self)
{
  return gtk_label_get_text (self->name);
}

/**
 * cti_caseload_row_describe:
 * @self: a row
 *
 * Returns: (transfer full): all that the row shows beside the name, to be read aloud
 */
char *
cti_caseload_row_describe (CtiCaseloadRow *self)
{
  g_autofree char *place = g_strdup (gtk_label_get_text (self->phase));
  char *contacts = strchr (place, '\n');
  const char *parts[6] = { NULL };
  guint count = 0;

  if (contacts != NULL)
    *contacts++ = '\0';

  if (gtk_widget_get_visible (GTK_WIDGET (self->code)))
    parts[count++] = gtk_label_get_text (self->code);
  parts[count++] = place;
  if (contacts != NULL)
    parts[count++] = contacts;
  if (gtk_widget_get_visible (self->due_box))
    parts[count++] = gtk_label_get_text (self->due);
  if (self->mode_words != NULL)
    parts[count++] = self->mode_words;
  return g_strjoinv (", ", (char **) parts);
}
