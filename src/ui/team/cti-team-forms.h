#pragma once

#include "cti-record-dialog.h"
#include "cti-team-lists.h"

G_BEGIN_DECLS

CtiRecordDialog *cti_team_forms_new_team (GtkWindow *parent,
                                          CtiSession *session,
                                          GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;
CtiRecordDialog *cti_team_forms_new_item (GtkWindow *parent,
                                          CtiSession *session,
                                          const CtiTeamItem *item,
                                          GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;

/**
 * CtiTeamForm:
 * @title: what it asks for
 * @fields: (array zero-terminated=1): the fields
 * @draft: id of its draft
 * @removal: what follows from removing it
 * @remove: the button that does, with a mnemonic
 *
 * The form of one kind of record in the team's file.
 */
typedef struct
{
  const char *title;
  const char *const *fields;
  const char *draft;
  const char *removal;
  const char *remove;
} CtiTeamForm;

CtiRecordDialog *cti_team_forms_new (GtkWindow *parent,
                                     CtiSession *session,
                                     const CtiTeamForm *form,
                                     gconstpointer record,
                                     gboolean is_kept,
                                     GClosure *saved) G_GNUC_WARN_UNUSED_RESULT;

void cti_team_forms_fill_numbers (CtiRecordForm *form, const CtiTeam *team);

G_END_DECLS
