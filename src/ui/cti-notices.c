/* What is due is counted once a minute. What is due when the store is opened stands on the page
 * that is opened with it. While the window has the user's attention the count is what she has seen;
 * afterwards each rise is told once. An appointment is told a quarter of an hour before it begins,
 * once. When the program locks all of it is withdrawn. */

#include "cti-notices.h"

#include <glib/gi18n.h>

#include "cti-contact.h"
#include "cti-today-find.h"
#include "cti-words-dates.h"

#define DUE         "due"
#define APPOINTMENT "appointment"
/* So many minutes before it begins. */
#define MINUTES_AHEAD 15
#define UNKNOWN       G_MAXUINT

struct _CtiNotices
{
  CtiSession *session; /* (owned) */
  CtiNoticeFunc show;
  gpointer data;
  guint seen;       /* how many due things the user knows of, UNKNOWN before the first look */
  GHashTable *told; /* (owned): ids of the appointments that were told */
  gboolean shows;   /* something may be in view */
};

static void
withdraw (CtiNotices *self)
{
  if (self->shows)
    {
      self->show (DUE, NULL, self->data);
      self->show (APPOINTMENT, NULL, self->data);
    }
  self->shows = FALSE;
}

static void
state_changed_cb (CtiNotices *self)
{
  if (cti_session_get_state (self->session) == CTI_SESSION_OPEN)
    return;
  withdraw (self);
  self->seen = UNKNOWN;
}

/**
 * cti_notices_new:
 * @session: the session
 * @show: shows a notice
 * @data: handed to it
 *
 * Returns: (transfer full): what looks for something to tell, whenever it is asked to
 */
CtiNotices *
cti_notices_new (CtiSession *session, CtiNoticeFunc show, gpointer data)
{
  CtiNotices *self = g_new0 (CtiNotices, 1);

  self->session = g_object_ref (session);
  self->show = show;
  self->data = data;
  self->seen = UNKNOWN;
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect_swapped (session, "state-changed", G_CALLBACK (state_changed_cb), self);
  return self;
}

/**
 * cti_notices_free:
 * @self: (transfer full): notices
 */
void
cti_notices_free (CtiNotices *self)
{
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_object_unref (self->session);
  g_hash_table_unref (self->told);
  g_free (self);
}

static void
tell (CtiNotices *self, const char *id, const char *sentence)
{
  self->show (id, sentence, self->data);
  self->shows = TRUE;
}

static void
tell_appointment (CtiNotices *self, const CtiContact *contact, int now, gboolean is_wanted)
{
  g_autofree char *time = NULL;
  g_autofree char *sentence = NULL;

  if (contact->start < now || contact->start > now + MINUTES_AHEAD ||
      !g_hash_table_add (self->told, g_strdup (contact->record.id)) || !is_wanted)
    return;
  time = cti_words_time (contact->start);
  /* Translators: time of day. */
  sentence = g_strdup_printf (_ ("An appointment begins at %s."), time);
  tell (self, APPOINTMENT, sentence);
}

static void
tell_due (CtiNotices *self, guint more)
{
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("%u thing has become due.", "%u things have become due.", more),
                       more);

  tell (self, DUE, sentence);
}

/* An appointment of today is told by its own notice. */
static guint
count_due (GPtrArray *reminders)
{
  guint count = 0;

  for (guint i = 0; i < reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (reminders, i);

      count += reminder->due != CTI_DUE_LATER && reminder->rule != CTI_RULE_APPOINTMENT;
    }
  return count;
}

/**
 * cti_notices_look:
 * @self: notices
 * @wanted: whether the worker has asked for notices
 * @seen: whether the window is what she looks at just now
 *
 * Looks at what is due, and tells what is new unless she sees it.
 */
void
cti_notices_look (CtiNotices *self, gboolean wanted, gboolean seen)
{
  g_autoptr (GPtrArray) reminders = NULL;
  int now;
  guint count;

  if (cti_session_get_state (self->session) != CTI_SESSION_OPEN)
    return;
  reminders = cti_today_find (self->session, NULL, 0);
  now = cti_moment_get_minute_of_day (cti_clock_get_now (cti_session_get_clock (self->session)));
  for (guint i = 0; i < reminders->len; i++)
    {
      const CtiReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->rule == CTI_RULE_APPOINTMENT && reminder->due == CTI_DUE_NOW)
        tell_appointment (self, (const CtiContact *) reminder->item, now, wanted && !seen);
    }
  count = count_due (reminders);
  if (wanted && !seen && self->seen != UNKNOWN && count > self->seen)
    tell_due (self, count - self->seen);
  self->seen = count;
  if (seen)
    withdraw (self);
}

/**
 * cti_notices_show:
 * @id: which notice
 * @sentence: (nullable): what it says; %NULL where it is to be withdrawn
 * @application: the #GApplication
 *
 * A #CtiNoticeFunc that shows it on the desktop. Whoever activates it comes to the window and what
 * it shows there.
 */
void
cti_notices_show (const char *id, const char *sentence, gpointer application)
{
  g_autoptr (GNotification) notice = NULL;

  if (sentence == NULL)
    {
      g_application_withdraw_notification (G_APPLICATION (application), id);
      return;
    }
  notice = g_notification_new ("Overgang");
  g_notification_set_body (notice, sentence);
  g_application_send_notification (G_APPLICATION (application), id, notice);
}
