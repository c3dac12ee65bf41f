#pragma once

#include "cti-moment.h"

G_BEGIN_DECLS

/** Room for the name of a computer and its final zero (RFC 1035). */
#define CTI_HOLDER_COMPUTER 64

/**
 * CtiHolderProgram:
 * @CTI_HOLDER_OTHER: one that is not known
 * @CTI_HOLDER_WINDOW: the program with the window
 * @CTI_HOLDER_TOOL: `overgang-tool`
 */
typedef enum
{
  CTI_HOLDER_OTHER,
  CTI_HOLDER_WINDOW,
  CTI_HOLDER_TOOL,
} CtiHolderProgram;

/**
 * CtiHolder:
 * @program: which program it is
 * @process: its number on that computer, above 0
 * @computer: name of the computer, letters of ASCII, digits, `-`, `_` and `.` only
 * @since: when it took the store
 *
 * Who has a store open, as the one is told who comes too late (promise 35). It is always somebody
 * of the same account, for nobody else can open the folder.
 */
typedef struct
{
  CtiHolderProgram program;
  int process;
  char computer[CTI_HOLDER_COMPUTER];
  CtiMoment since;
} CtiHolder;

char *cti_holder_to_line (const char *program,
                          int process,
                          const char *computer) G_GNUC_WARN_UNUSED_RESULT;
char *cti_holder_to_message (CtiMoment since, const char *line) G_GNUC_WARN_UNUSED_RESULT;
gboolean cti_holder_from_message (const char *message, CtiHolder *holder);

G_END_DECLS
