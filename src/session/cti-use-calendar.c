#include "cti-use-calendar.h"

#include "cti-use.h"

static void
add_planned (GPtrArray *appointments, const CtiCase *of, CtiDate from)
{
  GPtrArray *contacts = cti_case_get_records (of, &cti_contact_type);

  for (guint i = 0; i < contacts->len; i++)
    {
      const CtiContact *contact = g_ptr_array_index (contacts, i);

      if (contact->result == CTI_CONTACT_PLANNED && contact->date >= from)
        g_ptr_array_add (appointments,
                         cti_appointment_new (cti_case_get_citizen (of)->code, contact));
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CtiAppointment *one = *(CtiAppointment *const *) a;
  const CtiAppointment *other = *(CtiAppointment *const *) b;

  if (one->contact->date != other->contact->date)
    return one->contact->date < other->contact->date ? -1 : 1;
  if (one->contact->start != other->contact->start)
    return one->contact->start < other->contact->start ? -1 : 1;
  return cti_record_compare (&one->contact, &other->contact);
}

/**
 * cti_use_export_calendar:
 * @store: the store
 * @case_id: (nullable): the one case whose appointments are asked for, or %NULL for all
 * @from: the first day
 * @reason: why, as cti_export_reason_join() takes it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Gathers what is planned, for a calendar outside. A case that cannot be read is left out: the
 * caseload tells of it.
 *
 * Returns: (transfer full) (nullable) (element-type CtiAppointment): what is planned, earliest
 *   first
 */
GPtrArray *
cti_use_export_calendar (CtiStore *store,
                         const char *case_id,
                         CtiDate from,
                         const char *reason,
                         GError **error)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (cti_store_get_cards (store));
  GPtrArray *appointments = NULL;

  if (!cti_use_export (store, case_id, "calendar", reason, error))
    return NULL;
  appointments = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_appointment_free);
  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (CtiCase) found = NULL;

      if (case_id == NULL || g_str_equal (case_id, entry->id))
        found = cti_store_open_case (store, entry->id, NULL);
      if (found != NULL)
        add_planned (appointments, found, from);
    }
  g_ptr_array_sort (appointments, compare);
  return appointments;
}
