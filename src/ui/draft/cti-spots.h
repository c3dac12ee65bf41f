#pragma once

#include "cti-record-form.h"

G_BEGIN_DECLS

/**
 * CtiSpots:
 *
 * The places in a form that have a name: simple editors, which a draft knows, others that the
 * keyboard can only be in, and the rows of record forms. A name is what survives the form.
 */
typedef struct _CtiSpots CtiSpots;

CtiSpots *cti_spots_new (void) G_GNUC_WARN_UNUSED_RESULT;
void cti_spots_free (CtiSpots *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiSpots, cti_spots_free)

void cti_spots_add (CtiSpots *self, const char *name, GtkWidget *widget);
void cti_spots_add_editor (CtiSpots *self, const char *name, GtkWidget *editor);
void cti_spots_add_form (CtiSpots *self, CtiRecordForm *form);

void cti_spots_write (CtiSpots *self, CtiAutosave *autosave);
void cti_spots_read (CtiSpots *self, const CtiDraft *draft);
const char *cti_spots_find_name (CtiSpots *self, GtkWidget *focus);
GtkWidget *cti_spots_find_widget (CtiSpots *self, const char *name);

G_END_DECLS
