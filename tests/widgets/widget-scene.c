#include "widget-scene.h"

#include <adwaita.h>

#include "cti-receive-dialog.h"
#include "cti-receive-open.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "widget-keys.h"

#define PERSON                                                           \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-5m\nphase1-start: today-4m\nphase-months: 4\n"

gpointer
scene_give_card (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_give_card (store, error);
}

gpointer
scene_take_card (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_colleague (store, data, FALSE, error);
}

void
scene_open (Scene *self)
{
  g_autoptr (GBytes) mine = NULL, hers = NULL;
  g_autoptr (CtiColleague) eva = NULL, me = NULL;

  self->eva = session_fixture_new ();
  cti_clock_set_today (self->eva->clock, DESK_TODAY);
  desk_open (&self->desk, PERSON);
  mine = desk_run (&self->desk, scene_give_card, NULL);
  hers = scene_give_card (self->eva->store, NULL, NULL);
  eva = desk_run (&self->desk, scene_take_card, hers);
  me = scene_take_card (self->eva->store, mine, NULL);
  self->eva_here = g_strdup (CTI_RECORD (eva)->id);
  self->me_there = g_strdup (CTI_RECORD (me)->id);
}

void
scene_close (Scene *self)
{
  desk_close (&self->desk);
  session_fixture_free (self->eva);
  g_free (self->eva_here);
  g_free (self->me_there);
}

guint
scene_count_cases (Scene *self)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (cti_session_get_cards (self->desk.store->session)));
}

GBytes *
scene_send (Scene *self, const char *code, const char *colleague)
{
  g_autofree char *id = session_fixture_add_case (self->eva, code);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) agreed = cti_secret_new_text (FIXTURE_OTHER);
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER,
                           .colleague = colleague,
                           .case_ids = ids };
  GBytes *sealed;

  order.passphrase = colleague == NULL ? agreed : NULL; /* who it is for, or what opens it */
  g_ptr_array_add (ids, id);
  sealed = cti_use_hand_over (self->eva->store, &order, &error);
  g_assert_no_error (error);
  return sealed;
}

GFile *
scene_put_file (Scene *self, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (self->eva->home, "file" CTI_PARCEL_SUFFIX, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

GtkWidget *
scene_open_file (Scene *self, GFile *file)
{
  GtkWidget *shown = NULL;

  cti_receive_open (self->desk.workspace, file);
  widget_wait ((shown = desk_find_window (CTI_TYPE_RECEIVE_DIALOG)) != NULL ||
               (shown = desk_find_window (ADW_TYPE_MESSAGE_DIALOG)) != NULL);
  widget_show (shown);
  return shown;
}

GtkWidget *
scene_open_bytes (Scene *self, GBytes *bytes)
{
  g_autoptr (GFile) file = scene_put_file (self, bytes);

  return scene_open_file (self, file);
}

GtkWidget *
scene_find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = widget_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}
