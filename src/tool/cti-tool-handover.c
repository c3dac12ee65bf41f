#include <glib/gi18n.h>
#include <unistd.h>

#include "cti-fold.h"
#include "cti-json.h"
#include "cti-pack.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-people.h"
#include "cti-tool-secrets.h"
#include "cti-trouble-error.h"
#include "cti-use-accept.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-history.h"
#include "cti-words-parcel.h"
#include "cti-words-value.h"

#define COLUMNS 5
/* More than a receipt needs. */
#define ROOM 8192

static struct
{
  char *to;
  char *expires;
  char *message;
  char *receipt;
  char *why;
  char *due;
  int file_passphrase_fd;
  gboolean texts;
  gboolean mine;
  gboolean theirs;
  gboolean both;
} options = { .file_passphrase_fd = -1 };

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, N_ ("Write the file here"), N_ ("FILE") },
  { "expires", 0, 0, G_OPTION_ARG_STRING, &options.expires,
    N_ ("The last day it can be opened; in two weeks otherwise"), N_ ("DAY") },
  { "message", 0, 0, G_OPTION_ARG_STRING, &options.message, N_ ("A few words to the receiver"),
    N_ ("TEXT") },
  { "receipt", 0, 0, G_OPTION_ARG_FILENAME, &options.receipt,
    N_ ("Write the receipt for the sender to this new file"), N_ ("FILE") },
  { "texts", 0, 0, G_OPTION_ARG_NONE, &options.texts,
    N_ ("Supervision: send what is written in the cases too, names covered"), NULL },
  { "why", 0, 0, G_OPTION_ARG_STRING, &options.why, N_ ("Reason of a decision"), N_ ("TEXT") },
  { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, N_ ("Day a decision is to be done by"),
    N_ ("DAY") },
  { "file-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &options.file_passphrase_fd,
    N_ ("Read the passphrase of the file from this file descriptor"), N_ ("NUMBER") },
  { "mine", 0, 0, G_OPTION_ARG_NONE, &options.mine,
    N_ ("Where both changed the same: keep what is here"), NULL },
  { "theirs", 0, 0, G_OPTION_ARG_NONE, &options.theirs,
    N_ ("Where both changed the same: take what came"), NULL },
  { "both", 0, 0, G_OPTION_ARG_NONE, &options.both,
    N_ ("Where both changed the same text: keep one below the other"), NULL },
  { NULL }
};

static gboolean
list (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) all = cti_parcel_get_all (tool->store);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);

  if (tool->json)
    {
      g_autofree char *json = cti_json_records ("overgang-handovers", "files", all, CTI_JSON_NONE);

      cti_tool_print (json);
      return TRUE;
    }
  for (guint i = 0; i < all->len; i++)
    {
      const CtiParcel *parcel = g_ptr_array_index (all, i);
      g_autoptr (CtiColleague) colleague = cti_colleague_find (tool->store, parcel->colleague);
      g_autofree char *day = cti_words_date (parcel->sent);

      cti_tool_table_add (table, day);
      cti_tool_table_add (table, cti_words_enum (cti_parcel_way_values, (int) parcel->way));
      cti_tool_table_add (table, cti_words_enum (cti_parcel_purpose_values, (int) parcel->purpose));
      cti_tool_table_add (table, colleague != NULL ? colleague->name : "");
      cti_tool_table_add (table, cti_words_parcel_state (parcel));
    }
  if (all->len == 0)
    cti_tool_print_line ("%s", _ ("Nothing has been handed over yet."));
  cti_tool_table_print (table);
  return TRUE;
}

static gboolean
has_target (GError **error)
{
  if (options.to != NULL)
    return TRUE;
  cti_tool_set_usage (error, _ ("Name the file to be written with --to."));
  return FALSE;
}

static gboolean
read_day (CtiTool *tool, const char *text, CtiDate *day, GError **error)
{
  CtiDate today = cti_tool_get_today (tool);

  if (text == NULL || cti_tool_parse_day (text, today, CTI_DAY_AHEAD, day))
    return TRUE;
  cti_tool_set_problem (error, CTI_PROBLEM_NOT_A_DATE, "parcel", "expires");
  return FALSE;
}

static gboolean
read_passphrase (CtiSecret **passphrase, GError **error)
{
  if (options.file_passphrase_fd < 0)
    return TRUE;
  *passphrase = cti_tool_read_secret (options.file_passphrase_fd, error);
  return *passphrase != NULL;
}

/* What is sent or taken in is remembered with the file that goes out: where that cannot be written
 * is found out before. */
static gboolean
make_room (const char *path, GError **error)
{
  g_autoptr (GBytes) room = g_bytes_new_take (g_malloc0 (ROOM), ROOM);

  return cti_tool_save (path, room, error);
}

static gboolean
finish (CtiTool *tool, const CtiParcelOrder *order, GError **error)
{
  g_autoptr (GBytes) sealed = NULL;
  gboolean is_new = !cti_tool_is_there (options.to);

  if (is_new && !make_room (options.to, error))
    return FALSE;
  sealed = cti_use_hand_over (tool->store, order, error);
  if (sealed == NULL && is_new)
    unlink (options.to);
  if (sealed == NULL || !cti_tool_save (options.to, sealed, error))
    return FALSE;
  cti_tool_print_line (_ ("Written: %s. %s"),
                       cti_words_enum (cti_parcel_purpose_values, (int) order->purpose),
                       cti_words_parcel_effect (order->purpose, TRUE));
  return TRUE;
}

static GPtrArray *
find_cases (CtiTool *tool, char **codes, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (; *codes != NULL; codes++)
    {
      char *id = cti_tool_find_case (tool, *codes, error);

      if (id == NULL)
        return NULL;
      g_ptr_array_add (ids, id);
    }
  return g_steal_pointer (&ids);
}

static gboolean
send (CtiTool *tool, char **arguments, GError **error)
{
  CtiParcelOrder order = { .message = options.message, .with_texts = options.texts };
  g_autoptr (CtiColleague) colleague = NULL;
  g_autoptr (CtiSecret) passphrase = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  int purpose = 0;

  if (!cti_enum_from_nick (cti_parcel_purpose_values, arguments[0], &purpose) ||
      purpose > CTI_PARCEL_SUPERVISION)
    {
      cti_tool_set_usage (error, _ ("The purpose is transfer, cover or supervision."));
      return FALSE;
    }
  order.purpose = (CtiParcelPurpose) purpose;
  if (!has_target (error) || !read_passphrase (&passphrase, error) ||
      !read_day (tool, options.expires, &order.expires, error))
    return FALSE;
  if (!g_str_equal (arguments[1], "-"))
    {
      colleague = cti_tool_find_colleague (tool, arguments[1], error);
      if (colleague == NULL)
        return FALSE;
      order.colleague = colleague->record.id;
    }
  ids = find_cases (tool, arguments + 2, error);
  order.passphrase = passphrase;
  order.case_ids = ids;
  return ids != NULL && finish (tool, &order, error);
}

/* The newest file from that colleague whose cases are looked after here. */
static CtiParcel *
find_cover (CtiTool *tool, const CtiColleague *colleague)
{
  g_autoptr (GPtrArray) all = cti_parcel_get_all (tool->store);

  for (guint i = all->len; i > 0; i--)
    {
      const CtiParcel *parcel = g_ptr_array_index (all, i - 1);

      if (parcel->way == CTI_PARCEL_IN && parcel->purpose == CTI_PARCEL_COVER &&
          parcel->state != CTI_PARCEL_DONE &&
          g_strcmp0 (parcel->colleague, colleague->record.id) == 0)
        return cti_record_ref ((gpointer) parcel);
    }
  return NULL;
}

static gboolean
give_back (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiColleague) colleague = NULL;
  g_autoptr (CtiParcel) cover = NULL;
  CtiParcelOrder order = { .purpose = CTI_PARCEL_RETURN, .message = options.message };

  if (!has_target (error) || !read_day (tool, options.expires, &order.expires, error))
    return FALSE;
  colleague = cti_tool_find_colleague (tool, arguments[0], error);
  cover = colleague != NULL ? find_cover (tool, colleague) : NULL;
  if (colleague != NULL && cover == NULL)
    g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, _ ("You look after no cases of %s."),
                 colleague->name);
  if (cover == NULL)
    return FALSE;
  order.colleague = colleague->record.id;
  order.answers = cover->record.id;
  return finish (tool, &order, error);
}

static CtiParcelFile *
open_file (CtiTool *tool, const char *path, GError **error)
{
  g_autoptr (CtiSecret) passphrase = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) cause = NULL;
  gsize length = 0;
  char *bytes;

  if (!read_passphrase (&passphrase, error))
    return NULL;
  bytes = cti_tool_read_input (path, CTI_SEAL_FILE_MAX, &length, &cause);
  if (g_error_matches (cause, CTI_TOOL_ERROR, CTI_TOOL_REFUSED))
    cti_trouble_set_error (error, CTI_TROUBLE_PARCEL_TOO_LARGE);
  else if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  if (bytes == NULL)
    return NULL;
  sealed = g_bytes_new_take (bytes, length);
  return cti_use_open_parcel (tool->store, sealed, passphrase, error);
}

static void
print_head (const CtiParcelFile *file)
{
  g_autofree char *sent = cti_words_date (file->sent);
  g_autofree char *expires = cti_words_date (file->expires);

  cti_tool_print_line ("%s: %s", cti_words_field ("parcel", "purpose"),
                       cti_words_enum (cti_parcel_purpose_values, (int) file->purpose));
  cti_tool_print_line (_ ("From: %s"), file->name);
  cti_tool_print_line ("%s: %s", cti_words_field ("parcel", "sent"), sent);
  cti_tool_print_line ("%s: %s", cti_words_field ("parcel", "expires"), expires);
  if (file->message != NULL && *file->message != '\0')
    cti_tool_print_line ("%s", file->message);
}

static gboolean
print_parts (CtiTool *tool, const CtiParcelFile *file, GError **error)
{
  for (guint i = 0; i < file->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (file->parts, i);
      g_autoptr (CtiCase) shown = NULL;
      g_autofree char *json = NULL;

      if (!tool->json)
        cti_tool_print_line ("  %s", part->code);
      if (file->purpose != CTI_PARCEL_SUPERVISION || !tool->json)
        continue;
      shown = cti_pack_read (part, file->sent, error);
      if (shown == NULL)
        return FALSE;
      json = cti_json_case (shown, file->sent, CTI_JSON_NONE);
      cti_tool_print (json);
    }
  for (guint i = 0; !tool->json && i < file->decisions->len; i++)
    {
      const CtiParcelDecision *decision = g_ptr_array_index (file->decisions, i);

      cti_tool_print_line ("  %s", decision->what);
    }
  return TRUE;
}

static gboolean
look (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiParcelFile) file = open_file (tool, arguments[0], error);

  if (file == NULL)
    return FALSE;
  if (!tool->json)
    print_head (file);
  return print_parts (tool, file, error);
}

static void
print_question (const CtiTakeBack *plan, const CtiMergeQuestion *question)
{
  const char *record = question->type->name;
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  if (question->field == NULL)
    {
      cti_tool_print_line (_ ("%s, %s: one of you put it in the trash, the other worked on it"),
                           plan->code, cti_words_record (record));
      return;
    }
  mine = cti_words_value_hidden (question->field, question->mine);
  theirs = cti_words_value_hidden (question->field, question->theirs);
  cti_tool_print_line (_ ("%s, %s - here: “%s”, there: “%s”"), plan->code,
                       cti_words_field (record, question->field->name), mine, theirs);
}

static CtiMergeAnswer
get_answer (const CtiMergeQuestion *question)
{
  if (options.mine)
    return CTI_MERGE_MINE;
  if (options.both && question->field != NULL && question->field->kind == CTI_FIELD_NOTE)
    return CTI_MERGE_BOTH;
  if (options.theirs)
    return CTI_MERGE_THEIRS;
  return CTI_MERGE_ASK;
}

static gboolean
answer_questions (GPtrArray *plans, GError **error)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const CtiTakeBack *plan = g_ptr_array_index (plans, i);

      for (guint q = 0; q < plan->merge->questions->len; q++)
        {
          CtiMergeQuestion *question = g_ptr_array_index (plan->merge->questions, q);

          print_question (plan, question);
          question->answer = get_answer (question);
        }
    }
  if (cti_take_backs_are_answered (plans))
    return TRUE;
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                       _ ("Both of you changed the same. Nothing has been taken in: say --mine, "
                          "--theirs or --both."));
  return FALSE;
}

static void
tell (CtiTool *tool, const CtiAccepted *accepted)
{
  for (guint i = 0; i < accepted->taken->len; i++)
    cti_tool_print_line (_ ("%s is here now."),
                         cti_tool_get_code (tool, g_ptr_array_index (accepted->taken, i)));
  for (guint i = 0; i < accepted->merged->len; i++)
    cti_tool_print_line (_ ("%s is put together with what came."),
                         cti_tool_get_code (tool, g_ptr_array_index (accepted->merged, i)));
  for (guint i = 0; i < accepted->stay->len; i++)
    cti_tool_print_line (
        _ ("%s stays here, because something was written in it since. Send it once more."),
        cti_tool_get_code (tool, g_ptr_array_index (accepted->stay, i)));
  if (accepted->gone > 0)
    cti_tool_print_line (ngettext ("%u case lives in your colleague’s store now.",
                                   "%u cases live in your colleague’s store now.", accepted->gone),
                         accepted->gone);
  if (accepted->purpose == CTI_PARCEL_REPLY)
    cti_tool_print_line (ngettext ("%u decision became a task.", "%u decisions became tasks.",
                                   accepted->tasks),
                         accepted->tasks);
}

/* A file is taken in once, and its receipt is made with it. What is there may be another receipt on
 * its way. */
static gboolean
make_room_for_receipt (const char *path, GError **error)
{
  if (!cti_tool_is_there (path))
    return make_room (path, error);
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
               _ ("“%s” is there already. Nothing has been taken in: name a file for the receipt "
                  "that is not there yet."),
               path);
  return FALSE;
}

static gboolean
take_in (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiParcelFile) file = open_file (tool, arguments[0], error);
  g_autoptr (GPtrArray) plans =
      file != NULL ? cti_parcel_plan_take_back (tool->store, file, error) : NULL;
  g_autoptr (CtiAccepted) accepted = NULL;
  gboolean has_cases = file != NULL && cti_parcel_purpose_has_cases (file->purpose);

  if (plans == NULL || !answer_questions (plans, error))
    return FALSE;
  if (has_cases && options.receipt == NULL)
    {
      cti_tool_set_usage (error, _ ("Name the file for the receipt with --receipt."));
      return FALSE;
    }
  if (has_cases && !make_room_for_receipt (options.receipt, error))
    return FALSE;
  accepted = cti_use_accept (tool->store, file, plans, error);
  if (accepted == NULL)
    {
      if (has_cases)
        unlink (options.receipt);
      return FALSE;
    }
  tell (tool, accepted);
  return accepted->receipt == NULL || cti_tool_save (options.receipt, accepted->receipt, error);
}

static gboolean
decide (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiParcelFile) pack = NULL;
  g_autoptr (GPtrArray) decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_decision_free);
  g_autoptr (GBytes) reply = NULL;
  g_autofree char *wanted = cti_fold (arguments[1]);
  CtiDate due = CTI_DATE_NONE;

  if (!has_target (error) || !read_day (tool, options.due, &due, error))
    return FALSE;
  pack = open_file (tool, arguments[0], error);
  if (pack != NULL && pack->purpose != CTI_PARCEL_SUPERVISION)
    {
      g_set_error_literal (
          error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
          _ ("Decisions are made over a supervision pack, and this file is none."));
      return FALSE;
    }
  for (guint i = 0; pack != NULL && i < pack->parts->len; i++)
    {
      const CtiParcelPart *part = g_ptr_array_index (pack->parts, i);
      g_autofree char *name = cti_fold (part->code);
      CtiParcelDecision *decision;

      if (!g_str_equal (name, wanted))
        continue;
      decision = cti_parcel_decision_new (part->id, arguments[2]);
      decision->why = g_strdup (options.why);
      decision->due = due;
      g_ptr_array_add (decisions, decision);
    }
  reply = pack != NULL ? cti_use_reply (tool->store, pack, decisions, error) : NULL;
  if (reply == NULL || !cti_tool_save (options.to, reply, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The decision is written for your colleague alone."));
  return TRUE;
}

static const CtiToolSubcommand subcommands[] = {
  { "list", 0, 0, list },
  { "send", 3, -1, send },
  { "return", 1, 1, give_back },
  { "open", 1, 1, look },
  { "accept", 1, 1, take_in },
  { "decide", 3, 3, decide },
  { NULL },
};

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  return cti_tool_run_subcommand (tool, subcommands, arguments, error);
}

const CtiToolCommand cti_tool_handover = {
  .name = "handover",
  .arguments = N_ ("[list | send PURPOSE NAME CODE… | return NAME | open FILE | accept FILE | "
                   "decide FILE COVER-NAME TEXT]"),
  .summary = N_ ("Hand cases over to a colleague, and take them in."),
  .description = N_ (
      "A file is sealed to a colleague of your contacts, or with “-” as the name to a passphrase\n"
      "read from --file-passphrase-fd, and signed by you. The purpose is transfer, cover (during\n"
      "leave) or supervision (a pack without identity).\n"
      "\n"
      "  overgang-tool handover send transfer \"Bo Lund\" D4P7 --to d4p7.overgang-handover\n"
      "  overgang-tool handover accept d4p7.overgang-handover --receipt d4p7.receipt"),
  .entries = entries,
  .max_arguments = -1,
  .run = run,
};
