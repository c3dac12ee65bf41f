/* The form of an inquiry. Reasons are asked for only where no course was started; an inquiry that
 * led to a course keeps its outcome, because the case belongs to both. */

#include "cti-inquiry-dialog.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-inquiry-words.h"
#include "cti-removal-group.h"
#include "cti-text.h"
#include "cti-trouble-error.h"
#include "cti-use-inquiry.h"
#include "cti-words.h"

const char *const cti_inquiry_reasons[] = {
  "under_18",     "no_stay",      "no_experience", "other_municipality", "not_wanted",
  "contact_lost", "other_effort", "no_capacity",   "trafficking",        NULL,
};

static const char *const fields[] = {
  "date",        "channel",      "referrer",           "caller",       "note",
  "first",       "outcome",      "under_18",           "no_stay",      "no_experience",
  "not_wanted",  "contact_lost", "other_municipality", "other_effort", "no_capacity",
  "trafficking", "other_reason", "referred_to",        NULL,
};

static const char *const fields_of_started[] = {
  "date", "channel", "referrer", "caller", "note", "first", NULL,
};

typedef struct
{
  CtiSession *session; /* (owned) */
  CtiDate today;
  gboolean is_new;
  char *id;        /* (owned): of the inquiry */
  GClosure *saved; /* (owned): called when it is on the disk */
} Inquiring;

static void
inquiring_free (gpointer data)
{
  Inquiring *inquiring = data;

  g_object_unref (inquiring->session);
  g_closure_unref (inquiring->saved);
  g_free (inquiring->id);
  g_free (inquiring);
}

/* --- The form --------------------------------------------------------------------------------- */

static char *
make_choice_words (const CtiInquiry *inquiry)
{
  g_autofree char *title = cti_inquiry_words_title (inquiry);

  return cti_text_is_blank (inquiry->referrer)
             ? g_steal_pointer (&title)
             : g_strconcat (title, " · ", inquiry->referrer, NULL);
}

static void
offer_first (CtiRecordForm *form, const CtiInquiry *inquiry, GPtrArray *inquiries)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all_values = NULL;
  g_auto (GStrv) all_words = NULL;

  g_strv_builder_add (values, "");
  g_strv_builder_add (words, _ ("This is the first one"));
  for (guint i = 0; i < inquiries->len; i++)
    {
      const CtiInquiry *other = g_ptr_array_index (inquiries, i);
      g_autofree char *word = NULL;

      if (!cti_inquiry_counts (other) || g_strcmp0 (other->record.id, inquiry->record.id) == 0)
        continue;
      word = make_choice_words (other);
      g_strv_builder_add (values, other->record.id);
      g_strv_builder_add (words, word);
    }
  all_values = g_strv_builder_end (values);
  all_words = g_strv_builder_end (words);
  cti_record_form_set_choices (form, "first", (const char *const *) all_values,
                               (const char *const *) all_words);
}

/* A course is started from the list and not by choosing a word. */
static void
offer_outcomes (CtiRecordForm *form)
{
  const CtiField *field = cti_record_type_find_field (&cti_inquiry_type, "outcome");
  const char *values[] = {
    cti_enum_to_nick (cti_inquiry_outcome_values, CTI_INQUIRY_PENDING),
    cti_enum_to_nick (cti_inquiry_outcome_values, CTI_INQUIRY_NOT_STARTED),
    NULL,
  };
  g_autofree char *pending = cti_words_value (field, values[0]);
  g_autofree char *not_started = cti_words_value (field, values[1]);

  cti_record_form_set_choices (form, "outcome", values,
                               (const char *const[]){ pending, not_started, NULL });
}

static void
show_reasons (CtiRecordForm *form)
{
  g_autoptr (CtiProblems) problems = cti_problems_new ();
  g_autoptr (CtiInquiry) inquiry = cti_record_form_make_record (form, problems);
  gboolean not_started = inquiry->outcome == CTI_INQUIRY_NOT_STARTED;

  for (guint i = 0; cti_inquiry_reasons[i] != NULL; i++)
    gtk_widget_set_visible (cti_record_form_get_row (form, cti_inquiry_reasons[i]), not_started);
  gtk_widget_set_visible (cti_record_form_get_row (form, "other_reason"), not_started);
  gtk_widget_set_visible (cti_record_form_get_row (form, "referred_to"), not_started);
}

static GtkWidget *
make_form (const CtiInquiry *inquiry, GPtrArray *inquiries, CtiDate today)
{
  gboolean started = inquiry->case_id != NULL;
  GtkWidget *widget = cti_record_form_new (&cti_inquiry_type, started ? fields_of_started : fields);
  CtiRecordForm *form = CTI_RECORD_FORM (widget);

  offer_first (form, inquiry, inquiries);
  if (!started)
    offer_outcomes (form);
  cti_record_form_set_record (form, inquiry, today);
  if (!started)
    {
      g_signal_connect (form, "changed", G_CALLBACK (show_reasons), NULL);
      show_reasons (form);
    }
  return widget;
}

/* --- Saving ----------------------------------------------------------------------------------- */

/* Reasons that were ticked before the outcome was changed back are not kept. */
static CtiInquiry *
tidy (gconstpointer record)
{
  CtiInquiry *inquiry = cti_record_copy (record);

  if (inquiry->outcome == CTI_INQUIRY_NOT_STARTED)
    return inquiry;
  for (guint i = 0; cti_inquiry_reasons[i] != NULL; i++)
    cti_field_set_from_text (inquiry,
                             cti_record_type_find_field (&cti_inquiry_type, cti_inquiry_reasons[i]),
                             "no");
  cti_set_text (&inquiry->other_reason, NULL);
  cti_set_text (&inquiry->referred_to, NULL);
  return inquiry;
}

static gpointer
add_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_add_inquiry (store, data, error) ? cti_record_ref (data) : NULL;
}

static gpointer
change_in_thread (CtiStore *store, gpointer data, GError **error)
{
  return cti_use_change_inquiry (store, data, NULL, error) ? cti_record_ref (data) : NULL;
}

static void
say_saved (CtiRecordDialog *dialog, GClosure *saved)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CTI_TYPE_RECORD_DIALOG);
  g_value_set_object (&value, dialog);
  g_closure_invoke (saved, NULL, 1, &value, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiRecordDialog) dialog = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiInquiry) saved = cti_session_run_finish (CTI_SESSION (source), result, &error);
  Inquiring *inquiring = g_object_get_data (G_OBJECT (dialog), "inquiring");

  if (saved != NULL)
    say_saved (dialog, inquiring->saved);
  cti_record_dialog_finish (dialog, saved == NULL ? error : NULL);
}

static void
save_cb (CtiRecordDialog *dialog, CtiRecord *record, Inquiring *inquiring)
{
  cti_session_run_async (inquiring->session, inquiring->is_new ? add_in_thread : change_in_thread,
                         tidy (record), cti_record_unref, cti_record_unref, saved_cb,
                         g_object_ref (dialog));
}

typedef struct
{
  char *id;  /* (owned) */
  char *why; /* (owned) */
} Removal;

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  g_free (removal->id);
  g_free (removal->why);
  g_free (removal);
}

static gpointer
remove_in_thread (CtiStore *store, gpointer data, GError **error)
{
  Removal *removal = data;

  return cti_use_remove_inquiry (store, removal->id, removal->why, error)
             ? cti_record_new (&cti_inquiry_type)
             : NULL;
}

static void
remove_cb (CtiRecordDialog *dialog, const char *why)
{
  Inquiring *inquiring = g_object_get_data (G_OBJECT (dialog), "inquiring");
  Removal *removal = g_new0 (Removal, 1);

  removal->id = g_strdup (inquiring->id);
  removal->why = g_strdup (why);
  cti_session_run_async (inquiring->session, remove_in_thread, removal, removal_free,
                         cti_record_unref, saved_cb, g_object_ref (dialog));
}

/* Figures have counted it, so the history asks why. */
static void
add_removal (CtiRecordDialog *dialog)
{
  GtkWidget *group = cti_removal_group_new (_ ("The inquiry is not counted any more."),
                                            _ ("_Remove the Inquiry"), TRUE);

  g_signal_connect_object (group, "remove", G_CALLBACK (remove_cb), dialog, G_CONNECT_SWAPPED);
  cti_record_dialog_add (dialog, group);
}

static void
check (gconstpointer record, CtiProblems *problems, gpointer data)
{
  Inquiring *inquiring = data;

  cti_inquiry_check (record, inquiring->today, problems);
}

/**
 * cti_inquiry_dialog_new:
 * @parent: the window
 * @session: an open session
 * @inquiry: an inquiry that is kept, or a new one
 * @inquiries: (element-type CtiInquiry): all that are kept
 * @saved: (transfer floating): called without arguments when it is saved
 *
 * Returns: (transfer none): the form, to be presented; it saves by itself
 */
CtiRecordDialog *
cti_inquiry_dialog_new (GtkWindow *parent,
                        CtiSession *session,
                        const CtiInquiry *inquiry,
                        GPtrArray *inquiries,
                        GClosure *saved)
{
  Inquiring *inquiring = g_new0 (Inquiring, 1);
  g_autofree char *draft = NULL;
  GtkWidget *form;
  CtiRecordDialog *dialog;

  inquiring->session = g_object_ref (session);
  inquiring->today = cti_session_get_today (session);
  inquiring->saved = g_closure_ref (saved);
  g_closure_sink (saved);
  g_closure_set_marshal (saved, g_cclosure_marshal_VOID__VOID);
  inquiring->id = g_strdup (inquiry->record.id);
  inquiring->is_new = TRUE;
  for (guint i = 0; i < inquiries->len; i++)
    if (g_strcmp0 (CTI_RECORD (g_ptr_array_index (inquiries, i))->id, inquiry->record.id) == 0)
      inquiring->is_new = FALSE;
  draft = g_strconcat ("inquiry/", inquiring->is_new ? "new" : inquiry->record.id, NULL);
  form = make_form (inquiry, inquiries, inquiring->today);
  dialog =
      cti_record_dialog_new (parent, session, inquiring->is_new ? _ ("New Inquiry") : _ ("Inquiry"),
                             NULL, CTI_RECORD_FORM (form), draft);
  g_object_set_data_full (G_OBJECT (dialog), "inquiring", inquiring, inquiring_free);
  cti_record_dialog_set_check (dialog, check, inquiring);
  cti_record_dialog_set_intro (dialog, inquiry->case_id != NULL
                                           ? _ ("A course was started from this inquiry.")
                                           : _ ("Write no name here: an inquiry makes no case."));
  if (!inquiring->is_new && inquiry->case_id == NULL)
    add_removal (dialog);
  g_signal_connect (dialog, "save", G_CALLBACK (save_cb), inquiring);
  return dialog;
}
