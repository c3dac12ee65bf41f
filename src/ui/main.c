#include <locale.h>

#include "cti-anchor-file.h"
#include "cti-application.h"
#include "cti-config.h"
#include "cti-sandbox.h"
#include "cti-words.h"

int
main (int argc, char **argv)
{
  g_autoptr (CtiApplication) application = NULL;

  cti_sandbox_prepare ();
  setlocale (LC_ALL, "");
  cti_words_init (g_getenv ("CTI_LOCALE_DIR") ? g_getenv ("CTI_LOCALE_DIR") : CTI_LOCALE_DIR);
  cti_anchor_file_keep_in (g_get_user_state_dir ());
  application = cti_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
