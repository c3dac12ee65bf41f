/* What a worker reads when something cannot be kept as it is: what happened, that what she typed is
 * safe, and what to do. Beside a field the first and last part are said, next to the field they are
 * about; that nothing was lost holds for the form as a whole and is said once by
 * cti_words_problems(), after the list. A hint says that it can be kept.
 *
 * A code has one sentence that takes the name of the field; where a field asks for more than its
 * code can say, it has a sentence of its own, looked for first. */

#include "cti-words-problem.h"

#include <glib/gi18n.h>

#include "cti-date.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-problem-private.h"

static gboolean
is_about (const CtiProblem *problem, const char *record, const char *field)
{
  return g_strcmp0 (problem->record, record) == 0 && g_strcmp0 (problem->field, field) == 0;
}

static char *
missing_words (const CtiProblem *problem, const char *name)
{
  if (is_about (problem, "citizen", "alias"))
    return g_strdup (_ ("Write the name the citizen has chosen to go by, or choose “Anonymous”."));
  if (is_about (problem, "identity", "name"))
    return g_strdup (_ ("Write the full name, or choose “Cover name” or “Anonymous”."));
  if (is_about (problem, "citizen", "code"))
    return g_strdup (_ ("A case code is needed: take the one that is offered or write your own."));
  return g_strdup_printf (_ ("“%s” is empty and must be filled in."), name);
}

static char *
out_of_range_words (const CtiProblem *problem, const char *name)
{
  g_autofree char *first = cti_words_date (CTI_DATE_FIRST);
  g_autofree char *last = cti_words_date (CTI_DATE_LAST);

  if (is_about (problem, "score", "value"))
    return g_strdup_printf (
        _ ("A score runs from %d to %d: choose one of them, or “not discussed”."), problem->min,
        problem->max);
  if (problem->min < problem->max)
    return g_strdup_printf (_ ("“%s” must be a number from %d to %d: write one of them."), name,
                            problem->min, problem->max);
  /* Translators: name of a field, first and last day that can be kept. */
  return g_strdup_printf (_ ("“%s” must lie between %s and %s: check the year."), name, first,
                          last);
}

static char *
value_words (const CtiProblem *problem, const char *name)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_MISSING:
      return missing_words (problem, name);
    case CTI_PROBLEM_TOO_LONG:
      return g_strdup_printf (
          _ ("“%s” is longer than can be kept: shorten it or divide it; nothing has been cut off."),
          name);
    case CTI_PROBLEM_NOT_A_NUMBER:
      return g_strdup_printf (_ ("“%s” is not a number: write it in figures, such as 4."), name);
    case CTI_PROBLEM_NOT_A_DATE:
      if (is_about (problem, "identity", "birth_date"))
        return g_strdup (_ ("Write the day like 31.12.1990, or only the year in the field below."));
      /* Translators: name of a field; write the day as your language does. */
      return g_strdup_printf (_ ("“%s” is not a day in the calendar: write it like 31.12.2026."),
                              name);
    case CTI_PROBLEM_NOT_A_TIME:
      /* Translators: name of a field; write the time as your language does. */
      return g_strdup_printf (_ ("“%s” is not a time of day: write it like 14:30."), name);
    case CTI_PROBLEM_NOT_A_DURATION:
      return g_strdup_printf (_ ("“%s” is no length of time: write 45 for minutes, or 1:30."),
                              name);
    case CTI_PROBLEM_OUT_OF_RANGE:
      return out_of_range_words (problem, name);
    case CTI_PROBLEM_UNKNOWN_VALUE:
      return g_strdup_printf (
          _ ("“%s” holds a word that is not among its choices: use one of them."), name);
    case CTI_PROBLEM_UNKNOWN_FIELD:
      return g_strdup_printf (_ ("There is no field called “%s”: check how it is spelt."), name);
    default:
      return NULL;
    }
}

static char *
citizen_words (const CtiProblem *problem, const char *name)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_CODE_INVALID:
      return g_strdup (_ ("A case code has two to twelve capital letters A–Z, digits and hyphens: "
                          "change it, or take the one that is offered."));
    case CTI_PROBLEM_CODE_TAKEN:
      return g_strdup (_ ("Another case has this code already: take another one."));
    case CTI_PROBLEM_CODE_TELLS_NAME:
      return g_strdup (_ ("The case code tells something of the name or initials: take another "
                          "one, for the code stands where no name may stand."));
    case CTI_PROBLEM_IDENTITY_FORBIDDEN:
      return g_strdup (_ ("The citizen is anonymous, so no name, date of birth, phone or address "
                          "can be kept: empty those fields, or choose another identity together."));
    case CTI_PROBLEM_UNDER_18:
      return g_strdup_printf (_ ("The citizen is under 18 when the course starts, and a course is "
                                 "for adults: check “%s”, or refer to help for young people."),
                              name);
    case CTI_PROBLEM_ADULT_UNCONFIRMED:
      return g_strdup (_ ("The age is not known: make sure that the citizen is 18 or older and "
                          "confirm it before the course starts."));
    case CTI_PROBLEM_MAY_BE_UNDER_18:
      return g_strdup (_ ("By the year of birth the citizen may still be 17: ask, and confirm 18 "
                          "or older. You can save as it is."));
    default:
      return NULL;
    }
}

static char *
in_future_words (const CtiProblem *problem, const char *name)
{
  if (is_about (problem, "reading", "date"))
    return g_strdup (_ ("The star lies on a day to come: give it the day on which you talked."));
  return g_strdup_printf (_ ("“%s” is a day to come: check day and year."), name);
}

static char *
out_of_order_words (const CtiProblem *problem, const char *name)
{
  if (is_about (problem, "course", "phase1_start"))
    return g_strdup (_ ("Phase 1 begins before contact building: change one of the two days."));
  if (is_about (problem, "course", "closed_on"))
    return g_strdup (_ ("The course is closed before it begins: change one of the two days."));
  return g_strdup_printf (
      _ ("“%s” does not come in order with the days around it: change one of them."), name);
}

static char *
course_words (const CtiProblem *problem, const char *name)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_IN_FUTURE:
      return in_future_words (problem, name);
    case CTI_PROBLEM_BEFORE_BIRTH:
      return g_strdup_printf (_ ("“%s” does not fit: the day lies before the citizen was born. "
                                 "Check it and the date of birth."),
                              name);
    case CTI_PROBLEM_BEFORE_CONTACT:
      return g_strdup_printf (_ ("“%s” lies before contact building began: check the day, or move "
                                 "the start of the course."),
                              name);
    case CTI_PROBLEM_AFTER_CLOSING:
      return g_strdup_printf (
          _ ("“%s” lies after the course was closed: check the day, or open the course again."),
          name);
    case CTI_PROBLEM_OUT_OF_ORDER:
      return out_of_order_words (problem, name);
    case CTI_PROBLEM_COURSE_OPEN:
      return g_strdup (_ ("There is an open course already: go on with it, or close it first."));
    case CTI_PROBLEM_NO_COURSE:
      return g_strdup (_ ("There is no course yet: start one first."));
    default:
      return NULL;
    }
}

static char *
star_words (const CtiProblem *problem, const char *name)
{
  switch (problem->code)
    {
    case CTI_PROBLEM_NO_SCORES:
      return g_strdup (
          _ ("No area has a score yet: give at least one, or leave the star as a draft."));
    case CTI_PROBLEM_SECOND_READING:
      return g_strdup (_ ("There is a star of this day and view already: correct that one, or "
                          "change day or view here."));
    case CTI_PROBLEM_UNKNOWN_AREA:
      return g_strdup_printf (
          _ ("“%s” names an area that the star form does not have: check how it is spelt."), name);
    case CTI_PROBLEM_REASON_MISSING:
      return g_strdup (
          _ ("A correction keeps the old value and needs a reason: write in a few words why."));
    case CTI_PROBLEM_AREAS_LEFT_OUT:
      return g_strdup (
          _ ("Some areas have no score and stay open in the star. You can save as it is."));
    default:
      return NULL;
    }
}

/**
 * cti_words_problem:
 * @problem: a problem or hint
 *
 * Returns: (transfer full): what is wrong and what to do about it; "" for %CTI_PROBLEM_NONE
 */
char *
cti_words_problem (const CtiProblem *problem)
{
  const char *name = cti_words_field (problem->record, problem->field);
  char *(*const sayers[]) (const CtiProblem *, const char *) = { value_words, citizen_words,
                                                                 course_words, star_words,
                                                                 cti_words_course_problem };

  for (gsize i = 0; i < G_N_ELEMENTS (sayers); i++)
    {
      char *words = sayers[i](problem, name);

      if (words != NULL)
        return words;
    }
  return g_strdup ("");
}

/**
 * cti_words_problems:
 * @problems: what is wrong with a form
 *
 * Returns: (transfer full): each on a line of its own, what stands in the way before what is only a
 *   hint, and at the end, where something stands in the way, that nothing typed was lost; "" if
 *   there is none
 */
char *
cti_words_problems (const CtiProblems *problems)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (int hints = 0; hints <= 1; hints++)
    for (guint i = 0; i < cti_problems_get_length (problems); i++)
      {
        const CtiProblem *problem = cti_problems_get (problems, i);

        if (cti_problem_is_hint (problem) == hints)
          g_ptr_array_add (lines, cti_words_problem (problem));
      }
  if (cti_problems_get_first_wall (problems) != NULL)
    g_ptr_array_add (lines, g_strdup (_ ("What you have written is still here, and nothing that "
                                         "was saved before has changed.")));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * cti_words_import:
 * @line: number of a line of a file, from 1; 0 for the file as a whole
 * @field: (nullable): the word at fault
 * @sentence: what is wrong with it
 *
 * Returns: (transfer full): where it is wrong, and how: "Linje 4, »Version«: ..."
 */
char *
cti_words_import (int line, const char *field, const char *sentence)
{
  if (line == 0)
    return g_strdup (sentence);
  if (field == NULL)
    /* Translators: number of a line of a file, a sentence. */
    return g_strdup_printf (_ ("Line %d: %s"), line, sentence);
  /* Translators: number of a line of a file, the word at fault, a sentence. */
  return g_strdup_printf (_ ("Line %d, “%s”: %s"), line, field, sentence);
}

/**
 * cti_words_sheet_column:
 * @column: a column of a spreadsheet, from 1
 *
 * Returns: (transfer full): what spreadsheets call it: A to Z, then AA
 */
char *
cti_words_sheet_column (guint column)
{
  GString *name = g_string_new (NULL);

  for (; column > 0; column = (column - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (column - 1) % 26));
  return g_string_free (name, FALSE);
}

/**
 * cti_words_sheet_problem:
 * @row: row of a spreadsheet, from 1; 0 for the sheet as a whole
 * @column: column of it, from 1; 0 for the row as a whole
 * @text: (nullable): what stands there
 * @problem: what is wrong with it
 *
 * Returns: (transfer full): where it is wrong, and how
 */
char *
cti_words_sheet_problem (guint row, guint column, const char *text, const CtiProblem *problem)
{
  g_autofree char *sentence = cti_words_problem (problem);
  g_autofree char *name = cti_words_sheet_column (column);

  if (row == 0)
    return g_steal_pointer (&sentence);
  if (column == 0)
    /* Translators: number of a row of a spreadsheet, a sentence. */
    return g_strdup_printf (_ ("Row %u: %s"), row, sentence);
  if (text == NULL || *text == '\0')
    /* Translators: number of a row of a spreadsheet, letters of a column, a sentence. */
    return g_strdup_printf (_ ("Row %u, column %s: %s"), row, name, sentence);
  /* Translators: row of a spreadsheet, letters of a column, what stands there, a sentence. */
  return g_strdup_printf (_ ("Row %u, column %s, “%s”: %s"), row, name, text, sentence);
}

/**
 * cti_words_form_problem:
 * @line: number of a line of a form in a file, from 1; 0 for the file as a whole
 * @key: (nullable): the name before the "=" at fault
 * @code: why
 *
 * Returns: (transfer full): where such a file is wrong, and how
 */
char *
cti_words_form_problem (int line, const char *key, CtiProblemCode code)
{
  g_autofree char *sentence = NULL;

  if (code == CTI_PROBLEM_TOO_LONG)
    sentence = g_strdup (_ ("The text is too long."));
  else if (line == 0)
    sentence = g_strdup (_ ("This is no form: it begins with [Form], [Scale] or [WHO-5]."));
  else if (code == CTI_PROBLEM_MISSING)
    sentence = g_strdup (_ ("It is missing, or nothing stands after the “=”."));
  else if (key != NULL)
    sentence = g_strdup (_ ("This cannot stand here."));
  else
    sentence = g_strdup (_ ("A line here reads “Name=text”, and the file is saved as UTF-8."));
  return cti_words_import (line, line != 0 ? key : NULL, sentence);
}
