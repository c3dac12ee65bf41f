#include <glib/gi18n.h>

#include "cti-json-writer.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool-people.h"
#include "cti-use-colleague.h"
#include "cti-words-dates.h"
#include "cti-words-parcel.h"

static struct
{
  char *to;
  gboolean replace;
} options;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to, N_ ("Write the contact card to this file"),
    N_ ("FILE") },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &options.replace,
    N_ ("Take new keys of somebody you know; compare the fingerprint first"), NULL },
  { NULL }
};

static void
print_fingerprint (const CtiPartyKeys *keys)
{
  guint8 fingerprint[CTI_PARTY_FINGERPRINT_SIZE];
  g_autofree char *words = NULL;
  g_autofree char *digits = NULL;

  cti_party_keys_get_fingerprint (keys, fingerprint);
  words = cti_words_fingerprint (fingerprint, sizeof fingerprint);
  digits = cti_words_fingerprint_digits (fingerprint, sizeof fingerprint);
  cti_tool_print_line ("  %s\n  %s", words, digits);
}

static void
print_colleague (const CtiColleague *colleague)
{
  g_autofree char *compared =
      colleague->compared != CTI_DATE_NONE ? cti_words_date (colleague->compared) : NULL;
  g_autofree char *when = compared != NULL
                              ? g_strdup_printf (_ ("fingerprint compared on %s"), compared)
                              : g_strdup (_ ("fingerprint not compared yet"));
  CtiPartyKeys keys;

  cti_tool_print_line ("%s%s%s - %s", colleague->name, colleague->team != NULL ? ", " : "",
                       colleague->team != NULL ? colleague->team : "", when);
  if (cti_colleague_get_keys (colleague, &keys))
    print_fingerprint (&keys);
}

static void
print_json (GPtrArray *all)
{
  g_autoptr (CtiJsonWriter) json = cti_json_writer_new ("overgang-contacts", 1);
  g_autofree char *text = NULL;

  cti_json_writer_begin_list (json, "contacts");
  for (guint i = 0; i < all->len; i++)
    {
      const CtiColleague *colleague = g_ptr_array_index (all, i);

      cti_json_writer_begin_object (json);
      cti_json_writer_add_text (json, "id", colleague->record.id);
      cti_json_writer_add_text (json, "name", colleague->name);
      cti_json_writer_add_text (json, "team", colleague->team);
      cti_json_writer_add_flag (json, "compared", colleague->compared != CTI_DATE_NONE);
      cti_json_writer_end_object (json);
    }
  cti_json_writer_end_list (json);
  text = cti_json_writer_finish (json);
  cti_tool_print (text);
}

static gboolean
list (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) all = cti_colleague_get_all (tool->store);
  g_autoptr (CtiParty) own = cti_colleague_get_own (tool->store);

  if (tool->json)
    {
      print_json (all);
      return TRUE;
    }
  cti_tool_print_line (_ ("You, %s:"), cti_store_get_worker (tool->store)->name);
  print_fingerprint (cti_party_get_keys (own));
  for (guint i = 0; i < all->len; i++)
    print_colleague (g_ptr_array_index (all, i));
  return TRUE;
}

static gboolean
mine (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GBytes) card = NULL;
  gsize size = 0;
  const guint8 *bytes;

  if (options.to == NULL)
    {
      cti_tool_set_usage (error, _ ("Name the file for the contact card with --to."));
      return FALSE;
    }
  card = cti_use_give_card (tool->store, error);
  if (card == NULL)
    return FALSE;
  bytes = g_bytes_get_data (card, &size);
  if (!cti_tool_write_file (options.to, bytes, size, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("Your contact card is written. It holds no secret."));
  return TRUE;
}

static gboolean
add (CtiTool *tool, char **arguments, GError **error)
{
  gsize length = 0;
  char *text = cti_tool_read_input (arguments[0], CTI_COLLEAGUE_BYTES_MAX, &length, error);
  g_autoptr (GBytes) card = text != NULL ? g_bytes_new_take (text, length) : NULL;
  g_autoptr (CtiColleague) colleague =
      card != NULL ? cti_use_add_colleague (tool->store, card, options.replace, error) : NULL;

  if (colleague == NULL)
    return FALSE;
  print_colleague (colleague);
  if (colleague->compared == CTI_DATE_NONE)
    cti_tool_print_line ("%s", _ ("Ring your colleague and compare the words or the digits, then "
                                  "say “contacts compared NAME”."));
  return TRUE;
}

static gboolean
compared (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiColleague) colleague = cti_tool_find_colleague (tool, arguments[0], error);

  if (colleague == NULL ||
      !cti_use_compare_colleague (tool->store, colleague->record.id, TRUE, error))
    return FALSE;
  cti_tool_print_line (_ ("%s: the fingerprint is compared."), colleague->name);
  return TRUE;
}

static gboolean
remove_one (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiColleague) colleague = cti_tool_find_colleague (tool, arguments[0], error);

  if (colleague == NULL || !cti_use_remove_colleague (tool->store, colleague->record.id, error))
    return FALSE;
  cti_tool_print_line (_ ("%s is no longer among your contacts."), colleague->name);
  return TRUE;
}

static const CtiToolSubcommand subcommands[] = {
  { "list", 0, 0, list },         { "mine", 0, 0, mine },         { "add", 1, 1, add },
  { "compared", 1, 1, compared }, { "remove", 1, 1, remove_one }, { NULL },
};

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  return cti_tool_run_subcommand (tool, subcommands, arguments, error);
}

const CtiToolCommand cti_tool_contacts = {
  .name = "contacts",
  .arguments = N_ ("[list | mine | add FILE | compared NAME | remove NAME]"),
  .summary = N_ ("Know colleagues by contact card, to hand cases over to them."),
  .description = N_ ("A contact card holds public keys. Compare its fingerprint by telephone or "
                     "face to face before you send anything:\n"
                     "\n"
                     "  overgang-tool contacts mine --to mette.overgang-contact\n"
                     "  overgang-tool contacts add bo.overgang-contact\n"
                     "  overgang-tool contacts compared \"Bo Lund\""),
  .entries = entries,
  .max_arguments = 2,
  .run = run,
};
