/* Records as JSON, for programs. Names and values are those of the field tables: days ISO, enums by
 * nick, flags true and false; what is unknown is null, so every record of a type has the same
 * members. Members that tell who somebody is are left out unless asked for. */

#include "cti-json.h"

#include <json-glib/json-glib.h>

#include "cti-field.h"

#define FORMAT_VERSION 1

static void
add_value (JsonBuilder *builder, gconstpointer record, const CtiField *field)
{
  g_autofree char *text = NULL;

  if (!cti_field_is_known (record, field) && !cti_field_has_default (field))
    json_builder_add_null_value (builder);
  else if (field->kind == CTI_FIELD_INT)
    json_builder_add_int_value (builder, cti_field_get_int (record, field));
  else if (field->kind == CTI_FIELD_FLAG)
    json_builder_add_boolean_value (builder, cti_field_get_int (record, field) != 0);
  else
    {
      text = cti_field_to_text (record, field);
      json_builder_add_string_value (builder, text);
    }
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_day (JsonBuilder *builder, const char *name, CtiDate day)
{
  g_autofree char *text = day == CTI_DATE_NONE ? NULL : cti_date_to_iso (day);

  add_text (builder, name, text);
}

static void
add_fields (JsonBuilder *builder, gconstpointer record, CtiJsonFlags flags)
{
  const CtiRecordType *type = CTI_RECORD_CONST (record)->type;

  add_text (builder, "id", CTI_RECORD_CONST (record)->id);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const CtiField *field = &type->fields[i];

      if (field->flags & CTI_FIELD_PERSONAL && !(flags & CTI_JSON_IDENTITY))
        continue;
      json_builder_set_member_name (builder, field->name);
      add_value (builder, record, field);
    }
}

/* What follows from a course on a day. */
static void
add_state (JsonBuilder *builder, const CtiCard *card, int months, CtiDate today)
{
  CtiDate next = CTI_DATE_NONE, handover = CTI_DATE_NONE;
  CtiDue due = cti_card_get_next_reading (card, months, today, &next);
  CtiDue handover_due = cti_card_get_handover (card, today, &handover);
  CtiPhasePlan plan;

  cti_card_get_plan (card, &plan);
  add_day (builder, "today", today);
  add_text (builder, "phase",
            cti_enum_to_nick (cti_phase_values, cti_phase_plan_get_phase (&plan, today)));
  json_builder_set_member_name (builder, "day_in_phase");
  if (cti_phase_plan_get_day (&plan, today) > 0)
    json_builder_add_int_value (builder, cti_phase_plan_get_day (&plan, today));
  else
    json_builder_add_null_value (builder);
  add_day (builder, "planned_end", cti_phase_plan_get_planned_end (&plan));
  json_builder_set_member_name (builder, "paused");
  json_builder_add_boolean_value (builder, cti_card_is_paused (card, today));
  add_day (builder, "next_reading", next);
  add_text (builder, "reading_due", cti_enum_to_nick (cti_due_values, due));
  add_day (builder, "handover_by", handover);
  add_text (builder, "handover_due", cti_enum_to_nick (cti_due_values, handover_due));
}

static void
add_group (JsonBuilder *builder,
           const CtiCase *model,
           const CtiRecordType *type,
           CtiJsonFlags flags)
{
  GPtrArray *records = cti_case_get_records (model, type);

  json_builder_set_member_name (builder, type->name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    {
      json_builder_begin_object (builder);
      add_fields (builder, g_ptr_array_index (records, i), flags);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
to_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

static JsonBuilder *
begin (const char *format)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "format", format);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, FORMAT_VERSION);
  return builder;
}

/**
 * cti_json_case:
 * @model: a case
 * @today: the day its phase and due date are told for
 * @flags: what may stand in it
 *
 * Members: "format", "version", "id", "state" (phase, pause, next
 * reading and handover on @today), and an array of
 * records for each type of the case, in stored order. Without %CTI_JSON_IDENTITY there is no
 * "identity" and no cover name; notes are always there.
 *
 * Returns: (transfer full): JSON, with a final line break
 */
char *
cti_json_case (const CtiCase *model, CtiDate today, CtiJsonFlags flags)
{
  g_autoptr (JsonBuilder) builder = begin ("overgang-case");
  g_autoptr (CtiCard) card = cti_case_make_card (model);

  add_text (builder, "id", cti_case_get_id (model));
  json_builder_set_member_name (builder, "state");
  json_builder_begin_object (builder);
  add_state (builder, card, cti_case_get_reading_months (model), today);
  json_builder_end_object (builder);
  for (gsize i = 0; cti_case_types[i] != NULL; i++)
    if (cti_case_types[i] != &cti_identity_type || flags & CTI_JSON_IDENTITY)
      add_group (builder, model, cti_case_types[i], flags);
  json_builder_end_object (builder);
  return to_text (builder);
}

/**
 * cti_json_cards:
 * @cards: (element-type CtiCard): cards
 * @months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day phases and due dates are told for
 * @flags: what may stand in it
 *
 * Members: "format", "version" and "cards", each with the fields of a card and the "state" that
 * cti_json_case() gives. Without %CTI_JSON_IDENTITY there is no name.
 *
 * Returns: (transfer full): JSON, with a final line break
 */
char *
cti_json_cards (GPtrArray *cards, int months, CtiDate today, CtiJsonFlags flags)
{
  g_autoptr (JsonBuilder) builder = begin ("overgang-cards");

  json_builder_set_member_name (builder, "cards");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cards->len; i++)
    {
      const CtiCard *card = g_ptr_array_index (cards, i);

      json_builder_begin_object (builder);
      add_fields (builder, card, flags);
      json_builder_set_member_name (builder, "state");
      json_builder_begin_object (builder);
      add_state (builder, card, months, today);
      json_builder_end_object (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return to_text (builder);
}

/**
 * cti_json_records:
 * @format: what it is: "overgang-inquiries"
 * @name: name of the list in it
 * @records: (element-type CtiRecord): records of one type
 * @flags: what may stand in it
 *
 * Members: "format", "version" and the list, each with the id and the fields of its record.
 *
 * Returns: (transfer full): JSON, with a final line break
 */
char *
cti_json_records (const char *format, const char *name, GPtrArray *records, CtiJsonFlags flags)
{
  g_autoptr (JsonBuilder) builder = begin (format);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    {
      json_builder_begin_object (builder);
      add_fields (builder, g_ptr_array_index (records, i), flags);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return to_text (builder);
}
