/* The items a team reviews the method by: the file that is in use is saved, changed with any
 * editor, and loaded again. What is wrong with it is said beside the buttons. */

#include "cti-fidelity-items.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-compat-file.h"
#include "cti-fidelity-file.h"
#include "cti-file-place.h"
#include "cti-file-read.h"
#include "cti-file-write.h"
#include "cti-say.h"

#define PATTERN "*.ini"
#define NAME    "method-items.ini"

typedef struct
{
  CtiSupervisionPage *page; /* (owned) */
  GtkLabel *trouble;        /* (owned) (nullable) */
} Asking;

static Asking *
asking_new (CtiSupervisionPage *page, GtkLabel *trouble)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->page = g_object_ref (page);
  asking->trouble = trouble != NULL ? g_object_ref (trouble) : NULL;
  return asking;
}

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->page);
  g_clear_object (&asking->trouble);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
say_trouble (GtkLabel *trouble, const char *words)
{
  gtk_label_set_text (trouble, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (trouble), words != NULL);
}

/* --- Loading ---------------------------------------------------------------------------------- */

static gpointer
set_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_set_method_items (store, data, error)
             ? cti_record_copy (cti_store_get_team (store))
             : NULL;
}

/**
 * cti_fidelity_items_take:
 * @page: the page of supervision
 * @trouble: where to say what is wrong
 * @name: name of a file, for people
 * @text: its bytes
 * @length: their number
 *
 * Reviews the method by the items of a file from now on, or says where the file is wrong.
 */
void
cti_fidelity_items_take (CtiSupervisionPage *page,
                         GtkLabel *trouble,
                         const char *name,
                         const char *text,
                         gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFidelityForm) form = cti_fidelity_form_parse (text, length, &error);
  g_autofree char *words = NULL;

  if (form == NULL) /* Translators: name of a file, then where in it something is wrong. */
    words =
        g_strdup_printf (_ ("Nothing was loaded from “%s”, and the items stay as they are. Look "
                            "at %s in the file."),
                         name, error->message);
  say_trouble (trouble, words);
  if (form != NULL)
    cti_supervision_page_run (page, set_in_thread, g_strndup (text, length), g_free,
                              _ ("The method is reviewed by the items of the file."), NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  if (cti_supervision_page_get_session (asking->page) == NULL)
    return;
  text = cti_file_read_text_finish (result, &length, &error);
  if (text != NULL)
    cti_fidelity_items_take (asking->page, asking->trouble, name, text, length);
  else
    say_trouble (asking->trouble, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GFile) file = cti_compat_choose_file_finish (result, NULL);

  if (file != NULL)
    cti_file_read_async (file, CTI_FIDELITY_BYTES_MAX, read_cb, g_steal_pointer (&asking));
}

/**
 * cti_fidelity_items_load:
 * @page: the page of supervision
 * @trouble: where to say what is wrong
 *
 * Asks for a file of items.
 */
void
cti_fidelity_items_load (CtiSupervisionPage *page, GtkLabel *trouble)
{
  cti_compat_choose_file_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                               _ ("Load Items of the Review"), _ ("Forms (*.ini)"), PATTERN,
                               chosen_cb, asking_new (page, trouble));
}

/**
 * cti_fidelity_items_drop:
 * @page: the page of supervision
 *
 * Reviews the method by the program's items again.
 */
void
cti_fidelity_items_drop (CtiSupervisionPage *page)
{
  cti_supervision_page_run (page, set_in_thread, NULL, NULL,
                            _ ("The method is reviewed by the program’s items."), NULL);
}

/* --- Saving ----------------------------------------------------------------------------------- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;

  if (cti_file_write_finish (result, &error))
    cti_say (GTK_WIDGET (asking->page), _ ("The items are saved. Change the file and load it."));
  else
    cti_say (GTK_WIDGET (asking->page), error->message);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GFile) file = cti_file_place_finish (result, NULL, NULL);
  CtiSession *session = cti_supervision_page_get_session (asking->page);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL || session == NULL)
    return;
  text = cti_fidelity_form_get_text (cti_session_get_team (session));
  bytes = g_bytes_new (text, strlen (text));
  cti_file_write_async (file, bytes, G_FILE_CREATE_NONE, written_cb, g_steal_pointer (&asking));
}

/**
 * cti_fidelity_items_save:
 * @page: the page of supervision
 *
 * Asks where to, and saves the items that are in use. They say nothing of anybody.
 */
void
cti_fidelity_items_save (CtiSupervisionPage *page)
{
  const CtiFilePlace place = { _ ("Save Items of the Review"), NAME, _ ("Forms (*.ini)"), PATTERN,
                               CTI_FILE_OF_NOBODY };

  cti_file_place_ask (GTK_WIDGET (page), &place, place_chosen_cb, asking_new (page, NULL));
}
