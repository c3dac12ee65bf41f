#pragma once

#include <glib-object.h>

#include "cti-date.h"
#include "cti-moment.h"

G_BEGIN_DECLS

/**
 * CtiEnumValue:
 * @value: the value in C
 * @nick: the word under which it is stored and exchanged; never shown, never changed
 */
typedef struct
{
  int value;
  const char *nick;
} CtiEnumValue;

/** A table of #CtiEnumValue ends with a %NULL nick; its first row is the default. */
const char *cti_enum_to_nick (const CtiEnumValue *values, int value);
gboolean cti_enum_from_nick (const CtiEnumValue *values, const char *nick, int *value);

/**
 * CtiFieldKind:
 * @CTI_FIELD_LINE: `char *`, text of one line, %NULL where unknown
 * @CTI_FIELD_NOTE: `char *`, text of several lines, %NULL where empty
 * @CTI_FIELD_INT: `int` within limits, a value of its own where unknown
 * @CTI_FIELD_ENUM: an enum of the size of `int`
 * @CTI_FIELD_DATE: #CtiDate
 * @CTI_FIELD_FLAG: `gboolean`
 * @CTI_FIELD_REF: `char *`, the id of another record
 */
typedef enum
{
  CTI_FIELD_LINE,
  CTI_FIELD_NOTE,
  CTI_FIELD_INT,
  CTI_FIELD_ENUM,
  CTI_FIELD_DATE,
  CTI_FIELD_FLAG,
  CTI_FIELD_REF,
} CtiFieldKind;

/**
 * CtiFieldFlags:
 * @CTI_FIELD_REQUIRED: may not be unknown
 * @CTI_FIELD_PERSONAL: tells who the citizen is; never leaves without being asked for
 * @CTI_FIELD_CLOCK: an int that is a time of day, in minutes after midnight
 * @CTI_FIELD_MINUTES: an int that is a length of time, in minutes
 * @CTI_FIELD_BACK: a day that has been, when it is typed without its year
 * @CTI_FIELD_AHEAD: a day that is planned, when it is typed without its year
 * @CTI_FIELD_BIRTH: a day of birth, whose year is never guessed
 * @CTI_FIELD_PART: for a reference that may be unknown: where it is known, the record is a part of
 *   the one it names and goes to the trash with it; a reference that is required always means that
 * @CTI_FIELD_SILENT: a text that nobody wrote: a key, or words of a form; a search passes it by
 */
typedef enum
{
  CTI_FIELD_REQUIRED = 1 << 0,
  CTI_FIELD_PERSONAL = 1 << 1,
  CTI_FIELD_BACK = 1 << 2,
  CTI_FIELD_AHEAD = 1 << 3,
  CTI_FIELD_BIRTH = 1 << 4,
  CTI_FIELD_PART = 1 << 5,
  CTI_FIELD_SILENT = 1 << 6,
  CTI_FIELD_CLOCK = 1 << 7,
  CTI_FIELD_MINUTES = 1 << 8,
} CtiFieldFlags;

/**
 * CtiField:
 * @name: name of the member, of the column, of the field in files; never changed
 * @kind: what the member is
 * @offset: where it lies in the struct
 * @values: (nullable): for an enum, its table
 * @unknown: for an int, the value that stands for "unknown"
 * @min: for an int, the least value
 * @max: for an int, the greatest value
 * @flags: more about it
 */
typedef struct
{
  const char *name;
  CtiFieldKind kind;
  gsize offset;
  const CtiEnumValue *values;
  int unknown;
  int min;
  int max;
  CtiFieldFlags flags;
} CtiField;

#define CTI_LINE(Struct, member, flags_)                                                 \
  {                                                                                      \
    .name = #member, .kind = CTI_FIELD_LINE, .offset = G_STRUCT_OFFSET (Struct, member), \
    .flags = (flags_)                                                                    \
  }
#define CTI_NOTE(Struct, member, flags_)                                                 \
  {                                                                                      \
    .name = #member, .kind = CTI_FIELD_NOTE, .offset = G_STRUCT_OFFSET (Struct, member), \
    .flags = (flags_)                                                                    \
  }
#define CTI_REF(Struct, member, flags_)                                                 \
  {                                                                                     \
    .name = #member, .kind = CTI_FIELD_REF, .offset = G_STRUCT_OFFSET (Struct, member), \
    .flags = (flags_)                                                                   \
  }
#define CTI_DAY(Struct, member, flags_)                                                  \
  {                                                                                      \
    .name = #member, .kind = CTI_FIELD_DATE, .offset = G_STRUCT_OFFSET (Struct, member), \
    .flags = (flags_)                                                                    \
  }
#define CTI_FLAG(Struct, member)                                                        \
  {                                                                                     \
    .name = #member, .kind = CTI_FIELD_FLAG, .offset = G_STRUCT_OFFSET (Struct, member) \
  }
#define CTI_ENUM(Struct, member, values_)                                                \
  {                                                                                      \
    .name = #member, .kind = CTI_FIELD_ENUM, .offset = G_STRUCT_OFFSET (Struct, member), \
    .values = (values_)                                                                  \
  }
#define CTI_INT(Struct, member, unknown_, min_, max_, flags_)                           \
  {                                                                                     \
    .name = #member, .kind = CTI_FIELD_INT, .offset = G_STRUCT_OFFSET (Struct, member), \
    .unknown = (unknown_), .min = (min_), .max = (max_), .flags = (flags_)              \
  }

/**
 * CtiRecordType:
 * @name: name of the thing, of its table and in files
 * @size: size of its struct, which begins with a #CtiRecord
 * @fields: its fields
 * @n_fields: how many
 */
typedef struct
{
  const char *name;
  gsize size;
  const CtiField *fields;
  guint n_fields;
} CtiRecordType;

/**
 * CtiRecord:
 * @type: what it is
 * @references: how many hold it
 * @id: (owned): its key, a UUID
 * @author: (owned) (nullable): id of the worker who first wrote it
 * @device: (owned) (nullable): id of the machine it was first written on
 * @made: when that was
 * @deleted: when it was put in the trash, or never
 *
 * What all kept things share. A record that others hold is never changed: copy it, change the
 * copy, and hand that to the store.
 */
typedef struct
{
  const CtiRecordType *type;
  gatomicrefcount references;
  char *id;
  char *author;
  char *device;
  CtiMoment made;
  CtiMoment deleted;
} CtiRecord;

#define CTI_RECORD(pointer)       ((CtiRecord *) (pointer))
#define CTI_RECORD_CONST(pointer) ((const CtiRecord *) (pointer))

#define CTI_TYPE_RECORD (cti_record_get_type ())
GType cti_record_get_type (void);

gpointer cti_record_new (const CtiRecordType *type) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_record_copy (gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;
gpointer cti_record_ref (gpointer record);
void cti_record_unref (gpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtiRecord, cti_record_unref)

void cti_record_set_id (gpointer record, const char *id);
void cti_record_forget (gpointer record);
gboolean cti_record_is_deleted (gconstpointer record);
gboolean cti_record_equal (gconstpointer a, gconstpointer b);
int cti_record_compare (gconstpointer a, gconstpointer b);

const CtiField *cti_record_type_find_field (const CtiRecordType *type, const char *name);
void cti_set_text (char **target, const char *text);

G_END_DECLS
