#include "cti-inquiry-words.h"

#include <glib/gi18n.h>

#include "cti-field.h"
#include "cti-inquiry-dialog.h"
#include "cti-text.h"
#include "cti-value-words.h"
#include "cti-words.h"

/**
 * cti_inquiry_words_title:
 * @inquiry: an inquiry
 *
 * Returns: (transfer full): the day, and how it came
 */
char *
cti_inquiry_words_title (const CtiInquiry *inquiry)
{
  g_autofree char *day = cti_words_date (inquiry->date);
  g_autofree char *channel = cti_value_words (inquiry, "channel");

  return g_strconcat (day, " · ", channel, NULL);
}

static char *
reason_words (const CtiInquiry *inquiry)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new ();

  for (guint i = 0; cti_inquiry_reasons[i] != NULL; i++)
    if (cti_field_get_int (inquiry,
                           cti_record_type_find_field (&cti_inquiry_type, cti_inquiry_reasons[i])))
      g_ptr_array_add (reasons, (gpointer) cti_words_field ("inquiry", cti_inquiry_reasons[i]));
  if (!cti_text_is_blank (inquiry->other_reason))
    g_ptr_array_add (reasons, inquiry->other_reason);
  g_ptr_array_add (reasons, NULL);
  return g_strjoinv (", ", (char **) reasons->pdata);
}

/**
 * cti_inquiry_words_details:
 * @inquiry: an inquiry
 * @first: (nullable): the first inquiry of the same person
 *
 * Returns: (transfer full): who called, and what came of it
 */
char *
cti_inquiry_words_details (const CtiInquiry *inquiry, const CtiInquiry *first)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *caller = cti_value_words (inquiry, "caller");
  g_autofree char *reasons = reason_words (inquiry);
  g_autofree char *day = first != NULL ? cti_words_date (first->date) : NULL;

  g_ptr_array_add (lines, g_strdup_printf (_ ("Called: %s"), caller));
  if (!cti_text_is_blank (inquiry->referrer))
    g_ptr_array_add (lines, g_strdup_printf (_ ("Referred by: %s"), inquiry->referrer));
  if (*reasons != '\0')
    g_ptr_array_add (lines, g_strdup_printf (_ ("Not started because: %s"), reasons));
  if (!cti_text_is_blank (inquiry->referred_to))
    g_ptr_array_add (lines, g_strdup_printf (_ ("Referred to: %s"), inquiry->referred_to));
  if (day != NULL)
    g_ptr_array_add (lines, g_strdup_printf (_ ("Asks again: the first inquiry was on %s"), day));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * cti_inquiry_words_count:
 * @inquiries: (element-type CtiInquiry): inquiries
 *
 * Returns: (transfer full): how many there are, what came of them, and how many of them are of
 *   somebody who had asked before; the figures of reports count each person once
 */
char *
cti_inquiry_words_count (GPtrArray *inquiries)
{
  guint counts[CTI_INQUIRY_NOT_STARTED + 1] = { 0 };
  guint again = 0;
  g_autofree char *total =
      g_strdup_printf (ngettext ("%u inquiry", "%u inquiries", inquiries->len), inquiries->len);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inquiries->len; i++)
    {
      const CtiInquiry *inquiry = g_ptr_array_index (inquiries, i);

      again += !cti_inquiry_counts (inquiry);
      counts[inquiry->outcome]++;
    }
  /* Translators: "7 inquiries: 2 pending, 3 started, 2 not started". */
  g_string_printf (text, _ ("%s: %u pending, %u started, %u not started"), total,
                   counts[CTI_INQUIRY_PENDING], counts[CTI_INQUIRY_STARTED],
                   counts[CTI_INQUIRY_NOT_STARTED]);
  if (again > 0)
    {
      g_string_append (text, ". ");
      g_string_append_printf (text,
                              ngettext ("%u is of somebody who had asked before.",
                                        "%u are of somebody who had asked before.", again),
                              again);
    }
  return g_string_free (text, FALSE);
}
