#include "cti-own-screen.h"

#include <glib/gi18n.h>

#include "cti-own-views.h"
#include "cti-say.h"
#include "cti-use-part.h"
#include "cti-words.h"

struct _CtiOwnScreen
{
  AdwBin parent_instance;

  CtiSession *session; /* (owned) */
  char *shown;         /* (owned) (nullable): name of the view */
  char *before;        /* (owned) (nullable): the one that was shown before it was asked to leave */
  char *language;      /* (owned) (nullable): code, %NULL for that of the program */
  CtiOwnBack go_back;  /* (nullable): of the view that is shown */
  gpointer view;       /* (unowned) (nullable): handed to it */
  guint tick;          /* while the first widget of the view waits for the focus */
  guint frames;
  guint said; /* steps for which what was said stays */

  GtkWidget *back;
  GtkLabel *back_label;
  GtkLabel *title;
  GtkWidget *leave;
  GtkLabel *leave_label;
  GtkScrolledWindow *scroll;
  AdwBin *content;
};

G_DEFINE_FINAL_TYPE (CtiOwnScreen, cti_own_screen, ADW_TYPE_BIN)

enum
{
  PAPER_WISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define HOME  "home"
#define LEAVE "leave"
/* The step that the program takes her to, and the one she takes. */
#define SAID_STEPS 2

/* The whole screen is made of these words: they are set anew when the language changes. */
static void
name_buttons (CtiOwnScreen *self)
{
  const char *back = C_ ("citizen", "Back");
  const char *leave = C_ ("citizen", "We are done");

  gtk_label_set_text (self->back_label, back);
  gtk_label_set_text (self->leave_label, leave);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  leave, -1);
}

/* Nothing of the old view shall keep the keys. */
static void
forget_focus (CtiOwnScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/* So that keys work at once, and a screen reader begins at the top of what is new. Which widget is
 * the first is known when all have their places: in the frame after the one that lays them out. */
static gboolean
focus_content (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CtiOwnScreen *self = CTI_OWN_SCREEN (widget);
  GtkWidget *child = adw_bin_get_child (self->content);

  if (++self->frames < 2)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  forget_focus (self); /* the toolkit may have passed it on to a neighbour of what is gone */
  if (cti_own_views_find (self->shown)->is_read ||
      (child != NULL && !gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD)))
    {
      gtk_widget_grab_focus (gtk_widget_get_visible (self->back) ? self->back : self->leave);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
    }
  return G_SOURCE_REMOVE;
}

/**
 * cti_own_screen_begin_step:
 * @self: a screen
 *
 * What is seen has changed: it is seen from its top, and the keys are its own.
 */
void
cti_own_screen_begin_step (CtiOwnScreen *self)
{
  if (self->said > 0 && --self->said == 0)
    cti_say (GTK_WIDGET (self), "");
  forget_focus (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
  self->frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_content, NULL, NULL);
}

/**
 * cti_own_screen_show:
 * @self: a screen
 * @view: name of a view
 */
void
cti_own_screen_show (CtiOwnScreen *self, const char *view)
{
  const CtiOwnView *found = cti_own_views_find (view);

  g_return_if_fail (found != NULL);

  if (cti_session_get_citizen_case (self->session) == NULL)
    return; /* locked meanwhile */
  if (g_strcmp0 (self->shown, LEAVE) != 0)
    {
      g_free (self->before);
      self->before = g_strdup (self->shown);
    }
  if (self->shown != found->name)
    {
      g_free (self->shown);
      self->shown = g_strdup (found->name);
    }
  gtk_widget_set_visible (self->back, g_strcmp0 (view, HOME) != 0);
  gtk_widget_set_visible (self->leave, g_strcmp0 (view, LEAVE) != 0);
  self->go_back = NULL;
  self->view = NULL;
  gtk_label_set_text (self->title, g_dpgettext2 (NULL, "citizen", found->title));
  adw_bin_set_child (self->content, found->make (self));
  cti_own_screen_begin_step (self);
}

/**
 * cti_own_screen_set_back:
 * @self: a screen
 * @back: goes one step back within the view that is being made
 * @view: handed to it; lives as long as the view is shown
 */
void
cti_own_screen_set_back (CtiOwnScreen *self, CtiOwnBack back, gpointer view)
{
  self->go_back = back;
  self->view = view;
}

/**
 * cti_own_screen_get_shown:
 * @self: a screen
 *
 * Returns: (transfer none): name of the view that is shown
 */
const char *
cti_own_screen_get_shown (CtiOwnScreen *self)
{
  return self->shown;
}

/**
 * cti_own_screen_back:
 * @self: a screen
 *
 * Goes one step back in the view, else to the first view; from the one that asks for the worker, to
 * where she was.
 */
void
cti_own_screen_back (CtiOwnScreen *self)
{
  gboolean was_leaving = g_strcmp0 (self->shown, LEAVE) == 0;
  g_autofree char *to = g_strdup (was_leaving && self->before != NULL ? self->before : HOME);

  if (self->go_back != NULL && self->go_back (self->view))
    return;
  cti_own_screen_show (self, to);
}

/**
 * cti_own_screen_ask_to_leave:
 * @self: a screen
 *
 * Asks for the worker.
 */
void
cti_own_screen_ask_to_leave (CtiOwnScreen *self)
{
  if (g_strcmp0 (self->shown, LEAVE) != 0)
    cti_own_screen_show (self, LEAVE);
}

/**
 * cti_own_screen_set_language:
 * @self: a screen
 * @code: (nullable): code of a language, %NULL for that of the program
 *
 * Everything on the screen is in that language from now on, until the screen goes.
 */
void
cti_own_screen_set_language (CtiOwnScreen *self, const char *code)
{
  g_free (self->language);
  self->language = g_strdup (code);
  cti_words_set_language (code);
  gtk_widget_set_default_direction (cti_words_is_right_to_left () ? GTK_TEXT_DIR_RTL
                                                                  : GTK_TEXT_DIR_LTR);
  name_buttons (self);
  cti_own_screen_show (self, self->shown);
}

/**
 * cti_own_screen_get_session:
 * @self: a screen
 *
 * Returns: (transfer none): the session
 */
CtiSession *
cti_own_screen_get_session (CtiOwnScreen *self)
{
  return self->session;
}

/**
 * cti_own_screen_get_case:
 * @self: a screen that is shown
 *
 * Returns: (transfer none): her case as it is now
 */
CtiCase *
cti_own_screen_get_case (CtiOwnScreen *self)
{
  return cti_session_get_citizen_case (self->session);
}

/**
 * cti_own_screen_get_today:
 * @self: a screen
 *
 * Returns: the day
 */
CtiDate
cti_own_screen_get_today (CtiOwnScreen *self)
{
  return cti_session_get_today (self->session);
}

/**
 * cti_own_screen_wish_paper:
 * @self: a screen
 *
 * She wants on paper what is written about her.
 */
void
cti_own_screen_wish_paper (CtiOwnScreen *self)
{
  g_signal_emit (self, signals[PAPER_WISHED], 0);
}

/**
 * cti_own_screen_say:
 * @self: a screen
 * @sentence: what happened
 *
 * Says it until she has gone on from where that led her: “nothing was kept” beside what she writes
 * next would be a fright.
 */
void
cti_own_screen_say (CtiOwnScreen *self, const char *sentence)
{
  cti_say (GTK_WIDGET (self), sentence);
  self->said = SAID_STEPS;
}

/* --- Keeping ---------------------------------------------------------------------------------- */

typedef struct
{
  CtiOwnScreen *screen; /* (owned) */
  CtiOwnSaved saved;
  gpointer object; /* (owned) (nullable) */
} Act;

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Act *act = user_data;
  g_autoptr (CtiOwnScreen) self = act->screen;
  g_autoptr (GObject) object = act->object;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = cti_session_run_case_finish (CTI_SESSION (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return; /* locked or left meanwhile */
  if (now == NULL)
    cti_say_error (GTK_WIDGET (self), error);
  else if (act->saved != NULL)
    act->saved (self, object);
}

/**
 * cti_own_screen_run:
 * @self: a screen
 * @work: a use case that returns the case as it is then
 * @data: handed to it
 * @data_free: (nullable): frees @data
 * @saved: (nullable): called when it is on the disk, while the screen is still shown; what goes
 *   wrong is said, and nothing is called
 * @object: (nullable): handed to it, and held until then
 */
void
cti_own_screen_run (CtiOwnScreen *self,
                    CtiSessionWork work,
                    gpointer data,
                    GDestroyNotify data_free,
                    CtiOwnSaved saved,
                    gpointer object)
{
  Act *act = g_new0 (Act, 1);

  act->screen = g_object_ref (self);
  act->saved = saved;
  act->object = object != NULL ? g_object_ref (object) : NULL;
  cti_session_run_async (self->session, work, data, data_free, (GDestroyNotify) cti_case_unref,
                         ran_cb, act);
}

typedef struct
{
  CtiActKind act;
  CtiRecord *record; /* (owned) */
} Put;

static void
put_free (gpointer data)
{
  Put *put = data;

  cti_record_unref (put->record);
  g_free (put);
}

static gpointer
put_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Put *put = data;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, put->record);
  return cti_use_put (store, cti_store_get_held (store), put->act, records, NULL, error);
}

/**
 * cti_own_screen_put:
 * @self: a screen
 * @act: what it is in the history
 * @record: (transfer full): a part of her case as it shall be
 * @saved: (nullable): as for cti_own_screen_run()
 * @object: (nullable): handed to it, and held until then
 *
 * Keeps one part of her case.
 */
void
cti_own_screen_put (CtiOwnScreen *self,
                    CtiActKind act,
                    gpointer record,
                    CtiOwnSaved saved,
                    gpointer object)
{
  Put *put = g_new0 (Put, 1);

  put->act = act;
  put->record = record;
  cti_own_screen_run (self, put_in_thread, put, put_free, saved, object);
}

/* --- The widget ------------------------------------------------------------------------------- */

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiOwnScreen *self = CTI_OWN_SCREEN (widget);

  if (gtk_widget_get_visible (self->back))
    cti_own_screen_back (self);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cti_own_screen_ask_to_leave (CTI_OWN_SCREEN (widget));
}

/* The worker's words are in the worker's language again. */
static void
cti_own_screen_unroot (GtkWidget *widget)
{
  cti_words_set_language (NULL);
  gtk_widget_set_default_direction (cti_words_is_right_to_left () ? GTK_TEXT_DIR_RTL
                                                                  : GTK_TEXT_DIR_LTR);
  GTK_WIDGET_CLASS (cti_own_screen_parent_class)->unroot (widget);
}

static void
cti_own_screen_dispose (GObject *object)
{
  CtiOwnScreen *self = CTI_OWN_SCREEN (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_OWN_SCREEN);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cti_own_screen_parent_class)->dispose (object);
}

static void
cti_own_screen_finalize (GObject *object)
{
  CtiOwnScreen *self = CTI_OWN_SCREEN (object);

  g_free (self->shown);
  g_free (self->before);
  g_free (self->language);
  G_OBJECT_CLASS (cti_own_screen_parent_class)->finalize (object);
}

static void
cti_own_screen_class_init (CtiOwnScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cti_own_screen_dispose;
  object_class->finalize = cti_own_screen_finalize;
  widget_class->unroot = cti_own_screen_unroot;
  signals[PAPER_WISHED] = g_signal_new ("paper-wished", CTI_TYPE_OWN_SCREEN, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "ownscreen");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/citizen/cti-own-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, back);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, back_label);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, title);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, leave);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, leave_label);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, scroll);
  gtk_widget_class_bind_template_child (widget_class, CtiOwnScreen, content);
  gtk_widget_class_install_action (widget_class, "own.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "own.leave", NULL, leave_action);
}

/* A slider would keep it for itself. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                CtiOwnScreen *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (key != GDK_KEY_Escape || root == NULL || !GTK_IS_RANGE (gtk_root_get_focus (root)))
    return GDK_EVENT_PROPAGATE;
  cti_own_screen_back (self);
  return GDK_EVENT_STOP;
}

static void
catch_escape (CtiOwnScreen *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* Also where nothing on the view takes the keys. */
static void
bind_escape (CtiOwnScreen *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape,
                                                                                  0),
                                                          gtk_named_action_new ("own.back")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cti_own_screen_init (CtiOwnScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  catch_escape (self);
  bind_escape (self);
}

/**
 * cti_own_screen_new:
 * @session: a session in the state CITIZEN
 *
 * Returns: (transfer floating): the screen
 */
CtiOwnScreen *
cti_own_screen_new (CtiSession *session)
{
  CtiOwnScreen *self = g_object_new (CTI_TYPE_OWN_SCREEN, NULL);

  self->session = g_object_ref (session);
  name_buttons (self);
  cti_own_screen_show (self, HOME);
  return self;
}

/**
 * cti_own_screen_of:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): the screen it is on
 */
CtiOwnScreen *
cti_own_screen_of (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_get_ancestor (widget, CTI_TYPE_OWN_SCREEN);

  return found != NULL ? CTI_OWN_SCREEN (found) : NULL;
}
