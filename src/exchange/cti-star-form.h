#pragma once

#include <gio/gio.h>

#include "cti-exchange-error.h"
#include "cti-star.h"

G_BEGIN_DECLS

/** The most bytes a star form has; ours has about 1 500. */
#define CTI_STAR_FORM_BYTES_MAX (64 * 1024)
/** The longest name or end word of a form, in bytes: labels are drawn around the star. */
#define CTI_STAR_FORM_LABEL_MAX 120

/**
 * CtiStarForm:
 * @key: (owned): its key, a-z, 0-9 and "-"
 * @version: its version, from 1
 * @name: (owned): what it is called, in English
 * @name_da: (owned) (nullable): in Danish
 * @low: (owned) (nullable): the word at the end of 1, in English
 * @low_da: (owned) (nullable): in Danish
 * @high: (owned) (nullable): the word at the end of 10, in English
 * @high_da: (owned) (nullable): in Danish
 * @areas: (owned) (element-type CtiArea): its areas in order
 *
 * The life areas a star is read with. A form is data and can be the team's own (design 2).
 */
typedef struct
{
  char *key;
  int version;
  char *name;
  char *name_da;
  char *low;
  char *low_da;
  char *high;
  char *high_da;
  GPtrArray *areas;
} CtiStarForm;

CtiStarForm *
cti_star_form_parse (const char *data, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtiStarForm *cti_star_form_new_built_in (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_star_form_free (CtiStarForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStarForm, cti_star_form_free)

G_END_DECLS
