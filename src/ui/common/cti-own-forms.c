/* What the team has loaded from files, for a widget of the window. A widget that stands in none, as
 * in a test, has ours. */

#include "cti-own-forms.h"

#include "cti-host.h"

static GPtrArray *
get_instruments (GtkWidget *widget)
{
  CtiHost *host = cti_host_of (widget);
  CtiSession *session = host != NULL ? cti_host_get_session (host) : NULL;
  GPtrArray *all = session != NULL ? cti_session_get_instruments (session) : NULL;

  return all != NULL ? g_ptr_array_ref (all) : g_ptr_array_new ();
}

/**
 * cti_own_forms_get_star:
 * @widget: a widget
 *
 * Returns: (transfer full): the form that a new star is read with
 */
CtiStarForm *
cti_own_forms_get_star (GtkWidget *widget)
{
  g_autoptr (GPtrArray) all = get_instruments (widget);

  return cti_instruments_get_star_form (all);
}

/**
 * cti_own_forms_get_scale:
 * @widget: a widget
 * @form: key of a star form
 *
 * Returns: (transfer full) (nullable): the words along its scores
 */
CtiStarScale *
cti_own_forms_get_scale (GtkWidget *widget, const char *form)
{
  g_autoptr (GPtrArray) all = get_instruments (widget);

  return cti_instruments_get_scale (all, form);
}

/**
 * cti_own_forms_get_who5:
 * @widget: a widget
 *
 * Returns: (transfer full) (nullable): the wording of the WHO-5
 */
CtiWho5Wording *
cti_own_forms_get_who5 (GtkWidget *widget)
{
  g_autoptr (GPtrArray) all = get_instruments (widget);

  return cti_instruments_get_who5 (all);
}
