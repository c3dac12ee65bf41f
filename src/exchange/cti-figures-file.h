#pragma once

#include "cti-facts.h"
#include "cti-inquiry.h"
#include "cti-seal.h"

G_BEGIN_DECLS

/** How the name of a file of figures ends. */
#define CTI_FIGURES_SUFFIX ".overgang-figures"

/**
 * CtiFiguresFile:
 * @team: (owned): neutral name of the team
 * @made: the day it was written
 * @facts: (owned) (element-type CtiFacts): what is known of each course, under made-up ids
 * @inquiries: (owned) (element-type CtiInquiry): the inquiries, without what was written about them
 *
 * What a store gives to a report of several: no name, no code, no free text, and ids that say the
 * same in every store and lead back to none.
 */
typedef struct
{
  char *team;
  CtiDate made;
  GPtrArray *facts;
  GPtrArray *inquiries;
} CtiFiguresFile;

CtiFiguresFile *cti_figures_file_new (const char *team,
                                      CtiDate made,
                                      GPtrArray *facts,
                                      GPtrArray *inquiries) G_GNUC_WARN_UNUSED_RESULT;
void cti_figures_file_free (CtiFiguresFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiFiguresFile, cti_figures_file_free)

GBytes *cti_figures_file_seal (const CtiFiguresFile *self,
                               const CtiSealReader *reader,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiFiguresFile *cti_figures_file_open (GBytes *sealed,
                                       const CtiSealReader *reader,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiFiguresFile *cti_figures_file_add_up (GPtrArray *files,
                                         guint *doubles) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
