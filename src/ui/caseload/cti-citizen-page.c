#include "cti-citizen-page.h"

struct _CtiCitizenPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiCitizenPage, cti_citizen_page, ADW_TYPE_BIN)

static void
cti_citizen_page_class_init (CtiCitizenPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/caseload/cti-citizen-page.ui");
}

static void
cti_citizen_page_init (CtiCitizenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
void
cti_citizen_page_set_case (CtiCitizenPage *self, CtiCase *now, CtiDate today)
{
}
