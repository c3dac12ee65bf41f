#pragma once

#include "cti-words-help.h"

G_BEGIN_DECLS

/* The topics, a file for each part of the help. */
extern const CtiHelpTopic cti_help_method[];
extern const guint cti_help_method_count;
extern const CtiHelpTopic cti_help_everyday[];
extern const guint cti_help_everyday_count;
extern const CtiHelpTopic cti_help_safety[];
extern const guint cti_help_safety_count;

G_END_DECLS
