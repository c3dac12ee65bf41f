/* The words for the values of a course's enums. One table, because each is a value and its word and
 * nothing more; the context of the translation is the name of the enum, so that two enums may share
 * an English word and not the Danish one. */

#include "cti-words-value.h"

#include <glib/gi18n.h>

#include "cti-case.h"
#include "cti-course-move.h"
#include "cti-inquiry.h"
#include "cti-words.h"

typedef struct
{
  const CtiEnumValue *values;
  int value;
  const char *context;
  const char *words; /* untranslated */
} ValueWords;

static const ValueWords table[] = {
  { cti_answer_values, CTI_ANSWER_UNKNOWN, "answer", NC_ ("answer", "not known") },
  { cti_answer_values, CTI_ANSWER_YES, "answer", NC_ ("answer", "yes") },
  { cti_answer_values, CTI_ANSWER_NO, "answer", NC_ ("answer", "no") },

  { cti_gender_values, CTI_GENDER_UNKNOWN, "gender", NC_ ("gender", "not known") },
  { cti_gender_values, CTI_GENDER_WOMAN, "gender", NC_ ("gender", "woman") },
  { cti_gender_values, CTI_GENDER_MAN, "gender", NC_ ("gender", "man") },
  { cti_gender_values, CTI_GENDER_OTHER, "gender", NC_ ("gender", "other") },
  { cti_gender_values, CTI_GENDER_UNSAID, "gender", NC_ ("gender", "does not wish to say") },

  { cti_education_values, CTI_EDUCATION_UNKNOWN, "education", NC_ ("education", "not known") },
  { cti_education_values, CTI_EDUCATION_TENTH_GRADE, "education",
    NC_ ("education", "10th grade or less") },
  { cti_education_values, CTI_EDUCATION_YOUTH, "education", NC_ ("education", "youth education") },
  { cti_education_values, CTI_EDUCATION_VOCATIONAL, "education",
    NC_ ("education", "vocational education") },
  { cti_education_values, CTI_EDUCATION_HIGHER, "education",
    NC_ ("education", "higher education") },
  { cti_education_values, CTI_EDUCATION_OTHER, "education", NC_ ("education", "other education") },

  { cti_income_values, CTI_INCOME_UNKNOWN, "income", NC_ ("income", "not known") },
  { cti_income_values, CTI_INCOME_CASH_BENEFIT, "income", NC_ ("income", "cash benefit") },
  { cti_income_values, CTI_INCOME_SELLING_SEX, "income", NC_ ("income", "selling sex") },
  { cti_income_values, CTI_INCOME_WAGE, "income", NC_ ("income", "wage") },
  { cti_income_values, CTI_INCOME_STUDENT_GRANT, "income", NC_ ("income", "student grant") },
  { cti_income_values, CTI_INCOME_PENSION, "income", NC_ ("income", "early retirement pension") },
  { cti_income_values, CTI_INCOME_OTHER, "income", NC_ ("income", "other income") },

  { cti_network_at_start_values, CTI_NETWORK_AT_START_UNKNOWN, "network at start",
    NC_ ("network at start", "not known") },
  { cti_network_at_start_values, CTI_NETWORK_AT_START_NONE, "network at start",
    NC_ ("network at start", "none") },
  { cti_network_at_start_values, CTI_NETWORK_AT_START_WEAK, "network at start",
    NC_ ("network at start", "weak") },
  { cti_network_at_start_values, CTI_NETWORK_AT_START_GOOD, "network at start",
    NC_ ("network at start", "good") },

  { cti_aim_kind_values, CTI_AIM_KIND_UNKNOWN, "aim", NC_ ("aim", "not known yet") },
  { cti_aim_kind_values, CTI_AIM_KIND_IMPROVE, "aim", NC_ ("aim", "a better life situation") },
  { cti_aim_kind_values, CTI_AIM_KIND_STOP, "aim", NC_ ("aim", "to stop selling sex") },

  { cti_motivation_values, CTI_MOTIVATION_UNKNOWN, "motivation", NC_ ("motivation", "not known") },
  { cti_motivation_values, CTI_MOTIVATION_MOTIVATED, "motivation",
    NC_ ("motivation", "wants a change") },
  { cti_motivation_values, CTI_MOTIVATION_UNSURE, "motivation",
    NC_ ("motivation", "not sure yet") },
  { cti_motivation_values, CTI_MOTIVATION_NOT_NOW, "motivation", NC_ ("motivation", "not now") },

  { cti_target_group_values, CTI_TARGET_OPEN, "target group",
    NC_ ("target group", "something is not known yet") },
  { cti_target_group_values, CTI_TARGET_IN, "target group",
    NC_ ("target group", "in the target group") },
  { cti_target_group_values, CTI_TARGET_DISCUSS, "target group",
    NC_ ("target group", "to be discussed in the team") },
  { cti_target_group_values, CTI_TARGET_OUT, "target group",
    NC_ ("target group", "outside the target group") },

  { cti_consent_kind_values, CTI_CONSENT_SHARING, "consent",
    NC_ ("consent", "sharing with somebody") },
  { cti_consent_kind_values, CTI_CONSENT_IDENTITY, "consent",
    NC_ ("consent", "keeping who the citizen is") },
  { cti_consent_kind_values, CTI_CONSENT_FOLLOW_UP, "consent",
    NC_ ("consent", "asking again after the course") },

  { cti_pause_reason_values, CTI_PAUSE_OTHER, "pause", NC_ ("pause", "other reason") },
  { cti_pause_reason_values, CTI_PAUSE_HOSPITAL, "pause", NC_ ("pause", "in hospital") },
  { cti_pause_reason_values, CTI_PAUSE_PRISON, "pause", NC_ ("pause", "serving a sentence") },
  { cti_pause_reason_values, CTI_PAUSE_ABROAD, "pause", NC_ ("pause", "abroad") },

  { cti_chooser_values, CTI_CHOOSER_JOINT, "chooser", NC_ ("chooser", "both together") },
  { cti_chooser_values, CTI_CHOOSER_CITIZEN, "chooser", NC_ ("chooser", "the citizen") },

  { cti_focus_status_values, CTI_FOCUS_OPEN, "focus status",
    NC_ ("focus status", "being worked on") },
  { cti_focus_status_values, CTI_FOCUS_REACHED, "focus status", NC_ ("focus status", "reached") },
  { cti_focus_status_values, CTI_FOCUS_PARTLY, "focus status",
    NC_ ("focus status", "partly reached") },
  { cti_focus_status_values, CTI_FOCUS_NOT_REACHED, "focus status",
    NC_ ("focus status", "not reached") },
  { cti_focus_status_values, CTI_FOCUS_DROPPED, "focus status",
    NC_ ("focus status", "no longer relevant") },

  { cti_owner_values, CTI_OWNER_NOBODY, "owner", NC_ ("owner", "not decided yet") },
  { cti_owner_values, CTI_OWNER_CITIZEN, "owner", NC_ ("owner", "the citizen") },
  { cti_owner_values, CTI_OWNER_WORKER, "owner", NC_ ("owner", "the CTI worker") },
  { cti_owner_values, CTI_OWNER_NETWORK, "owner", NC_ ("owner", "the network") },
  { cti_owner_values, CTI_OWNER_PROVIDER, "owner", NC_ ("owner", "an offer") },

  { cti_activity_status_values, CTI_ACTIVITY_PLANNED, "activity status",
    NC_ ("activity status", "planned") },
  { cti_activity_status_values, CTI_ACTIVITY_STARTED, "activity status",
    NC_ ("activity status", "under way") },
  { cti_activity_status_values, CTI_ACTIVITY_WORKS, "activity status",
    NC_ ("activity status", "works") },
  { cti_activity_status_values, CTI_ACTIVITY_ADAPTED, "activity status",
    NC_ ("activity status", "adapted") },
  { cti_activity_status_values, CTI_ACTIVITY_DONE, "activity status",
    NC_ ("activity status", "done") },
  { cti_activity_status_values, CTI_ACTIVITY_GIVEN_UP, "activity status",
    NC_ ("activity status", "given up") },

  { cti_tie_kind_values, CTI_TIE_KIND_FRIEND, "tie", NC_ ("tie", "friend") },
  { cti_tie_kind_values, CTI_TIE_KIND_FAMILY, "tie", NC_ ("tie", "family") },
  { cti_tie_kind_values, CTI_TIE_KIND_PROFESSIONAL, "tie", NC_ ("tie", "professional") },
  { cti_tie_kind_values, CTI_TIE_KIND_NGO, "tie", NC_ ("tie", "voluntary organisation") },
  { cti_tie_kind_values, CTI_TIE_KIND_AUTHORITY, "tie", NC_ ("tie", "authority") },

  { cti_carrier_values, CTI_CARRIER_WORKER, "carrier", NC_ ("carrier", "the CTI worker") },
  { cti_carrier_values, CTI_CARRIER_SHARED, "carrier", NC_ ("carrier", "shared") },
  { cti_carrier_values, CTI_CARRIER_NETWORK, "carrier", NC_ ("carrier", "the network") },

  { cti_handover_status_values, CTI_HANDOVER_PLANNED, "handover", NC_ ("handover", "planned") },
  { cti_handover_status_values, CTI_HANDOVER_AGREED, "handover", NC_ ("handover", "agreed") },
  { cti_handover_status_values, CTI_HANDOVER_HELD, "handover",
    NC_ ("handover", "the meeting was held") },
  { cti_handover_status_values, CTI_HANDOVER_WORKS, "handover",
    NC_ ("handover", "the receiver carries it") },
  { cti_handover_status_values, CTI_HANDOVER_FAILED, "handover",
    NC_ ("handover", "did not come about") },

  { cti_referral_state_values, CTI_REFERRAL_SENT, "referral", NC_ ("referral", "sent") },
  { cti_referral_state_values, CTI_REFERRAL_WAITS, "referral",
    NC_ ("referral", "no first meeting yet") },
  { cti_referral_state_values, CTI_REFERRAL_MET, "referral",
    NC_ ("referral", "first meeting held") },
  { cti_referral_state_values, CTI_REFERRAL_ASK, "referral",
    NC_ ("referral", "time to ask whether the tie holds") },
  { cti_referral_state_values, CTI_REFERRAL_HOLDS, "referral", NC_ ("referral", "the tie holds") },

  { cti_phase_answer_values, CTI_PHASE_ANSWER_UNKNOWN, "phase review",
    NC_ ("phase review", "not looked at") },
  { cti_phase_answer_values, CTI_PHASE_ANSWER_KEPT, "phase review",
    NC_ ("phase review", "goes on") },
  { cti_phase_answer_values, CTI_PHASE_ANSWER_CHANGED, "phase review",
    NC_ ("phase review", "goes on, changed") },
  { cti_phase_answer_values, CTI_PHASE_ANSWER_ENDED, "phase review", NC_ ("phase review", "ends") },

  { cti_closing_kind_values, CTI_CLOSING_FULL, "closing", NC_ ("closing", "carried through") },
  { cti_closing_kind_values, CTI_CLOSING_INTERRUPTED, "closing",
    NC_ ("closing", "ended before time") },
  { cti_closing_kind_values, CTI_CLOSING_CONTINUES, "closing",
    NC_ ("closing", "goes on elsewhere") },

  { cti_closing_result_values, CTI_CLOSING_RESULT_FULL, "closing result",
    NC_ ("closing result", "carried through") },
  { cti_closing_result_values, CTI_CLOSING_RESULT_GOALS, "closing result",
    NC_ ("closing result", "goals reached before time") },
  { cti_closing_result_values, CTI_CLOSING_RESULT_INTERRUPTED, "closing result",
    NC_ ("closing result", "ended before time") },
  { cti_closing_result_values, CTI_CLOSING_RESULT_CONTINUES, "closing result",
    NC_ ("closing result", "goes on elsewhere") },

  { cti_aim_reached_values, CTI_AIM_REACHED_UNKNOWN, "aim reached",
    NC_ ("aim reached", "not known") },
  { cti_aim_reached_values, CTI_AIM_REACHED_YES, "aim reached", NC_ ("aim reached", "reached") },
  { cti_aim_reached_values, CTI_AIM_REACHED_PARTLY, "aim reached",
    NC_ ("aim reached", "partly reached") },
  { cti_aim_reached_values, CTI_AIM_REACHED_NO, "aim reached", NC_ ("aim reached", "not reached") },

  { cti_channel_values, CTI_CHANNEL_OTHER, "channel", NC_ ("channel", "another way") },
  { cti_channel_values, CTI_CHANNEL_NGO, "channel", NC_ ("channel", "voluntary organisation") },
  { cti_channel_values, CTI_CHANNEL_KC, "channel", NC_ ("channel", "national competence centre") },
  { cti_channel_values, CTI_CHANNEL_JOB_CENTRE, "channel", NC_ ("channel", "job centre") },
  { cti_channel_values, CTI_CHANNEL_TREATMENT, "channel", NC_ ("channel", "treatment centre") },
  { cti_channel_values, CTI_CHANNEL_EDUCATION, "channel", NC_ ("channel", "education") },
  { cti_channel_values, CTI_CHANNEL_SELF, "channel", NC_ ("channel", "own approach") },
  { cti_channel_values, CTI_CHANNEL_WEB, "channel", NC_ ("channel", "leaflet or web") },

  { cti_caller_values, CTI_CALLER_CITIZEN, "caller", NC_ ("caller", "the citizen") },
  { cti_caller_values, CTI_CALLER_PROFESSIONAL, "caller", NC_ ("caller", "a professional") },
  { cti_caller_values, CTI_CALLER_RELATIVE, "caller", NC_ ("caller", "a relative") },

  { cti_inquiry_outcome_values, CTI_INQUIRY_PENDING, "outcome",
    NC_ ("outcome", "not decided yet") },
  { cti_inquiry_outcome_values, CTI_INQUIRY_STARTED, "outcome", NC_ ("outcome", "course started") },
  { cti_inquiry_outcome_values, CTI_INQUIRY_NOT_STARTED, "outcome",
    NC_ ("outcome", "not started") },

  { cti_border_values, CTI_BORDER_PHASE_1, "border", NC_ ("border", "first day of phase 1") },
  { cti_border_values, CTI_BORDER_PHASE_2, "border", NC_ ("border", "first day of phase 2") },
  { cti_border_values, CTI_BORDER_PHASE_3, "border", NC_ ("border", "first day of phase 3") },
  { cti_border_values, CTI_BORDER_END, "border", NC_ ("border", "last day of phase 3") },
};

/**
 * cti_words_enum:
 * @values: the table of an enum that belongs to a course, an inquiry or an offer
 * @value: one of its values
 *
 * Returns: (transfer none): the word for it, as lists and forms show it; its nick for an enum that
 *   has words elsewhere
 */
const char *
cti_words_enum (const CtiEnumValue *values, int value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].values == values && table[i].value == value)
      return g_dpgettext2 (NULL, table[i].context, table[i].words);
  return cti_enum_to_nick (values, value);
}

/**
 * cti_words_has_enum:
 * @values: the table of an enum
 *
 * Returns: whether cti_words_enum() has words for it
 */
gboolean
cti_words_has_enum (const CtiEnumValue *values)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].values == values)
      return TRUE;
  return FALSE;
}

static gboolean
takes_danish (gconstpointer danish)
{
  return danish != NULL && cti_words_is_danish ();
}

/**
 * cti_words_guide_area:
 * @area: a focus area
 *
 * Returns: (transfer none): its name in the language of the program
 */
const char *
cti_words_guide_area (const CtiGuideArea *area)
{
  return takes_danish (area->name_da) ? area->name_da : area->name;
}

/**
 * cti_words_guide_points:
 * @area: a focus area
 *
 * Returns: (transfer none): what to look at, in the language of the program
 */
char **
cti_words_guide_points (const CtiGuideArea *area)
{
  return takes_danish (area->points_da) ? area->points_da : area->points;
}

/**
 * cti_words_guide_steps:
 * @area: a focus area
 *
 * Returns: (transfer none): what could be done, in the language of the program
 */
char **
cti_words_guide_steps (const CtiGuideArea *area)
{
  return takes_danish (area->steps_da) ? area->steps_da : area->steps;
}

/**
 * cti_words_guide_check:
 * @check: a point of a checklist
 *
 * Returns: (transfer none): its text in the language of the program
 */
const char *
cti_words_guide_check (const CtiGuideCheck *check)
{
  return takes_danish (check->text_da) ? check->text_da : check->text;
}
