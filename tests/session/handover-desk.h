#pragma once

#include "cti-use-accept.h"
#include "cti-use-colleague.h"
#include "cti-use-parcel.h"
#include "session-fixture.h"

/* Two workers with a store each, who know one another by contact card. */
typedef struct
{
  SessionFixture *ida;
  SessionFixture *bo;
  char *ida_at_bo; /* (owned): id of the colleague in the other's store */
  char *bo_at_ida; /* (owned) */
} Desk;

#define CANARY_NAME  "Kanariella Finkenstein"
#define CANARY_PHONE "31 41 59 26"

Desk *desk_new (void);
void desk_free (Desk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desk, desk_free)

void desk_introduce (Desk *self);
char *desk_add_canary (SessionFixture *fixture, const char *code);
char *desk_put_note (SessionFixture *fixture, const char *case_id, const char *note);
void
desk_change_note (SessionFixture *fixture, const char *case_id, const char *id, const char *fact);
char *desk_read_note (SessionFixture *fixture, const char *case_id, const char *id);

GBytes *desk_send (SessionFixture *from,
                   CtiParcelPurpose purpose,
                   const char *colleague,
                   const char *case_id,
                   const char *answers);
CtiParcelFile *desk_open (SessionFixture *at, GBytes *sealed);
CtiAccepted *desk_accept (SessionFixture *at, GBytes *sealed);
CtiTrouble desk_refuses (SessionFixture *at, GBytes *sealed, const char *passphrase);
gboolean desk_has (SessionFixture *fixture, const char *case_id);
CtiParcel *desk_find_parcel (SessionFixture *fixture, CtiParcelWay way, CtiParcelPurpose purpose);
