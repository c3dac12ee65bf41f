#include "cti-keychain-service.h"

/* When a wait is cancelled, libsecret tells the service to dismiss its question. GNOME's keyring
 * (42.1) stops with a failed assertion then and takes every other program's unlocked keyring with
 * it, and libsecret (0.20.5) answers its caller twice. So a cancelled wait only stops waiting: the
 * question stays on the screen, and what the user does with it is seen by the next call.
 *
 * libsecret asks through a method that a derived class may replace. Ours blocks its thread, which
 * is one that waits for the user anyway (see CtiKeychainClass). */

#define PROMPT_INTERFACE "org.freedesktop.Secret.Prompt"

struct _CtiKeychainService
{
  SecretService parent;
};

G_DEFINE_FINAL_TYPE (CtiKeychainService, cti_keychain_service, SECRET_TYPE_SERVICE)

typedef struct
{
  gboolean done;
  gboolean vanished; /* the service ended while it was asked */
  gboolean dismissed;
  GVariant *result; /* (owned) (nullable): what was opened or made */
} Answer;

static void
on_completed (GDBusConnection *bus,
              const char *sender,
              const char *path,
              const char *interface,
              const char *signal,
              GVariant *parameters,
              gpointer user_data)
{
  Answer *answer = user_data;

  if (answer->done || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(bv)")))
    return;
  answer->done = TRUE;
  g_variant_get (parameters, "(bv)", &answer->dismissed, &answer->result);
}

static void
on_owner_changed (GDBusConnection *bus,
                  const char *sender,
                  const char *path,
                  const char *interface,
                  const char *signal,
                  GVariant *parameters,
                  gpointer user_data)
{
  Answer *answer = user_data;

  answer->vanished = !answer->done;
  answer->done = TRUE;
}

static gboolean
on_cancelled (GCancellable *cancellable, gpointer user_data)
{
  return G_SOURCE_REMOVE; /* waking the loop is enough */
}

static GSource *
watch_cancellable (GCancellable *cancellable, GMainContext *context)
{
  GSource *source = g_cancellable_source_new (cancellable);

  g_source_set_callback (source, G_SOURCE_FUNC (on_cancelled), NULL, NULL);
  g_source_attach (source, context);
  return source;
}

/* Shows the question and waits until it is answered, the service ends, or @cancellable is
 * cancelled; the signals arrive in @context. */
static gboolean
show_and_wait (GDBusProxy *prompt,
               const char *owner,
               GMainContext *context,
               const Answer *answer,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GSource) cancelled = watch_cancellable (cancellable, context);
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_sync (g_dbus_proxy_get_connection (prompt), owner,
                                   g_dbus_proxy_get_object_path (prompt), PROMPT_INTERFACE,
                                   "Prompt", g_variant_new ("(s)", ""), NULL,
                                   G_DBUS_CALL_FLAGS_NONE, -1, cancellable, error);

  while (reply != NULL && !answer->done && !g_cancellable_is_cancelled (cancellable))
    g_main_context_iteration (context, TRUE);
  g_source_destroy (cancelled);
  if (reply == NULL)
    return FALSE;
  if (answer->vanished)
    g_set_error_literal (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER,
                         "the keychain service ended");
  else if (!answer->done)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  return !answer->vanished;
}

/* libsecret reads the result also of a dismissed question, where services may send anything. */
static GVariant *
take_result (Answer *answer, const GVariantType *type, GError **error)
{
  g_autoptr (GVariant) result = g_steal_pointer (&answer->result);
  gboolean fits = result != NULL && (type == NULL || g_variant_is_of_type (result, type));

  if (fits && (!answer->dismissed || (type != NULL && g_variant_type_is_array (type))))
    return g_steal_pointer (&result);
  if (answer->dismissed && type != NULL && g_variant_type_is_array (type))
    return g_variant_ref_sink (g_variant_new_array (g_variant_type_element (type), NULL, 0));
  if (answer->dismissed)
    g_set_error_literal (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED, "the question was dismissed");
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "the keychain answered with a value of another type");
  return NULL;
}

static GVariant *
ask (GDBusProxy *prompt, const GVariantType *type, GCancellable *cancellable, GError **error)
{
  GDBusConnection *bus = g_dbus_proxy_get_connection (prompt);
  g_autofree char *owner = g_dbus_proxy_get_name_owner (prompt);
  g_autoptr (GMainContext) context = g_main_context_new ();
  Answer answer = { FALSE };
  GVariant *result = NULL;
  guint completed, changed;

  if (owner == NULL)
    {
      g_set_error_literal (error, G_DBUS_ERROR, G_DBUS_ERROR_NAME_HAS_NO_OWNER,
                           "the keychain service ended");
      return NULL;
    }
  g_main_context_push_thread_default (context);
  completed =
      g_dbus_connection_signal_subscribe (bus, owner, PROMPT_INTERFACE, "Completed",
                                          g_dbus_proxy_get_object_path (prompt), NULL,
                                          G_DBUS_SIGNAL_FLAGS_NONE, on_completed, &answer, NULL);
  changed = g_dbus_connection_signal_subscribe (bus, "org.freedesktop.DBus", "org.freedesktop.DBus",
                                                "NameOwnerChanged", "/org/freedesktop/DBus", owner,
                                                G_DBUS_SIGNAL_FLAGS_NONE, on_owner_changed, &answer,
                                                NULL);
  if (show_and_wait (prompt, owner, context, &answer, cancellable, error))
    result = take_result (&answer, type, error);
  g_dbus_connection_signal_unsubscribe (bus, completed);
  g_dbus_connection_signal_unsubscribe (bus, changed);
  g_main_context_pop_thread_default (context);
  g_clear_pointer (&answer.result, g_variant_unref);
  return result;
}

static void
service_prompt_async (SecretService *service,
                      SecretPrompt *prompt,
                      const GVariantType *return_type,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (service, NULL, callback, user_data);
  GError *error = NULL;
  GVariant *result = ask (G_DBUS_PROXY (prompt), return_type, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, (GDestroyNotify) g_variant_unref);
}

static GVariant *
service_prompt_finish (SecretService *service, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static GVariant *
service_prompt_sync (SecretService *service,
                     SecretPrompt *prompt,
                     GCancellable *cancellable,
                     const GVariantType *return_type,
                     GError **error)
{
  return ask (G_DBUS_PROXY (prompt), return_type, cancellable, error);
}

static void
cti_keychain_service_class_init (CtiKeychainServiceClass *class)
{
  SecretServiceClass *service_class = SECRET_SERVICE_CLASS (class);

  service_class->prompt_async = service_prompt_async;
  service_class->prompt_finish = service_prompt_finish;
  service_class->prompt_sync = service_prompt_sync;
}

static void
cti_keychain_service_init (CtiKeychainService *self)
{
}
