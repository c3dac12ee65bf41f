#include "cti-caseload-model.h"

#include <string.h>

#include "cti-fold.h"
#include "cti-reminder.h"

struct _CtiCaseloadModel
{
  GObject parent_instance;

  GListModel *cards;         /* (owned): all citizens */
  GtkCustomFilter *filter;   /* (owned) */
  GtkCustomSorter *sorter;   /* (owned) */
  GtkSortListModel *ordered; /* (owned): empty until it is asked for */
  GtkFilterListModel *shown; /* (owned): of those in order, so that a letter typed sorts nothing */
  char *query;               /* (owned): folded; empty while nothing is searched for */
  CtiDate today;
  int reading_months; /* as the team has it; 0 for the usual */
  CtiCaseloadOrder order;
  CtiCaseloadNarrow narrow;
  CtiTeam *team; /* (owned) (nullable): whose rules say what is due */
  gboolean show_closed;
  int n_closed; /* of all citizens, -1 where they have to be counted */
};

G_DEFINE_FINAL_TYPE (CtiCaseloadModel, cti_caseload_model, G_TYPE_OBJECT)

static gboolean
is_closed (CtiCardItem *item)
{
  const CtiCard *card = cti_card_item_get_card (item);

  return card != NULL && card->closed_on != CTI_DATE_NONE &&
         cti_card_item_get_state (item) == CTI_CARD_GOOD;
}

/* What is due is what Today says. */
static gboolean
is_due (CtiCaseloadModel *self, const CtiCard *card)
{
  g_autoptr (GPtrArray) rows = cti_reminders_of_card (card, self->team, self->today, 0);

  return rows->len > 0;
}

/* A file that cannot be read is not to be missed, whatever is asked for. */
static gboolean
is_wanted (CtiCaseloadModel *self, CtiCardItem *item)
{
  const CtiCard *card = cti_card_item_get_card (item);
  CtiPhasePlan plan;
  CtiPhase phase;

  if (card == NULL || self->narrow == CTI_CASELOAD_ALL)
    return TRUE;
  cti_card_get_plan (card, &plan);
  phase = cti_phase_plan_get_phase (&plan, self->today);
  switch (self->narrow)
    {
    case CTI_CASELOAD_DUE:
      return is_due (self, card);
    case CTI_CASELOAD_CONTACT:
      return phase == CTI_PHASE_CONTACT;
    case CTI_CASELOAD_PHASE_1:
      return phase == CTI_PHASE_1;
    case CTI_CASELOAD_PHASE_2:
      return phase == CTI_PHASE_2;
    case CTI_CASELOAD_PHASE_3:
      return phase == CTI_PHASE_3 || phase == CTI_PHASE_OVER;
    case CTI_CASELOAD_PAUSED:
      return !is_closed (item) && cti_card_is_paused (card, self->today);
    case CTI_CASELOAD_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_shown (gpointer object, gpointer user_data)
{
  CtiCaseloadModel *self = user_data;

  if (cti_caseload_model_is_searching (self))
    return cti_card_item_matches (object, self->query);
  return (self->show_closed || !is_closed (object)) && is_wanted (self, object);
}

static int
compare_ints (int a, int b)
{
  return (a > b) - (a < b);
}

/* Files that need somebody's eye come first: they are not to be scrolled past. */
static int
due_rank (CtiCardItem *item, const CtiCaseloadModel *self, CtiDate *next)
{
  const CtiCard *card = cti_card_item_get_card (item);

  *next = CTI_DATE_NONE;
  if (cti_card_item_get_state (item) != CTI_CARD_GOOD || card == NULL)
    return 0;
  return cti_card_item_get_next_reading (item, self->reading_months, self->today, next) !=
                 CTI_DUE_NONE
             ? 1
             : 2;
}

static int
compare_due (CtiCardItem *a, CtiCardItem *b, const CtiCaseloadModel *self)
{
  CtiDate next_a, next_b;
  int rank = compare_ints (due_rank (a, self, &next_a), due_rank (b, self, &next_b));

  return rank != 0 ? rank : compare_ints (next_a, next_b);
}

static int
phase_rank (CtiCardItem *item, CtiDate today, int *day)
{
  const CtiCard *card = cti_card_item_get_card (item);
  CtiPhasePlan plan;
  CtiPhase phase;

  *day = 0;
  if (card == NULL)
    return -1;
  cti_card_get_plan (card, &plan);
  phase = cti_phase_plan_get_phase (&plan, today);
  *day = cti_phase_plan_get_day (&plan, today);
  return (int) phase;
}

static int
compare_phase (CtiCardItem *a, CtiCardItem *b, CtiDate today)
{
  int day_a, day_b;
  int rank = compare_ints (phase_rank (a, today, &day_a), phase_rank (b, today, &day_b));

  return rank != 0 ? rank : compare_ints (day_a, day_b);
}

/* Nobody is waited for while the course is paused, nor after it. */
static int
contact_rank (CtiCardItem *item, CtiDate today, CtiDate *last)
{
  const CtiCard *card = cti_card_item_get_card (item);

  *last = CTI_DATE_NONE;
  if (card == NULL)
    return -1;
  *last = card->last_contact != CTI_DATE_NONE ? card->last_contact : card->contact_start;
  if (is_closed (item) || card->contact_start == CTI_DATE_NONE)
    return 2;
  return cti_card_is_paused (card, today) ? 1 : 0;
}

static int
compare_contact (CtiCardItem *a, CtiCardItem *b, CtiDate today)
{
  CtiDate last_a, last_b;
  int rank = compare_ints (contact_rank (a, today, &last_a), contact_rank (b, today, &last_b));

  return rank != 0 ? rank : compare_ints (last_a, last_b);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CtiCaseloadModel *self = user_data;
  CtiCardItem *one = (CtiCardItem *) a, *other = (CtiCardItem *) b;
  int order = 0;

  if (self->order == CTI_CASELOAD_ORDER_DUE)
    order = compare_due (one, other, self);
  else if (self->order == CTI_CASELOAD_ORDER_PHASE)
    order = compare_phase (one, other, self->today);
  else if (self->order == CTI_CASELOAD_ORDER_CONTACT)
    order = compare_contact (one, other, self->today);
  return order != 0 ? order
                    : strcmp (cti_card_item_get_sort_key (one), cti_card_item_get_sort_key (other));
}

static void
cti_caseload_model_dispose (GObject *object)
{
  CtiCaseloadModel *self = CTI_CASELOAD_MODEL (object);

  /* somebody may hold the list longer than the model that its functions ask */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (self->sorter != NULL)
    gtk_custom_sorter_set_sort_func (self->sorter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->shown);
  g_clear_object (&self->ordered);
  g_clear_object (&self->cards);
  g_clear_pointer (&self->team, cti_record_unref);
  G_OBJECT_CLASS (cti_caseload_model_parent_class)->dispose (object);
}

static void
cti_caseload_model_finalize (GObject *object)
{
  g_free (CTI_CASELOAD_MODEL (object)->query);
  G_OBJECT_CLASS (cti_caseload_model_parent_class)->finalize (object);
}

static void
cti_caseload_model_class_init (CtiCaseloadModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cti_caseload_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = cti_caseload_model_finalize;
}

static void
cti_caseload_model_init (CtiCaseloadModel *self)
{
  self->query = g_strdup ("");
  self->n_closed = -1;
}

static void
cards_changed_cb (CtiCaseloadModel *self)
{
  self->n_closed = -1;
}

/**
 * cti_caseload_model_new:
 * @cards: (element-type CtiCardItem): all citizens
 *
 * Returns: (transfer full): a choice and order of them
 */
CtiCaseloadModel *
cti_caseload_model_new (GListModel *cards)
{
  CtiCaseloadModel *self = g_object_new (CTI_TYPE_CASELOAD_MODEL, NULL);

  self->cards = g_object_ref (cards);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (cards_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->sorter = gtk_custom_sorter_new (compare_items, self, NULL);
  self->ordered = gtk_sort_list_model_new (NULL, GTK_SORTER (g_object_ref (self->sorter)));
  self->shown = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->ordered)),
                                           GTK_FILTER (g_object_ref (self->filter)));
  return self;
}

/**
 * cti_caseload_model_get_shown:
 * @self: a caseload
 *
 * Put in order when it is first asked for: once, after the day, the rhythm and the order are set,
 * and not once for each of them.
 *
 * Returns: (transfer none) (element-type CtiCardItem): what is shown, in order
 */
GListModel *
cti_caseload_model_get_shown (CtiCaseloadModel *self)
{
  if (gtk_sort_list_model_get_model (self->ordered) == NULL)
    gtk_sort_list_model_set_model (self->ordered, self->cards);
  return G_LIST_MODEL (self->shown);
}

static void
sort_again (CtiCaseloadModel *self)
{
  gtk_sorter_changed (GTK_SORTER (self->sorter), GTK_SORTER_CHANGE_DIFFERENT);
}

/**
 * cti_caseload_model_set_today:
 * @self: a caseload
 * @today: the day that due dates are counted from
 */
void
cti_caseload_model_set_today (CtiCaseloadModel *self, CtiDate today)
{
  if (self->today == today)
    return;
  self->today = today;
  sort_again (self);
}

/**
 * cti_caseload_model_set_rhythm:
 * @self: a caseload
 * @reading_months: months from one star to the next, as the team has it; 0 for %CTI_RHYTHM_MONTHS
 */
void
cti_caseload_model_set_rhythm (CtiCaseloadModel *self, int reading_months)
{
  if (self->reading_months == reading_months)
    return;
  self->reading_months = reading_months;
  sort_again (self);
}

/**
 * cti_caseload_model_get_rhythm:
 * @self: a caseload
 *
 * Returns: months from one star to the next; 0 for %CTI_RHYTHM_MONTHS
 */
int
cti_caseload_model_get_rhythm (CtiCaseloadModel *self)
{
  return self->reading_months;
}

/**
 * cti_caseload_model_get_today:
 * @self: a caseload
 *
 * Returns: the day that due dates are counted from
 */
CtiDate
cti_caseload_model_get_today (CtiCaseloadModel *self)
{
  return self->today;
}

/**
 * cti_caseload_model_set_query:
 * @self: a caseload
 * @query: (nullable): words to search for in name and code
 */
void
cti_caseload_model_set_query (CtiCaseloadModel *self, const char *query)
{
  g_autofree char *old = g_steal_pointer (&self->query);
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  self->query = cti_fold (query);
  g_strstrip (self->query);
  if (strcmp (self->query, old) == 0)
    return;
  if (*old != '\0' && g_str_has_prefix (self->query, old))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (*self->query != '\0' && g_str_has_prefix (old, self->query))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  gtk_filter_changed (GTK_FILTER (self->filter), change);
}

/**
 * cti_caseload_model_is_searching:
 * @self: a caseload
 *
 * Returns: whether something is searched for
 */
gboolean
cti_caseload_model_is_searching (CtiCaseloadModel *self)
{
  return *self->query != '\0';
}

/**
 * cti_caseload_model_set_order:
 * @self: a caseload
 * @order: the order to show it in
 */
void
cti_caseload_model_set_order (CtiCaseloadModel *self, CtiCaseloadOrder order)
{
  if (self->order == order)
    return;
  self->order = order;
  sort_again (self);
}

/**
 * cti_caseload_model_set_show_closed:
 * @self: a caseload
 * @show: whether closed courses are shown while nothing is searched for
 */
void
cti_caseload_model_set_show_closed (CtiCaseloadModel *self, gboolean show)
{
  self->show_closed = show;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * cti_caseload_model_set_narrow:
 * @self: a caseload
 * @narrow: who is shown while nothing is searched for
 * @team: (nullable): whose rules say what is due
 */
void
cti_caseload_model_set_narrow (CtiCaseloadModel *self,
                               CtiCaseloadNarrow narrow,
                               const CtiTeam *team)
{
  g_clear_pointer (&self->team, cti_record_unref);
  self->team = team != NULL ? cti_record_copy (team) : NULL;
  self->narrow = narrow;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * cti_caseload_model_is_narrow:
 * @self: a caseload
 *
 * Returns: whether some are left out that are asked for neither by a search nor as closed
 */
gboolean
cti_caseload_model_is_narrow (CtiCaseloadModel *self)
{
  return self->narrow != CTI_CASELOAD_ALL;
}

/**
 * cti_caseload_model_count_closed:
 * @self: a caseload
 *
 * Returns: how many of all citizens have a closed course
 */
guint
cti_caseload_model_count_closed (CtiCaseloadModel *self)
{
  guint n = self->n_closed < 0 ? g_list_model_get_n_items (self->cards) : 0;

  self->n_closed = MAX (self->n_closed, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CtiCardItem) item = g_list_model_get_item (self->cards, i);

      self->n_closed += is_closed (item);
    }
  return (guint) self->n_closed;
}

/**
 * cti_caseload_model_count_scope:
 * @self: a caseload
 *
 * Returns: how many citizens there are in all, which is how many a search goes through
 */
guint
cti_caseload_model_count_scope (CtiCaseloadModel *self)
{
  return g_list_model_get_n_items (self->cards);
}
