/* What teams give one another: settings, contact cards, a whole store as JSON, and figures, which
 * come sealed. */

#include "cti-colleague-file.h"
#include "cti-figures-file.h"
#include "cti-settings-file.h"
#include "cti-store-json.h"
#include "fuzz-reader.h"
#include "fuzz.h"

static void
read_settings (const char *text, gsize size)
{
  g_auto (CtiSettingsFault) fault = { 0 };
  g_autoptr (CtiTeamSettings) settings = cti_settings_file_read (text, size, &fault);
}

static void
read_store (const char *text, gsize size)
{
  g_autofree char *worker = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = cti_store_json_parse (text, size, &worker, &error);

  g_assert_true ((files == NULL) == (error != NULL));
}

static void
read_card (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiColleague) colleague = cti_colleague_file_read (bytes, &error);

  g_assert_true ((colleague == NULL) == (error != NULL));
}

static void
read_figures (const guint8 *bytes, gsize size)
{
  g_autoptr (CtiSecret) key = fuzz_key_new (1);
  CtiSealReader reader = { .store_key = key };
  CtiSealInfo info = { .kind = CTI_SEAL_FIGURES };
  g_autoptr (GBytes) sealed = cti_seal_for (&info, bytes, size, &reader, NULL);
  g_autoptr (GError) error = NULL;
  CtiFiguresFile *figures = cti_figures_file_open (sealed, &reader, &error);

  g_assert_true ((figures == NULL) == (error != NULL));
  g_clear_pointer (&figures, cti_figures_file_free);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new (bytes, size);

  read_settings ((const char *) bytes, size);
  read_store ((const char *) bytes, size);
  read_card (file);
  read_figures (bytes, size);
  return 0;
}
