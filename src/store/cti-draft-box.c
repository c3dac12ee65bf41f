/* Drafts. A draft is the day it was written (4 bytes, little-endian) and one box, sealed with the
 * key of drafts; inside is a serialised GVariant (s, x, i, a{ss}): the form's id, moment and
 * fields. Its name is a keyed hash of the id of the case the form is about, where it is about one,
 * and one of the form's id; in the first schema it was the latter alone. Day and name are the box's
 * context, so a draft cannot be passed off as that of another form or day; the id lies inside, so
 * that a store can be given a new key without anybody knowing what forms are open. Earlier drafts
 * had the id as context and not inside; they are read as long as they last. The day stands openly
 * so that old drafts can be thrown away without knowing their form; the time of the file would say
 * when, but by another clock. */

#include "cti-draft-box.h"

#include <string.h>

#include "cti-box.h"
#include "cti-hash.h"
#include "cti-id.h"
#include "cti-key.h"
#include "cti-store-error.h"

#define DRAFT_SUFFIX   ".draft"
#define DRAFT_FILE_MAX (8 * 1024 * 1024)
#define DRAFT_TYPE     "(sxia{ss})"
#define FIRST_TYPE     "(xia{ss})"
#define NAME_BYTES     16
#define CASE_MARK      '-'
#define DAY_SIZE       sizeof (gint32)

struct _CtiDraftBox
{
  CtiFolder *folder;   /* (owned) */
  CtiSecret *key;      /* (owned): seals drafts */
  CtiSecret *name_key; /* (owned): names them */
};

/**
 * cti_draft_new:
 * @made: the present moment
 *
 * Returns: (transfer full): an empty draft
 */
CtiDraft *
cti_draft_new (CtiMoment made)
{
  CtiDraft *self = g_new0 (CtiDraft, 1);

  self->made = made;
  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * cti_draft_free:
 * @self: (transfer full): a draft
 */
void
cti_draft_free (CtiDraft *self)
{
  g_hash_table_unref (self->fields);
  g_free (self);
}

/**
 * cti_draft_set:
 * @self: a draft
 * @field: name of a field
 * @value: (nullable): what stands in it; %NULL forgets it
 */
void
cti_draft_set (CtiDraft *self, const char *field, const char *value)
{
  if (value != NULL)
    g_hash_table_replace (self->fields, g_strdup (field), g_strdup (value));
  else
    g_hash_table_remove (self->fields, field);
}

/**
 * cti_draft_get:
 * @self: a draft
 * @field: name of a field
 *
 * Returns: (transfer none) (nullable): what stood in it
 */
const char *
cti_draft_get (const CtiDraft *self, const char *field)
{
  return g_hash_table_lookup (self->fields, field);
}

static gboolean
is_expired (CtiDraftBox *self, const char *name, CtiDate today)
{
  g_autoptr (GBytes) file = cti_folder_read (self->folder, name, DRAFT_FILE_MAX, NULL);
  gint32 day = 0;

  if (file == NULL || g_bytes_get_size (file) < DAY_SIZE)
    return FALSE;
  memcpy (&day, g_bytes_get_data (file, NULL), DAY_SIZE);
  return today - GINT32_FROM_LE (day) > CTI_DRAFT_DAYS;
}

static void
drop_expired (CtiDraftBox *self, CtiDate today)
{
  g_autoptr (GPtrArray) drafts = cti_folder_list (self->folder, DRAFT_SUFFIX, NULL);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const CtiFileState *state = g_ptr_array_index (drafts, i);

      if (is_expired (self, state->name, today))
        cti_folder_remove (self->folder, state->name, NULL);
    }
}

/**
 * cti_draft_box_open:
 * @folder: the folder of drafts
 * @key: the store key
 * @today: the day; drafts older than %CTI_DRAFT_DAYS are thrown away
 *
 * Returns: (transfer full): the drafts
 */
CtiDraftBox *
cti_draft_box_open (CtiFolder *folder, const CtiSecret *key, CtiDate today)
{
  CtiDraftBox *self = g_new0 (CtiDraftBox, 1);

  self->folder = cti_folder_ref (folder);
  self->key = cti_key_derive (key, CTI_KEY_PURPOSE_DRAFT);
  self->name_key = cti_key_derive (key, CTI_KEY_PURPOSE_DRAFT_NAME);
  drop_expired (self, today);
  return self;
}

/**
 * cti_draft_box_free:
 * @self: (transfer full): the drafts
 */
void
cti_draft_box_free (CtiDraftBox *self)
{
  cti_secret_unref (self->name_key);
  cti_secret_unref (self->key);
  cti_folder_unref (self->folder);
  g_free (self);
}

static void
append_hash (CtiDraftBox *self, GString *name, const char *text)
{
  guint8 hash[CTI_HASH_SIZE];

  cti_hash_keyed (self->name_key, (const guint8 *) text, strlen (text), hash);
  for (gsize i = 0; i < NAME_BYTES; i++)
    g_string_append_printf (name, "%02x", hash[i]);
}

/* The case a form is about, "star/<case id>": so that all drafts of a case can be found. */
static char *
find_case (const char *form)
{
  g_auto (GStrv) parts = g_strsplit (form, "/", -1);

  for (char **part = parts; *part != NULL; part++)
    if (cti_id_is_valid (*part))
      return g_strdup (*part);
  return NULL;
}

static char *
make_name (CtiDraftBox *self, const char *form)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *case_id = find_case (form);

  append_hash (self, name, case_id != NULL ? case_id : "");
  g_string_append_c (name, CASE_MARK);
  append_hash (self, name, form);
  g_string_append (name, DRAFT_SUFFIX);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static char *
make_first_name (CtiDraftBox *self, const char *form)
{
  g_autoptr (GString) name = g_string_new (NULL);

  append_hash (self, name, form);
  g_string_append (name, DRAFT_SUFFIX);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static GByteArray *
make_context (const guint8 *day, const char *name)
{
  GByteArray *context = g_byte_array_new ();

  g_byte_array_append (context, day, DAY_SIZE);
  g_byte_array_append (context, (const guint8 *) name, (guint) strlen (name));
  return context;
}

static GVariant *
pack (const char *form, const CtiDraft *draft)
{
  GVariantBuilder fields;
  GHashTableIter iter;
  gpointer name, value;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, draft->fields);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      g_autofree char *valid = g_utf8_make_valid (value, -1);

      g_variant_builder_add (&fields, "{ss}", name, valid);
    }
  return g_variant_ref_sink (g_variant_new (DRAFT_TYPE, form, draft->made.unix_seconds,
                                            draft->made.offset_minutes, &fields));
}

static CtiDraft *
unpack (const CtiSecret *plain, gboolean is_first, char **form)
{
  g_autoptr (GVariant) packed = g_variant_ref_sink (
      g_variant_new_from_data (G_VARIANT_TYPE (is_first ? FIRST_TYPE : DRAFT_TYPE),
                               cti_secret_get_bytes (plain), cti_secret_get_size (plain), FALSE,
                               NULL, NULL));
  g_autoptr (GVariant) normal = g_variant_get_normal_form (packed);
  g_autoptr (GVariantIter) fields = NULL;
  CtiDraft *draft = cti_draft_new (CTI_MOMENT_NEVER);
  const char *name, *value;

  if (is_first)
    g_variant_get (normal, FIRST_TYPE, &draft->made.unix_seconds, &draft->made.offset_minutes,
                   &fields);
  else
    g_variant_get (normal, DRAFT_TYPE, form, &draft->made.unix_seconds, &draft->made.offset_minutes,
                   &fields);
  while (g_variant_iter_next (fields, "{&s&s}", &name, &value))
    cti_draft_set (draft, name, value);
  return draft;
}

/**
 * cti_draft_box_put:
 * @self: the drafts
 * @form: id of a form, such as "star/<case id>"
 * @draft: what stands in it
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the draft is on the disk for good
 */
gboolean
cti_draft_box_put (CtiDraftBox *self, const char *form, const CtiDraft *draft, GError **error)
{
  g_autofree char *name = make_name (self, form);
  gint32 day = GINT32_TO_LE (cti_moment_get_day (draft->made));
  g_autoptr (GByteArray) context = make_context ((const guint8 *) &day, name);
  g_autoptr (GVariant) packed = pack (form, draft);
  gsize size = g_variant_get_size (packed);
  g_autoptr (CtiSecret) plain = cti_secret_new (size);
  g_autoptr (GBytes) box = NULL, file = NULL;
  GByteArray *whole = g_byte_array_new ();

  g_variant_store (packed, cti_secret_edit (plain));
  box = cti_box_seal (self->key, cti_secret_get_bytes (plain), size, context->data, context->len);
  g_byte_array_append (whole, (const guint8 *) &day, DAY_SIZE);
  g_byte_array_append (whole, g_bytes_get_data (box, NULL), (guint) g_bytes_get_size (box));
  file = g_byte_array_free_to_bytes (whole);
  return cti_folder_replace (self->folder, name, file, FALSE, error);
}

static CtiSecret *
open_box (CtiDraftBox *self, GBytes *file, const char *bound_to)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (file, &size);
  g_autoptr (GByteArray) context = NULL;

  if (size < DAY_SIZE)
    return NULL;
  context = make_context (data, bound_to);
  return cti_box_open (self->key, data + DAY_SIZE, size - DAY_SIZE, context->data, context->len,
                       NULL);
}

/* @form, where it is known, is what an earlier draft is bound to. */
static CtiDraft *
open_file (CtiDraftBox *self, const char *name, const char *form, char **inside)
{
  g_autoptr (GBytes) file = cti_folder_read (self->folder, name, DRAFT_FILE_MAX, NULL);
  g_autoptr (CtiSecret) plain = file != NULL ? open_box (self, file, name) : NULL;
  gboolean is_first = plain == NULL && file != NULL && form != NULL;

  if (is_first)
    plain = open_box (self, file, form);
  return plain != NULL ? unpack (plain, is_first, inside) : NULL;
}

/**
 * cti_draft_box_find:
 * @self: the drafts
 * @form: id of a form
 *
 * Returns: (transfer full) (nullable): what stood in it, %NULL where there is no draft that opens
 */
CtiDraft *
cti_draft_box_find (CtiDraftBox *self, const char *form)
{
  g_autofree char *name = make_name (self, form);
  g_autofree char *first = make_first_name (self, form);
  g_autofree char *inside = NULL;

  return open_file (self, cti_folder_has (self->folder, name) ? name : first, form, &inside);
}

/**
 * cti_draft_box_carry:
 * @self: the drafts
 * @to: drafts of the same store under another key
 * @error: (out) (optional): %CTI_STORE_ERROR_OLD_DRAFT where there is one of an earlier program,
 *   which does not say what form it is of; a #CtiStoreError
 *
 * Returns: %TRUE once each of them is there too
 */
gboolean
cti_draft_box_carry (CtiDraftBox *self, CtiDraftBox *to, GError **error)
{
  g_autoptr (GPtrArray) drafts = cti_folder_list (self->folder, DRAFT_SUFFIX, error);

  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const CtiFileState *state = g_ptr_array_index (drafts, i);
      g_autofree char *form = NULL;
      g_autoptr (CtiDraft) draft = open_file (self, state->name, NULL, &form);

      if (draft == NULL)
        {
          g_set_error_literal (error, CTI_STORE_ERROR, CTI_STORE_ERROR_OLD_DRAFT,
                               "a draft does not say what form it is of");
          return FALSE;
        }
      if (!cti_draft_box_put (to, form, draft, error))
        return FALSE;
    }
  return drafts != NULL;
}

/* The form or something chosen in it names the case, wherever in the name that is. */
static gboolean
names_case (CtiDraftBox *self, const char *name, const char *case_id)
{
  g_autofree char *form = NULL;
  g_autoptr (CtiDraft) draft = open_file (self, name, NULL, &form);
  GHashTableIter iter;
  gpointer value;

  if (draft == NULL)
    return FALSE;
  if (strstr (form, case_id) != NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, draft->fields);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (strstr (value, case_id) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * cti_draft_box_remove_case:
 * @self: the drafts
 * @case_id: id of a case whose identity is erased
 * @error: (out) (optional): a #CtiStoreError
 *
 * A draft is of the case where its form or what was chosen in it says so. Drafts of the first
 * schema do not say what they are about, so those go too.
 *
 * Returns: %TRUE once no draft of the case is left
 */
gboolean
cti_draft_box_remove_case (CtiDraftBox *self, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) drafts = cti_folder_list (self->folder, DRAFT_SUFFIX, error);
  g_autoptr (GString) prefix = g_string_new (NULL);

  append_hash (self, prefix, case_id);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    {
      const CtiFileState *state = g_ptr_array_index (drafts, i);

      if (strchr (state->name, CASE_MARK) != NULL && !g_str_has_prefix (state->name, prefix->str) &&
          !names_case (self, state->name, case_id))
        continue;
      if (!cti_folder_remove (self->folder, state->name, error))
        return FALSE;
    }
  return drafts != NULL;
}

/**
 * cti_draft_box_remove:
 * @self: the drafts
 * @form: id of a form that was finished or thrown away
 * @error: (out) (optional): a #CtiStoreError
 *
 * Returns: %TRUE once the draft is gone for good
 */
gboolean
cti_draft_box_remove (CtiDraftBox *self, const char *form, GError **error)
{
  g_autofree char *name = make_name (self, form);
  g_autofree char *first = make_first_name (self, form);

  return (!cti_folder_has (self->folder, name) || cti_folder_remove (self->folder, name, error)) &&
         (!cti_folder_has (self->folder, first) || cti_folder_remove (self->folder, first, error));
}
