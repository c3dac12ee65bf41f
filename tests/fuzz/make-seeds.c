/* make-seeds FOLDER DEMO AREAS: writes what the fuzz targets begin with that no file of the tree
 * is: the program's own files of today, as FOLDER/TARGET-WHAT. DEMO is a demo text, AREAS a file of
 * focus areas. */

#include <string.h>

#include "cti-colleague-file.h"
#include "cti-demo-text.h"
#include "cti-figures-file.h"
#include "cti-guide-file.h"
#include "cti-id.h"
#include "cti-ods.h"
#include "cti-pack.h"
#include "cti-seal-header.h"
#include "cti-settings-file.h"
#include "fuzz-reader.h"
#include "store-fixture.h"

#define TODAY (cti_date_new (2026, 11, 21))

static const char *folder;
static const char *demo;
static const char *areas;

static void
write_seed (const char *name, gconstpointer bytes, gsize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static CtiCase *
read_demo (void)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  const CtiImportedCase *first;
  gsize length = 0;

  g_assert_true (g_file_get_contents (demo, &text, &length, NULL));
  cases = cti_demo_text_parse (text, length, form, TODAY, NULL);
  g_assert_nonnull (cases);
  first = g_ptr_array_index (cases, 0);
  return cti_case_new (first->id, first->records);
}

static CtiParcelFile *
begin_parcel (CtiParcelPurpose purpose)
{
  CtiParcelFile *file = cti_parcel_file_new (purpose);

  file->sent = TODAY;
  file->expires = cti_date_add_days (TODAY, 14);
  file->party = cti_id_new ();
  file->name = g_strdup ("Ida");
  file->team = g_strdup ("Team Nord");
  file->message = g_strdup ("Til din ferie\nIda");
  return file;
}

/* As it is between seal and signature, after its id. */
static void
write_parcel (const char *name, const CtiParcelFile *file)
{
  g_autoptr (CtiParty) sender = fuzz_sender_new ();
  g_autoptr (CtiParty) reader = fuzz_reader_new ();
  CtiSealReader to = { .keys = cti_party_get_keys (reader) };
  CtiSealReader as = { .party = reader };
  g_autoptr (GBytes) sealed = cti_parcel_file_seal (file, sender, &to, NULL);
  g_autoptr (CtiParcelFile) opened = cti_parcel_file_open (sealed, &as, NULL);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal_as (sealed, CTI_SEAL_HANDOVER, &as, &info, NULL);
  g_autoptr (GByteArray) seed = g_byte_array_new ();

  g_assert_nonnull (opened);
  g_byte_array_append (seed, info.file_id, CTI_SEAL_FILE_ID_SIZE);
  g_byte_array_append (seed, cti_secret_get_bytes (plain),
                       (guint) cti_secret_get_size (plain) - CTI_PARTY_SIGNATURE_SIZE);
  write_seed (name, seed->data, seed->len);
}

static void
write_transfer (void)
{
  g_autoptr (CtiParcelFile) file = begin_parcel (CTI_PARCEL_TRANSFER);
  g_autofree char *id = cti_id_new ();
  g_autofree char *letter = cti_id_new ();

  cti_parcel_file_add_part (file, id, "K7F3")->content = fuzz_key_new (1);
  cti_parcel_file_add_attachment (file, letter, id)->content = fuzz_key_new (2);
  g_hash_table_insert (file->names, g_strdup (file->party), g_strdup ("Ida"));
  write_parcel ("handover-transfer", file);
}

static void
write_pack (const CtiCase *model)
{
  g_autoptr (CtiParcelFile) file = begin_parcel (CTI_PARCEL_SUPERVISION);
  g_autoptr (CtiVeil) cover = cti_veil_new_strict ();
  g_autofree char *id = cti_id_new ();

  cti_pack_fill (cti_parcel_file_add_part (file, id, NULL), model, cover, TODAY, TRUE);
  write_parcel ("handover-pack", file);
}

static void
write_reply (void)
{
  g_autoptr (CtiParcelFile) file = begin_parcel (CTI_PARCEL_REPLY);
  g_autofree char *part = cti_id_new ();
  CtiParcelDecision *decision = cti_parcel_decision_new (part, "Besøg gældsrådgiveren med hende");

  decision->why = g_strdup ("Intet har flyttet sig");
  decision->due = cti_date_add_days (TODAY, 7);
  g_ptr_array_add (file->decisions, decision);
  file->answers = cti_id_new ();
  write_parcel ("handover-reply", file);
}

static void
write_foreign_case (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *id = store_fixture_add_full_case (fixture, "K-01");
  g_autofree char *path = store_fixture_case_name (fixture, id);
  g_autoptr (GBytes) sealed = fixture_read (path);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) image = cti_unseal (sealed, CTI_SEAL_CASE, fixture->key, &info, NULL);
  g_autoptr (GByteArray) seed = g_byte_array_new ();

  g_byte_array_append (seed, (const guint8 *) id, FUZZ_ID_SIZE);
  g_byte_array_append (seed, cti_secret_get_bytes (image), (guint) cti_secret_get_size (image));
  write_seed ("foreign-case", seed->data, seed->len);
}

static void
write_settings (void)
{
  g_autoptr (CtiTeam) team = cti_record_new (&cti_team_type);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) records = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (areas, &text, &length, NULL));
  records = cti_guide_parse_areas (text, length, NULL);
  g_assert_nonnull (records);
  g_free (g_steal_pointer (&text));
  text = cti_settings_file_write (team, records, CTI_SETTINGS_ALL, &length);
  write_seed ("team-files-settings", text, length);
}

static void
write_card (void)
{
  g_autoptr (CtiParty) party = fuzz_sender_new ();
  g_autofree char *id = cti_id_new ();
  g_autoptr (GBytes) card = cti_colleague_file_write (id, "Ida", "Team Nord", party);

  write_seed ("team-files-card", g_bytes_get_data (card, NULL), g_bytes_get_size (card));
}

static void
write_figures (const CtiCase *model)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (1);
  CtiSealReader reader = { .store_key = key };
  g_autoptr (GPtrArray) facts = cti_case_make_facts (model);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CtiFiguresFile *file = cti_figures_file_new ("Team Nord", TODAY, facts, none);
  g_autoptr (GBytes) sealed = cti_figures_file_seal (file, &reader, NULL);
  CtiSealInfo info = { 0 };
  g_autoptr (CtiSecret) plain = cti_unseal_as (sealed, CTI_SEAL_FIGURES, &reader, &info, NULL);

  write_seed ("team-files-figures", cti_secret_get_bytes (plain), cti_secret_get_size (plain));
  cti_figures_file_free (file);
}

static void
write_table (void)
{
  static const char *const cells[][3] = { { "Kode", "Fødselsår", "Kontakt begyndte" },
                                          { "K-01", "1990", "04.05.2026" },
                                          { "K-02", "", "2026-05-04" } };
  g_autoptr (GPtrArray) grids = g_ptr_array_new_with_free_func ((GDestroyNotify) cti_grid_free);
  CtiGrid *grid = cti_grid_new ("Ark 1");
  g_autoptr (GBytes) file = NULL;

  for (gsize row = 0; row < G_N_ELEMENTS (cells); row++)
    {
      cti_grid_begin_row (grid);
      for (gsize column = 0; column < G_N_ELEMENTS (cells[0]); column++)
        cti_grid_add_text (grid, cells[row][column]);
    }
  g_ptr_array_add (grids, grid);
  file = cti_ods_write (grids, "Ark", TRUE, (CtiMoment){ 0, 0 }, NULL);
  write_seed ("tables-ods", g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

int
main (int argc, char **argv)
{
  g_autoptr (CtiCase) model = NULL;

  g_assert_cmpint (argc, ==, 4);
  folder = argv[1];
  demo = argv[2];
  areas = argv[3];
  model = read_demo ();
  write_transfer ();
  write_pack (model);
  write_reply ();
  write_foreign_case ();
  write_settings ();
  write_card ();
  write_figures (model);
  write_table ();
  return 0;
}
