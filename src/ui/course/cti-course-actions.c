/* What the menus and lists of the course page do, apart from the days of the course themselves. */

#include "cti-course-actions.h"

#include <glib/gi18n.h>

#include "cti-border-dialog.h"
#include "cti-check-list.h"
#include "cti-closing-dialog.h"
#include "cti-course-page.h"
#include "cti-guide-file.h"
#include "cti-part-save.h"
#include "cti-pause-dialog.h"
#include "cti-bookmark.h"
#include "cti-removal-group.h"
#include "cti-shift-dialog.h"
#include "cti-use-part.h"
#include "cti-words.h"

static void
present (CtiRecordDialog *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Fills in @workspace and @now and says whether there is something to act on. */
static gboolean
find_case (GtkWidget *page, CtiWorkspace **workspace, CtiCase **now)
{
  *workspace = cti_workspace_of (page);
  *now = cti_course_page_get_case (CTI_COURSE_PAGE (page));
  return *workspace != NULL && *now != NULL && cti_case_get_course (*now) != NULL;
}

static CtiDate
get_today (CtiWorkspace *workspace)
{
  return cti_session_get_today (cti_workspace_get_session (workspace));
}

static void
move_border_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace;
  CtiCase *now;

  cti_bookmark_via (page, name, parameter);
  if (find_case (page, &workspace, &now))
    present (cti_border_dialog_new (workspace, now));
}

typedef struct
{
  GtkWidget *page; /* (owned) */
  char *case_id;   /* (owned) */
  CtiRecordDialog *(*make) (CtiWorkspace *workspace, CtiCase *now, CtiPlanLists *lists);
} Asking;

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asking *asking = user_data;
  g_autoptr (GtkWidget) page = asking->page;
  g_autofree char *case_id = asking->case_id;
  g_autoptr (CtiPlanLists) lists = cti_session_run_finish (CTI_SESSION (source), result, NULL);
  CtiWorkspace *workspace;
  CtiCase *now;

  if (lists != NULL && find_case (page, &workspace, &now) &&
      g_str_equal (cti_case_get_id (now), case_id) && !cti_record_dialog_is_open_over (page))
    present (asking->make (workspace, now, lists));
}

/* Focus areas are called in these dialogs as the team calls them. */
static void
dialog_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace;
  CtiCase *now;
  Asking *asking;

  cti_bookmark_via (page, name, parameter);
  if (!find_case (page, &workspace, &now))
    return;
  asking = g_new0 (Asking, 1);
  asking->page = g_object_ref (page);
  asking->case_id = g_strdup (cti_case_get_id (now));
  asking->make =
      g_strcmp0 (name, "course.shift-phase") == 0 ? cti_shift_dialog_new : cti_closing_dialog_new;
  cti_session_run_async (cti_workspace_get_session (workspace), cti_plan_lists_read, NULL, NULL,
                         (GDestroyNotify) cti_plan_lists_unref, lists_read_cb, asking);
}

/* --- Pauses ----------------------------------------------------------------------------------- */

static void
pause_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace;
  CtiCase *now;

  cti_bookmark_via (page, name, parameter);
  if (find_case (page, &workspace, &now))
    present (cti_pause_dialog_new (workspace, now, NULL));
}

static void
change_pause_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace;
  CtiCase *now;
  const CtiPause *pause;

  cti_bookmark_via (page, name, parameter);
  if (!find_case (page, &workspace, &now))
    return;
  pause = cti_case_find (now, &cti_pause_type, g_variant_get_string (parameter, NULL));
  if (pause != NULL)
    present (cti_pause_dialog_new (workspace, now, pause));
}

static void
end_pause_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace;
  CtiCase *now;
  const CtiPause *pause;

  cti_bookmark_via (page, name, parameter);
  if (!find_case (page, &workspace, &now))
    return;
  pause = cti_pause_find_present (now, get_today (workspace));
  if (pause != NULL)
    present (cti_pause_dialog_new_end (workspace, now, pause));
}

/* --- The checklist ---------------------------------------------------------------------------- */

static gboolean
has_point (const CtiCase *now, const char *key, int phase)
{
  g_autoptr (GPtrArray) items =
      cti_case_get_of_course (now, &cti_check_item_type, cti_case_get_course (now));

  for (guint i = 0; i < items->len; i++)
    {
      const CtiCheckItem *item = g_ptr_array_index (items, i);

      if (item->phase == phase && g_strcmp0 (item->key, key) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The page may show a case in which the list of a first click is not yet: the store knows. */
static gpointer
fetch_in_thread (CtiStore *store, gpointer data, GError **error)
{
  CtiCourseErrand *errand = data;
  const CtiCheckItem *model = errand->record;
  g_autoptr (CtiCase) now = cti_store_open_case (store, errand->case_id, error);
  g_autoptr (GPtrArray) own = cti_store_get_team_records (store, &cti_check_kind_type);
  g_autoptr (GPtrArray) shipped = cti_guide_get_checks ();
  g_autoptr (GPtrArray) checks = cti_guide_merge_checks (shipped, own, model->phase);

  for (guint i = 0; i < checks->len; i++)
    {
      const CtiGuideCheck *check = g_ptr_array_index (checks, i);
      CtiCheckItem *item;

      if (now == NULL || has_point (now, check->key, model->phase))
        continue;
      item = cti_record_new (&cti_check_item_type);
      item->phase = model->phase;
      cti_set_text (&item->key, check->key);
      cti_set_text (&item->text, cti_words_guide_check (check));
      g_ptr_array_add (errand->records, item);
    }
  if (errand->records->len == 0)
    return g_steal_pointer (&now); /* all there, or no case at all */
  return cti_use_put (store, errand->case_id, CTI_ACT_CHANGE_CHECKLIST, errand->records, NULL,
                      error);
}

static CtiCheckItem *
make_item (const CtiCourseAct *act)
{
  CtiCheckItem *item = cti_record_new (&cti_check_item_type);

  cti_set_text (&item->course, act->course->record.id);
  item->phase = cti_check_list_get_phase (act->now, act->today);
  return item;
}

static void
fetch_checks_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiCourseAct act = { NULL };
  CtiWorkspace *workspace;
  CtiCase *now;
  g_autoptr (CtiCheckItem) model = NULL;

  if (!find_case (page, &workspace, &now))
    return;
  cti_course_act_init (&act, workspace, now);
  model = make_item (&act);
  cti_course_act_run (&act, fetch_in_thread, cti_course_errand_new (&act, model),
                      _ ("The team's list has been fetched; each point can be changed."));
  cti_course_act_clear (&act);
}

static void
tick_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  CtiCourseAct act = { NULL };
  CtiWorkspace *workspace;
  CtiCase *now;
  const CtiCheckItem *item;
  g_autoptr (CtiCheckItem) ticked = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!find_case (page, &workspace, &now))
    return;
  item = cti_case_find (now, &cti_check_item_type, g_variant_get_string (parameter, NULL));
  if (item == NULL)
    return;
  cti_course_act_init (&act, workspace, now);
  ticked = cti_record_copy (item);
  ticked->done = item->done == CTI_DATE_NONE ? act.today : CTI_DATE_NONE;
  g_ptr_array_add (records, ticked);
  cti_course_act_put (&act, CTI_ACT_CHANGE_CHECKLIST, records, NULL);
  cti_course_act_clear (&act);
}

static void
act_free (gpointer data)
{
  cti_course_act_clear (data);
  g_free (data);
}

static void
check_item_check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  const CtiCheckItem *item = record;
  const CtiCourseAct *act = data;

  cti_course_act_check (act, record, problems);
  if (item->done > act->today)
    cti_problems_add (problems, CTI_PROBLEM_IN_FUTURE, "check_item", "done");
}

static void
save_check_cb (CtiCourseAct *act, gpointer record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  cti_course_act_put (act, CTI_ACT_CHANGE_CHECKLIST, records, _ ("The point has been saved."));
}

static void
remove_check_cb (CtiCourseAct *act)
{
  cti_part_remove (act->workspace, cti_case_get_id (act->now), act->dialog,
                   CTI_ACT_CHANGE_CHECKLIST, g_object_get_data (G_OBJECT (act->dialog), "item"),
                   _ ("The point has been removed."));
}

static void
add_check_removal (CtiCourseAct *act, const CtiCheckItem *item)
{
  GtkWidget *group = cti_removal_group_new (_ ("The point still stands in the history."),
                                            _ ("_Remove the Point"), FALSE);

  g_object_set_data (G_OBJECT (act->dialog), "item", (gpointer) item); /* belongs to the case */
  g_signal_connect_swapped (group, "remove", G_CALLBACK (remove_check_cb), act);
  cti_record_dialog_add (act->dialog, group);
}

static void
check_action (GtkWidget *page, const char *name, GVariant *parameter)
{
  static const char *const fields[] = { "text", "done", NULL };
  CtiWorkspace *workspace;
  CtiCase *now;
  CtiCourseAct *act;
  const CtiCheckItem *kept = NULL;
  g_autoptr (CtiCheckItem) item = NULL;
  g_autofree char *draft = NULL;

  cti_bookmark_via (page, name, parameter);
  if (!find_case (page, &workspace, &now))
    return;
  act = g_new0 (CtiCourseAct, 1);
  cti_course_act_init (act, workspace, now);
  if (parameter != NULL)
    kept = cti_case_find (now, &cti_check_item_type, g_variant_get_string (parameter, NULL));
  item = kept != NULL ? cti_record_copy (kept) : make_item (act);
  act->form = CTI_RECORD_FORM (cti_record_form_new (&cti_check_item_type, fields));
  cti_record_form_set_record (act->form, item, act->today);
  draft = g_strconcat ("check/", kept != NULL ? kept->record.id : "new", NULL);
  cti_course_act_open (act, kept != NULL ? _ ("Checklist Point") : _ ("New Point"), NULL, draft,
                       act_free);
  cti_record_dialog_set_check (act->dialog, check_item_check, act);
  if (kept != NULL)
    add_check_removal (act, kept);
  g_signal_connect_swapped (act->dialog, "save", G_CALLBACK (save_check_cb), act);
  present (act->dialog);
}

/* --- All of them ------------------------------------------------------------------------------ */

/**
 * cti_course_actions_install:
 * @widget_class: class of the course page
 */
void
cti_course_actions_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "course.move-border", NULL, move_border_action },
    { "course.shift-phase", NULL, dialog_action },
    { "course.close", NULL, dialog_action },
    { "course.fill-closing", NULL, dialog_action },
    { "course.pause", NULL, pause_action },
    { "course.end-pause", NULL, end_pause_action },
    { "course.change-pause", "s", change_pause_action },
    { "course.fetch-checks", NULL, fetch_checks_action },
    { "course.tick", "s", tick_action },
    { "course.add-check", NULL, check_action },
    { "course.change-check", "s", check_action },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/**
 * cti_course_actions_enable:
 * @page: the course page
 * @now: its case
 * @today: the day
 */
void
cti_course_actions_enable (GtkWidget *page, const CtiCase *now, CtiDate today)
{
  const CtiCourse *course = cti_case_get_course (now);
  gboolean is_open = course != NULL && cti_course_is_open (course);
  const CtiPause *pause = is_open ? cti_pause_find_present (now, today) : NULL;
  CtiPhasePlan plan;
  gboolean has_phases;

  cti_case_get_plan (now, &plan);
  has_phases = is_open && cti_phase_plan_has_phases (&plan);
  gtk_widget_action_set_enabled (page, "course.move-border", has_phases);
  gtk_widget_action_set_enabled (page, "course.shift-phase",
                                 is_open && cti_shift_find_phase (now, today) != 0);
  gtk_widget_action_set_enabled (page, "course.pause", is_open && pause == NULL);
  gtk_widget_action_set_enabled (page, "course.end-pause", pause != NULL);
  gtk_widget_action_set_enabled (page, "course.close", is_open);
  gtk_widget_action_set_enabled (page, "course.close-without-form", is_open);
  gtk_widget_action_set_enabled (page, "course.fetch-checks", is_open);
  gtk_widget_action_set_enabled (page, "course.add-check", is_open);
}
