#pragma once

#include "cti-keychain-memory.h"
#include "cti-session.h"
#include "cti-star-form.h"

G_BEGIN_DECLS

#define FIXTURE_TODAY      "2026-06-02"
#define FIXTURE_START      "2026-01-05"
#define FIXTURE_PASSPHRASE "seven plain words that are not a song"
#define FIXTURE_OTHER      "eleven other words which nobody has sung"

/* A home with a keychain that is open and empty, the clock standing still, and a store in it whose
 * slots are as cheap as the parameters allow. */
typedef struct
{
  char *home; /* (owned): a temporary folder */
  CtiKeychain *keychain;
  CtiClock *clock;

  char *id;        /* (owned) (nullable): of the store */
  char *path;      /* (owned) (nullable) */
  CtiSecret *key;  /* (owned) (nullable) */
  CtiSecret *code; /* (owned) (nullable): of the recovery sheet */
  CtiStore *store; /* (owned) (nullable): NULL while it is closed */
} SessionFixture;

SessionFixture *session_fixture_new_empty (void);
SessionFixture *session_fixture_new (void);
void session_fixture_free (SessionFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SessionFixture, session_fixture_free)

void session_fixture_open (SessionFixture *self);
void session_fixture_close (SessionFixture *self);

/* What a worker would type. */
CtiSecret *fixture_secret (const char *text);
CtiDate fixture_day (const char *iso);
CtiCitizen *fixture_citizen (const char *code, CtiIdentityMode mode);
CtiCourse *fixture_course (const char *start);
CtiStar *fixture_star (const char *day, int value);
char *session_fixture_add_case (SessionFixture *self, const char *code);
/* Takes the record over. */
void session_fixture_put_in_team (SessionFixture *self, gpointer record);

guint session_fixture_count_uses (SessionFixture *self, const char *use);
GPtrArray *fixture_list (const char *folder);
void fixture_copy_tree (const char *from, const char *to);
void fixture_remove_tree (const char *path);

/* A session over the fixture's store, which is closed for it; opened with the recovery code. */
CtiSession *session_fixture_make_session (SessionFixture *self);
void session_fixture_open_session (SessionFixture *self, CtiSession *session);
void fixture_wait_for_state (CtiSession *session, CtiSessionState state);
void fixture_lock_session (CtiSession *session);
void fixture_end_session (CtiSession *session);

/* A callback that keeps the result where its data points, on the main thread, and the wait for it.
 */
void fixture_keep_result (GObject *object, GAsyncResult *result, gpointer data);
void fixture_wait_for_result (GAsyncResult **result);

/* Argon2id is asked for what the program asks for and paid for at the least there is, unless a test
 * wants the whole: set before the call, read after it. */
extern gboolean fixture_pays_in_full;
extern guint64 fixture_memory_asked;
extern guint64 fixture_passes_asked;

#define fixture_assert_trouble(error, trouble)                             \
  G_STMT_START                                                             \
  {                                                                        \
    g_assert_nonnull (error);                                              \
    g_assert_cmpint (cti_trouble_from_error (error), ==, (int) (trouble)); \
    g_clear_error (&(error));                                              \
  }                                                                        \
  G_STMT_END

#define fixture_assert_problem(error, problem)                  \
  G_STMT_START                                                  \
  {                                                             \
    g_assert_error (error, CTI_PROBLEM_ERROR, (int) (problem)); \
    g_clear_error (&(error));                                   \
  }                                                             \
  G_STMT_END

G_END_DECLS
