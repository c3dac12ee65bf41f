#include "cti-unlock-page.h"

struct _CtiUnlockPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiUnlockPage, cti_unlock_page, ADW_TYPE_BIN)

static void
cti_unlock_page_class_init (CtiUnlockPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/unlock/cti-unlock-page.ui");
}

static void
cti_unlock_page_init (CtiUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
CtiUnlockPage *
cti_unlock_page_new (CtiSession *session)
{
  return g_object_new (CTI_TYPE_UNLOCK_PAGE, NULL);
}
