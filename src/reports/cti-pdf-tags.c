/* Cairo 1.16 writes the structure of a tagged PDF and forgets three things: to say that the
 * document is marked, its language, and what its pictures show. They are added as the format
 * provides for: behind the end of the file the objects concerned stand once more, with a table of
 * their places that points back to the first one. A file that does not look as Cairo writes it is
 * left as it is. */

#include "cti-pdf-tags.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  GByteArray *pdf;
  GString *table; /* entries of the new table of places */
} Update;

/* A PDF holds bytes of every value, zero among them. */
static const char *
find_back (const char *start, const char *end, const char *text)
{
  gsize length = strlen (text);

  for (const char *at = end - length; at >= start; at--)
    if (memcmp (at, text, length) == 0)
      return at;
  return NULL;
}

static const char *
find_last (GByteArray *pdf, const char *text)
{
  return find_back ((const char *) pdf->data, (const char *) pdf->data + pdf->len, text);
}

static void
append (Update *update, const char *text)
{
  g_byte_array_append (update->pdf, (const guint8 *) text, (guint) strlen (text));
}

/* An object once more, with something added before the end of its dictionary. */
static void
append_object (Update *update, int number, const char *body, const char *addition)
{
  g_autofree char *head = g_strdup_printf ("%d 0 obj\n", number);

  g_string_append_printf (update->table, "%d 1\n%010u 00000 n \n", number, update->pdf->len);
  append (update, head);
  append (update, body);
  append (update, addition);
  append (update, " >>\nendobj\n");
}

/* The dictionary at or before @place without its end, and the number of its object. */
static char *
copy_object (GByteArray *pdf, const char *place, int *number)
{
  const char *start = (const char *) pdf->data;
  const char *end = start + pdf->len;
  const char *head = find_back (start, place, " 0 obj\n");
  const char *stop = memmem (place, (gsize) (end - place), ">>\nendobj", strlen (">>\nendobj"));
  const char *digits = head;

  if (head == NULL || stop == NULL)
    return NULL;
  while (digits > start && g_ascii_isdigit (digits[-1]))
    digits--;
  *number = atoi (digits);
  head += strlen (" 0 obj\n");
  return g_strndup (head, (gsize) (stop - head));
}

/* Text of a PDF: UTF-16 with its mark, in hexadecimal. */
static char *
encode (const char *text)
{
  glong length = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  GString *out = g_string_new ("<FEFF");

  for (glong i = 0; units != NULL && i < length; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
  return g_string_free (out, FALSE);
}

static void
describe_pictures (Update *update, GPtrArray *alternatives)
{
  gsize at = 0;

  for (guint i = 0; i < alternatives->len; i++)
    {
      const char *start = (const char *) update->pdf->data;
      const char *found =
          memmem (start + at, update->pdf->len - at, "/S /Figure", strlen ("/S /Figure"));
      g_autofree char *alt = encode (g_ptr_array_index (alternatives, i));
      g_autofree char *addition = g_strconcat ("   /Alt ", alt, NULL);
      g_autofree char *body = NULL;
      int number = 0;

      if (found == NULL)
        return;
      at = (gsize) (found - start) + 1;
      body = copy_object (update->pdf, found, &number);
      if (body != NULL)
        append_object (update, number, body, addition);
    }
}

/* @alternatives says what each picture shows, in the order of the pages. Returns whether it was
 * done.
 */
gboolean
_cti_pdf_finish_tags (GByteArray *pdf, const char *language, GPtrArray *alternatives)
{
  Update update = { .pdf = pdf, .table = g_string_new ("xref\n") };
  const char *trailer = find_last (pdf, "trailer\n");
  const char *place = find_last (pdf, "startxref\n");
  const char *catalog = find_last (pdf, "/Type /Catalog");
  g_autofree char *marked = g_strdup_printf ("   /MarkInfo << /Marked true >>\n   /Lang (%s)\n"
                                             "   /ViewerPreferences << /DisplayDocTitle true >>\n",
                                             language);
  g_autofree char *body = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *entries = NULL;
  guint table_at;
  int number = 0;

  if (trailer != NULL && place != NULL && place > trailer && catalog != NULL)
    {
      body = copy_object (pdf, catalog, &number);
      entries = g_strndup (trailer, (gsize) (place - trailer));
      g_strchomp (entries);
    }
  if (body == NULL || !g_str_has_suffix (entries, ">>"))
    {
      g_string_free (update.table, TRUE);
      return FALSE;
    }
  entries[strlen (entries) - 2] = '\0';
  ends = g_strdup_printf ("%s   /Prev %d\n>>\nstartxref\n", entries,
                          atoi (place + strlen ("startxref\n")));
  append_object (&update, number, body, marked);
  describe_pictures (&update, alternatives);
  table_at = pdf->len;
  append (&update, update.table->str);
  append (&update, ends);
  g_string_printf (update.table, "%u\n%%%%EOF\n", table_at);
  append (&update, update.table->str);
  g_string_free (update.table, TRUE);
  return TRUE;
}
