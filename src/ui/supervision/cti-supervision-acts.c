/* What the page of supervision does: each act is a use case run on the store's thread, most behind
 * a form. A form is a #CtiRecordDialog of the record itself; when it is saved the work of its act
 * gets the record. */

#include "cti-supervision-acts.h"

#include <glib/gi18n.h>

#include "cti-citizen-picker.h"
#include "cti-help-topic.h"
#include "cti-protocol-export.h"
#include "cti-record-dialog.h"
#include "cti-words-supervision.h"

/* What is put off comes back after two sessions. */
#define PUT_OFF_DAYS 14

typedef struct
{
  CtiSupervisionPage *page; /* (owned) */
  CtiSessionWork work;
  gboolean is_in_case;      /* its work returns the case */
  const char *said;         /* translated */
  CtiCitizenPicker *picker; /* (unowned) (nullable): of a point */
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->page);
  g_free (form);
}

static gpointer
done (CtiStore *store, gboolean is_done)
{
  return is_done ? cti_record_copy (cti_store_get_team (store)) : NULL;
}

/* --- On the store's thread -------------------------------------------------------------------- */

static gpointer
start_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return done (store, cti_use_start_supervision (store, data, error));
}

static gpointer
end_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return done (store, cti_use_end_supervision (store, data, error));
}

static gpointer
decide_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return done (store, cti_use_decide (store, data, NULL, error));
}

static gpointer
decide_in_case_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCase *now = NULL;

  return cti_use_decide (store, data, &now, error) ? now : NULL;
}

static gpointer
change_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, data);
  return done (store, cti_use_change_supervision (store, records, error));
}

static gpointer
review_in_thread (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();

  g_ptr_array_add (reviews, data);
  return done (store, cti_use_review_cases (store, reviews, error));
}

static gpointer
order_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return done (store, cti_use_order_agenda (store, data, error));
}

static gpointer
change_all_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return done (store, cti_use_change_supervision (store, data, error));
}

/* --- Forms ------------------------------------------------------------------------------------ */

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Form *form)
{
  if (form->is_in_case)
    cti_supervision_page_run_in_case (form->page, form->work, cti_record_ref (record),
                                      cti_record_unref, form->said, GTK_WINDOW (dialog));
  else
    cti_supervision_page_run (form->page, form->work, cti_record_ref (record), cti_record_unref,
                              form->said, GTK_WINDOW (dialog));
}

/* What was typed about one is never offered at another: the draft is that of @about. */
static CtiRecordDialog *
make_dialog (CtiSupervisionPage *page,
             const char *title,
             const char *save_label,
             const char *const *fields,
             gconstpointer record,
             const char *about,
             CtiSessionWork work,
             const char *said)
{
  CtiSession *session = cti_supervision_page_get_session (page);
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;
  GtkWidget *form = cti_record_form_new (type, fields);
  g_autofree char *draft =
      g_strconcat ("supervision/", type->name, "-", fields[0], "/", about, NULL);
  Form *data = g_new0 (Form, 1);
  CtiRecordDialog *dialog;

  *data = (Form){ .page = g_object_ref (page), .work = work, .said = said };
  cti_record_form_set_record (CTI_RECORD_FORM (form), record, cti_session_get_today (session));
  dialog = cti_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), session,
                                  title, save_label, CTI_RECORD_FORM (form), draft);
  g_object_set_data_full (G_OBJECT (dialog), "form", data, form_free);
  cti_help_topic_set (GTK_WINDOW (dialog), "supervision");
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), data);
  return dialog;
}

static void
present (CtiRecordDialog *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Who led last is likely to lead again. */
static void
take_over (CtiSupervision *session, const CtiSupervisionBook *book)
{
  const CtiSupervision *held = cti_supervision_find (book->sessions, CTI_SUPERVISION_HELD);

  if (held == NULL)
    return;
  cti_set_text (&session->leader, held->leader);
  cti_set_text (&session->participants, held->participants);
  session->trained = held->trained;
}

/**
 * cti_supervision_acts_begin:
 * @page: the page
 *
 * Shows the form a session begins with.
 */
void
cti_supervision_acts_begin (CtiSupervisionPage *page)
{
  static const char *const fields[] = { "leader", "trained", "participants", NULL };
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);
  CtiSession *program = cti_supervision_page_get_session (page);
  CtiRecordDialog *dialog;

  session->date = cti_session_get_today (program);
  session->start =
      cti_moment_get_minute_of_day (cti_clock_get_now (cti_session_get_clock (program)));
  take_over (session, cti_supervision_page_get_book (page));
  dialog = make_dialog (page, _ ("Begin Supervision"), C_ ("supervision", "Begin"), fields, session,
                        "new", start_in_thread,
                        _ ("The supervision has begun. Citizens are shown under cover names."));
  cti_record_dialog_set_intro (dialog,
                               _ ("The agenda stays as it is now. Cover names are dealt anew."));
  present (dialog);
}

static void
end_session (CtiSupervisionPage *page, const CtiSupervision *running)
{
  static const char *const fields[] = { "notes", "minutes", "next", NULL };
  CtiSession *program = cti_supervision_page_get_session (page);
  g_autoptr (CtiSupervision) held = cti_record_copy (running);
  int now = cti_moment_get_minute_of_day (cti_clock_get_now (cti_session_get_clock (program)));

  if (held->minutes < 0 && held->start >= 0 && now > held->start)
    held->minutes = MIN (now - held->start, CTI_CONTACT_MINUTES_MAX);
  if (held->next == CTI_DATE_NONE)
    held->next = held->date + CTI_SUPERVISION_DAYS;
  present (make_dialog (page, _ ("End Supervision"), C_ ("supervision", "End"), fields, held,
                        held->record.id, end_in_thread,
                        _ ("The supervision is over. Its protocol is under “Held”.")));
}

static void
write_notes (CtiSupervisionPage *page, const CtiSupervision *running)
{
  static const char *const fields[] = { "notes", "participants", NULL };

  present (make_dialog (page, _ ("Minutes"), NULL, fields, running, running->record.id,
                        change_in_thread, _ ("The minutes are saved.")));
}

/* A case that is erased takes what was typed about it along: its id stands in that of the draft. */
static char *
name_point (const CtiAgendaPoint *point)
{
  if (point == NULL)
    return g_strdup ("team");
  return point->case_id != NULL ? g_strjoin ("/", point->case_id, point->record.id, NULL)
                                : g_strdup (point->record.id);
}

static void
decide (CtiSupervisionPage *page,
        const CtiSupervision *running,
        const CtiAgendaPoint *point,
        const char *whose)
{
  static const char *const fields[] = { "text", "why", "due", "owner", NULL };
  g_autoptr (CtiDecision) decision = cti_record_new (&cti_decision_type);
  g_autofree char *about = name_point (point);
  CtiRecordDialog *dialog;
  Form *form;

  cti_set_text (&decision->supervision, running->record.id);
  cti_set_text (&decision->point, point != NULL ? point->record.id : NULL);
  cti_set_text (&decision->case_id, point != NULL ? point->case_id : NULL);
  decision->due = running->date + CTI_SUPERVISION_DAYS;
  dialog =
      make_dialog (page, _ ("Decision"), NULL, fields, decision, about,
                   decision->case_id != NULL ? decide_in_case_thread : decide_in_thread,
                   decision->case_id != NULL ? _ ("It is decided, and is a task in the case.")
                                             : _ ("It is decided, and is a task of the team."));
  form = g_object_get_data (G_OBJECT (dialog), "form");
  form->is_in_case = decision->case_id != NULL;
  cti_record_dialog_set_whose (dialog, whose);
  cti_record_dialog_set_intro (dialog,
                               decision->case_id != NULL
                                   ? _ ("The decision and its reason become a task in the case.")
                                   : _ ("The decision and its reason become a task of the team."));
  present (dialog);
}

static void
reflect (CtiSupervisionPage *page, const CtiAgendaPoint *point, const char *whose)
{
  static const char *const fields[] = { "reflection", NULL };
  g_autofree char *about = name_point (point);
  CtiRecordDialog *dialog =
      make_dialog (page, _ ("Reflection"), NULL, fields, point, about, change_in_thread,
                   _ ("The reflection is saved in the session."));

  cti_record_dialog_set_whose (dialog, whose);
  cti_record_dialog_set_intro (
      dialog, _ ("What is thought aloud stays in the session: it is neither in the case nor in the "
                 "protocol."));
  present (dialog);
}

static void
review (CtiSupervisionPage *page, const char *case_id, const char *whose)
{
  static const char *const fields[] = { "concern", "next_step", NULL };
  static const char *const values[] = { "0", "1", "2", NULL };
  const char *const words[] = { cti_words_concern (0), cti_words_concern (1), cti_words_concern (2),
                                NULL };
  const CtiSupervisionBook *book = cti_supervision_page_get_book (page);
  const CtiSupervision *running = cti_supervision_book_get_running (book);
  const CtiCard *card = cti_supervision_book_find_card (book, case_id);
  CtiDate today = cti_session_get_today (cti_supervision_page_get_session (page));
  g_autoptr (CtiCaseReview) record = cti_record_new (&cti_case_review_type);
  CtiRecordDialog *dialog;
  CtiPhasePlan plan;

  if (card == NULL)
    return;
  cti_card_get_plan (card, &plan);
  cti_set_text (&record->case_id, case_id);
  cti_set_text (&record->supervision, running != NULL ? running->record.id : NULL);
  record->date = today;
  record->phase = cti_phase_plan_get_phase (&plan, today);
  record->phase_days = cti_phase_plan_get_day (&plan, today);
  record->last_contact = card->last_contact;
  record->concern = 0;
  dialog = make_dialog (page, _ ("Review the Course"), NULL, fields, record, case_id,
                        review_in_thread, _ ("The review is saved."));
  cti_record_dialog_set_whose (dialog, whose != NULL        ? whose
                                       : card->name != NULL ? card->name
                                                            : card->code);
  cti_record_form_set_choices (cti_record_dialog_get_form (dialog), "concern", values, words);
  present (dialog);
}

/* --- The agenda ------------------------------------------------------------------------------- */

static GPtrArray *
copy_agenda (const CtiSupervisionBook *book)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < book->agenda->len; i++)
    g_ptr_array_add (points, cti_record_copy (g_ptr_array_index (book->agenda, i)));
  return points;
}

static int
find_point (GPtrArray *points, const char *id)
{
  for (guint i = 0; i < points->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (points, i))->id, id) == 0)
      return (int) i;
  return -1;
}

static void
keep_agenda (CtiSupervisionPage *page, GPtrArray *points, const char *said)
{
  gboolean runs = cti_supervision_book_get_running (cti_supervision_page_get_book (page)) != NULL;

  cti_supervision_page_run (page, runs ? change_all_in_thread : order_in_thread, points,
                            (GDestroyNotify) g_ptr_array_unref, said, NULL);
}

static void
move (CtiSupervisionPage *page, const char *id, int step)
{
  GPtrArray *points = copy_agenda (cti_supervision_page_get_book (page));
  int place = find_point (points, id);

  if (place < 0 || place + step < 0 || place + step >= (int) points->len)
    {
      g_ptr_array_unref (points);
      return;
    }
  cti_agenda_move (points, (guint) place, (guint) (place + step));
  keep_agenda (page, points, NULL);
}

static void
put_off (CtiSupervisionPage *page, const char *id, gboolean off)
{
  GPtrArray *points = copy_agenda (cti_supervision_page_get_book (page));
  CtiDate today = cti_session_get_today (cti_supervision_page_get_session (page));
  int place = find_point (points, id);
  CtiAgendaPoint *point;

  if (place < 0)
    {
      g_ptr_array_unref (points);
      return;
    }
  point = g_ptr_array_index (points, (guint) place);
  point->state = off ? CTI_POINT_PUT_OFF : CTI_POINT_OPEN;
  point->until = off ? today + PUT_OFF_DAYS : CTI_DATE_NONE;
  keep_agenda (page, points,
               off ? _ ("The point is put off for two weeks.")
                   : _ ("The point is taken up again."));
}

static void
add_point_cb (CtiRecordDialog *dialog, CtiRecord *record, Form *form)
{
  const CtiSupervisionBook *book = cti_supervision_page_get_book (form->page);
  const CtiSupervision *running = cti_supervision_book_get_running (book);
  GPtrArray *points = copy_agenda (book);
  CtiAgendaPoint *point = cti_record_copy (record);

  cti_set_text (&point->case_id, cti_citizen_picker_get_case (form->picker));
  cti_set_text (&point->supervision, running != NULL ? running->record.id : NULL);
  point->position = (int) points->len;
  g_ptr_array_add (points, point);
  cti_supervision_page_run (form->page, running != NULL ? change_all_in_thread : order_in_thread,
                            points, (GDestroyNotify) g_ptr_array_unref, form->said,
                            GTK_WINDOW (dialog));
}

static void
check_question (gconstpointer record, CtiProblems *problems, gpointer data)
{
  if (((const CtiAgendaPoint *) record)->question == NULL)
    cti_problems_add (problems, CTI_PROBLEM_MISSING, "point", "question");
}

static void
add_point (CtiSupervisionPage *page)
{
  static const char *const fields[] = { "question", NULL };
  CtiSession *session = cti_supervision_page_get_session (page);
  g_autoptr (CtiAgendaPoint) point = cti_record_new (&cti_agenda_point_type);
  CtiRecordDialog *dialog = make_dialog (page, _ ("New Point"), NULL, fields, point, "new",
                                         order_in_thread, _ ("The point is on the agenda."));
  GtkWidget *picker = cti_citizen_picker_new (G_LIST_MODEL (cti_session_get_cards (session)));
  Form *form = g_object_get_data (G_OBJECT (dialog), "form");

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (picker),
      _ ("Leave it empty for a point about the method or the team."));
  form->picker = CTI_CITIZEN_PICKER (picker);
  cti_record_dialog_add (dialog, picker);
  cti_record_dialog_set_check (dialog, check_question, NULL);
  g_signal_handlers_disconnect_by_func (dialog, save_cb, form);
  g_signal_connect (dialog, "save", G_CALLBACK (add_point_cb), form);
  present (dialog);
}

static void
mark_talked (CtiSupervisionPage *page, CtiRoundView *round)
{
  const CtiAgendaPoint *point = cti_round_view_get_point (round);
  CtiAgendaPoint *talked;

  if (point == NULL)
    return;
  talked = cti_record_copy (point);
  talked->state = point->state == CTI_POINT_TALKED ? CTI_POINT_OPEN : CTI_POINT_TALKED;
  if (talked->state == CTI_POINT_TALKED)
    cti_round_view_move (round, 1);
  cti_supervision_page_run (page, change_in_thread, talked, cti_record_unref, NULL, NULL);
}

/* --- Which act it is -------------------------------------------------------------------------- */

static void
run_in_session (CtiSupervisionPage *page, CtiRoundView *round, const char *act)
{
  const CtiSupervision *running =
      cti_supervision_book_get_running (cti_supervision_page_get_book (page));
  const CtiAgendaPoint *point = cti_round_view_get_point (round);
  const char *whose = cti_round_view_get_name (round);

  if (running == NULL)
    return;
  if (g_str_equal (act, "decide"))
    decide (page, running, point, whose);
  else if (g_str_equal (act, "reflect") && point != NULL)
    reflect (page, point, whose);
  else if (g_str_equal (act, "notes"))
    write_notes (page, running);
  else if (g_str_equal (act, "end"))
    end_session (page, running);
  else if (g_str_equal (act, "review-here") && point != NULL)
    review (page, point->case_id, whose);
  else if (g_str_equal (act, "talked"))
    mark_talked (page, round);
}

/**
 * cti_supervision_acts_run:
 * @page: the page, which has its book
 * @round: the case that is talked about
 * @action: full name of the action
 * @target: (nullable): its target
 *
 * Does one of the acts of the page.
 */
void
cti_supervision_acts_run (CtiSupervisionPage *page,
                          CtiRoundView *round,
                          const char *action,
                          const char *target)
{
  const char *act = action + strlen ("supervision.");

  if (g_str_equal (act, "add-point"))
    add_point (page);
  else if (g_str_equal (act, "move-up"))
    move (page, target, -1);
  else if (g_str_equal (act, "move-down"))
    move (page, target, 1);
  else if (g_str_equal (act, "put-off"))
    put_off (page, target, TRUE);
  else if (g_str_equal (act, "take-up"))
    put_off (page, target, FALSE);
  else if (g_str_equal (act, "review"))
    review (page, target, NULL);
  else if (g_str_equal (act, "protocol"))
    cti_protocol_export_ask (page, target);
  else
    run_in_session (page, round, act);
}
