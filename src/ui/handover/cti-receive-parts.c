/* What stands in the dialog of a hand-over file: a question side by side, and a case of a pack. */

#include "cti-receive-parts.h"

#include <glib/gi18n.h>

#include "cti-columns-box.h"
#include "cti-names.h"
#include "cti-round-case.h"
#include "cti-words-content.h"
#include "cti-words-course.h"
#include "cti-words-dates.h"
#include "cti-words-field.h"
#include "cti-words-history.h"
#include "cti-words-value.h"
#include "cti-words.h"

#define ANSWER "cti-answer"
#define COLUMN 26

/**
 * cti_received_new:
 * @file: what a hand-over file says
 * @plans: (element-type CtiTakeBack): how it is put together with what is here
 *
 * Returns: (transfer full): both
 */
CtiReceived *
cti_received_new (CtiParcelFile *file, GPtrArray *plans)
{
  CtiReceived *self = g_new0 (CtiReceived, 1);

  self->file = cti_parcel_file_ref (file);
  self->plans = g_ptr_array_ref (plans);
  return self;
}

/**
 * cti_received_free:
 * @self: (transfer full): both
 */
void
cti_received_free (CtiReceived *self)
{
  cti_parcel_file_unref (self->file);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

static void
answered_cb (GtkCheckButton *check, CtiMergeQuestion *question)
{
  if (gtk_check_button_get_active (check))
    question->answer =
        (CtiMergeAnswer) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (check), ANSWER));
}

static GtkWidget *
make_check (CtiMergeQuestion *question,
            CtiMergeAnswer answer,
            const char *label,
            const char *of,
            GtkWidget *group)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  g_object_set_data (G_OBJECT (check), ANSWER, GINT_TO_POINTER ((int) answer));
  cti_names_describe (check, of);
  g_signal_connect (check, "toggled", G_CALLBACK (answered_cb), question);
  return check;
}

static char *
get_value (const CtiMergeQuestion *question, gboolean is_mine)
{
  if (question->field != NULL)
    return cti_words_value_hidden (question->field, is_mine ? question->mine : question->theirs);
  return g_strdup (question->mine_deleted == is_mine ? _ ("in the trash") : _ ("worked on"));
}

static char *
make_heading (const char *place, const char *name, CtiMoment made)
{
  g_autofree char *when = cti_moment_is_never (made) ? NULL : cti_words_moment (made);
  GString *heading = g_string_new (place);

  if (name != NULL)
    g_string_append_printf (heading, " · %s", name);
  if (when != NULL)
    g_string_append_printf (heading, " · %s", when);
  return g_string_free (heading, FALSE);
}

static GtkWidget *
make_side (const char *heading, const char *value, GtkWidget *check)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (heading);
  GtkWidget *text = gtk_label_new (value);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (title, "caption-heading");
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = i == 0 ? title : text;

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_start (label, 12);
      gtk_widget_set_margin_end (label, 12);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_top (title, 12);
  gtk_widget_set_margin_start (check, 6);
  gtk_widget_set_margin_bottom (check, 6);
  gtk_widget_set_vexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), check);
  return box;
}

static char *
make_title (const CtiTakeBack *plan, const CtiMergeQuestion *question)
{
  const char *record = question->type->name;

  return g_strdup_printf ("%s · %s%s%s", plan->code, cti_words_record (record),
                          question->field != NULL ? " · " : "",
                          question->field != NULL ? cti_words_field (record, question->field->name)
                                                  : "");
}

/* By what the record is known again, where the answers themselves do not tell. */
static char *
describe_record (const CtiTakeBack *plan, const CtiMergeQuestion *question)
{
  g_autofree char *content = NULL;

  for (guint i = 0; i < plan->merge->records->len && content == NULL; i++)
    if (g_str_equal (CTI_RECORD (g_ptr_array_index (plan->merge->records, i))->id, question->row))
      content = cti_words_content (g_ptr_array_index (plan->merge->records, i));
  if (g_strcmp0 (content, question->mine) == 0 || g_strcmp0 (content, question->theirs) == 0)
    return NULL;
  return g_steal_pointer (&content);
}

/**
 * cti_receive_save_receipt:
 * @workspace: the workspace
 * @dialog: (nullable): the dialog that asks; it goes once the file is there
 * @what: the receipt, or what makes it; what the file is called is set here
 *
 * Asks where the receipt of a hand-over file shall go, and saves it.
 */
void
cti_receive_save_receipt (CtiWorkspace *workspace, GtkWindow *dialog, const CtiHandoverSaving *what)
{
  CtiHandoverSaving saving = *what;

  saving.title = _ ("Save the Receipt");
  saving.name = "receipt" CTI_PARCEL_SUFFIX;
  saving.kind = _ ("Hand-over files");
  saving.pattern = "*" CTI_PARCEL_SUFFIX;
  saving.sentence = _ ("The receipt is saved. Send it back to your colleague.");
  cti_handover_save (workspace, dialog, &saving);
}

/**
 * cti_receive_question_new:
 * @plan: the case
 * @question: what both changed; its answer follows the buttons
 * @file: the file it came in
 * @answered: called when an answer is given
 * @user_data: handed to it, swapped
 *
 * Returns: (transfer floating): both values side by side, to choose from
 */
GtkWidget *
cti_receive_question_new (const CtiTakeBack *plan,
                          CtiMergeQuestion *question,
                          const CtiParcelFile *file,
                          GCallback answered,
                          gpointer user_data)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *columns = cti_columns_box_new (COLUMN, "1 1");
  g_autofree char *title = make_title (plan, question);
  g_autofree char *markup = g_markup_escape_text (title, -1);
  g_autofree char *content = describe_record (plan, question);
  g_autofree char *content_markup = content != NULL ? g_markup_escape_text (content, -1) : NULL;
  g_autofree char *mine = get_value (question, TRUE);
  g_autofree char *theirs = get_value (question, FALSE);
  g_autofree char *here = make_heading (_ ("Here"), NULL, question->mine_made);
  const char *known = question->theirs_author != NULL
                          ? g_hash_table_lookup (file->names, question->theirs_author)
                          : NULL;
  g_autofree char *there =
      make_heading (_ ("There"), known != NULL ? known : file->name, question->theirs_made);
  GtkWidget *first = make_check (question, CTI_MERGE_MINE, _ ("Keep this"), mine, NULL);
  GtkWidget *second = make_check (question, CTI_MERGE_THEIRS, _ ("Take this"), theirs, first);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), content_markup);
  gtk_box_append (GTK_BOX (columns), make_side (here, mine, first));
  gtk_box_append (GTK_BOX (columns), make_side (there, theirs, second));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), columns);
  g_signal_connect_swapped (first, "toggled", answered, user_data);
  g_signal_connect_swapped (second, "toggled", answered, user_data);
  if (question->field != NULL && question->field->kind == CTI_FIELD_NOTE)
    {
      GtkWidget *both =
          make_check (question, CTI_MERGE_BOTH, _ ("Keep both, one below the other"), title, first);

      g_signal_connect_swapped (both, "toggled", answered, user_data);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), both);
    }
  return group;
}

/**
 * cti_receive_case_new:
 * @shown: a case of a pack
 * @sent: the day the pack was written, which its days are shown from
 * @is_open: whether it is seen at once
 *
 * Returns: (transfer floating): timeline, star, network, plan and last contacts, to be unfolded
 */
GtkWidget *
cti_receive_case_new (CtiCase *shown, CtiDate sent, gboolean is_open)
{
  GtkWidget *expander = gtk_expander_new_with_mnemonic (_ ("_How It Stands"));
  GtkWidget *parts = g_object_new (CTI_TYPE_ROUND_CASE, NULL);

  gtk_accessible_reset_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL);
  cti_names_set (expander, _ ("How It Stands"), cti_case_get_name (shown));
  cti_round_case_set_case (CTI_ROUND_CASE (parts), shown, sent);
  gtk_widget_set_margin_top (parts, 12);
  gtk_expander_set_child (GTK_EXPANDER (expander), parts);
  /* in GTK 4.8, Tab looks into what is folded away and complains that it is in no window */
  g_object_bind_property (expander, "expanded", parts, "visible", G_BINDING_SYNC_CREATE);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), is_open);
  return expander;
}

/**
 * cti_receive_describe_phase:
 * @shown: a case of a pack
 * @sent: the day the pack was written
 *
 * Returns: (transfer full) (nullable): how far the course had come, in words
 */
char *
cti_receive_describe_phase (const CtiCase *shown, CtiDate sent)
{
  g_autofree char *phase = NULL;
  CtiPhasePlan plan;

  if (cti_case_get_course (shown) == NULL)
    return NULL;
  cti_case_get_plan (shown, &plan);
  phase = cti_words_phase_day (&plan, sent);
  return cti_words_capitalise (phase);
}
