/* JSON from outside: what would run the parser out of its stack is refused before it. */

#include "cti-json-read.h"

#include <string.h>

#define DEEP 1000000 /* the parser alone dies of it */

static gboolean
is_read (const char *text, int *line)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  return cti_json_read (parser, text, strlen (text), line);
}

static char *
make_nested (int depth)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < depth; i++)
    g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
depth_has_an_end (void)
{
  g_autofree char *deepest = make_nested (CTI_JSON_DEPTH_MAX);
  g_autofree char *deeper = make_nested (CTI_JSON_DEPTH_MAX + 1);
  g_autofree char *deep = make_nested (DEEP);
  int line = 0;

  g_assert_true (is_read (deepest, &line));
  g_assert_false (is_read (deeper, &line));
  g_assert_false (is_read (deep, &line));
}

/* What hides brackets from who counts them, and brackets that are only text. */
static void
brackets_are_counted_as_the_parser_does (void)
{
  g_autofree char *deep = make_nested (CTI_JSON_DEPTH_MAX + 1);
  g_autofree char *remark = g_strconcat ("{ /* \" */ \"a\": ", deep, "}", NULL);
  g_autofree char *line_remark = g_strconcat ("{ // \"\n\"a\": ", deep, "}", NULL);
  g_autofree char *quoted = g_strconcat ("{ 'a\"': ", deep, "}", NULL);
  g_autofree char *text = g_strconcat ("{\n\"a \\\" // '\": \"", deep, "\"}", NULL);
  int line = 0;

  g_assert_false (is_read (remark, &line));
  g_assert_false (is_read (line_remark, &line));
  g_assert_false (is_read (quoted, &line));
  g_assert_true (is_read (text, &line));
}

static void
line_is_told (void)
{
  int line = 0;

  g_assert_false (is_read ("{\n\n  'a': 1 }", &line));
  g_assert_cmpint (line, ==, 3);
  g_assert_false (is_read ("{\n\n  \"a\" 1 }", &line));
  g_assert_cmpint (line, ==, 3);
  g_assert_false (is_read ("\"\xff\"", &line));
}

/* To the parser a text ends at a zero, and what stands behind it would be lost. */
static void
a_zero_in_a_text_is_refused (void)
{
  int line = 0;

  g_assert_true (is_read ("[\"a\\u0001b\", \"c\\\\u0000d\"]", &line));
  g_assert_false (is_read ("[\"a\\u0000b\"]", &line));
  g_assert_false (is_read ("[\"c\\\\\\u0000d\"]", &line));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-read/depth-has-an-end", depth_has_an_end);
  g_test_add_func ("/json-read/brackets-are-counted-as-the-parser-does",
                   brackets_are_counted_as_the_parser_does);
  g_test_add_func ("/json-read/the-line-is-told", line_is_told);
  g_test_add_func ("/json-read/a-zero-in-a-text-is-refused", a_zero_in_a_text_is_refused);
  return g_test_run ();
}
