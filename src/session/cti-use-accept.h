#pragma once

#include "cti-merge.h"
#include "cti-parcel-file.h"
#include "cti-store.h"

G_BEGIN_DECLS

/**
 * CtiTakeBack:
 * @case_id: (owned): id of a case that is here already
 * @code: (owned): its code here
 * @merge: (owned): what came, put together with what was done here
 *
 * One case of a hand-over file that is to be put together with the one that is here.
 */
typedef struct
{
  char *case_id;
  char *code;
  CtiMerge *merge;
} CtiTakeBack;

/**
 * CtiAccepted:
 * @purpose: what the file was for
 * @taken: (owned) (element-type utf8): ids of cases that are new here
 * @merged: (owned) (element-type utf8): ids of cases that were put together
 * @renamed: (owned) (element-type utf8): ids of new cases whose code was taken here, so that they
 *   have another one
 * @gone: number of cases that live in another store now
 * @stay: (owned) (element-type utf8): ids of cases that stay although the receipt came, because
 *   something was written since they were sent
 * @tasks: number of tasks made of decisions
 * @lost: number of decisions whose case is not here any more
 * @receipt: (owned) (nullable): the receipt for the sender
 *
 * What became of a hand-over file.
 */
typedef struct
{
  CtiParcelPurpose purpose;
  GPtrArray *taken;
  GPtrArray *merged;
  GPtrArray *renamed;
  guint gone;
  GPtrArray *stay;
  guint tasks;
  guint lost;
  GBytes *receipt;
} CtiAccepted;

void cti_take_back_free (CtiTakeBack *self);
void cti_accepted_free (CtiAccepted *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiAccepted, cti_accepted_free)

GPtrArray *cti_parcel_plan_take_back (CtiStore *store,
                                      const CtiParcelFile *file,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_take_backs_are_answered (GPtrArray *plans);

CtiAccepted *cti_use_accept (CtiStore *store,
                             const CtiParcelFile *file,
                             GPtrArray *plans,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
