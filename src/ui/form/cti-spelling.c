/* Enchant keeps a personal list of words in the home folder, in the clear, and makes the file as
 * soon as a dictionary is asked for. Words from the notes of a case must not lie there, so Enchant
 * is pointed to a folder that cannot be, and the team's own words are told it for this run alone.
 */

#include "cti-spelling.h"

#include <enchant.h>
#include <string.h>

#include "cti-team-text.h"
#include "cti-use-inquiry.h"

#define LANGUAGE  "da_DK"
#define NO_FOLDER "/dev/null/none"

struct _CtiSpelling
{
  GObject parent_instance;

  EnchantBroker *broker; /* (owned) (nullable): once a word has been asked for */
  EnchantDict *dict;     /* (owned) (nullable): none is installed */
  CtiSession *session;   /* (weak) (nullable) */
};

G_DEFINE_FINAL_TYPE (CtiSpelling, cti_spelling, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cti_spelling_finalize (GObject *object)
{
  CtiSpelling *self = CTI_SPELLING (object);

  if (self->dict != NULL)
    enchant_broker_free_dict (self->broker, self->dict);
  g_clear_pointer (&self->broker, enchant_broker_free);
  g_clear_weak_pointer (&self->session);
  G_OBJECT_CLASS (cti_spelling_parent_class)->finalize (object);
}

static void
cti_spelling_class_init (CtiSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_spelling_finalize;
  signals[CHANGED] = g_signal_new ("changed", CTI_TYPE_SPELLING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
cti_spelling_init (CtiSpelling *self)
{
}

/**
 * cti_spelling_get:
 *
 * Returns: (transfer none): the one there is, made when it is first asked for
 */
CtiSpelling *
cti_spelling_get (void)
{
  static CtiSpelling *spelling;

  if (spelling == NULL)
    spelling = g_object_new (CTI_TYPE_SPELLING, NULL);
  return spelling;
}

static gpointer
read_words (CtiStore *store, gpointer data, GError **error)
{
  return cti_store_get_team_records (store, &cti_own_word_type);
}

static void
words_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtiSpelling) self = user_data;
  g_autoptr (GPtrArray) words = cti_session_run_finish (CTI_SESSION (source), result, NULL);

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const CtiOwnWord *word = g_ptr_array_index (words, i);

      enchant_dict_add_to_session (self->dict, word->word, (gssize) strlen (word->word));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ask_for_words (CtiSpelling *self)
{
  if (self->dict != NULL && self->session != NULL &&
      cti_session_get_state (self->session) == CTI_SESSION_OPEN)
    cti_session_run_async (self->session, read_words, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, words_cb, g_object_ref (self));
}

/* Reading a dictionary takes longer than drawing a page, so it is left until a text is shown. */
static EnchantDict *
get_dict (CtiSpelling *self)
{
  if (self->broker != NULL)
    return self->dict;
  g_setenv ("ENCHANT_CONFIG_DIR", NO_FOLDER, TRUE);
  self->broker = enchant_broker_init ();
  self->dict = enchant_broker_request_dict (self->broker, LANGUAGE);
  ask_for_words (self);
  return self->dict;
}

/**
 * cti_spelling_is_available:
 * @self: the dictionary
 *
 * Returns: whether a Danish dictionary is installed
 */
gboolean
cti_spelling_is_available (CtiSpelling *self)
{
  return get_dict (self) != NULL;
}

/**
 * cti_spelling_follow:
 * @self: the dictionary
 * @session: an open session
 *
 * Takes over the team's own words, and keeps new ones there.
 */
void
cti_spelling_follow (CtiSpelling *self, CtiSession *session)
{
  g_set_weak_pointer (&self->session, session);
  ask_for_words (self);
}

static gboolean
has_letters_only (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (!g_unichar_isalpha (g_utf8_get_char (word)) && strchr ("-'", *word) == NULL &&
        g_utf8_get_char (word) != 0x2019)
      return FALSE;
  return TRUE;
}

/* "MitID" is checked, "VUM" and "7F" are not: short forms are not in a dictionary. */
static gboolean
is_short_form (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (g_unichar_islower (g_utf8_get_char (word)))
      return FALSE;
  return TRUE;
}

/**
 * cti_spelling_is_right:
 * @self: the dictionary
 * @word: one word
 *
 * Returns: whether it may be written so: also true for a number, a code and a short form in
 *   capitals
 */
gboolean
cti_spelling_is_right (CtiSpelling *self, const char *word)
{
  if (get_dict (self) == NULL || *word == '\0' || *g_utf8_next_char (word) == '\0')
    return TRUE;
  if (!has_letters_only (word) || is_short_form (word))
    return TRUE;
  return enchant_dict_check (self->dict, word, (gssize) strlen (word)) == 0;
}

/**
 * cti_spelling_suggest:
 * @self: the dictionary
 * @word: a word that is not right
 *
 * Returns: (transfer full): what may be meant, the likeliest first
 */
char **
cti_spelling_suggest (CtiSpelling *self, const char *word)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  size_t count = 0;
  char **all = get_dict (self) != NULL
                   ? enchant_dict_suggest (self->dict, word, (gssize) strlen (word), &count)
                   : NULL;

  for (size_t i = 0; i < count && i < CTI_SPELLING_SUGGESTIONS; i++)
    g_strv_builder_add (found, all[i]);
  if (all != NULL)
    enchant_dict_free_string_list (self->dict, all);
  return g_strv_builder_end (found);
}

static gpointer
keep_word (CtiStore *store, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);

  g_ptr_array_add (records, cti_record_ref (data));
  return cti_use_put_team (store, records, NULL, error) ? g_steal_pointer (&records) : NULL;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cti_session_run_finish (CTI_SESSION (source), result, &error);

  if (records == NULL)
    g_debug ("the word holds until the program is locked: %s", error->message);
}

/**
 * cti_spelling_add_word:
 * @self: the dictionary
 * @word: a word that is right
 *
 * Knows it from now on, and keeps it in the team's file.
 */
void
cti_spelling_add_word (CtiSpelling *self, const char *word)
{
  if (get_dict (self) == NULL || cti_spelling_is_right (self, word))
    return;
  enchant_dict_add_to_session (self->dict, word, (gssize) strlen (word));
  if (self->session != NULL && cti_session_get_state (self->session) == CTI_SESSION_OPEN)
    {
      CtiOwnWord *record = cti_record_new (&cti_own_word_type);

      cti_set_text (&record->word, word);
      cti_session_run_async (self->session, keep_word, record, cti_record_unref,
                             (GDestroyNotify) g_ptr_array_unref, kept_cb, NULL);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}
