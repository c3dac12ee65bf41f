#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The contact period is left out: one phase is measured against the first. */
#define CTI_HALVING_MAX_PHASES 3

/**
 * CtiHalvingKind:
 * @CTI_HALVING_SUPPORT: support, which is to halve from phase to phase
 * @CTI_HALVING_COORDINATION: coordination, which stays
 */
typedef enum
{
  CTI_HALVING_SUPPORT,
  CTI_HALVING_COORDINATION,
} CtiHalvingKind;

#define CTI_HALVING_N_KINDS (CTI_HALVING_COORDINATION + 1)

/**
 * CtiHalvingBar:
 * @given: what was given
 * @expected: what the method expects; 0 where there is nothing to compare with
 * @text: (owned) (nullable): figures over the bar
 * @sentence: (owned) (nullable): for a screen reader
 */
typedef struct
{
  double given;
  double expected;
  char *text;
  char *sentence;
} CtiHalvingBar;

/**
 * CtiHalvingData:
 * @title: (owned): what the picture is
 * @sentence: (owned): one sentence for the whole
 * @kinds: (owned): heads of support and of coordination
 * @given_label: (owned) (nullable): what a bar says
 * @expected_label: (owned) (nullable): what a dashed outline says
 * @phases: (owned): names of the phases
 * @n_phases: their number
 * @bars: for each kind one bar for each phase
 *
 * Contacts of each phase beside what the method expects.
 */
typedef struct
{
  char *title;
  char *sentence;
  char *kinds[CTI_HALVING_N_KINDS];
  char *given_label;
  char *expected_label;
  char *phases[CTI_HALVING_MAX_PHASES];
  guint n_phases;
  CtiHalvingBar bars[CTI_HALVING_N_KINDS][CTI_HALVING_MAX_PHASES];
} CtiHalvingData;

CtiHalvingData *cti_halving_data_new (const char *title, const char *sentence);
void cti_halving_data_free (CtiHalvingData *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiHalvingData, cti_halving_data_free)

void
cti_halving_data_set_kinds (CtiHalvingData *data, const char *support, const char *coordination);
void cti_halving_data_set_labels (CtiHalvingData *data, const char *given, const char *expected);
guint cti_halving_data_add_phase (CtiHalvingData *data, const char *label);
void cti_halving_data_set_bar (CtiHalvingData *data,
                               CtiHalvingKind kind,
                               guint phase,
                               const CtiHalvingBar *bar);

G_END_DECLS
