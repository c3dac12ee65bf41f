/* What the columns of a spreadsheet are, guessed from its headings: each is held against the words
 * of every field that the sheet can have, in the language at hand and as they are stored. A word is
 * folded once, for a sheet may have hundreds of columns. */

#include <string.h>

#include "cti-field.h"
#include "cti-fold.h"
#include "cti-spreadsheet-private.h"
#include "cti-text.h"

#define SHORTEST_PART 3
/** From so many letters on a part of a word says which word it is. */
#define LONG_PART 5
#define WORD_ENDS " \t-_/.,:;()"

/** How well a heading says what a column is. */
enum
{
  NOTHING,
  HOLDS,  /* the one is in the other */
  BEGINS, /* the one begins with the other */
  SAME,
};

/* A heading or the word for a field, as it is compared. */
typedef struct
{
  char *plain;     /* its letters and digits, folded */
  GStrv parts;     /* what stands by itself in it, folded */
  gboolean stored; /* a name as it is stored, of which a part says nothing */
} Words;

static void
clear_words (gpointer data)
{
  Words *self = data;

  g_free (self->plain);
  g_strfreev (self->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

static char *
simplify (const char *folded)
{
  GString *plain = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));
  return g_string_free (plain, FALSE);
}

static void
init_words (Words *self, const char *text, gboolean stored)
{
  g_autofree char *folded = cti_fold (text != NULL ? text : "");

  self->plain = simplify (folded);
  self->parts = g_strsplit_set (folded, WORD_ENDS, -1);
  self->stored = stored;
}

static void
add_words (GArray *names, const char *text, gboolean stored)
{
  Words words;

  init_words (&words, text, stored);
  g_array_append_val (names, words);
}

/* Everything a target may be called: (element-type Words). */
static GArray *
get_names (const CtiSpreadsheet *self, const CtiSheetTarget *target)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Words));
  g_autofree char *full = g_strconcat (target->type->name, ".", target->field->name, NULL);

  g_array_set_clear_func (names, clear_words);
  if (target->area != NULL)
    {
      add_words (names, target->area->label, FALSE);
      add_words (names, target->area->label_da, FALSE);
      add_words (names, target->area->key, TRUE);
      return names;
    }
  add_words (names, self->words.field (target->type->name, target->field->name), FALSE);
  /* what a day is called where nothing more is said of it */
  if (strcmp (target->field->name, "date") == 0)
    add_words (names, self->words.field ("contact", "date"), FALSE);
  add_words (names, target->field->name, TRUE);
  add_words (names, full, TRUE);
  return names;
}

/* Whether a short word stands by itself in the other: "Køn" is not what "Kontakt" begins with. */
static gboolean
has_part (const Words *self, const Words *other)
{
  return g_strv_contains ((const char *const *) self->parts, other->plain);
}

static int
compare (const Words *heading, const Words *name)
{
  gsize least = MIN (strlen (heading->plain), strlen (name->plain));

  if (strcmp (heading->plain, name->plain) == 0)
    return *heading->plain != '\0' ? SAME : NOTHING;
  if (name->stored || least < SHORTEST_PART ||
      (least < LONG_PART && !has_part (heading, name) && !has_part (name, heading)))
    return NOTHING;
  if (g_str_has_prefix (heading->plain, name->plain) ||
      g_str_has_prefix (name->plain, heading->plain))
    return BEGINS;
  return strstr (heading->plain, name->plain) != NULL ||
                 strstr (name->plain, heading->plain) != NULL
             ? HOLDS
             : NOTHING;
}

static int
match (const Words *heading, const GArray *names)
{
  int best = NOTHING;

  for (guint i = 0; i < names->len; i++)
    best = MAX (best, compare (heading, &g_array_index (names, Words, i)));
  return best;
}

static gboolean
is_taken (const CtiSpreadsheet *self, guint target)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (cti_spreadsheet_get_column (self, i) == (int) target)
      return TRUE;
  return FALSE;
}

/* How well each column, row by row, fits each target. */
static guint8 *
match_all (const CtiSpreadsheet *self)
{
  guint n = self->targets->len;
  guint8 *strengths = g_new0 (guint8, (gsize) self->columns->len * n + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint t = 0; t < n; t++)
    g_ptr_array_add (names, get_names (self, &g_array_index (self->targets, CtiSheetTarget, t)));
  for (guint c = 0; c < self->columns->len; c++)
    {
      const char *text = cti_spreadsheet_get_heading (self, c);
      g_auto (Words) heading = { 0 };

      if (strlen (text) > CTI_TEXT_LINE_MAX) /* which is none, and takes long to be compared */
        continue;
      init_words (&heading, text, FALSE);
      for (guint t = 0; t < n; t++)
        strengths[(gsize) c * n + t] = (guint8) match (&heading, g_ptr_array_index (names, t));
    }
  return strengths;
}

/**
 * cti_spreadsheet_guess_columns:
 * @self: a sheet
 *
 * Sets every column by its heading: the same word first, then words that hold one another. A field
 * is given once; a heading that says nothing is left out.
 */
void
cti_spreadsheet_guess_columns (CtiSpreadsheet *self)
{
  guint n = self->targets->len;
  g_autofree guint8 *strengths = match_all (self);

  for (guint c = 0; c < self->columns->len; c++)
    cti_spreadsheet_set_column (self, c, CTI_SHEET_NO_TARGET);
  for (int strength = SAME; strength > NOTHING; strength--)
    for (guint c = 0; c < self->columns->len; c++)
      for (guint t = 0; cti_spreadsheet_get_column (self, c) < 0 && t < n; t++)
        if (strengths[(gsize) c * n + t] >= strength && !is_taken (self, t))
          cti_spreadsheet_set_column (self, c, (int) t);
}

/**
 * cti_spreadsheet_guess_kind:
 * @grid: cells
 * @form: the form of stars
 * @words: the words it may be written in
 *
 * Returns: the kind that most of its headings speak for
 */
CtiSheetKind
cti_spreadsheet_guess_kind (const CtiGrid *grid,
                            const CtiStarForm *form,
                            const CtiSheetWords *words)
{
  CtiSheetKind best = CTI_SHEET_CITIZENS;
  guint most = 0;

  for (int kind = 0; kind < CTI_SHEET_KINDS; kind++)
    {
      g_autoptr (CtiSpreadsheet) sheet =
          cti_spreadsheet_new ((CtiSheetKind) kind, grid, form, words);
      guint found = 0;

      cti_spreadsheet_guess_columns (sheet);
      for (guint c = 0; c < sheet->columns->len; c++)
        found += cti_spreadsheet_get_column (sheet, c) >= 0;
      if (found > most)
        best = (CtiSheetKind) kind;
      most = MAX (most, found);
    }
  return best;
}
