#pragma once

#include "cti-keychain.h"
#include "cti-store.h"

G_BEGIN_DECLS

/** The floor of what a passphrase costs to try (promise 6). */
#define CTI_SET_UP_KDF_MEMORY (256ULL * 1024 * 1024)
#define CTI_SET_UP_KDF_PASSES 3

/**
 * CtiSetUp:
 *
 * A store in the making: its id, its key and its recovery code exist from the first step, so that
 * the sheet can be printed and typed back before anything is on the disk. Nothing is, before
 * cti_set_up_finish().
 */
typedef struct _CtiSetUp CtiSetUp;

CtiSetUp *cti_set_up_new_sheet (const char *store_id,
                                const char *team_name) G_GNUC_WARN_UNUSED_RESULT;
CtiSetUp *cti_set_up_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtiSetUp *cti_set_up_ref (CtiSetUp *self) G_GNUC_WARN_UNUSED_RESULT;
void cti_set_up_free (CtiSetUp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSetUp, cti_set_up_free)

const char *cti_set_up_get_store_id (const CtiSetUp *self);
const CtiSecret *cti_set_up_get_recovery_code (const CtiSetUp *self);
void cti_set_up_set_team (CtiSetUp *self, const char *name, int phase_months);
const char *cti_set_up_get_team_name (const CtiSetUp *self);
void cti_set_up_set_worker (CtiSetUp *self, const char *name, const char *initials);
void cti_set_up_take_over (CtiSetUp *self, const CtiTeam *team, const CtiWorker *worker);
void cti_set_up_throw_away (const char *home, const char *path);
void cti_set_up_set_passphrase (CtiSetUp *self, const CtiSecret *passphrase);
void cti_set_up_set_keychain (CtiSetUp *self, CtiKeychain *keychain);
void cti_set_up_check (const CtiSetUp *self, CtiProblems *problems);

CtiStore *cti_set_up_finish (CtiSetUp *self,
                             const char *home,
                             CtiClock *clock,
                             GCancellable *cancellable,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
