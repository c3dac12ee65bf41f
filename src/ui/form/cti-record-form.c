/* A form from a field table. Each field gets a row of its kind: a line, a text, a day, a choice, a
 * switch. The form keeps the record it was given as the ground and lays what was typed over it in
 * the stored spelling, through the same functions that read files; so a form can neither hold nor
 * hand on what a file could not. */

#include "cti-record-form.h"

#include "cti-choice-row.h"
#include "cti-date-row.h"
#include "cti-field.h"
#include "cti-form-row.h"
#include "cti-names.h"
#include "cti-note-row.h"
#include "cti-time-field.h"
#include "cti-time-row.h"
#include "cti-words.h"

typedef struct
{
  const CtiField *field;
  GtkWidget *row;
  char **values;  /* (owned) (nullable): stored text of each choice, in the order shown */
  char *at_first; /* (owned) (nullable): what stood in it when a draft was begun */
} Entry;

struct _CtiRecordForm
{
  AdwPreferencesGroup parent_instance;

  const CtiRecordType *type;
  CtiRecord *ground;  /* (owned) (nullable): the record as it was given */
  GPtrArray *entries; /* (owned) (element-type Entry) */
  char *draft_prefix; /* (owned): before each name in a draft */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CtiRecordForm, cti_record_form, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_strfreev (entry->values);
  g_free (entry->at_first);
  g_free (entry);
}

static void
row_changed_cb (CtiRecordForm *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
fill_choices (Entry *entry, const char *const *values, const char *const *words)
{
  g_strfreev (entry->values);
  entry->values = g_strdupv ((char **) values);
  cti_choice_row_set_words (CTI_CHOICE_ROW (entry->row), words);
}

static GtkWidget *
make_choice (CtiRecordForm *self, Entry *entry, const char *title)
{
  GtkWidget *row = cti_choice_row_new (title);
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all_values = NULL;
  g_auto (GStrv) all_words = NULL;

  entry->row = row;
  for (const CtiEnumValue *value = entry->field->values; value && value->nick; value++)
    {
      g_autofree char *word = cti_words_value (entry->field, value->nick);

      g_strv_builder_add (values, value->nick);
      g_strv_builder_add (words, word);
    }
  all_values = g_strv_builder_end (values);
  all_words = g_strv_builder_end (words);
  fill_choices (entry, (const char *const *) all_values, (const char *const *) all_words);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_switch (CtiRecordForm *self, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "use-underline", TRUE, NULL);
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data (G_OBJECT (row), "switch", toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
make_row (CtiRecordForm *self, Entry *entry)
{
  const char *title = cti_words_field (self->type->name, entry->field->name);
  GtkWidget *row;

  switch (entry->field->kind)
    {
    case CTI_FIELD_ENUM:
      return make_choice (self, entry, title);
    case CTI_FIELD_FLAG:
      return make_switch (self, title);
    case CTI_FIELD_NOTE:
      row = cti_note_row_new (title);
      break;
    case CTI_FIELD_DATE:
      row = cti_date_row_new (title);
      cti_date_row_set_looks (CTI_DATE_ROW (row), cti_words_day_hint (entry->field));
      break;
    default:
      row = entry->field->flags & CTI_FIELD_CLOCK ? cti_time_row_new (title)
                                                  : cti_form_row_new (title);
      if (g_str_equal (entry->field->name, "phone"))
        gtk_entry_set_input_purpose (cti_form_row_get_entry (CTI_FORM_ROW (row)),
                                     GTK_INPUT_PURPOSE_PHONE);
      break;
    }
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_field (CtiRecordForm *self, const CtiField *field)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->field = field;
  entry->row = make_row (self, entry);
  g_ptr_array_add (self->entries, entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), entry->row);
}

static Entry *
find_entry (CtiRecordForm *self, const char *field)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_strcmp0 (entry->field->name, field) == 0)
        return entry;
    }
  return NULL;
}

static void
cti_record_form_finalize (GObject *object)
{
  CtiRecordForm *self = CTI_RECORD_FORM (object);

  g_ptr_array_unref (self->entries);
  g_free (self->draft_prefix);
  g_clear_pointer (&self->ground, cti_record_unref);
  G_OBJECT_CLASS (cti_record_form_parent_class)->finalize (object);
}

/* Into the first field. */
static gboolean
cti_record_form_grab_focus (GtkWidget *widget)
{
  CtiRecordForm *self = CTI_RECORD_FORM (widget);

  for (guint i = 0; i < self->entries->len; i++)
    if (gtk_widget_grab_focus (((const Entry *) g_ptr_array_index (self->entries, i))->row))
      return TRUE;
  return FALSE;
}

static void
cti_record_form_class_init (CtiRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_record_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cti_record_form_grab_focus;

  /**
   * CtiRecordForm::changed:
   *
   * Something was typed or chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cti_record_form_init (CtiRecordForm *self)
{
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->draft_prefix = g_strdup ("");
}

/**
 * cti_record_form_new:
 * @type: a record type
 * @fields: (nullable) (array zero-terminated=1): names of the fields to show, in this order; %NULL
 *   for all but references
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
cti_record_form_new (const CtiRecordType *type, const char *const *fields)
{
  CtiRecordForm *self = g_object_new (CTI_TYPE_RECORD_FORM, NULL);

  self->type = type;
  for (guint i = 0; fields == NULL && i < type->n_fields; i++)
    if (type->fields[i].kind != CTI_FIELD_REF)
      add_field (self, &type->fields[i]);
  for (guint i = 0; fields != NULL && fields[i] != NULL; i++)
    {
      const CtiField *field = cti_record_type_find_field (type, fields[i]);

      g_return_val_if_fail (field != NULL, GTK_WIDGET (self));
      add_field (self, field);
    }
  return GTK_WIDGET (self);
}

static void
fill (Entry *entry, const char *stored)
{
  g_autofree char *typed = NULL;

  switch (entry->field->kind)
    {
    case CTI_FIELD_FLAG:
      gtk_switch_set_active (g_object_get_data (G_OBJECT (entry->row), "switch"),
                             g_strcmp0 (stored, "yes") == 0);
      break;
    case CTI_FIELD_NOTE:
      cti_note_row_set_text (CTI_NOTE_ROW (entry->row), stored);
      break;
    case CTI_FIELD_DATE:
      cti_date_row_set_date (CTI_DATE_ROW (entry->row), cti_date_parse_iso (stored));
      break;
    default:
      if (entry->values == NULL)
        {
          typed = cti_time_field_to_typed (entry->field, stored);
          cti_form_row_set_text (CTI_FORM_ROW (entry->row), typed);
        }
      else
        for (guint i = 0; entry->values[i] != NULL; i++)
          if (g_strcmp0 (entry->values[i], stored ? stored : "") == 0)
            adw_combo_row_set_selected (ADW_COMBO_ROW (entry->row), i);
      break;
    }
}

static char *
read_stored (const Entry *entry)
{
  guint chosen;

  switch (entry->field->kind)
    {
    case CTI_FIELD_FLAG:
      return g_strdup (gtk_switch_get_active (g_object_get_data (G_OBJECT (entry->row), "switch"))
                           ? "yes"
                           : "no");
    case CTI_FIELD_NOTE:
      return cti_note_row_dup_text (CTI_NOTE_ROW (entry->row));
    case CTI_FIELD_DATE:
      return cti_date_to_iso (cti_date_row_get_date (CTI_DATE_ROW (entry->row)));
    default:
      if (entry->values == NULL && cti_time_field_is (entry->field))
        return cti_time_field_from_typed (entry->field,
                                          cti_form_row_get_text (CTI_FORM_ROW (entry->row)));
      if (entry->values == NULL)
        return g_strdup (cti_form_row_get_text (CTI_FORM_ROW (entry->row)));
      chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (entry->row));
      return chosen != GTK_INVALID_LIST_POSITION ? g_strdup (entry->values[chosen]) : NULL;
    }
}

/**
 * cti_record_form_set_record:
 * @self: a form
 * @record: what it shall show, of the form's type
 * @today: the day, for the days that are typed
 */
void
cti_record_form_set_record (CtiRecordForm *self, gconstpointer record, CtiDate today)
{
  g_clear_pointer (&self->ground, cti_record_unref);
  self->ground = cti_record_copy (record);
  self->is_filling = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *stored = cti_field_to_text (record, entry->field);

      if (entry->field->kind == CTI_FIELD_DATE)
        cti_date_row_set_today (CTI_DATE_ROW (entry->row), today);
      fill (entry, stored);
    }
  self->is_filling = FALSE;
  cti_record_form_show_problems (self, NULL);
}

static CtiProblemCode
take (const Entry *entry, gpointer record)
{
  g_autofree char *stored = read_stored (entry);
  CtiProblemCode code;

  if (entry->field->kind == CTI_FIELD_DATE && !cti_date_row_is_readable (CTI_DATE_ROW (entry->row)))
    return CTI_PROBLEM_NOT_A_DATE;
  code = cti_field_set_from_text (record, entry->field, stored);
  if (code == CTI_PROBLEM_NOT_A_NUMBER && cti_time_field_is (entry->field))
    return entry->field->flags & CTI_FIELD_CLOCK ? CTI_PROBLEM_NOT_A_TIME
                                                 : CTI_PROBLEM_NOT_A_DURATION;
  return code;
}

/**
 * cti_record_form_make_record:
 * @self: a form that was given a record
 * @problems: where to add what cannot be taken as it was typed
 *
 * Returns: (transfer full): the record as the form says
 */
gpointer
cti_record_form_make_record (CtiRecordForm *self, CtiProblems *problems)
{
  gpointer record = cti_record_copy (self->ground);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      CtiProblemCode code = take (entry, record);

      if (code != CTI_PROBLEM_NONE)
        cti_problems_add_limits (problems, code, self->type->name, entry->field->name,
                                 entry->field->min, entry->field->max);
    }
  return record;
}

static void
set_problem (const Entry *entry, const char *sentence)
{
  if (CTI_IS_FORM_ROW (entry->row))
    cti_form_row_set_problem (CTI_FORM_ROW (entry->row), sentence);
  else if (CTI_IS_NOTE_ROW (entry->row))
    cti_note_row_set_problem (CTI_NOTE_ROW (entry->row), sentence);
  else if (CTI_IS_CHOICE_ROW (entry->row))
    cti_choice_row_set_problem (CTI_CHOICE_ROW (entry->row), sentence);
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (entry->row), sentence ? sentence : "");
      cti_names_describe (g_object_get_data (G_OBJECT (entry->row), "switch"),
                          sentence ? sentence : "");
    }
}

/**
 * cti_record_form_show_problems:
 * @self: a form
 * @problems: (nullable): what is wrong; %NULL takes all marks away
 *
 * Says each under its field and puts the focus into the first.
 */
void
cti_record_form_show_problems (CtiRecordForm *self, const CtiProblems *problems)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const CtiProblem *problem =
          problems ? cti_problems_find (problems, entry->field->name) : NULL;
      g_autofree char *sentence = problem ? cti_words_problem (problem) : NULL;

      set_problem (entry, sentence);
      if (first == NULL && problem != NULL && !cti_problem_is_hint (problem))
        first = entry->row;
    }
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

/**
 * cti_record_form_set_choices:
 * @self: a form
 * @field: name of a field for one line
 * @values: (array zero-terminated=1): the stored text of each choice
 * @words: (array zero-terminated=1): what is shown for it
 *
 * Turns a line into a choice: a focus area, an offer, a person.
 */
void
cti_record_form_set_choices (CtiRecordForm *self,
                             const char *field,
                             const char *const *values,
                             const char *const *words)
{
  Entry *entry = find_entry (self, field);

  g_return_if_fail (entry != NULL);

  if (!CTI_IS_CHOICE_ROW (entry->row))
    {
      const char *title = cti_words_field (self->type->name, entry->field->name);
      GtkWidget *old = entry->row;
      GtkWidget *parent = gtk_widget_get_parent (old);
      int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (old));

      make_choice (self, entry, title);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), old);
      gtk_list_box_insert (GTK_LIST_BOX (parent), entry->row, index);
    }
  fill_choices (entry, values, words);
}

/**
 * cti_record_form_set_value:
 * @self: a form
 * @field: name of a field it shows; any other is left alone
 * @stored: (nullable): the value, in the spelling it is stored in
 *
 * Fills in one field, as if the user had.
 */
void
cti_record_form_set_value (CtiRecordForm *self, const char *field, const char *stored)
{
  Entry *entry = find_entry (self, field);
  gboolean was_filling = self->is_filling;

  if (entry == NULL)
    return;
  self->is_filling = TRUE;
  fill (entry, stored);
  self->is_filling = was_filling;
}

/**
 * cti_record_form_get_row:
 * @self: a form
 * @field: name of a field
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
cti_record_form_get_row (CtiRecordForm *self, const char *field)
{
  Entry *entry = find_entry (self, field);

  return entry != NULL ? entry->row : NULL;
}

/**
 * cti_record_form_find_field:
 * @self: a form
 * @row: a widget
 *
 * Returns: (transfer none) (nullable): name of the field whose row it is
 */
const char *
cti_record_form_find_field (CtiRecordForm *self, GtkWidget *row)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->row == row)
        return entry->field->name;
    }
  return NULL;
}

/* Half of a date is worth as much as a whole one to somebody who comes back to it. */
static char *
read_typed (const Entry *entry)
{
  g_autofree char *stored = NULL;

  if (CTI_IS_DATE_ROW (entry->row))
    return cti_date_row_dup_lasting (CTI_DATE_ROW (entry->row));
  if (CTI_IS_FORM_ROW (entry->row))
    return g_strdup (cti_form_row_get_text (CTI_FORM_ROW (entry->row)));
  stored = read_stored (entry);
  return g_strdup (stored != NULL ? stored : "");
}

/**
 * cti_record_form_begin_draft:
 * @self: a form that was given its record
 *
 * What stands in it now is not worth a draft.
 */
void
cti_record_form_begin_draft (CtiRecordForm *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      g_free (entry->at_first);
      entry->at_first = read_typed (entry);
    }
}

/**
 * cti_record_form_set_draft_prefix:
 * @self: a form
 * @prefix: what tells its fields in a draft from those of other forms of one dialog
 */
void
cti_record_form_set_draft_prefix (CtiRecordForm *self, const char *prefix)
{
  cti_set_text (&self->draft_prefix, prefix);
}

/**
 * cti_record_form_save_draft:
 * @self: a form whose draft was begun
 * @autosave: the keeper of its draft
 *
 * Only what is not as it was: so a draft that is used later does not bring back what has been
 * changed since in other fields.
 */
void
cti_record_form_save_draft (CtiRecordForm *self, CtiAutosave *autosave)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *key = g_strconcat (self->draft_prefix, entry->field->name, NULL);
      g_autofree char *typed = read_typed (entry);

      cti_autosave_set (autosave, key, g_strcmp0 (typed, entry->at_first) != 0 ? typed : NULL);
    }
}

/**
 * cti_record_form_load_draft:
 * @self: a form
 * @draft: what stood in it
 */
void
cti_record_form_load_draft (CtiRecordForm *self, const CtiDraft *draft)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *key = g_strconcat (self->draft_prefix, entry->field->name, NULL);
      const char *typed = cti_draft_get (draft, key);

      if (typed == NULL)
        continue;
      if (CTI_IS_FORM_ROW (entry->row))
        cti_form_row_set_text (CTI_FORM_ROW (entry->row), typed);
      else
        fill (entry, typed);
    }
  self->is_filling = FALSE;
  row_changed_cb (self);
}
