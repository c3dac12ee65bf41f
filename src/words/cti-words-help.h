#pragma once

#include "cti-query.h"

G_BEGIN_DECLS

/**
 * CtiHelpKind:
 * @CTI_HELP_HEADING: a heading
 * @CTI_HELP_TEXT: a paragraph
 * @CTI_HELP_STEP: one step of several that are done one after the other
 * @CTI_HELP_POINT: one point of several that stand side by side
 */
typedef enum
{
  CTI_HELP_HEADING,
  CTI_HELP_TEXT,
  CTI_HELP_STEP,
  CTI_HELP_POINT,
} CtiHelpKind;

/**
 * CtiHelpBlock:
 * @kind: how it is shown
 * @text: what it says, in English; gettext() gives it in the language of the user
 */
typedef struct
{
  CtiHelpKind kind;
  const char *text;
} CtiHelpBlock;

/**
 * CtiHelpTopic:
 * @id: by which a page of the window names it
 * @title: its title in English; gettext() gives it in the language of the user
 * @blocks: (array length=n_blocks): what it says, from the top
 * @n_blocks: how many
 *
 * A page of the help: what one does, and in what order.
 */
typedef struct
{
  const char *id;
  const char *title;
  const CtiHelpBlock *blocks;
  guint n_blocks;
} CtiHelpTopic;

guint cti_words_help_count (void);
const CtiHelpTopic *cti_words_help_get (guint index);
const CtiHelpTopic *cti_words_help_find (const char *id);
int cti_words_help_match (const CtiHelpTopic *topic, const CtiQuery *query);

G_END_DECLS
