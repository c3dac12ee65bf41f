#include "cti-hit-row.h"

#include "cti-names.h"
#include "cti-pages.h"
#include "cti-words.h"

struct _CtiHitRow
{
  GtkListBoxRow parent_instance;

  char *case_id; /* (owned) (nullable) */
  char *record;  /* (owned) */
  const CtiRecordType *type;
  CtiDate day;
};

G_DEFINE_FINAL_TYPE (CtiHitRow, cti_hit_row, GTK_TYPE_LIST_BOX_ROW)

/* Where each kind of record is seen; what is not named stands on the front sheet. */
static const struct
{
  const CtiRecordType *type;
  const char *page;
} places[] = {
  { &cti_citizen_type, "citizen" },
  { &cti_identity_type, "citizen" },
  { &cti_consent_type, "citizen" },
  { &cti_background_type, "intake" },
  { &cti_intake_type, "intake" },
  { &cti_safety_type, "intake" },
  { &cti_course_type, "course" },
  { &cti_pause_type, "course" },
  { &cti_phase_review_type, "course" },
  { &cti_closing_type, "course" },
  { &cti_reading_type, "star" },
  { &cti_score_type, "star" },
  { &cti_aim_type, "plan" },
  { &cti_focus_area_type, "plan" },
  { &cti_activity_type, "plan" },
  { &cti_referral_type, "plan" },
  { &cti_person_type, "network" },
  { &cti_tie_type, "network" },
  { &cti_handover_type, "network" },
  { &cti_long_plan_type, "after" },
  { &cti_crisis_plan_type, "after" },
  { &cti_contact_type, "journal" },
  { &cti_note_type, "journal" },
  { &cti_task_type, "today" },
  { &cti_wellbeing_type, "wellbeing" },
  { &cti_frequency_type, "wellbeing" },
  { &cti_inquiry_type, "inquiries" },
  { &cti_offer_type, "offers" },
};

static void
cti_hit_row_finalize (GObject *object)
{
  CtiHitRow *self = CTI_HIT_ROW (object);

  g_free (self->case_id);
  g_free (self->record);
  G_OBJECT_CLASS (cti_hit_row_parent_class)->finalize (object);
}

static void
cti_hit_row_class_init (CtiHitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_hit_row_finalize;
}

static void
cti_hit_row_init (CtiHitRow *self)
{
}

static GtkWidget *
make_label (const char *text, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (classes != NULL)
    gtk_widget_set_css_classes (label, (const char **) classes);
  return label;
}

/* Bold and underlined, not coloured: it is seen in every colour scheme. */
static void
mark (PangoAttrList *marks, gsize start, gsize length)
{
  PangoAttribute *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                   pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) start;
      attributes[i]->end_index = (guint) (start + length);
      pango_attr_list_insert (marks, attributes[i]);
    }
}

static GtkWidget *
make_excerpt (const CtiHit *hit, const CtiQuery *query)
{
  GtkWidget *label = make_label (hit->excerpt, NULL);
  PangoAttrList *marks = pango_attr_list_new ();
  gsize start, length;

  for (gsize from = 0; cti_query_find (query, hit->excerpt, from, &start, &length);
       from = start + length)
    mark (marks, start, length);
  gtk_label_set_attributes (GTK_LABEL (label), marks);
  pango_attr_list_unref (marks);
  return label;
}

static char *
describe_place (const CtiHit *hit)
{
  const char *record = cti_words_record (hit->type->name);
  const char *field = cti_words_field (hit->type->name, hit->field->name);
  g_autofree char *plain = g_strdup (field);
  g_autofree char *day = cti_words_date (hit->day);
  char *stroke = strchr (plain, '_');

  if (stroke != NULL)
    memmove (stroke, stroke + 1, strlen (stroke));
  return g_strdup_printf ("%s · %s · %s", record, plain, day);
}

static char *
describe_citizen (const CtiHit *hit, CtiCardItem *citizen)
{
  const CtiCard *card = citizen != NULL ? cti_card_item_get_card (citizen) : NULL;

  if (card == NULL)
    return g_strdup (cti_words_record (hit->type->name));
  if (g_strcmp0 (card->name, card->code) == 0)
    return g_strdup (card->code);
  return g_strdup_printf ("%s · %s", card->name, card->code);
}

/**
 * cti_hit_row_new:
 * @hit: a hit
 * @query: what was searched for
 * @citizen: (nullable): whose case it is
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cti_hit_row_new (const CtiHit *hit, const CtiQuery *query, CtiCardItem *citizen)
{
  static const char *const title_classes[] = { "heading", NULL };
  static const char *const place_classes[] = { "caption", "dim-label", NULL };
  CtiHitRow *self = g_object_new (CTI_TYPE_HIT_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *title = describe_citizen (hit, citizen);
  g_autofree char *place = describe_place (hit);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", place, hit->excerpt);

  self->case_id = g_strdup (hit->case_id);
  self->record = g_strdup (hit->record);
  self->type = hit->type;
  self->day = hit->day;
  gtk_box_append (GTK_BOX (box), make_label (title, title_classes));
  gtk_box_append (GTK_BOX (box), make_label (place, place_classes));
  gtk_box_append (GTK_BOX (box), make_excerpt (hit, query));
  gtk_widget_add_css_class (box, "hit");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  cti_names_set (GTK_WIDGET (self), title, spoken);
  return GTK_WIDGET (self);
}

/**
 * cti_hit_row_get_case:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): id of the case, %NULL for what belongs to the team
 */
const char *
cti_hit_row_get_case (CtiHitRow *self)
{
  return self->case_id;
}

/**
 * cti_hit_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none): id of the record
 */
const char *
cti_hit_row_get_record (CtiHitRow *self)
{
  return self->record;
}

/**
 * cti_hit_row_get_page:
 * @self: a row
 *
 * Returns: (transfer none): name of the page on which the record is seen
 */
const char *
cti_hit_row_get_page (CtiHitRow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].type == self->type && cti_pages_find (places[i].page) != NULL)
      return places[i].page;
  return self->case_id != NULL ? "front" : "caseload";
}

/**
 * cti_hit_row_get_day:
 * @self: a row
 *
 * Returns: the day of the record
 */
CtiDate
cti_hit_row_get_day (CtiHitRow *self)
{
  return self->day;
}
