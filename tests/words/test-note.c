#include "cti-words-note.h"
#include "words-test.h"

static CtiNote *
make_note (void)
{
  CtiNote *note = cti_record_new (&cti_note_type);

  note->date = day ("2027-05-03");
  note->time = 870;
  cti_set_text (&note->title, "Lægen");
  cti_set_text (&note->fact, "Vi talte med lægen.\n");
  cti_set_text (&note->judgement, "  ");
  cti_set_text (&note->words, "“Jeg sov hele natten.”");
  return note;
}

static void
a_note_tells_who_says_what (void)
{
  g_autoptr (CtiNote) note = make_note ();

  assert_words (cti_words_note_for_journal (note, NULL, "D4P7"),
                "3 May 2027, 14:30, note, case D4P7\nLægen\n\nWhat happened:\nVi talte med "
                "lægen.\n\nIn the citizen's own words:\n“Jeg sov hele natten.”\n",
                "03.05.2027 kl. 14.30, journalnotat, sag D4P7\nLægen\n\nHvad der skete:\nVi talte "
                "med lægen.\n\nMed borgerens egne ord:\n“Jeg sov hele natten.”\n");
}

static void
a_note_of_a_contact_has_its_kind (void)
{
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);

  note->date = day ("2027-05-03");
  contact->kind = CTI_CONTACT_HOME_VISIT;
  cti_set_text (&note->fact, "Vi ryddede op.");
  cti_set_text (&note->judgement, "Hun magter mere.");
  assert_words (cti_words_note_for_journal (note, contact, "D4P7"),
                "3 May 2027, home visit, case D4P7\n\nWhat happened:\nVi ryddede "
                "op.\n\nJudgement:\nHun magter mere.\n",
                "03.05.2027, hjemmebesøg, sag D4P7\n\nHvad der skete:\nVi ryddede op.\n\nFaglig "
                "vurdering:\nHun magter mere.\n");
}

static void
a_contact_goes_with_what_was_noted_of_it (void)
{
  g_autoptr (CtiContact) contact = cti_record_new (&cti_contact_type);
  g_autoptr (CtiNote) note = cti_record_new (&cti_note_type);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  contact->kind = CTI_CONTACT_PHONE;
  contact->date = day ("2027-05-03");
  contact->start = 870;
  contact->minutes = 45;
  cti_set_text (&contact->line, "Om banken");
  cti_set_text (&note->fact, "Vi ringede sammen.");
  assert_words (cti_words_contact_for_journal (contact, notes, "D4P7"),
                "3 May 2027, 14:30, phone call, case D4P7\n45 min\nOm banken\n",
                "03.05.2027 kl. 14.30, telefonsamtale, sag D4P7\n45 min.\nOm banken\n");
  g_ptr_array_add (notes, note);
  contact->result = CTI_CONTACT_MISSED;
  contact->minutes = -1;
  assert_words (cti_words_contact_for_journal (contact, notes, "D4P7"),
                "3 May 2027, 14:30, phone call, case D4P7\ndid not come\nOm banken\n\n"
                "What happened:\nVi ringede sammen.\n",
                "03.05.2027 kl. 14.30, telefonsamtale, sag D4P7\nkom ikke\nOm banken\n\n"
                "Hvad der skete:\nVi ringede sammen.\n");
}

int
main (int argc, char **argv)
{
  words_test_init (&argc, &argv);
  g_test_add_func ("/note/a-note-tells-who-says-what", a_note_tells_who_says_what);
  g_test_add_func ("/note/a-note-of-a-contact-has-its-kind", a_note_of_a_contact_has_its_kind);
  g_test_add_func ("/note/a-contact-goes-with-what-was-noted-of-it",
                   a_contact_goes_with_what_was_noted_of_it);
  return g_test_run ();
}
