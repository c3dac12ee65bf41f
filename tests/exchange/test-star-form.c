#include "cti-star-form.h"

#include <string.h>

#include "cti-id.h"

#define SMALL                                                                  \
  "[Form]\nKey=small\nVersion=1\nName=Small\nAreas=a;b;c;\n[a]\nName=A\n[b]\n" \
  "Name=B\n[c]\nName=C\n"

static const CtiArea *
get_area (const CtiStarForm *form, guint index)
{
  return g_ptr_array_index (form->areas, index);
}

static void
built_in_form_has_the_ten_areas_in_order (void)
{
  g_autoptr (CtiStarForm) form = cti_star_form_new_built_in ();

  g_assert_cmpstr (form->key, ==, "life-situation");
  g_assert_cmpint (form->version, ==, 1);
  g_assert_cmpstr (form->high_da, ==, "kan selv");
  g_assert_cmpuint (form->areas->len, ==, 10);
  g_assert_cmpstr (get_area (form, 0)->label_da, ==, "Motivation og at tage ansvar");
  g_assert_cmpstr (get_area (form, 2)->label_da, ==, "Administration af økonomi");
  g_assert_cmpstr (get_area (form, 9)->label_da, ==, "Kriminel adfærd");
  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpint (get_area (form, i)->position, ==, (int) i);
      g_assert_cmpstr (get_area (form, i)->form, ==, "life-situation");
      g_assert_nonnull (get_area (form, i)->label);
    }
}

static void
area_has_the_same_id_every_time (void)
{
  g_autoptr (CtiStarForm) one = cti_star_form_new_built_in ();
  g_autoptr (CtiStarForm) two = cti_star_form_new_built_in ();
  g_autoptr (CtiStarForm) next = NULL;
  g_autofree char *text = g_strdup (SMALL);
  g_autoptr (CtiStarForm) small = cti_star_form_parse (text, strlen (text), NULL);

  for (guint i = 0; i < 10; i++)
    {
      g_assert_true (cti_record_equal (get_area (one, i), get_area (two, i)));
      g_assert_true (cti_id_is_valid (get_area (one, i)->record.id));
    }
  g_assert_cmpstr (get_area (one, 0)->record.id, !=, get_area (one, 1)->record.id);
  *strstr (text, "Version=1") = 'V';
  text[strcspn (text, "1")] = '2';
  next = cti_star_form_parse (text, strlen (text), NULL);
  g_assert_cmpint (next->version, ==, 2);
  g_assert_cmpstr (get_area (next, 0)->record.id, !=, get_area (small, 0)->record.id);
}

static void
wrong_form_is_refused_with_its_place (void)
{
  static const struct
  {
    const char *find;
    const char *replace;
    CtiExchangeError code;
    const char *place;
  } rows[] = {
    { "Key=small\n", "", CTI_EXCHANGE_ERROR_MISSING, "[Form] Key" },
    { "Key=small\n", "Key=Two Words\n", CTI_EXCHANGE_ERROR_INVALID, "[Form] Key" },
    { "Version=1\n", "", CTI_EXCHANGE_ERROR_INVALID, "[Form] Version" },
    { "Version=1\n", "Version=0\n", CTI_EXCHANGE_ERROR_INVALID, "[Form] Version" },
    { "Name=Small\n", "", CTI_EXCHANGE_ERROR_MISSING, "[Form] Name" },
    { "a;b;c;", "a;b;", CTI_EXCHANGE_ERROR_INVALID, "[Form] Areas" },
    { "a;b;c;", "a;b;b;", CTI_EXCHANGE_ERROR_INVALID, "\"b\"" },
    { "a;b;c;", "a;b;../c;", CTI_EXCHANGE_ERROR_INVALID, "\"../c\"" },
    { "a;b;c;", "a;b;d;", CTI_EXCHANGE_ERROR_MISSING, "[d] Name" },
    { "Name=B\n", "Name=  \n", CTI_EXCHANGE_ERROR_MISSING, "[b] Name" },
    { "[b]\n", "[b\n", CTI_EXCHANGE_ERROR_SYNTAX, "" },
    { "Name=B\n", "Name=\xff\n", CTI_EXCHANGE_ERROR_SYNTAX, "UTF-8" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) text = g_string_new (SMALL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (text, rows[i].find, rows[i].replace, 1), ==, 1);
      g_assert_null (cti_star_form_parse (text->str, text->len, &error));
      g_assert_error (error, CTI_EXCHANGE_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].place));
    }
}

static void
too_large_or_too_long_is_refused (void)
{
  g_autofree char *blanks = g_strnfill (CTI_STAR_FORM_BYTES_MAX + 1, '\n');
  g_autofree char *label = g_strnfill (CTI_STAR_FORM_LABEL_MAX + 1, 'x');
  g_autoptr (GString) text = g_string_new (SMALL);
  g_autoptr (GError) error = NULL;

  g_assert_null (cti_star_form_parse (blanks, strlen (blanks), &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_string_append_printf (text, "Name[da]=%s\n", label);
  g_assert_null (cti_star_form_parse (text->str, text->len, &error));
  g_assert_error (error, CTI_EXCHANGE_ERROR, CTI_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/star-form/built-in-form-has-the-ten-areas-in-order",
                   built_in_form_has_the_ten_areas_in_order);
  g_test_add_func ("/star-form/area-has-the-same-id-every-time", area_has_the_same_id_every_time);
  g_test_add_func ("/star-form/wrong-form-is-refused-with-its-place",
                   wrong_form_is_refused_with_its_place);
  g_test_add_func ("/star-form/too-large-or-too-long-is-refused", too_large_or_too_long_is_refused);
  return g_test_run ();
}
