#include "cti-id.h"

#include <string.h>
#include <sys/random.h>

#define CODE_LENGTH 4

/* No letter or digit that is mistaken for another when read aloud or off paper. */
static const char code_letters[] = "ACDEFGHJKLMNPRTUVX";
static const char code_digits[] = "234679";

/**
 * cti_id_new:
 *
 * Returns: (transfer full): a random UUID in text form, the key of every row and file
 */
char *
cti_id_new (void)
{
  return g_uuid_string_random ();
}

/**
 * cti_id_is_valid:
 * @text: (nullable): a text from outside
 *
 * Returns: whether @text is a UUID in text form, and so safe as part of a file name
 */
gboolean
cti_id_is_valid (const char *text)
{
  return text != NULL && g_uuid_string_is_valid (text);
}

static char
pick (const char *letters)
{
  guint8 byte = 0;
  gsize count = strlen (letters);

  do /* a byte past the last full round would favour the first letters */
    if (getrandom (&byte, 1, 0) != 1)
      g_error ("the system gives no random numbers");
  while (byte >= 256 - 256 % count);
  return letters[byte % count];
}

/**
 * cti_case_code_new:
 *
 * A case code such as "K7F3" names a citizen where no name may stand: on paper, in a calendar, in
 * a title. It is random and so carries neither name nor order (domain 9.3).
 *
 * Returns: (transfer full): letter, digit, letter, digit; the caller sees to it that it is new
 */
char *
cti_case_code_new (void)
{
  char code[CODE_LENGTH + 1] = { 0 };

  for (int i = 0; i < CODE_LENGTH; i++)
    code[i] = pick (i % 2 == 0 ? code_letters : code_digits);
  return g_strdup (code);
}

/**
 * cti_case_code_is_valid:
 * @text: (nullable): a code as typed
 *
 * A team may bring codes of its own: two to twelve of A-Z, 0-9 and "-".
 *
 * Returns: whether @text can be a case code
 */
gboolean
cti_case_code_is_valid (const char *text)
{
  gsize length = text ? strlen (text) : 0;

  if (length < 2 || length > 12)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isupper (text[i]) && !g_ascii_isdigit (text[i]) && text[i] != '-')
      return FALSE;
  return TRUE;
}
