#pragma once

#include "cti-scene.h"

#define RANDOM_SEED 20261121

/* Makes random data with @rand, lays it out and gives the scene. */
typedef CtiScene *(*RandomChart) (GRand *rand,
                                  const CtiChartStyle *style,
                                  double width,
                                  double height);

char *random_text (GRand *rand, int max_words);
guint random_n_cases (void);
void check_random_charts (const char *kind, RandomChart make);
