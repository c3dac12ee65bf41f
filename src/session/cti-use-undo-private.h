#pragma once

#include "cti-use-undo.h"

G_BEGIN_DECLS

CtiUndo *cti_undo_make_plan (CtiStore *store, const char *case_id, gint64 act, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
CtiChangeSet *cti_undo_make_set (GPtrArray *records, gint64 act) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_undo_check_plan (CtiStore *store,
                              const char *case_id,
                              const CtiUndo *plan,
                              GPtrArray *records,
                              GError **error);
CtiUndone *cti_undone_new (const char *case_id, gint64 act, const CtiUndo *plan);
CtiUndone *cti_undo_carry_out (CtiStore *store,
                               const char *case_id,
                               gint64 act,
                               const CtiUndo *plan,
                               CtiUndoChoice choice,
                               GError **error);
CtiUndone *cti_undo_pair (CtiStore *store,
                          const char *case_id,
                          gint64 act,
                          const CtiUndo *plan,
                          CtiUndoChoice choice,
                          GError **error);
gboolean cti_undo_set_trouble (const CtiUndo *plan, GError **error);
GPtrArray *cti_undo_read_history (CtiStore *store, const char *case_id, GError **error);
gboolean cti_undo_check (CtiStore *store, const char *case_id, GPtrArray *records, GError **error);
gboolean cti_undo_check_codes (CtiStore *store, GPtrArray *records, GError **error);
gboolean cti_undo_commit (CtiStore *store,
                          const char *case_id,
                          CtiChangeSet *set,
                          CtiCase **now,
                          GError **error);

G_END_DECLS
