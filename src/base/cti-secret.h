#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtiSecret:
 *
 * Bytes that must not reach the disk: a key, a passphrase, the image of a case. They lie on pages
 * of their own which are locked in memory where the system allows it, left out of core dumps, not
 * given to a child process, and overwritten when the last reference goes (promise 8). A secret
 * never changes once others hold it.
 */
typedef struct _CtiSecret CtiSecret;

#define CTI_TYPE_SECRET (cti_secret_get_type ())
GType cti_secret_get_type (void);

CtiSecret *cti_secret_new (gsize size) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_secret_new_copy (const void *bytes, gsize size) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_secret_new_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtiSecret *cti_secret_ref (CtiSecret *self);
void cti_secret_unref (CtiSecret *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSecret, cti_secret_unref)

gsize cti_secret_get_size (const CtiSecret *self);
const guint8 *cti_secret_get_bytes (const CtiSecret *self);
const char *cti_secret_get_text (const CtiSecret *self);
guint8 *cti_secret_edit (CtiSecret *self);
void cti_secret_truncate (CtiSecret *self, gsize size);
gboolean cti_secret_equal (const CtiSecret *a, const CtiSecret *b);

gboolean cti_secret_is_locking_complete (void);
void cti_wipe (void *bytes, gsize size);
void cti_wipe_text (char *text);

G_END_DECLS
