#pragma once

#include "cti-use-undo.h"
#include "session-fixture.h"

G_BEGIN_DECLS

/* Acts on the network of a case, for what is undone; each must succeed. */
CtiCase *undo_get_case (SessionFixture *fixture, const char *id);
void undo_put (SessionFixture *fixture, const char *id, gpointer record);
CtiPerson *undo_add_person (SessionFixture *fixture, const char *id, const char *name);
void undo_rename_person (SessionFixture *fixture,
                         const char *id,
                         const CtiPerson *person,
                         const char *name);
CtiTie *undo_add_tie (SessionFixture *fixture, const char *id, const CtiPerson *person, int phase);
void undo_remove_record (SessionFixture *fixture, const char *id, gconstpointer record);
gint64 undo_last_act (SessionFixture *fixture, const char *id);
const char *undo_get_name (SessionFixture *fixture, const char *id, const CtiPerson *person);
guint undo_count (SessionFixture *fixture, const char *id, const CtiRecordType *type);
void undo_last (SessionFixture *fixture, const char *id, gboolean redo);
void undo_assert_refused (SessionFixture *fixture, const char *id, gint64 act, CtiTrouble trouble);

G_END_DECLS
