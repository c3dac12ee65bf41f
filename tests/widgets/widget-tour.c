#include "widget-tour.h"

#include "cti-pages.h"
#include "cti-window.h"
#include "widget-keys.h"

/* What can be done from anywhere and opens a dialog. */
static const char *const dialogs[] = {
  "add-citizen", "log-contact", "plan-contact", "add-task", "write-note", "jump",
  "history",     "trash",       "backups",      "team",     "security",
};

/* What the pages of a case open: whose case, of those in the text; about which record, if about
 * one. */
static const struct
{
  guint citizen;
  const char *page;
  const char *action;
  const CtiRecordType *type;
} forms[] = {
  { 0, "inquiries", "inquiry.add", NULL },
  { 0, "offers", "offer.add", NULL },
  { 0, "course", "course.change", NULL },
  { 0, "course", "course.move-border", NULL },
  { 0, "course", "course.pause", NULL },
  { 0, "course", "course.add-check", NULL },
  { 0, "course", "course.close", NULL },
  { 0, "intake", "intake.edit-safety", NULL },
  { 0, "intake", "intake.edit-answers", NULL },
  { 0, "intake", "intake.edit-meeting", NULL },
  { 0, "intake", "intake.edit-background", NULL },
  { 0, "intake", "intake.open-aim", &cti_aim_type },
  { 0, "intake", "intake.open-consent", &cti_consent_type },
  { 0, "plan", "plan.add-focus", NULL },
  { 0, "plan", "plan.edit-focus", &cti_focus_area_type },
  { 0, "plan", "plan.edit-activity", &cti_activity_type },
  { 0, "network", "network.edit-person", &cti_person_type },
  { 0, "network", "network.edit-handover", &cti_handover_type },
  { 0, "after", "after.edit-long", NULL },
  { 0, "after", "after.edit-crisis", NULL },
  { 0, "front", "front.print", NULL },
  { 1, "course", "course.fill-closing", NULL },
  { 2, "course", "course.shift-phase", NULL },
  { 2, "course", "course.change-check", &cti_check_item_type },
  { 2, "plan", "plan.edit-referral", &cti_referral_type },
};

/* The application loads it by itself; here is none. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/overgang/Overgang/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
tour_open (Desk *desk)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "demo", "guide.cti", NULL);
  g_autofree char *demo = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &demo, NULL, &error);
  g_assert_no_error (error);
  load_style ();
  desk_open (desk, demo);
  desk_show_case (desk, 0);
}

/* Some rounds of drawing: labels know their size after the first, and what follows from it after
 * the next. */
static void
draw (GtkWidget *top)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (top);
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 4;

  while (gdk_frame_clock_get_frame_counter (clock) < until)
    {
      gtk_widget_queue_draw (top);
      g_main_context_iteration (NULL, TRUE);
    }
}

static GtkWidget *
find_other_window (Desk *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != desk->window)
        return window;
    }
  return NULL;
}

/* The last that was opened, looked at and closed. */
static void
look_at_dialog (Desk *desk, const char *name, TourLook look, gpointer data)
{
  GtkWidget *dialog = find_other_window (desk);

  if (dialog == NULL)
    g_error ("“%s” opened nothing", name);
  widget_show (dialog);
  draw (dialog);
  look (desk, name, dialog, data);
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_settle (desk);
}

static void
look_at_forms (Desk *desk, TourLook look, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *id = NULL;

      if (i == 0 || forms[i].citizen != forms[i - 1].citizen)
        desk_show_case (desk, forms[i].citizen);
      desk_show_page (desk, forms[i].page);
      if (forms[i].type != NULL)
        id = desk_get_first_id (desk, forms[i].type);
      desk_act (desk, forms[i].action, id);
      look_at_dialog (desk, forms[i].action, look, data);
    }
}

void
tour_walk (Desk *desk, TourLook look, gpointer data)
{
  guint count = 0;
  const CtiPage *pages = cti_pages_get (&count);

  for (guint i = 0; i < count; i++)
    {
      desk_show_page (desk, pages[i].name);
      draw (desk->window);
      look (desk, pages[i].name, desk->window, data);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      cti_workspace_do (desk->workspace, dialogs[i]);
      desk_settle (desk);
      look_at_dialog (desk, dialogs[i], look, data);
    }
  look_at_forms (desk, look, data);
}

void
tour_each_seen (GtkWidget *below, void (*visit) (GtkWidget *, gpointer), gpointer data)
{
  if (!gtk_widget_get_mapped (below) || !gtk_widget_get_child_visible (below))
    return;
  visit (below, data);
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tour_each_seen (child, visit, data);
}
