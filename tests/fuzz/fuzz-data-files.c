/* The files a team may load: stars, focus areas, checklists, offers, wordings, points of fidelity.
 */

#include "cti-fidelity-file.h"
#include "cti-guide-file.h"
#include "cti-instrument-file.h"
#include "cti-star-form.h"
#include "fuzz.h"

static void
check (gpointer parsed, GError *error)
{
  g_assert_true ((parsed == NULL) == (error != NULL));
  g_clear_error (&error);
}

static void
read_lists (const char *text, gsize size)
{
  g_autoptr (GPtrArray) areas = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  GError *error = NULL;

  areas = cti_guide_parse_areas (text, size, &error);
  check (areas, g_steal_pointer (&error));
  checks = cti_guide_parse_checks (text, size, &error);
  check (checks, g_steal_pointer (&error));
  offers = cti_guide_parse_offers (text, size, TRUE, &error);
  check (offers, g_steal_pointer (&error));
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  const char *text = (const char *) bytes;
  CtiInstrument *instrument;
  CtiImportError *why = NULL;
  GError *error = NULL;
  CtiStarForm *form = cti_star_form_parse (text, size, &error);
  CtiFidelityForm *fidelity;

  check (form, g_steal_pointer (&error));
  g_clear_pointer (&form, cti_star_form_free);
  fidelity = cti_fidelity_form_parse (text, size, &error);
  check (fidelity, g_steal_pointer (&error));
  g_clear_pointer (&fidelity, cti_fidelity_form_free);
  read_lists (text, size);
  instrument = cti_instrument_file_read (text, size, &why);
  g_assert_true ((instrument == NULL) == (why != NULL));
  g_clear_pointer (&instrument, cti_record_unref);
  g_clear_pointer (&why, cti_import_error_free);
  return 0;
}
