/* Passphrases and recovery codes: from a file descriptor or from a question on the terminal, never
 * from the command line, which every user of the machine can read. Bytes go one by one straight
 * into locked memory, past the buffers of stdio. */

#include "cti-tool-secrets.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "cti-keys.h"
#include "cti-tool-error.h"
#include "cti-trouble-error.h"

/** Longer than any passphrase a person types. */
#define SECRET_MAX 1024
#define CTRL_C     3
#define N_ENDS     3

static void
set_unreadable (GError **error)
{
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_NOT_UNLOCKED,
                       _ ("No passphrase or code could be read: it must be one line of at most "
                          "1000 letters, on the descriptor that was named or at the question."));
}

/* Reads one byte; 0 at the end, -1 where nothing can be read. */
static int
read_byte (int fd, guint8 *byte)
{
  gssize got;

  do
    got = read (fd, byte, 1);
  while (got < 0 && errno == EINTR);
  return (int) got;
}

/**
 * cti_tool_read_secret:
 * @fd: an open file descriptor
 * @error: (out) (optional): a #CtiToolExit
 *
 * Reads up to the end of the line or of the file, so that one descriptor may carry several.
 *
 * Returns: (transfer full) (nullable): the line, without its end
 */
CtiSecret *
cti_tool_read_secret (int fd, GError **error)
{
  g_autoptr (CtiSecret) secret = cti_secret_new (SECRET_MAX);
  guint8 *bytes = cti_secret_edit (secret);
  gsize length = 0;
  int got = 0;

  while (length < SECRET_MAX && (got = read_byte (fd, &bytes[length])) > 0 && bytes[length] != '\n')
    length++;
  /* behind a zero nothing would count */
  if (got < 0 || length == 0 || length == SECRET_MAX || memchr (bytes, '\0', length) != NULL)
    {
      set_unreadable (error);
      return NULL;
    }
  bytes[length] = '\0';
  return cti_secret_new_text ((const char *) bytes);
}

static void
write_text (int fd, const char *text)
{
  gsize length = strlen (text);

  while (length > 0)
    {
      gssize done = write (fd, text, length);

      if (done <= 0)
        return;
      text += done;
      length -= (gsize) done;
    }
}

static gboolean
was_cancelled (const CtiSecret *answer)
{
  return answer != NULL && strchr (cti_secret_get_text (answer), CTRL_C) != NULL;
}

/* For whoever ends the program from outside while the terminal is mute: it is left as it was. */
static struct termios before;
static volatile sig_atomic_t muted = -1;

static void
end_cb (int number)
{
  if (muted >= 0)
    tcsetattr (muted, TCSAFLUSH, &before);
  raise (number); /* which is what it was before by now, and ends the program */
}

static void
watch_end (struct sigaction *kept, gboolean begins)
{
  static const int numbers[N_ENDS] = { SIGTERM, SIGHUP, SIGINT };
  const struct sigaction action = { .sa_handler = end_cb, .sa_flags = (int) SA_RESETHAND };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    sigaction (numbers[i], begins ? &action : &kept[i], begins ? &kept[i] : NULL);
}

/* Signals of the keyboard are off while echo is: a break would leave the terminal mute. Ctrl+C
 * comes as a letter instead and means "cancel". */
static CtiSecret *
ask_on (int terminal, const char *question, GError **error)
{
  struct sigaction kept[N_ENDS];
  struct termios mute;
  g_autoptr (CtiSecret) answer = NULL;

  if (tcgetattr (terminal, &before) < 0)
    {
      set_unreadable (error);
      return NULL;
    }
  mute = before;
  mute.c_lflag &= ~(tcflag_t) (ECHO | ISIG);
  muted = terminal;
  watch_end (kept, TRUE);
  tcsetattr (terminal, TCSAFLUSH, &mute);
  write_text (terminal, question);
  answer = cti_tool_read_secret (terminal, error);
  tcsetattr (terminal, TCSAFLUSH, &before);
  watch_end (kept, FALSE);
  muted = -1;
  write_text (terminal, "\n");
  if (!was_cancelled (answer))
    return g_steal_pointer (&answer);
  cti_trouble_set_error (error, CTI_TROUBLE_CANCELLED);
  return NULL;
}

/**
 * cti_tool_ask_secret:
 * @question: what to ask
 * @error: (out) (optional): a #CtiToolExit or #CtiTrouble
 *
 * Asks on the terminal without showing what is typed.
 *
 * Returns: (transfer full) (nullable): the answer
 */
CtiSecret *
cti_tool_ask_secret (const char *question, GError **error)
{
  int terminal = open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  CtiSecret *answer;

  if (terminal < 0)
    {
      g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_USAGE,
                           _ ("There is no terminal to ask on: give the passphrase on a file "
                              "descriptor with --passphrase-fd."));
      return NULL;
    }
  answer = ask_on (terminal, question, error);
  close (terminal);
  return answer;
}

/**
 * cti_tool_get_secret:
 * @fd: a file descriptor, or -1
 * @question: what to ask where there is none
 * @error: (out) (optional): a #CtiToolExit or #CtiTrouble
 *
 * Returns: (transfer full) (nullable): what was given
 */
CtiSecret *
cti_tool_get_secret (int fd, const char *question, GError **error)
{
  return fd >= 0 ? cti_tool_read_secret (fd, error) : cti_tool_ask_secret (question, error);
}

/**
 * cti_tool_get_new_passphrase:
 * @fd: a file descriptor, or -1
 * @error: (out) (optional): a #CtiToolExit or #CtiTrouble
 *
 * A new passphrase is asked for twice; a descriptor gives it once.
 *
 * Returns: (transfer full) (nullable): what was given
 */
CtiSecret *
cti_tool_get_new_passphrase (int fd, GError **error)
{
  g_autoptr (CtiSecret) first = cti_tool_get_secret (fd, _ ("New passphrase: "), error);
  g_autoptr (CtiSecret) second = NULL;

  if (first == NULL || fd >= 0)
    return g_steal_pointer (&first);
  second = cti_tool_ask_secret (_ ("The same again: "), error);
  if (second == NULL)
    return NULL;
  if (cti_secret_equal (first, second))
    return g_steal_pointer (&first);
  g_set_error_literal (error, CTI_TOOL_ERROR, CTI_TOOL_REFUSED,
                       _ ("The two passphrases differ. Nothing has been made: begin again."));
  return NULL;
}

/**
 * cti_tool_write_secret:
 * @fd: an open file descriptor
 * @text: a secret, which the caller wipes
 * @error: (out) (optional): a #CtiToolExit
 *
 * Returns: whether it was written, as a line
 */
gboolean
cti_tool_write_secret (int fd, const char *text, GError **error)
{
  gsize length = strlen (text);

  if (write (fd, text, length) == (gssize) length && write (fd, "\n", 1) == 1)
    return TRUE;
  g_set_error (error, CTI_TOOL_ERROR, CTI_TOOL_MACHINE,
               _ ("The recovery code could not be written to descriptor %d, so nothing has been "
                  "made."),
               fd);
  return FALSE;
}

/**
 * cti_tool_parse_key:
 * @text: a key of an organisation, as 64 hexadecimal digits
 *
 * Returns: (transfer full) (nullable): its bytes, %NULL where it is none
 */
CtiSecret *
cti_tool_parse_key (const char *text)
{
  g_autoptr (CtiSecret) key = cti_secret_new (CTI_KEYS_ORGANISATION_KEY_SIZE);
  guint8 *bytes = cti_secret_edit (key);

  if (strlen (text) != 2 * CTI_KEYS_ORGANISATION_KEY_SIZE)
    return NULL;
  for (gsize i = 0; i < CTI_KEYS_ORGANISATION_KEY_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (text[2 * i]), low = g_ascii_xdigit_value (text[2 * i + 1]);

      if (high < 0 || low < 0)
        return NULL;
      bytes[i] = (guint8) (high << 4 | low);
    }
  return g_steal_pointer (&key);
}
