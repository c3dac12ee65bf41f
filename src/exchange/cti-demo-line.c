/* What is written every day in one line, so that a year of contacts can be read at a glance:
 *
 *   contact today-3w home-visit 45 travel=30 "Looked at the flat together"
 *   who5 today-2m 3 2 3 1 4 interval
 *   task today+2d "Call the bank"
 *
 * After the day come words in any order: a value of an enum of the record's type, a number for the
 * next of its numbers, a time of day, the name of a flag, or FIELD=VALUE; at the end, in quotes,
 * its text. Who took part in a contact and where it was follow from its kind unless they are said.
 */

#include <stdio.h>
#include <string.h>

#include "cti-case.h"
#include "cti-demo-builder.h"

#define BLANKS      " \t"
#define NUMBERS_MAX 6

typedef struct
{
  const CtiRecordType *type;
  const char *day;
  const char *text;
  const char *clock;
  const char *numbers[NUMBERS_MAX];
} LineKind;

static const LineKind kinds[] = {
  { &cti_contact_type, "date", "line", "start", { "minutes", NULL } },
  { &cti_note_type, "date", "fact", "time", { NULL } },
  { &cti_task_type, "due", "title", NULL, { NULL } },
  { &cti_wellbeing_type,
    "date",
    "follow_up",
    NULL,
    { "glad", "calm", "active", "rested", "interested", NULL } },
  { &cti_frequency_type, "date", NULL, NULL, { "income_share", NULL } },
};

static const LineKind *
find_kind (const CtiRecordType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      return &kinds[i];
  return NULL;
}

static gboolean
is_day (const char *text)
{
  return g_ascii_isdigit (*text) || g_str_has_prefix (text, "today");
}

/* Whether a record may be written in one line, and is. */
gboolean
_cti_demo_line_is_one (const CtiRecordType *type, const char *rest)
{
  return type != NULL && find_kind (type) != NULL && is_day (rest);
}

static const CtiField *
find_enum (const CtiRecordType *type, const char *word)
{
  int value;

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == CTI_FIELD_ENUM &&
        cti_enum_from_nick (type->fields[i].values, word, &value))
      return &type->fields[i];
  return NULL;
}

static gboolean
is_flag (const CtiRecordType *type, const char *word)
{
  g_autofree char *plain = g_strdelimit (g_strdup (word), "-", '_');
  const CtiField *field = cti_record_type_find_field (type, plain);

  return field != NULL && field->kind == CTI_FIELD_FLAG;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && word[strspn (word, "0123456789")] == '\0';
}

/* "14:30" as minutes of the day: (transfer full) (nullable). */
static char *
read_clock (const char *word)
{
  int hour, minute;
  char end;

  if (word[strspn (word, "0123456789:")] != '\0' ||
      sscanf (word, "%2d:%2d%c", &hour, &minute, &end) != 2 || hour > 23 || minute > 59)
    return NULL;
  return g_strdup_printf ("%d", 60 * hour + minute);
}

static void
read_pair (CtiDemoBuilder *builder, const char *word)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = g_strndup (word, (gsize) (equals - word));

  _cti_demo_builder_set_field (builder, name, equals + 1, word);
}

static void
read_word (CtiDemoBuilder *builder, const LineKind *kind, const char *word, guint *number)
{
  const CtiField *field = find_enum (kind->type, word);
  g_autofree char *clock = read_clock (word);

  if (field != NULL)
    _cti_demo_builder_set_field (builder, field->name, word, word);
  else if (strchr (word, '=') != NULL)
    read_pair (builder, word);
  else if (is_flag (kind->type, word))
    _cti_demo_builder_set_field (builder, word, "yes", word);
  else if (clock != NULL && kind->clock != NULL)
    _cti_demo_builder_set_field (builder, kind->clock, clock, word);
  else if (is_number (word) && kind->numbers[*number] != NULL)
    _cti_demo_builder_set_field (builder, kind->numbers[(*number)++], word, word);
  else
    _cti_demo_builder_fail (builder, word, CTI_PROBLEM_UNKNOWN_VALUE);
}

static char *
take_word (const char **rest)
{
  const char *start = *rest;
  gsize length = strcspn (start, BLANKS);

  *rest = start + length + strspn (start + length, BLANKS);
  return g_strndup (start, length);
}

static void
read_text (CtiDemoBuilder *builder, const LineKind *kind, const char *quoted)
{
  gsize length = strlen (quoted);
  g_autofree char *text = NULL;

  if (kind->text == NULL || length < 2 || quoted[length - 1] != '"')
    {
      _cti_demo_builder_fail (builder, kind->type->name, CTI_PROBLEM_UNKNOWN_VALUE);
      return;
    }
  text = g_strndup (quoted + 1, length - 2);
  _cti_demo_builder_set_field (builder, kind->text, text, kind->text);
}

/* What the kind of a contact means, before the words that may say otherwise. */
static void
suggest (CtiDemoBuilder *builder, const char *words)
{
  CtiContact *contact = _cti_demo_builder_get_record (builder);
  const char *rest = words;
  int kind;

  while (*rest != '\0' && *rest != '"')
    {
      g_autofree char *word = take_word (&rest);

      if (cti_enum_from_nick (cti_contact_kind_values, word, &kind))
        contact->kind = (CtiContactKind) kind;
    }
  cti_contact_suggest (contact, _cti_demo_builder_get_today (builder));
}

/* Begins the record and reads the line behind its name. */
void
_cti_demo_line_read (CtiDemoBuilder *builder, const CtiRecordType *type, const char *rest)
{
  const LineKind *kind = find_kind (type);
  g_autofree char *day = take_word (&rest);
  guint number = 0;

  if (!_cti_demo_builder_begin (builder, type))
    return;
  _cti_demo_builder_set_field (builder, kind->day, day, kind->day);
  if (type == &cti_contact_type)
    suggest (builder, rest);
  while (*rest != '\0' && *rest != '"')
    {
      g_autofree char *word = take_word (&rest);

      read_word (builder, kind, word, &number);
    }
  if (*rest == '"')
    read_text (builder, kind, rest);
}
