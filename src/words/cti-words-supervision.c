#include "cti-words-supervision.h"

#include <glib/gi18n.h>

#include "cti-words-course.h"
#include "cti-words-dates.h"

static char *
decision_sentence (const char *day, const char *decision)
{
  if (decision == NULL)
    return g_strdup_printf (_ ("A decision that was to be carried out by %s is still open."), day);
  /* Translators: a day, and what was decided. */
  return g_strdup_printf (_ ("Decided, to be carried out by %s, and still open: %s"), day,
                          decision);
}

static char *
count_sentence (const CtiReason *reason, const char *day)
{
  int count = reason->count;

  switch (reason->kind)
    {
    case CTI_POINT_SILENT:
      return g_strdup_printf (ngettext ("No contact for %d day.", "No contact for %d days.",
                                        (gulong) count),
                              count);
    case CTI_POINT_WHO5_FALL:
      return g_strdup_printf (ngettext ("WHO-5 fell by %d point on %s.",
                                        "WHO-5 fell by %d points on %s.", (gulong) count),
                              count, day);
    case CTI_POINT_STAR_FALL:
      return g_strdup_printf (ngettext ("The star of %2$s: %1$d area fell, fewer rose.",
                                        "The star of %2$s: %1$d areas fell, fewer rose.",
                                        (gulong) count),
                              count, day);
    case CTI_POINT_REVIEW:
      return g_strdup_printf (ngettext ("The course has not been reviewed for %d day.",
                                        "The course has not been reviewed for %d days.",
                                        (gulong) count),
                              count);
    case CTI_POINT_PHASE:
      if (count == CTI_PHASE_COUNT)
        return g_strdup_printf (_ ("The course ends on %s."), day);
      return g_strdup_printf (_ ("Phase %d ends on %s."), count, day);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cti_words_reason:
 * @reason: why something stands on the agenda
 * @decision: (nullable): of a decision that was not carried out, what was decided
 *
 * Returns: (transfer full): it in one sentence that names nobody
 */
char *
cti_words_reason (const CtiReason *reason, const char *decision)
{
  g_autofree char *day = cti_words_date (reason->day);

  switch (reason->kind)
    {
    case CTI_POINT_WORRIED:
      return g_strdup_printf (_ ("Low WHO-5 on %s, and nothing is written yet on what was done."),
                              day);
    case CTI_POINT_CONCERN:
      return g_strdup_printf (reason->count > 1 ? _ ("Great concern at the review of %s.")
                                                : _ ("Some concern at the review of %s."),
                              day);
    case CTI_POINT_NO_MOVE:
      return g_strdup (_ ("No area has risen from the first star to the second."));
    case CTI_POINT_HANDOVER:
      return g_strdup_printf (_ ("The handover was to be agreed by %s."), day);
    case CTI_POINT_DECISION:
      return decision_sentence (day, decision);
    case CTI_POINT_OVER:
      return g_strdup_printf (_ ("The course was to end on %s and is not closed."), day);
    case CTI_POINT_NEW:
      return g_strdup_printf (_ ("New: contact building began on %s."), day);
    default:
      return count_sentence (reason, day);
    }
}

/**
 * cti_words_concern:
 * @concern: 0 to 2, anything else for unknown
 *
 * Returns: (transfer none): the word for it
 */
const char *
cti_words_concern (int concern)
{
  switch (concern)
    {
    case 0:
      return C_ ("concern", "none");
    case 1:
      return C_ ("concern", "some");
    case 2:
      return C_ ("concern", "great");
    default:
      return C_ ("concern", "not judged");
    }
}

/**
 * cti_words_supervision_due:
 * @due: whether a session is due
 * @days: days since the last one, -1 where there was none
 *
 * Returns: (transfer full): it in one sentence
 */
char *
cti_words_supervision_due (gboolean due, int days)
{
  if (days < 0)
    return g_strdup (_ ("There has been no supervision yet. The method asks for one every week."));
  if (days == 0)
    return g_strdup (_ ("The last supervision was today."));
  if (!due)
    return g_strdup_printf (ngettext ("The last supervision was %d day ago.",
                                      "The last supervision was %d days ago.", (gulong) days),
                            days);
  return g_strdup_printf (ngettext ("The last supervision was %d day ago. The method asks for one "
                                    "every week.",
                                    "The last supervision was %d days ago. The method asks for one "
                                    "every week.",
                                    (gulong) days),
                          days);
}

/**
 * cti_words_reviews_due:
 * @courses: how many open courses were not reviewed for a month
 *
 * Returns: (transfer full): it in one sentence
 */
char *
cti_words_reviews_due (guint courses)
{
  if (courses == 0)
    return g_strdup (_ ("Every open course has been reviewed within the last month."));
  return g_strdup_printf (ngettext ("%u open course has not been reviewed for a month.",
                                    "%u open courses have not been reviewed for a month.", courses),
                          courses);
}
