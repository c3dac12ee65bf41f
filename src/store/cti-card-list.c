#include "cti-card-list.h"

#include "cti-fold.h"

struct _CtiCardItem
{
  GObject parent_instance;

  char *id;      /* (owned) */
  CtiCard *card; /* (owned) (nullable): NULL where the file could never be read */
  CtiCardState state;
  char *folded;   /* (owned): name and code, folded for search */
  char *sort_key; /* (owned): of the name */
  CtiDate today;  /* the day that @due and @next were found for, or CTI_DATE_NONE */
  int months;
  CtiDue due;
  CtiDate next;
};

G_DEFINE_FINAL_TYPE (CtiCardItem, cti_card_item, G_TYPE_OBJECT)

static void
cti_card_item_finalize (GObject *object)
{
  CtiCardItem *self = CTI_CARD_ITEM (object);

  g_clear_pointer (&self->card, cti_record_unref);
  g_free (self->id);
  g_free (self->folded);
  g_free (self->sort_key);
  G_OBJECT_CLASS (cti_card_item_parent_class)->finalize (object);
}

static void
cti_card_item_class_init (CtiCardItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_card_item_finalize;
}

static void
cti_card_item_init (CtiCardItem *self)
{
}

static CtiCardItem *
new_item (const char *id, CtiCard *card, CtiCardState state)
{
  CtiCardItem *self = g_object_new (CTI_TYPE_CARD_ITEM, NULL);
  g_autofree char *text = card ? g_strconcat (card->name, " ", card->code, NULL) : g_strdup ("");

  self->id = g_strdup (id);
  self->card = card ? cti_record_ref (card) : NULL;
  self->state = state;
  self->folded = cti_fold (text);
  self->sort_key = cti_collation_key (card ? card->name : id);
  return self;
}

/**
 * cti_card_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): id of the case
 */
const char *
cti_card_item_get_id (CtiCardItem *self)
{
  return self->id;
}

/**
 * cti_card_item_get_card:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the card, %NULL where the file could never be read
 */
const CtiCard *
cti_card_item_get_card (CtiCardItem *self)
{
  return self->card;
}

/**
 * cti_card_item_get_state:
 * @self: an item
 *
 * Returns: how the card stands to the file
 */
CtiCardState
cti_card_item_get_state (CtiCardItem *self)
{
  return self->state;
}

/**
 * cti_card_item_matches:
 * @self: an item
 * @folded_query: what cti_fold() made of the words searched for
 *
 * Returns: whether name or code hold all of the words
 */
gboolean
cti_card_item_matches (CtiCardItem *self, const char *folded_query)
{
  return cti_fold_contains (self->folded, folded_query);
}

/**
 * cti_card_item_get_sort_key:
 * @self: an item
 *
 * Returns: (transfer none): the name as bytes whose strcmp() order is the Danish one
 */
const char *
cti_card_item_get_sort_key (CtiCardItem *self)
{
  return self->sort_key;
}

/**
 * cti_card_item_get_next_reading:
 * @self: an item with a card
 * @months: months from one star to the next; 0 for %CTI_RHYTHM_MONTHS
 * @today: the day
 * @next: (out): when it is due
 *
 * What cti_card_get_next_reading() says, remembered: putting a long list in order asks it of each
 * citizen many times over.
 *
 * Returns: how it stands
 */
CtiDue
cti_card_item_get_next_reading (CtiCardItem *self, int months, CtiDate today, CtiDate *next)
{
  if (self->today != today || self->months != months)
    {
      self->due = cti_card_get_next_reading (self->card, months, today, &self->next);
      self->today = today;
      self->months = months;
    }
  *next = self->next;
  return self->due;
}

struct _CtiCardList
{
  GObject parent_instance;

  GPtrArray *items; /* (owned) (element-type CtiCardItem) */
};

static GType
get_item_type (GListModel *model)
{
  return CTI_TYPE_CARD_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return CTI_CARD_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CtiCardList *self = CTI_CARD_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position))
                                     : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtiCardList,
                               cti_card_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
cti_card_list_finalize (GObject *object)
{
  g_ptr_array_unref (CTI_CARD_LIST (object)->items);
  G_OBJECT_CLASS (cti_card_list_parent_class)->finalize (object);
}

static void
cti_card_list_class_init (CtiCardListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cti_card_list_finalize;
}

static void
cti_card_list_init (CtiCardList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cti_card_list_new:
 *
 * Returns: (transfer full): an empty caseload
 */
CtiCardList *
cti_card_list_new (void)
{
  return g_object_new (CTI_TYPE_CARD_LIST, NULL);
}

/**
 * cti_card_list_set:
 * @self: a caseload
 * @items: (nullable) (element-type CtiCardItem): what it shall hold; %NULL empties it
 */
void
cti_card_list_set (CtiCardList *self, GPtrArray *items)
{
  guint before = self->items->len;

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (items, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->items->len);
}

static guint
find_position (CtiCardList *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (cti_card_item_get_id (g_ptr_array_index (self->items, i)), id) == 0)
      return i;
  return self->items->len;
}

/**
 * cti_card_list_put:
 * @self: a caseload
 * @card: a card that is new or has changed
 */
void
cti_card_list_put (CtiCardList *self, CtiCard *card)
{
  guint position = find_position (self, card->record.id);
  gboolean is_new = position == self->items->len;
  CtiCardItem *item = new_item (card->record.id, card, CTI_CARD_GOOD);

  if (is_new)
    g_ptr_array_add (self->items, item);
  else
    {
      g_object_unref (g_ptr_array_index (self->items, position));
      g_ptr_array_index (self->items, position) = item;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, is_new ? 0 : 1, 1);
}

/**
 * cti_card_list_remove:
 * @self: a caseload
 * @id: id of a case that lies in the trash now; one that is not in it changes nothing
 */
void
cti_card_list_remove (CtiCardList *self, const char *id)
{
  guint position = find_position (self, id);

  if (position == self->items->len)
    return;
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * cti_card_list_find:
 * @self: a caseload
 * @id: (nullable): id of a case
 *
 * Returns: (transfer none) (nullable): its item
 */
CtiCardItem *
cti_card_list_find (CtiCardList *self, const char *id)
{
  guint position = find_position (self, id);

  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * cti_card_list_find_code:
 * @self: a caseload
 * @code: a case code
 *
 * Returns: (transfer none) (nullable): the item of the case that has it
 */
CtiCardItem *
cti_card_list_find_code (CtiCardList *self, const char *code)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      CtiCardItem *item = g_ptr_array_index (self->items, i);

      if (item->card != NULL && g_ascii_strcasecmp (item->card->code, code) == 0)
        return item;
    }
  return NULL;
}

/**
 * cti_card_index_make_items:
 * @index: the index, on the store's thread
 *
 * Returns: (transfer full) (element-type CtiCardItem): its cards, to be handed to the main thread
 */
GPtrArray *
cti_card_index_make_items (CtiCardIndex *index)
{
  g_autoptr (GPtrArray) entries = cti_card_index_get_entries (index);
  GPtrArray *items = g_ptr_array_new_full (entries->len, g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const CtiCardEntry *entry = g_ptr_array_index (entries, i);

      g_ptr_array_add (items, new_item (entry->id, entry->card, entry->state));
    }
  return items;
}
