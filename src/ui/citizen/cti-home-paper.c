/* The papers for the citizen, each made of what reports knows of it. While one is made, drawn or
 * written, its own language is spoken; the window's comes back at once. */

#include "cti-home-paper.h"

#include <glib/gi18n.h>

#include "cti-left-out.h"
#include "cti-own-looks.h"
#include "cti-record-sheet.h"
#include "cti-wallet-sheet.h"
#include "cti-words.h"

struct _CtiHomePaper
{
  CtiHomePaperKind kind;
  CtiCase *now; /* (owned) */
  CtiDate today;
  char *language; /* (owned) (nullable): %NULL for that of the program */

  const CtiHomeChoice *choice; /* (unowned) (nullable): while it is made */
  GPtrArray *areas;            /* (unowned) (nullable): while it is made */
  GPtrArray *looks;            /* (unowned) (nullable): while it is made */

  CtiTextSheet *text;   /* (owned) (nullable): one of these three once it is made */
  CtiWalletSheet *card; /* (owned) (nullable) */
  CtiBlankSheet *blank; /* (owned) (nullable) */
};

static const char *const uses[CTI_HOME_PAPER_N_KINDS] = { "home-sheet", "card", "about-her",
                                                          "blank-star", "blank-who5" };

/**
 * cti_home_paper_new:
 * @kind: which paper
 * @now: her case
 * @today: the day
 * @language: (nullable): code of the language it is in, %NULL for that of the program
 *
 * Returns: (transfer full): the paper, to be made once it knows what stands on it
 */
CtiHomePaper *
cti_home_paper_new (CtiHomePaperKind kind, CtiCase *now, CtiDate today, const char *language)
{
  CtiHomePaper *self = g_new0 (CtiHomePaper, 1);

  self->kind = kind;
  self->now = cti_case_ref (now);
  self->today = today;
  self->language = g_strdup (language);
  return self;
}

/**
 * cti_home_paper_free:
 * @self: (transfer full): a paper
 */
void
cti_home_paper_free (CtiHomePaper *self)
{
  g_clear_pointer (&self->text, cti_text_sheet_free);
  g_clear_pointer (&self->card, cti_wallet_sheet_free);
  g_clear_pointer (&self->blank, cti_blank_sheet_free);
  cti_case_unref (self->now);
  g_free (self->language);
  g_free (self);
}

/**
 * cti_home_paper_set_choice:
 * @self: a paper
 * @choice: what is safe to carry; used until it is made
 */
void
cti_home_paper_set_choice (CtiHomePaper *self, const CtiHomeChoice *choice)
{
  self->choice = choice;
}

/**
 * cti_home_paper_set_areas:
 * @self: a paper
 * @areas: (element-type CtiArea): what a star asks now; used until it is made
 */
void
cti_home_paper_set_areas (CtiHomePaper *self, GPtrArray *areas)
{
  self->areas = areas;
}

/**
 * cti_home_paper_set_looks:
 * @self: a paper
 * @looks: (nullable) (element-type CtiUse): when somebody looked; used until it is made
 */
void
cti_home_paper_set_looks (CtiHomePaper *self, GPtrArray *looks)
{
  self->looks = looks;
}

static CtiWalletSheet *
make_card (CtiHomePaper *self)
{
  g_autoptr (CtiLeftOut) left_out = cti_left_out_new ();

  cti_left_out_add_telling (left_out);
  cti_left_out_add (left_out, self->choice->hidden_words);
  if (!self->choice->name)
    cti_left_out_add_names (left_out, self->now);
  return cti_wallet_sheet_new (cti_case_get_latest (self->now, &cti_crisis_plan_type), left_out);
}

static CtiTextSheet *
make_record (CtiHomePaper *self)
{
  g_auto (GStrv) looks = cti_own_looks_say (self->looks);

  return cti_record_sheet_new (self->now, (const char *const *) looks, self->today);
}

static void
speak (CtiHomePaper *self)
{
  if (self->language != NULL)
    cti_words_set_language (self->language);
}

static void
speak_as_before (void)
{
  cti_words_set_language (NULL);
}

/**
 * cti_home_paper_make:
 * @self: a paper that knows what stands on it; a card is of a case with a plan for hard days
 */
void
cti_home_paper_make (CtiHomePaper *self)
{
  const char *code = cti_case_get_citizen (self->now)->code;

  speak (self);
  switch (self->kind)
    {
    case CTI_HOME_PAPER_SHEET:
      self->text = cti_home_sheet_new (self->now, self->choice, self->today);
      break;
    case CTI_HOME_PAPER_CARD:
      self->card = make_card (self);
      break;
    case CTI_HOME_PAPER_RECORD:
      self->text = make_record (self);
      break;
    case CTI_HOME_PAPER_STAR:
      self->blank = cti_blank_sheet_new_star (code, self->areas);
      break;
    case CTI_HOME_PAPER_WHO5:
    default:
      self->blank = cti_blank_sheet_new_wellbeing (code);
      break;
    }
  speak_as_before ();
  self->choice = NULL;
  self->areas = NULL;
  self->looks = NULL;
}

/**
 * cti_home_paper_get_use:
 * @self: a paper
 *
 * Returns: (transfer none): what it is in the use log when it is printed
 */
const char *
cti_home_paper_get_use (const CtiHomePaper *self)
{
  return uses[self->kind];
}

/**
 * cti_home_paper_get_title:
 * @self: a paper that is made
 *
 * Returns: (transfer none): what a printer's queue calls it; it names nobody
 */
const char *
cti_home_paper_get_title (const CtiHomePaper *self)
{
  if (self->text != NULL)
    return cti_text_sheet_get_title (self->text);
  return self->card != NULL ? cti_wallet_sheet_get_title (self->card)
                            : cti_blank_sheet_get_title (self->blank);
}

/**
 * cti_home_paper_make_name:
 * @self: a paper that is made
 *
 * Returns: (transfer full): the name of a file, which says nothing
 */
char *
cti_home_paper_make_name (const CtiHomePaper *self)
{
  if (self->blank != NULL)
    return g_strconcat (cti_blank_sheet_get_code (self->blank), ".pdf", NULL);
  /* Translators: name of a file, which says nothing. */
  return g_strdup (self->card != NULL ? C_ ("file name", "card.pdf")
                                      : C_ ("file name", "sheet.pdf"));
}

/**
 * cti_home_paper_get_n_pages:
 * @self: a paper that is made
 *
 * Returns: how many pages it has
 */
int
cti_home_paper_get_n_pages (const CtiHomePaper *self)
{
  return self->text != NULL ? cti_text_sheet_get_n_pages (self->text) : 1;
}

/**
 * cti_home_paper_draw:
 * @self: a paper that is made
 * @cr: where to draw
 * @page: which page, from 0
 * @width: width of the page, margins included
 * @height: its height
 */
void
cti_home_paper_draw (CtiHomePaper *self, cairo_t *cr, int page, double width, double height)
{
  speak (self);
  if (self->text != NULL)
    cti_text_sheet_draw (self->text, cr, page, width, height);
  else if (self->card != NULL)
    cti_wallet_sheet_draw (self->card, cr, width, height);
  else
    cti_blank_sheet_draw (self->blank, cr, width, height);
  speak_as_before ();
}

/**
 * cti_home_paper_to_pdf:
 * @self: a paper that is made
 * @error: (out) (optional): a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
cti_home_paper_to_pdf (CtiHomePaper *self, GError **error)
{
  g_autofree char *day = cti_date_to_iso (self->today);
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  GBytes *pdf;

  speak (self);
  if (self->text != NULL)
    pdf = cti_text_sheet_to_pdf (self->text, created, error);
  else if (self->card != NULL)
    pdf = cti_wallet_sheet_to_pdf (self->card, created, error);
  else
    pdf = cti_blank_sheet_to_pdf (self->blank, created, error);
  speak_as_before ();
  return pdf;
}
