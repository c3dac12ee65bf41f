/* What can be done with something in the journal. What is about contacts and notes is done here;
 * everything else leads to the page it is worked with on. */

#include "cti-journal-acts.h"

#include <glib/gi18n.h>

#include "cti-attachment-add.h"
#include "cti-attachment-window.h"
#include "cti-contact-dialog.h"
#include "cti-contact.h"
#include "cti-journal-copy.h"
#include "cti-note-dialog.h"
#include "cti-note.h"
#include "cti-part-save.h"
#include "cti-say.h"
#include "cti-use-note.h"
#include "cti-workspace.h"

static gpointer
find_record (GtkWidget *widget, const CtiRecordType *type, GVariant *id)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);

  return cti_case_find (cti_workspace_get_case (workspace), type, g_variant_get_string (id, NULL));
}

static void
open_contact (GtkWidget *widget, const CtiContact *contact)
{
  gtk_window_present (GTK_WINDOW (cti_contact_dialog_new_for (cti_workspace_of (widget), contact)));
}

/* A signed note is added to; any other is changed. */
static void
open_note (GtkWidget *widget, const CtiNote *note)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);

  gtk_window_present (GTK_WINDOW (cti_note_is_signed (note)
                                      ? cti_note_dialog_new_addition (workspace, note)
                                      : cti_note_dialog_new (workspace, note)));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *id)
{
  const CtiContact *contact = find_record (widget, &cti_contact_type, id);
  const CtiNote *note = find_record (widget, &cti_note_type, id);

  cti_bookmark_via (widget, name, id);
  if (contact != NULL)
    open_contact (widget, contact);
  else if (note != NULL)
    open_note (widget, note);
}

static void
write_about_action (GtkWidget *widget, const char *name, GVariant *id)
{
  const CtiContact *contact = find_record (widget, &cti_contact_type, id);

  cti_bookmark_via (widget, name, id);
  if (contact != NULL)
    gtk_window_present (
        GTK_WINDOW (cti_note_dialog_new_about (cti_workspace_of (widget), contact)));
}

/* --- Signing ---------------------------------------------------------------------------------- */

typedef struct
{
  char *case_id; /* (owned) */
  char *note_id; /* (owned) */
} Sign;

static void
sign_free (gpointer data)
{
  Sign *sign = data;

  g_free (sign->case_id);
  g_free (sign->note_id);
  g_free (sign);
}

static gpointer
sign_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Sign *sign = data;

  return cti_use_sign_note (store, sign->case_id, sign->note_id, error);
}

static void
sign_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);
  Sign *sign = g_new0 (Sign, 1);

  sign->case_id = g_strdup (cti_case_get_id (cti_workspace_get_case (workspace)));
  sign->note_id = g_variant_dup_string (id, NULL);
  cti_workspace_run_in (workspace, sign->case_id, sign_in_thread, sign, sign_free,
                        _ ("The note is signed. From now on it can be added to, and not changed."),
                        NULL, NULL);
}

/* --- Taking away ------------------------------------------------------------------------------ */

static void
remove_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);
  const char *case_id = cti_case_get_id (cti_workspace_get_case (workspace));
  const CtiContact *contact = find_record (widget, &cti_contact_type, id);
  const CtiNote *note = find_record (widget, &cti_note_type, id);

  if (contact != NULL)
    cti_part_remove (workspace, case_id, NULL, CTI_ACT_CHANGE_CONTACT, contact,
                     _ ("The contact is in the trash."));
  else if (note != NULL && !cti_note_is_signed (note))
    cti_part_remove (workspace, case_id, NULL, CTI_ACT_CHANGE_NOTE, note,
                     _ ("The note is in the trash."));
  else if (note != NULL)
    cti_say (widget, _ ("A signed note stays in the journal. It can be added to."));
}

/* --- Files ------------------------------------------------------------------------------------ */

/* To a note or a contact; with an empty id to none of them. */
static void
attach_action (GtkWidget *widget, const char *name, GVariant *id)
{
  const char *owner = g_variant_get_string (id, NULL);

  cti_attachment_add_choose (cti_workspace_of (widget), *owner != '\0' ? owner : NULL);
}

static void
open_file_action (GtkWidget *widget, const char *name, GVariant *id)
{
  cti_bookmark_via (widget, name, id);
  cti_attachment_window_open (cti_workspace_of (widget), g_variant_get_string (id, NULL));
}

typedef struct
{
  GtkWidget *page; /* (owned) */
  CtiCase *now;    /* (owned) */
  char *owner;     /* (owned) (nullable) */
} Pasting;

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Pasting *pasting = user_data;
  g_autoptr (GdkTexture) picture =
      gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  CtiWorkspace *workspace = cti_workspace_of (pasting->page);

  if (workspace != NULL && picture != NULL)
    cti_attachment_add_picture (workspace, pasting->now, picture, pasting->owner);
  else if (workspace != NULL)
    cti_say (pasting->page,
             _ ("There is no picture on the clipboard. A file is added from the menu, "
                "or by dropping it on the journal."));
  g_object_unref (pasting->page);
  cti_case_unref (pasting->now);
  g_free (pasting->owner);
  g_free (pasting);
}

/* A picture of the clipboard, such as a screenshot. */
static void
paste_action (GtkWidget *widget, const char *name, GVariant *id)
{
  const char *owner = g_variant_get_string (id, NULL);
  Pasting *pasting = g_new0 (Pasting, 1);

  pasting->page = g_object_ref (widget);
  pasting->now = cti_case_ref (cti_workspace_get_case (cti_workspace_of (widget)));
  pasting->owner = *owner != '\0' ? g_strdup (owner) : NULL;
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, pasting);
}

/**
 * cti_journal_install_acts:
 * @widget_class: the class of the page
 */
void
cti_journal_install_acts (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journal.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "journal.write-about", "s", write_about_action);
  gtk_widget_class_install_action (widget_class, "journal.sign", "s", sign_action);
  gtk_widget_class_install_action (widget_class, "journal.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "journal.copy", "s", cti_journal_copy_action);
  gtk_widget_class_install_action (widget_class, "journal.attach", "s", attach_action);
  gtk_widget_class_install_action (widget_class, "journal.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "journal.paste", "s", paste_action);
}

/* --- Opening ---------------------------------------------------------------------------------- */

static const char *
find_page (const CtiJournalEntry *entry)
{
  switch (entry->kind)
    {
    case CTI_JOURNAL_MEASURE:
      return entry->record->type == &cti_reading_type ? "star" : "wellbeing";
    case CTI_JOURNAL_NETWORK:
      return entry->record->type == &cti_consent_type ? "intake" : "network";
    case CTI_JOURNAL_COURSE:
    default:
      return "course";
    }
}

/**
 * cti_journal_open:
 * @page: the page
 * @entry: something that happened in the case
 *
 * Opens a contact or a note; for anything else, shows the page it is worked with on.
 */
void
cti_journal_open (GtkWidget *page, const CtiJournalEntry *entry)
{
  if (entry->kind == CTI_JOURNAL_CONTACT || entry->kind == CTI_JOURNAL_NOTE)
    gtk_widget_activate_action (page, "journal.edit", "s", entry->record->id);
  else if (entry->kind != CTI_JOURNAL_TASK)
    cti_workspace_show_page (cti_workspace_of (page), find_page (entry));
}

/* The keys are those of the row (cti-journal-row.c). */
static void
add_item (GMenu *menu,
          const char *label,
          const char *action,
          const char *key,
          const CtiJournalEntry *entry)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  if (key != NULL)
    g_menu_item_set_attribute (item, "accel", "s", key);
  g_menu_item_set_action_and_target (item, action, "s", entry->record->id);
  g_menu_append_item (menu, item);
}

/**
 * cti_journal_make_menu:
 * @entry: something that happened
 *
 * Returns: (transfer full): what can be done with it
 */
GMenuModel *
cti_journal_make_menu (const CtiJournalEntry *entry)
{
  GMenu *menu = g_menu_new ();
  const CtiNote *note = (const CtiNote *) entry->record;
  gboolean is_note = entry->kind == CTI_JOURNAL_NOTE;
  gboolean is_contact = entry->kind == CTI_JOURNAL_CONTACT;
  gboolean is_signed = is_note && cti_note_is_signed (note);

  if (is_signed)
    add_item (menu, _ ("_Add to It…"), "journal.edit", "Return", entry);
  else if (is_note || is_contact)
    add_item (menu, _ ("_Change…"), "journal.edit", "Return", entry);
  if (is_contact)
    add_item (menu, _ ("Write a _Note about It…"), "journal.write-about", NULL, entry);
  if (is_note && !is_signed)
    add_item (menu, _ ("_Sign"), "journal.sign", NULL, entry);
  if (is_note || is_contact)
    {
      add_item (menu, _ ("Add a _File…"), "journal.attach", NULL, entry);
      add_item (menu, _ ("_Paste a Picture"), "journal.paste", "<Control>v", entry);
    }
  if (cti_journal_may_copy (entry))
    add_item (menu, _ ("Copy for the _Journal"), "journal.copy", "<Control>c", entry);
  if ((is_note && !is_signed) || is_contact)
    add_item (menu, _ ("Move to the _Trash"), "journal.remove", "Delete", entry);
  return G_MENU_MODEL (menu);
}
