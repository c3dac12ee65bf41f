#pragma once

#include "cti-autosave.h"
#include "cti-draft-banner.h"
#include "cti-record-form.h"

G_BEGIN_DECLS

#define CTI_TYPE_DRAFT_KEEPER (cti_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (CtiDraftKeeper, cti_draft_keeper, CTI, DRAFT_KEEPER, GObject)

/**
 * CtiDraftWrite:
 * @editor: what was handed along
 * @autosave: where to set what stands in it; %NULL for a field that is as it was
 */
typedef void (*CtiDraftWrite) (gpointer editor, CtiAutosave *autosave);

/**
 * CtiDraftRead:
 * @editor: what was handed along
 * @draft: what is to stand in it; a field that is missing is left as it is
 */
typedef void (*CtiDraftRead) (gpointer editor, const CtiDraft *draft);

/**
 * CtiDraftKeeper:
 *
 * Nothing typed into a form is lost while one of these watches it: what stands in its fields goes
 * sealed to the disk within a second, through lock and kill. When the form is opened again a banner
 * offers it - or it is there at once, with the cursor where it was, when the user comes back from a
 * lock or a crash.
 *
 * Signal: `loaded`, after a draft was put into the form.
 */

CtiDraftKeeper *cti_draft_keeper_new (GtkWidget *form,
                                      CtiSession *session,
                                      const char *id,
                                      CtiDraftBanner *banner) G_GNUC_WARN_UNUSED_RESULT;
CtiDraftKeeper *cti_draft_keeper_keep (GtkWidget *form,
                                       CtiSession *session,
                                       const char *id,
                                       CtiDraftBanner *banner,
                                       const char *name,
                                       ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
void cti_draft_keeper_add (CtiDraftKeeper *self, const char *name, GtkWidget *editor);
void cti_draft_keeper_add_form (CtiDraftKeeper *self, CtiRecordForm *form);
void cti_draft_keeper_add_part (CtiDraftKeeper *self,
                                CtiDraftWrite write,
                                CtiDraftRead read,
                                gpointer editor);
void cti_draft_keeper_add_spot (CtiDraftKeeper *self, const char *name, GtkWidget *widget);
void cti_draft_keeper_start (CtiDraftKeeper *self);
void cti_draft_keeper_changed (CtiDraftKeeper *self);
void cti_draft_keeper_drop (CtiDraftKeeper *self);
void cti_draft_keeper_done (CtiDraftKeeper *self);
gboolean cti_draft_keeper_has_changed (CtiDraftKeeper *self);

G_END_DECLS
