#include "cti-set-up-page.h"

struct _CtiSetUpPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiSetUpPage, cti_set_up_page, ADW_TYPE_BIN)

static void
cti_set_up_page_class_init (CtiSetUpPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/unlock/cti-set-up-page.ui");
}

static void
cti_set_up_page_init (CtiSetUpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
CtiSetUpPage *
cti_set_up_page_new (CtiSession *session)
{
  return g_object_new (CTI_TYPE_SET_UP_PAGE, NULL);
}
