/* Whether a secret was wiped cannot be seen once its pages are gone, so this program puts itself
 * between the library and munmap() and looks at the pages that are given back. */

#include "cti-secret.h"

#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int munmap (void *address, size_t size);

#ifdef __SANITIZE_ADDRESS__
static const gboolean locking_is_left_out = TRUE;
#else
static const gboolean locking_is_left_out = FALSE;
#endif

static const void *watched; /* pages of a secret that is about to go */
static int seen_wiped = -1; /* -1: not given back yet */

int
munmap (void *address, size_t size)
{
  if (address == watched && watched != NULL)
    {
      const guint8 *bytes = address;
      gboolean clean = TRUE;

      for (size_t i = 0; i < size; i++)
        clean = clean && bytes[i] == 0;
      seen_wiped = clean;
      watched = NULL;
    }
  return (int) syscall (SYS_munmap, address, size);
}

static void
a_secret_is_wiped_with_its_last_reference (void)
{
  CtiSecret *secret = cti_secret_new_text ("en lang adgangssætning");
  CtiSecret *second = cti_secret_ref (secret);

  watched = cti_secret_get_bytes (secret);
  seen_wiped = -1;
  cti_secret_unref (secret);
  g_assert_cmpint (seen_wiped, ==, -1);
  g_assert_cmpstr (cti_secret_get_text (second), ==, "en lang adgangssætning");
  cti_secret_unref (second);
  g_assert_cmpint (seen_wiped, ==, 1);
}

/* The flags of the mapping an address lies in, as the kernel names them. */
static char *
flags_of (const void *address)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean inside = FALSE;

  g_assert_true (g_file_get_contents ("/proc/self/smaps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *end = NULL;
      guint64 from = g_ascii_strtoull (*line, &end, 16);

      if (end > *line && *end == '-')
        inside =
            from <= (guintptr) address && (guintptr) address < g_ascii_strtoull (end + 1, NULL, 16);
      else if (inside && g_str_has_prefix (*line, "VmFlags:"))
        return g_strconcat (*line + strlen ("VmFlags:"), " ", NULL);
    }
  return g_strdup ("");
}

static void
a_secret_is_locked_and_left_out_of_dumps_and_children (void)
{
  g_autoptr (CtiSecret) secret = cti_secret_new (32);
  g_autofree char *flags = flags_of (cti_secret_get_bytes (secret));

  if (g_getenv ("CTI_UNDER_VALGRIND") != NULL)
    {
      g_test_skip ("valgrind keeps memory in its own way");
      return;
    }
  g_assert_nonnull (strstr (flags, " dd "));
  g_assert_nonnull (strstr (flags, " dc "));
  if (locking_is_left_out)
    g_test_message ("the sanitizer leaves out mlock()");
  else if (cti_secret_is_locking_complete ())
    g_assert_nonnull (strstr (flags, " lo "));
  else
    g_assert_null (strstr (flags, " lo "));
}

static void
a_secret_holds_what_it_was_given (void)
{
  const guint8 bytes[] = { 1, 0, 255, 7 };
  g_autoptr (CtiSecret) copy = cti_secret_new_copy (bytes, sizeof bytes);
  g_autoptr (CtiSecret) empty = cti_secret_new (0);
  g_autoptr (CtiSecret) page = cti_secret_new (4096);

  g_assert_cmpmem (cti_secret_get_bytes (copy), cti_secret_get_size (copy), bytes, sizeof bytes);
  g_assert_cmpuint (cti_secret_get_size (empty), ==, 0);
  g_assert_cmpstr (cti_secret_get_text (empty), ==, "");
  memset (cti_secret_edit (page), 'x', 4096);
  g_assert_cmpuint (strlen (cti_secret_get_text (page)), ==, 4096);
}

static void
what_is_cut_off_is_wiped (void)
{
  g_autoptr (CtiSecret) secret = cti_secret_new_text ("sommerfugl");
  const guint8 *bytes = cti_secret_get_bytes (secret);

  cti_secret_truncate (secret, 6);
  g_assert_cmpuint (cti_secret_get_size (secret), ==, 6);
  g_assert_cmpstr (cti_secret_get_text (secret), ==, "sommer");
  g_assert_cmpmem (bytes + 6, 4, "\0\0\0\0", 4);
}

static void
only_the_same_bytes_are_equal (void)
{
  g_autoptr (CtiSecret) a = cti_secret_new_text ("sommer");
  g_autoptr (CtiSecret) same = cti_secret_new_copy ("sommer", 6);
  g_autoptr (CtiSecret) longer = cti_secret_new_text ("sommer ");

  g_assert_true (cti_secret_equal (a, same));
  g_assert_false (cti_secret_equal (a, longer));
  for (gsize i = 0; i < 6; i++)
    {
      g_autoptr (CtiSecret) other = cti_secret_new_text ("sommer");

      cti_secret_edit (other)[i] ^= 0x80;
      g_assert_false (cti_secret_equal (a, other));
    }
}

static void
bytes_are_wiped_where_they_stand (void)
{
  char text[] = "sommer\0fugl";

  cti_wipe (text, 6);
  g_assert_cmpmem (text, 6, "\0\0\0\0\0\0", 6);
  g_assert_cmpstr (text + 7, ==, "fugl");
  cti_wipe_text (NULL);
  cti_wipe (NULL, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/secret/a-secret-is-wiped-with-its-last-reference",
                   a_secret_is_wiped_with_its_last_reference);
  g_test_add_func ("/secret/a-secret-is-locked-and-left-out-of-dumps-and-children",
                   a_secret_is_locked_and_left_out_of_dumps_and_children);
  g_test_add_func ("/secret/a-secret-holds-what-it-was-given", a_secret_holds_what_it_was_given);
  g_test_add_func ("/secret/what-is-cut-off-is-wiped", what_is_cut_off_is_wiped);
  g_test_add_func ("/secret/only-the-same-bytes-are-equal", only_the_same_bytes_are_equal);
  g_test_add_func ("/secret/bytes-are-wiped-where-they-stand", bytes_are_wiped_where_they_stand);
  return g_test_run ();
}
