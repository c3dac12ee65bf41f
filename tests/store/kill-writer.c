/* Commits to one case until it is killed, and says each time which act is on the disk. It may be
 * told to kill itself just before a certain step on the way to the disk: most steps are too short
 * to be hit from outside. */

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cti-store.h"

static gboolean
acknowledge (guint32 number)
{
  return write (STDOUT_FILENO, &number, sizeof number) == sizeof number;
}

static gboolean
write_one (CtiStore *store, const char *id, guint32 number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtiCase) before = cti_store_open_case (store, id, &error);
  g_autoptr (CtiChangeSet) set = cti_change_set_new (CTI_ACT_CHANGE_CITIZEN, NULL);
  g_autoptr (CtiCitizen) citizen = NULL;
  g_autoptr (CtiCase) now = NULL;
  g_autofree char *alias = g_strdup_printf ("%u", number);

  if (before == NULL)
    g_error ("%s", error->message);
  citizen = cti_record_copy (cti_case_get_citizen (before));
  cti_set_text (&citizen->alias, alias);
  cti_change_set_put (set, citizen);
  now = cti_store_commit (store, id, set, &error);
  if (now == NULL)
    g_error ("%s", error->message);
  if (!cti_use_log_add (cti_store_get_use_log (store),
                        cti_clock_get_now (cti_store_get_clock (store)), "w", "u", id, alias,
                        &error))
    g_error ("%s", error->message);
  return acknowledge (number);
}

static int
count_down (CtiDiskStep step, const char *name, GBytes *bytes, gpointer data)
{
  gint64 *left = data;

  if (--*left == 0)
    raise (SIGKILL);
  return 0;
}

/* kill-writer STORE CASE FIRST STEPS, no steps being 0; the store key comes on standard input. */
int
main (int argc, char **argv)
{
  g_autoptr (CtiClock) clock = cti_clock_new_fixed (cti_date_new (2026, 6, 2));
  g_autoptr (CtiSecret) key = cti_secret_new (32);
  g_autoptr (CtiStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint32 number;
  gint64 steps;

  if (argc != 5 || read (STDIN_FILENO, cti_secret_edit (key), 32) != 32)
    return 2;
  store = cti_store_open (argv[1], key, clock, &error);
  if (store == NULL)
    g_error ("%s", error->message);
  steps = g_ascii_strtoll (argv[4], NULL, 10);
  cti_disk_set_watch (count_down, &steps);
  for (number = (guint32) g_ascii_strtoull (argv[3], NULL, 10); write_one (store, argv[2], number);
       number++)
    ;
  return 1;
}
