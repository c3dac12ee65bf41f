/* Supervision without a display: its agenda, the session from its beginning to its end, decisions,
 * reviews of courses, the protocol. The first word says what is to be done. */

#include <glib/gi18n.h>
#include <string.h>

#include "cti-json-writer.h"
#include "cti-protocol.h"
#include "cti-tool-error.h"
#include "cti-tool-fields.h"
#include "cti-tool-output.h"
#include "cti-use-supervision.h"
#include "cti-use.h"
#include "cti-words-supervision.h"
#include "cti-words-value.h"

#define COLUMNS        4
#define FORMAT_VERSION 1

static struct
{
  char *to;
} options;

static const GOptionEntry entries[] = { { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
                                          N_ ("Write the protocol to this PDF file"), N_ ("FILE") },
                                        { NULL } };

static char *
join_reasons (const CtiSupervisionBook *book, const CtiAgendaPoint *point)
{
  g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *sentence =
          cti_words_reason (reason, cti_supervision_book_find_decision (book, reason->decision));

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  if (point->question != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", point->question);
  return g_string_free (text, FALSE);
}

static void
print_table (CtiTool *tool, const CtiSupervisionBook *book)
{
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  for (guint i = 0; i < book->agenda->len; i++)
    {
      const CtiAgendaPoint *point = g_ptr_array_index (book->agenda, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *reasons = join_reasons (book, point);

      cti_tool_table_add (table, number);
      cti_tool_table_add (table, point->case_id != NULL ? cti_tool_get_code (tool, point->case_id)
                                                        : _ ("Team"));
      cti_tool_table_add (table, cti_words_enum (cti_point_state_values, (int) point->state));
      cti_tool_table_add (table, reasons);
    }
  if (book->agenda->len == 0)
    cti_tool_print_line ("%s", _ ("Nothing stands on the agenda."));
  cti_tool_table_print (table);
}

static void
print_hints (const CtiSupervisionBook *book, CtiDate today)
{
  int days;
  gboolean due = cti_supervision_is_due (book->sessions, today, &days);
  g_autofree char *session = cti_words_supervision_due (due, days);
  g_autofree char *reviews = NULL;
  guint courses = 0;

  for (guint i = 0; i < book->cards->len; i++)
    courses += cti_case_review_is_due (g_ptr_array_index (book->cards, i), book->reviews, today);
  reviews = cti_words_reviews_due (courses);
  cti_tool_print_line ("\n%s\n%s", session, reviews);
}

static void
write_point (CtiJsonWriter *writer, CtiTool *tool, const CtiAgendaPoint *point)
{
  g_autoptr (GArray) reasons = cti_agenda_point_get_reasons (point);

  cti_json_writer_begin_object (writer);
  cti_json_writer_add_text (writer, "case", point->case_id);
  cti_json_writer_add_text (writer, "code",
                            point->case_id != NULL ? cti_tool_get_code (tool, point->case_id)
                                                   : NULL);
  cti_json_writer_add_text (writer, "state",
                            cti_enum_to_nick (cti_point_state_values, (int) point->state));
  cti_json_writer_add_text (writer, "question", point->question);
  cti_json_writer_begin_list (writer, "reasons");
  for (guint i = 0; i < reasons->len; i++)
    {
      const CtiReason *reason = &g_array_index (reasons, CtiReason, i);
      g_autofree char *day = cti_date_to_iso (reason->day);

      cti_json_writer_begin_object (writer);
      cti_json_writer_add_text (writer, "kind",
                                cti_enum_to_nick (cti_point_kind_values, (int) reason->kind));
      cti_json_writer_add_text (writer, "day", day);
      cti_json_writer_add_int (writer, "number", reason->count);
      cti_json_writer_end_object (writer);
    }
  cti_json_writer_end_list (writer);
  cti_json_writer_end_object (writer);
}

static gboolean
show_agenda (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = cti_use_read_supervision (tool->store, error);
  g_autoptr (CtiJsonWriter) writer = NULL;
  g_autofree char *text = NULL;

  if (book == NULL)
    return FALSE;
  if (!tool->json)
    {
      print_table (tool, book);
      print_hints (book, cti_tool_get_today (tool));
      return TRUE;
    }
  writer = cti_json_writer_new ("overgang-agenda", FORMAT_VERSION);
  cti_json_writer_begin_list (writer, "points");
  for (guint i = 0; i < book->agenda->len; i++)
    write_point (writer, tool, g_ptr_array_index (book->agenda, i));
  cti_json_writer_end_list (writer);
  text = cti_json_writer_finish (writer);
  cti_tool_print (text);
  return TRUE;
}

static gboolean
read_record (CtiTool *tool, gpointer record, char **words, GError **error)
{
  g_autoptr (GPtrArray) fields = cti_tool_read_fields (words, error);

  return fields != NULL && cti_tool_set_fields (record, fields, cti_tool_get_today (tool), error);
}

/* The words are right; there is nothing to do it to. */
static void
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, sentence);
}

static gboolean
start (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiSupervision) session = cti_record_new (&cti_supervision_type);
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (tool->store);

  if (cti_supervision_book_get_running (book) != NULL)
    {
      refuse (error, _ ("A supervision is under way: end it with “end” first."));
      return FALSE;
    }
  if (!read_record (tool, session, words, error) ||
      !cti_use_start_supervision (tool->store, session, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The supervision has begun."));
  return TRUE;
}

static CtiSupervision *
copy_running (CtiTool *tool, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (tool->store);
  const CtiSupervision *running = cti_supervision_book_get_running (book);

  if (running != NULL)
    return cti_record_copy (running);
  refuse (error, _ ("No supervision is under way: begin one with “start”."));
  return NULL;
}

static gboolean
end (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiSupervision) session = copy_running (tool, error);

  if (session == NULL || !read_record (tool, session, words, error) ||
      !cti_use_end_supervision (tool->store, session, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The supervision is over."));
  return TRUE;
}

/* The first word is a case code, or "team". */
static gboolean
find_case (CtiTool *tool, char ***words, char **case_id, GError **error)
{
  const char *code = (*words)[0];

  if (code == NULL)
    {
      cti_tool_set_usage (error, _ ("Name a case code, or “team”."));
      return FALSE;
    }
  (*words)++;
  if (g_str_equal (code, "team"))
    return TRUE;
  *case_id = cti_tool_find_case (tool, code, error);
  return *case_id != NULL;
}

static gboolean
decide (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiDecision) decision = cti_record_new (&cti_decision_type);
  g_autoptr (CtiSupervision) running = copy_running (tool, error);
  g_autofree char *case_id = NULL;

  if (running == NULL || !find_case (tool, &words, &case_id, error) ||
      !read_record (tool, decision, words, error))
    return FALSE;
  cti_set_text (&decision->supervision, running->record.id);
  cti_set_text (&decision->case_id, case_id);
  if (!cti_use_decide (tool->store, decision, NULL, error))
    return FALSE;
  cti_tool_print_line ("%s", case_id != NULL ? _ ("It is decided, and is a task in the case now.")
                                             : _ ("It is decided, and is a task of the team now."));
  return TRUE;
}

static void
fill_review (CtiTool *tool, CtiCaseReview *review, const char *case_id)
{
  const CtiCard *card = cti_card_index_find (cti_store_get_cards (tool->store), case_id)->card;
  CtiDate today = cti_tool_get_today (tool);
  CtiPhasePlan plan;

  cti_set_text (&review->case_id, case_id);
  review->date = today;
  if (card == NULL)
    return;
  cti_card_get_plan (card, &plan);
  review->phase = cti_phase_plan_get_phase (&plan, today);
  review->phase_days = cti_phase_plan_get_day (&plan, today);
  review->last_contact = card->last_contact;
}

static gboolean
review (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiCaseReview) row = cti_record_new (&cti_case_review_type);
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (tool->store);
  const CtiSupervision *running = cti_supervision_book_get_running (book);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();
  g_autofree char *case_id = NULL;

  if (!find_case (tool, &words, &case_id, error))
    return FALSE;
  if (case_id == NULL)
    {
      cti_tool_set_usage (error, _ ("A review is about a case: name its code."));
      return FALSE;
    }
  fill_review (tool, row, case_id);
  if (!read_record (tool, row, words, error))
    return FALSE;
  cti_set_text (&row->supervision, running != NULL ? running->record.id : NULL);
  g_ptr_array_add (reviews, row);
  if (!cti_use_review_cases (tool->store, reviews, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The review is kept."));
  return TRUE;
}

static gboolean
write_protocol (CtiTool *tool, CtiProtocol *protocol, GError **error)
{
  CtiMoment now = cti_clock_get_now (tool->clock);
  g_autofree char *created = cti_moment_to_text (now);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (options.to == NULL)
    {
      text = cti_protocol_to_text (protocol);
      cti_tool_print (text);
      return TRUE;
    }
  bytes = cti_protocol_to_pdf (protocol, created, error);
  return bytes != NULL && cti_tool_write_file (options.to, g_bytes_get_data (bytes, NULL),
                                               g_bytes_get_size (bytes), error);
}

static const CtiSupervision *
find_last (const CtiSupervisionBook *book, GError **error)
{
  const CtiSupervision *running = cti_supervision_book_get_running (book);
  const CtiSupervision *held = cti_supervision_find (book->sessions, CTI_SUPERVISION_HELD);

  if (running == NULL && held == NULL)
    refuse (error, _ ("There has been no supervision yet."));
  return running != NULL ? running : held;
}

static gboolean
protocol (CtiTool *tool, char **words, GError **error)
{
  g_autoptr (CtiSupervisionBook) book = cti_supervision_read (tool->store);
  const CtiSupervision *session = find_last (book, error);
  CtiUseLog *log = cti_store_get_use_log (tool->store);
  g_autofree char *head = NULL;
  g_autoptr (CtiProtocol) paper = NULL;
  CtiProtocolBasis basis = { .session = session,
                             .points = book->points,
                             .decisions = book->decisions,
                             .reviews = book->reviews,
                             .cards = book->cards,
                             .team = cti_store_get_team (tool->store)->name };

  if (session == NULL || !cti_tool_let_out (tool, NULL, "protocol", CTI_EXPORT_TEAM, error))
    return FALSE;
  basis.log_head = head = cti_use_log_get_head (log);
  basis.log_length = cti_use_log_get_length (log);
  paper = cti_protocol_new (&basis);
  return write_protocol (tool, paper, error);
}

static const struct
{
  const char *word;
  gboolean (*run) (CtiTool *tool, char **words, GError **error);
} parts[] = {
  { "agenda", show_agenda }, { "start", start }, { "decide", decide },
  { "review", review },      { "end", end },     { "protocol", protocol },
};

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  const char *word = arguments[0] != NULL ? arguments[0] : "agenda";

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].word, word))
      return cti_tool_open (tool, error) &&
             parts[i].run (tool, arguments[0] != NULL ? arguments + 1 : arguments, error);
  cti_tool_set_usage (error, _ ("After “supervision” stands agenda, start, decide, review, end or "
                                "protocol."));
  return FALSE;
}

const CtiToolCommand cti_tool_supervision = {
  .name = "supervision",
  .arguments = N_ ("[agenda | start | decide | review | end | protocol] [WORD…]"),
  .summary = N_ ("Show the agenda of the next supervision; hold one, and write its protocol."),
  .description = N_ (
      "The fields of start and end are leader, trained (yes, no), participants, start, minutes,\n"
      "notes and next; of decide text, why, owner and due; of review concern (0, 1, 2) and\n"
      "next-step.\n"
      "\n"
      "  overgang-tool supervision start leader=Supervisor trained=yes\n"
      "  overgang-tool supervision decide D4P7 text=\"Ask the bank\" why=\"The debt\" "
      "due=today+1w\n"
      "  overgang-tool supervision review D4P7 concern=1 next-step=\"Meeting on Friday\"\n"
      "  overgang-tool supervision end minutes=90\n"
      "  overgang-tool supervision protocol --to protocol.pdf"),
  .entries = entries,
  .min_arguments = 0,
  .max_arguments = -1,
  .run = run,
};
