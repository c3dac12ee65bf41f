/* The table of contents of a hand-over file: a key file. It is read only after the seal and the
 * signature have held; what is missing in it, too long, or not of a kind we know makes the whole
 * file invalid. Texts are cleaned as if they had been typed. */

#include "cti-parcel-private.h"

#include <string.h>

#include "cti-exchange-error.h"
#include "cti-id.h"
#include "cti-text.h"

#define HEAD     "hand-over"
#define CASE     "case %u"
#define ATTACHED "file %u"
#define DECISION "decision %u"
#define NAMES    "names"

static void
put (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (!cti_text_is_blank (text))
    g_key_file_set_string (file, group, key, text);
}

static void
put_day (GKeyFile *file, const char *group, const char *key, CtiDate day)
{
  g_autofree char *text = day != CTI_DATE_NONE ? cti_date_to_iso (day) : NULL;

  put (file, group, key, text);
}

static void
put_head (GKeyFile *file, const CtiParcelFile *self, const CtiPartyKeys *receiver)
{
  g_autofree char *to = receiver != NULL ? cti_party_key_to_text (receiver->box) : NULL;

  put (file, HEAD, "id", self->id);
  put (file, HEAD, "purpose", cti_enum_to_nick (cti_parcel_purpose_values, (int) self->purpose));
  put_day (file, HEAD, "sent", self->sent);
  put_day (file, HEAD, "expires", self->expires);
  put (file, HEAD, "answers", self->answers);
  put (file, HEAD, "message", self->message);
  put (file, HEAD, "party", self->party);
  put (file, HEAD, "name", self->name);
  put (file, HEAD, "team", self->team);
  put (file, HEAD, "to", to);
}

static void
put_part (GKeyFile *file, const CtiParcelPart *part, guint index)
{
  g_autofree char *group = g_strdup_printf (CASE, index);

  put (file, group, "id", part->id);
  put (file, group, "code", part->code);
  put_day (file, group, "zero", part->zero);
  g_key_file_set_int64 (file, group, "act", part->act);
  g_key_file_set_uint64 (file, group, "size",
                         part->content != NULL ? cti_secret_get_size (part->content) : 0);
}

static void
put_attachment (GKeyFile *file, const CtiParcelAttachment *attachment, guint index)
{
  g_autofree char *group = g_strdup_printf (ATTACHED, index);

  put (file, group, "id", attachment->id);
  put (file, group, "case", attachment->part);
  g_key_file_set_uint64 (file, group, "size", cti_secret_get_size (attachment->content));
}

static void
put_decision (GKeyFile *file, const CtiParcelDecision *decision, guint index)
{
  g_autofree char *group = g_strdup_printf (DECISION, index);

  put (file, group, "id", decision->id);
  put (file, group, "case", decision->part);
  put (file, group, "what", decision->what);
  put (file, group, "why", decision->why);
  put_day (file, group, "due", decision->due);
}

char *
_cti_parcel_table_write (const CtiParcelFile *self, const CtiPartyKeys *receiver, gsize *length)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GHashTableIter iter;
  gpointer id, name;

  put_head (file, self, receiver);
  for (guint i = 0; i < self->parts->len; i++)
    put_part (file, g_ptr_array_index (self->parts, i), i);
  for (guint i = 0; i < self->files->len; i++)
    put_attachment (file, g_ptr_array_index (self->files, i), i);
  for (guint i = 0; i < self->decisions->len; i++)
    put_decision (file, g_ptr_array_index (self->decisions, i), i);
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &id, &name))
    put (file, NAMES, id, name);
  return g_key_file_to_data (file, length, NULL);
}

static gboolean
fail (GError **error, const char *group, const char *key)
{
  g_set_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID, "[%s] %s", group, key);
  return FALSE;
}

static gboolean
read_text (GKeyFile *file,
           const char *group,
           const char *key,
           gboolean is_note,
           char **out,
           GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = g_key_file_get_string (file, group, key, &cause);
  char *clean;

  if (g_error_matches (cause, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    return TRUE;
  if (text == NULL || (!is_note && strlen (text) > CTI_TEXT_LINE_MAX))
    return fail (error, group, key);
  clean = is_note ? cti_text_clean_note (text) : cti_text_clean_line (text);
  g_free (*out);
  *out = clean;
  return TRUE;
}

static gboolean
read_id (GKeyFile *file, const char *group, const char *key, char **out, GError **error)
{
  return read_text (file, group, key, FALSE, out, error) &&
         (cti_id_is_valid (*out) || fail (error, group, key));
}

static gboolean
read_day (GKeyFile *file,
          const char *group,
          const char *key,
          gboolean is_needed,
          CtiDate *out,
          GError **error)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  if (text == NULL)
    return !is_needed || fail (error, group, key);
  *out = cti_date_parse_iso (text);
  return *out != CTI_DATE_NONE || fail (error, group, key);
}

/* What is sealed to one person must not be signed for another: a receiver could pass it on as if
 * the sender had meant it for somebody else. */
static gboolean
is_to (GKeyFile *file, const CtiPartyKeys *receiver)
{
  g_autofree char *text = g_key_file_get_string (file, HEAD, "to", NULL);
  guint8 key[CTI_PARTY_KEY_SIZE];

  if (receiver == NULL)
    return text == NULL;
  return cti_party_key_from_text (text, key) && memcmp (key, receiver->box, sizeof key) == 0;
}

static gboolean
read_head (GKeyFile *file, CtiParcelFile *self, const CtiPartyKeys *receiver, GError **error)
{
  g_autofree char *purpose = g_key_file_get_string (file, HEAD, "purpose", NULL);
  g_autofree char *id = NULL;
  int value = 0;

  if (!cti_enum_from_nick (cti_parcel_purpose_values, purpose, &value))
    return fail (error, HEAD, "purpose");
  self->purpose = (CtiParcelPurpose) value;
  if (!read_id (file, HEAD, "id", &id, error) ||
      !read_day (file, HEAD, "sent", TRUE, &self->sent, error) ||
      !read_day (file, HEAD, "expires", TRUE, &self->expires, error) ||
      !read_text (file, HEAD, "answers", FALSE, &self->answers, error) ||
      !read_text (file, HEAD, "message", TRUE, &self->message, error) ||
      !read_id (file, HEAD, "party", &self->party, error) ||
      !read_text (file, HEAD, "name", FALSE, &self->name, error) ||
      !read_text (file, HEAD, "team", FALSE, &self->team, error))
    return FALSE;
  if (g_strcmp0 (id, self->id) != 0 || cti_text_is_blank (self->name) || !is_to (file, receiver))
    return fail (error, HEAD, "to");
  return self->answers == NULL || cti_id_is_valid (self->answers) || fail (error, HEAD, "answers");
}

/* The same id twice: which of the two is meant nobody could say, and one would be lost. */
static gboolean
is_new (GHashTable *ids, const char *id, const char *group, GError **error)
{
  return g_hash_table_add (ids, (gpointer) id) || fail (error, group, "id");
}

static gboolean
read_part (GKeyFile *file, CtiParcelFile *self, const char *group, GArray *sizes, GError **error)
{
  CtiParcelPart *part = cti_parcel_file_add_part (self, NULL, NULL);
  guint64 size = g_key_file_get_uint64 (file, group, "size", NULL);

  part->act = g_key_file_get_int64 (file, group, "act", NULL);
  g_array_append_val (sizes, size);
  return read_id (file, group, "id", &part->id, error) &&
         read_text (file, group, "code", FALSE, &part->code, error) &&
         read_day (file, group, "zero", FALSE, &part->zero, error) &&
         (!cti_text_is_blank (part->code) || fail (error, group, "code")) &&
         (part->act >= 0 || fail (error, group, "act"));
}

static gboolean
read_decision (GKeyFile *file, CtiParcelFile *self, const char *group, GError **error)
{
  CtiParcelDecision *decision = g_new0 (CtiParcelDecision, 1);

  g_ptr_array_add (self->decisions, decision);
  return read_id (file, group, "id", &decision->id, error) &&
         read_id (file, group, "case", &decision->part, error) &&
         read_text (file, group, "what", FALSE, &decision->what, error) &&
         read_text (file, group, "why", TRUE, &decision->why, error) &&
         read_day (file, group, "due", FALSE, &decision->due, error) &&
         (!cti_text_is_blank (decision->what) || fail (error, group, "what"));
}

/* After the cases, so that their sizes follow those of the cases. */
static gboolean
read_attachments (GKeyFile *file, CtiParcelFile *self, GArray *sizes, GError **error)
{
  for (guint i = 0; i <= CTI_PARCEL_FILES_MAX; i++)
    {
      g_autofree char *group = g_strdup_printf (ATTACHED, i);
      guint64 size = g_key_file_get_uint64 (file, group, "size", NULL);
      CtiParcelAttachment *attachment;

      if (!g_key_file_has_group (file, group))
        return TRUE;
      if (i == CTI_PARCEL_FILES_MAX)
        break;
      attachment = cti_parcel_file_add_attachment (self, NULL, NULL);
      g_array_append_val (sizes, size);
      if (!read_id (file, group, "id", &attachment->id, error) ||
          !read_id (file, group, "case", &attachment->part, error))
        return FALSE;
    }
  return fail (error, ATTACHED, "too many");
}

static gboolean
read_names (GKeyFile *file, CtiParcelFile *self, GError **error)
{
  g_auto (GStrv) ids = g_key_file_get_keys (file, NAMES, NULL, NULL);

  for (char **id = ids; id != NULL && *id != NULL; id++)
    {
      char *name = NULL;

      if (!cti_id_is_valid (*id) || id - ids >= CTI_PARCEL_PARTS_MAX)
        return fail (error, NAMES, *id);
      if (!read_text (file, NAMES, *id, FALSE, &name, error))
        return FALSE;
      g_hash_table_insert (self->names, g_strdup (*id), name);
    }
  return TRUE;
}

static gboolean
read_groups (GKeyFile *file, CtiParcelFile *self, GArray *sizes, GError **error)
{
  for (guint i = 0; i <= CTI_PARCEL_PARTS_MAX; i++)
    {
      g_autofree char *part = g_strdup_printf (CASE, i);
      g_autofree char *decision = g_strdup_printf (DECISION, i);
      gboolean has_part = g_key_file_has_group (file, part);
      gboolean has_decision = g_key_file_has_group (file, decision);

      if (!has_part && !has_decision)
        return TRUE;
      if (i == CTI_PARCEL_PARTS_MAX)
        break;
      if ((has_part && !read_part (file, self, part, sizes, error)) ||
          (has_decision && !read_decision (file, self, decision, error)))
        return FALSE;
    }
  return fail (error, CASE, "too many");
}

/* Files attached are looked at with the case they belong to. */
static gboolean
check_ids (const CtiParcelFile *self, GError **error)
{
  g_autoptr (GHashTable) parts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) decisions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->parts->len; i++)
    if (!is_new (parts, ((CtiParcelPart *) g_ptr_array_index (self->parts, i))->id, CASE, error))
      return FALSE;
  for (guint i = 0; i < self->decisions->len; i++)
    if (!is_new (decisions, ((CtiParcelDecision *) g_ptr_array_index (self->decisions, i))->id,
                 DECISION, error))
      return FALSE;
  return TRUE;
}

gboolean
_cti_parcel_table_read (CtiParcelFile *self,
                        const char *text,
                        gsize length,
                        const CtiPartyKeys *receiver,
                        GArray *sizes,
                        GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_utf8_validate_len (text, length, NULL) ||
      !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL))
    return fail (error, HEAD, "syntax");
  return read_head (file, self, receiver, error) && read_groups (file, self, sizes, error) &&
         check_ids (self, error) && read_attachments (file, self, sizes, error) &&
         read_names (file, self, error);
}
