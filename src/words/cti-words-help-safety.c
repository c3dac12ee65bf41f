/* What is protected and how it is got back (promises.md; design.md 4 and 5). */

#include <glib/gi18n.h>

#include "cti-words-help-private.h"

static const CtiHelpBlock safety[] = {
  { CTI_HELP_TEXT,
    N_ ("Each case is an encrypted file of its own. Without your passphrase "
        "and the keychain of this computer, or the recovery sheet, nobody can read it.") },
  { CTI_HELP_POINT, N_ ("The program locks after a few minutes without keys or mouse, with "
                        "the screen lock and when the computer sleeps.") },
  { CTI_HELP_POINT, N_ ("If it locks often, make a PIN for the rest of the day: Security in the "
                        "menu. Six digits then unlock the program, until you log out or the "
                        "computer sleeps and for ten hours at most. After five wrong tries the "
                        "PIN is gone, and your passphrase unlocks as always.") },
  { CTI_HELP_POINT, N_ ("It has no network code, and it starts no other program.") },
  { CTI_HELP_POINT, N_ ("Window titles, file names and notices carry no name and no telling "
                        "word.") },
  { CTI_HELP_POINT, N_ ("Every look into a case is written in a log that cannot be changed "
                        "unseen. The citizen can be told when and why.") },
  { CTI_HELP_POINT, N_ ("A file that you save outside is not protected by the program any more. It "
                        "asks for your passphrase and what the file is for, and the log keeps "
                        "that.") },
  { CTI_HELP_POINT, N_ ("How many years the lines of that log are kept is one of the team's "
                        "settings. Until somebody says, they stay.") },
  { CTI_HELP_HEADING, N_ ("What it cannot protect against") },
  { CTI_HELP_POINT, N_ ("Somebody who sits at your computer while the program is open.") },
  { CTI_HELP_POINT, N_ ("Harmful programs on the computer, a camera, and paper that has left "
                        "the printer.") },
  { CTI_HELP_POINT, N_ ("A copy of the folder that somebody made before a case was erased. "
                        "It still opens with the keys of that day.") },
};

static const CtiHelpBlock rights[] = {
  { CTI_HELP_TEXT, N_ ("She has a right to see what is written about her, to have it corrected, "
                       "and often to have it erased. A request is answered within a month.") },
  { CTI_HELP_STEP,
    N_ ("Open her case and choose What the Citizen Has a Right To in the main menu.") },
  { CTI_HELP_STEP, N_ ("Save the copy to read, the copy as data, or the extract of the log, which "
                       "says when somebody looked and what for.") },
  { CTI_HELP_STEP, N_ ("Names of others are hidden in the copy. Read it through before it "
                       "leaves.") },
  { CTI_HELP_POINT, N_ ("What is wrong is corrected where it stands. The history keeps the old "
                        "value and why.") },
  { CTI_HELP_POINT,
    N_ ("To make her anonymous again, choose Erase on the page Citizen. Name, phone "
        "and address are then gone from every file of the program.") },
  { CTI_HELP_POINT,
    N_ ("A whole case is erased in the main menu under Data In and Out, Cases That Have Ended. The "
        "rules of your municipality say how long it must be kept.") },
};

static const CtiHelpBlock lost_passphrase[] = {
  { CTI_HELP_TEXT, N_ ("Nothing is lost as long as you have the recovery sheet.") },
  { CTI_HELP_STEP, N_ ("Choose Open With the Recovery Sheet on the lock screen.") },
  { CTI_HELP_STEP, N_ ("Type the eight groups of six digits. Each group is checked as you "
                       "type, so that a slip is found at once.") },
  { CTI_HELP_STEP, N_ ("Choose a new passphrase. The old one no longer opens anything.") },
  { CTI_HELP_POINT, N_ ("Without the sheet and without the passphrase nobody can open the "
                        "files, neither you nor those who made the program.") },
  { CTI_HELP_POINT, N_ ("If somebody may have seen the passphrase, choose a new one the same "
                        "day.") },
  { CTI_HELP_POINT, N_ ("If somebody may have had the sheet, make new keys: Security in the menu, "
                        "New keys.") },
};

static const CtiHelpBlock new_pc[] = {
  { CTI_HELP_TEXT, N_ ("Your files lie in the folder overgang below .local/share in your "
                       "home folder. The keychain of the old computer does not move with them.") },
  { CTI_HELP_STEP, N_ ("Close the program on the old computer, and copy the whole folder to "
                       "the same place on the new one.") },
  { CTI_HELP_STEP, N_ ("Open the program on the new computer and choose Open With the "
                       "Recovery Sheet.") },
  { CTI_HELP_STEP, N_ ("Choose a passphrase. The program connects your files to the "
                       "keychain of this computer.") },
  { CTI_HELP_STEP, N_ ("When you have seen that all cases are there, delete the folder on "
                       "the old computer.") },
};

static const CtiHelpBlock backups[] = {
  { CTI_HELP_TEXT, N_ ("A backup is made at the first unlock of the day. It is opened, "
                       "counted and compared before it gets its name.") },
  { CTI_HELP_STEP,
    N_ ("The line at the top of Today says how old the last tested one is. Press it, "
        "or choose Backups in the main menu.") },
  { CTI_HELP_STEP, N_ ("Back Up Now makes one at once, and tests it.") },
  { CTI_HELP_STEP,
    N_ ("Backups are sealed like the cases. Choose puts them into a folder on another "
        "disk, where they also help when the computer is lost.") },
  { CTI_HELP_POINT, N_ ("One case or all of them can be brought back. Who was erased since "
                        "then stays erased.") },
  { CTI_HELP_POINT, N_ ("A damaged case never stops the others. The generation before it, or "
                        "a backup, is offered.") },
};

static const CtiHelpBlock leaving[] = {
  { CTI_HELP_TEXT, N_ ("Your files open with your keys alone. Before you leave, they must "
                       "be handed to somebody who goes on.") },
  { CTI_HELP_STEP, N_ ("Write for every open case where it stands: next step, agreements, "
                       "who is to be called.") },
  { CTI_HELP_STEP, N_ ("Tell each citizen who takes over, and introduce them to each other. "
                       "A change of person is a risk of its own.") },
  { CTI_HELP_STEP, N_ ("Give the recovery sheet to your leader in a sealed envelope if your "
                       "team has agreed so.") },
  { CTI_HELP_STEP, N_ ("File what must be kept in the municipality's own system, and erase "
                       "the rest when its time is up.") },
};

static const CtiHelpBlock colleagues[] = {
  { CTI_HELP_TEXT, N_ ("Cases go from one store to another as a sealed file that only the receiver "
                       "can open. You may send it by mail or on a stick.") },
  { CTI_HELP_STEP, N_ ("Exchange contact cards once. Ring up and read the fingerprint aloud, in "
                       "words or digits, then say that it is the same.") },
  { CTI_HELP_STEP, N_ ("Choose Hand Cases Over, the purpose and the cases, and save the file. Its "
                       "time runs out; a new one can be made.") },
  { CTI_HELP_STEP, N_ ("The receiver opens it and sends the receipt back. A case that moves leaves "
                       "your store only when you open the receipt, and only if you wrote nothing "
                       "in it since.") },
  { CTI_HELP_POINT,
    N_ ("Leave: the case stays with you too. What was written in both places is put "
        "together when it comes back; where both changed the same, you are asked, "
        "and the history keeps both.") },
  { CTI_HELP_POINT, N_ ("Attached files go along, those in the trash too.") },
  { CTI_HELP_POINT, N_ ("Supervision: names, files and texts stay at home, days are counted from a "
                        "random one. Decisions come back as a sealed file and become tasks.") },
  { CTI_HELP_POINT, N_ ("A file that is damaged, expired, used before or from somebody unknown is "
                        "refused, and nothing is taken in.") },
  { CTI_HELP_POINT, N_ ("If a colleague has a new card, the program asks. Compare the fingerprint "
                        "anew before you send anything.") },
};

/* In the order of the list. */
const CtiHelpTopic cti_help_safety[] = {
  { "safety", N_ ("What is protected, and what is not"), safety, G_N_ELEMENTS (safety) },
  { "rights", N_ ("What the citizen has a right to"), rights, G_N_ELEMENTS (rights) },
  { "lost-passphrase", N_ ("Lost passphrase"), lost_passphrase, G_N_ELEMENTS (lost_passphrase) },
  { "new-pc", N_ ("A new computer"), new_pc, G_N_ELEMENTS (new_pc) },
  { "backups", N_ ("Backups"), backups, G_N_ELEMENTS (backups) },
  { "leaving", N_ ("When you leave the work"), leaving, G_N_ELEMENTS (leaving) },
  { "colleagues", N_ ("Colleagues and handing cases over"), colleagues, G_N_ELEMENTS (colleagues) },
};
const guint cti_help_safety_count = G_N_ELEMENTS (cti_help_safety);
