#include "cti-json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cti-demo-text.h"

static const char text[] =
    "citizen\ncode: K7F3\nmode: identified\nalias: Kaja\nidentity\n"
    "name: Åse Prøve\nbirth-date: 1995-11-19\n"
    "course\ncontact-start: 2026-07-14\nphase1-start: 2026-07-21\n"
    "star 2026-07-21 start\nmoney 3 \"Regning \\\"A\\\"\"\nnetwork - \"x\"\n";

static CtiCase *
make_case (void)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();
  g_autoptr (GPtrArray) cases =
      cti_demo_text_parse (text, strlen (text), form, cti_date_new (2026, 11, 21), NULL);
  const CtiImportedCase *imported = g_ptr_array_index (cases, 0);

  return cti_case_new (imported->id, imported->records);
}

static JsonObject *
get_first (JsonObject *root, const char *name)
{
  return json_array_get_object_element (json_object_get_array_member (root, name), 0);
}

static void
case_is_told_with_values_of_their_kind (void)
{
  g_autoptr (CtiCase) model = make_case ();
  g_autofree char *json = cti_json_case (model, cti_date_new (2026, 11, 21), CTI_JSON_IDENTITY);
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonObject *root = json_node_get_object (node);
  JsonObject *course = get_first (root, "course");
  JsonObject *state = json_object_get_object_member (root, "state");
  JsonArray *scores = json_object_get_array_member (root, "score");

  g_assert_cmpstr (json_object_get_string_member (root, "id"), ==, cti_case_get_id (model));
  g_assert_cmpstr (json_object_get_string_member (course, "phase1_start"), ==, "2026-07-21");
  g_assert_cmpint (json_object_get_int_member (course, "phase_months"), ==, 4);
  g_assert_true (json_object_get_null_member (course, "closed_on"));
  g_assert_false (json_object_get_boolean_member (get_first (root, "reading"), "on_paper"));
  g_assert_cmpstr (json_object_get_string_member (get_first (root, "reading"), "occasion"), ==,
                   "start");
  g_assert_cmpstr (json_object_get_string_member (get_first (root, "identity"), "name"), ==,
                   "Åse Prøve");
  g_assert_cmpuint (json_array_get_length (scores), ==, 2);
  g_assert_true (json_object_get_null_member (json_array_get_object_element (scores, 1), "value"));
  g_assert_cmpstr (json_object_get_string_member (state, "phase"), ==, "phase-2");
  g_assert_cmpstr (json_object_get_string_member (state, "next_reading"), ==, "2026-11-21");
  g_assert_cmpstr (json_object_get_string_member (state, "reading_due"), ==, "now");
}

static void
who_she_is_stays_out_unless_asked_for (void)
{
  g_autoptr (CtiCase) model = make_case ();
  g_autofree char *json = cti_json_case (model, cti_date_new (2026, 11, 21), CTI_JSON_NONE);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (cti_record_unref);
  g_autofree char *plain = NULL;
  g_autofree char *named = NULL;

  g_assert_null (strstr (json, "Kaja"));
  g_assert_null (strstr (json, "Åse"));
  g_assert_null (strstr (json, "birth_date"));
  g_assert_null (strstr (json, "\"identity\""));
  g_assert_nonnull (strstr (json, "K7F3"));
  g_ptr_array_add (cards, cti_case_make_card (model));
  plain = cti_json_cards (cards, 0, cti_date_new (2026, 11, 21), CTI_JSON_NONE);
  named = cti_json_cards (cards, 0, cti_date_new (2026, 11, 21), CTI_JSON_IDENTITY);
  g_assert_null (strstr (plain, "Åse"));
  g_assert_nonnull (strstr (named, "Åse Prøve"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/case-is-told-with-values-of-their-kind",
                   case_is_told_with_values_of_their_kind);
  g_test_add_func ("/json/who-she-is-stays-out-unless-asked-for",
                   who_she_is_stays_out_unless_asked_for);
  return g_test_run ();
}
