#include "cti-citizen-form.h"

#include "cti-date-row.h"
#include "cti-field.h"
#include "cti-mode-group.h"
#include "cti-words-problem.h"

enum
{
  CODE,
  ALIAS,
  NAME,
  BIRTH_DATE,
  BIRTH_YEAR,
  PHONE,
  ADDRESS,
  N_FIELDS,
};

static const struct
{
  const CtiRecordType *type;
  const char *name;
} fields[N_FIELDS] = {
  [CODE] = { &cti_citizen_type, "code" },
  [ALIAS] = { &cti_citizen_type, "alias" },
  [NAME] = { &cti_identity_type, "name" },
  [BIRTH_DATE] = { &cti_identity_type, "birth_date" },
  [BIRTH_YEAR] = { &cti_citizen_type, "birth_year" },
  [PHONE] = { &cti_identity_type, "phone" },
  [ADDRESS] = { &cti_identity_type, "address" },
};

struct _CtiCitizenForm
{
  AdwBin parent_instance;

  CtiCardList *cards; /* (owned) (nullable): to see whether a code is taken */
  CtiDate today;
  CtiCitizen *citizen;   /* (owned): as it was set */
  CtiIdentity *identity; /* (owned) (nullable): as it was set */
  gboolean touched[N_FIELDS];
  gboolean is_filling; /* set while the form itself fills its fields */

  CtiModeGroup *mode;
  CtiFormRow *code;
  CtiFormRow *alias;
  CtiFormRow *name;
  CtiDateRow *birth_date;
  CtiFormRow *birth_year;
  CtiFormRow *phone;
  CtiFormRow *address;
  GtkCheckButton *adult;
};

G_DEFINE_FINAL_TYPE (CtiCitizenForm, cti_citizen_form, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CtiFormRow *
get_row (CtiCitizenForm *self, guint field)
{
  CtiFormRow *rows[N_FIELDS] = {
    [CODE] = self->code,
    [ALIAS] = self->alias,
    [NAME] = self->name,
    [BIRTH_DATE] = CTI_FORM_ROW (self->birth_date),
    [BIRTH_YEAR] = self->birth_year,
    [PHONE] = self->phone,
    [ADDRESS] = self->address,
  };

  return rows[field];
}

/* Of a citizen with a cover name the real one is not asked for; one that is kept is shown. */
static gboolean
has_field (CtiCitizenForm *self, CtiIdentityMode mode, guint field)
{
  switch (field)
    {
    case CODE:
    case BIRTH_YEAR:
      return TRUE;
    case NAME:
      return mode == CTI_MODE_IDENTIFIED ||
             (mode == CTI_MODE_COVER_NAME && *cti_form_row_get_text (self->name) != '\0');
    default:
      return mode != CTI_MODE_ANONYMOUS;
    }
}

static void
show_fields (CtiCitizenForm *self)
{
  CtiIdentityMode mode = cti_mode_group_get_mode (self->mode);

  for (guint i = 0; i < N_FIELDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (get_row (self, i)), has_field (self, mode, i));
}

static void
set_field (CtiCitizenForm *self, guint field, gpointer record, CtiProblems *problems)
{
  const CtiField *member = cti_record_type_find_field (fields[field].type, fields[field].name);
  const char *text = cti_form_row_get_text (get_row (self, field));
  g_autofree char *iso = NULL;
  CtiProblemCode code;

  if (field == BIRTH_DATE)
    {
      iso = cti_date_to_iso (cti_date_row_get_date (self->birth_date));
      if (cti_date_row_is_readable (self->birth_date))
        text = iso;
    }
  code = cti_field_set_from_text (record, member, text);
  if (code != CTI_PROBLEM_NONE)
    cti_problems_add_limits (problems, code, fields[field].type->name, fields[field].name,
                             member->min, member->max);
}

static CtiCitizen *
read_citizen (CtiCitizenForm *self, CtiProblems *problems)
{
  CtiCitizen *citizen = cti_record_copy (self->citizen);

  citizen->mode = cti_mode_group_get_mode (self->mode);
  citizen->adult_confirmed = gtk_check_button_get_active (self->adult);
  set_field (self, CODE, citizen, problems);
  set_field (self, BIRTH_YEAR, citizen, problems);
  if (citizen->mode != CTI_MODE_ANONYMOUS)
    set_field (self, ALIAS, citizen, problems);
  else
    cti_set_text (&citizen->alias, NULL);
  return citizen;
}

static CtiIdentity *
read_identity (CtiCitizenForm *self, CtiProblems *problems)
{
  CtiIdentity *identity;

  if (cti_mode_group_get_mode (self->mode) == CTI_MODE_ANONYMOUS)
    return NULL;
  identity = self->identity != NULL ? cti_record_copy (self->identity)
                                    : cti_record_new (&cti_identity_type);
  cti_set_text (&identity->citizen, self->citizen->record.id);
  identity->mode = cti_mode_group_get_mode (self->mode);
  set_field (self, NAME, identity, problems);
  set_field (self, BIRTH_DATE, identity, problems);
  set_field (self, PHONE, identity, problems);
  set_field (self, ADDRESS, identity, problems);
  if (self->identity == NULL && cti_identity_is_empty (identity))
    g_clear_pointer (&identity, cti_record_unref);
  return identity;
}

static void
check_code_is_free (CtiCitizenForm *self, const CtiCitizen *citizen, CtiProblems *problems)
{
  CtiCardItem *holder = self->cards != NULL && citizen->code != NULL
                            ? cti_card_list_find_code (self->cards, citizen->code)
                            : NULL;

  if (holder != NULL && g_strcmp0 (cti_card_item_get_id (holder), citizen->record.id) != 0)
    cti_problems_add (problems, CTI_PROBLEM_CODE_TAKEN, "citizen", "code");
}

/* What stands under a field: a problem, or else what its age would mean for the start of a course.
 * The latter does not keep her from being added. */
static void
say_problems (CtiCitizenForm *self, const CtiProblems *problems, const CtiProblems *of_age)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      const CtiProblem *problem = cti_problems_find (problems, fields[i].name);
      g_autofree char *sentence = NULL;

      if (problem == NULL)
        problem = cti_problems_find (of_age, fields[i].name);
      if (problem != NULL && self->touched[i])
        sentence = cti_words_problem (problem);
      cti_form_row_set_problem (get_row (self, i), sentence);
    }
}

static gboolean
check (CtiCitizenForm *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiProblems) of_age = cti_problems_new ();
  g_autoptr (CtiCitizen) citizen = read_citizen (self, problems);
  g_autoptr (CtiIdentity) identity = read_identity (self, problems);

  cti_citizen_check (citizen, identity, self->today, problems);
  check_code_is_free (self, citizen, problems);
  cti_citizen_check_adult (citizen, identity, self->today, of_age);
  say_problems (self, problems, of_age);
  return cti_problems_get_first_wall (problems) == NULL;
}

static void
changed_cb (CtiCitizenForm *self)
{
  if (self->is_filling || self->citizen == NULL)
    return;
  check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mode_changed_cb (CtiCitizenForm *self)
{
  show_fields (self);
  changed_cb (self);
}

static void
left_cb (CtiCitizenForm *self, CtiFormRow *row)
{
  g_autofree char *capitals = g_ascii_strup (cti_form_row_get_text (self->code), -1);

  if (row == self->code)
    cti_form_row_set_text (row, capitals);
  for (guint i = 0; i < N_FIELDS; i++)
    if (get_row (self, i) == row)
      self->touched[i] = self->touched[i] || *cti_form_row_get_text (row) != '\0';
  if (self->citizen != NULL)
    check (self);
}

static gboolean
cti_citizen_form_grab_focus (GtkWidget *widget)
{
  CtiCitizenForm *self = CTI_CITIZEN_FORM (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->mode));
}

/* What takes the focus itself would take it again on the way back out: Shift+Tab could never leave.
 */
static gboolean
cti_citizen_form_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

static void
cti_citizen_form_dispose (GObject *object)
{
  CtiCitizenForm *self = CTI_CITIZEN_FORM (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_CITIZEN_FORM);
  g_clear_object (&self->cards);
  g_clear_pointer (&self->citizen, cti_record_unref);
  g_clear_pointer (&self->identity, cti_record_unref);
  G_OBJECT_CLASS (cti_citizen_form_parent_class)->dispose (object);
}

static void
cti_citizen_form_class_init (CtiCitizenFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_citizen_form_dispose;
  g_type_ensure (CTI_TYPE_MODE_GROUP);
  widget_class->focus = cti_citizen_form_focus;
  widget_class->grab_focus = cti_citizen_form_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_CITIZEN_FORM, G_SIGNAL_RUN_FIRST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-citizen-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, mode);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, code);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, alias);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, name);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, birth_date);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, birth_year);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, phone);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, address);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, adult);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
cti_citizen_form_init (CtiCitizenForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_fields (self);
}

/**
 * cti_citizen_form_set_cards:
 * @self: the form
 * @cards: the caseload, in which a code stands only once
 * @today: the day
 */
void
cti_citizen_form_set_cards (CtiCitizenForm *self, CtiCardList *cards, CtiDate today)
{
  g_set_object (&self->cards, cards);
  self->today = today;
  cti_date_row_set_today (self->birth_date, today);
}

static void
fill_field (CtiCitizenForm *self, guint field, gconstpointer record)
{
  const CtiField *member = cti_record_type_find_field (fields[field].type, fields[field].name);
  g_autofree char *text = NULL;

  if (field == BIRTH_DATE)
    cti_date_row_set_date (self->birth_date,
                           record != NULL ? cti_field_get_int (record, member) : CTI_DATE_NONE);
  else
    {
      if (record != NULL && cti_field_is_known (record, member))
        text = cti_field_to_text (record, member);
      cti_form_row_set_text (get_row (self, field), text);
    }
}

/**
 * cti_citizen_form_set_citizen:
 * @self: the form
 * @citizen: the citizen to show: a new one without a code, or one that is kept
 * @identity: (nullable): who she is, where that is kept
 */
void
cti_citizen_form_set_citizen (CtiCitizenForm *self,
                              const CtiCitizen *citizen,
                              const CtiIdentity *identity)
{
  gboolean may_be_anonymous = citizen->code == NULL || citizen->mode == CTI_MODE_ANONYMOUS;

  g_clear_pointer (&self->citizen, cti_record_unref);
  g_clear_pointer (&self->identity, cti_record_unref);
  self->citizen = cti_record_copy (citizen);
  self->identity = identity != NULL ? cti_record_copy (identity) : NULL;
  self->is_filling = TRUE;
  for (guint i = 0; i < N_FIELDS; i++)
    {
      self->touched[i] = FALSE;
      fill_field (self, i,
                  fields[i].type == &cti_citizen_type ? (gconstpointer) citizen : identity);
    }
  cti_mode_group_set_mode (self->mode, citizen->mode);
  cti_mode_group_allow_anonymous (self->mode, may_be_anonymous);
  gtk_check_button_set_active (self->adult, citizen->adult_confirmed);
  self->is_filling = FALSE;
  show_fields (self);
  check (self);
}

/**
 * cti_citizen_form_suggest_code:
 * @self: the form
 * @code: a case code that is free
 *
 * Fills it in where none has been typed.
 */
void
cti_citizen_form_suggest_code (CtiCitizenForm *self, const char *code)
{
  if (*cti_form_row_get_text (self->code) == '\0')
    cti_form_row_set_text (self->code, code);
}

/**
 * cti_citizen_form_check:
 * @self: the form
 *
 * Says under every field what is wrong with it, and goes to the first that is.
 *
 * Returns: whether all of it can be kept
 */
gboolean
cti_citizen_form_check (CtiCitizenForm *self)
{
  gboolean good;

  for (guint i = 0; i < N_FIELDS; i++)
    self->touched[i] = TRUE;
  good = check (self);
  for (guint i = 0; i < N_FIELDS && !good; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (get_row (self, i))) &&
        cti_form_row_has_problem (get_row (self, i)))
      {
        gtk_widget_grab_focus (GTK_WIDGET (get_row (self, i)));
        break;
      }
  return good;
}

/**
 * cti_citizen_form_show_problem:
 * @self: the form
 * @problem: what the store found
 *
 * Says it under its field.
 */
void
cti_citizen_form_show_problem (CtiCitizenForm *self, const CtiProblem *problem)
{
  g_autofree char *sentence = cti_words_problem (problem);

  for (guint i = 0; i < N_FIELDS; i++)
    if (g_strcmp0 (fields[i].name, problem->field) == 0)
      cti_form_row_set_problem (get_row (self, i), sentence);
}

/**
 * cti_citizen_form_make_citizen:
 * @self: the form
 *
 * Returns: (transfer full): the citizen as she stands in the form
 */
CtiCitizen *
cti_citizen_form_make_citizen (CtiCitizenForm *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  return read_citizen (self, problems);
}

/**
 * cti_citizen_form_make_identity:
 * @self: the form
 *
 * Returns: (transfer full) (nullable): who she is, %NULL where nothing of that is to be kept
 */
CtiIdentity *
cti_citizen_form_make_identity (CtiCitizenForm *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  return read_identity (self, problems);
}

/**
 * cti_citizen_form_is_changed:
 * @self: the form
 *
 * Returns: whether it says something else than what it was filled with
 */
gboolean
cti_citizen_form_is_changed (CtiCitizenForm *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autoptr (CtiIdentity) identity = NULL;

  if (self->citizen == NULL)
    return FALSE;
  citizen = read_citizen (self, problems);
  identity = read_identity (self, problems);
  if (cti_problems_get_length (problems) > 0 || !cti_record_equal (citizen, self->citizen))
    return TRUE;
  if (identity == NULL || self->identity == NULL)
    return identity != self->identity;
  return !cti_record_equal (identity, self->identity);
}

/**
 * cti_citizen_form_changes_mode:
 * @self: the form
 *
 * Returns: whether another mode is chosen than the citizen has
 */
gboolean
cti_citizen_form_changes_mode (CtiCitizenForm *self)
{
  return self->citizen != NULL && cti_mode_group_get_mode (self->mode) != self->citizen->mode;
}

/**
 * cti_citizen_form_get_focused_field:
 * @self: the form
 *
 * Returns: (transfer full) (nullable): "record.field" of the field in which the cursor stands
 */
char *
cti_citizen_form_get_focused_field (CtiCitizenForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; i < N_FIELDS && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_row (self, i))))
      return g_strdup_printf ("%s.%s", fields[i].type->name, fields[i].name);
  return NULL;
}

/**
 * cti_citizen_form_save_draft:
 * @self: the form
 * @autosave: where its draft is kept
 */
void
cti_citizen_form_save_draft (CtiCitizenForm *self, CtiAutosave *autosave)
{
  for (guint i = 0; i < N_FIELDS; i++)
    {
      /* what has no field in this mode is not kept in the draft either */
      gboolean kept = has_field (self, cti_mode_group_get_mode (self->mode), i);

      cti_autosave_set (autosave, fields[i].name,
                        kept ? cti_form_row_get_text (get_row (self, i)) : NULL);
    }
  cti_autosave_set (autosave, "mode",
                    cti_enum_to_nick (cti_identity_mode_values,
                                      cti_mode_group_get_mode (self->mode)));
  cti_autosave_set (autosave, "adult_confirmed",
                    gtk_check_button_get_active (self->adult) ? "yes" : "no");
}

/**
 * cti_citizen_form_load_draft:
 * @self: the form
 * @draft: what stood in it when it was left
 */
void
cti_citizen_form_load_draft (CtiCitizenForm *self, const CtiDraft *draft)
{
  int mode = CTI_MODE_ANONYMOUS;

  self->is_filling = TRUE;
  for (guint i = 0; i < N_FIELDS; i++)
    cti_form_row_set_text (get_row (self, i), cti_draft_get (draft, fields[i].name));
  if (cti_enum_from_nick (cti_identity_mode_values, cti_draft_get (draft, "mode"), &mode))
    cti_mode_group_set_mode (self->mode, mode);
  gtk_check_button_set_active (self->adult,
                               g_strcmp0 (cti_draft_get (draft, "adult_confirmed"), "yes") == 0);
  self->is_filling = FALSE;
  show_fields (self);
  check (self);
}
