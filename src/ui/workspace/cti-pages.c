/* The pages that the workspace has. It knows none of them by name: the table is written above it, where
 * each page is known. */

#include "cti-pages.h"

#include "cti-help-topic.h"

static const CtiPage *pages;
static guint n_pages;

/**
 * cti_pages_use:
 * @table: (transfer none) (array length=count): the pages, which live as long as the program; the
 *   places first, then the pages of a case
 * @count: how many
 *
 * From now on these are the pages of each workspace that is made.
 */
void
cti_pages_use (const CtiPage *table, guint count)
{
  pages = table;
  n_pages = count;
}

/**
 * cti_pages_get:
 * @count: (out): how many
 *
 * Returns: (transfer none) (array length=count): the pages of the workspace
 */
const CtiPage *
cti_pages_get (guint *count)
{
  *count = n_pages;
  return pages;
}

/**
 * cti_pages_find:
 * @name: name of a page
 *
 * Returns: (transfer none) (nullable): the page
 */
const CtiPage *
cti_pages_find (const char *name)
{
  for (guint i = 0; i < n_pages; i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

/**
 * cti_pages_show_help:
 * @page: the page that is seen
 * @now: (nullable): the case that is open
 * @within: a widget of its window
 *
 * From now on the help of that window begins with the topic of @page.
 */
void
cti_pages_show_help (const CtiPage *page, CtiCase *now, GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);

  if (root == NULL)
    return;
  cti_help_topic_set (GTK_WINDOW (root), page->choose_help != NULL && now != NULL
                                             ? page->choose_help (now)
                                             : page->help);
}
