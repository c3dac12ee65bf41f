/* The sheets a citizen takes home, and the forms she fills in, as PDF. */

#include <glib/gi18n.h>

#include "cti-blank-sheet.h"
#include "cti-home-sheet.h"
#include "cti-instrument-file.h"
#include "cti-record-sheet.h"
#include "cti-star-form.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-citizen-screen.h"
#include "cti-use.h"
#include "cti-wallet-sheet.h"
#include "cti-words.h"

static struct
{
  char *to;
  char *leave_out;
  char *areas;
  char *language;
  gboolean name;
} options;

static const GOptionEntry entries[] = {
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &options.to,
    N_ ("Where: a file that ends in .pdf; one that is there is replaced"), N_ ("FILE") },
  { "leave-out", 0, 0, G_OPTION_ARG_FILENAME, &options.leave_out,
    N_ ("Words that shall not stand on it, with commas between"), N_ ("WORDS") },
  { "hide-areas", 0, 0, G_OPTION_ARG_FILENAME, &options.areas,
    N_ ("Areas of the star that are not shown, keys with commas between; “none” for none"),
    N_ ("KEYS") },
  { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language,
    N_ ("The language of the sheet, as en or da"), N_ ("CODE") },
  { "with-name", 0, 0, G_OPTION_ARG_NONE, &options.name, N_ ("With the citizen's name"), NULL },
  { NULL }
};

typedef struct
{
  CtiTool *tool;
  CtiCase *now;
  const char *created;
} Making;

static GBytes *
make_home (const Making *making, GError **error)
{
  g_autofree char *areas = g_strdup (options.areas);
  CtiHomeChoice choice;
  g_autoptr (CtiTextSheet) sheet = NULL;

  cti_home_choice_init (&choice);
  choice.name = options.name;
  choice.hidden_words = options.leave_out;
  if (areas != NULL)
    choice.hidden_areas = g_strdelimit (areas, ",", ' ');
  sheet = cti_home_sheet_new (making->now, &choice, cti_tool_get_today (making->tool));
  return cti_text_sheet_to_pdf (sheet, making->created, error);
}

static GBytes *
make_card (const Making *making, GError **error)
{
  const CtiCrisisPlan *plan = cti_case_get_latest (making->now, &cti_crisis_plan_type);
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();
  g_autoptr (CtiWalletSheet) sheet = NULL;

  if (plan == NULL)
    {
      cti_tool_set_usage (error, _ ("There is no plan for hard days in this case yet."));
      return NULL;
    }
  cti_left_out_add_telling (left_out);
  cti_left_out_add (left_out, options.leave_out);
  if (!options.name)
    cti_left_out_add_names (left_out, making->now);
  sheet = cti_wallet_sheet_new (plan, left_out);
  return cti_wallet_sheet_to_pdf (sheet, making->created, error);
}

static GBytes *
make_blank (CtiBlankSheet *blank, const Making *making, GError **error)
{
  g_autoptr (CtiBlankSheet) sheet = blank;

  return cti_blank_sheet_to_pdf (sheet, making->created, error);
}

static GBytes *
make_star (const Making *making, GError **error)
{
  g_autoptr (GPtrArray) loaded =
      cti_store_get_team_records (making->tool->store, &cti_instrument_type);
  g_autoptr (CtiStarForm) form = cti_instruments_get_star_form (loaded);

  return make_blank (cti_blank_sheet_new_star (cti_case_get_citizen (making->now)->code,
                                               form->areas),
                     making, error);
}

static GBytes *
make_wellbeing (const Making *making, GError **error)
{
  return make_blank (cti_blank_sheet_new_wellbeing (cti_case_get_citizen (making->now)->code),
                     making, error);
}

static GBytes *
make_record (const Making *making, GError **error)
{
  g_autoptr (GPtrArray) uses =
      cti_use_read_uses (making->tool->store, cti_case_get_id (making->now), error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) looks = NULL;
  g_autoptr (CtiTextSheet) sheet = NULL;

  for (guint i = 0; uses != NULL && i < uses->len; i++)
    {
      const CtiUse *use = g_ptr_array_index (uses, i);
      g_autofree char *line = cti_words_look (use->made, use->use);

      g_strv_builder_add (builder, line);
    }
  if (uses == NULL)
    return NULL;
  looks = g_strv_builder_end (builder);
  sheet = cti_record_sheet_new (making->now, (const char *const *) looks,
                                cti_tool_get_today (making->tool));
  return cti_text_sheet_to_pdf (sheet, making->created, error);
}

static const struct
{
  const char *name;
  const char *use;
  GBytes *(*make) (const Making *making, GError **error);
} sheets[] = {
  { "home", "home-sheet-pdf", make_home },    { "card", "card-pdf", make_card },
  { "star", "blank-star-pdf", make_star },    { "who5", "blank-who5-pdf", make_wellbeing },
  { "record", "about-her-pdf", make_record },
};

static int
find_sheet (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_str_equal (sheets[i].name, name))
      return (int) i;
  return -1;
}

static gboolean
speak (GError **error)
{
  g_autoptr (GPtrArray) codes = cti_words_list_languages ();

  if (options.language == NULL)
    return TRUE;
  for (guint i = 0; i < codes->len; i++)
    if (g_str_equal (g_ptr_array_index (codes, i), options.language))
      {
        cti_words_set_language (options.language);
        return TRUE;
      }
  cti_tool_set_usage (error, _ ("There is no translation into that language."));
  return FALSE;
}

/* It is made before the log says that it left: a sheet that cannot be made has not left. */
static gboolean
write_sheet (CtiTool *tool, CtiCase *now, int index, GError **error)
{
  g_autofree char *day = cti_date_to_iso (cti_tool_get_today (tool));
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  const Making making = { tool, now, created };
  g_autoptr (GBytes) pdf = NULL;
  gsize size = 0;
  const guint8 *bytes;

  if (!speak (error))
    return FALSE;
  pdf = sheets[index].make (&making, error);
  cti_words_set_language (NULL);
  if (pdf == NULL ||
      !cti_tool_let_out (tool, cti_case_get_id (now), sheets[index].use, CTI_EXPORT_HERS, error))
    return FALSE;
  bytes = g_bytes_get_data (pdf, &size);
  return cti_tool_write_file (options.to, bytes, size, error);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  int index = find_sheet (arguments[0]);
  g_autofree char *id = NULL;
  g_autoptr (CtiCase) now = NULL;

  if (index < 0)
    cti_tool_set_usage (error, _ ("The sheets are home, card, star, who5 and record."));
  else if (options.to == NULL || !g_str_has_suffix (options.to, ".pdf"))
    cti_tool_set_usage (error, _ ("Say with --to where the sheet goes: a file that ends in .pdf."));
  else
    {
      if (!cti_tool_open (tool, error))
        return FALSE;
      id = cti_tool_find_case (tool, arguments[1], error);
      now = id ? cti_use_open_case (tool->store, id, error) : NULL;
      if (now == NULL || !write_sheet (tool, now, index, error))
        return FALSE;
      cti_tool_print_line (_ ("Written: %s"), options.to);
      return TRUE;
    }
  return FALSE;
}

const CtiToolCommand cti_tool_sheet = {
  .name = "sheet",
  .arguments = N_ ("SHEET CODE"),
  .summary = N_ ("Write a sheet for the citizen as PDF."),
  .description = N_ (
      "SHEET is home, what the citizen takes home; card, the plan for hard days for a purse; star "
      "and who5, forms to fill in on paper; record, what is written about the citizen.\n"
      "Home and card carry no name, and no sentence with a word that tells what the course is "
      "about.\n"
      "\n"
      "  overgang-tool sheet home D4P7 --to sheet.pdf --leave-out Hanne,Nørrebro\n"
      "  overgang-tool sheet star D4P7 --to star.pdf --language en"),
  .entries = entries,
  .min_arguments = 2,
  .max_arguments = 2,
  .run = run,
};
