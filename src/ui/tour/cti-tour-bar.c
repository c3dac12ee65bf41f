#include "cti-tour-bar.h"

#include <glib/gi18n.h>

#include "cti-pages.h"

#define WANTED "cti-tour-wanted" /* of the window */

typedef struct
{
  const char *page;
  const char *text;
} Step;

/* In the order of a course: what a day begins with, one citizen, and what stands around it. */
static const Step steps[] = {
  { "today", N_ ("The day begins here: appointments, what is to be finished, and what it is time "
                 "for. Each row leads to its place.") },
  { "caseload", N_ ("All citizens of yours. Type a few letters of a name or a code. Ctrl+K finds "
                    "anybody from anywhere.") },
  { "front", N_ ("How one citizen stands: a sentence, a picture and the next step, on a page that "
                 "can be printed.") },
  { "course", N_ ("Three phases in which support tapers. Here you move a border, note a pause and "
                  "go from one phase to the next.") },
  { "star", N_ ("Ten areas of life, scored together. Tick two readings to compare them, or draw "
                "the slider through time. Ctrl+E begins a new one.") },
  { "wellbeing", N_ ("Five questions on well-being, answered in ten seconds. A low number asks "
                     "what you did about it; it is never a diagnosis.") },
  { "plan", N_ ("A few areas in each phase, and what is done, by whom and until when. In the last "
                "phase each is handed over.") },
  { "network", N_ ("Who carries what, and who stays when the course is over.") },
  { "journal", N_ ("F2 notes a contact in fifteen seconds, F3 writes a note. What you type is kept "
                   "each second, and Ctrl+Z takes back what you did.") },
  { "supervision", N_ ("The agenda writes itself. At the table the citizens have cover names.") },
  { "star", N_ ("F11 gives the screen to the citizen: her own star in large type, and nothing "
                "about anybody else. F1 helps everywhere. Enjoy your work.") },
};

struct _CtiTourBar
{
  AdwBin parent_instance;

  guint step;

  GtkLabel *heading;
  GtkLabel *text;
  GtkWidget *back;
  GtkButton *next;
};

G_DEFINE_FINAL_TYPE (CtiTourBar, cti_tour_bar, ADW_TYPE_BIN)

/* The case that is open, or the one that has come furthest and has most to show. */
static const char *
find_case (CtiWorkspace *workspace)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  GListModel *cards = G_LIST_MODEL (cti_session_get_cards (session));
  CtiDate today = cti_session_get_today (session);
  CtiPhase furthest = CTI_PHASE_NONE;
  const char *found = NULL;

  if (cti_workspace_get_case (workspace) != NULL)
    return cti_case_get_id (cti_workspace_get_case (workspace));
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);
      const CtiCard *card = cti_card_item_get_card (item);
      CtiPhasePlan plan;
      CtiPhase phase;

      if (card == NULL)
        continue; /* damaged */
      cti_card_get_plan (card, &plan);
      phase = cti_phase_plan_get_phase (&plan, today);
      if (phase < CTI_PHASE_OVER && (found == NULL || phase > furthest))
        {
          furthest = phase;
          found = cti_card_item_get_id (item);
        }
    }
  return found;
}

static void
show_page (CtiWorkspace *workspace, const CtiPage *page)
{
  const char *id = page->set_case != NULL ? find_case (workspace) : NULL;

  if (page->set_case == NULL || cti_workspace_get_case (workspace) != NULL)
    cti_workspace_show_page (workspace, page->name);
  else if (id != NULL)
    cti_workspace_open_spot (workspace, id, page->name, NULL);
}

static void
show_step (CtiTourBar *self)
{
  const Step *step = &steps[self->step];
  const CtiPage *page = cti_pages_find (step->page);
  gboolean is_last = self->step + 1 == G_N_ELEMENTS (steps);
  /* Translators: number of a step, how many there are, name of a page. */
  g_autofree char *heading = g_strdup_printf (_ ("%u of %u: %s"), self->step + 1,
                                              (guint) G_N_ELEMENTS (steps), _ (page->title));

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->text, _ (step->text));
  gtk_widget_set_sensitive (self->back, self->step > 0);
  gtk_button_set_label (self->next, is_last ? _ ("_Done") : _ ("_Next"));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_LABEL);
  show_page (cti_workspace_of (GTK_WIDGET (self)), page);
}

static void
end_cb (CtiTourBar *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  gtk_widget_hide (GTK_WIDGET (self));
  gtk_widget_child_focus (GTK_WIDGET (workspace), GTK_DIR_TAB_FORWARD);
}

static void
next_cb (CtiTourBar *self)
{
  if (self->step + 1 == G_N_ELEMENTS (steps))
    {
      end_cb (self);
      return;
    }
  self->step++;
  show_step (self);
}

static void
back_cb (CtiTourBar *self)
{
  self->step--;
  if (self->step == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->next)); /* before the other can no longer have it */
  show_step (self);
}

static gboolean
end_by_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  end_cb (CTI_TOUR_BAR (widget));
  return TRUE;
}

static void
cti_tour_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL); /* its child is bound: it would be let go twice */
  gtk_widget_dispose_template (GTK_WIDGET (object), CTI_TYPE_TOUR_BAR);
  G_OBJECT_CLASS (cti_tour_bar_parent_class)->dispose (object);
}

static void
cti_tour_bar_class_init (CtiTourBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_tour_bar_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/tour/cti-tour-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiTourBar, heading);
  gtk_widget_class_bind_template_child (widget_class, CtiTourBar, text);
  gtk_widget_class_bind_template_child (widget_class, CtiTourBar, back);
  gtk_widget_class_bind_template_child (widget_class, CtiTourBar, next);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, end_by_key, NULL);
}

static void
cti_tour_bar_init (CtiTourBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* a mnemonic would be read as an underscore */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * cti_tour_begin:
 * @workspace: the workspace
 *
 * Shows its bar at the first step, and the page of that step. Esc in the bar ends it.
 */
void
cti_tour_begin (CtiWorkspace *workspace)
{
  CtiTourBar *self = CTI_TOUR_BAR (
      gtk_widget_get_template_child (GTK_WIDGET (workspace), CTI_TYPE_WORKSPACE, "tour"));

  self->step = 0;
  gtk_widget_show (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->next));
  show_step (self);
}

/**
 * cti_tour_want:
 * @window: the window
 *
 * The tour is to begin as soon as the files are open, once.
 */
void
cti_tour_want (GtkWindow *window)
{
  g_object_set_data (G_OBJECT (window), WANTED, GINT_TO_POINTER (TRUE));
}

/**
 * cti_tour_begin_if_wanted:
 * @workspace: the workspace of a window
 *
 * Begins the tour where cti_tour_want() asked for it.
 */
void
cti_tour_begin_if_wanted (CtiWorkspace *workspace)
{
  GObject *window = G_OBJECT (gtk_widget_get_root (GTK_WIDGET (workspace)));

  if (g_object_steal_data (window, WANTED) != NULL)
    cti_tour_begin (workspace);
}
