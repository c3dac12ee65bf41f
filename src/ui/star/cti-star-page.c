#include "cti-star-page.h"

struct _CtiStarPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiStarPage, cti_star_page, ADW_TYPE_BIN)

static void
cti_star_page_class_init (CtiStarPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/star/cti-star-page.ui");
}

static void
cti_star_page_init (CtiStarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
void
cti_star_page_set_case (CtiStarPage *self, CtiCase *now, CtiDate today)
{
}
void
cti_star_page_read_star (CtiStarPage *self)
{
}
