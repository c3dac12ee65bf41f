#pragma once

#include "cti-blank-sheet.h"
#include "cti-home-sheet.h"

G_BEGIN_DECLS

/**
 * CtiHomePaperKind:
 * @CTI_HOME_PAPER_SHEET: what she takes home
 * @CTI_HOME_PAPER_CARD: her plan for hard days, for a purse
 * @CTI_HOME_PAPER_RECORD: what is written about her
 * @CTI_HOME_PAPER_STAR: a star to fill in
 * @CTI_HOME_PAPER_WHO5: a WHO-5 to fill in
 */
typedef enum
{
  CTI_HOME_PAPER_SHEET,
  CTI_HOME_PAPER_CARD,
  CTI_HOME_PAPER_RECORD,
  CTI_HOME_PAPER_STAR,
  CTI_HOME_PAPER_WHO5,
} CtiHomePaperKind;

#define CTI_HOME_PAPER_N_KINDS (CTI_HOME_PAPER_WHO5 + 1)

/**
 * CtiHomePaper:
 *
 * One paper for the citizen as it would leave now, in its language: the same pages to see, to print
 * and to save.
 */
typedef struct _CtiHomePaper CtiHomePaper;

CtiHomePaper *cti_home_paper_new (CtiHomePaperKind kind,
                                  CtiCase *now,
                                  CtiDate today,
                                  const char *language) G_GNUC_WARN_UNUSED_RESULT;
void cti_home_paper_free (CtiHomePaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiHomePaper, cti_home_paper_free)

void cti_home_paper_set_choice (CtiHomePaper *self, const CtiHomeChoice *choice);
void cti_home_paper_set_areas (CtiHomePaper *self, GPtrArray *areas);
void cti_home_paper_set_looks (CtiHomePaper *self, GPtrArray *looks);
void cti_home_paper_make (CtiHomePaper *self);

const char *cti_home_paper_get_use (const CtiHomePaper *self);
const char *cti_home_paper_get_title (const CtiHomePaper *self);
char *cti_home_paper_make_name (const CtiHomePaper *self) G_GNUC_WARN_UNUSED_RESULT;
int cti_home_paper_get_n_pages (const CtiHomePaper *self);
void cti_home_paper_draw (CtiHomePaper *self, cairo_t *cr, int page, double width, double height);
GBytes *cti_home_paper_to_pdf (CtiHomePaper *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
