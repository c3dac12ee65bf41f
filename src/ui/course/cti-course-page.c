#include "cti-course-page.h"

struct _CtiCoursePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CtiCoursePage, cti_course_page, ADW_TYPE_BIN)

static void
cti_course_page_class_init (CtiCoursePageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/overgang/Overgang/ui/course/cti-course-page.ui");
}

static void
cti_course_page_init (CtiCoursePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
void
cti_course_page_set_case (CtiCoursePage *self, CtiCase *now, CtiDate today)
{
}
