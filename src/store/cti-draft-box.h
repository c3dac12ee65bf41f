#pragma once

#include "cti-disk.h"
#include "cti-moment.h"
#include "cti-secret.h"

G_BEGIN_DECLS

/** A draft that nobody came back to is thrown away after two weeks (design 4). */
#define CTI_DRAFT_DAYS 14

/**
 * CtiDraft:
 * @made: when it was last written
 * @fields: (owned) (element-type utf8 utf8): what stood in the form, by name of the field
 *
 * What was typed into a form that has not been finished.
 */
typedef struct
{
  CtiMoment made;
  GHashTable *fields;
} CtiDraft;

CtiDraft *cti_draft_new (CtiMoment made) G_GNUC_WARN_UNUSED_RESULT;
void cti_draft_free (CtiDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiDraft, cti_draft_free)
void cti_draft_set (CtiDraft *self, const char *field, const char *value);
const char *cti_draft_get (const CtiDraft *self, const char *field);

/**
 * CtiDraftBox:
 *
 * The drafts of all open forms: one small sealed file each, replaced in place as the user types.
 * The names of the files tell neither form nor case.
 */
typedef struct _CtiDraftBox CtiDraftBox;

CtiDraftBox *cti_draft_box_open (CtiFolder *folder,
                                 const CtiSecret *key,
                                 CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
void cti_draft_box_free (CtiDraftBox *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiDraftBox, cti_draft_box_free)

gboolean
cti_draft_box_put (CtiDraftBox *self, const char *form, const CtiDraft *draft, GError **error);
CtiDraft *cti_draft_box_find (CtiDraftBox *self, const char *form) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_draft_box_remove_case (CtiDraftBox *self, const char *case_id, GError **error);
gboolean cti_draft_box_carry (CtiDraftBox *self, CtiDraftBox *to, GError **error);
gboolean cti_draft_box_remove (CtiDraftBox *self, const char *form, GError **error);

G_END_DECLS
