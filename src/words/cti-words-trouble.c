/* What a worker reads when something is wrong between the program and the machine. The title says
 * what happened; the body says what is safe and what to do, in that order where both are in
 * question. Each state of the keychain has its own, because each has its own way on (design 5). */

#include "cti-words-trouble.h"

#include <glib/gi18n.h>

typedef struct
{
  CtiTrouble trouble;
  const char *title;
  const char *body;
} TroubleWords;

static const TroubleWords general_words[] = {
  { CTI_TROUBLE_UNKNOWN, N_ ("Something went wrong that the program does not know"),
    N_ ("What was saved before is untouched. Try again; if it comes back, close the program, open "
        "it again, and tell the person who looks after your computer what you were doing.") },
  { CTI_TROUBLE_CANCELLED, N_ ("You stopped before it was done"),
    N_ ("Nothing has changed. Begin again when you are ready.") },
  { CTI_TROUBLE_UNSAFE_FILE, N_ ("A file or folder is not a plain one of your own"),
    N_ ("The program does not follow links and does not open what belongs to somebody else, so "
        "nothing was read and nothing was changed. Ask the person who looks after your computer "
        "to look at the folder.") },
  { CTI_TROUBLE_DISK_FULL, N_ ("The disk is full, so this is not saved yet"),
    N_ ("What was saved before is untouched. Make room, for example by emptying the trash, and "
        "save again.") },
  { CTI_TROUBLE_DISK, N_ ("The disk could not be read or written"),
    N_ ("What was saved before is untouched, and this is not saved yet. Check that the disk or "
        "the network drive is there and that you may write to it, then try again.") },
  { CTI_TROUBLE_REFUSED, N_ ("This cannot be kept as it is"),
    N_ ("Nothing has changed. Read what is written at the field, correct it and save again.") },
  { CTI_TROUBLE_OLD_DRAFT, N_ ("Something half written is in the way"),
    N_ ("Nothing has changed. It was begun with an earlier version of the program and cannot be "
        "given new keys. Finish it or throw it away, or wait until it goes by itself, 14 days "
        "after it was written.") },
  { CTI_TROUBLE_LOCKED, N_ ("The program was locked before this was done"),
    N_ ("What was saved before is untouched, and what you were writing is kept as a draft. Unlock "
        "and go on.") },
};

static const TroubleWords undo_words[] = {
  { CTI_TROUBLE_UNDO_NOTHING, N_ ("There is nothing to undo"),
    N_ ("Everything is already as it was before.") },
  { CTI_TROUBLE_UNDO_ERASED, N_ ("What was erased cannot be undone"),
    N_ ("Nothing has changed. The values are gone from every file, as was asked for; write them "
        "again where they are needed.") },
  { CTI_TROUBLE_UNDO_PURGED, N_ ("What was changed is gone from the trash"),
    N_ ("Nothing has changed. What lies in the trash for more than 30 days is removed for good; an "
        "older backup may still hold it.") },
  { CTI_TROUBLE_UNDO_PAIR, N_ ("This changed more than one file and stays"),
    N_ ("Nothing has changed. What came in a hand-over file is corrected value by value, or the "
        "case is brought back from a backup.") },
  { CTI_TROUBLE_UNDO_WHOLE, N_ ("This began it all and stays"),
    N_ ("Nothing has changed. The store stays, and so does a case that came from a colleague; what "
        "was added to it here can be undone one by one.") },
  { CTI_TROUBLE_UNDO_FINAL, N_ ("This cannot be undone"),
    N_ ("Nothing has changed. An erasure, a change of keys and what left the trash for good are "
        "the "
        "acts that stay.") },
  { CTI_TROUBLE_UNDO_ANONYMOUS, N_ ("Undoing this would make her anonymous again"),
    N_ ("Nothing has changed. Making somebody anonymous is an erasure: it is done on the page "
        "“Citizen”, on purpose.") },
  { CTI_TROUBLE_UNDO_SIGNED, N_ ("A signed note stays as it is"),
    N_ ("Nothing has changed. Write an addition to the note: it stands beside the note and says "
        "what is right.") },
  { CTI_TROUBLE_IMPORT_CHANGED, N_ ("The import has been worked on since"),
    N_ ("Nothing has been taken back. A citizen it brought, or something it changed, has been "
        "changed afterwards, and that would be lost: undo it there first, or change it by hand.") },
  { CTI_TROUBLE_ATTACHMENT, N_ ("The file that belongs here is missing or damaged"),
    N_ ("The case and all that is written in it are safe. Bring the case back from a backup under "
        "“Backups”: what is missing of its files comes along.") },
  { CTI_TROUBLE_TRASH_GONE, N_ ("It does not lie in the trash any more"),
    N_ ("Nothing has changed. Somebody has taken it out, or its 30 days are over.") },
};

static const TroubleWords backup_words[] = {
  { CTI_TROUBLE_BACKUP_FOLDER, N_ ("The folder for backups cannot be reached"),
    N_ ("Your cases are safe, but no backup was made. See that the stick or the network drive is "
        "there and that you may write to it, or choose another folder under “Backups”.") },
  { CTI_TROUBLE_BACKUP_FULL, N_ ("There is no room for a backup"),
    N_ ("Your cases are safe, and the earlier backups are still there. Make room on the disk, or "
        "choose another folder under “Backups”, and make the backup again.") },
  { CTI_TROUBLE_BACKUP_DAMAGED, N_ ("The backup does not hold what it should"),
    N_ ("Nothing was brought back from it and nothing was changed. Use another backup, and keep "
        "this one for the person who looks after your computer.") },
  { CTI_TROUBLE_BACKUP_ERASED, N_ ("The case was erased and does not come back"),
    N_ ("Nothing has changed. An erasure holds for every backup: they keep what they hold until "
        "their time is over, and no case comes back from them that was erased since.") },
};

static const TroubleWords passphrase_words[] = {
  { CTI_TROUBLE_WRONG_PASSPHRASE, N_ ("The passphrase does not fit"),
    N_ ("Nothing has changed, and you may try as often as you like. Look at Caps Lock and at the "
        "keyboard's language. If it is forgotten, use the recovery sheet.") },
  { CTI_TROUBLE_PASSPHRASE_WEAK, N_ ("The passphrase is too easy to guess"),
    N_ ("Nothing has been made yet. Take a longer one: four or five words that do not belong "
        "together are easy to remember and hard to guess. Where no keychain helps, it must be "
        "longer still.") },
  { CTI_TROUBLE_RECOVERY_INCOMPLETE, N_ ("The recovery code is not complete"),
    N_ ("Nothing has changed. The code on the sheet has eight groups of six digits: type all of "
        "them in order.") },
  { CTI_TROUBLE_RECOVERY_GROUP, N_ ("One group of the recovery code is mistyped"),
    N_ ("Nothing has changed, and the other groups are as they should be. Compare that group with "
        "the sheet and type it again.") },
  { CTI_TROUBLE_RECOVERY_OTHER, N_ ("This recovery sheet belongs to something else"),
    N_ ("Nothing has changed. The code is typed as it should be, but it is from another store or "
        "from an earlier sheet. Find the newest sheet that carries this store's number.") },
  { CTI_TROUBLE_ORGANISATION_OTHER, N_ ("The key of the organisation does not open this store"),
    N_ ("Nothing has changed. The store was given another key, or none. The passphrase and the "
        "recovery sheet open it as before.") },
  { CTI_TROUBLE_ORGANISATION_KEY, N_ ("This is not the public key of an organisation"),
    N_ ("Nothing has changed. The key has 64 signs, 0-9 and a-f: copy it again from where the "
        "organisation published it.") },
  { CTI_TROUBLE_WRONG_PIN, N_ ("The PIN does not fit"),
    N_ ("Nothing has changed. The passphrase opens the cases as before.") },
  { CTI_TROUBLE_PIN_DIGITS, N_ ("A PIN has six digits"),
    N_ ("Nothing has changed. Type six digits and nothing else.") },
  { CTI_TROUBLE_PIN_EASY, N_ ("This PIN is among the first that anybody would try"),
    N_ ("Nothing has changed. Take six digits that are not all alike, do not follow one another "
        "and do not repeat.") },
  { CTI_TROUBLE_PIN_GONE, N_ ("The PIN is gone"),
    N_ ("Your cases are safe. A PIN goes after five wrong tries, when the computer sleeps, when "
        "you log out, and after ten hours. Type your passphrase.") },
  { CTI_TROUBLE_PIN_NO_PLACE, N_ ("There is no place for a PIN on this computer"),
    N_ ("Nothing has changed. A PIN needs a keychain that forgets it when you log out, as GNOME's "
        "does. The passphrase opens the cases as before.") },
};

static const TroubleWords keychain_words[] = {
  { CTI_TROUBLE_KEYCHAIN_NO_BUS, N_ ("The keychain cannot be reached from here"),
    N_ ("Your cases are safe. The program was started outside your desktop session, where there "
        "is no keychain. Log in to the desktop and start it there, or use the recovery sheet.") },
  { CTI_TROUBLE_KEYCHAIN_NO_SERVICE, N_ ("No keychain is running on this computer"),
    N_ ("Your cases are safe. The passphrase works together with the keychain, and no program "
        "offers one now. Log out and in again, or use the recovery sheet.") },
  { CTI_TROUBLE_KEYCHAIN_LOCKED, N_ ("The keychain is locked and could not ask to be opened"),
    N_ ("Your cases are safe. Open the keychain in the desktop's program for passwords, then try "
        "again, or use the recovery sheet.") },
  { CTI_TROUBLE_KEYCHAIN_REFUSED, N_ ("The keychain stayed locked"),
    N_ ("Your cases are safe. It asked for its password, which is usually the one you log in "
        "with, and did not get it. Try again and answer it, or use the recovery sheet.") },
  { CTI_TROUBLE_KEYCHAIN_EMPTY, N_ ("The keychain is open but holds nothing of this program"),
    N_ ("Your cases are safe. The keychain may be new, or its entry was deleted. Use the recovery "
        "sheet; after that the program puts a new entry into the keychain.") },
  { CTI_TROUBLE_KEYCHAIN_OTHER_STORE, N_ ("The keychain holds the entry of another store"),
    N_ ("Your cases are safe. This store was made on another computer or by another user. Choose "
        "the right store, or use this store's recovery sheet.") },
  { CTI_TROUBLE_KEYCHAIN_OTHER_SECRET, N_ ("The keychain's entry no longer fits this store"),
    N_ ("Your cases are safe. The keychain or the store was put back from an older copy. Use the "
        "recovery sheet; after that the program puts a new entry into the keychain.") },
  { CTI_TROUBLE_KEYCHAIN_FAILED, N_ ("The keychain gave no usable answer"),
    N_ ("Your cases are safe. Try again; if it comes back, log out and in, or use the recovery "
        "sheet.") },
};

static const TroubleWords store_words[] = {
  { CTI_TROUBLE_NO_STORE, N_ ("There is no store here yet"),
    N_ ("Set one up first, or check that the folder is the right one.") },
  { CTI_TROUBLE_STORE_IN_USE, N_ ("The store is open already"),
    N_ ("Nothing has changed. It is in use in another window or by another program: go on there, "
        "or close it first.") },
  { CTI_TROUBLE_KEYS_DAMAGED, N_ ("Both copies of the keys file are damaged"),
    N_ ("The cases themselves are untouched but cannot be opened without it. Change nothing in "
        "the folder, and ask for the two keys files to be put back from a backup.") },
  { CTI_TROUBLE_STORE_TOO_NEW, N_ ("The store was written by a newer version of the program"),
    N_ ("Nothing has been read or changed. Update the program on this computer, then open it "
        "again.") },
  { CTI_TROUBLE_STORE_DAMAGED, N_ ("The team's file is missing or damaged"),
    N_ ("The cases are files of their own and are untouched. The version before the last change "
        "may "
        "still be whole: open that one. If that does not help, change nothing in the folder, and "
        "ask for the file to be put back from a backup.") },
};

static const TroubleWords case_words[] = {
  { CTI_TROUBLE_CASE_MISSING, N_ ("The file of this case is missing"),
    N_ ("Nothing has been written. The other cases are untouched. If the file was moved or "
        "deleted, ask for it to be put back from a backup.") },
  { CTI_TROUBLE_CASE_DAMAGED, N_ ("The file of this case is damaged"),
    N_ ("Nothing of it has been used and nothing was changed; the other cases are untouched. The "
        "version before the last change may still be whole: open that one.") },
  { CTI_TROUBLE_CASE_OTHER_STORE, N_ ("The file of this case belongs to another store"),
    N_ ("Nothing of it has been used; the other cases are untouched. Somebody has put a file here "
        "that does not belong here: ask for the right one to be put back.") },
  { CTI_TROUBLE_CASE_TOO_NEW, N_ ("This case was written by a newer version of the program"),
    N_ ("Nothing has been read or changed; the other cases can be used. Update the program on "
        "this computer, then open it again.") },
  { CTI_TROUBLE_CASE_PUT_BACK, N_ ("An older version of this case has been put back"),
    N_ ("Nothing has changed. Later entries are not in this file. Open it only if you know why it "
        "was put back, for example from a backup; otherwise ask for the newest one.") },
  { CTI_TROUBLE_CASE_TRASHED, N_ ("This case lies in the trash"),
    N_ ("Nothing has changed, and all that is written in it is kept for 30 days. Restore it from "
        "the trash of the team, then try again.") },
};

static const TroubleWords parcel_words[] = {
  { CTI_TROUBLE_PARCEL_NOT_OURS, N_ ("This is not a hand-over file"),
    N_ ("Nothing has been taken in. Check that you chose the right file: its name usually ends in "
        "“.overgang-handover”.") },
  { CTI_TROUBLE_PARCEL_DAMAGED, N_ ("The hand-over file is damaged"),
    N_ ("Nothing has been taken in. Something of it was cut off or changed on the way. Ask your "
        "colleague for the file once more.") },
  { CTI_TROUBLE_PARCEL_TOO_NEW, N_ ("The file was written by a newer version of the program"),
    N_ ("Nothing has been taken in. Update the program on this computer, then open the file "
        "again.") },
  { CTI_TROUBLE_PARCEL_TOO_LARGE, N_ ("The hand-over file is too large"),
    N_ ("Nothing has been taken in or sent. Hand over fewer cases in one file.") },
  { CTI_TROUBLE_PARCEL_OTHER, N_ ("The file is sealed for somebody else"),
    N_ ("Nothing has been taken in, and nobody but the receiver can read it. Ask your colleague "
        "whether it is meant for you, and whether your newest contact card was used. A file that "
        "you have made yourself is for them to open.") },
  { CTI_TROUBLE_PARCEL_PASSPHRASE, N_ ("This passphrase does not open the file"),
    N_ ("Nothing has been taken in. Type the passphrase that you and your colleague agreed on; it "
        "is not the one of your own store.") },
  { CTI_TROUBLE_PARCEL_ASKS_PASSPHRASE, N_ ("The file asks for a passphrase"),
    N_ ("Nothing has been taken in. Type the passphrase that you and your colleague agreed on.") },
  { CTI_TROUBLE_PARCEL_WEAK, N_ ("The passphrase for the file is too easy to guess"),
    N_ ("Nothing has been written. Whoever finds the file can try as long as they like: take five "
        "words or more that do not belong together.") },
  { CTI_TROUBLE_PARCEL_UNKNOWN, N_ ("The sender is not among your contacts"),
    N_ ("Nothing has been taken in. Ask your colleague for a contact card, compare the fingerprint "
        "on the telephone, and open the file again.") },
  { CTI_TROUBLE_PARCEL_CHANGED, N_ ("The file is signed with other keys than your colleague’s"),
    N_ ("Nothing has been taken in. Your colleague may have a new store - or somebody pretends to "
        "be your colleague. Ring up, and compare a new contact card before you go on.") },
  { CTI_TROUBLE_PARCEL_EXPIRED, N_ ("The hand-over file can no longer be opened"),
    N_ ("Nothing has been taken in. Its time is over; ask your colleague for a new one.") },
  { CTI_TROUBLE_PARCEL_USED, N_ ("The hand-over file has been taken in already"),
    N_ ("Nothing has been taken in twice. What it brought is in your store.") },
  { CTI_TROUBLE_PARCEL_SCHEMA, N_ ("The file holds something this program would not have written"),
    N_ ("Nothing has been taken in. The seal is whole, but what lies in it is not built as it "
        "should be. Tell your colleague, and ask for the file once more.") },
  { CTI_TROUBLE_PARCEL_ANSWER, N_ ("The file answers something that you did not send"),
    N_ ("Nothing has been taken in. It may be meant for another store of yours, or answer a file "
        "that went to somebody else.") },
  { CTI_TROUBLE_PARCEL_UNRELATED, N_ ("A case in the file has another history than yours"),
    N_ ("Nothing has been taken in, and your case is unchanged. The two cannot be put together; "
        "talk to your colleague about where the file comes from.") },
  { CTI_TROUBLE_PARCEL_ERASED, N_ ("A citizen in the file was erased here on purpose"),
    N_ ("Nothing has been taken in, and she stays erased. Ask your colleague to erase her too and "
        "to "
        "send the other cases without her. If she begins anew, register her as a new citizen.") },
  { CTI_TROUBLE_PARCEL_NO_CASES, N_ ("There is nothing to hand over"),
    N_ ("No file has been written. Choose at least one case, or write at least one decision.") },
  { CTI_TROUBLE_PARCEL_ATTACHMENTS, N_ ("A file attached to a case cannot be read"),
    N_ ("Nothing has been handed over, and everything is as it was. Look which file it is in the "
        "journal: bring it back from a backup, or remove it, and hand the case over once more.") },
  { CTI_TROUBLE_COLLEAGUE_NOT_OURS, N_ ("This is not a whole contact card"),
    N_ ("Your contacts are unchanged. The file is another one, or something of it was changed on "
        "the way. Ask your colleague for the card once more.") },
  { CTI_TROUBLE_COLLEAGUE_CHANGED, N_ ("The contact card has other keys than the one you know"),
    N_ ("Your contacts are unchanged. Your colleague may have a new store - or somebody pretends "
        "to be your colleague. Ring up and compare the fingerprint before you take the new "
        "card.") },
  { CTI_TROUBLE_COLLEAGUE_OWN, N_ ("This is your own contact card"),
    N_ ("Your contacts are unchanged. Give the card to your colleague, and ask for hers or his.") },
};

static const TroubleWords *
find_in (const TroubleWords *table, gsize length, CtiTrouble trouble)
{
  for (gsize i = 0; i < length; i++)
    if (table[i].trouble == trouble)
      return &table[i];
  return NULL;
}

#define FIND_IN(table, trouble) find_in (table, G_N_ELEMENTS (table), trouble)

static const TroubleWords *
find_words (CtiTrouble trouble)
{
  const TroubleWords *found = FIND_IN (passphrase_words, trouble);

  if (found == NULL)
    found = FIND_IN (keychain_words, trouble);
  if (found == NULL)
    found = FIND_IN (store_words, trouble);
  if (found == NULL)
    found = FIND_IN (case_words, trouble);
  if (found == NULL)
    found = FIND_IN (undo_words, trouble);
  if (found == NULL)
    found = FIND_IN (backup_words, trouble);
  if (found == NULL)
    found = FIND_IN (parcel_words, trouble);
  if (found == NULL)
    found = FIND_IN (general_words, trouble);
  return found != NULL ? found : &general_words[0];
}

/**
 * cti_words_trouble_title:
 * @trouble: what went wrong
 *
 * Returns: what happened, short and without a full stop; "" for %CTI_TROUBLE_NONE
 */
const char *
cti_words_trouble_title (CtiTrouble trouble)
{
  return trouble == CTI_TROUBLE_NONE ? "" : _ (find_words (trouble)->title);
}

/**
 * cti_words_trouble_body:
 * @trouble: what went wrong
 *
 * Returns: what is safe and what to do, in sentences; "" for %CTI_TROUBLE_NONE
 */
const char *
cti_words_trouble_body (CtiTrouble trouble)
{
  return trouble == CTI_TROUBLE_NONE ? "" : _ (find_words (trouble)->body);
}

/**
 * cti_words_tries_left:
 * @left: how many wrong answers there may still be
 *
 * Returns: (transfer full): that it was a wrong one
 */
char *
cti_words_tries_left (int left)
{
  return g_strdup_printf (ngettext ("That does not fit. You can try %d more time.",
                                    "That does not fit. You can try %d more times.", (gulong) left),
                          left);
}

/**
 * cti_words_recovery_group:
 * @group: the group that is mistyped, from 1
 *
 * Said beside %CTI_TROUBLE_RECOVERY_GROUP, whose own words do not know which one it is.
 *
 * Returns: (transfer full): which group to look at
 */
char *
cti_words_recovery_group (int group)
{
  return g_strdup_printf (_ ("It is group %d, counted from the left and from the top."), group);
}
