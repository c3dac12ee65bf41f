#pragma once

#include <sqlite3.h>

#include "cti-secret.h"

G_BEGIN_DECLS

GBytes *bench_floor_read (const char *path);
void bench_floor_write (int folder, GBytes *bytes);
sqlite3 *bench_floor_open (const char *path, const CtiSecret *key);

typedef void (*BenchVisitor) (const char *text, gpointer data);
void bench_floor_scan (sqlite3 *db, BenchVisitor visitor, gpointer data);

G_END_DECLS
