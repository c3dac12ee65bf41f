/* Cover names: what tells who somebody is, covered or marked. */

#include <string.h>

#include "cti-veil.h"
#include "model-test.h"

typedef struct
{
  const char *text;
  const char *covered;
  const char *marks; /* with blanks */
} TextRow;

/* Known are "Ronja Kvistgaard", who is Birk here, and "Storebror Jokum", who is A. */
static const TextRow text_rows[] = {
  { "Hun kom med sin søster.", "Hun kom med sin søster.", "" },
  { "Ronja kom, og Kvistgaards nabo kom.", "Birk kom, og Birk nabo kom.", "" },
  { "RONJA kom", "Birk kom", "" },
  { "Hjem fra skolen med Jokum", "Hjem fra A med A", "" },
  { "Talt med Jokum om huslejen", "Talt med A om huslejen", "" },
  { "CPR 010190-1234 oplyst", "CPR ■■■ oplyst", "" },
  { "cpr 0101901234", "cpr ■■■", "" },
  { "Ring 12345678 eller 12 34 56 78", "Ring ■■■ eller ■■■", "" },
  { "Ring +45 12 34 56 78.", "Ring ■■■.", "" },
  { "Ring 1234 5678", "Ring ■■■", "" },
  { "Ring 12-34-56-78 eller 12.34.56.78", "Ring ■■■ eller ■■■", "" },
  { "Ring 12\u00a034\u00a056\u00a078", "Ring ■■■", "" },
  { "cpr 010190\u20131234", "cpr ■■■", "" }, /* a dash as a writing program makes it */
  { "Aftalt 12.03.2026 kl. 14.30, 2026-03-12", "Aftalt 12.03.2026 kl. 14.30, 2026-03-12", "" },
  { "Gæld på 12.000.000 og 345678 kr.", "Gæld på 12.000.000 og 345678 kr.", "" },
  { "skriv til pia.p@eksempel.dk i dag", "skriv til ■■■ i dag", "" },
  { "bor på Nørregade 12, 3. tv nu", "bor på ■■■ nu", "" },
  { "bor Vesterbro Torv 4B", "bor ■■■", "" },
  { "flytter til 8000 Aarhus C", "flytter til ■■■", "" },
  { "Mødt ved Rådhuset i dag", "Mødt ved ■■■ i dag", "Rådhuset" },
  { "Mette ringede. Mettes søn også.", "■■■ ringede. ■■■ søn også.", "Mette Mettes" },
  { "Talt med SKP og KC om CTI", "Talt med SKP og KC om CTI", "" },
  { "Møde holdt. Aftalen gælder: Hun ringer.", "Møde holdt. Aftalen gælder: Hun ringer.", "" },
  { "Hun sagde: \"Jeg vil gerne\"", "Hun sagde: \"Jeg vil gerne\"", "" },
  { "ved Lidl og Lidl igen", "ved ■■■ og ■■■ igen", "Lidl" },
  { "I går talte vi om Føtex", "I går talte vi om ■■■", "Føtex" },
  { "Lars' søster kom. Jens’ bil.", "■■■ søster kom. ■■■ bil.", "Lars' Jens’" },
  { "Hans-Peter kom.", "■■■ kom.", "Hans-Peter" },
  { "Jokum-Emil kom.", "A kom.", "" },
  { "Aase ringede. Åse også.", "■■■ ringede. ■■■ også.", "Aase Åse" },
  { "A\u030ase ringede", "■■■ ringede", "Åse" }, /* a ring of its own, as from a Mac */
  { "LONE ringede om SKP", "■■■ ringede om SKP", "LONE" },
  { "Ring +46 70 123 45 67 i dag, eller 070-123 45 67", "Ring ■■■ i dag, eller ■■■", "" },
  { "Talt AT om at hun ringer", "Talt Gran om at hun ringer", "" },
  { "Talt om d4p7 og D4P7s plan, ikke D4P71", "Talt om Birk og Birk plan, ikke D4P71", "" },
};

/* For what leaves the house. */
static const TextRow strict_rows[] = {
  { "Aftalt 12.03.2026 kl. 14.30, 2026-03-12", "Aftalt ■■■ kl. ■■■, ■■■", "" },
  { "ses 12/3 eller den 4. marts 2026", "ses ■■■ eller den ■■■", "" },
  { "Gæld på 345678 kr. eller 12.000.000", "Gæld på ■■■ kr. eller ■■■", "" },
  { "i 45 minutter, 3 gange, 1200 kr.", "i 45 minutter, 3 gange, 1200 kr.", "" },
  { "Ronjas kaffe med Jokum", "Birk kaffe med A", "" },
};

static CtiVeil *
learn_two (CtiVeil *cover)
{
  cti_veil_learn (cover, "Ronja Kvistgaard", "Birk");
  cti_veil_learn (cover, "Storebror Jokum fra skolen", "A");
  cti_veil_learn_code (cover, "D4P7", "Birk");
  cti_veil_learn_code (cover, "AT", "Gran");
  cti_veil_learn_number (cover, "+46 70-123 45 67");
  return cover;
}

static CtiVeil *
make_cover (void)
{
  return learn_two (cti_veil_new (NULL));
}

static void
check_row (CtiVeil *cover, const TextRow *row)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *covered = cti_veil_text (cover, row->text, marks);
  g_autofree char *told = NULL;

  g_assert_cmpstr (covered, ==, row->covered);
  g_ptr_array_add (marks, NULL);
  told = g_strjoinv (" ", (char **) marks->pdata);
  g_assert_cmpstr (told, ==, row->marks);
}

static void
a_text_is_covered (gconstpointer data)
{
  g_autoptr (CtiVeil) cover = make_cover ();

  check_row (cover, data);
}

static void
what_leaves_is_covered_more_strictly (void)
{
  g_autoptr (CtiVeil) cover = learn_two (cti_veil_new_strict ());

  for (gsize i = 0; i < G_N_ELEMENTS (strict_rows); i++)
    check_row (cover, &strict_rows[i]);
}

/* What cannot be read through is not shown. */
static void
a_text_that_cannot_be_read_is_covered (void)
{
  g_autoptr (CtiVeil) cover = make_cover ();
  g_autofree char *covered = cti_veil_text (cover, "talt med Ronja p\xe5 12345678", NULL);

  g_assert_null (strstr (covered, "Ronja"));
  g_assert_null (strstr (covered, "1234"));
}

static void
a_word_that_is_allowed_is_shown (void)
{
  g_autoptr (CtiVeil) cover = make_cover ();
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *covered = NULL;

  cti_veil_allow (cover, "Føtex");
  covered = cti_veil_text (cover, "talt om Føtex og Lidl", marks);
  g_assert_cmpstr (covered, ==, "talt om Føtex og ■■■");
  g_assert_cmpuint (marks->len, ==, 1);
}

static void
names_stay_in_a_session_and_differ_within_it (void)
{
  g_autoptr (CtiVeil) cover = cti_veil_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%d", i);

      g_assert_true (g_hash_table_add (seen, (gpointer) cti_veil_get_name (cover, id)));
      g_assert_cmpstr (cti_veil_get_name (cover, id), ==, cti_veil_get_name (cover, id));
    }
}

/* Thirty deals of the first three cases: that all are alike happens once in 10^130. */
static void
names_are_dealt_anew_each_time (void)
{
  g_autoptr (CtiVeil) first = cti_veil_new (NULL);
  gboolean differs = FALSE;

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (CtiVeil) other = cti_veil_new (NULL);

      for (int k = 0; k < 3; k++)
        {
          g_autofree char *id = g_strdup_printf ("case-%d", k);

          differs |= g_strcmp0 (cti_veil_get_name (first, id), cti_veil_get_name (other, id)) != 0;
        }
    }
  g_assert_true (differs);
}

static gpointer
add (GPtrArray *records, const CtiRecordType *type)
{
  g_ptr_array_add (records, cti_record_new (type));
  return g_ptr_array_index (records, records->len - 1);
}

static CtiCase *
make_case (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (cti_record_unref);
  CtiCitizen *citizen = add (records, &cti_citizen_type);
  CtiIdentity *identity = add (records, &cti_identity_type);
  CtiPerson *person = add (records, &cti_person_type);
  CtiContact *contact = add (records, &cti_contact_type);
  CtiCheckItem *item = add (records, &cti_check_item_type);

  cti_set_text (&item->text, "Ring til Jokum på 12345678");
  cti_set_text (&citizen->code, "D4P7");
  cti_set_text (&citizen->alias, "Kaja");
  citizen->mode = CTI_MODE_IDENTIFIED;
  cti_set_text (&identity->citizen, citizen->record.id);
  cti_set_text (&identity->name, "Ronja-Lis Kvistgaard");
  cti_set_text (&identity->address, "Nattergalevej 4, Svaleby");
  cti_set_text (&person->name, "Jokum");
  cti_set_text (&person->phone, "12345678");
  contact->date = day ("2026-05-01");
  cti_set_text (&contact->line, "Ronja og Jokum på vej til Lidl");
  cti_set_text (&identity->phone, "0046 701234567");
  return cti_case_new (citizen->record.id, records);
}

static void
all_that_tells_in_a_case_is_known (void)
{
  g_autoptr (CtiVeil) cover = cti_veil_new (NULL);
  g_autoptr (CtiCase) model = make_case ();
  const char *name = cti_veil_get_name (cover, cti_case_get_id (model));
  g_autofree char *wanted = g_strdup_printf ("%s og %s bor i ■■■ med A", name, name);
  g_autofree char *covered = NULL;

  cti_veil_learn_case (cover, model);
  covered = cti_veil_text (cover, "Kajas og Ronja-Lis bor i Svaleby med jokum", NULL);
  g_assert_cmpstr (covered, ==, wanted);
  g_free (wanted);
  g_free (covered);
  wanted = g_strdup_printf ("%s har ■■■", name);
  covered = cti_veil_text (cover, "D4P7 har +46 70 123 45 67", NULL);
  g_assert_cmpstr (covered, ==, wanted);
}

static void
a_case_is_shown_under_its_cover_name (void)
{
  g_autoptr (CtiVeil) cover = cti_veil_new (NULL);
  g_autoptr (CtiCase) plain = make_case ();
  g_autoptr (CtiCase) model = cti_case_in_rhythm (plain, 3);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CtiCase) covered = cti_veil_case (cover, model, marks);
  const char *name = cti_veil_get_name (cover, cti_case_get_id (model));
  g_autofree char *line = g_strdup_printf ("%s og A på vej til ■■■", name);
  const CtiPerson *person = cti_case_get_records (covered, &cti_person_type)->pdata[0];
  const CtiContact *contact = cti_case_get_records (covered, &cti_contact_type)->pdata[0];
  const CtiCheckItem *item = cti_case_get_records (covered, &cti_check_item_type)->pdata[0];

  g_assert_cmpstr (cti_case_get_name (covered), ==, name);
  g_assert_null (cti_case_get_identity (covered));
  g_assert_cmpint (cti_case_get_reading_months (covered), ==, 3);
  g_assert_cmpstr (cti_case_get_citizen (covered)->code, ==, name);
  g_assert_cmpstr (person->name, ==, "A");
  g_assert_null (person->phone);
  g_assert_cmpstr (contact->line, ==, line);
  g_assert_cmpstr (item->text, ==, "Ring til A på ■■■");
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpstr (cti_case_get_name (model), ==,
                   "Ronja-Lis Kvistgaard"); /* it is left as it was */
}

/* After a lock the room goes on talking about the same people under the same names. */
static void
a_session_that_goes_on_has_the_same_names (void)
{
  g_autoptr (CtiVeil) before = cti_veil_new ("one");
  g_autoptr (CtiVeil) after = cti_veil_new ("one");
  g_autoptr (CtiVeil) other = cti_veil_new ("two");
  int same = 0;

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *case_id = g_strdup_printf ("%d", i);
      const char *name = cti_veil_get_name (before, case_id);

      g_assert_cmpstr (cti_veil_get_name (after, case_id), ==, name);
      same += g_strcmp0 (cti_veil_get_name (other, case_id), name) == 0 ? 1 : 0;
    }
  g_assert_cmpint (same, <, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (text_rows); i++)
    {
      g_autofree char *name = g_strdup_printf ("/veil/a-text-is-covered/%d", (int) i);

      g_test_add_data_func (name, &text_rows[i], a_text_is_covered);
    }
  g_test_add_func ("/veil/what-leaves-is-covered-more-strictly",
                   what_leaves_is_covered_more_strictly);
  g_test_add_func ("/veil/a-text-that-cannot-be-read-is-covered",
                   a_text_that_cannot_be_read_is_covered);
  g_test_add_func ("/veil/all-that-tells-in-a-case-is-known", all_that_tells_in_a_case_is_known);
  g_test_add_func ("/veil/a-session-that-goes-on-has-the-same-names",
                   a_session_that_goes_on_has_the_same_names);
  g_test_add_func ("/veil/a-word-that-is-allowed-is-shown", a_word_that_is_allowed_is_shown);
  g_test_add_func ("/veil/names-stay-in-a-session-and-differ-within-it",
                   names_stay_in_a_session_and_differ_within_it);
  g_test_add_func ("/veil/names-are-dealt-anew-each-time", names_are_dealt_anew_each_time);
  g_test_add_func ("/veil/a-case-is-shown-under-its-cover-name",
                   a_case_is_shown_under_its_cover_name);
  return g_test_run ();
}
