#include "cti-citizen-page.h"

#include <glib/gi18n.h>

#include "cti-citizen-form.h"
#include "cti-date-row.h"
#include "cti-draft-keeper.h"
#include "cti-erasure-dialog.h"
#include "cti-form-row.h"
#include "cti-history-dialog.h"
#include "cti-names.h"
#include "cti-text.h"
#include "cti-use-citizen.h"
#include "cti-words-trouble.h"
#include "cti-workspace.h"

struct _CtiCitizenPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;
  CtiDraftKeeper *keeper; /* (owned) (nullable): in a workspace */
  CtiDraftBanner *banner;
  CtiCitizenForm *form;
  GtkRevealer *changes;
  CtiDateRow *consent;
  CtiFormRow *why;
  GtkWidget *erasure;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (CtiCitizenPage, cti_citizen_page, ADW_TYPE_BIN)

typedef struct
{
  CtiCitizen *citizen;   /* (owned) */
  CtiIdentity *identity; /* (owned) (nullable) */
  CtiConsent *consent;   /* (owned) (nullable): that her identity may be kept from now on */
  char *why;             /* (owned) (nullable) */
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  cti_record_unref (change->citizen);
  g_clear_pointer (&change->identity, cti_record_unref);
  g_clear_pointer (&change->consent, cti_record_unref);
  g_free (change->why);
  g_free (change);
}

static gpointer
change_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Change *change = data;

  if (change->consent != NULL)
    return cti_use_identify (store, change->citizen, change->identity, change->consent, change->why,
                             error);
  return cti_use_change_citizen (store, change->citizen, change->identity, change->why, error);
}

/* Who she is can be kept only with a dated consent; one that holds already is enough. */
static gboolean
needs_consent (CtiCitizenPage *self)
{
  g_autoptr (CtiCitizen) citizen = cti_citizen_form_make_citizen (self->form);
  g_autoptr (CtiProblems) problems = cti_problems_new ();

  cti_citizen_check_switch (cti_case_get_citizen (self->now), citizen,
                            cti_case_get_records (self->now, &cti_consent_type), self->today,
                            problems);
  return cti_problems_has (problems, CTI_PROBLEM_CONSENT_MISSING);
}

static void
show_whether_changed (CtiCitizenPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->consent), needs_consent (self));
  gtk_revealer_set_reveal_child (self->changes, cti_citizen_form_is_changed (self->form));
  cti_form_row_set_hint (self->why, cti_citizen_form_changes_mode (self->form)
                                        ? _ ("Needed, because more or less may be known now.")
                                        : NULL);
}

static void
form_changed_cb (CtiCitizenPage *self)
{
  if (self->keeper != NULL && cti_citizen_form_is_changed (self->form))
    cti_draft_keeper_changed (self->keeper);
  show_whether_changed (self);
}

static void
why_changed_cb (CtiCitizenPage *self)
{
  cti_form_row_set_problem (self->why, NULL);
}

/* She may have taken the consent back, or it has run out; then who she is should go too. */
static gboolean
has_lost_consent (const CtiCase *now, CtiDate today)
{
  GPtrArray *consents = cti_case_get_records (now, &cti_consent_type);
  gboolean was_given = FALSE;

  for (guint i = 0; i < consents->len; i++)
    was_given |=
        ((const CtiConsent *) g_ptr_array_index (consents, i))->kind == CTI_CONSENT_IDENTITY;
  return was_given && cti_case_get_citizen (now)->mode == CTI_MODE_IDENTIFIED &&
         cti_consent_find (consents, CTI_CONSENT_IDENTITY, today) == NULL;
}

static void
show_erasure (CtiCitizenPage *self)
{
  gtk_widget_set_visible (self->erasure,
                          cti_case_get_citizen (self->now)->mode != CTI_MODE_ANONYMOUS);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->erasure),
      has_lost_consent (self->now, self->today)
          ? _ ("The consent to keep who the citizen is does not hold any more.")
          : NULL);
}

static void
fill (CtiCitizenPage *self)
{
  cti_citizen_form_set_case (self->form, cti_case_get_id (self->now));
  cti_citizen_form_set_citizen (self->form, cti_case_get_citizen (self->now),
                                cti_case_get_identity (self->now));
  cti_form_row_set_text (self->why, NULL);
  cti_date_row_set_date (self->consent, CTI_DATE_NONE);
  show_erasure (self);
  show_whether_changed (self);
}

/* A change on its way to the disk. */
typedef struct
{
  CtiCitizenPage *page; /* (owned) */
  char *case_id;        /* (owned) */
  gboolean has_older;   /* a draft of another day waits for an answer, and goes on waiting */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->page);
  g_free (self->case_id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static char *
make_draft_id (const char *case_id)
{
  return g_strconcat ("citizen/", case_id, NULL);
}

/* Another case is shown by now: what is typed about that citizen stays, and only the draft of the
 * one who was saved goes. */
static void
drop_draft_of (const Saving *saving)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (saving->page));
  g_autofree char *form = make_draft_id (saving->case_id);
  g_autoptr (CtiAutosave) autosave = NULL;

  if (workspace == NULL || saving->has_older)
    return;
  autosave = cti_autosave_new (cti_workspace_get_session (workspace), form);
  cti_autosave_discard (autosave);
}

static void
changed_in_store_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  CtiCitizenPage *self = saving->page;
  gboolean is_shown =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), saving->case_id) == 0;
  g_autoptr (GError) error = NULL;
  CtiProblem problem;

  gtk_widget_set_sensitive (self->save, TRUE);
  if (!cti_workspace_run_finish (result, &error))
    {
      if (is_shown && cti_problem_from_error (error, &problem))
        cti_citizen_form_show_problem (self->form, &problem);
      return;
    }
  if (self->now == NULL)
    return; /* locked meanwhile */
  if (!is_shown)
    {
      drop_draft_of (saving);
      return;
    }
  fill (self);
  if (self->keeper != NULL)
    cti_draft_keeper_drop (self->keeper);
}

static Saving *
saving_new (CtiCitizenPage *page)
{
  Saving *self = g_new0 (Saving, 1);

  self->page = g_object_ref (page);
  self->case_id = g_strdup (cti_case_get_id (page->now));
  self->has_older = gtk_widget_get_visible (GTK_WIDGET (page->banner));
  return self;
}

static gboolean
has_reason (CtiCitizenPage *self)
{
  if (!cti_citizen_form_changes_mode (self->form) ||
      !cti_text_is_blank (cti_form_row_get_text (self->why)))
    return TRUE;
  cti_form_row_set_problem (self->why, _ ("Write in a few words why this is changed."));
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
  return FALSE;
}

static CtiConsent *
make_consent (CtiCitizenPage *self, CtiWorkspace *workspace)
{
  const CtiTeam *team = cti_session_get_team (cti_workspace_get_session (workspace));
  CtiConsent *consent = cti_record_new (&cti_consent_type);

  consent->kind = CTI_CONSENT_IDENTITY;
  consent->given = cti_date_row_get_date (self->consent);
  cti_set_text (&consent->party, team->name);
  cti_set_text (&consent->what,
                team->cpr_asked ? _ ("Name, CPR number, date of birth, phone and address are kept")
                                : _ ("Name, date of birth, phone and address are kept"));
  return consent;
}

static gboolean
has_consent (CtiCitizenPage *self)
{
  CtiDate given = cti_date_row_get_date (self->consent);

  if (!needs_consent (self) || (given != CTI_DATE_NONE && given <= self->today))
    return TRUE;
  cti_form_row_set_problem (CTI_FORM_ROW (self->consent),
                            _ ("Write the day on which the citizen gave the consent."));
  gtk_widget_grab_focus (GTK_WIDGET (self->consent));
  return FALSE;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCitizenPage *self = CTI_CITIZEN_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  Change *change;

  if (workspace == NULL || self->now == NULL || !gtk_widget_get_sensitive (self->save) ||
      !cti_citizen_form_is_changed (self->form) || !cti_citizen_form_check (self->form) ||
      !has_consent (self) || !has_reason (self))
    return;
  change = g_new0 (Change, 1);
  change->citizen = cti_citizen_form_make_citizen (self->form);
  change->identity = cti_citizen_form_make_identity (self->form);
  if (needs_consent (self))
    change->consent = make_consent (self, workspace);
  change->why = cti_text_clean_line (cti_form_row_get_text (self->why));
  if (cti_text_is_blank (change->why))
    g_clear_pointer (&change->why, g_free);
  gtk_widget_set_sensitive (self->save, FALSE);
  cti_workspace_run_in (workspace, cti_case_get_id (self->now), change_in_thread, change,
                        change_free, _ ("The change has been saved."), changed_in_store_cb,
                        saving_new (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiCitizenPage *self = CTI_CITIZEN_PAGE (widget);

  if (self->now == NULL)
    return;
  fill (self);
  if (self->keeper != NULL)
    cti_draft_keeper_drop (self->keeper);
}

static void
erase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiWorkspace *workspace = cti_workspace_of (widget);

  if (workspace != NULL && CTI_CITIZEN_PAGE (widget)->now != NULL)
    gtk_window_present (GTK_WINDOW (cti_erasure_dialog_new (workspace)));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const tables[] = { "citizen", "identity", NULL };
  CtiCitizenPage *self = CTI_CITIZEN_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);
  g_autofree char *field = cti_citizen_form_get_focused_field (self->form);

  if (workspace != NULL && self->now != NULL)
    gtk_window_present (GTK_WINDOW (
        cti_history_dialog_new (workspace, cti_case_get_id (self->now), tables, field)));
}

static void
begin_draft (CtiCitizenPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  g_autofree char *form = make_draft_id (cti_case_get_id (self->now));

  g_clear_object (&self->keeper);
  if (workspace == NULL)
    return;
  self->keeper = cti_draft_keeper_new (GTK_WIDGET (self), cti_workspace_get_session (workspace),
                                       form, self->banner);
  cti_citizen_form_add_to (self->form, self->keeper);
  cti_draft_keeper_add (self->keeper, "why", GTK_WIDGET (self->why));
  cti_draft_keeper_add (self->keeper, "consent", GTK_WIDGET (self->consent));
  g_signal_connect_object (self->keeper, "loaded", G_CALLBACK (show_whether_changed), self,
                           G_CONNECT_SWAPPED);
  cti_draft_keeper_start (self->keeper);
}

static void
cti_citizen_page_dispose (GObject *object)
{
  CtiCitizenPage *self = CTI_CITIZEN_PAGE (object);

  g_clear_object (&self->keeper);
  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_CITIZEN_PAGE);
  G_OBJECT_CLASS (cti_citizen_page_parent_class)->dispose (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "citizen.erase", NULL, erase_action);
  gtk_widget_class_install_action (widget_class, "form.history", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "form.history",
                                       NULL);
}

static void
cti_citizen_page_class_init (CtiCitizenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_citizen_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/caseload/cti-citizen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, form);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, changes);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, consent);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, why);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, erasure);
  gtk_widget_class_bind_template_child (widget_class, CtiCitizenPage, save);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, why_changed_cb);
  bind_keys (widget_class);
}

static void
cti_citizen_page_init (CtiCitizenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_citizen_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 *
 * What is being typed about the same citizen stays, unless who she is was erased.
 */
void
cti_citizen_page_set_case (CtiCitizenPage *self, CtiCase *now, CtiDate today)
{
  gboolean is_same =
      self->now != NULL && g_strcmp0 (cti_case_get_id (self->now), cti_case_get_id (now)) == 0;
  gboolean was_erased = is_same && cti_case_get_citizen (self->now)->mode != CTI_MODE_ANONYMOUS &&
                        cti_case_get_citizen (now)->mode == CTI_MODE_ANONYMOUS;
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));

  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  cti_date_row_set_looks (self->consent, CTI_DAY_BACK);
  cti_date_row_set_today (self->consent, today);
  if (was_erased && self->keeper != NULL)
    cti_draft_keeper_drop (self->keeper);
  else if (is_same && cti_citizen_form_is_changed (self->form))
    return;
  cti_citizen_form_set_cards (self->form,
                              workspace != NULL
                                  ? cti_session_get_cards (cti_workspace_get_session (workspace))
                                  : NULL,
                              today);
  g_clear_object (&self->keeper);
  fill (self);
  begin_draft (self);
}

/**
 * cti_citizen_page_show:
 * @self: the page, which comes to the front
 *
 * What the team keeps may have been changed since.
 */
void
cti_citizen_page_show (CtiCitizenPage *self)
{
  CtiWorkspace *workspace = cti_workspace_of (GTK_WIDGET (self));
  const CtiTeam *team =
      workspace != NULL ? cti_session_get_team (cti_workspace_get_session (workspace)) : NULL;

  if (team != NULL)
    cti_citizen_form_ask_cpr (self->form, team->cpr_asked);
}
