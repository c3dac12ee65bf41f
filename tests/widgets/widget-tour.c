#include "widget-tour.h"

#include "cti-pages.h"
#include "cti-window.h"
#include "widget-keys.h"

/* What can be done from anywhere and opens a dialog. */
static const char *const dialogs[] = {
  "add-citizen",   "log-contact",   "plan-contact",   "add-task",     "write-note",
  "jump",          "history",       "trash",          "backups",      "team",
  "security",      "preferences",   "phrases",        "reminders",    "hand-over",
  "imports",       "keeping",       "access",         "star-goals",   "home-sheet",
  "add-wellbeing", "add-frequency", "citizen-screen", "record-sheet", "paper-wellbeing",
};

/* What opens over one of those: from which, by what, and about what in the text form of a GVariant,
 * if about something. */
static const struct
{
  const char *dialog;
  const char *action;
  const char *target;
} deeper[] = {
  { "preferences", "preferences.edit-team", "'name'" },
  { "preferences", "preferences.edit-counting", "'hour-cost'" },
  { "preferences", "preferences.edit-reminders", "'star-interval'" },
  { "preferences", "preferences.reset", "0" },
  { "preferences", "preferences.open", "'give'" },
  { "phrases", "phrases.add", NULL },
  { "team", "team.add-area", NULL },
  { "security", "security.change", NULL },
  { "security", "security.keys", NULL },
  { "security", "security.sheet", NULL },
  { "security", "security.log", NULL },
};

/* What is done in the place of a page: where, by what, and how to leave it. */
static const struct
{
  const char *page;
  const char *action;
  const char *leave;
} places[] = {
  { "star", "win.read-star", "star-entry.leave" },
  { "star", "win.paper-star", "star-entry.leave" },
  { "supervision", "supervision.begin", "supervision.leave" },
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
  { 0, "star", "star.void", &cti_reading_type },
  { 0, "star", "star.history", &cti_reading_type },
  { 0, "wellbeing", "wellbeing.edit", &cti_wellbeing_type },
  { 0, "wellbeing", "wellbeing.edit-frequency", &cti_frequency_type },
  { 0, "journal", "journal.edit", &cti_contact_type },
  { 0, "journal", "journal.edit", &cti_note_type },
  { 0, "citizen", "citizen.erase", NULL },
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
void
tour_draw (GtkWidget *top)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (top);
  gint64 until = gdk_frame_clock_get_frame_counter (clock) + 4;

  while (gdk_frame_clock_get_frame_counter (clock) < until)
    {
      gtk_widget_queue_draw (top);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* What was opened over the window, or over a dialog of it; shown. */
static GtkWidget *
wait_for_dialog (Desk *desk, GtkWidget *below, const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window == desk->window || window == below)
        continue;
      widget_show (window);
      tour_draw (window);
      return window;
    }
  g_error ("“%s” opened nothing", name);
}

static void
close_dialog (Desk *desk, GtkWidget *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_settle (desk);
}

static void
look_at_dialog (Desk *desk, const char *name, TourLook look, gpointer data)
{
  GtkWidget *dialog = wait_for_dialog (desk, NULL, name);

  look (desk, name, dialog, data);
  close_dialog (desk, dialog);
}

static void
look_deeper (Desk *desk, TourLook look, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeper); i++)
    {
      GtkWidget *below;
      GtkWidget *dialog;
      GVariant *target = deeper[i].target != NULL ? g_variant_new_parsed (deeper[i].target) : NULL;

      cti_workspace_do (desk->workspace, deeper[i].dialog);
      desk_settle (desk);
      below = wait_for_dialog (desk, NULL, deeper[i].dialog);
      gtk_widget_activate_action_variant (below, deeper[i].action, target);
      desk_settle (desk);
      dialog = wait_for_dialog (desk, below, deeper[i].action);
      look (desk, deeper[i].action, dialog, data);
      close_dialog (desk, dialog);
      close_dialog (desk, below);
    }
}

static void
look_at_places (Desk *desk, TourLook look, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      desk_show_page (desk, places[i].page);
      desk_act (desk, places[i].action, NULL);
      tour_draw (desk->window);
      look (desk, places[i].action, desk->window, data);
      desk_act (desk, places[i].leave, NULL);
    }
}

void
tour_walk_forms (Desk *desk, TourLook look, gpointer data)
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
      tour_draw (desk->window);
      look (desk, pages[i].name, desk->window, data);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      cti_workspace_do (desk->workspace, dialogs[i]);
      desk_settle (desk);
      look_at_dialog (desk, dialogs[i], look, data);
    }
  look_deeper (desk, look, data);
  look_at_places (desk, look, data);
  tour_walk_forms (desk, look, data);
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
