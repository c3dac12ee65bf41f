/* Hand-over files by themselves: what is sealed can be opened, and what is well sealed but odd
 * inside is refused as a whole. */

#include "cti-parcel-file.h"

#include <string.h>

#include "cti-crypto.h"
#include "cti-crypto-error.h"
#include "cti-exchange-error.h"
#include "cti-figures-file.h"
#include "cti-id.h"
#include "cti-pack.h"

#define TODAY (cti_date_new (2026, 11, 21))

typedef struct
{
  CtiSecret *key;
  CtiParty *party; /* sender and receiver in one */
  CtiParcelFile *file;
} Sending;

static Sending *
sending_new (CtiParcelPurpose purpose)
{
  Sending *self = g_new0 (Sending, 1);

  self->key = cti_secret_new (32);
  memset (cti_secret_edit (self->key), 7, 32);
  self->party = cti_party_new (self->key);
  self->file = cti_parcel_file_new (purpose);
  self->file->sent = TODAY;
  self->file->expires = TODAY + 14;
  self->file->party = cti_id_new ();
  self->file->name = g_strdup ("Ida Lund");
  return self;
}

static void
sending_free (Sending *self)
{
  cti_parcel_file_unref (self->file);
  cti_party_free (self->party);
  cti_secret_unref (self->key);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static void
add_case (Sending *self, const char *id, const char *code)
{
  cti_parcel_file_add_part (self->file, id, code)->content = cti_secret_new_text ("a case");
}

static GBytes *
seal (const Sending *self, GError **error)
{
  CtiSealReader reader = { .keys = cti_party_get_keys (self->party) };

  return cti_parcel_file_seal (self->file, self->party, &reader, error);
}

static CtiParcelFile *
seal_and_open (const Sending *self, GError **error)
{
  CtiSealReader reader = { .party = self->party };
  g_autoptr (GBytes) sealed = seal (self, NULL);

  g_assert_nonnull (sealed);
  return cti_parcel_file_open (sealed, &reader, error);
}

static void
assert_opens_not (const Sending *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (seal_and_open (self, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_INVALID);
}

static void
what_is_sealed_can_be_opened (void)
{
  g_autoptr (Sending) sending = sending_new (CTI_PARCEL_TRANSFER);
  g_autofree char *one = cti_id_new (), *other = cti_id_new ();
  g_autoptr (CtiParcelFile) opened = NULL;
  g_autoptr (GError) error = NULL;

  add_case (sending, one, "K-01");
  add_case (sending, other, "K-02");
  opened = seal_and_open (sending, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (opened->parts->len, ==, 2);
  g_assert_cmpstr (((CtiParcelPart *) g_ptr_array_index (opened->parts, 1))->code, ==, "K-02");
}

/* The second of the two would be dropped without a word. */
static void
a_case_that_comes_twice_is_refused (void)
{
  g_autoptr (Sending) sending = sending_new (CTI_PARCEL_TRANSFER);
  g_autofree char *id = cti_id_new ();

  add_case (sending, id, "K-01");
  add_case (sending, id, "K-01");
  assert_opens_not (sending);
}

static void
a_decision_that_comes_twice_is_refused (void)
{
  g_autoptr (Sending) sending = sending_new (CTI_PARCEL_REPLY);
  g_autofree char *part = cti_id_new ();
  CtiParcelDecision *one = cti_parcel_decision_new (part, "ring to the clinic");
  CtiParcelDecision *other = cti_parcel_decision_copy (one);

  g_free (other->what);
  other->what = g_strdup ("write to the clinic");
  g_ptr_array_add (sending->file->decisions, one);
  g_ptr_array_add (sending->file->decisions, other);
  assert_opens_not (sending);
}

static void
a_case_without_a_code_is_refused (void)
{
  g_autoptr (Sending) sending = sending_new (CTI_PARCEL_SUPERVISION);
  g_autofree char *id = cti_id_new ();

  add_case (sending, id, NULL);
  assert_opens_not (sending);
}

/* The sender is told that it is too much, not the receiver that it is damaged. */
static void
what_could_not_be_opened_is_not_sealed (void)
{
  g_autoptr (Sending) many = sending_new (CTI_PARCEL_TRANSFER);
  g_autoptr (Sending) wordy = sending_new (CTI_PARCEL_TRANSFER);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= CTI_PARCEL_PARTS_MAX; i++)
    {
      g_autofree char *id = cti_id_new ();

      add_case (many, id, "K-01");
    }
  g_assert_null (seal (many, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
  g_clear_error (&error);
  wordy->file->message = g_strnfill (CTI_PARCEL_TABLE_MAX, 'm');
  g_assert_null (seal (wordy, &error));
  g_assert_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_LIMITS);
}

/* --- Packs and figures
 * ---------------------------------------------------------------------------------- */

/* The name stands over a report, and no field has cleaned it. */
static void
the_name_of_another_team_is_harmless (void)
{
  g_autoptr (Sending) sending = sending_new (CTI_PARCEL_TRANSFER);
  static const char text[] = "overgang-figures 1\nTeam\x1b[31m \u202eNord\n2026-11-21\n";
  CtiSealReader to = { .keys = cti_party_get_keys (sending->party) };
  CtiSealReader by = { .party = sending->party };
  CtiSealInfo info = { .kind = CTI_SEAL_FIGURES };
  g_autoptr (GBytes) sealed =
      cti_seal_for (&info, (const guint8 *) text, sizeof text - 1, &to, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiFiguresFile) figures = cti_figures_file_open (sealed, &by, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (figures->team, ==, "Team[31m Nord");
}

/* Nobody who shows a pack asks whether a day or a person is known that has to be. */
static void
a_pack_without_what_must_be_there_is_refused (void)
{
  static const struct
  {
    const char *field;
    gboolean is_whole;
  } parts[] = { { "contact_start=2020-01-01\n", TRUE }, { "", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (Sending) sending = sending_new (CTI_PARCEL_SUPERVISION);
      g_autofree char *id = cti_id_new (), *course = cti_id_new ();
      g_autofree char *text = g_strdup_printf (
          "[0 citizen]\nid=%s\ncode=Anemone\n[1 course]\nid=%s\ncitizen=%s\nworker=%s\n%s", id,
          course, id, course, parts[i].field);
      CtiParcelPart *part = cti_parcel_file_add_part (sending->file, id, "Anemone");
      g_autoptr (CtiCase) shown = NULL;
      g_autoptr (GError) error = NULL;

      part->zero = TODAY;
      part->content = cti_secret_new_text (text);
      shown = cti_pack_read (part, TODAY, &error);
      g_assert_true ((shown != NULL) == parts[i].is_whole);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cti_crypto_init ();
  g_test_add_func ("/parcel-file/what-is-sealed-can-be-opened", what_is_sealed_can_be_opened);
  g_test_add_func ("/parcel-file/a-case-that-comes-twice-is-refused",
                   a_case_that_comes_twice_is_refused);
  g_test_add_func ("/parcel-file/a-decision-that-comes-twice-is-refused",
                   a_decision_that_comes_twice_is_refused);
  g_test_add_func ("/parcel-file/a-case-without-a-code-is-refused",
                   a_case_without_a_code_is_refused);
  g_test_add_func ("/parcel-file/what-could-not-be-opened-is-not-sealed",
                   what_could_not_be_opened_is_not_sealed);
  g_test_add_func ("/pack/without-what-must-be-there-is-refused",
                   a_pack_without_what_must_be_there_is_refused);
  g_test_add_func ("/figures-file/the-name-of-another-team-is-harmless",
                   the_name_of_another_team_is_harmless);
  return g_test_run ();
}
