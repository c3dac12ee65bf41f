#include "cti-parcel.h"

#include <stdlib.h>

const CtiEnumValue cti_parcel_purpose_values[] = {
  { CTI_PARCEL_TRANSFER, "transfer" },
  { CTI_PARCEL_COVER, "cover" },
  { CTI_PARCEL_SUPERVISION, "supervision" },
  { CTI_PARCEL_RETURN, "return" },
  { CTI_PARCEL_REPLY, "reply" },
  { CTI_PARCEL_RECEIPT, "receipt" },
  { 0, NULL },
};

const CtiEnumValue cti_parcel_way_values[] = {
  { CTI_PARCEL_OUT, "out" },
  { CTI_PARCEL_IN, "in" },
  { 0, NULL },
};

const CtiEnumValue cti_parcel_state_values[] = {
  { CTI_PARCEL_OPEN, "open" },
  { CTI_PARCEL_CONFIRMED, "confirmed" },
  { CTI_PARCEL_DONE, "done" },
  { 0, NULL },
};

static const CtiField parcel_fields[] = {
  CTI_ENUM (CtiParcel, way, cti_parcel_way_values),
  CTI_ENUM (CtiParcel, purpose, cti_parcel_purpose_values),
  CTI_REF (CtiParcel, colleague, 0),
  CTI_NOTE (CtiParcel, cases, CTI_FIELD_SILENT),
  CTI_DAY (CtiParcel, sent, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiParcel, expires, CTI_FIELD_REQUIRED),
  CTI_REF (CtiParcel, answers, 0),
  CTI_ENUM (CtiParcel, state, cti_parcel_state_values),
};

static const CtiField colleague_fields[] = {
  CTI_LINE (CtiColleague, name, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiColleague, team, CTI_FIELD_SILENT),
  /* not a reference: the id belongs to a store elsewhere */
  CTI_LINE (CtiColleague, party, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiColleague, box_key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_LINE (CtiColleague, sign_key, CTI_FIELD_REQUIRED | CTI_FIELD_SILENT),
  CTI_DAY (CtiColleague, added, CTI_FIELD_REQUIRED),
  CTI_DAY (CtiColleague, compared, 0),
};

const CtiRecordType cti_parcel_type = { "parcel", sizeof (CtiParcel), parcel_fields,
                                        G_N_ELEMENTS (parcel_fields) };
const CtiRecordType cti_colleague_type = { "colleague", sizeof (CtiColleague), colleague_fields,
                                           G_N_ELEMENTS (colleague_fields) };

/**
 * cti_parcel_case_free:
 * @self: (transfer full): a case of a hand-over file
 */
void
cti_parcel_case_free (CtiParcelCase *self)
{
  g_free (self->id);
  g_free (self->alias);
  g_free (self->cover);
  g_free (self);
}

/**
 * cti_parcel_get_cases:
 * @self: a hand-over file
 *
 * Returns: (transfer full) (element-type CtiParcelCase): its cases
 */
GPtrArray *
cti_parcel_get_cases (const CtiParcel *self)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_parcel_case_free);
  g_auto (GStrv) lines = g_strsplit (self->cases != NULL ? self->cases : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) parts = g_strsplit (*line, " ", 4);
      CtiParcelCase *one;

      if (g_strv_length (parts) < 2)
        continue;
      one = g_new0 (CtiParcelCase, 1);
      one->id = g_strdup (parts[0]);
      one->act = strtoll (parts[1], NULL, 10);
      if (g_strv_length (parts) == 4)
        {
          one->alias = g_strdup (parts[2]);
          one->cover = g_strdup (parts[3]);
        }
      g_ptr_array_add (cases, one);
    }
  return cases;
}

/**
 * cti_parcel_add_case:
 * @self: a hand-over file in the making
 * @id: id of a case
 * @act: number of the last act that goes along
 * @alias: (nullable): the random id it has in a pack
 * @cover: (nullable): its cover name in a pack
 */
void
cti_parcel_add_case (CtiParcel *self,
                     const char *id,
                     gint64 act,
                     const char *alias,
                     const char *cover)
{
  g_autoptr (GString) text = g_string_new (self->cases);

  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, "%s %" G_GINT64_FORMAT, id, act);
  if (alias != NULL && cover != NULL)
    g_string_append_printf (text, " %s %s", alias, cover);
  cti_set_text (&self->cases, text->str);
}

/**
 * cti_parcel_moves:
 * @self: a hand-over file
 *
 * Returns: whether its cases leave this store once the receipt is there
 */
gboolean
cti_parcel_moves (const CtiParcel *self)
{
  return self->way == CTI_PARCEL_OUT &&
         (self->purpose == CTI_PARCEL_TRANSFER || self->purpose == CTI_PARCEL_RETURN);
}

/**
 * cti_parcel_purpose_has_cases:
 * @purpose: what a file is for
 *
 * Returns: whether whole cases travel in it, which are kept where it arrives
 */
gboolean
cti_parcel_purpose_has_cases (CtiParcelPurpose purpose)
{
  return purpose == CTI_PARCEL_TRANSFER || purpose == CTI_PARCEL_COVER ||
         purpose == CTI_PARCEL_RETURN;
}
