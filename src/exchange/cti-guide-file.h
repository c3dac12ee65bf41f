#pragma once

#include <gio/gio.h>

#include "cti-exchange-error.h"
#include "cti-guide.h"
#include "cti-offer.h"

G_BEGIN_DECLS

/** The most bytes a file of areas, points or offers has; ours have less than 10 000. */
#define CTI_GUIDE_BYTES_MAX (256 * 1024)

GPtrArray *
cti_guide_parse_areas (const char *data, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_guide_parse_checks (const char *data, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_parse_offers (const char *data, gsize length, gboolean danish, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *cti_guide_parse_phrases (const char *data, gsize length, gboolean danish, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

char *cti_guide_make_offer_id (const char *key) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_get_areas (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_get_checks (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_get_offers (gboolean danish) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_guide_get_phrases (gboolean danish) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
