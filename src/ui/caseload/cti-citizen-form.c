#include "cti-citizen-form-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cti-fold.h"
#include "cti-scroll.h"
#include "cti-words-problem.h"

G_DEFINE_FINAL_TYPE (CtiCitizenForm, cti_citizen_form, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_fields (CtiCitizenForm *self)
{
  CtiIdentityMode mode = cti_mode_group_get_mode (self->mode);

  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (cti_citizen_form_get_row (self, i)),
                            cti_citizen_form_has_field (self, mode, i));
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

/* Whom else of the caseload is called what stands in a field, %NULL where nobody is or where it was
 * called so before. Nobody is to have two cases by mistake (features 15). */
static CtiCardItem *
find_namesake (CtiCitizenForm *self, guint field)
{
  g_autofree char *name = cti_fold (cti_citizen_form_get_text (self, field));
  guint n = self->cards != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->cards)) : 0;

  g_strstrip (name);
  for (guint i = 0; i < n && *name != '\0'; i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (G_LIST_MODEL (self->cards), i);
      const CtiCard *card = cti_card_item_get_card (item);
      g_autofree char *other = NULL;

      if (card == NULL || !cti_card_item_matches (item, name) ||
          g_strcmp0 (cti_card_item_get_id (item), self->citizen->record.id) == 0)
        continue;
      other = cti_fold (card->name);
      if (strcmp (g_strstrip (other), name) == 0)
        return g_steal_pointer (&item);
    }
  return NULL;
}

static void
say_namesake (CtiCitizenForm *self, guint field)
{
  g_autoptr (CtiCardItem) other = self->touched[field] ? find_namesake (self, field) : NULL;
  g_autofree char *sentence = NULL;

  if (other != NULL)
    /* Translators: a case code. */
    sentence = g_strdup_printf (_ ("%s has the same name. See whether it is the same person; you "
                                   "can save as it is."),
                                cti_card_item_get_card (other)->code);
  cti_form_row_set_hint (cti_citizen_form_get_row (self, field), sentence);
}

/* What stands under a field: a problem, or else what its age would mean for the start of a course.
 * The latter does not keep her from being added. */
static void
say_problem (CtiCitizenForm *self, guint field, const CtiProblem *problem)
{
  g_autofree char *sentence = problem != NULL ? cti_words_problem (problem) : NULL;
  gboolean is_doubt = field == CTI_CITIZEN_CPR && problem != NULL && cti_problem_is_hint (problem);

  if (field == CTI_CITIZEN_CPR)
    cti_cpr_row_set_doubt (self->cpr, is_doubt ? sentence : NULL);
  cti_form_row_set_problem (cti_citizen_form_get_row (self, field), is_doubt ? NULL : sentence);
}

static void
say_problems (CtiCitizenForm *self, const CtiProblems *problems, const CtiProblems *of_age)
{
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    {
      const CtiProblem *problem = cti_problems_find (problems, cti_citizen_form_fields[i].name);

      if (problem == NULL)
        problem = cti_problems_find (of_age, cti_citizen_form_fields[i].name);
      say_problem (self, i, self->touched[i] ? problem : NULL);
    }
  say_namesake (self, CTI_CITIZEN_ALIAS);
  say_namesake (self, CTI_CITIZEN_NAME);
}

static gboolean
check (CtiCitizenForm *self)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiProblems) of_age = cti_problems_new ();
  g_autoptr (CtiCitizen) citizen = cti_citizen_form_read_citizen (self, problems);
  g_autoptr (CtiIdentity) identity = cti_citizen_form_read_identity (self, problems);

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

/* Nobody types twice what the number tells. */
static void
take_birth_date (CtiCitizenForm *self)
{
  CtiDate born = cti_cpr_row_get_birth_date (self->cpr);

  if (born == CTI_DATE_NONE || *cti_citizen_form_get_text (self, CTI_CITIZEN_BIRTH_DATE) != '\0')
    return;
  cti_date_row_set_date (self->birth_date, born);
  self->touched[CTI_CITIZEN_BIRTH_DATE] = TRUE;
}

static void
left_cb (CtiCitizenForm *self, CtiFormRow *row)
{
  g_autofree char *capitals = g_ascii_strup (cti_form_row_get_text (self->code), -1);

  if (row == self->code)
    cti_form_row_set_text (row, capitals);
  if (row == CTI_FORM_ROW (self->cpr))
    take_birth_date (self);
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    if (cti_citizen_form_get_row (self, i) == row)
      self->touched[i] = self->touched[i] || *cti_citizen_form_get_text (self, i) != '\0';
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
  g_type_ensure (CTI_TYPE_CPR_ROW);
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
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenForm, cpr);
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
  cti_date_row_set_looks (self->birth_date, CTI_DAY_OF_BIRTH);
  cti_date_row_set_today (self->birth_date, today);
}

/**
 * cti_citizen_form_ask_cpr:
 * @self: the form
 * @asked: whether the team keeps CPR numbers; off by default (domain 7)
 */
void
cti_citizen_form_ask_cpr (CtiCitizenForm *self, gboolean asked)
{
  self->asks_cpr = asked;
  show_fields (self);
}

/**
 * cti_citizen_form_set_case:
 * @self: the form
 * @case_id: (nullable): the case of the citizen, %NULL for a new one
 */
void
cti_citizen_form_set_case (CtiCitizenForm *self, const char *case_id)
{
  cti_cpr_row_set_case (self->cpr, case_id);
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
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    {
      self->touched[i] = FALSE;
      cti_citizen_form_fill (self, i,
                             cti_citizen_form_fields[i].type == &cti_citizen_type
                                 ? (gconstpointer) citizen
                                 : identity);
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

  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    self->touched[i] = TRUE;
  good = check (self);
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS && !good; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (cti_citizen_form_get_row (self, i))) &&
        cti_form_row_has_problem (cti_citizen_form_get_row (self, i)))
      {
        gtk_widget_grab_focus (GTK_WIDGET (cti_citizen_form_get_row (self, i)));
        cti_scroll_to (GTK_WIDGET (cti_citizen_form_get_row (self, i)));
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

  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    if (g_strcmp0 (cti_citizen_form_fields[i].name, problem->field) == 0)
      cti_form_row_set_problem (cti_citizen_form_get_row (self, i), sentence);
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

  return cti_citizen_form_read_citizen (self, problems);
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

  return cti_citizen_form_read_identity (self, problems);
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
  citizen = cti_citizen_form_read_citizen (self, problems);
  identity = cti_citizen_form_read_identity (self, problems);
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

  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (cti_citizen_form_get_row (self, i))))
      return g_strdup_printf ("%s.%s", cti_citizen_form_fields[i].type->name,
                              cti_citizen_form_fields[i].name);
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
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    {
      /* what has no field in this mode is not kept in the draft either */
      gboolean kept = cti_citizen_form_has_field (self, cti_mode_group_get_mode (self->mode), i);

      cti_autosave_set (autosave, cti_citizen_form_fields[i].name,
                        kept ? cti_citizen_form_get_text (self, i) : NULL);
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
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    cti_citizen_form_set_text (self, i, cti_draft_get (draft, cti_citizen_form_fields[i].name));
  if (cti_enum_from_nick (cti_identity_mode_values, cti_draft_get (draft, "mode"), &mode))
    cti_mode_group_set_mode (self->mode, mode);
  gtk_check_button_set_active (self->adult,
                               g_strcmp0 (cti_draft_get (draft, "adult_confirmed"), "yes") == 0);
  self->is_filling = FALSE;
  show_fields (self);
  check (self);
}

/**
 * cti_citizen_form_add_to:
 * @self: the form, which shows its citizen
 * @keeper: keeps what is typed into it
 */
void
cti_citizen_form_add_to (CtiCitizenForm *self, CtiDraftKeeper *keeper)
{
  cti_draft_keeper_add_part (keeper, (CtiDraftWrite) cti_citizen_form_save_draft,
                             (CtiDraftRead) cti_citizen_form_load_draft, self);
  for (guint i = 0; i < CTI_CITIZEN_N_FIELDS; i++)
    cti_draft_keeper_add_spot (keeper, cti_citizen_form_fields[i].name,
                               GTK_WIDGET (cti_citizen_form_get_row (self, i)));
  cti_draft_keeper_add_spot (keeper, "mode", GTK_WIDGET (self->mode));
}
