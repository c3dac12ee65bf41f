#pragma once

#include "cti-star-report.h"

G_BEGIN_DECLS

/**
 * CtiStarTableRow:
 * @area: (owned): name of the area
 * @scores: (owned) (array zero-terminated=1): its score in each reading, or words for "not
 *   discussed"
 * @notes: (owned) (array zero-terminated=1): what was said at each, "" where nothing is kept
 * @change: (owned): the change in figures
 * @direction: which way it moved
 * @sentence: (owned): the change to be read aloud
 * @lines: (owned) (element-type utf8): what each further line says of this area; "–" for nothing
 */
typedef struct
{
  char *area;
  char **scores;
  char **notes;
  char *change;
  CtiChartChange direction;
  char *sentence;
  GPtrArray *lines;
} CtiStarTableRow;

/**
 * CtiStarTable:
 * @title: (owned): what the table is
 * @sentence: (owned): one sentence for the whole
 * @area_heading: (owned): head of the column of areas
 * @headings: (owned) (array zero-terminated=1): head of each reading's column
 * @change_heading: (owned): head of the column of changes
 * @line_headings: (owned) (element-type utf8): heads of the columns of further lines, such as goals
 * @rows: (owned) (element-type CtiStarTableRow): one for each area
 *
 * The twin of the star: everything the picture shows, as a table.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *area_heading;
  char **headings;
  char *change_heading;
  GPtrArray *line_headings;
  GPtrArray *rows;
} CtiStarTable;

CtiStarTable *cti_star_table_new (GPtrArray *stars) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_table_add_line (CtiStarTable *self,
                              const CtiStar *leader,
                              const char *heading,
                              GHashTable *values,
                              int parts);
void cti_star_table_free (CtiStarTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarTable, cti_star_table_free)

G_END_DECLS
