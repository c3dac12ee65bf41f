#pragma once

#include "cti-store.h"

G_BEGIN_DECLS

/* A store in a folder of its own, with the key at hand and the clock standing still on 2 June
 * 2026. */
typedef struct
{
  char *home;     /* (owned): a temporary folder */
  char *id;       /* (owned) */
  char *path;     /* (owned): of the store */
  CtiSecret *key; /* (owned) */
  CtiClock *clock;
  CtiStore *store; /* (owned) (nullable): NULL while it is closed */
} StoreFixture;

#define FIXTURE_AREAS 10

StoreFixture *store_fixture_new (void);
StoreFixture *store_fixture_new_closed (void);
void store_fixture_free (StoreFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StoreFixture, store_fixture_free)

CtiKeys *store_fixture_make_keys (const char *store_id, const CtiSecret *key);
gboolean store_fixture_create (StoreFixture *self, GError **error);
gboolean store_fixture_try_open (StoreFixture *self, GError **error);
void store_fixture_open (StoreFixture *self);
void store_fixture_close (StoreFixture *self);
/* In a child process, to which no secret is carried over: the key is given to it anew. */
void store_fixture_take_key (StoreFixture *self, const void *key, gsize size);
void store_fixture_crash (StoreFixture *self);
char *store_fixture_name (StoreFixture *self, const char *name);
char *store_fixture_case_name (StoreFixture *self, const char *id);

/* Acts, as a worker would do them; each must succeed. */
CtiCitizen *store_fixture_make_citizen (const char *code, CtiIdentityMode mode);
CtiChangeSet *store_fixture_make_course (const char *citizen);
CtiChangeSet *store_fixture_make_star (const CtiCase *now, CtiDate day, int value);
char *store_fixture_add_case (StoreFixture *self, const char *code);
char *store_fixture_add_full_case (StoreFixture *self, const char *code);
void store_fixture_add_star (StoreFixture *self, const char *id, CtiDate day, int value);
gboolean store_fixture_rename (StoreFixture *self, const char *id, const char *alias, GError **e);

/* How far from one of many like tries to the next: each is tried as a rule, and valgrind, under
 * which a try takes fifty times as long, sees the same lines run in a few. */
gsize fixture_stride (gsize as_a_rule, gsize under_valgrind);

/* Files. */
GBytes *fixture_read (const char *path);
void fixture_write (const char *path, const void *bytes, gsize size);
void fixture_write_bytes (const char *path, GBytes *bytes);
void fixture_assert_same (const char *path, GBytes *bytes);
void fixture_remove_tree (const char *path);
void fixture_copy_tree (const char *from, const char *to);

#define fixture_assert_error(error, code_)                            \
  G_STMT_START                                                        \
  {                                                                   \
    g_assert_error (error, CTI_STORE_ERROR, CTI_STORE_ERROR_##code_); \
    g_clear_error (&error);                                           \
  }                                                                   \
  G_STMT_END

G_END_DECLS
