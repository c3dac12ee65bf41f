/* What a team loads from files of its own: areas of a star, words along its scores, the wording of
 * the WHO-5. All three are key files, told apart by their first group, and kept whole as they came,
 * so that nothing is lost by reading; README.md shows each.
 *
 * The key-file reader names a group and a key but no line, so the line is looked up in the text
 * when something is wrong: people have the file open in an editor, where lines have numbers. */

#include "cti-instrument-file.h"

#include <string.h>

#include "cti-field.h"
#include "cti-key-file.h"
#include "cti-text.h"

#define SCALE "Scale"
#define WHO5  "WHO-5"
#define FORM  "Form"

/* --- Which line ------------------------------------------------------------------------------- */

static gboolean
is_group_line (const char *line, const char *group)
{
  gsize length = strlen (group);

  return line[0] == '[' && strncmp (line + 1, group, length) == 0 && line[length + 1] == ']';
}

static gboolean
is_key_line (const char *line, const char *key)
{
  gsize length = strlen (key);

  return strncmp (line, key, length) == 0 && (line[length] == '=' || line[length] == ' ');
}

/* The line of @key in @group; that of the group where the key is missing, 0 where both are. */
static int
find_line (const char *text, const char *group, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int group_line = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchug (lines[i]);

      if (line[0] == '[' && group_line > 0)
        break;
      if (is_group_line (line, group))
        group_line = i + 1;
      else if (group_line > 0 && key != NULL && is_key_line (line, key))
        return i + 1;
    }
  return group_line;
}

/* The first line that no key file has; where letters are none, the one they stand in. */
static int
find_bad_line (const char *text)
{
  const char *end = NULL;
  g_autofree char *good = g_utf8_validate (text, -1, &end) ? NULL : g_strndup (text, end - text);
  g_auto (GStrv) before = good != NULL ? g_strsplit (good, "\n", -1) : NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (before != NULL)
    return MAX ((int) g_strv_length (before), 1);
  for (int i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && *line != '#' && *line != '[' && (*line == '=' || !strchr (line, '=')))
        return i + 1;
    }
  return 0;
}

static CtiProblemCode
choose_code (int code)
{
  return code == CTI_EXCHANGE_ERROR_MISSING     ? CTI_PROBLEM_MISSING
         : code == CTI_EXCHANGE_ERROR_TOO_LARGE ? CTI_PROBLEM_TOO_LONG
                                                : CTI_PROBLEM_UNKNOWN_VALUE;
}

/* "[group] key …", as the readers of key files put it. */
static CtiImportError *
explain (const char *text, const GError *error)
{
  const char *end = error->message[0] == '[' ? strchr (error->message, ']') : NULL;
  g_autofree char *group = NULL;
  g_auto (GStrv) words = NULL;

  if (end == NULL || !g_str_has_prefix (end, "] "))
    return cti_import_error_new (error->code == CTI_EXCHANGE_ERROR_SYNTAX ? find_bad_line (text)
                                                                          : 0,
                                 NULL, choose_code (error->code));
  group = g_strndup (error->message + 1, (gsize) (end - error->message - 1));
  words = g_strsplit_set (end + 2, " :", 2);
  return cti_import_error_new (find_line (text, group, words[0]), words[0],
                               choose_code (error->code));
}

/* --- What the three share --------------------------------------------------------------------- */

static gboolean
read_text (GKeyFile *file,
           const char *group,
           const char *key,
           gboolean is_needed,
           char **text,
           GError **error)
{
  return cti_key_file_take_line (file, group, key, is_needed, CTI_INSTRUMENT_TEXT_MAX, text, error);
}

static gboolean
read_version (GKeyFile *file, const char *group, int *version, GError **error)
{
  *version = g_key_file_get_integer (file, group, "Version", NULL);
  if (*version >= 1 && *version <= 9999)
    return TRUE;
  g_set_error (error, CTI_EXCHANGE_ERROR,
               g_key_file_has_key (file, group, "Version", NULL) ? CTI_EXCHANGE_ERROR_INVALID
                                                                 : CTI_EXCHANGE_ERROR_MISSING,
               "[%s] Version", group);
  return FALSE;
}

/* --- Words along a scale ---------------------------------------------------------------------- */

static gboolean
read_scores (CtiStarScale *self, GKeyFile *file, const char *area, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, area, NULL, NULL);

  for (char **key = keys; *key != NULL; key++)
    {
      gint64 score = 0;
      char *text = NULL;

      if (!g_ascii_string_to_signed (*key, 10, CTI_SCORE_MIN, CTI_SCORE_MAX, &score, NULL))
        {
          g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] %s", area,
                       *key);
          return FALSE;
        }
      if (!read_text (file, area, *key, TRUE, &text, error))
        return FALSE;
      g_hash_table_insert (self->texts, g_strdup_printf ("%s/%d", area, (int) score), text);
    }
  return TRUE;
}

static CtiStarScale *
parse_scale (GKeyFile *file, GError **error)
{
  g_autoptr (CtiStarScale) self = g_new0 (CtiStarScale, 1);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_text (file, SCALE, "Key", TRUE, &self->key, error) ||
      !read_version (file, SCALE, &self->version, error) ||
      !read_text (file, SCALE, "Source", FALSE, &self->source, error))
    return NULL;
  for (char **group = groups; *group != NULL; group++)
    if (strcmp (*group, SCALE) != 0 && !read_scores (self, file, *group, error))
      return NULL;
  if (g_hash_table_size (self->texts) > 0)
    return g_steal_pointer (&self);
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_MISSING, "[%s] 1", self->key);
  return NULL;
}

/**
 * cti_star_scale_get_text:
 * @self: (nullable): words along a scale
 * @area: key of an area
 * @score: a score
 *
 * Returns: (transfer none) (nullable): what stands at that score; %NULL where nothing does
 */
const char *
cti_star_scale_get_text (const CtiStarScale *self, const char *area, int score)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", area, score);

  return self != NULL ? g_hash_table_lookup (self->texts, key) : NULL;
}

/**
 * cti_star_scale_free:
 * @self: (transfer full): words along a scale
 */
void
cti_star_scale_free (CtiStarScale *self)
{
  g_free (self->key);
  g_free (self->source);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self);
}

/* --- WHO-5 ------------------------------------------------------------------------------------ */

static CtiWho5Wording *
parse_who5 (GKeyFile *file, GError **error)
{
  g_autoptr (CtiWho5Wording) self = g_new0 (CtiWho5Wording, 1);

  if (!read_version (file, WHO5, &self->version, error) ||
      !read_text (file, WHO5, "Source", TRUE, &self->source, error) ||
      !read_text (file, WHO5, "Period", FALSE, &self->period, error))
    return NULL;
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      const char key[] = { 'I', 't', 'e', 'm', (char) ('1' + i), '\0' };

      if (!read_text (file, WHO5, key, TRUE, &self->items[i], error))
        return NULL;
    }
  for (int i = 0; i <= CTI_WELLBEING_ANSWER_MAX; i++)
    {
      const char key[] = { 'A', 'n', 's', 'w', 'e', 'r', (char) ('0' + i), '\0' };

      if (!read_text (file, WHO5, key, TRUE, &self->answers[i], error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * cti_who5_wording_free:
 * @self: (transfer full): a wording
 */
void
cti_who5_wording_free (CtiWho5Wording *self)
{
  g_free (self->source);
  g_free (self->period);
  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    g_free (self->items[i]);
  for (int i = 0; i <= CTI_WELLBEING_ANSWER_MAX; i++)
    g_free (self->answers[i]);
  g_free (self);
}

/* --- Any of them ------------------------------------------------------------------------------ */

static CtiInstrument *
make_instrument (CtiInstrumentKind kind, const char *key, int version, const char *text)
{
  CtiInstrument *self = cti_record_new (&cti_instrument_type);

  self->kind = kind;
  self->version = version;
  cti_set_text (&self->key, key);
  cti_set_text (&self->source, text);
  return self;
}

static CtiInstrument *
read_instrument (GKeyFile *file, const char *text, GError **error)
{
  if (g_key_file_has_group (file, WHO5))
    {
      g_autoptr (CtiWho5Wording) wording = parse_who5 (file, error);

      return wording ? make_instrument (CTI_INSTRUMENT_WHO5, "who-5", wording->version, text)
                     : NULL;
    }
  if (g_key_file_has_group (file, SCALE))
    {
      g_autoptr (CtiStarScale) scale = parse_scale (file, error);

      return scale ? make_instrument (CTI_INSTRUMENT_SCALE, scale->key, scale->version, text)
                   : NULL;
    }
  if (g_key_file_has_group (file, FORM))
    {
      g_autoptr (CtiStarForm) form = cti_star_form_parse (text, strlen (text), error);

      return form ? make_instrument (CTI_INSTRUMENT_STAR, form->key, form->version, text) : NULL;
    }
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_MISSING, "[%s] %s", FORM,
               "[Form], [Scale], [WHO-5]");
  return NULL;
}

/**
 * cti_instrument_file_read:
 * @data: the bytes of a file
 * @length: their number
 * @why: (out) (optional): what is wrong with it and in which line
 *
 * Returns: (transfer full) (nullable): what the team has loaded, to be kept; %NULL where the file
 *   is none of the three, or not whole
 */
CtiInstrument *
cti_instrument_file_read (const char *data, gsize length, CtiImportError **why)
{
  g_autofree char *whole = g_strndup (data, length);
  gboolean is_marked = g_str_has_prefix (whole, CTI_KEY_FILE_MARK);
  const char *text = whole + (is_marked ? strlen (CTI_KEY_FILE_MARK) : 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_INSTRUMENT_BYTES_MAX, &error);
  CtiInstrument *self = file ? read_instrument (file, text, &error) : NULL;

  if (self == NULL && why != NULL)
    *why = explain (text, error);
  return self;
}

/**
 * cti_instruments_find:
 * @all: (element-type CtiInstrument): what the team has loaded
 * @kind: a kind
 * @key: (nullable): a key, or any
 *
 * Returns: (transfer none) (nullable): the one that was loaded last
 */
const CtiInstrument *
cti_instruments_find (GPtrArray *all, CtiInstrumentKind kind, const char *key)
{
  const CtiInstrument *found = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const CtiInstrument *one = g_ptr_array_index (all, i);

      if (one->kind != kind || cti_record_is_deleted (&one->record) ||
          (key != NULL && g_strcmp0 (one->key, key) != 0))
        continue;
      if (found == NULL || one->record.made.unix_seconds > found->record.made.unix_seconds ||
          (one->record.made.unix_seconds == found->record.made.unix_seconds &&
           one->version > found->version))
        found = one;
    }
  return found;
}

static GKeyFile *
load_source (const CtiInstrument *instrument)
{
  return instrument ? cti_key_file_load (instrument->source, strlen (instrument->source),
                                         CTI_INSTRUMENT_BYTES_MAX, NULL)
                    : NULL;
}

/**
 * cti_instruments_get_star_form:
 * @all: (element-type CtiInstrument): what the team has loaded
 *
 * Returns: (transfer full): the form that new stars are read with: the team's own that was loaded
 *   last, else ours. What was read before keeps the areas it was read with.
 */
CtiStarForm *
cti_instruments_get_star_form (GPtrArray *all)
{
  const CtiInstrument *own = cti_instruments_find (all, CTI_INSTRUMENT_STAR, NULL);
  CtiStarForm *form = own ? cti_star_form_parse (own->source, strlen (own->source), NULL) : NULL;

  return form != NULL ? form : cti_star_form_new_built_in ();
}

/**
 * cti_instruments_get_scale:
 * @all: (element-type CtiInstrument): what the team has loaded
 * @form: key of a star form
 *
 * Returns: (transfer full) (nullable): the words along its scores, where the team has loaded some
 */
CtiStarScale *
cti_instruments_get_scale (GPtrArray *all, const char *form)
{
  g_autoptr (GKeyFile) file = load_source (cti_instruments_find (all, CTI_INSTRUMENT_SCALE, form));

  return file != NULL ? parse_scale (file, NULL) : NULL;
}

/**
 * cti_instruments_get_who5:
 * @all: (element-type CtiInstrument): what the team has loaded
 *
 * Returns: (transfer full) (nullable): the wording of the WHO-5, where the team has loaded it
 */
CtiWho5Wording *
cti_instruments_get_who5 (GPtrArray *all)
{
  g_autoptr (GKeyFile) file = load_source (cti_instruments_find (all, CTI_INSTRUMENT_WHO5, NULL));

  return file != NULL ? parse_who5 (file, NULL) : NULL;
}
