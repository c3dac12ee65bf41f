#include "cti-demo-text.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  static CtiStarForm *form;
  g_autoptr (GPtrArray) errors = NULL;
  g_autoptr (GPtrArray) team = NULL;
  g_autoptr (GPtrArray) cases = NULL;

  if (form == NULL)
    form = cti_star_form_new_built_in ();
  cases = cti_demo_text_parse_all ((const char *) bytes, size, form, cti_date_new (2026, 11, 21),
                                   &team, &errors);
  /* it is one or the other */
  g_assert_true ((cases == NULL) == (errors != NULL && errors->len > 0));
  return 0;
}
