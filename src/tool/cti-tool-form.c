#include <glib/gi18n.h>

#include "cti-exchange-error.h"
#include "cti-fidelity-file.h"
#include "cti-instrument-file.h"
#include "cti-tool-input.h"
#include "cti-tool-output.h"
#include "cti-tool.h"
#include "cti-use-instrument.h"
#include "cti-use-supervision.h"
#include "cti-words.h"

static void
refuse (const CtiImportError *why, GError **error)
{
  g_autofree char *line = cti_words_form_problem (why->line, why->field, why->code);

  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED, "%s\n%s", _ ("Nothing has been loaded."),
               line);
}

static gboolean
load_items (CtiTool *tool, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (!cti_tool_open (tool, error))
    return FALSE;
  if (!cti_use_set_method_items (tool->store, text, &cause))
    {
      if (cause->domain != CTI_EXCHANGE_ERROR)
        g_propagate_error (error, g_steal_pointer (&cause));
      else /* Translators: where in a file something is wrong. */
        g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                     _ ("Nothing has been loaded. Look at %s in the file."), cause->message);
      return FALSE;
    }
  cti_tool_print_line ("%s", _ ("Loaded: the items of the review of the method."));
  return TRUE;
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autoptr (CtiImportError) why = NULL;
  g_autoptr (CtiInstrument) instrument = NULL;
  gsize length = 0;
  g_autofree char *text =
      cti_tool_read_input (arguments[0], CTI_INSTRUMENT_BYTES_MAX, &length, error);

  if (text == NULL)
    return FALSE;
  if (cti_fidelity_form_is_one (text, length))
    return load_items (tool, text, error);
  instrument = cti_instrument_file_read (text, length, &why);
  if (instrument == NULL)
    {
      refuse (why, error);
      return FALSE;
    }
  if (!cti_tool_open (tool, error) || !cti_use_add_instrument (tool->store, instrument, error))
    return FALSE;
  /* Translators: what was loaded, such as "areas of a star", its key, its version. */
  cti_tool_print_line (_ ("Loaded: %s, %s, version %d."),
                       cti_words_enum (cti_instrument_kind_values, (int) instrument->kind),
                       instrument->key, instrument->version);
  return TRUE;
}

const CtiToolCommand cti_tool_load_form = {
  .name = "load-form",
  .arguments = N_ ("FILE"),
  .summary =
      N_ ("Load areas of a star, texts along its scale, the wording of the WHO-5, or items of the "
          "review of the method."),
  .description = N_ (
      "New stars are read with the areas that were loaded last; those read before keep theirs.\n"
      "A changed file needs a higher “Version”. “-” reads the standard input.\n"
      "\n"
      "  [WHO-5]\n"
      "  Version=1\n"
      "  Source=whose wording it is\n"
      "  Item1=the first statement, and so on to Item5\n"
      "  Answer0=the answer that counts 0, and so on to Answer5"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
