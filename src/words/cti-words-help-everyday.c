/* Every day: what is due, what happened, and finding it again (features.md section 3). */

#include <glib/gi18n.h>

#include "cti-words-help-private.h"

static const CtiHelpBlock today[] = {
  { CTI_HELP_TEXT, N_ ("Today shows across all citizens what is due and overdue, and why. "
                       "Each row goes to its place.") },
  { CTI_HELP_STEP, N_ ("F2 from anywhere logs a contact: citizen, kind, minutes, one line, "
                       "Ctrl+Enter. The rest can wait until later today.") },
  { CTI_HELP_STEP, N_ ("F4 makes an appointment, F6 a task with a day. Both come back on "
                       "Today.") },
  { CTI_HELP_STEP, N_ ("Week shows the same day by day, from Monday to Sunday. Alt+Left and "
                       "Alt+Right go from week to week.") },
  { CTI_HELP_POINT,
    N_ ("A reminder you do not want is switched off from its menu, for this citizen "
        "or for all. Reminders in the main menu has all of them.") },
  { CTI_HELP_POINT, N_ ("Days are written as you say them: 3/5, monday, in two weeks.") },
  { CTI_HELP_POINT, N_ ("Minutes too: 90, 1.30 or 1½ h.") },
};

static const CtiHelpBlock journal[] = {
  { CTI_HELP_TEXT, N_ ("The journal shows all that happened in a case, newest first. It is "
                       "made of what you have written elsewhere; nothing is typed twice.") },
  { CTI_HELP_STEP, N_ ("F3 writes a note. Keep fact, judgement and her own words apart; "
                       "each has its field.") },
  { CTI_HELP_STEP, N_ ("Sign the note when it is done. A signed note is never changed, only "
                       "added to.") },
  { CTI_HELP_STEP, N_ ("Ctrl+C on a row copies it for the municipality's journal, with day, kind "
                       "and case code, and notes it as filed.") },
  { CTI_HELP_POINT, N_ ("Ctrl+I puts a phrase or a template into the text. What is marked can be "
                        "kept as a phrase there.") },
  { CTI_HELP_POINT, N_ ("What you type is kept as a draft every second, through lock, crash "
                        "and power cut.") },
  { CTI_HELP_POINT, N_ ("Words that are misspelt are underlined. Add your own words from the "
                        "menu of the text.") },
};

static const CtiHelpBlock undo[] = {
  { CTI_HELP_TEXT, N_ ("The program does not ask whether you are sure. It does what you "
                       "ask, and you can take it back.") },
  { CTI_HELP_POINT, N_ ("Ctrl+Z takes the last act back, Ctrl+Shift+Z does it again. The "
                        "button of the message does the same.") },
  { CTI_HELP_POINT, N_ ("What is removed lies in the trash for 30 days with all that belongs "
                        "to it.") },
  { CTI_HELP_POINT, N_ ("Ctrl+H shows the history: old and new value, who, when and why.") },
};

static const CtiHelpBlock search[] = {
  { CTI_HELP_POINT,
    N_ ("Ctrl+K goes to a citizen by a few letters of her name or code. It also does whatever the "
        "menu "
        "or a key does: type a few letters of what it is called, and press Enter.") },
  { CTI_HELP_POINT, N_ ("Ctrl+Shift+F searches in everything that is written in all cases. "
                        "The first hits come while you type.") },
  { CTI_HELP_POINT, N_ ("It does not matter how you write å, ø, æ and é: aa, oe, ae and e "
                        "find the same.") },
};

static const CtiHelpBlock paper[] = {
  { CTI_HELP_TEXT, N_ ("Paper cannot be locked. Ask before you print: is it safe to take "
                       "this home?") },
  { CTI_HELP_STEP,
    N_ ("Ctrl+P on Star, or Paper for the Citizen in the main menu, makes a sheet to "
        "take home: the star with what has moved, the plan, the next meeting.") },
  { CTI_HELP_STEP, N_ ("Turn off what shall not stand on it. Then Print, or Save as PDF.") },
  { CTI_HELP_STEP, N_ ("The printer above the star also saves the star alone, as PDF or as a "
                       "picture.") },
  { CTI_HELP_STEP, N_ ("Overview, Week and Reports are printed with Ctrl+P as well, each from its "
                       "own page.") },
  { CTI_HELP_POINT, N_ ("What is printed carries the case code and no name unless you choose "
                        "it.") },
  { CTI_HELP_POINT, N_ ("What is saved as a file outside the program is no longer encrypted. "
                        "Delete it when it has been used.") },
  { CTI_HELP_POINT, N_ ("A printer may keep what it has printed. Choose one that stands "
                        "where you can see it.") },
};

static const CtiHelpBlock keyboard[] = {
  { CTI_HELP_TEXT, N_ ("Everything can be done without a mouse. Ctrl+? shows all the keys.") },
  { CTI_HELP_POINT, N_ ("Ctrl with a number goes to a place, Alt with a number to a page of "
                        "the case that is open.") },
  { CTI_HELP_POINT, N_ ("In a list of choices, a letter takes the next entry that begins "
                        "with it.") },
  { CTI_HELP_POINT, N_ ("Ctrl+Enter saves a form, Esc leaves it; what you typed stays as a "
                        "draft.") },
  { CTI_HELP_POINT, N_ ("In a chart, the arrow keys go from point to point and each one is "
                        "read aloud by a screen reader. Ctrl+T shows the chart as a table.") },
  { CTI_HELP_POINT, N_ ("Ctrl+L locks at once.") },
};

static const CtiHelpBlock report[] = {
  { CTI_HELP_TEXT,
    N_ ("Reports counts what the courses led to: the figures of the Danish evaluation, "
        "each with the number it is of, and who is left out.") },
  { CTI_HELP_POINT,
    N_ ("Choose a period, and whether it means courses that began or that ended in "
        "it. What counts as a full course and as progress is set under How the team "
        "counts.") },
  { CTI_HELP_POINT,
    N_ ("Groups under five bear a star for the team alone. What is printed or saved "
        "hides them, with what would give them away.") },
  { CTI_HELP_POINT, N_ ("Only figures of citizens who were measured twice compare the same people. "
                        "There is no control group: the report shows how it went, not why.") },
};

static const CtiHelpBlock settings[] = {
  { CTI_HELP_TEXT, N_ ("Ctrl+, opens the settings of the team. A row says what holds now; press it "
                       "to change it. The search at the top finds a setting by a word of it.") },
  { CTI_HELP_POINT, N_ ("What differs from the program's own is marked, and each group can go back "
                        "to it. You see first what would be different.") },
  { CTI_HELP_POINT,
    N_ ("Settings hold from now on. A course that has begun keeps the length of its "
        "phases, and a star keeps the areas it was read with.") },
  { CTI_HELP_HEADING, N_ ("The same settings in several teams") },
  { CTI_HELP_STEP,
    N_ ("Choose Give to another team, and which groups. Look your phrases through for "
        "names first: they go as they are written.") },
  { CTI_HELP_STEP, N_ ("Hand the file over as you like: it names neither the team nor anybody.") },
  { CTI_HELP_STEP, N_ ("There, choose Take from a file. What would be different is shown before "
                       "anything is, and one undo takes all of it back.") },
};

/* In the order of the list. */
const CtiHelpTopic cti_help_everyday[] = {
  { "today", N_ ("Today, contacts and tasks"), today, G_N_ELEMENTS (today) },
  { "journal", N_ ("Notes and the journal"), journal, G_N_ELEMENTS (journal) },
  { "undo", N_ ("Undo, trash and history"), undo, G_N_ELEMENTS (undo) },
  { "search", N_ ("Finding it again"), search, G_N_ELEMENTS (search) },
  { "report", N_ ("Reports"), report, G_N_ELEMENTS (report) },
  { "paper", N_ ("Printing and paper"), paper, G_N_ELEMENTS (paper) },
  { "settings", N_ ("Settings of the team"), settings, G_N_ELEMENTS (settings) },
  { "keyboard", N_ ("Working by keyboard"), keyboard, G_N_ELEMENTS (keyboard) },
};
const guint cti_help_everyday_count = G_N_ELEMENTS (cti_help_everyday);
