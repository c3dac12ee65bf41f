#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

/* What to do to a store, %FALSE with an error where it failed. */
typedef gboolean (*StoreDeed) (StoreFixture *fixture, gpointer data, GError **error);

/* Does the deed in a process that is killed just before its step number @step on the way to the
 * disk, then ends the fixture's own store as a killed program does and opens it again. Returns
 * whether the deed was cut; otherwise it was done. */
gboolean kill_before_step (StoreFixture *self, guint step, StoreDeed deed, gpointer data);

/* Does the deed while that step fails, and any after it where @all. Returns whether the deed did.
 */
gboolean fail_at_step (StoreFixture *self, guint step, gboolean all, StoreDeed deed, gpointer data);

G_END_DECLS
