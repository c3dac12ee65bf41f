#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-json.h"
#include "cti-star-report.h"
#include "cti-star-table.h"
#include "cti-timeline-report.h"
#include "cti-tool-output.h"
#include "cti-tool-readings.h"
#include "cti-tool-show-everyday.h"
#include "cti-tool.h"
#include "cti-trouble-error.h"
#include "cti-use.h"
#include "cti-words.h"

static struct
{
  char *readings;
  gboolean history;
  gboolean identity;
  gboolean older;
  gboolean previous;
} options;

static const GOptionEntry entries[] = {
  { "readings", 0, 0, G_OPTION_ARG_FILENAME, &options.readings,
    N_ ("Which stars: “first,last”, “all”, or days with commas between"), N_ ("WHICH") },
  { "history", 0, 0, G_OPTION_ARG_NONE, &options.history,
    N_ ("Every change with the value before and after"), NULL },
  { "identity", 0, 0, G_OPTION_ARG_NONE, &options.identity,
    N_ ("With who the citizen is, which is left out otherwise"), NULL },
  { "older", 0, 0, G_OPTION_ARG_NONE, &options.older,
    N_ ("Take the older version that was put back into use, and go on from it"), NULL },
  { "previous", 0, 0, G_OPTION_ARG_NONE, &options.previous,
    N_ ("Where the file is damaged: take the version before the last change into use"), NULL },
  { NULL }
};

static CtiCase *
open_case (CtiTool *tool, const char *id, GError **error)
{
  if (options.previous)
    return cti_use_open_previous (tool->store, id, error);
  return options.older ? cti_use_open_older (tool->store, id, error)
                       : cti_use_open_case (tool->store, id, error);
}

static void
print_fields (gconstpointer record, const char *const *names)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  for (; *names != NULL; names++)
    {
      const CtiField *field = cti_record_type_find_field (type, *names);
      g_autofree char *stored = cti_field_to_text (record, field);
      g_autofree char *words = stored ? cti_words_value (field, stored) : NULL;

      if (words != NULL)
        cti_tool_print_line ("%s: %s", cti_words_field (type->name, *names), words);
    }
}

static void
print_citizen (const CtiCase *model)
{
  static const char *const citizen_names[] = { "birth_year", "adult_confirmed", NULL };
  static const char *const identity_names[] = { "name", "birth_date", "phone", "address", NULL };
  const CtiCitizen *citizen = cti_case_get_citizen (model);

  cti_tool_print_line ("%s  %s", citizen->code, cti_case_get_name (model));
  cti_tool_print_line ("%s", cti_words_identity_mode (citizen->mode));
  if (!options.identity)
    return;
  print_fields (citizen, citizen_names);
  if (cti_case_get_identity (model) != NULL)
    print_fields (cti_case_get_identity (model), identity_names);
}

static void
print_course (const CtiCase *model, CtiDate today)
{
  g_autofree char *sentence = cti_timeline_report_sentence (model, today);
  CtiPhasePlan plan;

  cti_case_get_plan (model, &plan);
  cti_tool_print_line ("%s", sentence);
  for (int phase = CTI_PHASE_CONTACT; phase <= CTI_PHASE_3; phase++)
    {
      g_autofree char *period = cti_words_phase_period (&plan, (CtiPhase) phase);

      if (period != NULL)
        cti_tool_print_line ("%s: %s", cti_words_phase_long ((CtiPhase) phase), period);
    }
}

static void
print_notes (const CtiStarTable *stars)
{
  for (guint i = 0; i < stars->rows->len; i++)
    {
      const CtiStarTableRow *row = g_ptr_array_index (stars->rows, i);

      for (guint k = 0; row->notes[k] != NULL; k++)
        if (*row->notes[k] != '\0')
          cti_tool_print_line ("%s, %s: %s", row->area, stars->headings[k], row->notes[k]);
    }
}

static void
print_scores (const CtiStarTable *stars)
{
  guint readings = g_strv_length (stars->headings);
  g_autoptr (CtiToolTable) table = cti_tool_table_new (readings + 2);

  cti_tool_table_add (table, stars->area_heading);
  for (guint k = 0; k < readings; k++)
    cti_tool_table_add (table, stars->headings[k]);
  cti_tool_table_add (table, stars->change_heading);
  for (guint i = 0; i < stars->rows->len; i++)
    {
      const CtiStarTableRow *row = g_ptr_array_index (stars->rows, i);

      cti_tool_table_add (table, row->area);
      for (guint k = 0; k < readings; k++)
        cti_tool_table_add (table, row->scores[k]);
      cti_tool_table_add (table, row->change);
    }
  cti_tool_table_print (table);
}

static void
print_whole_notes (GPtrArray *stars)
{
  for (guint i = 0; i < stars->len; i++)
    {
      const CtiReading *reading = ((const CtiStar *) g_ptr_array_index (stars, i))->reading;
      g_autofree char *words = cti_words_reading (reading);

      if (reading->note != NULL)
        cti_tool_print_line ("%s: %s", words, reading->note);
    }
}

static void
print_stars (GPtrArray *stars)
{
  g_autoptr (CtiStarTable) table = cti_star_table_new (stars);

  cti_tool_print_line ("\n%s", table->sentence);
  if (table->rows->len == 0)
    return;
  print_scores (table);
  cti_tool_print ("\n");
  for (guint i = 0; i < table->rows->len; i++)
    cti_tool_print_line ("%s",
                         ((const CtiStarTableRow *) g_ptr_array_index (table->rows, i))->sentence);
  cti_tool_print ("\n");
  print_whole_notes (stars);
  print_notes (table);
}

static void
print_act (CtiTool *tool, const CtiChange *change)
{
  g_autofree char *moment = cti_words_moment (change->made);
  const char *worker = cti_store_get_worker_name (tool->store, change->author);

  cti_tool_print_line ("%s · %s%s%s", moment, cti_words_act (change->kind), worker ? " · " : "",
                       worker ? worker : "");
  if (change->why != NULL)
    cti_tool_print_line ("  %s", change->why);
}

/* A change of a score is of no use without its area. */
static char *
get_change_line (const CtiCase *model, const CtiChange *change)
{
  const CtiScore *score = cti_case_find (model, &cti_score_type, change->row);
  g_autofree char *line = cti_words_history_line (change);
  g_autoptr (CtiStar) star = NULL;
  int area;

  if (score == NULL || change->field == NULL || g_strcmp0 (change->table, "score") != 0)
    return g_steal_pointer (&line);
  star = cti_case_get_star (model, cti_case_find (model, &cti_reading_type, score->reading));
  area = cti_star_find_area (star, score->area);
  if (area < 0)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s · %s", cti_words_area (cti_star_get_area (star, (guint) area)), line);
}

/* The ten scores of a star that was made say the same ten times: once is enough. */
static gboolean
print_history (CtiTool *tool, const CtiCase *model, GError **error)
{
  g_autoptr (GPtrArray) changes =
      cti_use_read_history (tool->store, cti_case_get_id (model), NULL, error);
  g_autofree char *last = NULL;
  gint64 act = 0;

  if (changes == NULL)
    return FALSE;
  cti_tool_print ("\n");
  for (guint i = 0; i < changes->len; i++)
    {
      const CtiChange *change = g_ptr_array_index (changes, i);
      char *line = get_change_line (model, change);

      if (change->act != act)
        print_act (tool, change);
      if (change->act != act || g_strcmp0 (line, last) != 0)
        cti_tool_print_line ("    %s", line);
      act = change->act;
      g_free (last);
      last = line;
    }
  return TRUE;
}

static gboolean
print_case (CtiTool *tool, const CtiCase *model, GError **error)
{
  g_autoptr (GPtrArray) all = cti_case_get_stars (model);
  g_autoptr (GPtrArray) stars =
      cti_tool_choose_stars (all, options.readings, cti_tool_get_today (tool), error);

  if (stars == NULL)
    return FALSE;
  print_citizen (model);
  print_course (model, cti_tool_get_today (tool));
  print_stars (stars);
  cti_tool_show_everyday (model);
  return !options.history || print_history (tool, model, error);
}

static gboolean
run (CtiTool *tool, char **arguments, GError **error)
{
  g_autofree char *id =
      cti_tool_open (tool, error) ? cti_tool_find_case (tool, arguments[0], error) : NULL;
  g_autoptr (CtiCase) model = id ? open_case (tool, id, error) : NULL;
  g_autofree char *json = NULL;

  if (model == NULL || !tool->json)
    return model != NULL && print_case (tool, model, error);
  json = cti_json_case (model, cti_tool_get_today (tool),
                        options.identity ? CTI_JSON_IDENTITY : CTI_JSON_NONE);
  cti_tool_print (json);
  return TRUE;
}

const CtiToolCommand cti_tool_show = {
  .name = "show",
  .arguments = N_ ("CODE"),
  .summary = N_ ("Show a case: course, stars, where things moved."),
  .description =
      N_ ("The first and the latest star are laid beside each other unless told otherwise.\n"
          "\n"
          "  overgang-tool show D4P7 --readings all --history"),
  .entries = entries,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
