/* Given names that are common in Denmark, folded, in order: so that one that begins a sentence is
 * seen too. A list cannot be whole; it is the smaller half of the rule in cti-veil.c. */

#include <stdlib.h>
#include <string.h>

#include "cti-veil.h"

static const char *const given_names[] = {
  "ahmed",     "aisha",     "alberte",   "alexander",  "ali",       "alma",
  "amalie",    "amina",     "anders",    "andrea",    "andreas",    "ane",       "anette",
  "anita",     "anja",      "ann",       "anna",      "anne",       "annette",   "annika",
  "anton",     "arne",      "ase",       "asger",     "astrid",    "august",     "bent",      "bente",
  "berit",     "birgit",    "birgitte",  "birthe",    "bjarne",     "bo",        "britta",
  "camilla",   "carina",    "carl",      "carla",     "caroline",   "cecilie",   "charlotte",
  "christian", "christina", "christine", "clara",     "claus",      "connie",    "dagmar",
  "daniel",    "daniela",   "david",     "dennis",    "ditte",      "dorte",     "dorthe",
  "ebba",      "elena",     "elin",      "elisabeth", "ella",       "ellen",     "else",
  "emil",      "emilie",    "emma",      "erik",      "esther",     "eva",       "fatima",
  "fie",       "finn",      "flemming",  "frederik",  "frederikke", "freja",     "frida",
  "gerda",     "gitte",     "gorm",      "grethe",    "hanne",      "hans",      "hassan",
  "heidi",     "helena",    "helene",    "helle",     "henning",    "henriette", "henrik",
  "ib",        "ida",       "inge",      "inger",     "ingrid",     "irene",     "isabella",
  "ivan",      "jacob",     "jakob",     "jan",       "jane",       "janne",     "jannie",
  "jeanette",  "jens",      "jeppe",     "jesper",    "jette",      "joan",      "johan",
  "johanne",   "john",      "jonas",     "josefine",  "julie",      "jytte",     "kaja",
  "karen",     "karin",     "karina",    "karl",      "karoline",   "kasper",    "katja",
  "katrine",   "kenneth",   "kim",       "kirsten",   "kjeld",      "klara",     "klaus",
  "kristian",  "kristina",  "kristine",  "laila",     "lars",       "laura",     "lea",
  "leif",      "lene",      "leyla",     "linda",     "line",       "lis",       "lisa",
  "lisbeth",   "lise",      "liv",       "liza",      "lone",       "lotte",     "louise",
  "lucas",     "luna",      "mads",      "magnus",    "maj",        "maja",      "malene",
  "maren",     "margit",    "margrethe", "maria",     "marianne",   "marie",     "martin",
  "mathias",   "mathilde",  "mette",     "mia",       "michael",    "michelle",  "mikkel",
  "mille",     "mohammed",  "mona",      "monica",    "morten",     "nadia",     "naja",
  "nanna",     "natasha",   "nicolai",   "nicole",    "niels",      "nikolaj",   "nina",
  "nora",      "ole",       "olga",      "olivia",    "oscar",      "pernille",  "peter",
  "petra",     "pia",       "poul",      "preben",    "rasmus",     "rebecca",   "rikke",
  "rita",      "robert",    "ronja",     "rosa",      "ruth",       "sabrina",   "sandra",
  "sanne",     "sara",      "sarah",     "signe",     "silje",      "simone",    "sine",
  "sofia",     "sofie",     "solveig",   "sonja",     "soren",      "stine",     "sune",
  "susan",     "susanne",   "sven",      "svend",     "tanja",      "thea",      "therese",
  "thomas",    "tina",      "tine",      "tobias",    "tom",        "tove",      "trine",
  "ulla",      "ulrik",     "vera",      "vibeke",    "victoria",   "viktor",    "vivi",
  "yasmin",    "yvonne",    "zara",
};

static int
compare (const void *a, const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

/**
 * cti_veil_is_given_name:
 * @folded: a word, folded by cti_fold()
 *
 * Returns: whether it is a given name that is common in Denmark
 */
gboolean
cti_veil_is_given_name (const char *folded)
{
  return bsearch (folded, given_names, G_N_ELEMENTS (given_names), sizeof given_names[0],
                  compare) != NULL;
}
