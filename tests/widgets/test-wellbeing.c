#include <adwaita.h>

#include "cti-date-row.h"
#include "cti-draft-banner.h"
#include "cti-measure-words.h"
#include "cti-note-row.h"
#include "cti-record-dialog.h"
#include "cti-types-ui.h"
#include "cti-wellbeing-page.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"

/* --- Words ------------------------------------------------------------------------------------ */

static void
test_change_needs_ten_points (void)
{
  static const struct
  {
    int first, last;
    const char *sentence;
  } table[] = {
    { 32, 32, "The same score as at the start." },
    { 32, 40, "+8 points since the start: about the same." },
    { 32, 44, "+12 points since the start: clearly better." },
    { 44, 32, "−12 points since the start: clearly worse." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *sentence = cti_measure_words_change (table[i].first, table[i].last);

      g_assert_cmpstr (sentence, ==, table[i].sentence);
    }
}

static void
test_score_waits_for_every_answer (void)
{
  g_autoptr (CtiWellbeing) answers = cti_record_new (&cti_wellbeing_type);

  for (int i = 0; i < CTI_WELLBEING_ITEMS; i++)
    {
      g_autofree char *words = cti_measure_words_score (answers);

      g_assert_true (g_str_has_prefix (words, "No score yet"));
      cti_wellbeing_set_answer (answers, i, 3);
    }
  {
    g_autofree char *words = cti_measure_words_score (answers);

    g_assert_cmpstr (words, ==, "60 of 100: no immediate risk. Not a diagnosis.");
  }
}

/* --- The page --------------------------------------------------------------------------------- */

static const CtiWellbeing *
get_only (Desk *self)
{
  GPtrArray *all = cti_case_get_records (desk_get_case (self), &cti_wellbeing_type);

  g_assert_cmpuint (all->len, ==, 1);
  return g_ptr_array_index (all, 0);
}

static void
fill_in (Desk *self, const char *digits)
{
  GtkWidget *dialog = desk_open_dialog (self, "wellbeing.add", NULL);

  widget_press (dialog, digits);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (self);
  g_assert_null (desk_find_dialog ());
}

static void
test_ten_presses_are_enough (void)
{
  Desk desk;
  GtkWidget *dialog;
  guint presses;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
  presses = widget_press (dialog, "4 3 KP_5 0 2");
  g_assert_nonnull (widget_find_row (dialog, "56 of 100: no immediate risk. Not a diagnosis."));
  /* the day has the focus and is selected, so that the paper's can be typed over it */
  widget_press (dialog, "1 period 1 1");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  presses++; /* its key; that one would reach a window that is closing */
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  g_assert_cmpuint (presses, <=, 10);
  g_assert_cmpint (cti_wellbeing_get_score (get_only (&desk)), ==, 56);
  g_assert_cmpint (get_only (&desk)->rested, ==, 0);
  g_assert_cmpint (get_only (&desk)->date, ==, cti_date_new (2026, 11, 1));
  g_assert_cmpint (get_only (&desk)->occasion, ==, CTI_OCCASION_START);
  desk_close (&desk);
}

/* The code on a paper form leads here: her answers, the paper's day, and who filled it in. */
static void
test_paper_has_the_day_of_the_paper (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  gtk_widget_activate_action (GTK_WIDGET (desk.workspace), "win.paper-wellbeing", NULL);
  desk_settle (&desk);
  dialog = GTK_WIDGET (desk_find_dialog ());
  g_assert_nonnull (dialog);
  widget_press (dialog, "2 3 2 3 4 1 7 period 1 1");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  g_assert_cmpint (cti_wellbeing_get_score (get_only (&desk)), ==, 56);
  g_assert_cmpint (get_only (&desk)->date, ==, cti_date_new (2026, 11, 17));
  g_assert_cmpint (get_only (&desk)->filled_by, ==, CTI_FILLED_ON_PAPER);
  desk_close (&desk);
}

static void
test_no_other_digit_is_an_answer (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
  widget_press (dialog, "6 9 4 4");
  g_assert_nonnull (widget_find_row (dialog, "No score yet: 3 answers are missing."));
  widget_press (dialog, "4 4 4");
  g_assert_nonnull (widget_find_row (dialog, "80 of 100: no immediate risk. Not a diagnosis."));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
test_low_score_asks_what_was_done (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
  widget_press (dialog, "1 2 2 2");
  g_assert_false (form_is_shown (dialog, "What was done about it"));
  widget_press (dialog, "1");
  g_assert_true (form_is_shown (dialog, "What was done about it"));
  widget_press (dialog, "t a l k");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_cmpint (cti_wellbeing_get_score (get_only (&desk)), ==, 32);
  g_assert_cmpstr (get_only (&desk)->follow_up, ==, "talk");
  desk_close (&desk);
}

static void
test_follow_up_can_come_later (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  fill_in (&desk, "1 1 1 1 1");
  dialog = desk_open_dialog (&desk, "wellbeing.follow-up", NULL);
  cti_note_row_set_text (CTI_NOTE_ROW (widget_find_row (dialog, "What was done about it")), "Talk");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ()); /* no reason is asked for */
  g_assert_cmpstr (get_only (&desk)->follow_up, ==, "Talk");
  desk_close (&desk);
}

static void
test_correction_needs_a_reason (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  fill_in (&desk, "4 4 4 4 4");
  dialog = desk_open_dialog (&desk, "wellbeing.edit", get_only (&desk)->record.id);
  g_assert_false (form_is_shown (dialog, "Reason for the correction"));
  widget_press (dialog, "5");
  g_assert_true (form_is_shown (dialog, "Reason for the correction"));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_true (desk_find_dialog () == dialog);
  g_assert_true (form_is_wrong (dialog, "Reason for the correction"));
  g_assert_cmpint (get_only (&desk)->glad, ==, 4);
  form_write_in (dialog, "Reason for the correction", "Read wrongly");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  g_assert_cmpint (get_only (&desk)->glad, ==, 5);
  desk_close (&desk);
}

static GtkWidget *
find_banner (GtkWidget *dialog)
{
  return widget_find (dialog, CTI_TYPE_DRAFT_BANNER, 0);
}

/* Somebody came in: why the answers are corrected is not to be thought of again. */
static void
test_reason_is_in_the_draft (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  fill_in (&desk, "4 4 4 4 4");
  dialog = desk_open_dialog (&desk, "wellbeing.edit", get_only (&desk)->record.id);
  widget_press (dialog, "5");
  form_write_in (dialog, "Reason for the correction", "Read wrongly");
  gtk_widget_activate_action (dialog, "form.close", NULL);
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  dialog = desk_open_dialog (&desk, "wellbeing.edit", get_only (&desk)->record.id);
  g_assert_true (cti_draft_banner_is_offering (CTI_DRAFT_BANNER (find_banner (dialog))));
  g_signal_emit_by_name (find_banner (dialog), "use");
  g_assert_true (form_is_shown (dialog, "Reason for the correction"));
  desk_save (&desk, dialog);
  g_assert_cmpint (get_only (&desk)->glad, ==, 5);
  desk_close (&desk);
}

/* "Yesterday" is another day when the draft is taken up; half of a day is left as it was typed. */
static void
test_draft_keeps_the_day (void)
{
  static const struct
  {
    const char *typed, *kept;
  } table[] = { { "yesterday", "20 Nov 2026" }, { "12.", "12." }, { "12/11", "12/11" } };
  Desk desk;

  desk_open_at (&desk, HEAD, "wellbeing");
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GtkWidget *dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
      CtiFormRow *date = CTI_FORM_ROW (widget_find (dialog, CTI_TYPE_DATE_ROW, 0));

      cti_form_row_set_text (date, table[i].typed);
      gtk_widget_activate_action (dialog, "form.close", NULL);
      desk_settle (&desk);
      dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
      g_signal_emit_by_name (find_banner (dialog), "use");
      date = CTI_FORM_ROW (widget_find (dialog, CTI_TYPE_DATE_ROW, 0));
      g_assert_cmpstr (cti_form_row_get_text (date), ==, table[i].kept);
      gtk_window_destroy (GTK_WINDOW (dialog));
      desk_settle (&desk);
    }
  desk_close (&desk);
}

/* --- Any form of a record --------------------------------------------------------------------- */

/* In a text of several lines as well, where the key by itself begins a new line. */
static void
test_keypad_saves_out_of_a_text (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  fill_in (&desk, "1 1 1 1 1");
  dialog = desk_open_dialog (&desk, "wellbeing.follow-up", NULL);
  gtk_widget_child_focus (widget_find_row (dialog, "What was done about it"), GTK_DIR_TAB_FORWARD);
  widget_press (dialog, "t a l k Control+KP_Enter");
  desk_settle (&desk);
  g_assert_null (desk_find_dialog ());
  g_assert_cmpstr (get_only (&desk)->follow_up, ==, "talk");
  desk_close (&desk);
}

static void
test_voided_answers_stay_in_the_list (void)
{
  Desk desk;
  GtkWidget *dialog, *row;

  desk_open_at (&desk, HEAD, "wellbeing");
  fill_in (&desk, "4 4 4 4 4");
  dialog = desk_open_dialog (&desk, "wellbeing.edit", get_only (&desk)->record.id);
  row = widget_find_row (dialog, "Does not count");
  gtk_switch_set_active (GTK_SWITCH (widget_find (row, GTK_TYPE_SWITCH, 0)), TRUE);
  form_write_in (dialog, "Reason for the correction", "Another citizen's form");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  g_assert_true (get_only (&desk)->voided);
  g_assert_nonnull (widget_find_row (desk.page, "21 Nov 2026"));
  g_assert_false (
      gtk_widget_get_visible (widget_find (desk.page, g_type_from_name ("CtiChartPanel"), 0)));
  desk_close (&desk);
}

static void
test_not_saying_is_an_answer (void)
{
  Desk desk;
  GtkWidget *dialog;
  const CtiFrequency *answers;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add-frequency", NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (
                                  widget_find_row (dialog, "Times within the last month")),
                              CTI_TIMES_4_10);
  form_choose (dialog, "street");
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_find_row (dialog, "Wishes to answer")),
                              CTI_ANSWERED_WONT_SAY);
  g_assert_false (form_is_shown (dialog, "Times within the last month"));
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  answers = cti_case_get_latest (desk_get_case (&desk), &cti_frequency_type);
  g_assert_cmpint (answers->answered, ==, CTI_ANSWERED_WONT_SAY);
  g_assert_cmpint (answers->times, ==, CTI_TIMES_UNKNOWN);
  g_assert_null (answers->forms);
  desk_close (&desk);
}

/* She answers on a screen of her own, and it is noted that she did. */
static void
test_she_can_answer_alone (void)
{
  Desk desk;
  GtkWidget *dialog;
  GtkWidget *row;
  const CtiFrequency *answers;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add-frequency", NULL);
  row = widget_find_row (dialog, "The citizen answers alone");
  gtk_switch_set_active (GTK_SWITCH (widget_find (row, GTK_TYPE_SWITCH, 0)), TRUE);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  answers = cti_case_get_latest (desk_get_case (&desk), &cti_frequency_type);
  g_assert_true (answers->alone);
  desk_close (&desk);
}

/* What her score says, and what the worker is to do about it, is not for her to read alone. */
static void
test_she_answers_without_her_score (void)
{
  Desk desk;
  GtkWidget *dialog, *row;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
  row = widget_find_row (dialog, "The citizen answers alone");
  gtk_switch_set_active (GTK_SWITCH (widget_find (row, GTK_TYPE_SWITCH, 0)), TRUE);
  gtk_widget_child_focus (widget_find_row (dialog, "In good spirits"), GTK_DIR_TAB_FORWARD);
  widget_press (dialog, "1 1 1 1 1");
  g_assert_false (form_is_shown (dialog, "What was done about it"));
  g_assert_false (
      form_is_shown (dialog,
                     "20 of 100: high risk of stress load or depression. Not a diagnosis."));
  desk_save (&desk, dialog);
  g_assert_cmpint (cti_wellbeing_get_score (get_only (&desk)), ==, 20);
  g_assert_cmpint (get_only (&desk)->filled_by, ==, CTI_FILLED_BY_HERSELF);
  desk_close (&desk);
}

static void
test_forms_are_ticked (void)
{
  Desk desk;
  GtkWidget *dialog;
  const CtiFrequency *answers;

  desk_open_at (&desk, HEAD, "wellbeing");
  dialog = desk_open_dialog (&desk, "wellbeing.add-frequency", NULL);
  form_choose (dialog, "street");
  form_choose (dialog, "online");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  desk_settle (&desk);
  answers = cti_case_get_latest (desk_get_case (&desk), &cti_frequency_type);
  g_assert_cmpstr (answers->forms, ==, "street online");
  desk_close (&desk);
}

/* The title itself stays neutral: the desktop shows it to whoever passes by. */
static void
test_whose_answers (void)
{
  static const char *const actions[] = { "wellbeing.add", "win.add-frequency" };
  Desk desk;

  desk_open_at (&desk, HEAD, "wellbeing");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *dialog = desk_open_dialog (&desk, actions[i], NULL);
      AdwWindowTitle *heading = ADW_WINDOW_TITLE (widget_find (dialog, ADW_TYPE_WINDOW_TITLE, 0));

      g_assert_cmpstr (adw_window_title_get_title (heading), ==,
                       gtk_window_get_title (GTK_WINDOW (dialog)));
      g_assert_cmpstr (adw_window_title_get_subtitle (heading), ==, "Liv");
      g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (dialog)), "Liv"));
      gtk_widget_activate_action (dialog, "form.close", NULL);
      desk_settle (&desk);
    }
  desk_close (&desk);
}

static void
test_each_name_is_said_once (void)
{
  static const char *const actions[] = { "wellbeing.add", "wellbeing.add-frequency" };
  Desk desk;

  desk_open_at (&desk, HEAD, "wellbeing");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *dialog = desk_open_dialog (&desk, actions[i], NULL);

      g_assert_cmpuint (form_count_said_twice (dialog), ==, 0);
      gtk_window_destroy (GTK_WINDOW (dialog));
      desk_settle (&desk);
    }
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/wellbeing/change-needs-ten-points", test_change_needs_ten_points);
  g_test_add_func ("/wellbeing/score-waits-for-every-answer", test_score_waits_for_every_answer);
  g_test_add_func ("/wellbeing/ten-presses-are-enough", test_ten_presses_are_enough);
  g_test_add_func ("/wellbeing/paper-has-the-day-of-the-paper",
                   test_paper_has_the_day_of_the_paper);
  g_test_add_func ("/wellbeing/no-other-digit-is-an-answer", test_no_other_digit_is_an_answer);
  g_test_add_func ("/wellbeing/low-score-asks-what-was-done", test_low_score_asks_what_was_done);
  g_test_add_func ("/wellbeing/follow-up-can-come-later", test_follow_up_can_come_later);
  g_test_add_func ("/wellbeing/correction-needs-a-reason", test_correction_needs_a_reason);
  g_test_add_func ("/wellbeing/reason-is-in-the-draft", test_reason_is_in_the_draft);
  g_test_add_func ("/wellbeing/draft-keeps-the-day-that-was-meant", test_draft_keeps_the_day);
  g_test_add_func ("/wellbeing/keypad-saves-out-of-a-text", test_keypad_saves_out_of_a_text);
  g_test_add_func ("/wellbeing/voided-answers-stay-in-the-list",
                   test_voided_answers_stay_in_the_list);
  g_test_add_func ("/wellbeing/not-saying-is-an-answer", test_not_saying_is_an_answer);
  g_test_add_func ("/wellbeing/a-form-says-whose-answers-it-holds", test_whose_answers);
  g_test_add_func ("/wellbeing/forms-are-ticked", test_forms_are_ticked);
  g_test_add_func ("/wellbeing/she-answers-without-her-score", test_she_answers_without_her_score);
  g_test_add_func ("/wellbeing/she-can-answer-alone", test_she_can_answer_alone);
  g_test_add_func ("/wellbeing/each-name-is-said-once", test_each_name_is_said_once);
  return g_test_run ();
}
