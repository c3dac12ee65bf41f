#include "cti-after-page.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-history-dialog.h"
#include "cti-names.h"
#include "cti-bookmark.h"
#include "cti-plan-dialog.h"
#include "cti-plan-paper.h"
#include "cti-row-group.h"
#include "cti-row.h"
#include "cti-words.h"

struct _CtiAfterPage
{
  AdwBin parent_instance;

  CtiCase *now; /* (owned) (nullable) */
  CtiDate today;

  CtiRowGroup *long_plan;
  GtkWidget *long_tools;
  CtiRowGroup *crisis_plan;
  GtkWidget *crisis_tools;
};

G_DEFINE_FINAL_TYPE (CtiAfterPage, cti_after_page, ADW_TYPE_BIN)

static CtiLongPlan *
get_long (CtiAfterPage *self)
{
  g_autoptr (GPtrArray) plans =
      cti_case_get_of_course (self->now, &cti_long_plan_type, cti_case_get_course (self->now));

  return plans->len > 0 ? g_ptr_array_index (plans, plans->len - 1) : NULL;
}

static CtiCrisisPlan *
get_crisis (CtiAfterPage *self)
{
  return cti_case_get_latest (self->now, &cti_crisis_plan_type);
}

/* The name of the field small, what was written large: it is what the two read together. */
static GtkWidget *
make_text_row (const char *name, const char *text)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "use-markup", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (name);
  GtkWidget *body = gtk_label_new (text);

  gtk_widget_add_css_class (row, "form-row");
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_xalign (GTK_LABEL (body), 0);
  gtk_label_set_wrap (GTK_LABEL (body), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (body), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), body);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  cti_names_set (row, name, text);
  return row;
}

static char *
read_field (gconstpointer plan, const CtiField *field)
{
  g_autofree char *stored = cti_field_to_text (plan, field);

  if (field->kind != CTI_FIELD_DATE)
    return g_steal_pointer (&stored);
  return cti_words_date (cti_date_parse_iso (stored));
}

static void
add_fields (CtiRowGroup *group, gconstpointer plan)
{
  const CtiRecordType *type = CTI_RECORD_CONST (plan)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];
      g_autofree char *text = NULL;

      if (field->kind == CTI_FIELD_REF || !cti_field_is_known (plan, field))
        continue;
      text = read_field (plan, field);
      cti_row_group_add (group, make_text_row (cti_words_field (type->name, field->name), text),
                         NULL);
    }
}

static void
show_plan (CtiRowGroup *group, GtkWidget *tools, gconstpointer plan, GtkWidget *empty)
{
  g_autoptr (GtkWidget) unused = g_object_ref_sink (empty);

  g_free (cti_row_group_clear (group));
  gtk_widget_set_visible (tools, plan != NULL);
  if (plan != NULL)
    add_fields (group, plan);
  else
    cti_row_group_add (group, empty, NULL);
}

static void
show_all (CtiAfterPage *self)
{
  gboolean has_course = cti_case_get_course (self->now) != NULL;

  show_plan (self->long_plan, self->long_tools, get_long (self),
             has_course ? cti_row_new_empty (_ ("No plan has been written yet for the time after "
                                                "the course."),
                                             _ ("_Write Plan…"), "after.edit-long")
                        : cti_row_new (_ ("The plan belongs to a course: start one first."), NULL));
  show_plan (self->crisis_plan, self->crisis_tools, get_crisis (self),
             cti_row_new_empty (_ ("Nothing has been written yet for hard days."),
                                _ ("W_rite Crisis Plan…"), "after.edit-crisis"));
}

static gboolean
is_crisis (GVariant *parameter)
{
  return g_strcmp0 (g_variant_get_string (parameter, NULL), "crisis") == 0;
}

static CtiTextSheet *
make_sheet (CtiAfterPage *self, gboolean crisis)
{
  const char *code = cti_case_get_citizen (self->now)->code;

  if (crisis)
    return get_crisis (self) != NULL
               ? cti_plan_sheet_new_crisis (code, get_crisis (self), self->today)
               : NULL;
  return get_long (self) != NULL ? cti_plan_sheet_new_long (code, get_long (self), self->today)
                                 : NULL;
}

static char *
make_file_name (CtiAfterPage *self, gboolean crisis)
{
  const char *code = cti_case_get_citizen (self->now)->code;
  g_autofree char *day = cti_date_to_iso (self->today);

  /* Translators: name of a file: case code, day. It tells nothing of what is in it. */
  return crisis ? g_strdup_printf (_ ("my-plan-for-hard-days-%s-%s"), code, day)
                : g_strdup_printf (_ ("my-plan-%s-%s"), code, day);
}

static void
paper_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiAfterPage *self = CTI_AFTER_PAGE (widget);
  gboolean crisis = is_crisis (parameter);
  g_autoptr (CtiTextSheet) sheet = self->now != NULL ? make_sheet (self, crisis) : NULL;
  g_autofree char *file = NULL;
  CtiPlanPaper paper;

  if (sheet == NULL || cti_workspace_of (widget) == NULL)
    return;
  file = make_file_name (self, crisis);
  paper = (CtiPlanPaper){ self->now, crisis ? "crisis-plan" : "long-plan", file, self->today };
  if (g_strcmp0 (name, "after.print") == 0)
    cti_plan_paper_print (widget, &paper, g_steal_pointer (&sheet));
  else
    cti_plan_paper_save (widget, &paper, g_steal_pointer (&sheet));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiAfterPage *self = CTI_AFTER_PAGE (widget);
  CtiWorkspace *workspace = cti_workspace_of (widget);

  cti_bookmark_via (widget, name, parameter);
  if (workspace == NULL || self->now == NULL)
    return;
  if (g_strcmp0 (name, "after.edit-crisis") == 0)
    gtk_window_present (cti_plan_dialog_new_crisis (workspace));
  else if (cti_case_get_course (self->now) != NULL)
    gtk_window_present (cti_plan_dialog_new_long (workspace));
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const long_tables[] = { "long_plan", NULL };
  static const char *const crisis_tables[] = { "crisis_plan", NULL };

  cti_history_dialog_present (widget, CTI_AFTER_PAGE (widget)->now,
                              is_crisis (parameter) ? crisis_tables : long_tables);
}

static void
cti_after_page_dispose (GObject *object)
{
  CtiAfterPage *self = CTI_AFTER_PAGE (object);

  g_clear_pointer (&self->now, cti_case_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTI_TYPE_AFTER_PAGE);
  G_OBJECT_CLASS (cti_after_page_parent_class)->dispose (object);
}

static void
cti_after_page_class_init (CtiAfterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_after_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/after/cti-after-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiAfterPage, long_plan);
  gtk_widget_class_bind_template_child (widget_class, CtiAfterPage, long_tools);
  gtk_widget_class_bind_template_child (widget_class, CtiAfterPage, crisis_plan);
  gtk_widget_class_bind_template_child (widget_class, CtiAfterPage, crisis_tools);
  gtk_widget_class_install_action (widget_class, "after.edit-long", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "after.edit-crisis", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "after.print", "s", paper_action);
  gtk_widget_class_install_action (widget_class, "after.export", "s", paper_action);
  gtk_widget_class_install_action (widget_class, "after.history", "s", history_action);
}

static void
cti_after_page_init (CtiAfterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

/**
 * cti_after_page_set_case:
 * @self: the page
 * @now: a case
 * @today: the day
 */
void
cti_after_page_set_case (CtiAfterPage *self, CtiCase *now, CtiDate today)
{
  cti_case_ref (now);
  g_clear_pointer (&self->now, cti_case_unref);
  self->now = now;
  self->today = today;
  show_all (self);
}
