#pragma once

#include "cti-citizen.h"
#include "cti-history.h"

G_BEGIN_DECLS

/** For how many days what was put in the trash can be taken out again; then it is purged. */
#define CTI_TRASH_DAYS 30

/**
 * CtiTrashItem:
 * @root: (owned) (type CtiRecord): what was put in the trash
 * @parts: how many records went with it, because they are parts of it
 * @act: number of the act that did it
 * @kind: what the user did
 * @author: (owned): id of the worker
 * @deleted: when
 * @days_left: for how many days it can still be taken out, from 0
 *
 * One thing in the trash, as a person sees it: a record and all that hangs on it.
 */
typedef struct
{
  gpointer root;
  guint parts;
  gint64 act;
  CtiActKind kind;
  char *author;
  CtiMoment deleted;
  int days_left;
} CtiTrashItem;

void cti_trash_item_free (CtiTrashItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiTrashItem, cti_trash_item_free)

gboolean cti_field_is_part (const CtiField *field);
GPtrArray *cti_trash_find_subtree (GPtrArray *records,
                                   gconstpointer root) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_trash_find_parents (GPtrArray *records,
                                   gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *
cti_trash_list (GPtrArray *history, GPtrArray *records, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_trash_take_out (GPtrArray *history,
                               GPtrArray *records,
                               const char *root) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_trash_find_expired (GPtrArray *records, CtiDate today) G_GNUC_WARN_UNUSED_RESULT;
CtiChangeSet *cti_trash_make_purge (GPtrArray *records,
                                    GPtrArray *expired) G_GNUC_WARN_UNUSED_RESULT;
CtiCitizen *cti_trash_find_whole (GPtrArray *records);
gboolean cti_trash_is_expired (CtiMoment deleted, CtiDate today);

G_END_DECLS
