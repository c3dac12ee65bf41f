#include "open-store.h"

#include <string.h>

#include "cti-demo-text.h"
#include "cti-keychain-memory.h"
#include "cti-session-backup.h"
#include "cti-use-citizen.h"
#include "cti-use.h"
#include "session-fixture.h"
#include "widget-keys.h"

/* A thread that has answered may still hold what it worked for: nothing tells when it lets go. */
#define LOOK_AGAIN_USEC 1000

static void
set_up (OpenStore *self)
{
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text (OPEN_STORE_PASSPHRASE);
  CtiSetUp *set_up = cti_set_up_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  cti_set_up_set_team (set_up, "Teamet", 4);
  cti_set_up_set_worker (set_up, "Mette", "ME");
  cti_set_up_set_passphrase (set_up, passphrase);
  cti_set_up_set_keychain (set_up, cti_session_get_keychain (self->session));
  cti_session_set_up_async (self->session, set_up, NULL, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  cti_session_set_up_finish (self->session, result, &error);
  g_assert_no_error (error);
}

static gpointer
import_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const CtiImportedCase *imported = data;

  return cti_use_import_case (store, imported->records, error);
}

static gpointer
open_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_open_case (store, data, error);
}

static CtiCase *
run (OpenStore *self, CtiSessionWork work, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtiCase *now;

  cti_session_run_async (self->session, work, (gpointer) data, NULL,
                         (GDestroyNotify) cti_case_unref, fixture_keep_result, &result);
  fixture_wait_for_result (&result);
  now = cti_session_run_case_finish (self->session, result, &error);
  g_assert_no_error (error);
  return now;
}

static void
import_all (OpenStore *self, const char *demo, CtiDate today)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (GPtrArray) cases = cti_demo_text_parse (demo, strlen (demo), form, today, NULL);

  g_assert_true (cases != NULL || *demo == '\0');
  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      const CtiImportedCase *imported = g_ptr_array_index (cases, i);
      g_autoptr (CtiCase) now = run (self, import_in_thread, imported);

      g_ptr_array_add (self->ids, g_strdup (cti_case_get_id (now)));
    }
}

OpenStore *
open_store_new (const char *demo, CtiDate today)
{
  OpenStore *self = g_new0 (OpenStore, 1);
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (today);
  g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();

  self->home = g_dir_make_tmp ("overgang-widgets-XXXXXX", NULL);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->session = cti_session_new (self->home, keychain, clock);
  set_up (self);
  import_all (self, demo, today);
  return self;
}

static gpointer
nothing_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return data;
}

/* Until everything that was asked of the store has been done and answered. */
void
open_store_settle (OpenStore *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  cti_session_run_async (self->session, nothing_in_thread, self, NULL, NULL, fixture_keep_result,
                         &result);
  fixture_wait_for_result (&result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* What a window leaves behind - a draft to drop, the backup of the day - may ask for more when it
 * is done; a session that somebody holds for good is a leak. */
void
open_store_free (OpenStore *self)
{
  guint patience = widget_begin_waiting ("the session is let go");

  while (G_OBJECT (self->session)->ref_count > 1)
    {
      while (cti_session_get_backup (self->session)->is_running)
        g_main_context_iteration (NULL, TRUE);
      open_store_settle (self);
      g_usleep (LOOK_AGAIN_USEC);
    }
  g_source_remove (patience);
  g_assert_finalize_object (self->session);
  fixture_remove_tree (self->home);
  g_ptr_array_unref (self->ids);
  g_free (self->home);
  g_free (self);
}

CtiCase *
open_store_get_case (OpenStore *self, guint index)
{
  return run (self, open_in_thread, g_ptr_array_index (self->ids, index));
}
