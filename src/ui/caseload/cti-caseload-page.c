#include "cti-caseload-page.h"

struct _CtiCaseloadPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiCaseloadPage, cti_caseload_page, ADW_TYPE_BIN)

static void
cti_caseload_page_class_init (CtiCaseloadPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/caseload/cti-caseload-page.ui");
}

static void
cti_caseload_page_init (CtiCaseloadPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
void
cti_caseload_page_set_session (CtiCaseloadPage *self, CtiSession *session)
{
}
void
cti_caseload_page_find (CtiCaseloadPage *self)
{
}
void
cti_caseload_page_add_citizen (CtiCaseloadPage *self)
{
}
