/* The protocol of a session leaves the program as a PDF. The head of the use log is read on the
 * store's thread, then the page is drawn and asked for a place. */

#include "cti-protocol-export.h"

#include <glib/gi18n.h>

#include "cti-file-export.h"
#include "cti-protocol.h"
#include "cti-say.h"

typedef struct
{
  char *head; /* (owned) */
  guint64 length;
} LogEnd;

static void
log_end_free (gpointer data)
{
  LogEnd *end = data;

  g_free (end->head);
  g_free (end);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LogEnd, log_end_free)

typedef struct
{
  CtiSupervisionPage *page; /* (owned) */
  char *id;                 /* (owned): of the session */
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->page);
  g_free (asking->id);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  LogEnd *end = g_new0 (LogEnd, 1);

  end->head = cti_use_log_get_head (cti_store_get_use_log (store));
  end->length = cti_use_log_get_length (cti_store_get_use_log (store));
  return end;
}

static const CtiSupervision *
find_session (const CtiSupervisionBook *book, const char *id)
{
  for (guint i = 0; i < book->sessions->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (book->sessions, i))->id, id) == 0)
      return g_ptr_array_index (book->sessions, i);
  return NULL;
}

static GBytes *
make_pdf (CtiSupervisionPage *page,
          const CtiSupervision *session,
          const LogEnd *end,
          GError **error)
{
  const CtiSupervisionBook *book = cti_supervision_page_get_book (page);
  CtiSession *program = cti_supervision_page_get_session (page);
  g_autofree char *created =
      cti_moment_to_text (cti_clock_get_now (cti_session_get_clock (program)));
  CtiProtocolBasis basis = { .session = session,
                             .points = book->points,
                             .decisions = book->decisions,
                             .reviews = book->reviews,
                             .cards = book->cards,
                             .team = cti_session_get_team (program)->name,
                             .log_head = end->head,
                             .log_length = end->length };
  g_autoptr (CtiProtocol) protocol = cti_protocol_new (&basis);

  return cti_protocol_to_pdf (protocol, created, error);
}

static void
ask (CtiSupervisionPage *page, const CtiSupervision *session, GBytes *pdf)
{
  g_autofree char *day = cti_date_to_iso (session->date);
  /* Translators: a day; a neutral name of a file. */
  g_autofree char *name = g_strdup_printf (_ ("protocol-%s.pdf"), day);

  cti_file_export_ask (GTK_WIDGET (page),
                       &(CtiFileExport){ .what = "protocol",
                                         .title = _ ("Save the Protocol"),
                                         .name = name,
                                         .kind = _ ("PDF pages"),
                                         .pattern = "*.pdf",
                                         .suggested = CTI_EXPORT_TEAM },
                       pdf);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LogEnd) end = cti_session_run_finish (CTI_SESSION (source), result, &error);
  const CtiSupervisionBook *book = cti_supervision_page_get_book (asking->page);
  const CtiSupervision *session = book != NULL ? find_session (book, asking->id) : NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (session == NULL || cti_supervision_page_get_session (asking->page) == NULL)
    return;
  if (end != NULL)
    pdf = make_pdf (asking->page, session, end, &error);
  if (pdf != NULL)
    ask (asking->page, session, pdf);
  else
    cti_say_error (GTK_WIDGET (asking->page), error);
}

/**
 * cti_protocol_export_ask:
 * @page: the page
 * @session_id: id of a session that was held
 *
 * Asks where its protocol shall go, and puts it there.
 */
void
cti_protocol_export_ask (CtiSupervisionPage *page, const char *session_id)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->page = g_object_ref (page);
  asking->id = g_strdup (session_id);
  cti_session_run_async (cti_supervision_page_get_session (page), read_in_thread, NULL, NULL,
                         log_end_free, read_cb, asking);
}
