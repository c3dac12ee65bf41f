#pragma once

#include "cti-figures.h"

G_BEGIN_DECLS

#define PROJECT_COURSES     147
#define PROJECT_ENDED       141
#define PROJECT_FORMS       119
#define PROJECT_FULL        70
#define PROJECT_NOT_STARTED 84

/* A synthetic project as large as the one that was evaluated. Who has what is dealt out with a
 * seed; how many have it stands in this struct and is known by construction. */
typedef struct
{
  GPtrArray *cases; /* (owned) (element-type GPtrArray of CtiRecord): the records of each case */
  GPtrArray *inquiries; /* (owned) (element-type CtiInquiry) */
  /* Of each course, what it was dealt. */
  int risk[PROJECT_COURSES][2];   /* -1 not measured */
  int active[PROJECT_COURSES][2]; /* -1 not measured */
  int band[PROJECT_COURSES];      /* CtiChangeBand, -1 without a last star */
} Project;

Project *project_new (guint32 seed);
void project_free (Project *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Project, project_free)

GPtrArray *project_make_facts (const Project *self);
gpointer project_find (const Project *self, guint index, const CtiRecordType *type, guint nth);

G_END_DECLS
