/* What the cards of the caseload and the tasks of the team say is due, for the pages that show it
 * and for whoever counts it. */

#include "cti-today-find.h"

#include "cti-task.h"

/**
 * cti_today_get_cards:
 * @session: an open session
 *
 * Returns: (transfer full) (element-type CtiCard): the cards that can be relied on
 */
GPtrArray *
cti_today_get_cards (CtiSession *session)
{
  GListModel *items = G_LIST_MODEL (cti_session_get_cards (session));
  GPtrArray *cards = g_ptr_array_new_with_free_func (cti_record_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (items, i);
      const CtiCard *card = cti_card_item_get_card (item);

      if (card != NULL && cti_card_item_get_state (item) == CTI_CARD_GOOD)
        g_ptr_array_add (cards, cti_record_ref ((gpointer) card));
    }
  return cards;
}

/**
 * cti_today_find:
 * @session: an open session
 * @tasks: (nullable) (element-type CtiTask): the tasks of the team, once they have been read
 * @ahead: how many days to look ahead
 *
 * Returns: (transfer full) (element-type CtiReminder): what is due and to come, the most pressing
 *   first
 */
GPtrArray *
cti_today_find (CtiSession *session, GPtrArray *tasks, int ahead)
{
  g_autoptr (GPtrArray) cards = cti_today_get_cards (session);

  return cti_reminders_find (cards, tasks, cti_session_get_team (session),
                             cti_session_get_today (session), ahead);
}

static gpointer
read_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_task_type);
}

/**
 * cti_today_read_tasks:
 * @session: an open session
 * @callback: finishes it with cti_session_run_finish(), which gives an array of #CtiTask, %NULL
 *   where the session was locked meanwhile
 * @user_data: handed to it
 *
 * Reads the tasks of the team.
 */
void
cti_today_read_tasks (CtiSession *session, GAsyncReadyCallback callback, gpointer user_data)
{
  cti_session_run_async (session, read_in_thread, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         callback, user_data);
}
