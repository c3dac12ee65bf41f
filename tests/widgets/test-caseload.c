#include <adwaita.h>
#include <string.h>

#include "cti-caseload-line.h"
#include "cti-caseload-model.h"
#include "cti-caseload-page.h"
#include "cti-caseload-row.h"
#include "cti-caseload-timeline.h"
#include "cti-columns-box.h"
#include "cti-date-row.h"
#include "cti-types-ui.h"
#include "cti-words.h"
#include "widget-form.h"
#include "widget-keys.h"

#define TODAY (cti_date_new (2026, 11, 21))

/* --- The caseload ----------------------------------------------------------------------------- */

static void
put (CtiCardList *list, const char *code, const char *name, CtiDate phase1, CtiDate closed)
{
  g_autoptr (CtiCard) card = cti_record_new (&cti_card_type);

  cti_set_text (&card->code, code);
  cti_set_text (&card->name, name);
  card->mode = CTI_MODE_COVER_NAME;
  card->contact_start = phase1 != CTI_DATE_NONE ? phase1 - 30 : TODAY - 10;
  card->phase1_start = phase1;
  card->phase_months = 4;
  card->closed_on = closed;
  cti_card_list_put (list, card);
}

static CtiCardList *
make_cards (void)
{
  CtiCardList *list = cti_card_list_new ();

  put (list, "A2B3", "Åse", TODAY - 20, CTI_DATE_NONE);     /* phase 1 */
  put (list, "C4D5", "Zara", TODAY - 300, CTI_DATE_NONE);   /* phase 3 */
  put (list, "E6F7", "Ærna", CTI_DATE_NONE, CTI_DATE_NONE); /* contact */
  put (list, "G8H9", "Anna", TODAY - 130, CTI_DATE_NONE);   /* phase 2 */
  put (list, "J2K3", "Øda", TODAY - 400, TODAY - 20);       /* closed */
  return list;
}

static char *
list_names (GListModel *shown)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (shown, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", cti_card_item_get_card (item)->name);
    }
  return g_string_free (names, FALSE);
}

static void
assert_names (CtiCaseloadModel *model, const char *expected)
{
  g_autofree char *names = list_names (cti_caseload_model_get_shown (model));

  g_assert_cmpstr (names, ==, expected);
}

static CtiCaseloadModel *
make_model (void)
{
  g_autoptr (CtiCardList) cards = make_cards ();
  CtiCaseloadModel *model = cti_caseload_model_new (G_LIST_MODEL (cards));

  cti_caseload_model_set_today (model, TODAY);
  return model;
}

static void
test_order (void)
{
  g_autoptr (CtiCaseloadModel) model = make_model ();

  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_NAME);
  assert_names (model, "Anna Zara Ærna Åse");
  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_PHASE);
  assert_names (model, "Ærna Åse Anna Zara");
  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_DUE);
  assert_names (model, "Åse Anna Zara Ærna");
}

static void
put_contacts (CtiCardList *list, const char *code, CtiDate last, CtiDate next, CtiDate paused)
{
  g_autoptr (CtiCardItem) item = g_object_ref (cti_card_list_find_code (list, code));
  g_autoptr (CtiCard) card = cti_record_copy (cti_card_item_get_card (item));
  g_autoptr (GPtrArray) planned = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiContact *contact = cti_record_new (&cti_contact_type);

  g_ptr_array_add (planned, contact);
  contact->result = CTI_CONTACT_PLANNED;
  contact->date = next;
  card->last_contact = last;
  card->pause_first = paused;
  if (next != CTI_DATE_NONE)
    cti_card_set_appointments (card, planned);
  cti_card_list_put (list, card);
}

/* Nobody is waited for while a course is paused; who was never met has been waited for longest. */
static void
test_order_by_contact (void)
{
  g_autoptr (CtiCardList) cards = make_cards ();
  g_autoptr (CtiCaseloadModel) model = NULL;

  put_contacts (cards, "A2B3", TODAY - 3, CTI_DATE_NONE, CTI_DATE_NONE);
  put_contacts (cards, "C4D5", TODAY - 40, CTI_DATE_NONE, TODAY - 39);
  put_contacts (cards, "G8H9", TODAY - 23, CTI_DATE_NONE, CTI_DATE_NONE);
  model = cti_caseload_model_new (G_LIST_MODEL (cards));
  cti_caseload_model_set_today (model, TODAY);
  cti_caseload_model_set_show_closed (model, TRUE);
  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_CONTACT);
  assert_names (model, "Anna Ærna Åse Zara Øda");
}

/* Narrowed to whom is asked for; a search finds everybody all the same. */
static void
test_narrow (void)
{
  static const struct
  {
    CtiCaseloadNarrow narrow;
    const char *expected;
  } rows[] = {
    { CTI_CASELOAD_CONTACT, "Ærna Åse" },
    { CTI_CASELOAD_PHASE_1, "" },
    { CTI_CASELOAD_PHASE_2, "Anna" },
    { CTI_CASELOAD_PHASE_3, "Zara" },
    { CTI_CASELOAD_PAUSED, "Zara" },
    { CTI_CASELOAD_DUE, "Anna Zara Ærna" },
    { CTI_CASELOAD_ALL, "Anna Zara Ærna Åse" },
  };
  g_autoptr (CtiCardList) cards = cti_card_list_new ();
  g_autoptr (CtiCaseloadModel) model = NULL;

  put (cards, "C4D5", "Zara", TODAY - 300, CTI_DATE_NONE);
  put (cards, "E6F7", "Ærna", CTI_DATE_NONE, CTI_DATE_NONE);
  put (cards, "G8H9", "Anna", TODAY - 130, CTI_DATE_NONE);
  put (cards, "J2K3", "Øda", TODAY - 400, TODAY - 20);
  put (cards, "A2B3", "Åse", CTI_DATE_NONE, CTI_DATE_NONE);
  put_contacts (cards, "C4D5", TODAY - 40, CTI_DATE_NONE, TODAY - 39);
  put_contacts (cards, "A2B3", TODAY - 1, CTI_DATE_NONE, CTI_DATE_NONE); /* nothing is due */
  model = cti_caseload_model_new (G_LIST_MODEL (cards));
  cti_caseload_model_set_today (model, TODAY);
  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_NAME);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      cti_caseload_model_set_narrow (model, rows[i].narrow, NULL);
      assert_names (model, rows[i].expected);
    }
  cti_caseload_model_set_narrow (model, CTI_CASELOAD_PHASE_2, NULL);
  cti_caseload_model_set_query (model, "oda");
  assert_names (model, "Øda");
}

static void
test_closed (void)
{
  g_autoptr (CtiCaseloadModel) model = make_model ();

  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_NAME);
  g_assert_cmpuint (cti_caseload_model_count_closed (model), ==, 1);
  g_assert_cmpuint (cti_caseload_model_count_scope (model), ==, 5);
  cti_caseload_model_set_show_closed (model, TRUE);
  assert_names (model, "Anna Zara Ærna Øda Åse");
  cti_caseload_model_set_show_closed (model, FALSE);
  assert_names (model, "Anna Zara Ærna Åse");
}

static void
test_search (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "aase", "Åse" },     { "ÅSE", "Åse" },    { "ase", "Åse" },
    { "oda", "Øda" },      { "aerna", "Ærna" }, { " g8h ", "Anna" },
    { "zara c4", "Zara" }, { "nobody", "" },    { "", "Anna Zara Ærna Åse" },
  };
  g_autoptr (CtiCaseloadModel) model = make_model ();

  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_NAME);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cti_caseload_model_set_query (model, cases[i].query);
      assert_names (model, cases[i].expected);
    }
}

static void
test_search_letter_by_letter (void)
{
  static const char *const typed[] = { "a", "an", "anx", "an", "ann", "anna", "ann", "" };
  g_autoptr (CtiCaseloadModel) stepwise = make_model ();

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (CtiCaseloadModel) fresh = make_model ();
      g_autofree char *expected = NULL;

      cti_caseload_model_set_query (fresh, typed[i]);
      expected = list_names (cti_caseload_model_get_shown (fresh));
      cti_caseload_model_set_query (stepwise, typed[i]);
      assert_names (stepwise, expected);
    }
}

static void
test_new_card (void)
{
  g_autoptr (CtiCardList) cards = make_cards ();
  g_autoptr (CtiCaseloadModel) model = cti_caseload_model_new (G_LIST_MODEL (cards));

  cti_caseload_model_set_today (model, TODAY);
  cti_caseload_model_set_order (model, CTI_CASELOAD_ORDER_NAME);
  put (cards, "L4M5", "Bo", CTI_DATE_NONE, CTI_DATE_NONE);
  assert_names (model, "Anna Bo Zara Ærna Åse");
}

static const char *
get_state (CtiCaseloadPage *page)
{
  GObject *stack =
      gtk_widget_get_template_child (GTK_WIDGET (page), CTI_TYPE_CASELOAD_PAGE, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
test_page_states (void)
{
  CtiCaseloadPage *page = g_object_ref_sink (g_object_new (CTI_TYPE_CASELOAD_PAGE, NULL));
  g_autoptr (CtiCardList) none = cti_card_list_new ();
  g_autoptr (CtiCardList) cards = make_cards ();
  GtkWidget *search = widget_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, 0);

  cti_caseload_page_set_cards (page, G_LIST_MODEL (none), TODAY);
  g_assert_cmpstr (get_state (page), ==, "empty");
  put (none, "N6P7", "Eva", TODAY - 400, TODAY - 20);
  g_assert_cmpstr (get_state (page), ==, "all-closed");
  cti_caseload_page_set_cards (page, G_LIST_MODEL (cards), TODAY);
  g_assert_cmpstr (get_state (page), ==, "list");
  gtk_editable_set_text (GTK_EDITABLE (search), "<nobody>");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (get_state (page), ==, "no-match");
  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  g_assert_cmpstr (get_state (page), ==, "list");
  gtk_test_accessible_assert_property (search, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search by name or case code");
  g_object_unref (page);
}

static void
test_enter_at_once (void)
{
  CtiCaseloadPage *page = g_object_ref_sink (g_object_new (CTI_TYPE_CASELOAD_PAGE, NULL));
  g_autoptr (CtiCardList) cards = make_cards ();
  GtkWidget *search = widget_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, 0);
  GtkWidget *list = widget_find (GTK_WIDGET (page), GTK_TYPE_LIST_VIEW, 0);
  GListModel *shown;

  cti_caseload_page_set_cards (page, G_LIST_MODEL (cards), TODAY);
  shown = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (shown), >, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "aase");
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  g_object_unref (page);
}

/* Who was met when and who is met next is seen without opening anything (features 1). */
static void
test_row_says_when_there_was_contact (void)
{
  static const struct
  {
    int last, next, paused; /* days from today, 0 for none */
    const char *said;
  } rows[] = {
    { -3, 2, 0, "Contact 3 days ago, appointment in 2 days" },
    { -3, -1, 0, "Contact 3 days ago, no appointment" },
    { 0, 2, 0, "No contact yet, appointment in 2 days" },
    { 0, 0, 0, "No contact yet, no appointment" },
    { -3, 0, -2, "On pause since 19 Nov 2026" },
  };
  CtiCaseloadRow *row = CTI_CASELOAD_ROW (g_object_ref_sink (cti_caseload_row_new ()));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CtiCardList) cards = make_cards ();
      g_autoptr (CtiCardItem) closed = g_list_model_get_item (G_LIST_MODEL (cards), 4);
      g_autofree char *described = NULL;
      g_autofree char *of_closed = NULL;

      put_contacts (cards, "A2B3", rows[i].last != 0 ? TODAY + rows[i].last : CTI_DATE_NONE,
                    rows[i].next != 0 ? TODAY + rows[i].next : CTI_DATE_NONE,
                    rows[i].paused != 0 ? TODAY + rows[i].paused : CTI_DATE_NONE);
      cti_caseload_row_show (row, cti_card_list_find_code (cards, "A2B3"), 0, TODAY);
      described = cti_caseload_row_describe (row);
      g_assert_nonnull (strstr (described, rows[i].said));
      g_assert_null (strchr (described, '\n'));
      cti_caseload_row_show (row, closed, 0, TODAY);
      of_closed = cti_caseload_row_describe (row);
      g_assert_null (strstr (of_closed, "ontact"));
    }
  g_object_unref (row);
}

static void
test_row (void)
{
  g_autoptr (CtiCardList) cards = make_cards ();
  g_autoptr (CtiCardItem) late = g_list_model_get_item (G_LIST_MODEL (cards), 0);
  g_autoptr (CtiCardItem) contact = g_list_model_get_item (G_LIST_MODEL (cards), 2);
  CtiCaseloadRow *row = CTI_CASELOAD_ROW (g_object_ref_sink (cti_caseload_row_new ()));
  g_autofree char *described = NULL;
  g_autofree char *described_contact = NULL;

  cti_caseload_row_show (row, late, 0, TODAY);
  g_assert_cmpstr (cti_caseload_row_get_name (row), ==, "Åse");
  described = cti_caseload_row_describe (row);
  g_assert_nonnull (strstr (described, "A2B3"));
  g_assert_nonnull (strstr (described, "phase 1"));
  g_assert_nonnull (strstr (described, "Star not read yet"));
  g_assert_nonnull (strstr (described, "Cover name"));
  cti_caseload_row_show (row, contact, 0, TODAY);
  described_contact = cti_caseload_row_describe (row);
  g_assert_null (strstr (described_contact, "tar"));
  g_object_unref (row);
}

/* --- Fields ----------------------------------------------------------------------------------- */

static void
test_date_row (void)
{
  static const struct
  {
    const char *typed;
    int year, month, day; /* 0 for no day */
    gboolean is_readable;
  } cases[] = {
    { "21.11.2026", 2026, 11, 21, TRUE },
    { "1/2 2026", 2026, 2, 1, TRUE },
    { "2026-02-28", 2026, 2, 28, TRUE },
    { "29.2.2024", 2024, 2, 29, TRUE },
    { "29.2.2026", 0, 0, 0, FALSE },
    { "12.1.26", 2026, 1, 12, TRUE },
    { "3/5", 2027, 5, 3, TRUE },
    { "+7", 2026, 11, 28, TRUE },
    { "31.4.2026", 0, 0, 0, FALSE },
    { "soon", 0, 0, 0, FALSE },
    { "", 0, 0, 0, TRUE },
    { "  ", 0, 0, 0, TRUE },
  };
  CtiDateRow *row = CTI_DATE_ROW (g_object_ref_sink (cti_date_row_new ("_Day")));

  cti_date_row_set_today (row, cti_date_new (2026, 11, 21));
  cti_date_row_set_looks (row, CTI_DAY_AHEAD);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtiDate day = cases[i].year ? cti_date_new (cases[i].year, cases[i].month, cases[i].day)
                                  : CTI_DATE_NONE;
      g_autofree char *shown =
          day != CTI_DATE_NONE ? cti_words_date (day) : g_strdup (cases[i].typed);

      cti_form_row_set_text (CTI_FORM_ROW (row), cases[i].typed);
      g_assert_cmpint (cti_date_row_get_date (row), ==, day);
      g_assert_cmpint (cti_date_row_is_readable (row), ==, cases[i].is_readable);
      g_assert_false (cti_form_row_has_problem (CTI_FORM_ROW (row)));
      g_signal_emit_by_name (row, "left");
      g_assert_cmpint (cti_form_row_has_problem (CTI_FORM_ROW (row)), ==, !cases[i].is_readable);
      g_assert_cmpstr (cti_form_row_get_text (CTI_FORM_ROW (row)), ==, shown);
    }
  g_object_unref (row);
}

static void
test_form_row_is_described (void)
{
  CtiFormRow *row = CTI_FORM_ROW (g_object_ref_sink (cti_form_row_new ("_Code")));
  GtkEntry *entry = cti_form_row_get_entry (row);

  g_assert_cmpint (gtk_entry_get_input_hints (entry) & GTK_INPUT_HINT_PRIVATE, !=, 0);
  gtk_test_accessible_assert_role (entry, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  cti_form_row_set_hint (row, "A hint");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A hint");
  cti_form_row_set_problem (row, "What is wrong");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "What is wrong");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  cti_form_row_set_problem (row, NULL);
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "A hint");
  g_object_unref (row);
}

/* --- The caseload on a calendar --------------------------------------------------------------- */

typedef struct
{
  GtkWidget *window;
  CtiCaseloadPage *page;
  GtkListView *lines;
  int opened;
} Calendar;

static void
opened_cb (Calendar *self, guint position)
{
  self->opened = (int) position;
}

static void
open_calendar (Calendar *self, guint n_citizens)
{
  g_autoptr (CtiCardList) cards = cti_card_list_new ();

  *self = (Calendar){ .opened = -1 };
  for (guint i = 0; i < n_citizens; i++)
    {
      g_autofree char *code = g_strdup_printf ("C-%03u", i);

      put (cards, code, code, TODAY - 20 - (CtiDate) i, CTI_DATE_NONE);
    }
  self->page = g_object_new (CTI_TYPE_CASELOAD_PAGE, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  cti_caseload_page_set_cards (self->page, G_LIST_MODEL (cards), TODAY);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "caseload.view", "s", "timeline");
  self->lines = cti_caseload_timeline_get_list (
      CTI_CASELOAD_TIMELINE (widget_find (self->window, CTI_TYPE_CASELOAD_TIMELINE, 0)));
  g_signal_connect_swapped (self->lines, "activate", G_CALLBACK (opened_cb), self);
  widget_show (self->window);
}

static void
close_calendar (Calendar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->page), "caseload.view", "s", "list");
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static guint
count_drawn (Calendar *self)
{
  guint count = 0;
  GtkWidget *line;

  for (guint i = 0; (line = widget_find (GTK_WIDGET (self->lines), CTI_TYPE_CASELOAD_LINE, i)); i++)
    count += cti_caseload_line_count_layouts (CTI_CASELOAD_LINE (line)) > 0;
  return count;
}

static void
test_calendar_draws_what_is_seen (void)
{
  Calendar self;

  open_calendar (&self, 400);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self.lines))),
                    ==, 400);
  widget_wait (count_drawn (&self) > 5);
  g_assert_cmpuint (count_drawn (&self), <, 60);
  close_calendar (&self);
}

static void
test_calendar_is_walked_by_keys (void)
{
  Calendar self;

  open_calendar (&self, 20);
  gtk_widget_child_focus (GTK_WIDGET (self.lines), GTK_DIR_TAB_FORWARD);
  widget_press (self.window, "Down Down Return");
  g_assert_cmpint (self.opened, ==, 2);
  close_calendar (&self);
}

static void
test_calendar_is_one_key_from_the_list (void)
{
  Calendar self;
  GtkWidget *stack;

  open_calendar (&self, 5);
  stack = gtk_widget_get_ancestor (GTK_WIDGET (self.lines), GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "timeline");
  gtk_widget_child_focus (GTK_WIDGET (self.lines), GTK_DIR_TAB_FORWARD);
  widget_press (self.window, "ctrl+t");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
  widget_press (self.window, "ctrl+t");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "timeline");
  close_calendar (&self);
}

static void
test_columns (void)
{
  GtkWidget *box = g_object_ref_sink (cti_columns_box_new (40, "1 1"));
  GtkWidget *first = gtk_label_new ("first"), *second = gtk_label_new ("second");
  int wide, narrow;

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 2000, NULL, &wide, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 150, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >=, 2 * wide);
  gtk_widget_set_visible (second, FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 150, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, ==, wide);
  g_object_unref (box);
}

static void
test_last_column_is_left_out_where_there_is_no_room (void)
{
  GtkWidget *box =
      g_object_ref_sink (g_object_new (CTI_TYPE_COLUMNS_BOX, "letters", 40, "shares", "1 0",
                                       "fitted", TRUE, "drop-last", TRUE, NULL));
  GtkWidget *first = gtk_label_new ("first"), *second = gtk_label_new ("second");
  int wide, narrow, wished;

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 2000, NULL, &wide, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 150, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, ==, wide);
  gtk_widget_allocate (box, 2000, wide, -1, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wished, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (second), ==, wished);
  g_assert_true (gtk_widget_get_child_visible (second));
  gtk_widget_allocate (box, 150, wide, -1, NULL);
  g_assert_false (gtk_widget_get_child_visible (second));
  g_object_unref (box);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cti_ui_register_types ();
  g_test_add_func ("/caseload/order-by-name-phase-and-next-star", test_order);
  g_test_add_func ("/caseload/narrowed-to-whom-is-asked-for", test_narrow);
  g_test_add_func ("/caseload/order-by-last-contact", test_order_by_contact);
  g_test_add_func ("/caseload/row-says-when-there-was-contact",
                   test_row_says_when_there_was_contact);
  g_test_add_func ("/caseload/closed-courses-are-folded-away", test_closed);
  g_test_add_func ("/caseload/enter-right-after-the-last-letter-finds-by-all-of-them",
                   test_enter_at_once);
  g_test_add_func ("/caseload/a-search-folds-danish-letters-and-finds-closed", test_search);
  g_test_add_func ("/caseload/typing-letter-by-letter-finds-the-same",
                   test_search_letter_by_letter);
  g_test_add_func ("/caseload/a-new-citizen-takes-her-place", test_new_card);
  g_test_add_func ("/caseload/empty-no-match-and-all-closed-are-said", test_page_states);
  g_test_add_func ("/caseload/a-row-is-read-aloud-as-it-is-seen", test_row);
  g_test_add_func ("/caseload/calendar-draws-what-is-seen", test_calendar_draws_what_is_seen);
  g_test_add_func ("/caseload/calendar-is-walked-by-keys", test_calendar_is_walked_by_keys);
  g_test_add_func ("/caseload/calendar-is-one-key-from-the-list",
                   test_calendar_is_one_key_from_the_list);
  g_test_add_func ("/date-row/takes-what-people-write", test_date_row);
  g_test_add_func ("/form-row/what-is-wrong-is-its-description", test_form_row_is_described);
  g_test_add_func ("/columns/stand-below-each-other-where-narrow", test_columns);
  g_test_add_func ("/columns/the-last-is-left-out-where-there-is-no-room",
                   test_last_column_is_left_out_where_there_is_no_room);
  return g_test_run ();
}
