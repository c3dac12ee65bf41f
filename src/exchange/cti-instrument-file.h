#pragma once

#include <gio/gio.h>

#include "cti-exchange-error.h"
#include "cti-star-form.h"
#include "cti-team-text.h"
#include "cti-wellbeing.h"

G_BEGIN_DECLS

/** The most bytes such a file has. */
#define CTI_INSTRUMENT_BYTES_MAX CTI_STAR_FORM_BYTES_MAX
/** The longest text along a scale, or of a statement, in bytes. */
#define CTI_INSTRUMENT_TEXT_MAX 600

/**
 * CtiStarScale:
 * @key: (owned): key of the star form it belongs to
 * @version: its version, from 1
 * @source: (owned) (nullable): where the texts come from, as the team's licence asks it to be said
 * @texts: (owned) (element-type utf8 utf8): words by "area/score"
 *
 * Words along the scores of a star, which a team with a licence of its own loads (domain 4.3).
 */
typedef struct
{
  char *key;
  int version;
  char *source;
  GHashTable *texts;
} CtiStarScale;

/**
 * CtiWho5Wording:
 * @version: its version, from 1
 * @source: (owned): whose wording it is, shown under the statements
 * @period: (owned) (nullable): what stands above them
 * @items: (owned): the five statements
 * @answers: (owned): the answers from 0 to 5
 *
 * The wording of the WHO-5 in the language the team asks in.
 */
typedef struct
{
  int version;
  char *source;
  char *period;
  char *items[CTI_WELLBEING_ITEMS];
  char *answers[CTI_WELLBEING_ANSWER_MAX + 1];
} CtiWho5Wording;

CtiInstrument *cti_instrument_file_read (const char *data,
                                         gsize length,
                                         CtiImportError **why) G_GNUC_WARN_UNUSED_RESULT;
const CtiInstrument *cti_instruments_find (GPtrArray *all, CtiInstrumentKind kind, const char *key);

CtiStarForm *cti_instruments_get_star_form (GPtrArray *all) G_GNUC_WARN_UNUSED_RESULT;
CtiStarScale *cti_instruments_get_scale (GPtrArray *all,
                                         const char *form) G_GNUC_WARN_UNUSED_RESULT;
CtiWho5Wording *cti_instruments_get_who5 (GPtrArray *all) G_GNUC_WARN_UNUSED_RESULT;

const char *cti_star_scale_get_text (const CtiStarScale *self, const char *area, int score);
void cti_star_scale_free (CtiStarScale *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarScale, cti_star_scale_free)
void cti_who5_wording_free (CtiWho5Wording *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiWho5Wording, cti_who5_wording_free)

G_END_DECLS
