/* What is planned, as a file for a calendar that others may see: day, time and case code, and
 * nobody named. The use case writes its line before anything is read. */

#include "cti-calendar-export.h"

#include <glib/gi18n.h>

#include "cti-calendar-report.h"
#include "cti-file-place.h"
#include "cti-file-write.h"
#include "cti-say.h"
#include "cti-use-calendar.h"

typedef struct
{
  CtiWorkspace *workspace; /* (owned) */
  GFile *file;             /* (owned) (nullable): once it is chosen */
  char *reason;            /* (owned) (nullable): why it leaves */
  guint count;
  CtiDate from;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->workspace);
  g_clear_object (&self->file);
  g_free (self->reason);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->file);
  /* Translators: how many, name of a file. */
  g_autofree char *saved =
      g_strdup_printf (ngettext ("%u appointment is saved in “%s”. It names nobody.",
                                 "%u appointments are saved in “%s”. They name nobody.",
                                 self->count),
                       self->count, name);

  cti_file_write_finish (result, &error);
  cti_say_written (GTK_WIDGET (self->workspace), self->file, saved, error);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Export *self = data;

  return cti_use_export_calendar (store, NULL, self->from, self->reason, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  CtiSession *session = CTI_SESSION (source);
  g_autoptr (GPtrArray) appointments = cti_session_run_finish (session, result, &error);
  GFile *file = self->file;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (cti_session_get_state (session) != CTI_SESSION_OPEN)
    return;
  if (appointments == NULL)
    {
      cti_say_error (GTK_WIDGET (self->workspace), error);
      return;
    }
  self->count = appointments->len;
  text =
      cti_calendar_report_write (appointments, cti_clock_get_now (cti_session_get_clock (session)));
  bytes = g_bytes_new_take (text, strlen (text));
  cti_file_write_async (file, bytes, G_FILE_CREATE_REPLACE_DESTINATION, written_cb,
                        g_steal_pointer (&self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  CtiSession *session = cti_workspace_get_session (self->workspace);

  self->file = cti_file_place_finish (result, &self->reason, NULL);
  if (self->file == NULL || session == NULL || cti_session_get_state (session) != CTI_SESSION_OPEN)
    return;
  cti_session_run_async (session, read_in_thread, self, NULL, (GDestroyNotify) g_ptr_array_unref,
                         read_cb, self);
  g_steal_pointer (&self);
}

static gboolean
has_appointment (const CtiCard *card, CtiDate from)
{
  g_autoptr (GPtrArray) contacts = cti_card_get_appointments (card);

  for (guint i = 0; i < contacts->len; i++)
    if (((CtiContact *) g_ptr_array_index (contacts, i))->date >= from)
      return TRUE;
  return FALSE;
}

static gboolean
has_any (GListModel *cards, CtiDate from)
{
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (cards, i);
      const CtiCard *card = cti_card_item_get_card (item);

      if (card != NULL && has_appointment (card, from))
        return TRUE;
    }
  return FALSE;
}

/**
 * cti_calendar_export_ask:
 * @workspace: the workspace
 *
 * Asks where the appointments from today on shall go, and puts them there. Where nothing is planned
 * it says so.
 */
void
cti_calendar_export_ask (CtiWorkspace *workspace)
{
  CtiSession *session = cti_workspace_get_session (workspace);
  CtiDate today = cti_session_get_today (session);
  CtiFilePlace place;
  Export *self;

  if (!has_any (G_LIST_MODEL (cti_session_get_cards (session)), today))
    {
      cti_say (GTK_WIDGET (workspace),
               _ ("No appointment is planned, so there is nothing to save."));
      return;
    }
  self = g_new0 (Export, 1);
  self->workspace = g_object_ref (workspace);
  self->from = today;
  place = (CtiFilePlace){ _ ("Save the Appointments"), _ ("appointments.ics"), _ ("Calendar files"),
                          "*.ics", .suggested = CTI_EXPORT_OWN_WORK };
  cti_file_place_ask (GTK_WIDGET (workspace), &place, chosen_cb, self);
}
