#include "cti-front-dialog.h"

#include "cti-front-paper.h"
#include "cti-front-sheet.h"
#include "cti-host.h"
#include "cti-names.h"

struct _CtiFrontDialog
{
  AdwWindow parent_instance;

  GtkWidget *asker; /* (owned) (nullable) */
  CtiCase *now;     /* (owned) (nullable) */
  GPtrArray *areas; /* (owned) (nullable) */
  CtiDate today;

  GtkWidget *name_group;
  GtkSwitch *with_name;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (CtiFrontDialog, cti_front_dialog, ADW_TYPE_WINDOW)

static CtiFrontSheet *
make_sheet (CtiFrontDialog *self)
{
  return cti_front_sheet_new (self->now, self->areas, self->today,
                              gtk_switch_get_active (self->with_name));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFrontDialog *self = CTI_FRONT_DIALOG (widget);

  if (self->asker != NULL && cti_host_of (self->asker) != NULL)
    cti_front_paper_print (self->asker, cti_case_get_id (self->now), make_sheet (self));
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtiFrontDialog *self = CTI_FRONT_DIALOG (widget);

  if (self->asker != NULL && cti_host_of (self->asker) != NULL)
    {
      g_autoptr (CtiFrontSheet) sheet = make_sheet (self);

      cti_front_paper_save (self->asker, self->now, self->today, sheet);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
cti_front_dialog_dispose (GObject *object)
{
  CtiFrontDialog *self = CTI_FRONT_DIALOG (object);

  g_clear_object (&self->asker);
  g_clear_pointer (&self->now, cti_case_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  G_OBJECT_CLASS (cti_front_dialog_parent_class)->dispose (object);
}

static void
cti_front_dialog_class_init (CtiFrontDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cti_front_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/overgang/Overgang/ui/front/cti-front-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtiFrontDialog, name_group);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontDialog, with_name);
  gtk_widget_class_bind_template_child (widget_class, CtiFrontDialog, print);
  gtk_widget_class_install_action (widget_class, "sheet.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "sheet.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cti_front_dialog_init (CtiFrontDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cti_names_by_content (GTK_WIDGET (self));
}

static gboolean
has_name (const CtiCase *now)
{
  return g_strcmp0 (cti_case_get_name (now), cti_case_get_citizen (now)->code) != 0;
}

/**
 * cti_front_dialog_new:
 * @asker: a widget in the window
 * @now: the case
 * @areas: (element-type CtiGuideArea): focus areas by name
 * @today: the day
 *
 * Returns: (transfer none): the dialog; nothing is asked about a name where there is none
 */
CtiFrontDialog *
cti_front_dialog_new (GtkWidget *asker, CtiCase *now, GPtrArray *areas, CtiDate today)
{
  CtiFrontDialog *self = g_object_new (CTI_TYPE_FRONT_DIALOG, NULL);

  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (cti_host_of (asker)));
  self->asker = g_object_ref (asker);
  self->now = cti_case_ref (now);
  self->areas = g_ptr_array_ref (areas);
  self->today = today;
  gtk_widget_set_visible (self->name_group, has_name (now));
  gtk_window_set_focus (GTK_WINDOW (self), self->print);
  return self;
}
