#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtiStatus:
 *
 * What happened last, in a sentence: in passing as a toast, and in a line below the page that stays and
 * that a screen reader reads. On the citizen's screen the line alone, as large as all else she reads.
 */
typedef struct _CtiStatus CtiStatus;

CtiStatus *cti_status_new (AdwToastOverlay *toasts, GtkLabel *line) G_GNUC_WARN_UNUSED_RESULT;
void cti_status_free (CtiStatus *self);
void cti_status_say (CtiStatus *self, const char *sentence, const char *button, const char *action);
void cti_status_clear (CtiStatus *self);
void cti_status_turn_to_citizen (CtiStatus *self, gboolean is_hers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiStatus, cti_status_free)

G_END_DECLS
