/* One row for a point of the agenda, a course in the review, a session that was held. Rows name the
 * citizen as her worker calls her: they are seen by the worker alone; what a session shows to
 * others is cti-round-view.c. */

#include "cti-supervision-rows.h"

#include <glib/gi18n.h>

#include "cti-names.h"
#include "cti-row.h"
#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-supervision.h"
#include "cti-words-value.h"
#include "cti-words.h"

/**
 * cti_supervision_rows_reasons:
 * @book: what supervision knows
 * @point: a point of the agenda
 *
 * Returns: (transfer full): why it is there, a line for each reason, and the question
 */
char *
cti_supervision_rows_reasons (const CtiSupervisionBook *book, const CtiAgendaPoint *point)
{
  g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);
  GString *text = g_string_new (point->question);

  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *sentence =
          cti_words_reason (reason, cti_supervision_book_find_decision (book, reason->decision));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }
  return g_string_free (text, FALSE);
}

/* Without an action a button stands there insensitive: a point at the end of the list. */
static GtkWidget *
make_button (const char *icon, const char *label, const char *action, const char *id)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_sensitive (button, action != NULL);
  if (action != NULL)
    gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_string (id));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_key (GtkEventController *keys, guint key, const char *action, const char *id)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (id));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Alt+Up and Alt+Down move the point whose row has the keyboard, which goes along with it. */
static void
add_keys (GtkWidget *row, const char *id)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_Up, "supervision.move-up", id);
  add_key (keys, GDK_KEY_Down, "supervision.move-down", id);
  gtk_widget_add_controller (row, keys);
}

static char *
make_title (const CtiSupervisionBook *book, const char *case_id)
{
  const CtiCard *card = cti_supervision_book_find_card (book, case_id);

  if (card == NULL)
    return g_strdup (case_id != NULL ? _ ("A case that is not here any more")
                                     : _ ("Team and method"));
  return g_strcmp0 (card->name, card->code) == 0
             ? g_strdup (card->code)
             : g_strconcat (card->name, " · ", card->code, NULL);
}

static void
add_arrows (AdwActionRow *row, const CtiSupervisionBook *book, const CtiAgendaPoint *point)
{
  GPtrArray *agenda = book->agenda;
  gboolean first = g_ptr_array_index (agenda, 0) == point;
  gboolean last = g_ptr_array_index (agenda, agenda->len - 1) == point;
  const char *id = point->record.id;

  adw_action_row_add_suffix (row, make_button ("go-up-symbolic", _ ("Move Up"),
                                               first ? NULL : "supervision.move-up", id));
  adw_action_row_add_suffix (row, make_button ("go-down-symbolic", _ ("Move Down"),
                                               last ? NULL : "supervision.move-down", id));
}

/**
 * cti_supervision_rows_point:
 * @book: what supervision knows
 * @point: a point of its agenda
 *
 * Returns: (transfer floating): its row, with the ways to move it and to put it off
 */
GtkWidget *
cti_supervision_rows_point (const CtiSupervisionBook *book, const CtiAgendaPoint *point)
{
  g_autofree char *title = make_title (book, point->case_id);
  g_autofree char *reasons = cti_supervision_rows_reasons (book, point);
  gboolean off = point->state == CTI_POINT_PUT_OFF;
  g_autofree char *day = off ? cti_words_date (point->until) : NULL;
  g_autofree char *put_off = off ? g_strdup_printf (_ ("Put off until %s."), day) : NULL;
  g_autofree char *subtitle = g_strjoin ("\n", off ? put_off : reasons, off ? reasons : NULL, NULL);
  GtkWidget *row = cti_row_new (title, subtitle);
  const char *id = point->record.id;

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (off)
    gtk_widget_add_css_class (row, "dim-label");
  add_arrows (ADW_ACTION_ROW (row), book, point);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             off ? make_button ("edit-undo-symbolic", _ ("Take Up Again"),
                                                "supervision.take-up", id)
                                 : make_button ("alarm-symbolic", _ ("Put Off for Two Weeks"),
                                                "supervision.put-off", id));
  add_keys (row, id);
  return row;
}

static char *
describe_course (const CtiSupervisionBook *book, const CtiCard *card, CtiDate today)
{
  const CtiCaseReview *review = cti_case_review_find_latest (book->reviews, card->record.id);
  g_autofree char *contact = card->last_contact != CTI_DATE_NONE
                                 ? cti_words_from_today (card->last_contact, today)
                                 : g_strdup (_ ("none yet"));
  g_autofree char *reviewed = review != NULL ? cti_words_date (review->date) : NULL;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Latest contact: %s."), contact);
  if (review == NULL)
    g_string_append_printf (text, " %s", _ ("Not reviewed yet."));
  else
    {
      g_string_append (text, " ");
      /* Translators: a day, a degree of concern. */
      g_string_append_printf (text, _ ("Reviewed %s, concern: %s."), reviewed,
                              cti_words_concern (review->concern));
    }
  if (review != NULL && review->next_step != NULL)
    {
      g_string_append (text, "\n");
      g_string_append_printf (text, _ ("Next step: %s"), review->next_step);
    }
  return g_string_free (text, FALSE);
}

/**
 * cti_supervision_rows_review:
 * @book: what supervision knows
 * @card: the card of an open course
 * @today: the day
 *
 * Returns: (transfer floating): the course in the review of the caseload
 */
GtkWidget *
cti_supervision_rows_review (const CtiSupervisionBook *book, const CtiCard *card, CtiDate today)
{
  g_autofree char *name = make_title (book, card->record.id);
  CtiPhasePlan plan;
  g_autofree char *phase = NULL;
  g_autofree char *title = NULL;
  g_autofree char *details = describe_course (book, card, today);
  GtkWidget *row;

  cti_card_get_plan (card, &plan);
  phase = cti_words_phase_day (&plan, today);
  title = g_strconcat (name, " · ", phase, NULL);
  row = cti_row_new (title, details);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (cti_case_review_is_due (card, book->reviews, today))
    cti_row_set_icon (row, "alarm-symbolic");
  cti_row_set_action (row, "supervision.review", card->record.id);
  return row;
}

/**
 * cti_supervision_rows_held:
 * @book: what supervision knows
 * @session: a session that was held
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cti_supervision_rows_held (const CtiSupervisionBook *book, const CtiSupervision *session)
{
  g_autofree char *plain = cti_words_date_with_weekday (session->date);
  g_autofree char *day = cti_words_capitalise (plain);
  g_autofree char *details = NULL;
  GtkWidget *row;
  guint decisions = 0, done = 0;

  for (guint i = 0; i < book->decisions->len; i++)
    {
      const CtiDecision *decision = g_ptr_array_index (book->decisions, i);
      g_autoptr (CtiTask) task = NULL;

      if (g_strcmp0 (decision->supervision, session->record.id) != 0)
        continue;
      task = cti_supervision_book_find_task (book, decision);
      decisions++;
      done += task == NULL || cti_task_is_done (task);
    }
  /* Translators: a name, how many decisions, how many of them were carried out. */
  details = g_strdup_printf (ngettext ("Led by %s. %u decision, %u carried out.",
                                       "Led by %s. %u decisions, %u carried out.", decisions),
                             session->leader, decisions, done);
  row = cti_row_new (day, details);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button ("document-save-symbolic", _ ("Save the Protocol…"),
                                          "supervision.protocol", session->record.id));
  return row;
}
