#pragma once

#include "cti-keychain.h"

G_BEGIN_DECLS

/**
 * CtiKeychainMemory:
 *
 * A keychain that forgets everything with the last reference and can be put into each state, for
 * tests of what stands on a keychain.
 */
#define CTI_TYPE_KEYCHAIN_MEMORY (cti_keychain_memory_get_type ())
G_DECLARE_FINAL_TYPE (CtiKeychainMemory, cti_keychain_memory, CTI, KEYCHAIN_MEMORY, CtiKeychain)

CtiKeychain *cti_keychain_memory_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_keychain_memory_set_state (CtiKeychainMemory *self, CtiKeychainState state);
void cti_keychain_memory_set_unanswered (CtiKeychainMemory *self, gboolean unanswered);
void cti_keychain_memory_set_unwritable (CtiKeychainMemory *self, gboolean unwritable);
void cti_keychain_memory_log_out (CtiKeychainMemory *self);

G_END_DECLS
