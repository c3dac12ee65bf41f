#include "cti-words-parcel.h"

#include <glib/gi18n.h>

#include "cti-words-dates.h"
#include "cti-words-field-private.h"
#include "cti-words-value-private.h"

const CtiFieldWords cti_words_parcel_fields[] = {
  { "colleague", NULL, NC_ ("field", "Contact card") },
  { "colleague", "name", NC_ ("field", "Name") },
  { "colleague", "team", NC_ ("field", "Team") },
  { "colleague", "party", NC_ ("field", "Number of the worker") },
  { "colleague", "box_key", NC_ ("field", "Key that is sealed to") },
  { "colleague", "sign_key", NC_ ("field", "Key that signs") },
  { "colleague", "added", NC_ ("field", "Taken in on") },
  { "colleague", "compared", NC_ ("field", "Fingerprint compared on") },

  { "parcel", NULL, NC_ ("field", "Hand-over file") },
  { "parcel", "way", NC_ ("field", "Sent or received") },
  { "parcel", "purpose", NC_ ("field", "Purpose") },
  { "parcel", "colleague", NC_ ("field", "Colleague") },
  { "parcel", "cases", NC_ ("field", "Cases") },
  { "parcel", "sent", NC_ ("field", "Written on") },
  { "parcel", "expires", NC_ ("field", "Can be opened until") },
  { "parcel", "answers", NC_ ("field", "Answers") },
  { "parcel", "state", NC_ ("field", "State") },
  { NULL, NULL, NULL },
};

static const char *const parcel_purpose_words[] = {
  [CTI_PARCEL_TRANSFER] = NC_ ("parcel", "transfer for good"),
  [CTI_PARCEL_COVER] = NC_ ("parcel", "cover during leave"),
  [CTI_PARCEL_SUPERVISION] = NC_ ("parcel", "pack for supervision"),
  [CTI_PARCEL_RETURN] = NC_ ("parcel", "given back after leave"),
  [CTI_PARCEL_REPLY] = NC_ ("parcel", "decisions from supervision"),
  [CTI_PARCEL_RECEIPT] = NC_ ("parcel", "receipt"),
};

static const char *const parcel_way_words[] = {
  [CTI_PARCEL_OUT] = NC_ ("parcel", "sent"),
  [CTI_PARCEL_IN] = NC_ ("parcel", "received"),
};

static const char *const parcel_state_words[] = {
  [CTI_PARCEL_OPEN] = NC_ ("parcel", "under way"),
  [CTI_PARCEL_CONFIRMED] = NC_ ("parcel", "received"),
  [CTI_PARCEL_DONE] = NC_ ("parcel", "done"),
};

const EnumWords cti_words_parcel_enums[] = {
  WORDS (parcel_purpose, "parcel"),
  WORDS (parcel_way, "parcel"),
  WORDS (parcel_state, "parcel"),
  { NULL, NULL, NULL, 0 },
};

/**
 * cti_words_parcel_state:
 * @parcel: a hand-over file
 *
 * Returns: (transfer none): how far it has come, as a list says it
 */
const char *
cti_words_parcel_state (const CtiParcel *parcel)
{
  if (parcel->state == CTI_PARCEL_DONE)
    return C_ ("parcel", "Done");
  if (parcel->way == CTI_PARCEL_IN)
    return C_ ("parcel", "Here until it is given back");
  if (parcel->purpose == CTI_PARCEL_SUPERVISION)
    return C_ ("parcel", "Waiting for the decisions");
  if (parcel->state == CTI_PARCEL_OPEN)
    return C_ ("parcel", "Waiting for the receipt");
  return parcel->purpose == CTI_PARCEL_COVER ? C_ ("parcel", "Looked after by the colleague")
                                             : C_ ("parcel", "Being moved");
}

/**
 * cti_words_parcel_effect:
 * @purpose: what a file is for
 * @is_sender: whether it is said to the one who sends it
 *
 * Returns: (transfer none): what happens with the cases, in sentences
 */
const char *
cti_words_parcel_effect (CtiParcelPurpose purpose, gboolean is_sender)
{
  switch (purpose)
    {
    case CTI_PARCEL_TRANSFER:
      return is_sender
                 ? _ ("The cases stay here until you open the receipt. Then they live in your "
                      "colleague’s store alone.")
                 : _ ("The cases become yours. Send the receipt back, so that they leave your "
                      "colleague’s store.");
    case CTI_PARCEL_COVER:
      return is_sender
                 ? _ ("The cases stay here. Your colleague works on a copy and gives it back; "
                      "what both of you changed is then shown side by side.")
                 : _ ("You look after the cases and give them back. Your colleague sees what "
                      "you wrote.");
    case CTI_PARCEL_SUPERVISION:
      return is_sender ? _ ("Names, numbers, texts and files stay here. Days are counted from a "
                            "random one, and every citizen has a random cover name. Texts go along "
                            "only if you choose so, covered; read them beforehand, for a nickname "
                            "cannot be known.")
                       : _ ("The cases are shown under cover names and kept nowhere. Decisions go "
                            "back as a sealed reply and become tasks.");
    case CTI_PARCEL_RETURN:
      return is_sender ? _ ("The cases stay here until you open the receipt. Then your copies are "
                            "taken away.")
                       : _ ("What your colleague wrote is put together with what you wrote. Where "
                            "both of you changed the same, you are asked.");
    case CTI_PARCEL_REPLY:
      return _ ("Each decision becomes a task in its case.");
    default:
      return _ ("It says that your file has arrived. Cases that were transferred leave this store "
                "now; what you have written since stays here with its case.");
    }
}

/* 256 words, one for each value of a byte: short, and hard to mistake for one another when they are
 * read out on the telephone. A translation has 256 words of its own language. */
static char **
get_words (void)
{
  static gsize once = 0;
  static char **words = NULL;

  if (g_once_init_enter (&once))
    {
      words = g_strsplit (
          /* Translators: exactly 256 different words of your language, with one space between them:
             short everyday nouns that nobody mistakes for one another on the telephone. The order
             is free; two people compare these words only when both use the same language. */
          _ ("acorn amber anchor angle apple april arrow autumn badge bag baker balcony "
             "ball banana barrel basin basket beach bear beaver bench berry bicycle birch "
             "bird blanket bone book boot bottle bowl box branch bread brick bridge broom "
             "bucket bus butter button cabin cake camel candle canoe carpet carrot castle "
             "cat ceiling cellar chair chalk cherry chest chimney church circle clay clock "
             "cloud coffee coin comb compass cook copper corner cotton cow crab cradle "
             "crane cream crown cup curtain daisy dance deer desk diamond dog door dragon "
             "drawer dream drum duck dust eagle earth egg elbow elm engine evening fairy "
             "farm feather fence ferry field finger fire fish flag flame flower flute "
             "forest fountain fox friday frog frost garden gate giant ginger glass glove "
             "goat gold goose grape grass gravel guitar hammer harbour hat hay heart hedge "
             "honey horse hotel house ice island ivy jacket jewel juice kettle key king "
             "kite kitchen knife ladder lamp lantern leaf lemon letter library lily lion "
             "lock magnet maple marble market meadow melon milk mirror monday moon moss "
             "mountain mouse mushroom music nail needle nest night nose ocean october olive "
             "onion orange oven owl paper parrot pebble pencil pepper piano pillow pilot "
             "pipe planet plate pocket poppy potato puppet queen rabbit radio rain ribbon "
             "river roof rope rose saddle sailor salt school sheep shell ship silver snow "
             "soap sofa spoon squirrel star stone storm sugar swan table tailor thunder "
             "tiger tower train tree tulip tunnel turtle umbrella uncle valley velvet "
             "violin wagon water whale wheel willow window winter wolf wool zebra"),
          " ", -1);
      g_once_init_leave (&once, 1);
    }
  return words;
}

/**
 * cti_words_fingerprint:
 * @fingerprint: (array length=size): a fingerprint
 * @size: its size in bytes
 *
 * Returns: (transfer full): a word for each of its first eight bytes
 */
char *
cti_words_fingerprint (const guint8 *fingerprint, gsize size)
{
  char **words = get_words ();
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < MIN (size, CTI_WORDS_FINGERPRINT); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[fingerprint[i]]);
  return g_string_free (text, FALSE);
}

/**
 * cti_words_fingerprint_digits:
 * @fingerprint: (array length=size): a fingerprint
 * @size: its size in bytes
 *
 * Returns: (transfer full): the same as groups of five digits, alike in all languages
 */
char *
cti_words_fingerprint_digits (const guint8 *fingerprint, gsize size)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i + 1 < size; i += 2)
    g_string_append_printf (text, "%s%05u", i > 0 ? " " : "",
                            fingerprint[i] << 8 | fingerprint[i + 1]);
  return g_string_free (text, FALSE);
}
