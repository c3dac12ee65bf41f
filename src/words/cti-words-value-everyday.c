/* The words for the values of what is written every day: the second part of the table that begins
 * in cti-words-value.c. */

#include <glib/gi18n.h>

#include "cti-case.h"
#include "cti-import-batch.h"
#include "cti-journal.h"
#include "cti-reminder.h"
#include "cti-report-choice.h"
#include "cti-words-value-private.h"

static const char *const contact_kind_words[] = {
  [CTI_CONTACT_MEETING] = NC_ ("contact", "meeting"),
  [CTI_CONTACT_HOME_VISIT] = NC_ ("contact", "home visit"),
  [CTI_CONTACT_ACCOMPANIMENT] = NC_ ("contact", "accompaniment"),
  [CTI_CONTACT_PHONE] = NC_ ("contact", "phone call"),
  [CTI_CONTACT_MESSAGE] = NC_ ("contact", "messages"),
  [CTI_CONTACT_NETWORK_MEETING] = NC_ ("contact", "network meeting"),
  [CTI_CONTACT_COORDINATION] = NC_ ("contact", "coordination without the citizen"),
  [CTI_CONTACT_IN_VAIN] = NC_ ("contact", "tried in vain"),
};

static const char *const contact_result_words[] = {
  [CTI_CONTACT_HELD] = NC_ ("contact result", "held"),
  [CTI_CONTACT_PLANNED] = NC_ ("contact result", "planned"),
  [CTI_CONTACT_CANCELLED_BY_HER] = NC_ ("contact result", "put off by the citizen"),
  [CTI_CONTACT_CANCELLED_BY_US] = NC_ ("contact result", "put off by us"),
  [CTI_CONTACT_MISSED] = NC_ ("contact result", "did not come"),
};

static const char *const place_words[] = {
  [CTI_PLACE_UNKNOWN] = NC_ ("place", "not known"),
  [CTI_PLACE_HOME] = NC_ ("place", "at home"),
  [CTI_PLACE_STREET] = NC_ ("place", "on the street or in the neighbourhood"),
  [CTI_PLACE_OFFICE] = NC_ ("place", "at our office"),
  [CTI_PLACE_OFFER] = NC_ ("place", "at an offer"),
  [CTI_PLACE_AUTHORITY] = NC_ ("place", "at an authority"),
  [CTI_PLACE_OTHER] = NC_ ("place", "elsewhere"),
};

static const char *const repeat_words[] = {
  [CTI_REPEAT_NEVER] = NC_ ("repeat", "does not repeat"),
  [CTI_REPEAT_DAILY] = NC_ ("repeat", "days"),
  [CTI_REPEAT_WEEKLY] = NC_ ("repeat", "weeks"),
  [CTI_REPEAT_MONTHLY] = NC_ ("repeat", "months"),
};

static const char *const media_words[] = {
  [CTI_MEDIA_OTHER] = NC_ ("media", "another file"),
  [CTI_MEDIA_PICTURE] = NC_ ("media", "picture"),
  [CTI_MEDIA_PDF] = NC_ ("media", "PDF"),
  [CTI_MEDIA_TEXT] = NC_ ("media", "text"),
};

static const char *const filled_by_words[] = {
  [CTI_FILLED_WITH_WORKER] = NC_ ("filled by", "together with the worker"),
  [CTI_FILLED_BY_HERSELF] = NC_ ("filled by", "by the citizen on the screen"),
  [CTI_FILLED_ON_PAPER] = NC_ ("filled by", "by the citizen on paper"),
};

static const char *const wellbeing_band_words[] = {
  [CTI_WELLBEING_UNKNOWN] = NC_ ("well-being", "no score"),
  [CTI_WELLBEING_HIGH_RISK] = NC_ ("well-being", "high risk of stress load or depression"),
  [CTI_WELLBEING_RISK] = NC_ ("well-being", "at risk of stress load or depression"),
  [CTI_WELLBEING_NO_RISK] = NC_ ("well-being", "no immediate risk"),
};

static const char *const wellbeing_change_words[] = {
  [CTI_WELLBEING_CHANGE_UNKNOWN] = NC_ ("well-being change", "cannot be compared"),
  [CTI_WELLBEING_CHANGE_NONE] = NC_ ("well-being change", "about the same"),
  [CTI_WELLBEING_CHANGE_BETTER] = NC_ ("well-being change", "clearly better"),
  [CTI_WELLBEING_CHANGE_WORSE] = NC_ ("well-being change", "clearly worse"),
};

static const char *const score_answer_words[] = {
  [CTI_SCORE_SCORED] = NC_ ("score answer", "a score"),
  [CTI_SCORE_NOT_TODAY] = NC_ ("score answer", "not today"),
  [CTI_SCORE_DONT_KNOW] = NC_ ("score answer", "does not know"),
};

static const char *const answered_words[] = {
  [CTI_ANSWERED_YES] = NC_ ("answered", "answered"),
  [CTI_ANSWERED_WONT_SAY] = NC_ ("answered", "does not wish to say"),
};

static const char *const last_known_words[] = {
  [CTI_LAST_UNKNOWN] = NC_ ("last time", "not known"),
  [CTI_LAST_DAY] = NC_ ("last time", "the day is known"),
  [CTI_LAST_MONTH] = NC_ ("last time", "the month is known"),
  [CTI_LAST_WONT_SAY] = NC_ ("last time", "does not wish to say"),
};

static const char *const times_words[] = {
  [CTI_TIMES_UNKNOWN] = NC_ ("times", "not known"),
  [CTI_TIMES_NONE] = NC_ ("times", "not once"),
  [CTI_TIMES_1_3] = NC_ ("times", "1 to 3 times"),
  [CTI_TIMES_4_10] = NC_ ("times", "4 to 10 times"),
  [CTI_TIMES_11_20] = NC_ ("times", "11 to 20 times"),
  [CTI_TIMES_OVER_20] = NC_ ("times", "more than 20 times"),
  [CTI_TIMES_WONT_SAY] = NC_ ("times", "does not wish to say"),
};

static const char *const wish_words[] = {
  [CTI_WISH_UNKNOWN] = NC_ ("wish", "does not know, or was not asked"),
  [CTI_WISH_STOP] = NC_ ("wish", "to stop"),
  [CTI_WISH_CUT_DOWN] = NC_ ("wish", "to cut down"),
  [CTI_WISH_KEEP_ON] = NC_ ("wish", "to keep on"),
  [CTI_WISH_WONT_SAY] = NC_ ("wish", "does not wish to say"),
};

static const char *const form_words[] = {
  [CTI_FORM_CLINIC] = NC_ ("form", "massage clinic"),
  [CTI_FORM_ESCORT] = NC_ ("form", "escort"),
  [CTI_FORM_PRIVATE] = NC_ ("form", "private or discreet"),
  [CTI_FORM_STREET] = NC_ ("form", "street"),
  [CTI_FORM_BAR] = NC_ ("form", "bar"),
  [CTI_FORM_ONLINE] = NC_ ("form", "online"),
  [CTI_FORM_GREY_ZONE] = NC_ ("form", "grey zone, or in exchange"),
};

static const char *const frequency_change_words[] = {
  [CTI_FREQUENCY_CHANGE_UNKNOWN] = NC_ ("frequency change", "cannot be compared"),
  [CTI_FREQUENCY_CHANGE_NONE] = NC_ ("frequency change", "the same"),
  [CTI_FREQUENCY_CHANGE_REDUCED] = NC_ ("frequency change", "reduced"),
  [CTI_FREQUENCY_CHANGE_STOPPED] = NC_ ("frequency change", "stopped"),
  [CTI_FREQUENCY_CHANGE_MORE] = NC_ ("frequency change", "more often"),
  [CTI_FREQUENCY_CHANGE_RESUMED] = NC_ ("frequency change", "resumed"),
};

static const char *const phrase_kind_words[] = {
  [CTI_PHRASE] = NC_ ("phrase", "phrase"),
  [CTI_PHRASE_TEMPLATE] = NC_ ("phrase", "template of a note"),
};

static const char *const instrument_kind_words[] = {
  [CTI_INSTRUMENT_STAR] = NC_ ("instrument", "areas of a star"),
  [CTI_INSTRUMENT_SCALE] = NC_ ("instrument", "texts along the scale"),
  [CTI_INSTRUMENT_WHO5] = NC_ ("instrument", "wording of the WHO-5"),
};

static const char *const journal_kind_words[] = {
  [CTI_JOURNAL_CONTACT] = NC_ ("journal", "Contacts"),
  [CTI_JOURNAL_NOTE] = NC_ ("journal", "Notes"),
  [CTI_JOURNAL_MEASURE] = NC_ ("journal", "Measures"),
  [CTI_JOURNAL_TASK] = NC_ ("journal", "Tasks done"),
  [CTI_JOURNAL_COURSE] = NC_ ("journal", "Turns of the course"),
  [CTI_JOURNAL_NETWORK] = NC_ ("journal", "Consents and handover"),
};

static const char *const rule_words[] = {
  [CTI_RULE_WORRIED] = NC_ ("rule", "a low WHO-5 nobody has written about"),
  [CTI_RULE_APPOINTMENT] = NC_ ("rule", "appointments"),
  [CTI_RULE_OUTCOME] = NC_ ("rule", "appointments whose day is past"),
  [CTI_RULE_SILENT] = NC_ ("rule", "citizens without contact"),
  [CTI_RULE_UNFINISHED] = NC_ ("rule", "entries in the journal to be finished"),
  [CTI_RULE_TASK] = NC_ ("rule", "tasks"),
  [CTI_RULE_HANDOVER_ASK] = NC_ ("rule", "receivers to be asked in time"),
  [CTI_RULE_HANDOVER] = NC_ ("rule", "handover agreements"),
  [CTI_RULE_CLOSING] = NC_ ("rule", "closing forms that are missing"),
  [CTI_RULE_OVER] = NC_ ("rule", "courses past their planned end"),
  [CTI_RULE_PHASE_END] = NC_ ("rule", "phases that end"),
  [CTI_RULE_STAR] = NC_ ("rule", "stars"),
  [CTI_RULE_WELLBEING] = NC_ ("rule", "WHO-5"),
  [CTI_RULE_REVIEW] = NC_ ("rule", "activities to be looked at again"),
  [CTI_RULE_REFERRAL] = NC_ ("rule", "referrals to ask about"),
  [CTI_RULE_CONSENT] = NC_ ("rule", "consents that run out"),
  [CTI_RULE_NOBODY_AFTER] = NC_ ("rule", "nobody named for after the course"),
  [CTI_RULE_FOLLOW_UP] = NC_ ("rule", "stars after the course"),
};

static const char *const report_basis_words[] = {
  [CTI_REPORT_BY_START] = NC_ ("report basis", "courses that began in it"),
  [CTI_REPORT_BY_END] = NC_ ("report basis", "courses that ended in it"),
};

static const char *const report_start_words[] = {
  [CTI_REPORT_FROM_PHASE_1] = NC_ ("report start", "phase 1"),
  [CTI_REPORT_FROM_CONTACT] = NC_ ("report start", "the contact-building period"),
};

static const char *const report_full_words[] = {
  [CTI_REPORT_FULL_BY_FORM] = NC_ ("report full", "what the closing form says"),
  [CTI_REPORT_FULL_BY_DAYS] = NC_ ("report full", "closed near the planned end"),
  [CTI_REPORT_FULL_BY_PHASE] = NC_ ("report full", "closed in phase 3 or later"),
};

static const char *const report_group_words[] = {
  [CTI_REPORT_GROUP_ALL] = NC_ ("report group", "everybody"),
  [CTI_REPORT_GROUP_MISUSE] = NC_ ("report group", "misuse at start"),
  [CTI_REPORT_GROUP_NO_MISUSE] = NC_ ("report group", "no misuse at start"),
  [CTI_REPORT_GROUP_PAID] = NC_ ("report group", "paid within six months before start"),
  [CTI_REPORT_GROUP_NOT_PAID] = NC_ ("report group", "not paid within six months before start"),
  [CTI_REPORT_GROUP_RISK] = NC_ ("report group", "at risk by WHO-5 at start"),
  [CTI_REPORT_GROUP_NO_RISK] = NC_ ("report group", "not at risk by WHO-5 at start"),
  [CTI_REPORT_GROUP_AIM_STOP] = NC_ ("report group", "first aim: to stop"),
  [CTI_REPORT_GROUP_AIM_IMPROVE] = NC_ ("report group", "first aim: a better life situation"),
};

static const char *const sheet_kind_words[] = {
  [CTI_SHEET_CITIZENS] = NC_ ("sheet", "citizens and their courses"),
  [CTI_SHEET_STARS] = NC_ ("sheet", "stars"),
  [CTI_SHEET_WELLBEING] = NC_ ("sheet", "WHO-5"),
  [CTI_SHEET_CONTACTS] = NC_ ("sheet", "contacts"),
};

static const char *const import_state_words[] = {
  [CTI_IMPORT_RUNNING] = NC_ ("import", "not finished"),
  [CTI_IMPORT_DONE] = NC_ ("import", "in"),
  [CTI_IMPORT_TAKING_BACK] = NC_ ("import", "being taken back"),
  [CTI_IMPORT_TAKEN_BACK] = NC_ ("import", "taken back"),
};

const EnumWords cti_words_everyday_enums[] = {
  WORDS (contact_kind, "contact"),
  WORDS (contact_result, "contact result"),
  WORDS (place, "place"),
  WORDS (repeat, "repeat"),
  WORDS (media, "media"),
  WORDS (filled_by, "filled by"),
  WORDS (wellbeing_band, "well-being"),
  WORDS (wellbeing_change, "well-being change"),
  WORDS (score_answer, "score answer"),
  WORDS (answered, "answered"),
  WORDS (last_known, "last time"),
  WORDS (times, "times"),
  WORDS (wish, "wish"),
  WORDS (form, "form"),
  WORDS (frequency_change, "frequency change"),
  WORDS (phrase_kind, "phrase"),
  WORDS (instrument_kind, "instrument"),
  WORDS (journal_kind, "journal"),
  WORDS (rule, "rule"),
  WORDS (report_basis, "report basis"),
  WORDS (report_start, "report start"),
  WORDS (report_full, "report full"),
  WORDS (report_group, "report group"),
  WORDS (sheet_kind, "sheet"),
  WORDS (import_state, "import"),
  { NULL, NULL, NULL, 0 },
};
