/* Files attached to a case go where it goes, and nowhere else. */

#include <string.h>

#include "cti-attachment.h"
#include "cti-crypto-error.h"
#include "cti-trouble-error.h"
#include "cti-use-attachment.h"
#include "cti-use-part.h"
#include "handover-desk.h"

#define LETTER "Dear Kanariella, here is your letter"
#define SCAN   "A scan that she wanted to have out of her case"

static char *
attach (SessionFixture *at, const char *case_id, const char *title, const char *text)
{
  g_autoptr (CtiAttachment) attachment = cti_record_new (&cti_attachment_type);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now = NULL;

  cti_set_text (&attachment->title, title);
  now = cti_use_attach (at->store, case_id, attachment, NULL, bytes, &error);
  g_assert_no_error (error);
  return g_strdup (attachment->record.id);
}

static void
put_in_trash (SessionFixture *at, const char *case_id, const char *id)
{
  g_autoptr (CtiCase) before = cti_store_open_case (at->store, case_id, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) now =
      cti_use_remove (at->store, case_id, CTI_ACT_CHANGE_ATTACHMENT,
                      cti_case_find (before, &cti_attachment_type, id), NULL, &error);

  g_assert_no_error (error);
}

static CtiAttachment *
find_attachment (SessionFixture *at, const char *case_id, const char *id)
{
  g_autoptr (GPtrArray) records = cti_store_read_all (at->store, case_id, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return cti_record_ref (g_ptr_array_index (records, i));
  return NULL;
}

static void
assert_holds (SessionFixture *at, const char *case_id, const char *id, const char *text)
{
  g_autoptr (CtiAttachment) record = find_attachment (at, case_id, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiSecret) plain = cti_store_read_attachment (at->store, case_id, record, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (cti_secret_get_bytes (plain), cti_secret_get_size (plain), text, strlen (text));
}

static char *
get_folder (SessionFixture *at)
{
  return g_build_filename (at->path, "attachments", NULL);
}

static guint
count_files (SessionFixture *at)
{
  g_autofree char *folder = get_folder (at);
  g_autoptr (GPtrArray) names =
      g_file_test (folder, G_FILE_TEST_IS_DIR) ? fixture_list (folder) : NULL;

  return names != NULL ? names->len : 0;
}

static void
spoil_file (SessionFixture *at, const char *id)
{
  g_autofree char *name = g_strconcat (id, ".att", NULL);
  g_autofree char *path = g_build_filename (at->path, "attachments", name, NULL);

  g_assert_true (g_file_set_contents (path, "nothing of ours", -1, NULL));
}

static void
transfer_takes_them_along (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autofree char *scan = attach (desk->ida, id, "Scan", SCAN);
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiAccepted) taken = NULL, gone = NULL;

  put_in_trash (desk->ida, id, scan);
  sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_assert_cmpuint (count_files (desk->ida), ==, 2);
  taken = desk_accept (desk->bo, sealed);
  g_assert_cmpuint (taken->taken->len, ==, 1);
  assert_holds (desk->bo, id, letter, LETTER);
  assert_holds (desk->bo, id, scan, SCAN); /* the trash is handed over too */
  gone = desk_accept (desk->ida, taken->receipt);
  g_assert_cmpuint (gone->gone, ==, 1);
  g_assert_cmpuint (count_files (desk->ida), ==, 0);
  session_fixture_close (desk->bo);
  session_fixture_open (desk->bo);
  assert_holds (desk->bo, id, letter, LETTER);
  g_assert_cmpuint (count_files (desk->bo), ==, 2);
}

static void
leave_brings_them_back (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_COVER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiAccepted) taken = desk_accept (desk->bo, sealed);
  g_autoptr (CtiAccepted) receipt = desk_accept (desk->ida, taken->receipt);
  g_autoptr (CtiParcel) cover = desk_find_parcel (desk->bo, CTI_PARCEL_IN, CTI_PARCEL_COVER);
  g_autofree char *of_bo = attach (desk->bo, id, "While she was away", SCAN);
  g_autofree char *of_ida = attach (desk->ida, id, "From the beach", "A card");
  g_autoptr (GBytes) back = NULL;
  g_autoptr (CtiAccepted) merged = NULL, gone = NULL;

  back = desk_send (desk->bo, CTI_PARCEL_RETURN, desk->ida_at_bo, NULL, cover->record.id);
  merged = desk_accept (desk->ida, back);
  g_assert_cmpuint (merged->merged->len, ==, 1);
  assert_holds (desk->ida, id, letter, LETTER);
  assert_holds (desk->ida, id, of_bo, SCAN);
  assert_holds (desk->ida, id, of_ida, "A card");
  g_assert_cmpuint (count_files (desk->ida), ==, 3);
  gone = desk_accept (desk->bo, merged->receipt);
  g_assert_cmpuint (count_files (desk->bo), ==, 0);
}

static void
a_pack_has_none (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autoptr (GBytes) sealed =
      desk_send (desk->ida, CTI_PARCEL_SUPERVISION, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (desk->bo, sealed);
  const CtiSecret *content = ((CtiParcelPart *) g_ptr_array_index (file->parts, 0))->content;
  const char *text = (const char *) cti_secret_get_bytes (content);

  g_assert_cmpuint (file->files->len, ==, 0);
  g_assert_null (g_strstr_len (text, (gssize) cti_secret_get_size (content), "attachment"));
  g_assert_null (g_strstr_len (text, (gssize) cti_secret_get_size (content), letter));
}

static void
one_that_cannot_be_read_is_said (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autofree char *scan = attach (desk->ida, id, "Scan", SCAN);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (CtiAccepted) taken = NULL;
  g_autoptr (GError) error = NULL;
  CtiParcelOrder order = { .purpose = CTI_PARCEL_TRANSFER,
                           .colleague = desk->bo_at_ida,
                           .case_ids = ids };

  g_ptr_array_add (ids, id);
  spoil_file (desk->ida, scan);
  g_assert_null (cti_use_hand_over (desk->ida->store, &order, &error));
  fixture_assert_trouble (error, CTI_TROUBLE_PARCEL_ATTACHMENTS);
  g_assert_null (desk_find_parcel (desk->ida, CTI_PARCEL_OUT, CTI_PARCEL_TRANSFER));
  put_in_trash (desk->ida, id, scan); /* nobody counts on it any more */
  sealed = cti_use_hand_over (desk->ida->store, &order, &error);
  g_assert_no_error (error);
  taken = desk_accept (desk->bo, sealed);
  assert_holds (desk->bo, id, letter, LETTER);
  g_assert_cmpuint (count_files (desk->bo), ==, 1);
}

/* Laid aside, and then the power went: what was not taken in leaves nothing behind, and the same
 * file can be accepted again. */
static void
an_arrival_that_was_cut_off (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autoptr (GBytes) sealed = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (desk->bo, sealed);
  g_autoptr (CtiAccepted) taken = NULL;

  g_assert_true (cti_parcel_bring_files (desk->bo->store, file, id, NULL));
  g_assert_cmpuint (count_files (desk->bo), ==, 1);
  session_fixture_close (desk->bo);
  session_fixture_open (desk->bo);
  g_assert_cmpuint (count_files (desk->bo), ==, 0);
  taken = desk_accept (desk->bo, sealed);
  assert_holds (desk->bo, id, letter, LETTER);
}

typedef void (*Spoiling) (CtiParcelFile *file);

static CtiParcelAttachment *
first (CtiParcelFile *file)
{
  return g_ptr_array_index (file->files, 0);
}

static void
other_bytes (CtiParcelFile *file)
{
  cti_secret_edit (first (file)->content)[0] ^= 1;
}

static void
other_size (CtiParcelFile *file)
{
  cti_secret_unref (first (file)->content);
  first (file)->content = cti_secret_new_text ("short");
}

static void
missing (CtiParcelFile *file)
{
  g_ptr_array_set_size (file->files, 0);
}

static void
twice (CtiParcelFile *file)
{
  cti_parcel_file_add_attachment (file, first (file)->id, first (file)->part)->content =
      cti_secret_ref (first (file)->content);
}

static void
of_another_case (CtiParcelFile *file)
{
  cti_set_text (&first (file)->part, file->id);
}

static void
of_no_record (CtiParcelFile *file)
{
  cti_set_text (&first (file)->id, file->id);
}

static void
with_a_path_for_an_id (CtiParcelFile *file)
{
  cti_set_text (&first (file)->id, "../keys.a");
}

static void
in_a_pack (CtiParcelFile *file)
{
  file->purpose = CTI_PARCEL_SUPERVISION;
}

static const struct
{
  const char *name;
  Spoiling spoil;
} spoilings[] = {
  { "other-bytes", other_bytes },
  { "another-size", other_size },
  { "one-is-missing", missing },
  { "one-comes-twice", twice },
  { "of-another-case", of_another_case },
  { "of-no-record", of_no_record },
  { "a-path-for-an-id", with_a_path_for_an_id },
  { "in-a-pack", in_a_pack },
};

/* Whoever is known may still have a broken program: sealed and signed as it should be. */
static void
a_bad_one_is_refused (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (Desk) desk = desk_new ();
  g_autofree char *id = desk_add_canary (desk->ida, "K-01");
  g_autofree char *letter = attach (desk->ida, id, "Letter", LETTER);
  g_autoptr (GBytes) good = desk_send (desk->ida, CTI_PARCEL_TRANSFER, desk->bo_at_ida, id, NULL);
  g_autoptr (CtiParcelFile) file = desk_open (desk->bo, good);
  g_autoptr (CtiParty) ida = cti_colleague_get_own (desk->ida->store);
  g_autoptr (CtiParty) bo = cti_colleague_get_own (desk->bo->store);
  CtiSealReader reader = { .keys = cti_party_get_keys (bo) };
  g_autoptr (GBytes) sealed = NULL;

  g_assert_cmpstr (first (file)->id, ==, letter);
  spoilings[row].spoil (file);
  sealed = cti_parcel_file_seal (file, ida, &reader, NULL);
  g_assert_cmpint (desk_refuses (desk->bo, sealed, NULL), ==, CTI_TROUBLE_PARCEL_SCHEMA);
  g_assert_false (desk_has (desk->bo, id));
  g_assert_cmpuint (count_files (desk->bo), ==, 0);
}

/* Neither is written. */
static void
too_many_are_refused (void)
{
  g_autoptr (Desk) desk = desk_new ();
  g_autoptr (CtiParty) ida = cti_colleague_get_own (desk->ida->store);
  g_autoptr (CtiParcelFile) file = cti_parcel_file_new (CTI_PARCEL_TRANSFER);
  CtiSealReader reader = { .keys = cti_party_get_keys (ida) };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= CTI_PARCEL_FILES_MAX; i++)
    cti_parcel_file_add_attachment (file, file->id, file->id)->content = cti_secret_new_text ("x");
  g_assert_null (cti_parcel_file_seal (file, ida, &reader, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hand-over-files/a-transfer-takes-them-along", transfer_takes_them_along);
  g_test_add_func ("/hand-over-files/a-leave-brings-them-back", leave_brings_them_back);
  g_test_add_func ("/hand-over-files/a-pack-has-none", a_pack_has_none);
  g_test_add_func ("/hand-over-files/one-that-cannot-be-read-is-said",
                   one_that_cannot_be_read_is_said);
  g_test_add_func ("/hand-over-files/an-arrival-that-was-cut-off", an_arrival_that_was_cut_off);
  for (guint i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autofree char *name = g_strconcat ("/hand-over-files/refused/", spoilings[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), a_bad_one_is_refused);
    }
  g_test_add_func ("/hand-over-files/too-many-are-refused", too_many_are_refused);
  return g_test_run ();
}
