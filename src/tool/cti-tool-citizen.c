#include <glib/gi18n.h>

#include "cti-tool-input.h"
#include "cti-tool.h"
#include "cti-use-citizen.h"

static struct
{
  char *mode;
  char *code;
  char *alias;
  char *birth_year;
  char *name;
  char *birth_date;
  char *phone;
  char *address;
  gboolean adult_confirmed;
} options;

static const GOptionEntry entries[] = {
  { "mode", 0, 0, G_OPTION_ARG_FILENAME, &options.mode,
    N_ ("How much is kept: anonymous, cover or identified"), N_ ("MODE") },
  { "code", 0, 0, G_OPTION_ARG_FILENAME, &options.code, N_ ("Case code; otherwise one is chosen"),
    N_ ("CODE") },
  { "alias", 0, 0, G_OPTION_ARG_FILENAME, &options.alias, N_ ("The name the citizen goes by"),
    N_ ("NAME") },
  { "name", 0, 0, G_OPTION_ARG_FILENAME, &options.name,
    N_ ("Full name, where the mode is identified"), N_ ("NAME") },
  { "birth-date", 0, 0, G_OPTION_ARG_FILENAME, &options.birth_date,
    N_ ("Date of birth, where the mode is identified"), N_ ("DAY") },
  { "birth-year", 0, 0, G_OPTION_ARG_FILENAME, &options.birth_year, N_ ("Year of birth"),
    N_ ("YEAR") },
  { "phone", 0, 0, G_OPTION_ARG_FILENAME, &options.phone,
    N_ ("Phone, where the mode is identified"), N_ ("NUMBER") },
  { "address", 0, 0, G_OPTION_ARG_FILENAME, &options.address,
    N_ ("Address, where the mode is identified"), N_ ("TEXT") },
  { "adult-confirmed", 0, 0, G_OPTION_ARG_NONE, &options.adult_confirmed,
    N_ ("You have made sure that the citizen is 18 or older"), NULL },
  { NULL }
};

static CtiCitizen *
make_citizen (CtiTool *tool, CtiProblems *problems)
{
  CtiCitizen *citizen = cti_record_new (&cti_citizen_type);
  g_autofree char *code =
      options.code ? g_ascii_strup (options.code, -1) : cti_use_suggest_code (tool->store);
  CtiDate today = cti_tool_get_today (tool);

  cti_tool_set_field (citizen, "mode", options.mode, today, problems);
  cti_tool_set_field (citizen, "code", code, today, problems);
  cti_tool_set_field (citizen, "alias", options.alias, today, problems);
  cti_tool_set_field (citizen, "birth_year", options.birth_year, today, problems);
  citizen->adult_confirmed = options.adult_confirmed;
  return citizen;
}

static CtiIdentity *
make_identity (const CtiCitizen *citizen, CtiDate today, CtiProblems *problems)
{
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);

  cti_set_text (&identity->citizen, citizen->record.id);
  identity->mode = citizen->mode;
  cti_tool_set_field (identity, "name", options.name, today, problems);
  cti_tool_set_field (identity, "birth_date", options.birth_date, today, problems);
  cti_tool_set_field (identity, "phone", options.phone, today, problems);
  cti_tool_set_field (identity, "address", options.address, today, problems);
  return cti_identity_is_empty (identity) ? NULL : g_steal_pointer (&identity);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autoptr (CtiIdentity) identity = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  citizen = make_citizen (tool, problems);
  identity = make_identity (citizen, cti_tool_get_today (tool), problems);
  if (cti_problems_get_first_wall (problems) == NULL)
    cti_citizen_check (citizen, identity, cti_tool_get_today (tool), problems);
  return cti_tool_check (error, problems) &&
         cti_tool_done (tool, cti_use_add_citizen (tool->store, citizen, identity, error),
                        _ ("The citizen is added."));
}

const CtiToolCommand cti_tool_add_citizen = {
  .name = "add-citizen",
  .summary = N_ ("Add a citizen."),
  .description = N_ (
      "Without --mode the citizen is anonymous: no name, date of birth, phone or address is kept.\n"
      "The case code stands where no name may stand, so it must not tell the name.\n"
      "\n"
      "  overgang-tool add-citizen --mode cover --alias Kaja --birth-year 1999"),
  .entries = entries,
  .run = run,
};
