#include "cti-problem.h"

struct _CtiProblems
{
  GArray *rows; /* (owned) (element-type CtiProblem) */
};

/**
 * cti_problems_new:
 *
 * Returns: (transfer full): an empty list
 */
CtiProblems *
cti_problems_new (void)
{
  CtiProblems *self = g_new0 (CtiProblems, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CtiProblem));
  return self;
}

/**
 * cti_problems_free:
 * @self: (transfer full): a list
 */
void
cti_problems_free (CtiProblems *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cti_problems_add:
 * @self: a list
 * @code: what is wrong
 * @record: name of the record's type, static
 * @field: (nullable): name of the field, static
 */
void
cti_problems_add (CtiProblems *self, CtiProblemCode code, const char *record, const char *field)
{
  cti_problems_add_limits (self, code, record, field, 0, 0);
}

/**
 * cti_problems_add_limits:
 * @self: a list
 * @code: what is wrong
 * @record: name of the record's type, static
 * @field: (nullable): name of the field, static
 * @min: least value allowed
 * @max: greatest value allowed
 */
void
cti_problems_add_limits (CtiProblems *self,
                         CtiProblemCode code,
                         const char *record,
                         const char *field,
                         int min,
                         int max)
{
  CtiProblem row = { code, record, field, min, max };

  g_array_append_val (self->rows, row);
}

/**
 * cti_problems_get_length:
 * @self: a list
 *
 * Returns: how many problems and hints it holds
 */
guint
cti_problems_get_length (const CtiProblems *self)
{
  return self->rows->len;
}

/**
 * cti_problems_get:
 * @self: a list
 * @index: less than cti_problems_get_length()
 *
 * Returns: (transfer none): that one
 */
const CtiProblem *
cti_problems_get (const CtiProblems *self, guint index)
{
  return &g_array_index (self->rows, CtiProblem, index);
}

/**
 * cti_problems_find:
 * @self: a list
 * @field: name of a field
 *
 * Returns: (transfer none) (nullable): the first that names the field
 */
const CtiProblem *
cti_problems_find (const CtiProblems *self, const char *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (cti_problems_get (self, i)->field, field) == 0)
      return cti_problems_get (self, i);
  return NULL;
}

/**
 * cti_problems_has:
 * @self: a list
 * @code: a code
 *
 * Returns: whether it is among them
 */
gboolean
cti_problems_has (const CtiProblems *self, CtiProblemCode code)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cti_problems_get (self, i)->code == code)
      return TRUE;
  return FALSE;
}

/**
 * cti_problem_is_hint:
 * @problem: a problem
 *
 * Returns: whether it is only to be shown
 */
gboolean
cti_problem_is_hint (const CtiProblem *problem)
{
  return problem->code >= CTI_PROBLEM_FIRST_HINT;
}

/**
 * cti_problems_get_first_wall:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the first that stands in the way of keeping the form
 */
const CtiProblem *
cti_problems_get_first_wall (const CtiProblems *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!cti_problem_is_hint (cti_problems_get (self, i)))
      return cti_problems_get (self, i);
  return NULL;
}
