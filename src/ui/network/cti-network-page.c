#include "cti-network-page.h"

#include <glib/gi18n.h>

#include "cti-chart-panel.h"
#include "cti-fold.h"
#include "cti-handover-dialog.h"
#include "cti-history-dialog.h"
#include "cti-names.h"
#include "cti-network-chart.h"
#include "cti-network-report.h"
#include "cti-network-words.h"
#include "cti-part-save.h"
#include "cti-person-dialog.h"
#include "cti-bookmark.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-words.h"

#define PHASES 4 /* contact building and three phases */

struct _CtiNetworkPage
{
  AdwBin parent_instance;

  CtiCase *now;     /* (owned) (nullable) */
  GPtrArray *names; /* (owned) (nullable) (element-type CtiPerson): her network by name */
  CtiDate today;
  int phase;   /* the one that is shown: 0 for contact building, 1 to 3 */
  int present; /* the one she was in when the case was last handed over */

  GtkWidget *phase0;
  GtkWidget *phase1;
  GtkWidget *phase2;
  GtkWidget *phase3;
  GtkWidget *reminder;
  CtiChartPanel *rings;
  CtiRowGroup *people;
  CtiRowGroup *others;
  CtiRowGroup *changes;
  CtiRowGroup *handovers;
};

G_DEFINE_FINAL_TYPE (CtiNetworkPage, cti_network_page, ADW_TYPE_BIN)

static GPtrArray *
get_ties (CtiNetworkPage *self)
{
  return cti_case_get_records (self->now, &cti_tie_type);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return cti_collate ((*(CtiPerson *const *) a)->name, (*(CtiPerson *const *) b)->name);
}

static void
sort_people (CtiNetworkPage *self)
{
  GPtrArray *people = cti_case_get_records (self->now, &cti_person_type);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = g_ptr_array_new ();
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->names, g_ptr_array_index (people, i));
  g_ptr_array_sort (self->names, compare_names);
}

/* --- Who is in it ----------------------------------------------------------------------------- */

static gboolean
lacks_consent (CtiNetworkPage *self, const CtiPerson *person)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_case_check_record (self->now, person, self->today, problems);
  return cti_problems_has (problems, CTI_PROBLEM_NO_CONSENT);
}

static void
add_person (CtiNetworkPage *self, CtiRowGroup *group, const CtiPerson *person, const CtiTie *tie)
{
  g_autofree char *words = cti_network_person_words (person, tie);
  g_autofree char *more =
      lacks_consent (self, person)
          ? g_strdup_printf ("%s\n%s", words, _ ("No consent to talk with them holds today."))
          : g_strdup (words);
  const char *mark = person->after_course ? C_ ("network", "stays afterwards") : NULL;

  cti_row_group_add (group,
                     cti_row_new_action (person->name, more, mark, "network.edit-person",
                                         person->record.id),
                     person->record.id);
}

/* Those closest to her first. */
static void
add_ring (CtiNetworkPage *self, int ring)
{
  GPtrArray *people = self->names;

  for (guint i = 0; i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);
      const CtiTie *tie = cti_network_find_tie (get_ties (self), person->record.id, self->phase);

      if (tie != NULL && tie->ring == ring)
        add_person (self, self->people, person, tie);
    }
}

static void
add_others (CtiNetworkPage *self)
{
  GPtrArray *people = self->names;
  gboolean any = FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      const CtiPerson *person = g_ptr_array_index (people, i);

      if (cti_network_find_tie (get_ties (self), person->record.id, self->phase) != NULL)
        continue;
      add_person (self, self->others, person, NULL);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->others), any);
}

static void
add_empty (CtiNetworkPage *self)
{
  int before = cti_network_find_phase_before (get_ties (self), self->phase);
  g_autofree char *sentence = NULL;

  if (self->names->len == 0)
    {
      cti_row_group_add (self->people,
                         cti_row_new_empty (_ ("Nobody has been written down yet: family, friends, "
                                               "professionals, organisations."),
                                            _ ("_Add…"), "network.add-person"),
                         "empty");
      return;
    }
  /* Translators: name of a phase. */
  sentence = g_strdup_printf (_ ("The network has not been drawn for “%s” yet."),
                              cti_network_phase (self->phase));
  cti_row_group_add (self->people,
                     cti_row_new_empty (sentence, before >= 0 ? _ ("_Carry Over") : NULL,
                                        "network.carry-over"),
                     "empty");
}

static void
show_people (CtiNetworkPage *self)
{
  g_autofree char *focused = cti_row_group_clear (self->people);
  g_autofree char *focused_other = cti_row_group_clear (self->others);
  const char *id = focused != NULL ? focused : focused_other;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->people),
                                   cti_network_phase (self->phase));
  if (cti_network_has_phase (get_ties (self), self->phase))
    for (int i = 1; i <= 4; i++)
      add_ring (self, i % 4); /* unknown closeness comes last */
  else
    add_empty (self);
  add_others (self);
  cti_row_group_focus (self->people, id);
  cti_row_group_focus (self->others, id);
}

/* --- The rings -------------------------------------------------------------------------------- */

static void
show_rings (CtiNetworkPage *self)
{
  gboolean is_drawn = cti_network_has_phase (get_ties (self), self->phase);

  gtk_widget_set_visible (GTK_WIDGET (self->rings), is_drawn);
  if (is_drawn)
    cti_chart_panel_set_chart (self->rings, (CtiChartLayout) cti_network_chart_layout,
                               cti_network_report_chart (self->now, self->phase,
                                                         CTI_NETWORK_WITH_NAMES),
                               (GDestroyNotify) cti_network_data_free,
                               cti_network_report_table (self->now, self->phase,
                                                         CTI_NETWORK_WITH_NAMES));
}

/* --- What changed ----------------------------------------------------------------------------- */

static void
add_changes (CtiNetworkPage *self, int before)
{
  g_autoptr (GArray) all = cti_network_compare (self->names, get_ties (self), before, self->phase);
  gboolean any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *sentence = cti_words_tie_change (&g_array_index (all, CtiTieChange, i));

      if (sentence == NULL)
        continue;
      cti_row_group_add (self->changes, cti_row_new (sentence, NULL), NULL);
      any = TRUE;
    }
  if (!any)
    cti_row_group_add (self->changes, cti_row_new (_ ("Nothing has changed."), NULL), NULL);
}

static void
show_changes (CtiNetworkPage *self)
{
  int before = cti_network_find_phase_before (get_ties (self), self->phase);
  gboolean can_compare = before >= 0 && cti_network_has_phase (get_ties (self), self->phase);
  g_autofree char *title = NULL;

  g_free (cti_row_group_clear (self->changes));
  gtk_widget_set_visible (GTK_WIDGET (self->changes), can_compare);
  if (!can_compare)
    return;
  /* Translators: name of a phase. */
  title = g_strdup_printf (_ ("Changed since “%s”"), cti_network_phase (before));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->changes), title);
  add_changes (self, before);
}

/* --- Who takes over --------------------------------------------------------------------------- */

static void
add_handover (CtiNetworkPage *self, const CtiHandover *handover, const CtiPhasePlan *plan)
{
  const CtiField *field = cti_record_type_find_field (&cti_handover_type, "status");
  g_autofree char *status = cti_words_value (field, cti_enum_to_nick (cti_handover_status_values,
                                                                      (int) handover->status));
  g_autofree char *words = cti_network_handover_words (handover, plan);
  g_autofree char *hints = cti_network_handover_hints (self->now, handover, plan, self->today);
  g_autofree char *more =
      *hints != '\0' ? g_strdup_printf ("%s\n%s", words, hints) : g_strdup (words);

  cti_row_group_add (self->handovers,
                     cti_row_new_action (handover->need, more, status, "network.edit-handover",
                                         handover->record.id),
                     handover->record.id);
}

static void
add_handovers (CtiNetworkPage *self, const CtiCourse *course, const CtiPhasePlan *plan)
{
  g_autoptr (GPtrArray) rows = cti_case_get_of_course (self->now, &cti_handover_type, course);

  for (guint i = 0; i < rows->len; i++)
    add_handover (self, g_ptr_array_index (rows, i), plan);
  if (rows->len == 0)
    cti_row_group_add (self->handovers,
                       cti_row_new_empty (_ ("No support has been named yet that somebody takes "
                                             "over."),
                                          _ ("Add _Handover…"), "network.add-handover"),
                       "empty");
}

static void
show_handovers (CtiNetworkPage *self)
{
  const CtiCourse *course = cti_case_get_course (self->now);
  g_autofree char *focused = cti_row_group_clear (self->handovers);
  g_autoptr (CtiCard) card = cti_case_make_card (self->now);
  CtiPhasePlan plan;
  g_autofree char *sentence = NULL;

  cti_case_get_plan (self->now, &plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "network.add-handover", course != NULL);
  sentence = course != NULL ? cti_network_due_sentence (&plan, card->handover_agreed, self->today)
                            : g_strdup (_ ("A handover belongs to a course: start one first."));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->handovers), sentence);
  if (course != NULL)
    add_handovers (self, course, &plan);
  cti_row_group_focus (self->handovers, focused);
  gtk_widget_set_visible (self->reminder,
                          cti_network_lacks_after (card->has_after, &plan, self->today));
}

static void
show_all (CtiNetworkPage *self)
{
  if (self->now == NULL)
    return;
  show_rings (self);
  show_people (self);
  show_changes (self);
  show_handovers (self);
}

/* --- The phase that is shown ------------------------------------------------------------------ */

static GtkWidget *
get_button (CtiNetworkPage *self, int phase)
{
  GtkWidget *const buttons[PHASES] = { self->phase0, self->phase1, self->phase2, self->phase3 };

  return buttons[phase];
}

static void
phase_toggled_cb (CtiNetworkPage *self, GtkToggleButton *button)
{
  for (int i = 0; i < PHASES; i++)
    if (GTK_WIDGET (button) == get_button (self, i) && gtk_toggle_button_get_active (button))
      {
        self->phase = i;
        show_all (self);
      }
}

static int
get_present_phase (CtiNetworkPage *self)
{
  CtiPhasePlan plan;
  CtiPhase phase;

  cti_case_get_plan (self->now, &plan);
  phase = cti_phase_plan_get_phase (&plan, self->today);
  if (phase == CTI_PHASE_CLOSED)
    phase = cti_phase_plan_get_phase_on (&plan, plan.closed_on);
  return CLAMP ((int) phase - CTI_PHASE_CONTACT, 0, PHASES - 1);
}

/* --- Acts ------------------------------------------------------------------------------------- */

typedef struct
{
  CtiNetworkPage *page; /* (owned) */
  char *case_id;        /* (owned): of whom was on the page then */
  char *person;         /* (owned) (nullable) */
} Asking;

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (CtiNetworkPage) self = asking->page;
  g_autofree char *case_id = asking->case_id;
  g_autofree char *person = asking->person;
  g_autoptr (CtiPlanLists) lists = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  if (lists != NULL && workspace != NULL && self->now != NULL &&
      g_str_equal (cti_case_get_id (self->now), case_id) &&
      !cti_record_dialog_is_open_over (GTK_WIDGET (self)))
    gtk_window_present (cti_person_dialog_new (workspace, person, self->phase, lists));
}

static void
person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiNetworkPage *self = CTI_NETWORK_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  Asking *asking;

  cti_bookmark_via (widget, name, parameter);
  if (workspace == NULL || self->now == NULL)
    return;
  asking = g_new0 (Asking, 1);
  asking->page = g_object_ref (self);
  asking->case_id = g_strdup (cti_case_get_id (self->now));
  asking->person = parameter != NULL ? g_variant_dup_string (parameter, NULL) : NULL;
  cti_session_run_async (cti_workspace_get_session (workspace), cti_plan_lists_read, NULL, NULL,
                         (GDestroyNotify) cti_plan_lists_unref, lists_read_cb, asking);
}

static void
handover_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiNetworkPage *self = CTI_NETWORK_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);

  cti_bookmark_via (widget, name, parameter);
  if (workspace != NULL && self->now != NULL && cti_case_get_course (self->now) != NULL)
    cti_handover_dialog_ask (workspace,
                             parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
carry_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiNetworkPage *self = CTI_NETWORK_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  g_autoptr (GPtrArray) records = self->now != NULL && self->phase > 0
                                      ? cti_case_carry_ties (self->now, self->phase - 1)
                                      : NULL;

  if (workspace != NULL && records != NULL && records->len > 0)
    cti_part_put_in (workspace, cti_case_get_id (self->now), NULL, CTI_ACT_CHANGE_NETWORK, records,
                     _ ("The network has been carried over. Now change what is different."));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "person", "tie", "handover", NULL };

  cti_history_dialog_present (widget, CTI_NETWORK_PAGE (widget)->now, tables);
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
cti_network_page_dispose (GObject *object)
{
  CtiNetworkPage *self = CTI_NETWORK_PAGE (object);

  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_NETWORK_PAGE);
  G_OBJECT_CLASS (cti_network_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "network.add-person", NULL, person_action);
  gtk_widget_class_install_action (widget_class, "network.edit-person", "s", person_action);
  gtk_widget_class_install_action (widget_class, "network.add-handover", NULL, handover_action);
  gtk_widget_class_install_action (widget_class, "network.edit-handover", "s", handover_action);
  gtk_widget_class_install_action (widget_class, "network.carry-over", NULL, carry_over_action);
  gtk_widget_class_install_action (widget_class, "network.history", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "network.history",
                                       NULL);
}

static void
cti_network_page_class_init (CtiNetworkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_network_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/network/cti-network-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, phase0);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, phase1);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, phase2);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, phase3);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, reminder);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, rings);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, people);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, others);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, changes);
  gtk_widget_class_bind_template_child (widget_class, CtiNetworkPage, handovers);
  gtk_widget_class_bind_template_callback (widget_class, phase_toggled_cb);
  install_actions (widget_class);
}

static void
cti_network_page_init (CtiNetworkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_network_page_set_phase:
 * @self: the page
 * @phase: the phase to show: 0 for contact building, 1 to 3
 */
void
cti_network_page_set_phase (CtiNetworkPage *self, int phase)
{
  g_return_if_fail (phase >= 0 && phase < PHASES);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_button (self, phase)), TRUE);
}

/**
 * cti_network_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 *
 * Shows the phase she is in; after an act on the same case the phase that was shown stays, unless
 * the act was such that she is in another one now.
 */
void
cti_network_page_set_case (CtiNetworkPage *self, CtiCase *now, CtiDate today)
{
  gboolean is_same =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0;

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  sort_people (self);
  if (!is_same || get_present_phase (self) != self->present)
    cti_network_page_set_phase (self, get_present_phase (self));
  self->present = get_present_phase (self);
  show_all (self);
}
