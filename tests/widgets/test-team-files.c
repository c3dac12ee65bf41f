/* Forms and wordings from files: loading them, and where their words come into view. */

#include <adwaita.h>
#include <string.h>

#include "cti-area-row.h"
#include "cti-home-dialog.h"
#include "cti-record-dialog.h"
#include "cti-score-scale.h"
#include "cti-sheet-dialog.h"
#include "cti-star-entry-page.h"
#include "cti-team-files.h"
#include "cti-types-ui.h"
#include "widget-desk.h"
#include "widget-form.h"
#include "widget-keys.h"

#define HEAD                                                             \
  "citizen\ncode: K7F3\nmode: cover\nalias: Liv\nadult-confirmed: yes\n" \
  "course\ncontact-start: 2025-12-04\nphase1-start: 2026-01-12\n"
#define WHO5                                                                                  \
  "[WHO-5]\nVersion=1\nSource=Nobody's words\nItem1=said one\nItem2=said two\nItem3=said 3\n" \
  "Item4=said four\nItem5=said five\nAnswer0=a0\nAnswer1=a1\nAnswer2=a2\nAnswer3=a3\n"        \
  "Answer4=a4\nAnswer5=a5\n"
#define SCALE "[Scale]\nKey=life-situation\nVersion=1\n[motivation]\n4=words at four\n"
#define FORM                                                                                 \
  "[Form]\nKey=small\nVersion=1\nName=Small\nAreas=one;two;three;\n[one]\nName=One\n[two]\n" \
  "Name=Two\n[three]\nName=Three\n"

static void
load (Desk *desk, const char *text)
{
  CtiTeamFiles *files = g_object_ref_sink (
      CTI_TEAM_FILES (cti_team_files_new (cti_workspace_get_session (desk->workspace))));

  cti_team_files_load (files, "test.ini", text, strlen (text));
  desk_settle (desk);
  g_object_unref (files);
}

static CtiStarEntryPage *
begin_star (Desk *desk)
{
  gtk_widget_activate_action (GTK_WIDGET (desk->workspace), "win.read-star", NULL);
  desk_settle (desk);
  return CTI_STAR_ENTRY_PAGE (widget_find (desk->window, CTI_TYPE_STAR_ENTRY_PAGE, 0));
}

static void
test_wording_stands_in_the_form (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "wellbeing");
  load (&desk, WHO5);
  dialog = desk_open_dialog (&desk, "wellbeing.add", NULL);
  g_assert_nonnull (widget_find_row (dialog, "said one"));
  g_assert_nonnull (widget_find_row (dialog, "said five"));
  g_assert_true (widget_says (dialog, "The digits 0 to 5 take an answer and go on.\n"
                                      "Nobody's words"));
  desk_close (&desk);
}

static void
test_words_of_the_scale_follow_the_score (void)
{
  Desk desk;
  CtiStarEntryPage *page;
  GtkWidget *row;

  desk_open_at (&desk, HEAD, "star");
  load (&desk, SCALE);
  page = begin_star (&desk);
  row = widget_find (GTK_WIDGET (page), CTI_TYPE_AREA_ROW, 0);
  g_assert_false (widget_says (row, "words at four"));
  cti_area_row_set (CTI_AREA_ROW (row), 4, NULL);
  g_assert_true (widget_says (row, "words at four"));
  cti_area_row_set (CTI_AREA_ROW (row), 5, NULL);
  g_assert_false (widget_says (row, "words at four"));
  desk_close (&desk);
}

static void
test_new_stars_have_the_areas_loaded_last (void)
{
  Desk desk;
  CtiStarEntryPage *page;
  const CtiStar *star;

  desk_open_at (&desk, HEAD, "star");
  load (&desk, FORM);
  page = begin_star (&desk);
  star = cti_star_entry_page_get_star (page);
  g_assert_cmpstr (star->reading->form, ==, "small");
  g_assert_cmpuint (cti_star_get_n_areas (star), ==, 3);
  desk_close (&desk);
}

/* A row reads markup unless it is told not to. */
static void
test_an_area_is_called_as_the_team_calls_it (void)
{
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "star");
  load (&desk, "[Form]\nKey=small\nVersion=1\nName=Small\nAreas=one;two;three;\n[one]\n"
               "Name=Money & debt\n[two]\nName=Two\n[three]\nName=Three\n");
  gtk_window_present (GTK_WINDOW (cti_home_dialog_new (desk.workspace, CTI_HOME_PAPER_SHEET)));
  desk_settle (&desk);
  dialog = desk_find_window (CTI_TYPE_HOME_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_nonnull (widget_find_row (dialog, "Money & debt"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

static void
test_a_bad_file_is_explained_by_its_line (void)
{
  Desk desk;
  GtkWidget *files;
  const char *bad = "[WHO-5]\nVersion=1\nSource=x\nItem1=\n";

  desk_open_at (&desk, HEAD, "star");
  files = g_object_ref_sink (cti_team_files_new (cti_workspace_get_session (desk.workspace)));
  cti_team_files_load (CTI_TEAM_FILES (files), "bad.ini", bad, strlen (bad));
  g_assert_true (widget_says (files, "Nothing was loaded from “bad.ini”, and what you have stays "
                                     "as it was. Line 4, “Item1”: It is missing, or nothing stands "
                                     "after the “=”."));
  g_object_unref (files);
  desk_close (&desk);
}

static void
test_a_changed_file_needs_a_higher_version (void)
{
  Desk desk;
  GtkWidget *files;
  g_autofree char *changed = g_strconcat (WHO5, "Period=x\n", NULL);
  CtiSession *session;

  desk_open_at (&desk, HEAD, "star");
  session = cti_workspace_get_session (desk.workspace);
  load (&desk, WHO5);
  load (&desk, WHO5); /* the same once more changes nothing */
  g_assert_cmpuint (cti_session_get_instruments (session)->len, ==, 1);
  files = g_object_ref_sink (cti_team_files_new (session));
  cti_team_files_load (CTI_TEAM_FILES (files), "who.ini", changed, strlen (changed));
  desk_settle (&desk);
  g_assert_cmpuint (cti_session_get_instruments (session)->len, ==, 1);
  g_assert_true (widget_says (files, "This version is loaded already with another text: raise "
                                     "“Version” in the file, so that what was asked before keeps "
                                     "its words."));
  g_object_unref (files);
  desk_close (&desk);
}

/* Stars of a spreadsheet are read with the areas that the team reads new ones with. */
static void
test_a_spreadsheet_has_the_areas_loaded_last (void)
{
  static const char text[] = "Case code;Date;One;Two;Three\nK7F3;2026-02-02;3;4;5\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  Desk desk;
  GtkWidget *dialog;

  desk_open_at (&desk, HEAD, "star");
  load (&desk, FORM);
  dialog = cti_sheet_dialog_new (desk.workspace, bytes, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  widget_wait (widget_says (dialog, "1 row can be brought in."));
  gtk_window_destroy (GTK_WINDOW (dialog));
  desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/team-files/wording-stands-in-the-form", test_wording_stands_in_the_form);
  g_test_add_func ("/team-files/words-of-the-scale-follow-the-score",
                   test_words_of_the_scale_follow_the_score);
  g_test_add_func ("/team-files/new-stars-have-the-areas-loaded-last",
                   test_new_stars_have_the_areas_loaded_last);
  g_test_add_func ("/team-files/a-spreadsheet-has-the-areas-loaded-last",
                   test_a_spreadsheet_has_the_areas_loaded_last);
  g_test_add_func ("/team-files/a-bad-file-is-explained-by-its-line",
                   test_a_bad_file_is_explained_by_its_line);
  g_test_add_func ("/team-files/a-changed-file-needs-a-higher-version",
                   test_a_changed_file_needs_a_higher_version);
  g_test_add_func ("/team-files/an-area-is-called-as-the-team-calls-it",
                   test_an_area_is_called_as_the_team_calls_it);
  return g_test_run ();
}
