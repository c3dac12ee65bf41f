#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Groups smaller than this are hidden in all that leaves the team (domain 11, features 3.2). */
#define CTI_SMALL_GROUP 5

/**
 * CtiCounts:
 *
 * The counts of a report and how they add up, so that small groups can be hidden in a way that no
 * difference gives away. A count may be part of one sum and the total of several.
 */
typedef struct _CtiCounts CtiCounts;

CtiCounts *cti_counts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_counts_free (CtiCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiCounts, cti_counts_free)

int cti_counts_add (CtiCounts *self, int value);
int cti_counts_add_unknown (CtiCounts *self, int value);
void cti_counts_add_sum (CtiCounts *self, int total, const int *parts, guint n_parts);
void cti_counts_protect (CtiCounts *self, int limit);
int cti_counts_get (const CtiCounts *self, int count);
int cti_counts_get_length (const CtiCounts *self);
gboolean cti_counts_is_hidden (const CtiCounts *self, int count);

G_END_DECLS
