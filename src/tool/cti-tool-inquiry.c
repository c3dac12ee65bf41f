#include <glib/gi18n.h>

#include "cti-json.h"
#include "cti-tool-fields.h"
#include "cti-tool-output.h"
#include "cti-use-inquiry.h"
#include "cti-words-dates.h"
#include "cti-words-value.h"

#define COLUMNS 5

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiInquiry *one = *(CtiInquiry *const *) a;
  const CtiInquiry *two = *(CtiInquiry *const *) b;

  if (one->date != two->date)
    return one->date < two->date ? -1 : 1;
  return cti_record_compare (a, b);
}

static void
add_row (CtiTool *tool, CtiToolTable *table, const CtiInquiry *inquiry)
{
  g_autofree char *day = cti_words_date (inquiry->date);

  cti_tool_table_add (table, day);
  cti_tool_table_add (table, cti_words_enum (cti_channel_values, (int) inquiry->channel));
  cti_tool_table_add (table, cti_words_enum (cti_inquiry_outcome_values, (int) inquiry->outcome));
  cti_tool_table_add (table, cti_tool_get_code (tool, inquiry->case_id));
  cti_tool_table_add (table, inquiry->note);
}

static gboolean
run_list (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) inquiries =
      cti_tool_open (tool, error) ? cti_use_read_inquiries (tool->store, error) : NULL;
  g_autoptr (CtiToolTable) table = cti_tool_table_new (COLUMNS);
  g_autofree char *json = NULL;

  if (inquiries == NULL)
    return FALSE;
  g_ptr_array_sort (inquiries, compare);
  if (tool->json)
    {
      json = cti_json_records ("overgang-inquiries", "inquiries", inquiries, CTI_JSON_NONE);
      cti_tool_print (json);
      return TRUE;
    }
  for (guint i = 0; i < inquiries->len; i++)
    add_row (tool, table, g_ptr_array_index (inquiries, i));
  if (inquiries->len == 0)
    cti_tool_print_line ("%s", _ ("No inquiries yet: add one with “overgang-tool add-inquiry”."));
  cti_tool_table_print (table);
  return TRUE;
}

static gboolean
run_add (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) fields = cti_tool_read_fields (arguments, error);
  g_autoptr (CtiInquiry) inquiry = cti_record_new (&cti_inquiry_type);
  CtiDate today = cti_tool_get_today (tool);

  inquiry->date = today;
  if (fields == NULL || !cti_tool_set_fields (inquiry, fields, today, error) ||
      !cti_tool_open (tool, error) || !cti_use_add_inquiry (tool->store, inquiry, error))
    return FALSE;
  cti_tool_print_line ("%s", _ ("The inquiry is kept."));
  return TRUE;
}

const CtiToolCommand cti_tool_inquiries = {
  .name = "inquiries",
  .summary = N_ ("List the inquiries: day, how they came, what came of them."),
  .run = run_list,
};

const CtiToolCommand cti_tool_add_inquiry = {
  .name = "add-inquiry",
  .arguments = N_ ("FIELD=TEXT… or -"),
  .summary = N_ ("Write down that somebody asked about a course."),
  .description = N_ (
      "The fields are date, channel (ngo, kc, job-centre, treatment, education, self, web, "
      "other),\n"
      "caller (citizen, professional, relative), referrer, outcome (pending, not-started), the\n"
      "reasons under-18, no-stay, no-experience, other-municipality, not-wanted, contact-lost,\n"
      "other-effort, no-capacity and trafficking (yes), other-reason, referred-to and note.\n"
      "\n"
      "  overgang-tool add-inquiry channel=ngo caller=professional"),
  .min_arguments = 0,
  .max_arguments = -1,
  .run = run_add,
};
