/* The rhythm of the method: from the first day to the handover (domain.md sections 2 and 3). */

#include <glib/gi18n.h>

#include "cti-words-help-private.h"

static const CtiHelpBlock first_day[] = {
  { CTI_HELP_TEXT, N_ ("Overgang keeps your courses in encrypted files on this computer. "
                       "Nothing is sent anywhere, and nobody reads along.") },
  { CTI_HELP_STEP, N_ ("Choose a passphrase of four or five words that only you know. You "
                       "type it every time you open the program.") },
  { CTI_HELP_STEP, N_ ("Print the recovery sheet and put it where you keep your passport. "
                       "It opens your files if the passphrase or the computer is lost.") },
  { CTI_HELP_STEP, N_ ("Add a citizen with Ctrl+N. She can be anonymous, have a cover name "
                       "or be identified; you can change it later.") },
  { CTI_HELP_STEP, N_ ("Start her course, also when you only know the first day: phase 1 may "
                       "wait.") },
  { CTI_HELP_STEP, N_ ("Make the first star with her on Star. After two or three months make the "
                       "next one: the page then says what has moved.") },
  { CTI_HELP_STEP, N_ ("Ctrl+P on Star makes a sheet of it for her, to print or to save.") },
  { CTI_HELP_STEP, N_ ("Open Today every morning. It says whose turn it is, and why. The line at "
                       "the top says how old the last tested backup is; press it to see more.") },
  { CTI_HELP_POINT, N_ ("Tour in the main menu shows you round the pages. F1 tells about the page "
                        "that you see.") },
  { CTI_HELP_HEADING, N_ ("If you want to try first") },
  { CTI_HELP_TEXT, N_ ("The demo caseload holds twenty-five fictional citizens. What you do "
                       "there touches no real file. The README tells how it is opened.") },
};

static const CtiHelpBlock first_conversation[] = {
  { CTI_HELP_TEXT, N_ ("The contact-building period has no fixed length. It is about trust: "
                       "what she can expect, what is written, and that she may stay anonymous.") },
  { CTI_HELP_STEP, N_ ("Write the inquiry under Inquiries while you talk on the phone. An "
                       "inquiry that comes to nothing never becomes a case.") },
  { CTI_HELP_STEP, N_ ("When she wants to go on, make her a citizen from the inquiry in one "
                       "step. What you wrote goes with her.") },
  { CTI_HELP_STEP, N_ ("On Intake, go through the five worries citizens often have, and "
                       "tick each one when it is explained.") },
  { CTI_HELP_STEP, N_ ("Agree on how you may reach her, and write the safety notice if "
                       "somebody must not know. It is in sight on every page.") },
  { CTI_HELP_POINT, N_ ("Consents are written with what, to whom and until when. She can "
                        "withdraw each of them at any time.") },
  { CTI_HELP_POINT, N_ ("Missed meetings have no consequence for her, and the program says "
                        "so too.") },
};

static const CtiHelpBlock first_star[] = {
  { CTI_HELP_TEXT, N_ ("The star shows ten areas of life from 1 to 10. You find each number "
                       "together: it is her picture of her life, seen by two.") },
  { CTI_HELP_STEP, N_ ("Open her case, choose Star at the left, and press Read the First Star or "
                       "Ctrl+E.") },
  { CTI_HELP_STEP,
    N_ ("Take the areas in the order she likes. 1 is hard; 10 means that she manages "
        "herself.") },
  { CTI_HELP_STEP,
    N_ ("Click a number, or press it; 0 is ten. By keyboard the next area follows by "
        "itself.") },
  { CTI_HELP_STEP, N_ ("What you do not talk about today stays open. An open area is never "
                       "drawn as zero.") },
  { CTI_HELP_STEP, N_ ("Write a few of her own words where a number alone says too little: by the "
                       "pencil, or N.") },
  { CTI_HELP_STEP,
    N_ ("Save with Finish or Ctrl+Enter. If you are interrupted, all that you typed is "
        "kept as a draft.") },
  { CTI_HELP_POINT, N_ ("If you see an area differently, make one star for each of you and say "
                        "under Whose view which it is. A disagreement is worth talking about; it "
                        "is not an error.") },
};

static const CtiHelpBlock next_star[] = {
  { CTI_HELP_TEXT, N_ ("A star is planned every second month and at the end of the course. "
                       "Today reminds you before it is due.") },
  { CTI_HELP_STEP, N_ ("Press Read Star on Star, or Ctrl+E. The last reading lies beside; turn off "
                       "Show the last reading if she would rather find her numbers afresh.") },
  { CTI_HELP_STEP, N_ ("When it is saved, the first and the latest lie on top of each other. A "
                       "sentence says what has moved, and each number how far.") },
  { CTI_HELP_STEP, N_ ("Tick other readings in the list to compare those.") },
  { CTI_HELP_STEP,
    N_ ("From the third star on, drag the slider, or press the arrow keys, to go through all stars "
        "from the first.") },
  { CTI_HELP_STEP, N_ ("Ctrl+Shift+T shows the same as small pictures, side by side and as "
                       "a table.") },
  { CTI_HELP_STEP, N_ ("Ctrl+P, or the printer above the star, makes a sheet of it to print or to "
                       "save.") },
  { CTI_HELP_POINT, N_ ("A step back is part of the way. It is shown as it is, and nobody is "
                        "blamed.") },
  { CTI_HELP_POINT, N_ ("A number that was typed wrong is corrected with a reason; the old "
                        "value stays struck through in the history.") },
};

static const CtiHelpBlock wellbeing[] = {
  { CTI_HELP_TEXT, N_ ("WHO-5 asks about the last two weeks. Five answers give a score from "
                       "0 to 100. It is a thermometer, not a diagnosis.") },
  { CTI_HELP_STEP, N_ ("Press one number from 0 to 5 for each statement; the next follows "
                       "by itself.") },
  { CTI_HELP_POINT, N_ ("With an answer missing there is no score. That is the rule of the "
                        "questionnaire.") },
  { CTI_HELP_POINT, N_ ("At 35 and under, the program asks calmly what was done. Write whom "
                        "you talked with.") },
  { CTI_HELP_POINT, N_ ("From one time to the next, a change of ten points or more means "
                        "something.") },
  { CTI_HELP_HEADING, N_ ("The frequency question") },
  { CTI_HELP_TEXT, N_ ("It is asked with each star. “I would rather not say” is an answer, "
                       "and she can answer without the earlier answer in sight.") },
};

static const CtiHelpBlock plan[] = {
  { CTI_HELP_TEXT, N_ ("Choose three to five focus areas for the course and one to three "
                       "for a phase. These are hints, not walls.") },
  { CTI_HELP_STEP, N_ ("Write her wish in her own words, and then what stands in the way "
                       "and what already works.") },
  { CTI_HELP_STEP, N_ ("Give every activity an owner: her, you, the network or a provider. "
                       "In phase 3 whatever you still carry is marked for handover.") },
  { CTI_HELP_STEP, N_ ("Write persons and organisations under Network: how close, how "
                       "strong, what they know, what they may take over.") },
  { CTI_HELP_POINT, N_ ("Somebody who is there after the course should be named by the "
                        "second month. Today reminds you.") },
  { CTI_HELP_POINT, N_ ("For a referral, note three things: sent, first meeting held, and "
                        "that the tie holds after four weeks.") },
};

static const CtiHelpBlock phase_shift[] = {
  { CTI_HELP_TEXT, N_ ("The three phases have equal length. With each one the time spent is "
                       "about halved, and more lies with her and her network.") },
  { CTI_HELP_STEP, N_ ("Look back together: the star, the focus areas, the plan and the "
                       "network of the phase that ends.") },
  { CTI_HELP_STEP, N_ ("Choose Phase Shift on Course. Tick what goes on in the next phase; "
                       "the rest stays with the phase that ends.") },
  { CTI_HELP_STEP, N_ ("Go through the checklist of the phase. The team can change its "
                       "points.") },
  { CTI_HELP_POINT, N_ ("A border can be moved with a reason. You see what follows before "
                        "you say yes.") },
  { CTI_HELP_POINT, N_ ("A pause, in hospital for instance, can shift the plan or leave it "
                        "as it is.") },
};

static const CtiHelpBlock supervision[] = {
  { CTI_HELP_TEXT, N_ ("The method is kept alive in weekly supervision. The agenda writes itself: "
                       "new citizens, concerns, phase shifts, silent citizens, falling stars and "
                       "decisions that were not carried out, each with its reason.") },
  { CTI_HELP_STEP,
    N_ ("Put the agenda in order with the buttons of a point: up, down, put off. Add "
        "Point takes what the program cannot know.") },
  { CTI_HELP_STEP, N_ ("Begin Supervision shows one case after another under cover names that are "
                       "dealt anew each time. Alt+Right goes on, Alt+Left goes back.") },
  { CTI_HELP_STEP, N_ ("Words that may be names are covered and listed. Show one only if it tells "
                       "nobody who she is.") },
  { CTI_HELP_STEP, N_ ("A decision with its reason becomes a task in the case. A reflection stays "
                       "in the session. End Supervision makes the protocol, under Held.") },
  { CTI_HELP_POINT, N_ ("Review goes through every open course at least once a month: concern and "
                        "next step.") },
  { CTI_HELP_POINT, N_ ("Method shows how the method is kept, for the caseload or for one course. "
                        "Open an item for what it was counted from and the way to the gap; give "
                        "your level and a note, and save the review.") },
  { CTI_HELP_POINT, N_ ("Talk about the course, not about who is best. No table compares workers "
                        "by name.") },
  { CTI_HELP_POINT, N_ ("While a supervision is on the screen the program locks after 20 minutes "
                        "without a touch, and says so a minute before.") },
};

static const CtiHelpBlock handover[] = {
  { CTI_HELP_TEXT, N_ ("The handover is agreed at the latest one month before the course "
                       "ends, with her and with those who take over.") },
  { CTI_HELP_STEP, N_ ("Write under Network who takes over what, and whether it has been "
                       "tried. Count in waiting times.") },
  { CTI_HELP_STEP, N_ ("Write the long-term plan and the crisis plan with her: signs that "
                       "she is on her way back, what helps, whom to call.") },
  { CTI_HELP_STEP, N_ ("Choose Close Course on Course. The last star and WHO-5 are offered; "
                       "a missing form is listed, not forgotten.") },
  { CTI_HELP_POINT, N_ ("Goals reached is a reason of its own and no interruption.") },
  { CTI_HELP_POINT, N_ ("A closed course can be opened again, and a new one can follow it.") },
};

/* In the order of the list. */
const CtiHelpTopic cti_help_method[] = {
  { "first-day", N_ ("Your first day"), first_day, G_N_ELEMENTS (first_day) },
  { "first-conversation", N_ ("The first conversation"), first_conversation,
    G_N_ELEMENTS (first_conversation) },
  { "first-star", N_ ("The first star"), first_star, G_N_ELEMENTS (first_star) },
  { "next-star", N_ ("The next star and what has moved"), next_star, G_N_ELEMENTS (next_star) },
  { "wellbeing", N_ ("Well-being and the frequency question"), wellbeing,
    G_N_ELEMENTS (wellbeing) },
  { "plan", N_ ("Focus areas, plan and network"), plan, G_N_ELEMENTS (plan) },
  { "phase-shift", N_ ("Phase shift"), phase_shift, G_N_ELEMENTS (phase_shift) },
  { "supervision", N_ ("Supervision every week"), supervision, G_N_ELEMENTS (supervision) },
  { "handover", N_ ("Handover and the end of the course"), handover, G_N_ELEMENTS (handover) },
};
const guint cti_help_method_count = G_N_ELEMENTS (cti_help_method);
