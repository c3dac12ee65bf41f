/* Both write on one large screen. Each paragraph carries who says it; what stands there is kept as
 * a draft while it is typed, and becomes a note only after she has read it through and said that it
 * may stand so (features, wish 8). */

#include "cti-own-together.h"

#include <glib/gi18n.h>

#include "cti-autosave.h"
#include "cti-own-kit.h"
#include "cti-text.h"

#define FROM_HER    'c'
#define FROM_WORKER 'w'
#define LINES       "lines"
#define UNFINISHED  "unfinished"

typedef struct
{
  CtiOwnScreen *screen;  /* (unowned): holds the view */
  GtkWidget *box;        /* (unowned): the view */
  GPtrArray *lines;      /* (owned) (element-type utf8): the letter of who says it, then the text */
  CtiAutosave *autosave; /* (owned) (nullable): once it is known whether there is a draft */
  GtkTextView *writing;  /* (unowned) (nullable) */
  CtiNote *note;         /* (owned): what it becomes; one, however often she says so */
  gboolean is_reading;   /* she reads it through */
  gboolean asks_who;     /* a sentence stands there that nobody has said yet */
} View;

static void show (View *view);

static void
view_free (gpointer data)
{
  View *view = data;

  g_clear_object (&view->autosave);
  g_ptr_array_unref (view->lines);
  cti_record_unref (view->note);
  g_free (view);
}

static char *
make_form_id (CtiOwnScreen *screen)
{
  return g_strdup_printf ("together/%s", cti_case_get_id (cti_own_screen_get_case (screen)));
}

static const char *
get_sender (char letter)
{
  return letter == FROM_HER ? C_ ("citizen", "You") : C_ ("citizen", "Your contact person");
}

/* --- The draft -------------------------------------------------------------------------------- */

/* A paragraph holds no line end, so they part the paragraphs. */
static void
keep_draft (View *view)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *typed = view->writing != NULL ? cti_own_dup_written (view->writing) : NULL;

  if (view->autosave == NULL)
    return;
  for (guint i = 0; i < view->lines->len; i++)
    g_string_append_printf (all, "%s\n", (char *) g_ptr_array_index (view->lines, i));
  cti_autosave_set (view->autosave, LINES, all->len > 0 ? all->str : NULL);
  cti_autosave_set (view->autosave, UNFINISHED, cti_text_is_blank (typed) ? NULL : typed);
}

static void
take_draft (View *view, const CtiDraft *draft)
{
  const char *kept = cti_draft_get (draft, LINES);
  const char *typed = cti_draft_get (draft, UNFINISHED);
  g_auto (GStrv) lines = g_strsplit (kept != NULL ? kept : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0')
      g_ptr_array_add (view->lines, g_strdup (*line));
  show (view);
  if (typed != NULL && view->writing != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (view->writing), typed, -1);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) box = user_data;
  View *view = g_object_get_data (G_OBJECT (box), "view");
  g_autoptr (CtiDraft) draft = cti_autosave_find_finish (CTI_SESSION (source), result);
  g_autofree char *form = NULL;

  if (cti_own_screen_of (box) == NULL)
    return; /* gone meanwhile */
  form = make_form_id (view->screen);
  view->autosave = cti_autosave_new (CTI_SESSION (source), form);
  if (draft != NULL && view->lines->len == 0)
    take_draft (view, draft);
  keep_draft (view);
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void
show_lines (View *view, GtkWidget *box)
{
  for (guint i = 0; i < view->lines->len; i++)
    {
      const char *line = g_ptr_array_index (view->lines, i);
      GtkWidget *paragraph = cti_own_box_new (2);
      GtkWidget *sender = cti_own_add_text (paragraph, get_sender (*line));

      gtk_widget_add_css_class (sender, "own-sender");
      cti_own_add_text (paragraph, line + 1);
      gtk_widget_add_css_class (paragraph, *line == FROM_HER ? "own-hers" : "own-theirs");
      gtk_box_append (GTK_BOX (box), paragraph);
    }
}

static void
add_line (View *view, char letter)
{
  g_autofree char *typed = cti_own_dup_written (view->writing);
  g_autofree char *line = cti_text_clean_line (typed);

  if (line == NULL || cti_text_is_blank (line))
    {
      gtk_widget_grab_focus (GTK_WIDGET (view->writing));
      return;
    }
  g_ptr_array_add (view->lines, g_strdup_printf ("%c%s", letter, line));
  view->asks_who = FALSE;
  show (view);
  gtk_widget_grab_focus (GTK_WIDGET (view->writing));
  keep_draft (view);
}

static void
hers_cb (View *view)
{
  add_line (view, FROM_HER);
}

static void
theirs_cb (View *view)
{
  add_line (view, FROM_WORKER);
}

static void
write_on (View *view, const char *text)
{
  show (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view->writing), text, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view->writing));
  keep_draft (view);
}

/* Back into the place to write, to be changed; before what is being written there. */
static void
take_back_cb (View *view)
{
  const char *last = g_ptr_array_index (view->lines, view->lines->len - 1);
  g_autofree char *typed = cti_own_dup_written (view->writing);
  g_autofree char *text = g_strjoin (" ", last + 1, cti_text_is_blank (typed) ? NULL : typed, NULL);

  g_ptr_array_remove_index (view->lines, view->lines->len - 1);
  write_on (view, text);
}

/* What stands in the place to write would not be among what she reads. */
static void
read_cb (View *view)
{
  g_autofree char *typed = cti_own_dup_written (view->writing);

  if (!cti_text_is_blank (typed))
    {
      view->asks_who = TRUE;
      write_on (view, typed);
      return;
    }
  view->asks_who = FALSE;
  view->is_reading = TRUE;
  show (view);
  cti_own_screen_begin_step (view->screen);
}

static void
typed_cb (View *view)
{
  keep_draft (view);
}

static void
show_writing (View *view)
{
  GtkWidget *row;

  cti_own_add_text (view->box, C_ ("citizen", "Write as you would say it to each other."));
  show_lines (view, view->box);
  cti_own_add_writing (view->box, C_ ("citizen", "The next sentence"), &view->writing);
  g_signal_connect_swapped (gtk_text_view_get_buffer (view->writing), "changed",
                            G_CALLBACK (typed_cb), view);
  if (view->asks_who)
    gtk_widget_add_css_class (cti_own_add_text (view->box,
                                                C_ ("citizen", "Who says the last sentence?")),
                              "own-trouble");
  row = cti_own_add_actions (view->box);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "You say this"), FALSE),
                            "clicked", G_CALLBACK (hers_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row,
                                                C_ ("citizen", "Your contact person says this"),
                                                FALSE),
                            "clicked", G_CALLBACK (theirs_cb), view);
  if (view->lines->len == 0)
    return;
  row = cti_own_add_actions (view->box);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Read it all"), TRUE),
                            "clicked", G_CALLBACK (read_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Change the last sentence"),
                                                FALSE),
                            "clicked", G_CALLBACK (take_back_cb), view);
}

/* --- She reads it ----------------------------------------------------------------------------- */

/* In the journal each paragraph says in words who said it. */
static char *
make_text (View *view)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < view->lines->len; i++)
    {
      const char *line = g_ptr_array_index (view->lines, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "",
                              *line == FROM_HER ? C_ ("written together", "The citizen")
                                                : C_ ("written together", "The worker"),
                              line + 1);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
saved (CtiOwnScreen *screen, gpointer object)
{
  if (object != NULL)
    cti_autosave_discard (object);
  cti_own_screen_say (screen, C_ ("citizen", "It is kept as you have read it."));
  cti_own_screen_show (screen, "home");
}

static void
confirm_cb (View *view)
{
  CtiNote *note = cti_record_copy (view->note);

  note->date = cti_own_screen_get_today (view->screen);
  note->confirmed_on = note->date;
  note->together = make_text (view);
  cti_own_screen_put (view->screen, CTI_ACT_CHANGE_NOTE, note, saved, view->autosave);
}

static void
change_cb (View *view)
{
  view->is_reading = FALSE;
  show (view);
  cti_own_screen_begin_step (view->screen);
}

static void
show_reading (View *view)
{
  GtkWidget *row;

  view->writing = NULL;
  cti_own_add_heading (view->box, C_ ("citizen", "Read it. May it stand like this?"));
  show_lines (view, view->box);
  row = cti_own_add_actions (view->box);
  g_signal_connect_swapped (cti_own_add_button (row, C_ ("citizen", "Yes, it may stand like this"),
                                                TRUE),
                            "clicked", G_CALLBACK (confirm_cb), view);
  g_signal_connect_swapped (cti_own_add_button (row,
                                                C_ ("citizen", "No, I want to change something"),
                                                FALSE),
                            "clicked", G_CALLBACK (change_cb), view);
}

static void
show (View *view)
{
  cti_own_empty (view->box);
  if (view->is_reading)
    show_reading (view);
  else
    show_writing (view);
}

static gboolean
back (gpointer data)
{
  View *view = data;

  if (!view->is_reading)
    return FALSE;
  change_cb (view);
  return TRUE;
}

/**
 * cti_own_together_new:
 * @screen: the citizen's screen
 *
 * Returns: (transfer floating): the view in which both write
 */
GtkWidget *
cti_own_together_new (CtiOwnScreen *screen)
{
  View *view = g_new0 (View, 1);
  g_autofree char *form = make_form_id (screen);

  view->screen = screen;
  view->box = cti_own_box_new (16);
  view->lines = g_ptr_array_new_with_free_func (g_free);
  view->note = cti_record_new (&cti_note_type);
  g_object_set_data_full (G_OBJECT (view->box), "view", view, view_free);
  cti_own_screen_set_back (screen, back, view);
  show (view);
  cti_autosave_find_async (cti_own_screen_get_session (screen), form, found_cb,
                           g_object_ref (view->box));
  return view->box;
}
