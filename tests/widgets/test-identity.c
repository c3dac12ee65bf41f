/* How much is known of who the citizen is, changed in the window by the rules: more needs a dated
 * consent and a reason, less is an erasure. */

#include <adwaita.h>

#include "cti-citizen-page.h"
#include "cti-draft-banner.h"
#include "cti-erasure-dialog.h"
#include "cti-form-row.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define CONSENT "_Consent to keep who the citizen is, given on"
#define WHY     "_Why is it changed?"
#define NAME    "_Full name"
#define ALIAS   "The name the citizen _goes by"
#define ANONYMOUS                                                \
  "citizen\ncode: K7F3\nmode: anonymous\nadult-confirmed: yes\n" \
  "course\ncontact-start: today-4m\nphase1-start: today-3m\n"
#define IDENTIFIED                                                     \
  "citizen\ncode: K7F3\nmode: identified\nidentity\nname: Tove Holm\n" \
  "birth-date: 1990-04-03\ncourse\ncontact-start: today-4m\n"          \
  "consent\nkind: identity\nparty: Teamet\nwhat: Name is kept\ngiven: today-4m\n"

static CtiIdentityMode
get_mode (Desk *desk)
{
  return cti_case_get_citizen (desk_get_case (desk))->mode;
}

static void
save (Desk *desk)
{
  gtk_widget_activate_action (desk->page, "form.save", NULL);
  desk_settle (desk);
}

#define TWO                                                                \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n\n" \
  "citizen\ncode: M2P9\nmode: cover\nalias: Asta\nadult-confirmed: yes\n"

static const char *
read_alias (Desk *desk)
{
  return cti_form_row_get_text (CTI_FORM_ROW (widget_find_row (desk->page, ALIAS)));
}

/* The next case was chosen, and written in, before the disk had answered. */
static void
test_what_is_typed_of_the_next_case_stays (void)
{
  Desk desk;
  g_autoptr (CtiCase) next = NULL;

  desk_open_at (&desk, TWO, "citizen");
  next = open_store_get_case (desk.store, 1);
  form_write_in (desk.page, ALIAS, "Liva");
  gtk_widget_activate_action (desk.page, "form.save", NULL);
  cti_workspace_show_case (desk.workspace, next);
  form_write_in (desk.page, ALIAS, "Astrid");
  desk_settle (&desk);
  g_assert_cmpstr (read_alias (&desk), ==, "Astrid");
  desk_show_case (&desk, 0);
  desk_show_page (&desk, "citizen");
  g_assert_cmpstr (read_alias (&desk), ==, "Liva");
  g_assert_false (cti_draft_banner_is_offering (
      CTI_DRAFT_BANNER (widget_find (desk.page, CTI_TYPE_DRAFT_BANNER, 0))));
  desk_close (&desk);
}

static void
test_more_needs_consent_and_reason (void)
{
  Desk desk;
  const CtiConsent *consent;

  desk_open_at (&desk, ANONYMOUS, "citizen");
  g_assert_false (form_is_shown (desk.page, CONSENT));
  form_choose (desk.page, "Identified");
  g_assert_true (form_is_shown (desk.page, CONSENT));
  form_write_in (desk.page, NAME, "Tove Holm");
  save (&desk);
  g_assert_true (form_is_wrong (desk.page, CONSENT));
  form_write_in (desk.page, CONSENT, "22.11.2026"); /* tomorrow */
  save (&desk);
  g_assert_true (form_is_wrong (desk.page, CONSENT));
  form_write_in (desk.page, CONSENT, "20.11.2026");
  save (&desk);
  g_assert_true (form_is_wrong (desk.page, WHY));
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_ANONYMOUS);
  form_write_in (desk.page, WHY, "A grant is applied for");
  save (&desk);
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_IDENTIFIED);
  g_assert_cmpstr (cti_case_get_identity (desk_get_case (&desk))->name, ==, "Tove Holm");
  consent = g_ptr_array_index (desk_get_records (&desk, &cti_consent_type), 0);
  g_assert_cmpint (consent->kind, ==, CTI_CONSENT_IDENTITY);
  g_assert_cmpint (consent->given, ==, cti_date_new (2026, 11, 20));
  desk_close (&desk);
}

static void
test_cover_name_needs_a_reason_alone (void)
{
  Desk desk;

  desk_open_at (&desk, ANONYMOUS, "citizen");
  form_choose (desk.page, "Cover name");
  form_write_in (desk.page, "The name the citizen _goes by", "Liv");
  g_assert_false (form_is_shown (desk.page, CONSENT));
  save (&desk);
  g_assert_true (form_is_wrong (desk.page, WHY));
  form_write_in (desk.page, WHY, "Likes to be called so");
  save (&desk);
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_COVER_NAME);
  g_assert_cmpuint (desk_get_records (&desk, &cti_consent_type)->len, ==, 0);
  desk_close (&desk);
}

static void
test_leaving_it_keeps_nothing (void)
{
  Desk desk;

  desk_open_at (&desk, ANONYMOUS, "citizen");
  form_choose (desk.page, "Identified");
  form_write_in (desk.page, NAME, "Tove Holm");
  gtk_widget_activate_action (desk.page, "form.discard", NULL);
  desk_settle (&desk);
  g_assert_false (form_is_shown (desk.page, NAME));
  g_assert_false (form_is_shown (desk.page, CONSENT));
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_ANONYMOUS);
  desk_close (&desk);
}

static void
test_consent_taken_back_is_said (void)
{
  static const char *const sentence =
      "The consent to keep who the citizen is does not hold any more.";
  Desk desk;

  desk_open_at (&desk, IDENTIFIED, "citizen");
  g_assert_false (widget_says (desk.page, sentence));
  desk_show_page (&desk, "intake");
  desk_act (&desk, "intake.withdraw", desk_get_first_id (&desk, &cti_consent_type));
  g_assert_true (widget_says (desk.page, "Withdrawn on 21 Nov 2026"));
  desk_show_page (&desk, "citizen");
  g_assert_true (widget_says (desk.page, sentence));
  desk_close (&desk);
}

static void
test_back_to_anonymous_is_an_erasure (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, IDENTIFIED, "citizen");
  g_assert_false (form_is_shown (desk.page, "Anonymous"));
  desk_act (&desk, "citizen.erase", NULL);
  dialog = desk_find_window (CTI_TYPE_ERASURE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_widget_activate_action (dialog, "erasure.erase", NULL);
  desk_settle (&desk);
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_IDENTIFIED); /* the code is not typed yet */
  form_write_in (dialog, "Case c_ode", "k7f3");
  gtk_widget_activate_action (dialog, "erasure.erase", NULL);
  desk_prove (&desk, OPEN_STORE_PASSPHRASE);
  g_assert_null (desk_find_window (CTI_TYPE_ERASURE_DIALOG));
  g_assert_cmpint (get_mode (&desk), ==, CTI_MODE_ANONYMOUS);
  g_assert_null (cti_case_get_identity (desk_get_case (&desk)));
  g_assert_false (form_is_shown (desk.page, NAME));
  g_assert_true (form_is_shown (desk.page, "Anonymous"));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/identity/what-is-typed-of-the-next-case-stays",
                   test_what_is_typed_of_the_next_case_stays);
  g_test_add_func ("/identity/more-needs-a-consent-and-a-reason",
                   test_more_needs_consent_and_reason);
  g_test_add_func ("/identity/a-cover-name-needs-a-reason-alone",
                   test_cover_name_needs_a_reason_alone);
  g_test_add_func ("/identity/leaving-it-as-it-was-keeps-nothing", test_leaving_it_keeps_nothing);
  g_test_add_func ("/identity/a-consent-taken-back-is-said", test_consent_taken_back_is_said);
  g_test_add_func ("/identity/back-to-anonymous-is-an-erasure",
                   test_back_to_anonymous_is_an_erasure);
  return g_test_run ();
}
