/* What is done with a note beyond writing it: signing, adding to what is signed, and, as with a
 * contact, marking as filed in the municipality's system. Writing and changing one is
 * cti_use_put(). */

#include "cti-use-note.h"

#include "cti-trouble-error.h"
#include "cti-use-part.h"

static const CtiNote *
find_note (const CtiCase *before, const char *note_id, GError **error)
{
  const CtiNote *note = cti_case_find (before, &cti_note_type, note_id);

  if (note == NULL)
    cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
  return note;
}

static CtiCase *
keep_note (CtiStore *store,
           const CtiCase *before,
           CtiUseKind use,
           CtiActKind kind,
           gpointer note,
           GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, note);
  return cti_part_keep (store, before, use, kind, records, NULL, error);
}

static CtiDate
get_today (CtiStore *store)
{
  return cti_clock_get_today (cti_store_get_clock (store));
}

/**
 * cti_use_sign_note:
 * @store: the store
 * @case_id: id of a case
 * @note_id: id of a note of it
 * @error: (out) (optional): a problem of a field; %CTI_PROBLEM_NOTE_SIGNED where it is signed
 *   already; %CTI_TROUBLE_REFUSED where there is no such note
 *
 * Signs it today. It is finished by that, and from now on only added to.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_sign_note (CtiStore *store, const char *case_id, const char *note_id, GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiNote *old = before ? find_note (before, note_id, error) : NULL;
  g_autoptr (CtiNote) note = old ? cti_record_copy (old) : NULL;

  if (note == NULL)
    return NULL;
  if (cti_note_is_signed (note))
    {
      cti_problem_set_one (error, CTI_PROBLEM_NOTE_SIGNED, "note", NULL, 0, 0);
      return NULL;
    }
  note->signed_on = get_today (store);
  note->unfinished = FALSE;
  return keep_note (store, before, CTI_USE_SIGN_NOTE, CTI_ACT_SIGN_NOTE, note, error);
}

/**
 * cti_use_add_to_note:
 * @store: the store
 * @case_id: id of a case
 * @note_id: id of a signed note of it
 * @addition: what is added, made by cti_note_new_addition()
 * @error: (out) (optional): a problem of a field; %CTI_PROBLEM_NOT_SIGNED where the note is still
 *   open and so is changed itself; %CTI_TROUBLE_REFUSED where there is no such note
 *
 * Keeps the addition as a note of its own that names the signed one.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_add_to_note (CtiStore *store,
                     const char *case_id,
                     const char *note_id,
                     const CtiNote *addition,
                     GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  const CtiNote *to = before ? find_note (before, note_id, error) : NULL;
  g_autoptr (CtiNote) note = cti_record_copy (addition);

  if (to == NULL)
    return NULL;
  cti_set_text (&note->adds_to, to->record.id);
  cti_set_text (&note->course, to->course);
  return keep_note (store, before, CTI_USE_ADD_TO_NOTE, CTI_ACT_CHANGE_NOTE, note, error);
}

/* The record as filed on that day; %NULL where it is neither a note nor a contact. */
static gpointer
make_filed (const CtiCase *before, const char *id, CtiDate day, const char *filed_as)
{
  const CtiNote *old_note = cti_case_find (before, &cti_note_type, id);
  const CtiContact *old_contact = cti_case_find (before, &cti_contact_type, id);
  CtiNote *note = old_note != NULL ? cti_record_copy (old_note) : NULL;
  CtiContact *contact = old_contact != NULL ? cti_record_copy (old_contact) : NULL;

  if (note != NULL)
    {
      note->filed_on = day;
      cti_set_text (&note->filed_as, filed_as);
      return note;
    }
  if (contact != NULL)
    {
      contact->filed_on = day;
      cti_set_text (&contact->filed_as, filed_as);
    }
  return contact;
}

/**
 * cti_use_file:
 * @store: the store
 * @case_id: id of a case
 * @ids: (array zero-terminated=1): ids of notes, signed or not, and of contacts of it
 * @filed_as: (nullable): case number in the municipality's system
 * @error: (out) (optional): a #CtiStoreError; %CTI_TROUBLE_REFUSED where there is no such record
 *
 * Writes down, in one act, that they were filed today.
 *
 * Returns: (transfer full) (nullable): the case as it is now
 */
CtiCase *
cti_use_file (CtiStore *store,
              const char *case_id,
              const char *const *ids,
              const char *filed_as,
              GError **error)
{
  g_autoptr (CtiCase) before = cti_store_open_case (store, case_id, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  if (before == NULL)
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gpointer filed = make_filed (before, ids[i], get_today (store), filed_as);

      if (filed == NULL)
        {
          cti_trouble_set_error (error, CTI_TROUBLE_REFUSED);
          return NULL;
        }
      g_ptr_array_add (records, filed);
    }
  return cti_part_keep (store, before, CTI_USE_FILE_NOTE, CTI_ACT_FILE_NOTE, records, NULL, error);
}
