#pragma once

#include <pango/pangocairo.h>

#include "cti-chart-target.h"
#include "cti-outcome-sheet.h"
#include "cti-sheet.h"

G_BEGIN_DECLS

/* A binder takes the left side (features 3.2). */
#define LEFT   CTI_MM (25)
#define RIGHT  (CTI_A4_WIDTH - CTI_MM (15))
#define TOP    CTI_MM (18)
#define BOTTOM (CTI_A4_HEIGHT - CTI_MM (22))
#define WIDTH  (RIGHT - LEFT)
#define FONT   "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
#define TEXT   10.0
#define SMALL  8.5

typedef struct
{
  int page;
  double x, y;
  const char *tag;     /* (unowned): of the structure */
  PangoLayout *layout; /* (owned) (nullable): text */
  CtiScene *scene;     /* (owned) (nullable): a picture */
  double rule;         /* length of a line, where it is one */
  gboolean dim;
  int row;   /* of a table: the same for all cells beside each other, 0 outside tables */
  int table; /* which table, likewise */
} CtiSheetPiece;

struct _CtiOutcomeSheet
{
  GArray *pieces; /* (owned) (element-type CtiSheetPiece) */
  char *title;    /* (owned) */
  char *footer;   /* (owned) */
  int n_pages;
};

PangoLayout *_cti_outcome_sheet_lay_text (PangoContext *context,
                                          const char *text,
                                          double size,
                                          gboolean bold,
                                          double width);

G_END_DECLS
