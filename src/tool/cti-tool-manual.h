#pragma once

#include "cti-tool.h"

G_BEGIN_DECLS

/**
 * CtiToolManual:
 * @commands: (array length=n_commands): all commands
 * @n_commands: how many
 * @shared: (array zero-terminated=1): the options all of them share
 * @summary: what the program is for
 * @general: what holds for all commands; its paragraphs are kept
 *
 * What the manual page is made of.
 */
typedef struct
{
  const CtiToolCommand *const *commands;
  gsize n_commands;
  const GOptionEntry *shared;
  const char *summary;
  const char *general;
} CtiToolManual;

char *cti_tool_make_manual (const CtiToolManual *manual) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
