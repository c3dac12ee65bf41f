#include "cti-set-up-team.h"

#include <glib/gi18n.h>

#include "cti-course.h"
#include "cti-entry-row.h"
#include "cti-names.h"
#include "cti-words-problem.h"

struct _CtiSetUpTeam
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkWidget *team_group;
  GtkWidget *worker_group;
  GtkEditable *team;
  GtkEditable *name;
  GtkEditable *initials;
  AdwActionRow *months_row;
  GtkSpinButton *months;
  GtkLabel *missing;
};

G_DEFINE_FINAL_TYPE (CtiSetUpTeam, cti_set_up_team, ADW_TYPE_BIN)

static void
row_activated_cb (CtiSetUpTeam *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "set-up.next", NULL);
}

static void
forget_problem (CtiSetUpTeam *self)
{
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->team), FALSE);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->name), FALSE);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (self->initials), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), FALSE);
}

static GtkEditable *
row_of (CtiSetUpTeam *self, const CtiProblem *problem)
{
  if (g_strcmp0 (problem->record, "team") == 0)
    return self->team;
  return g_strcmp0 (problem->field, "initials") == 0 ? self->initials : self->name;
}

static char *
problem_words (CtiSetUpTeam *self, const CtiProblem *problem)
{
  if (problem->code == CTI_PROBLEM_MISSING && row_of (self, problem) == self->team)
    return g_strdup (_ ("The team needs a name. The street or the first letters will do."));
  if (problem->code == CTI_PROBLEM_MISSING)
    return g_strdup (_ ("Write your name: it stands beside what you write."));
  return cti_words_problem (problem);
}

static void
say_problem (CtiSetUpTeam *self, const CtiProblem *problem)
{
  g_autofree char *words = problem_words (self, problem);
  GtkEditable *row = row_of (self, problem);

  gtk_box_reorder_child_after (self->box, GTK_WIDGET (self->missing),
                               row == self->team ? self->team_group : self->worker_group);
  gtk_label_set_text (self->missing, words);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), TRUE);
  cti_entry_row_set_wrong (CTI_ENTRY_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cti_set_up_team_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_SET_UP_TEAM);
  G_OBJECT_CLASS (cti_set_up_team_parent_class)->dispose (object);
}

static void
cti_set_up_team_class_init (CtiSetUpTeamClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_set_up_team_dispose;
  g_type_ensure (CTI_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/unlock/cti-set-up-team.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, box);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, team_group);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, worker_group);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, team);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, name);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, initials);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, months_row);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, months);
  gtk_widget_class_bind_template_child (widget_class, CtiSetUpTeam, missing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_problem);
}

static void
cti_set_up_team_init (CtiSetUpTeam *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_range (self->months, CTI_PHASE_MONTHS_MIN, CTI_PHASE_MONTHS_MAX);
  gtk_spin_button_set_value (self->months, CTI_PHASE_MONTHS_DEFAULT);
  cti_names_describe (GTK_WIDGET (self->months), adw_action_row_get_subtitle (self->months_row));
}

/**
 * cti_set_up_team_check:
 * @self: the step
 * @set_up: the store in the making
 *
 * Hands over what is typed; where something is wrong, says so beside it.
 *
 * Returns: whether set-up can go on
 */
gboolean
cti_set_up_team_check (CtiSetUpTeam *self, CtiSetUp *set_up)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  const CtiProblem *wall;

  forget_problem (self);
  cti_set_up_set_team (set_up, gtk_editable_get_text (self->team),
                       gtk_spin_button_get_value_as_int (self->months));
  cti_set_up_set_worker (set_up, gtk_editable_get_text (self->name),
                         gtk_editable_get_text (self->initials));
  cti_set_up_check (set_up, problems);
  wall = cti_problems_get_first_wall (problems);
  if (wall != NULL)
    say_problem (self, wall);
  return wall == NULL;
}
