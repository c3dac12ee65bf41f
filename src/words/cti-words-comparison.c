/* A comparison of two stars in one sentence. Four counts, each with plural forms of its own, cannot
 * be one message; so each count is a whole clause, in a form that names the areas (the first
 * clause) and one that does not (those after it), and clauses without areas are left out. What was
 * not discussed comes last, apart: it is no change. */

#include "cti-words-star.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"

typedef enum
{
  CLAUSE_UP,
  CLAUSE_DOWN,
  CLAUSE_SAME,
  CLAUSE_LEFT_OUT,
} Clause;

static char *
make_first_clause (Clause clause, int count)
{
  gulong n = (gulong) count;

  switch (clause)
    {
    case CLAUSE_UP:
      return g_strdup_printf (ngettext ("%d area has gone up", "%d areas have gone up", n), count);
    case CLAUSE_DOWN:
      return g_strdup_printf (ngettext ("%d area has gone down", "%d areas have gone down", n),
                              count);
    case CLAUSE_SAME:
      return g_strdup_printf (ngettext ("%d area is unchanged", "%d areas are unchanged", n),
                              count);
    default:
      return g_strdup_printf (ngettext ("%d area was not discussed", "%d areas were not discussed",
                                        n),
                              count);
    }
}

static char *
make_later_clause (Clause clause, int count)
{
  gulong n = (gulong) count;

  switch (clause)
    {
    case CLAUSE_DOWN:
      return g_strdup_printf (ngettext ("%d has gone down", "%d have gone down", n), count);
    case CLAUSE_SAME:
      return g_strdup_printf (ngettext ("%d is unchanged", "%d are unchanged", n), count);
    default:
      return g_strdup_printf (ngettext ("%d was not discussed", "%d were not discussed", n), count);
    }
}

static char *
make_clause (Clause clause, int count, gboolean is_first)
{
  return is_first ? make_first_clause (clause, count) : make_later_clause (clause, count);
}

static char *
join_moved (GPtrArray *clauses)
{
  const char *const *parts = (const char *const *) clauses->pdata;

  switch (clauses->len)
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup (parts[0]);
    case 2:
      /* Translators: two clauses about areas: "7 areas have gone up", "1 is unchanged". */
      return g_strdup_printf (C_ ("clauses", "%s and %s"), parts[0], parts[1]);
    default:
      /* Translators: three clauses about areas. */
      return g_strdup_printf (C_ ("clauses", "%s, %s and %s"), parts[0], parts[1], parts[2]);
    }
}

static char *
make_clauses (int up, int down, int same, int left_out)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *last = NULL;
  const int counts[] = { up, down, same };

  for (int i = 0; i < 3; i++)
    if (counts[i] > 0)
      g_ptr_array_add (moved, make_clause ((Clause) (CLAUSE_UP + i), counts[i], moved->len == 0));
  joined = join_moved (moved);
  if (left_out == 0)
    return joined != NULL ? g_steal_pointer (&joined) : g_strdup (_ ("no areas to compare"));
  last = make_clause (CLAUSE_LEFT_OUT, left_out, joined == NULL);
  if (joined == NULL)
    return g_steal_pointer (&last);
  /* Translators: clauses about areas that can be compared; the clause on those that cannot. */
  return g_strdup_printf (C_ ("clauses", "%s; %s"), joined, last);
}

/**
 * cti_words_moves:
 * @up: how many areas have a higher score
 * @down: how many have a lower score
 * @same: how many have the same score
 *
 * Returns: (transfer full): a clause without a full stop, "7 områder er gået op og 1 er uændret"
 */
char *
cti_words_moves (int up, int down, int same)
{
  return make_clauses (up, down, same, 0);
}

/**
 * cti_words_comparison:
 * @from: day of the earlier star
 * @to: day of the later star
 * @up: how many areas have a higher score
 * @down: how many have a lower score
 * @same: how many have the same score
 * @left_out: how many one of the stars did not discuss
 *
 * Returns: (transfer full): the comparison in one sentence, "Fra 12.01.2026 til 14.11.2026: 7
 *   områder er gået op, 1 er gået ned og 1 er uændret; 1 er ikke talt om."
 */
char *
cti_words_comparison (CtiDate from, CtiDate to, int up, int down, int same, int left_out)
{
  g_autofree char *first = cti_words_date (from);
  g_autofree char *last = cti_words_date (to);
  g_autofree char *clauses = make_clauses (up, down, same, left_out);

  /* Translators: two dates and what the comparison of their stars says. */
  return g_strdup_printf (_ ("From %s to %s: %s."), first, last, clauses);
}
