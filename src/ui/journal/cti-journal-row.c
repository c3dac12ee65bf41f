/* One thing in the journal: what it was, when, and what was written. The three texts of a note
 * stand under headings of their own, so that nobody takes a judgement for a fact, or for something
 * the citizen said. */

#include "cti-journal-row.h"

#include <glib/gi18n.h>

#include "cti-attachment-add.h"
#include "cti-compat-menu.h"
#include "cti-contact.h"
#include "cti-journal-acts.h"
#include "cti-journal-copy.h"
#include "cti-names.h"
#include "cti-note.h"
#include "cti-text.h"
#include "cti-words-journal.h"
#include "cti-words.h"

/* The title says the same in words. */
static const char *
get_contact_icon (CtiContactKind kind)
{
  static const char *const icons[] = {
    [CTI_CONTACT_MEETING] = "avatar-default-symbolic",
    [CTI_CONTACT_HOME_VISIT] = "go-home-symbolic",
    [CTI_CONTACT_ACCOMPANIMENT] = "mark-location-symbolic",
    [CTI_CONTACT_PHONE] = "call-start-symbolic",
    [CTI_CONTACT_MESSAGE] = "mail-unread-symbolic",
    [CTI_CONTACT_NETWORK_MEETING] = "system-users-symbolic",
    [CTI_CONTACT_COORDINATION] = "mail-send-receive-symbolic",
    [CTI_CONTACT_IN_VAIN] = "call-stop-symbolic",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (icons), NULL);
  return icons[kind];
}

static const char *
get_icon (const CtiJournalEntry *entry)
{
  static const char *const icons[CTI_JOURNAL_KINDS] = {
    [CTI_JOURNAL_NOTE] = "document-edit-symbolic",
    [CTI_JOURNAL_MEASURE] = "starred-symbolic",
    [CTI_JOURNAL_TASK] = "checkbox-checked-symbolic",
    [CTI_JOURNAL_COURSE] = "media-playlist-consecutive-symbolic",
    [CTI_JOURNAL_NETWORK] = "emblem-shared-symbolic",
  };

  if (entry->kind == CTI_JOURNAL_CONTACT)
    return get_contact_icon (((const CtiContact *) entry->record)->kind);
  return icons[entry->kind];
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_text (GtkBox *box, const char *heading, const char *text)
{
  if (cti_text_is_blank (text))
    return;
  if (heading != NULL)
    gtk_box_append (box, make_label (heading, "caption-heading"));
  gtk_box_append (box, make_label (text, NULL));
}

static void
add_note_texts (GtkBox *box, const CtiNote *note)
{
  add_text (box, cti_words_field ("note", "fact"), note->fact);
  add_text (box, cti_words_field ("note", "judgement"), note->judgement);
  add_text (box, cti_words_field ("note", "words"), note->words);
  add_text (box, cti_words_field ("note", "together"), note->together);
}

static void
add_filed (GStrvBuilder *marks, CtiDate filed_on)
{
  g_autofree char *day = filed_on != CTI_DATE_NONE ? cti_words_date (filed_on) : NULL;
  /* Translators: the day something was put into the municipality's journal. */
  g_autofree char *words = day != NULL ? g_strdup_printf (_ ("filed %s"), day) : NULL;

  if (words != NULL)
    g_strv_builder_add (marks, words);
}

/* What is still to be done with it, or has been. */
static char **
list_marks (const CtiJournalEntry *entry)
{
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();
  const CtiNote *note = entry->kind == CTI_JOURNAL_NOTE ? (const CtiNote *) entry->record : NULL;
  const CtiContact *contact =
      entry->kind == CTI_JOURNAL_CONTACT ? (const CtiContact *) entry->record : NULL;

  if ((contact != NULL && contact->unfinished) || (note != NULL && note->unfinished))
    g_strv_builder_add (marks, _ ("to finish"));
  if (note != NULL && note->important)
    g_strv_builder_add (marks, _ ("for a decision"));
  if (note != NULL && cti_note_is_signed (note))
    g_strv_builder_add (marks, _ ("signed"));
  if (note != NULL || contact != NULL)
    add_filed (marks, note != NULL ? note->filed_on : contact->filed_on);
  return g_strv_builder_end (marks);
}

/* One mark has room beside the title; several go on below it, in as many lines as they need. */
static GtkWidget *
make_heading (const char *title, char **marks)
{
  guint count = g_strv_length (marks);
  GtkWidget *box = gtk_box_new (count > 1 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                count > 1 ? 3 : 6);
  g_autofree char *words = g_strjoinv (" · ", marks);
  GtkWidget *label;

  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  if (count == 0)
    return box;
  label = make_label (words, "mark");
  gtk_label_set_wrap (GTK_LABEL (label), count > 1);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
name_row (GtkWidget *row, const char *title, char **marks, const char *day, const char *text)
{
  g_autofree char *marked = g_strjoinv (", ", marks);
  g_autofree char *name = g_strjoin (", ", day, title, *marked != '\0' ? marked : NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (!cti_text_is_blank (text))
    cti_names_describe (row, text);
}

static const char *
get_file_icon (const CtiAttachment *file)
{
  switch (file->media)
    {
    case CTI_MEDIA_PICTURE:
      return "image-x-generic-symbolic";
    case CTI_MEDIA_PDF:
      return "x-office-document-symbolic";
    default:
      return "text-x-generic-symbolic";
    }
}

static GtkWidget *
make_file_button (const CtiAttachment *file)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", get_file_icon (file),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), make_label (file->title, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  cti_names_set (button, file->title, _ ("Shows the file"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "journal.open-file");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          g_variant_new_string (file->record.id));
  return button;
}

/* What is kept with it opens inside the program. */
static void
add_files (GtkBox *box, const CtiCase *now, const char *owner)
{
  GPtrArray *files = cti_case_get_records (now, &cti_attachment_type);

  for (guint i = 0; i < files->len; i++)
    {
      const CtiAttachment *file = g_ptr_array_index (files, i);

      if (g_strcmp0 (file->note, owner) == 0 || g_strcmp0 (file->contact, owner) == 0)
        gtk_box_append (box, make_file_button (file));
    }
}

static GtkWidget *
make_content (const CtiCase *now, const CtiJournalEntry *entry, GtkWidget *row)
{
  g_autofree char *title = cti_words_journal_title (now, entry);
  g_autofree char *day = cti_words_journal_day (entry);
  g_autofree char *text = cti_words_journal_text (entry);
  g_auto (GStrv) marks = list_marks (entry);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (content), make_heading (title, marks));
  gtk_box_append (GTK_BOX (content), make_label (day, "caption"));
  if (entry->kind == CTI_JOURNAL_NOTE)
    add_note_texts (GTK_BOX (content), (const CtiNote *) entry->record);
  else
    add_text (GTK_BOX (content), NULL, text);
  add_files (GTK_BOX (content), now, entry->record->id);
  name_row (row, title, marks, day,
            entry->kind == CTI_JOURNAL_NOTE ? ((const CtiNote *) entry->record)->fact : text);
  return content;
}

static GtkWidget *
make_menu_button (const CtiJournalEntry *entry)
{
  g_autoptr (GMenuModel) menu = cti_journal_make_menu (entry);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic",
                                    "valign", GTK_ALIGN_START, NULL);

  cti_compat_menu_set (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be done with it"), -1);
  return button;
}

static void
add_key (GtkEventController *keys,
         guint key,
         GdkModifierType held,
         const char *action,
         const char *id)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, held), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (id));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* What its menu says, for whoever stands on the row. */
static void
add_keys (GtkWidget *row, const CtiJournalEntry *entry)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  if (cti_journal_may_copy (entry))
    add_key (keys, GDK_KEY_c, GDK_CONTROL_MASK, "journal.copy", entry->record->id);
  add_key (keys, GDK_KEY_v, GDK_CONTROL_MASK, "journal.paste", entry->record->id);
  add_key (keys, GDK_KEY_Delete, 0, "journal.remove", entry->record->id);
  gtk_widget_add_controller (row, keys);
}

static CtiJournalEntry *
copy_entry (const CtiJournalEntry *entry)
{
  CtiJournalEntry *copy = g_memdup2 (entry, sizeof *entry);

  cti_record_ref (copy->record);
  return copy;
}

/**
 * cti_journal_row_new:
 * @now: the case
 * @entry: something that happened in it
 *
 * Returns: (transfer floating): a row that shows it whole
 */
GtkWidget *
cti_journal_row_new (const CtiCase *now, const CtiJournalEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon =
      g_object_new (GTK_TYPE_IMAGE, "icon-name", get_icon (entry), "valign", GTK_ALIGN_START,
                    "margin-top", 3, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (box, "journal-entry");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), make_content (now, entry, row));
  if (entry->kind == CTI_JOURNAL_CONTACT || entry->kind == CTI_JOURNAL_NOTE)
    {
      gtk_box_append (GTK_BOX (box), make_menu_button (entry));
      add_keys (row, entry);
      cti_attachment_accept_drops (row, entry->record->id);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "entry", copy_entry (entry),
                          (GDestroyNotify) cti_journal_entry_free);
  return row;
}

/**
 * cti_journal_row_get_entry:
 * @row: a row of the journal
 *
 * Returns: (transfer none): what it shows
 */
const CtiJournalEntry *
cti_journal_row_get_entry (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "entry");
}
