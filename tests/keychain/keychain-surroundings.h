#pragma once

#include "cti-keychain.h"

G_BEGIN_DECLS

/**
 * Surroundings:
 * @SURROUNDINGS_OPEN: a keyring that is open, with a prompter
 * @SURROUNDINGS_NO_PROMPTER: the same, and nothing to ask with
 * @SURROUNDINGS_NO_KEYRING: the service runs, has no keyring and nothing to ask with
 * @SURROUNDINGS_NO_SERVICE: a bus on which nobody keeps secrets
 * @SURROUNDINGS_NO_BUS: no bus
 * @SURROUNDINGS_KEEPASSXC: KeePassXC, open
 *
 * The desktop a run of the tests finds itself in; see meson.build.
 */
typedef enum
{
  SURROUNDINGS_OPEN,
  SURROUNDINGS_NO_PROMPTER,
  SURROUNDINGS_NO_KEYRING,
  SURROUNDINGS_NO_SERVICE,
  SURROUNDINGS_NO_BUS,
  SURROUNDINGS_KEEPASSXC,
} Surroundings;

gboolean surroundings_from_name (const char *name, Surroundings *surroundings);
void run_keyring (const char *verb);
char *read_keyring (const char *verb) G_GNUC_WARN_UNUSED_RESULT;
GSubprocess *start_keyring (const char *verb) G_GNUC_WARN_UNUSED_RESULT;
void finish_keyring (GSubprocess *process);
void run_tool (const char *script);

G_END_DECLS
