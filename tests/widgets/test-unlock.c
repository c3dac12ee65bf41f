#include <adwaita.h>
#include <unistd.h>

#include "cti-clock.h"
#include "cti-entry-row.h"
#include "cti-keychain-memory.h"
#include "cti-names.h"
#include "cti-passphrase-form.h"
#include "cti-reconnect-dialog.h"
#include "cti-recovery-code.h"
#include "cti-recovery-view.h"
#include "cti-set-up-keychain.h"
#include "cti-set-up-page.h"
#include "cti-set-up-recovery.h"
#include "cti-set-up-team.h"
#include "cti-store.h"
#include "cti-strength.h"
#include "cti-trouble-box.h"
#include "cti-types-ui.h"
#include "cti-unlock-page.h"
#include "cti-words-trouble.h"
#include "widget-keys.h"

/* --- Finding ---------------------------------------------------------------------------------- */

typedef gboolean (*Match) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *root, Match match, const char *text)
{
  if (match (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_row (GtkWidget *widget, const char *title)
{
  return CTI_IS_ENTRY_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
         g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_button (GtkWidget *widget, const char *action)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
is_of_type (GtkWidget *widget, const char *type)
{
  return g_strcmp0 (G_OBJECT_TYPE_NAME (widget), type) == 0;
}

static void
set_row (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = find (root, is_row, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
turn_until_visible (GtkWidget *root, const char *text)
{
  while (find (root, is_label, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static CtiSession *
make_session (CtiKeychainState state)
{
  g_autofree char *home = g_dir_make_tmp ("overgang-widgets-XXXXXX", NULL);
  g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_parse_iso ("2026-11-21"));

  cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (keychain), state);
  return cti_session_new (home, keychain, clock);
}

/* --- Cases ------------------------------------------------------------------------------------ */

static void
test_templates (void)
{
  const GType types[] = { CTI_TYPE_TROUBLE_BOX,     CTI_TYPE_PASSPHRASE_FORM,
                          CTI_TYPE_SET_UP_TEAM,     CTI_TYPE_SET_UP_KEYCHAIN,
                          CTI_TYPE_SET_UP_RECOVERY, CTI_TYPE_RECOVERY_VIEW,
                          CTI_TYPE_SET_UP_PAGE,     CTI_TYPE_UNLOCK_PAGE };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_finalize_object (widget);
    }
}

static double
get_top (GtkWidget *step, Match match, const char *text)
{
  graphene_rect_t place;
  GtkWidget *found = find (step, match, text);

  g_assert_nonnull (found);
  g_assert_true (gtk_widget_compute_bounds (found, step, &place));
  return place.origin.y;
}

/* Beside the field it is about, and not below the other group. */
static void
test_team_problem_stands_below_its_group (void)
{
  g_autoptr (CtiSetUp) set_up = cti_set_up_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *step = g_object_new (CTI_TYPE_SET_UP_TEAM, NULL);
  const char *team = "The team needs a name. The street or the first letters will do.";
  const char *name = "Write your name: it stands beside what you write.";

  gtk_window_set_child (GTK_WINDOW (window), step);
  widget_show (window);
  g_assert_false (cti_set_up_team_check (CTI_SET_UP_TEAM (step), set_up));
  widget_wait (get_top (step, is_label, team) < get_top (step, is_row, "Your name") &&
               get_top (step, is_label, team) > get_top (step, is_row, "Neutral name of the team"));
  set_row (step, "Neutral name of the team", "Team Bro");
  g_assert_false (cti_set_up_team_check (CTI_SET_UP_TEAM (step), set_up));
  widget_wait (get_top (step, is_label, name) > get_top (step, is_row, "Your initials"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_trouble_is_an_alert (void)
{
  CtiTroubleBox *box = g_object_ref_sink (g_object_new (CTI_TYPE_TROUBLE_BOX, NULL));
  CtiTrouble trouble = CTI_TROUBLE_KEYCHAIN_EMPTY;
  GtkWidget *button = cti_trouble_box_add_way (box, "_Try Again", "unlock.unlock");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (box)));
  cti_trouble_box_say (box, trouble);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (box)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       cti_words_trouble_title (trouble));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cti_words_trouble_body (trouble));
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_object_unref (box);
}

static void
test_strength_is_shown (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean alone;
    gboolean enough;
  } rows[] = {
    { "", "", FALSE, FALSE },
    { "password", "password", FALSE, FALSE },
    { "violet trappe kander ovn syv", "violet trappe kander ovn sy", FALSE, FALSE },
    { "violet trappe kander ovn syv", "violet trappe kander ovn syv", FALSE, TRUE },
    { "violet trappe kander ovn syv", "violet trappe kander ovn syv", TRUE, TRUE },
    { "kander ovn", "kander ovn", TRUE, FALSE },
  };
  CtiPassphraseForm *form = g_object_ref_sink (g_object_new (CTI_TYPE_PASSPHRASE_FORM, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cti_passphrase_form_set_alone (form, rows[i].alone);
      set_row (GTK_WIDGET (form), "Passphrase", rows[i].first);
      set_row (GTK_WIDGET (form), "The same once more", rows[i].second);
      g_assert_cmpint (cti_passphrase_form_is_enough (form), ==, rows[i].enough);
      g_assert_cmpint (cti_passphrase_form_check (form), ==, rows[i].enough);
    }
  g_object_unref (form);
}

static void
test_keychain_states_are_said (void)
{
  static const struct
  {
    CtiKeychainState state;
    const char *title;
    gboolean is_used;
  } rows[] = {
    { CTI_KEYCHAIN_OK, "The keychain is open and ready", TRUE },
    { CTI_KEYCHAIN_LOCKED, "The keychain is there, and locked", TRUE },
    { CTI_KEYCHAIN_EMPTY, "The keychain has not been used before", TRUE },
    { CTI_KEYCHAIN_NO_BUS, "The keychain cannot be reached from here", FALSE },
    { CTI_KEYCHAIN_NO_SERVICE, "No keychain is running on this computer", FALSE },
    { CTI_KEYCHAIN_FAILED, "The keychain gave no usable answer", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CtiSetUpKeychain *step = g_object_ref_sink (g_object_new (CTI_TYPE_SET_UP_KEYCHAIN, NULL));
      g_autoptr (CtiKeychain) keychain = cti_keychain_memory_new ();

      cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (keychain), rows[i].state);
      cti_set_up_keychain_probe (step, keychain);
      g_assert_false (cti_set_up_keychain_is_known (step));
      turn_until_visible (GTK_WIDGET (step), rows[i].title);
      g_assert_cmpint (cti_set_up_keychain_is_used (step), ==, rows[i].is_used);
      g_object_unref (step);
    }
}

static void
test_group_is_typed_back (void)
{
  CtiSetUpRecovery *step = g_object_ref_sink (g_object_new (CTI_TYPE_SET_UP_RECOVERY, NULL));
  g_autoptr (CtiSetUp) set_up = cti_set_up_new ();
  guint asked = cti_set_up_recovery_get_asked (step);
  g_autofree char *title = g_strdup_printf ("Group %u of the sheet, six digits", asked + 1);
  g_autofree char *right = NULL;
  g_autofree char *other = NULL;

  cti_set_up_recovery_start (step, set_up, cti_date_parse_iso ("2026-11-21"));
  right = cti_recovery_code_get_group (cti_set_up_get_recovery_code (set_up), asked);
  other = g_strdup (right);
  other[0] = right[0] == '9' ? '8' : '9';
  g_assert_false (cti_set_up_recovery_is_done (step));
  set_row (GTK_WIDGET (step), title, other);
  g_assert_false (cti_set_up_recovery_is_done (step));
  set_row (GTK_WIDGET (step), title, right);
  g_assert_true (cti_set_up_recovery_is_done (step));
  cti_set_up_recovery_forget (step);
  g_assert_false (cti_set_up_recovery_is_done (step));
  g_object_unref (step);
}

static gboolean
is_group (GtkWidget *widget, const char *index)
{
  return GTK_IS_ENTRY (widget) &&
         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "group")) == atoi (index);
}

static void
test_code_is_pasted_whole (void)
{
  g_autoptr (CtiSecret) code = cti_recovery_code_new_random ();
  g_autofree char *text = cti_recovery_code_to_text (code);
  CtiRecoveryView *view = g_object_ref_sink (g_object_new (CTI_TYPE_RECOVERY_VIEW, NULL));
  GtkWidget *third = find (GTK_WIDGET (view), is_group, "2");

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (third), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Group 3");
  gtk_editable_set_text (GTK_EDITABLE (third), text);
  for (guint i = 0; i < CTI_RECOVERY_GROUPS; i++)
    {
      const char index[] = { (char) ('0' + i), '\0' };
      g_autofree char *group = cti_recovery_code_get_group (code, i);
      GtkWidget *entry = find (GTK_WIDGET (view), is_group, index);

      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, group);
      g_assert_false (gtk_widget_has_css_class (entry, "error"));
    }
  gtk_editable_set_text (GTK_EDITABLE (third), "000001");
  g_assert_nonnull (
      find (GTK_WIDGET (view), is_label, "Group 3 is mistyped. Compare it with the sheet."));
  g_assert_true (gtk_widget_has_css_class (third, "error"));
  cti_recovery_view_clear (view);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (third)), ==, "");
  g_object_unref (view);
}

static void
press_next (GtkWidget *page)
{
  g_assert_true (gtk_widget_activate_action (page, "set-up.next", NULL));
}

static void
test_weak_alone_leads_back (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_NO_SERVICE);
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (cti_set_up_page_new (session)));
  const char *daily = "trappe kander";

  g_assert_true (cti_strength_is_enough_daily (cti_strength_estimate (daily)));
  g_assert_false (cti_strength_is_enough_alone (cti_strength_estimate (daily)));
  press_next (page);
  g_assert_nonnull (find (page, is_label, "Step 1 of 4")); /* the team has no name yet */
  set_row (page, "Neutral name of the team", "Birkegade");
  set_row (page, "Your name", "Mette Holm");
  press_next (page);
  set_row (page, "Passphrase", daily);
  set_row (page, "The same once more", daily);
  press_next (page);
  g_assert_nonnull (find (page, is_label, "Step 3 of 4"));
  turn_until_visible (page, "No keychain is running on this computer");
  press_next (page);
  g_assert_nonnull (find (page, is_label, "Step 2 of 4"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (page, is_row, "Passphrase"))), ==,
                   daily);
  g_object_unref (page);
}

static void
test_empty_passphrase_is_said (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));

  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  g_assert_nonnull (find (page, is_label, "Type your passphrase first."));
  g_assert_nonnull (find (page, is_button, "unlock.use-recovery"));
  g_assert_nonnull (find (page, is_of_type, "CtiRecoveryView"));
  g_object_unref (page);
}

static void
set_up_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (cti_session_set_up_finish (CTI_SESSION (source), result, NULL));
}

static void
turn_until_state (CtiSession *session, CtiSessionState state)
{
  while (cti_session_get_state (session) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
make_store (CtiSession *session, char **code)
{
  g_autoptr (CtiSetUp) set_up = cti_set_up_new ();
  g_autoptr (CtiSecret) passphrase = cti_secret_new_text ("violet trappe kander ovn syv");

  cti_set_up_set_team (set_up, "Birkegade", 4);
  cti_set_up_set_worker (set_up, "Mette Holm", "MH");
  cti_set_up_set_passphrase (set_up, passphrase);
  cti_set_up_set_keychain (set_up, cti_session_get_keychain (session));
  if (code != NULL)
    *code = cti_recovery_code_to_text (cti_set_up_get_recovery_code (set_up));
  cti_session_set_up_async (session, set_up, NULL, set_up_done_cb, NULL);
  turn_until_state (session, CTI_SESSION_OPEN);
  cti_session_lock (session);
  turn_until_state (session, CTI_SESSION_LOCKED);
}

static void
test_lock_screen_says_each_state (void)
{
  static const struct
  {
    CtiKeychainState state;
    CtiTrouble trouble;
  } rows[] = {
    { CTI_KEYCHAIN_NO_BUS, CTI_TROUBLE_KEYCHAIN_NO_BUS },
    { CTI_KEYCHAIN_NO_SERVICE, CTI_TROUBLE_KEYCHAIN_NO_SERVICE },
    { CTI_KEYCHAIN_LOCKED, CTI_TROUBLE_KEYCHAIN_LOCKED },
    { CTI_KEYCHAIN_REFUSED, CTI_TROUBLE_KEYCHAIN_REFUSED },
    { CTI_KEYCHAIN_EMPTY, CTI_TROUBLE_KEYCHAIN_EMPTY },
    { CTI_KEYCHAIN_OTHER_STORE, CTI_TROUBLE_KEYCHAIN_OTHER_STORE },
    { CTI_KEYCHAIN_FAILED, CTI_TROUBLE_KEYCHAIN_FAILED },
  };
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  GtkWidget *page;

  make_store (session, NULL);
  page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));
  set_row (page, "Passphrase", "violet trappe kander ovn syv");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cti_keychain_memory_set_state (CTI_KEYCHAIN_MEMORY (cti_session_get_keychain (session)),
                                     rows[i].state);
      gtk_widget_activate_action (page, "unlock.unlock", NULL);
      turn_until_visible (page, cti_words_trouble_title (rows[i].trouble));
      g_assert_nonnull (find (page, is_label, cti_words_trouble_body (rows[i].trouble)));
      g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
    }
  g_object_unref (page);
}

/* A store whose team's file is damaged opens with the version before, where that is asked for. */
static void
test_damaged_team_leads_on (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  g_autofree char *path = NULL;
  GtkWidget *page, *before;

  make_store (session, NULL);
  path = g_build_filename (cti_session_get_store_path (session), "team.file", NULL);
  g_assert_true (g_file_set_contents (path, "not a team", -1, NULL));
  page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));
  before = find (page, is_button, "unlock.open-before");
  set_row (page, "Passphrase", "violet trappe kander ovn syv");
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  turn_until_visible (page, cti_words_trouble_title (CTI_TROUBLE_STORE_DAMAGED));
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  g_assert_true (gtk_widget_get_visible (before));
  gtk_widget_activate_action (page, "unlock.open-before", NULL);
  turn_until_state (session, CTI_SESSION_OPEN);
  g_assert_cmpstr (cti_session_get_worker (session)->name, ==, "Mette Holm");
  g_object_unref (page);
}

/* Who has lost the passphrase too is led on by the sheet. */
static void
test_damaged_team_leads_on_with_the_sheet (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  g_autofree char *path = NULL, *code = NULL;
  GtkWidget *page, *before, *first;

  make_store (session, &code);
  path = g_build_filename (cti_session_get_store_path (session), "team.file", NULL);
  g_assert_true (g_file_set_contents (path, "not a team", -1, NULL));
  page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));
  gtk_widget_activate_action (page, "unlock.use-recovery", NULL);
  before = find (page, is_button, "recovery.open-before");
  first = find (page, is_group, "0");
  gtk_editable_set_text (GTK_EDITABLE (first), code);
  gtk_widget_activate_action (first, "recovery.open", NULL);
  turn_until_visible (page, cti_words_trouble_title (CTI_TROUBLE_STORE_DAMAGED));
  g_assert_cmpint (cti_session_get_state (session), ==, CTI_SESSION_LOCKED);
  g_assert_true (gtk_widget_get_visible (before));
  gtk_widget_activate_action (first, "recovery.open-before", NULL);
  turn_until_state (session, CTI_SESSION_OPEN);
  g_assert_cmpstr (cti_session_get_worker (session)->name, ==, "Mette Holm");
  g_object_unref (page);
}

/* Counted within what scrolls: its place in the pane is behind by a frame. */
static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *height = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  double seen = gtk_adjustment_get_value (height) + gtk_adjustment_get_page_size (height);
  graphene_rect_t place;

  return gtk_adjustment_get_value (height) > 0 &&
         gtk_widget_compute_bounds (widget, gtk_widget_get_first_child (view), &place) &&
         place.origin.y + place.size.height <= seen;
}

/* With large text the ways on lie below the window's edge; the keyboard is there. */
static void
test_ways_on_come_into_sight (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  g_autofree char *path = NULL;
  GtkWidget *window = gtk_window_new (), *page, *before;

  make_store (session, NULL);
  path = g_build_filename (cti_session_get_store_path (session), "team.file", NULL);
  g_assert_true (g_file_set_contents (path, "not a team", -1, NULL));
  page = GTK_WIDGET (cti_unlock_page_new (session));
  before = find (page, is_button, "unlock.open-before");
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 300);
  widget_show (window);
  set_row (page, "Passphrase", "violet trappe kander ovn syv");
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  turn_until_visible (page, cti_words_trouble_title (CTI_TROUBLE_STORE_DAMAGED));
  widget_wait (is_in_sight (before));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One digit too many in a group does not take the next one's place; what is pasted does. */
static void
test_digit_too_many_spares_the_next_group (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  GtkWidget *page, *second, *third;

  make_store (session, NULL);
  page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));
  gtk_widget_activate_action (page, "unlock.use-recovery", NULL);
  second = find (page, is_group, "1");
  third = find (page, is_group, "2");
  gtk_editable_set_text (GTK_EDITABLE (second), "111111");
  gtk_editable_set_text (GTK_EDITABLE (third), "345678");
  gtk_editable_set_text (GTK_EDITABLE (second), "1111112");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (third)), ==, "345678");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (second)), ==, "111111");
  gtk_editable_set_text (GTK_EDITABLE (third), "");
  gtk_editable_set_text (GTK_EDITABLE (second), "1111112");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (third)), ==, "2");
  gtk_editable_set_text (GTK_EDITABLE (third), "345678");
  gtk_editable_set_text (GTK_EDITABLE (second), "111111 222222");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (third)), ==, "222222");
  g_object_unref (page);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* By either way in it is said who has it, and once that one is done it opens. */
static void
test_holder_is_named (void)
{
  g_autoptr (CtiSession) session = make_session (CTI_KEYCHAIN_OK);
  g_autofree char *code = NULL, *number = g_strdup_printf ("(process number %d)", getpid ());
  GtkWidget *page, *first;
  int lock;

  make_store (session, &code);
  lock = cti_store_take_lock (cti_session_get_store_path (session), NULL);
  g_assert_cmpint (lock, >=, 0);
  page = g_object_ref_sink (GTK_WIDGET (cti_unlock_page_new (session)));
  set_row (page, "Passphrase", "violet trappe kander ovn syv");
  gtk_widget_activate_action (page, "unlock.unlock", NULL);
  turn_until_visible (page, cti_words_trouble_title (CTI_TROUBLE_STORE_IN_USE));
  g_assert_nonnull (find (page, says, number));

  gtk_widget_activate_action (page, "unlock.use-recovery", NULL);
  first = find (page, is_group, "0");
  g_assert_null (find (gtk_widget_get_ancestor (first, CTI_TYPE_RECOVERY_VIEW), says, number));
  gtk_editable_set_text (GTK_EDITABLE (first), code);
  gtk_widget_activate_action (first, "recovery.open", NULL);
  while (find (gtk_widget_get_ancestor (first, CTI_TYPE_RECOVERY_VIEW), says, number) == NULL)
    g_main_context_iteration (NULL, TRUE);

  close (lock);
  gtk_widget_activate_action (first, "recovery.open", NULL);
  turn_until_state (session, CTI_SESSION_OPEN);
  g_object_unref (page);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/unlock/templates-are-made-and-let-go", test_templates);
  g_test_add_func ("/unlock/a-problem-of-the-team-stands-below-its-group",
                   test_team_problem_stands_below_its_group);
  g_test_add_func ("/unlock/trouble-is-an-alert", test_trouble_is_an_alert);
  g_test_add_func ("/unlock/passphrase-is-weighed-and-typed-twice", test_strength_is_shown);
  g_test_add_func ("/unlock/each-keychain-state-has-its-words", test_keychain_states_are_said);
  g_test_add_func ("/unlock/group-is-typed-back", test_group_is_typed_back);
  g_test_add_func ("/unlock/code-is-pasted-whole-and-a-wrong-group-named",
                   test_code_is_pasted_whole);
  g_test_add_func ("/unlock/weak-passphrase-without-keychain-leads-back",
                   test_weak_alone_leads_back);
  g_test_add_func ("/unlock/nothing-typed-is-said", test_empty_passphrase_is_said);
  g_test_add_func ("/unlock/lock-screen-says-each-keychain-state",
                   test_lock_screen_says_each_state);
  g_test_add_func ("/unlock/a-damaged-team-leads-on", test_damaged_team_leads_on);
  g_test_add_func ("/unlock/a-damaged-team-leads-on-with-the-sheet",
                   test_damaged_team_leads_on_with_the_sheet);
  g_test_add_func ("/unlock/ways-on-come-into-sight", test_ways_on_come_into_sight);
  g_test_add_func ("/unlock/digit-too-many-spares-the-next-group",
                   test_digit_too_many_spares_the_next_group);
  g_test_add_func ("/unlock/who-holds-the-store-is-named", test_holder_is_named);
  return g_test_run ();
}
