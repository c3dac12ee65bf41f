/* The CPR number in the form of a citizen: when it is asked for, how it is hidden, what is said of
 * it. */

#include <adwaita.h>
#include <string.h>

#include "cti-citizen-form.h"
#include "cti-cpr-row.h"
#include "cti-date-row.h"
#include "cti-types-ui.h"
#include "widget-form.h"
#include "widget-keys.h"

#define TODAY  (cti_date_new (2026, 11, 21))
#define NUMBER "C_PR number"

static CtiCitizenForm *
make_form (gboolean asked, CtiIdentityMode mode, const char *cpr)
{
  CtiCitizenForm *form = g_object_ref_sink (g_object_new (CTI_TYPE_CITIZEN_FORM, NULL));
  g_autoptr (CtiCitizen) citizen = cti_record_new (&cti_citizen_type);
  g_autoptr (CtiIdentity) identity = cti_record_new (&cti_identity_type);

  citizen->mode = mode;
  cti_set_text (&citizen->code, "Q2R3");
  cti_set_text (&citizen->alias, "Maya");
  identity->mode = mode;
  cti_set_text (&identity->citizen, citizen->record.id);
  cti_set_text (&identity->name, "Tove Holm");
  cti_set_text (&identity->cpr, cpr);
  cti_citizen_form_set_cards (form, NULL, TODAY);
  cti_citizen_form_ask_cpr (form, asked);
  cti_citizen_form_set_citizen (form, citizen, mode != CTI_MODE_ANONYMOUS ? identity : NULL);
  return form;
}

static CtiFormRow *
get_row (CtiCitizenForm *form)
{
  return CTI_FORM_ROW (widget_find_row (GTK_WIDGET (form), NUMBER));
}

static char *
read_cpr (CtiCitizenForm *form)
{
  g_autoptr (CtiIdentity) identity = cti_citizen_form_make_identity (form);

  return g_strdup (identity != NULL ? identity->cpr : NULL);
}

static const char *
get_hint (CtiFormRow *row)
{
  static char *hint = NULL;

  g_clear_pointer (&hint, g_free);
  g_object_get (row, "hint", &hint, NULL);
  return hint != NULL ? hint : "";
}

static void
test_asked_of_the_identified_of_a_team_that_keeps_it (void)
{
  static const struct
  {
    gboolean asked;
    CtiIdentityMode mode;
    const char *kept;
    gboolean shown;
  } rows[] = {
    { FALSE, CTI_MODE_IDENTIFIED, NULL, FALSE },        { TRUE, CTI_MODE_IDENTIFIED, NULL, TRUE },
    { TRUE, CTI_MODE_COVER_NAME, NULL, FALSE },         { TRUE, CTI_MODE_ANONYMOUS, NULL, FALSE },
    { FALSE, CTI_MODE_IDENTIFIED, "0707614285", TRUE }, /* kept before; it can be taken away */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiCitizenForm *form = make_form (rows[i].asked, rows[i].mode, rows[i].kept);

      g_assert_cmpint (form_is_shown (GTK_WIDGET (form), NUMBER), ==, rows[i].shown);
      g_object_unref (form);
    }
}

static void
test_masked_where_nobody_can_be_asked (void)
{
  CtiCitizenForm *form = make_form (TRUE, CTI_MODE_IDENTIFIED, "0707614285");
  CtiFormRow *row = get_row (form);
  GtkWidget *button = widget_find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON, 0);
  g_autofree char *cpr = read_cpr (form);

  g_assert_cmpstr (cti_form_row_get_text (row), ==, "070761-••••");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (cti_form_row_get_entry (row))));
  g_assert_cmpstr (cpr, ==, "0707614285");
  g_assert_false (cti_citizen_form_is_changed (form));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_cmpstr (cti_form_row_get_text (row), ==, "070761-••••");
  g_object_unref (form);
}

static void
test_typed_number_is_hidden_when_left (void)
{
  CtiCitizenForm *form = make_form (TRUE, CTI_MODE_IDENTIFIED, NULL);
  g_autofree char *cpr = NULL;

  form_write_in (GTK_WIDGET (form), NUMBER, "070761 4285");
  cpr = read_cpr (form);
  g_assert_cmpstr (cti_form_row_get_text (get_row (form)), ==, "070761-••••");
  g_assert_cmpstr (cpr, ==, "0707614285");
  g_assert_cmpstr (cti_form_row_get_text (
                       CTI_FORM_ROW (widget_find_row (GTK_WIDGET (form), "Date of _birth"))),
                   ==, "7 Jul 1961"); /* nobody types it twice */
  g_assert_true (cti_citizen_form_check (form));
  g_object_unref (form);
}

static void
test_what_is_said_of_a_number (void)
{
  static const struct
  {
    const char *typed;
    gboolean wrong;
    const char *hint;
  } rows[] = {
    { "070761-4285", FALSE, "" },
    { "070761-4286", FALSE, "check digit" }, /* modulus 11 fails: newer numbers may */
    { "670761-4285", FALSE, "replacement number" } /* 60 is added to the day */,
    { "310261-4285", TRUE, "" }, /* no such day */
    { "0707614", TRUE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiCitizenForm *form = make_form (TRUE, CTI_MODE_IDENTIFIED, NULL);

      form_write_in (GTK_WIDGET (form), NUMBER, rows[i].typed);
      g_assert_cmpint (form_is_wrong (GTK_WIDGET (form), NUMBER), ==, rows[i].wrong);
      g_assert_nonnull (strstr (get_hint (get_row (form)), rows[i].hint));
      g_assert_cmpint (cti_citizen_form_check (form), ==, !rows[i].wrong);
      g_object_unref (form);
    }
}

static void
test_cover_name_keeps_no_number (void)
{
  CtiCitizenForm *form = make_form (TRUE, CTI_MODE_IDENTIFIED, "0707614285");
  g_autofree char *cpr = NULL;

  form_choose (GTK_WIDGET (form), "Cover name");
  cpr = read_cpr (form);
  g_assert_null (cpr);
  g_object_unref (form);
}

static void
test_draft_keeps_the_number_and_not_its_mask (void)
{
  CtiCitizenForm *form = make_form (TRUE, CTI_MODE_IDENTIFIED, NULL);
  g_autoptr (CtiDraft) draft = cti_draft_new (CTI_MOMENT_NEVER);
  g_autofree char *cpr = NULL;

  cti_draft_set (draft, "mode", "identified");
  cti_draft_set (draft, "name", "Tove Holm");
  cti_draft_set (draft, "cpr", "0707614285");
  cti_citizen_form_load_draft (form, draft);
  cpr = read_cpr (form);
  g_assert_cmpstr (cpr, ==, "0707614285");
  g_assert_cmpstr (cti_form_row_get_text (get_row (form)), ==, "070761-••••");
  g_object_unref (form);
}

/* One person is not to have two cases by mistake; two may have the same name. */
static void
test_a_namesake_is_told (void)
{
  static const struct
  {
    const char *row;
    const char *typed;
    const char *hint;
  } rows[] = {
    { "The name the citizen _goes by", "aase  ", "D4P7" },
    { "The name the citizen _goes by", "Åse L", "" },
    { "The name the citizen _goes by", "Maya", "" }, /* her own, which she had before */
    { "_Full name", "Åse", "D4P7" },
    { "_Full name", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiCitizenForm *form = make_form (FALSE, CTI_MODE_IDENTIFIED, NULL);
      g_autoptr (CtiCardList) cards = cti_card_list_new ();
      g_autoptr (CtiCitizen) citizen = cti_citizen_form_make_citizen (form);
      g_autoptr (CtiCard) card = cti_record_new (&cti_card_type);
      g_autoptr (CtiCard) own = cti_record_new (&cti_card_type);

      cti_set_text (&card->code, "D4P7");
      cti_set_text (&card->name, "Åse");
      cti_set_text (&own->code, "Q2R3");
      cti_set_text (&own->name, "Maya");
      cti_record_set_id (own, citizen->record.id);
      cti_card_list_put (cards, card);
      cti_card_list_put (cards, own);
      cti_citizen_form_set_cards (form, cards, TODAY);
      form_write_in (GTK_WIDGET (form), rows[i].row, rows[i].typed);
      g_assert_nonnull (
          strstr (get_hint (CTI_FORM_ROW (widget_find_row (GTK_WIDGET (form), rows[i].row))),
                  rows[i].hint));
      if (*rows[i].hint == '\0')
        g_assert_cmpstr (get_hint (CTI_FORM_ROW (widget_find_row (GTK_WIDGET (form), rows[i].row))),
                         ==, "");
      g_assert_false (form_is_wrong (GTK_WIDGET (form), rows[i].row) && *rows[i].typed != '\0');
      g_object_unref (form);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();

  g_test_add_func ("/citizen/cpr-is-asked-of-the-identified-of-a-team-that-keeps-it",
                   test_asked_of_the_identified_of_a_team_that_keeps_it);
  g_test_add_func ("/citizen/cpr-is-masked-where-nobody-can-be-asked",
                   test_masked_where_nobody_can_be_asked);
  g_test_add_func ("/citizen/cpr-that-is-typed-is-hidden-when-left",
                   test_typed_number_is_hidden_when_left);
  g_test_add_func ("/citizen/what-is-said-of-a-cpr-number", test_what_is_said_of_a_number);
  g_test_add_func ("/citizen/a-cover-name-keeps-no-cpr-number", test_cover_name_keeps_no_number);
  g_test_add_func ("/citizen/a-draft-keeps-the-cpr-number-and-not-its-mask",
                   test_draft_keeps_the_number_and_not_its_mask);
  g_test_add_func ("/citizen/a-namesake-is-told", test_a_namesake_is_told);
  return g_test_run ();
}
