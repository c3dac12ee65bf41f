/* "Copy for the Journal": a note, or a contact with what was noted of it, as text for the
 * municipality's system. What was copied counts as filed from that day on; copying it once more
 * keeps the day. */

#include "cti-journal-copy.h"

#include <glib/gi18n.h>

#include "cti-clipboard.h"
#include "cti-contact.h"
#include "cti-say.h"
#include "cti-use-note.h"
#include "cti-words-note.h"
#include "cti-words.h"
#include "cti-workspace.h"

typedef struct
{
  char *case_id; /* (owned) */
  GStrv ids;     /* (owned): what was copied and is not filed yet */
} Filing;

static void
filing_free (gpointer data)
{
  Filing *filing = data;

  g_free (filing->case_id);
  g_strfreev (filing->ids);
  g_free (filing);
}

static gpointer
file_in_thread (CtiStore *store, gpointer data, GError **error)
{
  const Filing *filing = data;

  return cti_use_file (store, filing->case_id, (const char *const *) filing->ids, NULL, error);
}

/* In the order of what they tell of. */
static GPtrArray *
find_notes (const CtiCase *now, const CtiContact *contact)
{
  GPtrArray *all = cti_case_get_records (now, &cti_note_type);
  GPtrArray *notes = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((CtiNote *) g_ptr_array_index (all, i))->contact, contact->record.id) == 0)
      g_ptr_array_add (notes, g_ptr_array_index (all, i));
  g_ptr_array_sort (notes, cti_note_compare);
  return notes;
}

static void
say_copied (GtkWidget *widget, CtiDate filed_on)
{
  g_autofree char *day = cti_words_date (filed_on);
  /* Translators: a day. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("Copied, for two minutes. It was filed on %s."), day);

  cti_say (widget, sentence);
}

static void
copy (GtkWidget *widget, const char *text, GStrvBuilder *unfiled, CtiDate filed_on)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);
  Filing *filing = g_new0 (Filing, 1);

  cti_clipboard_copy (widget, text);
  filing->case_id = g_strdup (cti_case_get_id (cti_workspace_get_case (workspace)));
  filing->ids = g_strv_builder_end (unfiled);
  if (*filing->ids == NULL)
    {
      filing_free (filing);
      say_copied (widget, filed_on);
      return;
    }
  cti_workspace_run_in (workspace, filing->case_id, file_in_thread, filing, filing_free,
                        _ ("Copied, for two minutes, and noted as filed today."), NULL, NULL);
}

static void
copy_note (GtkWidget *widget, const CtiCase *now, const CtiNote *note)
{
  const CtiContact *contact =
      note->contact != NULL ? cti_case_find (now, &cti_contact_type, note->contact) : NULL;
  g_autofree char *text =
      cti_words_note_for_journal (note, contact, cti_case_get_citizen (now)->code);
  g_autoptr (GStrvBuilder) unfiled = g_strv_builder_new ();

  if (note->filed_on == CTI_DATE_NONE)
    g_strv_builder_add (unfiled, note->record.id);
  copy (widget, text, unfiled, note->filed_on);
}

static void
copy_contact (GtkWidget *widget, const CtiCase *now, const CtiContact *contact)
{
  g_autoptr (GPtrArray) notes = find_notes (now, contact);
  g_autofree char *text =
      cti_words_contact_for_journal (contact, notes, cti_case_get_citizen (now)->code);
  g_autoptr (GStrvBuilder) unfiled = g_strv_builder_new ();

  if (contact->filed_on == CTI_DATE_NONE)
    g_strv_builder_add (unfiled, contact->record.id);
  for (guint i = 0; i < notes->len; i++)
    if (((CtiNote *) g_ptr_array_index (notes, i))->filed_on == CTI_DATE_NONE)
      g_strv_builder_add (unfiled, CTI_RECORD (g_ptr_array_index (notes, i))->id);
  copy (widget, text, unfiled, contact->filed_on);
}

/**
 * cti_journal_may_copy:
 * @entry: something that happened
 *
 * Returns: whether it can be copied for the journal: a note, or a contact that is not to come
 */
gboolean
cti_journal_may_copy (const CtiJournalEntry *entry)
{
  const CtiContact *contact = (const CtiContact *) entry->record;

  return entry->kind == CTI_JOURNAL_NOTE ||
         (entry->kind == CTI_JOURNAL_CONTACT && contact->result != CTI_CONTACT_PLANNED);
}

/**
 * cti_journal_copy_action:
 * @widget: a widget of the workspace in which a case is open
 * @name: name of the action
 * @id: id of a note or a contact
 *
 * Puts it on the clipboard and notes it as filed.
 */
void
cti_journal_copy_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CtiCase *now = cti_workspace_get_case (cti_workspace_of (widget));
  const char *row = g_variant_get_string (id, NULL);
  const CtiNote *note = cti_case_find (now, &cti_note_type, row);
  const CtiContact *contact = cti_case_find (now, &cti_contact_type, row);

  if (note != NULL)
    copy_note (widget, now, note);
  else if (contact != NULL)
    copy_contact (widget, now, contact);
}
