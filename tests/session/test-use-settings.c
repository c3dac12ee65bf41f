/* Settings of a team as a whole: given to another store, taken there, put back, and undone. */

#include <string.h>

#include "cti-field.h"
#include "cti-instrument-file.h"
#include "cti-offer.h"
#include "cti-settings-file.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-use-instrument.h"
#include "cti-use-settings.h"
#include "cti-use-undo.h"
#include "session-fixture.h"

#define HEAD "{\"format\":\"overgang-settings\",\"version\":1"
#define WHO5                                                                       \
  "[WHO-5]\nVersion=1\nSource=ours\nItem1=a\nItem2=b\nItem3=c\nItem4=d\nItem5=e\n" \
  "Answer0=never\nAnswer1=1\nAnswer2=2\nAnswer3=3\nAnswer4=4\nAnswer5=always\n"

static GPtrArray *
get_rows (SessionFixture *fixture, const CtiRecordType *type)
{
  return cti_store_get_team_records (fixture->store, type);
}

static void
put_phrase (SessionFixture *fixture, const char *title, const char *text)
{
  CtiPhrase *phrase = cti_record_new (&cti_phrase_type);

  cti_set_text (&phrase->title, title);
  cti_set_text (&phrase->text, text);
  session_fixture_put_in_team (fixture, phrase);
}

static void
put_area (SessionFixture *fixture, const char *key, const char *label)
{
  CtiFocusKind *area = cti_record_new (&cti_focus_kind_type);

  cti_set_text (&area->key, key);
  cti_set_text (&area->label, label);
  session_fixture_put_in_team (fixture, area);
}

static void
put_offer (SessionFixture *fixture, const char *name, const char *contact)
{
  CtiOffer *offer = cti_record_new (&cti_offer_type);

  cti_set_text (&offer->name, name);
  cti_set_text (&offer->contact, contact);
  session_fixture_put_in_team (fixture, offer);
}

static void
put_form (SessionFixture *fixture)
{
  g_autoptr (CtiInstrument) form = cti_instrument_file_read (WHO5, strlen (WHO5), NULL);

  g_assert_nonnull (form);
  g_assert_true (cti_use_add_instrument (fixture->store, form, NULL));
}

/* A team that has set something in every group. */
static void
set_everything (SessionFixture *fixture)
{
  CtiTeam *team = cti_record_copy (cti_store_get_team (fixture->store));
  CtiCheckKind *point = cti_record_new (&cti_check_kind_type);

  team->phase_months = 2;
  team->silent_2 = 21;
  team->hour_rate = 410;
  team->cpr_asked = TRUE;
  cti_set_text (&team->grey_zone_rule, "Two of us decide.");
  cti_set_text (&team->quiet_rules, "consent");
  cti_set_text (&team->municipality, "Sandbæk");
  session_fixture_put_in_team (fixture, team);
  put_area (fixture, "housing", "A place to live");
  put_area (fixture, "children", "Children");
  cti_set_text (&point->key, "ask-doctor");
  cti_set_text (&point->text, "The doctor is asked");
  point->phase = 1;
  session_fixture_put_in_team (fixture, point);
  put_phrase (fixture, "Hello", "We said hello.");
  put_offer (fixture, "The house by the harbour", "Lone, 12345678");
  put_form (fixture);
}

static char *
export_from (SessionFixture *fixture, guint groups, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text = cti_use_export_settings (fixture->store, groups, length, &error);

  g_assert_no_error (error);
  return text;
}

static GPtrArray *
plan (SessionFixture *fixture, const char *text)
{
  g_auto (CtiSettingsFault) fault = { 0 };
  g_autoptr (CtiTeamSettings) settings = cti_settings_file_read (text, strlen (text), &fault);
  g_autoptr (GError) error = NULL;
  GPtrArray *changes;

  g_assert_nonnull (settings);
  changes = cti_settings_plan_import (fixture->store, settings, &error);
  g_assert_no_error (error);
  return changes;
}

static guint
count_kind (GPtrArray *changes, CtiSettingsKind kind)
{
  guint count = 0;

  for (guint i = 0; i < changes->len; i++)
    if (((CtiSettingsChange *) g_ptr_array_index (changes, i))->kind == kind)
      count++;
  return count;
}

static guint
count_named (GPtrArray *rows, const char *field, const char *text)
{
  guint count = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const CtiRecord *row = g_ptr_array_index (rows, i);
      const CtiField *of_row = cti_record_type_find_field (row->type, field);

      if (g_strcmp0 (cti_field_peek_text (row, of_row), text) == 0)
        count++;
    }
  return count;
}

static void
take (SessionFixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) changes = plan (fixture, text);
  g_autoptr (GError) error = NULL;

  cti_use_change_settings (fixture->store, changes, &error);
  g_assert_no_error (error);
}

static void
test_another_team_takes_all (void)
{
  g_autoptr (SessionFixture) from = session_fixture_new ();
  g_autoptr (SessionFixture) to = session_fixture_new ();
  g_autofree char *name = g_strdup (cti_store_get_team (to->store)->name);
  g_autoptr (GPtrArray) again = NULL, areas = NULL, offers = NULL, forms = NULL;
  g_autofree char *text = NULL, *back = NULL;
  gsize length = 0, back_length = 0;
  const CtiTeam *team;

  set_everything (from);
  text = export_from (from, CTI_SETTINGS_ALL, &length);
  take (to, text);
  team = cti_store_get_team (to->store);
  g_assert_cmpstr (team->name, ==, name);
  g_assert_null (team->municipality);
  g_assert_cmpint (team->phase_months, ==, 2);
  g_assert_cmpint (team->silent_2, ==, 21);
  g_assert_true (team->cpr_asked);
  g_assert_cmpstr (team->grey_zone_rule, ==, "Two of us decide.");
  g_assert_cmpstr (team->quiet_rules, ==, "consent");
  areas = get_rows (to, &cti_focus_kind_type);
  g_assert_cmpuint (areas->len, ==, 2);
  offers = get_rows (to, &cti_offer_type);
  g_assert_cmpuint (count_named (offers, "name", "The house by the harbour"), ==, 1);
  forms = get_rows (to, &cti_instrument_type);
  g_assert_cmpuint (count_named (forms, "source", WHO5), ==, 1);
  back = export_from (to, CTI_SETTINGS_ALL, &back_length);
  g_assert_cmpstr (back, ==, text);
  again = plan (to, text);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_nobody_stands_in_it (void)
{
  static const char *const secrets[] = { "Team South", "Ib Dahl", "Sandbæk", "Lone", "12345678" };
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  set_everything (fixture);
  text = export_from (fixture, CTI_SETTINGS_ALL, &length);
  g_assert_nonnull (strstr (text, "The house by the harbour"));
  g_assert_null (strstr (text, cti_store_get_team (fixture->store)->name));
  g_assert_null (strstr (text, cti_store_get_worker (fixture->store)->name));
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (text, secrets[i]));
}

static void
test_only_what_is_asked_for (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  set_everything (fixture);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "export"), ==, 0);
  text = export_from (fixture, CTI_SETTINGS_BIT (CTI_SETTINGS_PHRASES), &length);
  g_assert_cmpuint (session_fixture_count_uses (fixture, "export"), ==, 1);
  g_assert_nonnull (strstr (text, "We said hello."));
  g_assert_null (strstr (text, "silent_2"));
  g_assert_null (strstr (text, "Children"));
}

static void
test_what_is_not_named_stays (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) offers = NULL, phrases = NULL;

  set_everything (fixture);
  take (fixture, HEAD ",\"settings\":{\"silent_3\":40},"
                      "\"offer\":[{\"name\":\"The house by the harbour\",\"what\":\"beds\"}],"
                      "\"phrase\":[{\"kind\":\"phrase\",\"title\":\"Hello\",\"text\":\"Hi.\"}]}");
  g_assert_cmpint (cti_store_get_team (fixture->store)->silent_3, ==, 40);
  g_assert_cmpint (cti_store_get_team (fixture->store)->silent_2, ==, 21);
  offers = get_rows (fixture, &cti_offer_type);
  g_assert_cmpuint (count_named (offers, "contact", "Lone, 12345678"), ==, 1);
  g_assert_cmpuint (count_named (offers, "what", "beds"), ==, 1);
  phrases = get_rows (fixture, &cti_phrase_type);
  g_assert_cmpuint (count_named (phrases, "title", "Hello"), ==, 1);
  g_assert_cmpuint (count_named (phrases, "text", "Hi."), ==, 1);
}

static void
test_a_preview_changes_nothing (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) changes =
      plan (fixture, HEAD ",\"settings\":{\"silent_3\":40,\"phase_months\":5}}");

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpint (cti_store_get_team (fixture->store)->silent_3, ==, CTI_SILENT_3_DEFAULT);
}

static void
undo (SessionFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiUndone) undone = cti_use_undo_last (fixture->store, NULL, FALSE, &error);

  g_assert_no_error (error);
  g_assert_true (undone->is_done);
}

static void
test_one_undo_takes_it_all_back (void)
{
  g_autoptr (SessionFixture) from = session_fixture_new ();
  g_autoptr (SessionFixture) to = session_fixture_new ();
  g_autofree char *text = NULL, *before = NULL, *after = NULL;
  gsize length = 0;

  set_everything (from);
  text = export_from (from, CTI_SETTINGS_ALL, &length);
  before = export_from (to, CTI_SETTINGS_ALL, &length);
  take (to, text);
  undo (to);
  after = export_from (to, CTI_SETTINGS_ALL, &length);
  g_assert_cmpstr (after, ==, before);
}

static void
test_back_to_the_program (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *fresh = NULL, *set = NULL, *after = NULL;
  g_autoptr (GPtrArray) changes = NULL, again = NULL, areas = NULL;
  guint groups = CTI_SETTINGS_ALL & ~CTI_SETTINGS_BIT (CTI_SETTINGS_AREAS) &
                 ~CTI_SETTINGS_BIT (CTI_SETTINGS_OFFERS);
  gsize length = 0;

  changes = cti_settings_plan_reset (fixture->store, CTI_SETTINGS_ALL);
  cti_use_change_settings (fixture->store, changes, NULL);
  fresh = export_from (fixture, groups, &length);
  set_everything (fixture);
  set = export_from (fixture, CTI_SETTINGS_ALL, &length);
  g_clear_pointer (&changes, g_ptr_array_unref);
  changes = cti_settings_plan_reset (fixture->store, CTI_SETTINGS_ALL);
  g_assert_true (cti_use_change_settings (fixture->store, changes, NULL));
  after = export_from (fixture, groups, &length);
  g_assert_cmpstr (after, ==, fresh);
  areas = get_rows (fixture, &cti_focus_kind_type);
  g_assert_cmpuint (areas->len, ==, 1); /* the team's own is hidden: courses may have it */
  g_assert_true (((CtiFocusKind *) g_ptr_array_index (areas, 0))->hidden);
  again = cti_settings_plan_reset (fixture->store, CTI_SETTINGS_ALL);
  g_assert_cmpuint (again->len, ==, 0);
  undo (fixture);
  g_clear_pointer (&after, g_free);
  after = export_from (fixture, CTI_SETTINGS_ALL, &length);
  g_assert_cmpstr (after, ==, set);
}

static void
test_one_group_goes_back (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autoptr (GPtrArray) changes = NULL;

  set_everything (fixture);
  changes = cti_settings_plan_reset (fixture->store, CTI_SETTINGS_BIT (CTI_SETTINGS_REMINDERS));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "change-team"), ==, 7);
  g_assert_true (cti_use_change_settings (fixture->store, changes, NULL));
  g_assert_cmpuint (session_fixture_count_uses (fixture, "change-team"), ==, 8);
  g_assert_cmpint (cti_store_get_team (fixture->store)->silent_2, ==, CTI_SILENT_2_DEFAULT);
  g_assert_null (cti_store_get_team (fixture->store)->quiet_rules);
  g_assert_cmpint (cti_store_get_team (fixture->store)->phase_months, ==, 2);
  g_assert_cmpint (cti_store_get_team (fixture->store)->hour_rate, ==, 410);
}

/* What a star was read with keeps its words. */
static void
test_a_form_of_the_same_version_stays (void)
{
  g_autoptr (SessionFixture) from = session_fixture_new ();
  g_autoptr (SessionFixture) to = session_fixture_new ();
  g_autoptr (GPtrArray) changes = NULL, forms = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *other = NULL;
  gsize length = 0;

  set_everything (from);
  set_everything (to);
  text = export_from (from, CTI_SETTINGS_BIT (CTI_SETTINGS_FORMS), &length);
  parts = g_strsplit (text, "Source=ours", 2);
  other = g_strjoinv ("Source=theirs", parts);
  changes = plan (to, other);
  g_assert_cmpuint (count_kind (changes, CTI_SETTINGS_STAYS), ==, 1);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_true (cti_use_change_settings (to->store, changes, NULL));
  forms = get_rows (to, &cti_instrument_type);
  g_assert_cmpuint (count_named (forms, "source", WHO5), ==, 1);
}

/* 6 to 5: each is right, and both together are not. */
static void
test_values_that_do_not_go_together (void)
{
  static const char *const text = HEAD ",\"settings\":{\"focus_min\":6}}";
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_auto (CtiSettingsFault) fault = { 0 };
  g_autoptr (CtiTeamSettings) settings = cti_settings_file_read (text, strlen (text), &fault);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (settings);
  g_assert_null (cti_settings_plan_import (fixture->store, settings, &error));
  fixture_assert_problem (error, CTI_PROBLEM_OUT_OF_RANGE);
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *text;
    CtiSettingsWrong wrong;
    guint number;
  } rows[] = {
    { "", CTI_SETTINGS_WRONG_FORMAT, 0 },
    { "{\"a\": ", CTI_SETTINGS_WRONG_SYNTAX, 0 },
    { "\xff", CTI_SETTINGS_WRONG_SYNTAX, 0 },
    { HEAD ",/* \" */\"settings\":{}}", CTI_SETTINGS_WRONG_SYNTAX, 0 },
    { "[]", CTI_SETTINGS_WRONG_FORMAT, 0 },
    { "{\"format\":\"overgang-store\",\"version\":1}", CTI_SETTINGS_WRONG_FORMAT, 0 },
    { "{\"format\":\"overgang-settings\",\"version\":2}", CTI_SETTINGS_WRONG_NEWER, 0 },
    { "{\"format\":\"overgang-settings\",\"version\":\"1\"}", CTI_SETTINGS_WRONG_FORMAT, 0 },
    { HEAD ",\"citizen\":[]}", CTI_SETTINGS_WRONG_NAME, 0 },
    { HEAD ",\"settings\":{\"name\":\"x\"}}", CTI_SETTINGS_WRONG_NAME, 0 },
    { HEAD ",\"settings\":{\"silent_9\":1}}", CTI_SETTINGS_WRONG_NAME, 0 },
    { HEAD ",\"settings\":[1]}", CTI_SETTINGS_WRONG_NAME, 0 },
    { HEAD ",\"settings\":{\"silent_3\":0}}", CTI_SETTINGS_WRONG_VALUE, 0 },
    { HEAD ",\"settings\":{\"silent_3\":1e99}}", CTI_SETTINGS_WRONG_VALUE, 0 },
    { HEAD ",\"settings\":{\"silent_3\":null}}", CTI_SETTINGS_WRONG_VALUE, 0 },
    { HEAD ",\"settings\":{\"cpr_asked\":\"yes\"}}", CTI_SETTINGS_WRONG_VALUE, 0 },
    { HEAD ",\"settings\":{\"report_start\":\"never\"}}", CTI_SETTINGS_WRONG_VALUE, 0 },
    { HEAD ",\"settings\":{\"fidelity_form\":\"rubbish\"}}", CTI_SETTINGS_WRONG_TEXT, 0 },
    { HEAD ",\"phrase\":{}}", CTI_SETTINGS_WRONG_NAME, 0 },
    { HEAD ",\"phrase\":[{\"title\":\"a\",\"text\":\"b\"},{\"title\":\"c\"}]}",
      CTI_SETTINGS_WRONG_VALUE, 2 },
    { HEAD ",\"offer\":[{\"name\":\"a\",\"contact\":\"Lone\"}]}", CTI_SETTINGS_WRONG_NAME, 1 },
    { HEAD
      ",\"instrument\":[{\"kind\":\"who5\",\"key\":\"who-5\",\"version\":1,\"source\":\"x\"}]}",
      CTI_SETTINGS_WRONG_TEXT, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (CtiSettingsFault) fault = { 0 };
      g_autoptr (CtiTeamSettings) settings =
          cti_settings_file_read (rows[i].text, strlen (rows[i].text), &fault);

      if (settings != NULL || fault.wrong != rows[i].wrong || fault.number != rows[i].number)
        g_error ("%s: %d, number %u", rows[i].text, (int) fault.wrong, fault.number);
    }
}

/* Every file cut short, and every byte of it changed, is read or refused, and nothing else. */
static void
test_broken_files (void)
{
  g_autoptr (SessionFixture) fixture = session_fixture_new ();
  g_autofree char *text = NULL;
  gsize length = 0;

  set_everything (fixture);
  text = export_from (fixture, CTI_SETTINGS_ALL & ~CTI_SETTINGS_BIT (CTI_SETTINGS_OFFERS), &length);
  for (gsize i = 0; i + 2 < length; i += 1 + length / 400)
    {
      g_auto (CtiSettingsFault) cut_fault = { 0 }, fault = { 0 };
      g_autoptr (CtiTeamSettings) cut = cti_settings_file_read (text, i, &cut_fault);
      g_autofree char *copy = g_strdup (text);
      g_autoptr (CtiTeamSettings) changed = NULL;

      g_assert_null (cut);
      copy[i] = (char) (copy[i] ^ 0x15);
      changed = cti_settings_file_read (copy, length, &fault);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/another-team-takes-all", test_another_team_takes_all);
  g_test_add_func ("/settings/nobody-stands-in-it", test_nobody_stands_in_it);
  g_test_add_func ("/settings/only-what-is-asked-for", test_only_what_is_asked_for);
  g_test_add_func ("/settings/what-is-not-named-stays", test_what_is_not_named_stays);
  g_test_add_func ("/settings/a-preview-changes-nothing", test_a_preview_changes_nothing);
  g_test_add_func ("/settings/one-undo-takes-it-all-back", test_one_undo_takes_it_all_back);
  g_test_add_func ("/settings/back-to-the-program", test_back_to_the_program);
  g_test_add_func ("/settings/one-group-goes-back", test_one_group_goes_back);
  g_test_add_func ("/settings/a-form-of-the-same-version-stays",
                   test_a_form_of_the_same_version_stays);
  g_test_add_func ("/settings/values-that-do-not-go-together", test_values_that_do_not_go_together);
  g_test_add_func ("/settings/bad-files", test_bad_files);
  g_test_add_func ("/settings/broken-files", test_broken_files);
  return g_test_run ();
}
