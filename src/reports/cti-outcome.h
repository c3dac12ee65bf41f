#pragma once

#include "cti-chart-style.h"
#include "cti-chart-table.h"
#include "cti-figures.h"
#include "cti-grid.h"
#include "cti-scene.h"

G_BEGIN_DECLS

/**
 * CtiOutcomeView:
 * @CTI_OUTCOME_OUTSIDE: for everybody: small groups are hidden
 * @CTI_OUTCOME_INSIDE: for the team alone: small groups bear a mark
 */
typedef enum
{
  CTI_OUTCOME_OUTSIDE,
  CTI_OUTCOME_INSIDE,
} CtiOutcomeView;

/**
 * CtiOutcomeTable:
 * @figure: (unowned) (nullable): the figure it shows; %NULL for plain fields and their values
 * @title: (owned): what it is called
 * @sentence: (owned) (nullable): the figure in a plain sentence
 * @definition: (owned): what is counted, of whom
 * @left_out: (owned) (nullable): who is not in it, and why, in a sentence
 * @not_shown: (owned) (nullable): what the grid does without, and why, in a sentence
 * @published: (owned) (nullable): what the evaluation found
 * @grid: (owned): the table; its first row and first column are headings; rows of which nothing may
 *   be shown are not in it
 * @has_hidden: whether something in it is hidden, or bears a mark
 * @is_hidden: whether nothing but nobody could be shown of it: its sentence says so
 * @is_empty: whether nobody is in any row of it
 *
 * One figure of a report, in words.
 */
typedef struct
{
  const CtiFigure *figure;
  char *title;
  char *sentence;
  char *definition;
  char *left_out;
  char *not_shown;
  char *published;
  CtiGrid *grid;
  gboolean has_hidden;
  gboolean is_hidden;
  gboolean is_empty;
} CtiOutcomeTable;

/**
 * CtiOutcomeSection:
 * @heading: (owned): what it is about
 * @tables: (owned) (element-type CtiOutcomeTable): its tables
 */
typedef struct
{
  char *heading;
  GPtrArray *tables;
} CtiOutcomeSection;

/**
 * CtiOutcome:
 * @title: (owned): neutral, for the document and the print job
 * @about: (owned) (array zero-terminated=1): period, basis and settings, a sentence each
 * @sections: (owned) (element-type CtiOutcomeSection)
 * @notes: (owned) (array zero-terminated=1): what a reader must know: no control group, hidden
 * groups
 * @footer: (owned): the line at the foot of each page
 * @view: for whom it is
 *
 * The outcome report in words, ready for screen, paper and files. It holds what it was made from.
 */
typedef struct
{
  char *title;
  char **about;
  GPtrArray *sections;
  char **notes;
  char *footer;
  CtiOutcomeView view;
  CtiFigures *figures;
} CtiOutcome;

CtiOutcome *cti_outcome_new (CtiFigures *figures,
                             const char *team,
                             CtiOutcomeView view,
                             gboolean with_published) G_GNUC_WARN_UNUSED_RESULT;
CtiOutcome *cti_outcome_new_plain (const char *title,
                                   char **about,
                                   const char *footer) G_GNUC_WARN_UNUSED_RESULT;
CtiOutcomeSection *cti_outcome_add_section (CtiOutcome *self, const char *heading);
void cti_outcome_free (CtiOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiOutcome, cti_outcome_free)

gboolean cti_outcome_table_is_sentence (const CtiOutcomeTable *table);
CtiScene *cti_outcome_make_chart (const CtiOutcome *self,
                                  const CtiOutcomeTable *table,
                                  const CtiChartStyle *style,
                                  double width) G_GNUC_WARN_UNUSED_RESULT;
CtiChartTable *
cti_outcome_make_chart_table (const CtiOutcomeTable *table) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cti_outcome_make_grids (const CtiOutcome *self) G_GNUC_WARN_UNUSED_RESULT;
char *cti_outcome_to_json (const CtiOutcome *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
