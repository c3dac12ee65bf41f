#include "cti-own-views.h"

#include <glib/gi18n.h>

#include "cti-own-frequency.h"
#include "cti-own-home.h"
#include "cti-own-leave.h"
#include "cti-own-plan.h"
#include "cti-own-record.h"
#include "cti-own-star.h"
#include "cti-own-together.h"
#include "cti-own-way.h"
#include "cti-own-wellbeing.h"

/* In the order of the first screen. */
static const CtiOwnView views[] = {
  { .name = "home", .title = NC_ ("citizen", "Your page"), .make = cti_own_home_new },
  { .name = "star",
    .title = NC_ ("citizen", "My star"),
    .about = NC_ ("citizen", "How is it going right now?"),
    .icon = "starred-symbolic",
    .make = cti_own_star_new },
  { .name = "way",
    .title = NC_ ("citizen", "Looking back"),
    .about = NC_ ("citizen", "See how far you have come."),
    .icon = "document-open-recent-symbolic",
    .make = cti_own_way_new },
  { .name = "wellbeing",
    .title = NC_ ("citizen", "How I feel"),
    .about = NC_ ("citizen", "Five short questions."),
    .icon = "emblem-favorite-symbolic",
    .make = cti_own_wellbeing_new },
  { .name = "plan",
    .title = NC_ ("citizen", "My plan"),
    .about = NC_ ("citizen", "What happens next, and who helps."),
    .icon = "checkbox-checked-symbolic",
    .is_read = TRUE,
    .make = cti_own_plan_new },
  { .name = "together",
    .title = NC_ ("citizen", "Write together"),
    .about = NC_ ("citizen", "You both write, and you read it first."),
    .icon = "document-edit-symbolic",
    .make = cti_own_together_new },
  { .name = "record",
    .title = NC_ ("citizen", "What is written about me"),
    .about = NC_ ("citizen", "What is kept, and who can see it."),
    .icon = "security-high-symbolic",
    .is_read = TRUE,
    .make = cti_own_record_new },
  { .name = "frequency", .title = NC_ ("citizen", "How often"), .make = cti_own_frequency_new },
  { .name = "leave", .title = NC_ ("citizen", "We are done"), .make = cti_own_leave_new },
};

/**
 * cti_own_views_get:
 * @count: (out): how many
 *
 * Returns: (transfer none) (array length=count): the views of the citizen's screen
 */
const CtiOwnView *
cti_own_views_get (guint *count)
{
  *count = G_N_ELEMENTS (views);
  return views;
}

/**
 * cti_own_views_find:
 * @name: name of a view
 *
 * Returns: (transfer none) (nullable): the view
 */
const CtiOwnView *
cti_own_views_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (views[i].name, name) == 0)
      return &views[i];
  return NULL;
}
