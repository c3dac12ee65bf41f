#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a program of poppler says of a PDF: "pdftotext" with "-layout" what a reader sees on its
 * pages, "pdfinfo" with an option what a file manager shows, "pdffonts" without
 * one its fonts. %NULL, and the test skipped, where it
 * is not installed. */
char *sheet_read (const char *program, const char *option, GBytes *pdf) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
