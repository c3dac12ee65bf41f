/* The key files a course begins with: focus areas with their starting points, checklists of the
 * phases, offers that are open in the whole country, templates and phrases for notes. Lists are
 * parted by ";"; "[da]" after a key marks the Danish text. The id of an offer or a phrase is
 * computed from its key, so that taking the same one in twice changes nothing. */

#include "cti-guide-file.h"

#include <string.h>

#include "cti-exchange-resource.h"
#include "cti-field.h"
#include "cti-key-file.h"
#include "cti-text.h"

#define RESOURCE_PATH "/io/github/overgang/Overgang/guide/"
#define ENTRIES_MAX   100
#define PHASES        4

static gboolean
need_line (GKeyFile *file, const char *group, const char *key, char **text, GError **error)
{
  *text = cti_key_file_read_line (file, group, key);
  return *text != NULL || cti_key_file_fail (error, CTI_EXCHANGE_ERROR_MISSING, group, key);
}

static CtiGuideArea *
read_area (GKeyFile *file, const char *key, GError **error)
{
  g_autoptr (CtiGuideArea) area = g_new0 (CtiGuideArea, 1);

  area->key = g_strdup (key);
  if (!need_line (file, key, "Name", &area->name, error))
    return NULL;
  area->name_da = cti_key_file_read_line (file, key, "Name[da]");
  area->points = cti_key_file_read_order (file, key, "Points", ENTRIES_MAX, error);
  area->steps =
      area->points ? cti_key_file_read_order (file, key, "Steps", ENTRIES_MAX, error) : NULL;
  if (area->steps == NULL)
    return NULL;
  area->points_da = g_key_file_get_string_list (file, key, "Points[da]", NULL, NULL);
  area->steps_da = g_key_file_get_string_list (file, key, "Steps[da]", NULL, NULL);
  return g_steal_pointer (&area);
}

/**
 * cti_guide_parse_areas:
 * @data: the bytes of a file of focus areas
 * @length: their number
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable) (element-type CtiGuideArea): the areas in order
 */
GPtrArray *
cti_guide_parse_areas (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_GUIDE_BYTES_MAX, error);
  g_auto (GStrv) order =
      file ? cti_key_file_read_order (file, "Areas", "Order", ENTRIES_MAX, error) : NULL;
  g_autoptr (GPtrArray) areas =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_guide_area_free);

  for (char **key = order; key != NULL && *key != NULL; key++)
    {
      CtiGuideArea *area = read_area (file, *key, error);

      if (area == NULL)
        return NULL;
      g_ptr_array_add (areas, area);
    }
  return order != NULL ? g_steal_pointer (&areas) : NULL;
}

static gboolean
read_checks (GKeyFile *file, int phase, GPtrArray *checks, GError **error)
{
  g_autofree char *group = g_strdup_printf ("phase-%d", phase);
  g_auto (GStrv) order = cti_key_file_read_order (file, group, "Points", ENTRIES_MAX, error);

  for (char **key = order; key != NULL && *key != NULL; key++)
    {
      g_autoptr (CtiGuideCheck) check = g_new0 (CtiGuideCheck, 1);
      g_autofree char *danish = g_strconcat (*key, "[da]", NULL);

      check->phase = phase;
      check->key = g_strdup (*key);
      if (!need_line (file, group, *key, &check->text, error))
        return FALSE;
      check->text_da = cti_key_file_read_line (file, group, danish);
      g_ptr_array_add (checks, g_steal_pointer (&check));
    }
  return order != NULL;
}

/**
 * cti_guide_parse_checks:
 * @data: the bytes of a file of checklists
 * @length: their number
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable) (element-type CtiGuideCheck): the points of all phases in
 *   order
 */
GPtrArray *
cti_guide_parse_checks (const char *data, gsize length, GError **error)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_GUIDE_BYTES_MAX, error);
  g_autoptr (GPtrArray) checks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cti_guide_check_free);

  for (int phase = 0; file != NULL && phase < PHASES; phase++)
    if (!read_checks (file, phase, checks, error))
      return NULL;
  return file != NULL ? g_steal_pointer (&checks) : NULL;
}

/* A UUID of version 8, whose other bits are the maker's to choose. */
static char *
make_id (const char *kind, const char *key)
{
  g_autofree char *name = g_strdup_printf ("%s/%s", kind, key);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", hash, hash + 8, hash + 12, hash + 15,
                          hash + 18);
}

/**
 * cti_guide_make_offer_id:
 * @key: key of an offer in a file of offers
 *
 * Returns: (transfer full): the id it has in every directory
 */
char *
cti_guide_make_offer_id (const char *key)
{
  return make_id ("offer", key);
}

static CtiOffer *
read_offer (GKeyFile *file, const char *key, gboolean danish, GError **error)
{
  g_autoptr (CtiOffer) offer = cti_record_new (&cti_offer_type);
  g_autofree char *id = cti_guide_make_offer_id (key);
  g_autofree char *anonymous = cti_key_file_read_line (file, key, "Anonymous");
  int answer = CTI_ANSWER_UNKNOWN;

  cti_record_set_id (offer, id);
  g_clear_pointer (&offer->name, g_free);
  if (!need_line (file, key, "Name", &offer->name, error))
    return NULL;
  offer->what = danish ? cti_key_file_read_line (file, key, "What[da]") : NULL;
  if (offer->what == NULL)
    offer->what = cti_key_file_read_line (file, key, "What");
  offer->contact = cti_key_file_read_line (file, key, "Contact");
  offer->areas = cti_key_file_read_line (file, key, "Areas");
  offer->national = TRUE;
  if (anonymous != NULL && !cti_enum_from_nick (cti_answer_values, anonymous, &answer))
    {
      cti_key_file_fail (error, CTI_EXCHANGE_ERROR_INVALID, key, "Anonymous");
      return NULL;
    }
  offer->anonymous = (CtiAnswer) answer;
  return g_steal_pointer (&offer);
}

/**
 * cti_guide_parse_offers:
 * @data: the bytes of a file of offers
 * @length: their number
 * @danish: whether to take the Danish texts
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable) (element-type CtiOffer): the offers in order
 */
GPtrArray *
cti_guide_parse_offers (const char *data, gsize length, gboolean danish, GError **error)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_GUIDE_BYTES_MAX, error);
  g_auto (GStrv) order =
      file ? cti_key_file_read_order (file, "Offers", "Order", ENTRIES_MAX, error) : NULL;
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (cti_record_unref);

  for (char **key = order; key != NULL && *key != NULL; key++)
    {
      CtiOffer *offer = read_offer (file, *key, danish, error);

      if (offer == NULL)
        return NULL;
      g_ptr_array_add (offers, offer);
    }
  return order != NULL ? g_steal_pointer (&offers) : NULL;
}

static char *
read_text (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);
  g_autofree char *clean = text != NULL ? cti_text_clean_note (text) : NULL;

  return cti_text_is_blank (clean) ? NULL : g_steal_pointer (&clean);
}

static CtiPhrase *
read_phrase (GKeyFile *file, const char *key, gboolean danish, GError **error)
{
  g_autoptr (CtiPhrase) phrase = cti_record_new (&cti_phrase_type);
  g_autofree char *id = make_id ("phrase", key);
  g_autofree char *kind = cti_key_file_read_line (file, key, "Kind");
  int value;

  cti_record_set_id (phrase, id);
  if (kind == NULL || !cti_enum_from_nick (cti_phrase_kind_values, kind, &value))
    {
      cti_key_file_fail (error, CTI_EXCHANGE_ERROR_INVALID, key, "Kind");
      return NULL;
    }
  phrase->kind = (CtiPhraseKind) value;
  phrase->title = danish ? cti_key_file_read_line (file, key, "Title[da]") : NULL;
  phrase->text = danish ? read_text (file, key, "Text[da]") : NULL;
  if (phrase->title == NULL && !need_line (file, key, "Title", &phrase->title, error))
    return NULL;
  if (phrase->text == NULL)
    phrase->text = read_text (file, key, "Text");
  if (phrase->text == NULL)
    {
      cti_key_file_fail (error, CTI_EXCHANGE_ERROR_MISSING, key, "Text");
      return NULL;
    }
  return g_steal_pointer (&phrase);
}

/**
 * cti_guide_parse_phrases:
 * @data: the bytes of a file of phrases
 * @length: their number
 * @danish: whether to take the Danish texts
 * @error: why not; its message names the group and key at fault
 *
 * Returns: (transfer full) (nullable) (element-type CtiPhrase): templates and phrases in order
 */
GPtrArray *
cti_guide_parse_phrases (const char *data, gsize length, gboolean danish, GError **error)
{
  g_autoptr (GKeyFile) file = cti_key_file_load (data, length, CTI_GUIDE_BYTES_MAX, error);
  g_auto (GStrv) order =
      file ? cti_key_file_read_order (file, "Phrases", "Order", ENTRIES_MAX, error) : NULL;
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (cti_record_unref);

  for (char **key = order; key != NULL && *key != NULL; key++)
    {
      CtiPhrase *phrase = read_phrase (file, *key, danish, error);

      if (phrase == NULL)
        return NULL;
      g_ptr_array_add (phrases, phrase);
    }
  return order != NULL ? g_steal_pointer (&phrases) : NULL;
}

static GBytes *
get_resource (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resource_lookup_data (cti_exchange_get_resource (), path,
                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("the built-in guide: %s", error->message);
  return bytes;
}

static GPtrArray *
must (GPtrArray *rows, const GError *error)
{
  if (rows == NULL)
    g_error ("the built-in guide: %s", error->message);
  return rows;
}

/**
 * cti_guide_get_areas:
 *
 * Returns: (transfer full) (element-type CtiGuideArea): the eight areas the program brings
 */
GPtrArray *
cti_guide_get_areas (void)
{
  g_autoptr (GBytes) bytes = get_resource ("focus-areas.ini");
  g_autoptr (GError) error = NULL;

  return must (cti_guide_parse_areas (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                      &error),
               error);
}

/**
 * cti_guide_get_checks:
 *
 * Returns: (transfer full) (element-type CtiGuideCheck): the points the program brings
 */
GPtrArray *
cti_guide_get_checks (void)
{
  g_autoptr (GBytes) bytes = get_resource ("phases.ini");
  g_autoptr (GError) error = NULL;

  return must (cti_guide_parse_checks (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       &error),
               error);
}

/**
 * cti_guide_get_offers:
 * @danish: whether to take the Danish texts
 *
 * Returns: (transfer full) (element-type CtiOffer): the national offers the program brings
 */
GPtrArray *
cti_guide_get_offers (gboolean danish)
{
  g_autoptr (GBytes) bytes = get_resource ("national.ini");
  g_autoptr (GError) error = NULL;

  return must (cti_guide_parse_offers (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                       danish, &error),
               error);
}

/**
 * cti_guide_get_phrases:
 * @danish: whether to take the Danish texts
 *
 * Returns: (transfer full) (element-type CtiPhrase): the templates and phrases the program brings
 */
GPtrArray *
cti_guide_get_phrases (gboolean danish)
{
  g_autoptr (GBytes) bytes = get_resource ("notes.ini");
  g_autoptr (GError) error = NULL;

  return must (cti_guide_parse_phrases (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        danish, &error),
               error);
}
