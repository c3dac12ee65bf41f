/* The code on the recovery sheet: 128 random bits as eight groups of six digits. A group is 16 bits
 * as five digits and a check digit after Damm, which finds every single wrong digit and every two
 * neighbours exchanged. The check begins with the group's own number, 1 to 8, as if that stood
 * before the digits; so a group in another's place is found too, and always the group is named. */

#include "cti-recovery-code.h"

#include <string.h>

#include "cti-crypto-error.h"
#include "cti-crypto.h"

#define DIGITS       CTI_RECOVERY_GROUP_DIGITS
#define TOTAL_DIGITS (CTI_RECOVERY_GROUPS * DIGITS)

/* A totally anti-symmetric quasigroup of order 10 (H. M. Damm, 2004). */
static const guint8 damm[10][10] = {
  { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 },
  { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 },
  { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 }, { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 },
  { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 },
  { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
};

static guint
check_digits (guint index, const char *digits, guint count)
{
  guint state = damm[0][index + 1];

  for (guint i = 0; i < count; i++)
    state = damm[state][digits[i] - '0'];
  return state;
}

/* Reads six digits; FALSE when the check digit is wrong or the number has more than 16 bits. */
static gboolean
read_group (guint index, const char *digits, guint8 out[2])
{
  guint value = 0;

  for (guint i = 0; i < DIGITS - 1; i++)
    value = value * 10 + (digits[i] - '0');
  if (value > G_MAXUINT16 || check_digits (index, digits, DIGITS) != 0)
    return FALSE;
  out[0] = value >> 8;
  out[1] = value & 0xff;
  return TRUE;
}

static void
write_group (const CtiSecret *code, guint index, char *out)
{
  const guint8 *bytes = cti_secret_get_bytes (code) + 2 * index;
  guint value = bytes[0] << 8 | bytes[1];

  for (int i = DIGITS - 2; i >= 0; i--, value /= 10)
    out[i] = '0' + value % 10;
  out[DIGITS - 1] = '0' + check_digits (index, out, DIGITS - 1);
}

/**
 * cti_recovery_code_new_random:
 *
 * Returns: (transfer full): a new code of 16 random bytes
 */
CtiSecret *
cti_recovery_code_new_random (void)
{
  CtiSecret *code = cti_secret_new (CTI_RECOVERY_CODE_SIZE);

  cti_crypto_random (cti_secret_edit (code), CTI_RECOVERY_CODE_SIZE);
  return code;
}

/**
 * cti_recovery_code_get_group:
 * @code: a code, 16 bytes
 * @index: 0 to 7
 *
 * Returns: (transfer full): the six digits of that group; to be wiped with cti_wipe_text()
 */
char *
cti_recovery_code_get_group (const CtiSecret *code, guint index)
{
  char *text;

  g_return_val_if_fail (cti_secret_get_size (code) == CTI_RECOVERY_CODE_SIZE, NULL);
  g_return_val_if_fail (index < CTI_RECOVERY_GROUPS, NULL);

  text = g_malloc0 (DIGITS + 1);
  write_group (code, index, text);
  return text;
}

/**
 * cti_recovery_code_to_text:
 * @code: a code, 16 bytes
 *
 * Returns: (transfer full): the eight groups with a space between; to be wiped with
 *   cti_wipe_text()
 */
char *
cti_recovery_code_to_text (const CtiSecret *code)
{
  char *text;

  g_return_val_if_fail (cti_secret_get_size (code) == CTI_RECOVERY_CODE_SIZE, NULL);

  text = g_malloc0 (CTI_RECOVERY_GROUPS * (DIGITS + 1));
  for (guint i = 0; i < CTI_RECOVERY_GROUPS; i++)
    {
      write_group (code, i, text + i * (DIGITS + 1));
      if (i + 1 < CTI_RECOVERY_GROUPS)
        text[i * (DIGITS + 1) + DIGITS] = ' ';
    }
  return text;
}

static gboolean
is_separator (gunichar character)
{
  return g_unichar_isspace (character) || character == '-' || character == '.' ||
         character == 0x2212 || g_unichar_type (character) == G_UNICODE_DASH_PUNCTUATION;
}

/**
 * CtiTyped:
 * @digits: the digits in order, as far as there is room
 * @n_digits: how many
 * @ends: after how many digits each run of digits ended
 * @n_runs: how many runs
 * @stray: after how many digits a character stood that is neither digit nor separator; -1: none
 *
 * A recovery code as it was typed.
 */
typedef struct
{
  char digits[TOTAL_DIGITS + DIGITS];
  guint n_digits;
  guint ends[CTI_RECOVERY_GROUPS];
  guint n_runs;
  int stray;
} CtiTyped;

static void
end_run (CtiTyped *typed, gboolean is_in_run)
{
  if (!is_in_run)
    return;
  if (typed->n_runs < CTI_RECOVERY_GROUPS)
    typed->ends[typed->n_runs] = typed->n_digits;
  typed->n_runs++;
}

/* Sorts the characters of @text; FALSE when there are far too many digits or it is no text. */
static gboolean
read_typed (CtiTyped *typed, const char *text)
{
  gboolean is_in_run = FALSE;

  typed->stray = -1;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (is_separator (character))
        {
          end_run (typed, is_in_run);
          is_in_run = FALSE;
          continue;
        }
      is_in_run = TRUE;
      if (typed->n_digits == sizeof typed->digits)
        return FALSE;
      if (!g_ascii_isdigit (character) && typed->stray < 0)
        typed->stray = typed->n_digits;
      typed->digits[typed->n_digits++] = g_ascii_isdigit (character) ? (char) character : '0';
    }
  end_run (typed, is_in_run);
  return TRUE;
}

/* Where the groups are seen, a group with a digit too few or too many is the wrong one. */
static int
find_group_of_wrong_length (const CtiTyped *typed)
{
  if (typed->n_runs != CTI_RECOVERY_GROUPS)
    return 0;
  for (guint i = 0; i < CTI_RECOVERY_GROUPS; i++)
    if (typed->ends[i] - (i == 0 ? 0 : typed->ends[i - 1]) != DIGITS)
      return i + 1;
  return 0;
}

/* The first wrong group, 1 to 8; 0 when the groups cannot be told; -1 when all are right. */
static int
find_wrong_group (const CtiTyped *typed, guint8 *out)
{
  int wrong = find_group_of_wrong_length (typed);
  guint whole = wrong > 0 ? wrong - 1 : CTI_RECOVERY_GROUPS;

  if (wrong == 0 && typed->n_digits != TOTAL_DIGITS)
    return 0;
  for (guint i = 0; i < whole; i++)
    if ((typed->stray >= 0 && typed->stray / DIGITS == (int) i) ||
        !read_group (i, typed->digits + i * DIGITS, out + 2 * i))
      return i + 1;
  return wrong > 0 ? wrong : -1;
}

/**
 * cti_recovery_code_parse:
 * @text: (nullable): a code as typed or read from a QR code; spaces, line breaks and dashes may
 *   stand anywhere
 * @wrong_group: (out) (optional): on an error the first wrong group, 1 to 8, or 0 when there are
 *   not eight groups of six digits; 0 without an error
 * @error: CTI_CRYPTO_ERROR_RECOVERY_GROUP
 *
 * That the groups are right does not say that the code opens anything.
 *
 * Returns: (transfer full) (nullable): the code, 16 bytes
 */
CtiSecret *
cti_recovery_code_parse (const char *text, int *wrong_group, GError **error)
{
  g_autoptr (CtiSecret) code = cti_secret_new (CTI_RECOVERY_CODE_SIZE);
  CtiTyped typed = { 0 };
  int wrong = 0;

  if (text != NULL && read_typed (&typed, text))
    wrong = find_wrong_group (&typed, cti_secret_edit (code));
  cti_wipe (&typed, sizeof typed);
  if (wrong_group != NULL)
    *wrong_group = MAX (wrong, 0);
  if (wrong < 0)
    return g_steal_pointer (&code);
  if (wrong == 0)
    g_set_error_literal (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_RECOVERY_GROUP,
                         "not eight groups of six digits");
  else
    g_set_error (error, CTI_CRYPTO_ERROR, CTI_CRYPTO_ERROR_RECOVERY_GROUP, "group %d is mistyped",
                 wrong);
  return NULL;
}

/**
 * cti_recovery_group_is_valid:
 * @index: which group, 0 to 7
 * @text: (nullable): what is typed for it; spaces and dashes may stand anywhere
 *
 * Returns: whether these are six digits that can stand in that place
 */
gboolean
cti_recovery_group_is_valid (guint index, const char *text)
{
  CtiTyped typed = { 0 };
  guint8 bytes[2] = { 0 };
  gboolean is_valid;

  g_return_val_if_fail (index < CTI_RECOVERY_GROUPS, FALSE);

  is_valid = text != NULL && read_typed (&typed, text) && typed.stray < 0 &&
             typed.n_digits == DIGITS && read_group (index, typed.digits, bytes);
  cti_wipe (&typed, sizeof typed);
  cti_wipe (bytes, sizeof bytes);
  return is_valid;
}
