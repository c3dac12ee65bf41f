#pragma once

#include "cti-session.h"

G_BEGIN_DECLS

#define OPEN_STORE_PASSPHRASE "a phrase for a test of widgets"

/* A store of its own in a folder of its own, unlocked with a keychain in memory, with the cases of
 * a demo text in it. */
typedef struct
{
  char *home;
  CtiSession *session;
  GPtrArray *ids; /* of the cases, in the order of the text */
} OpenStore;

OpenStore *open_store_new (const char *demo, CtiDate today);
void open_store_free (OpenStore *self);
CtiCase *open_store_get_case (OpenStore *self, guint index);
void open_store_settle (OpenStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenStore, open_store_free)

G_END_DECLS
