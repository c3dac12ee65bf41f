#include "cti-time-row.h"

#include <glib/gi18n.h>

#include "cti-text.h"
#include "cti-words-dates.h"
#include "cti-words-parse.h"

struct _CtiTimeRow
{
  CtiFormRow parent_instance;

  int minute; /* of the day, or CTI_TIME_NONE */
};

G_DEFINE_FINAL_TYPE (CtiTimeRow, cti_time_row, CTI_TYPE_FORM_ROW)

static void
cti_time_row_changed (CtiFormRow *row)
{
  CtiTimeRow *self = CTI_TIME_ROW (row);
  const char *text = cti_form_row_get_text (row);
  g_autofree char *words = NULL;

  self->minute = cti_words_parse_time (text);
  words = self->minute != CTI_TIME_NONE ? cti_words_time (self->minute) : NULL;
  cti_form_row_set_problem (row, NULL);
  cti_form_row_set_hint (row, g_strcmp0 (words, text) != 0 ? words : NULL);
}

static void
cti_time_row_left (CtiFormRow *row)
{
  CtiTimeRow *self = CTI_TIME_ROW (row);

  if (self->minute != CTI_TIME_NONE)
    cti_time_row_set_minute (self, self->minute);
  else if (!cti_time_row_is_readable (self))
    cti_form_row_set_problem (row, _ ("This is not a time of day: write it like 14.30 or 9."));
}

static void
cti_time_row_class_init (CtiTimeRowClass *klass)
{
  CTI_FORM_ROW_CLASS (klass)->changed = cti_time_row_changed;
  CTI_FORM_ROW_CLASS (klass)->left = cti_time_row_left;
}

static void
cti_time_row_init (CtiTimeRow *self)
{
  self->minute = CTI_TIME_NONE;
}

/**
 * cti_time_row_new:
 * @title: name of the field, with a mnemonic
 *
 * Returns: (transfer floating): a field without a time
 */
GtkWidget *
cti_time_row_new (const char *title)
{
  return g_object_new (CTI_TYPE_TIME_ROW, "title", title, NULL);
}

/**
 * cti_time_row_get_minute:
 * @self: a field
 *
 * Returns: minutes after midnight, 0 to 1439, or %CTI_TIME_NONE where nothing or no time is typed
 */
int
cti_time_row_get_minute (CtiTimeRow *self)
{
  return self->minute;
}

/**
 * cti_time_row_set_minute:
 * @self: a field
 * @minute_of_day: minutes after midnight, 0 to 1439, or %CTI_TIME_NONE to empty it
 */
void
cti_time_row_set_minute (CtiTimeRow *self, int minute_of_day)
{
  g_autofree char *text = minute_of_day != CTI_TIME_NONE ? cti_words_time (minute_of_day) : NULL;

  cti_form_row_set_text (CTI_FORM_ROW (self), text);
}

/**
 * cti_time_row_is_readable:
 * @self: a field
 *
 * Returns: whether a time stands in it, or nothing at all
 */
gboolean
cti_time_row_is_readable (CtiTimeRow *self)
{
  return self->minute != CTI_TIME_NONE ||
         cti_text_is_blank (cti_form_row_get_text (CTI_FORM_ROW (self)));
}
