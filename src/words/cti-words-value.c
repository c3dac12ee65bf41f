/* The words for the values of a course's enums: for each enum a list of words in the order of its
 * values, and one line in the table at the end of them. The context of the translation is the name
 * of the enum, so that two enums may share an English word and not the Danish one. */

#include "cti-words-value.h"

#include <glib/gi18n.h>

#include "cti-case.h"
#include "cti-course-move.h"
#include "cti-inquiry.h"
#include "cti-words-value-private.h"
#include "cti-words.h"

/* A word stands at the place of its value. */
static const char *const answer_words[] = {
  [CTI_ANSWER_UNKNOWN] = NC_ ("answer", "not known"),
  [CTI_ANSWER_YES] = NC_ ("answer", "yes"),
  [CTI_ANSWER_NO] = NC_ ("answer", "no"),
};

static const char *const gender_words[] = {
  [CTI_GENDER_UNKNOWN] = NC_ ("gender", "not known"),
  [CTI_GENDER_WOMAN] = NC_ ("gender", "woman"),
  [CTI_GENDER_MAN] = NC_ ("gender", "man"),
  [CTI_GENDER_OTHER] = NC_ ("gender", "other"),
  [CTI_GENDER_UNSAID] = NC_ ("gender", "does not wish to say"),
};

static const char *const education_words[] = {
  [CTI_EDUCATION_UNKNOWN] = NC_ ("education", "not known"),
  [CTI_EDUCATION_TENTH_GRADE] = NC_ ("education", "10th grade or less"),
  [CTI_EDUCATION_YOUTH] = NC_ ("education", "youth education"),
  [CTI_EDUCATION_VOCATIONAL] = NC_ ("education", "vocational education"),
  [CTI_EDUCATION_HIGHER] = NC_ ("education", "higher education"),
  [CTI_EDUCATION_OTHER] = NC_ ("education", "other education"),
};

static const char *const income_words[] = {
  [CTI_INCOME_UNKNOWN] = NC_ ("income", "not known"),
  [CTI_INCOME_CASH_BENEFIT] = NC_ ("income", "cash benefit"),
  [CTI_INCOME_SELLING_SEX] = NC_ ("income", "selling sex"),
  [CTI_INCOME_WAGE] = NC_ ("income", "wage"),
  [CTI_INCOME_STUDENT_GRANT] = NC_ ("income", "student grant"),
  [CTI_INCOME_PENSION] = NC_ ("income", "early retirement pension"),
  [CTI_INCOME_OTHER] = NC_ ("income", "other income"),
};

static const char *const network_at_start_words[] = {
  [CTI_NETWORK_AT_START_UNKNOWN] = NC_ ("network at start", "not known"),
  [CTI_NETWORK_AT_START_NONE] = NC_ ("network at start", "none"),
  [CTI_NETWORK_AT_START_WEAK] = NC_ ("network at start", "weak"),
  [CTI_NETWORK_AT_START_GOOD] = NC_ ("network at start", "good"),
};

static const char *const aim_kind_words[] = {
  [CTI_AIM_KIND_UNKNOWN] = NC_ ("aim", "not known yet"),
  [CTI_AIM_KIND_IMPROVE] = NC_ ("aim", "a better life situation"),
  [CTI_AIM_KIND_STOP] = NC_ ("aim", "to stop selling sex"),
};

static const char *const motivation_words[] = {
  [CTI_MOTIVATION_UNKNOWN] = NC_ ("motivation", "not known"),
  [CTI_MOTIVATION_MOTIVATED] = NC_ ("motivation", "wants a change"),
  [CTI_MOTIVATION_UNSURE] = NC_ ("motivation", "not sure yet"),
  [CTI_MOTIVATION_NOT_NOW] = NC_ ("motivation", "not now"),
};

static const char *const target_group_words[] = {
  [CTI_TARGET_OPEN] = NC_ ("target group", "something is not known yet"),
  [CTI_TARGET_IN] = NC_ ("target group", "in the target group"),
  [CTI_TARGET_DISCUSS] = NC_ ("target group", "to be discussed in the team"),
  [CTI_TARGET_OUT] = NC_ ("target group", "outside the target group"),
};

static const char *const consent_kind_words[] = {
  [CTI_CONSENT_SHARING] = NC_ ("consent", "sharing with somebody"),
  [CTI_CONSENT_IDENTITY] = NC_ ("consent", "keeping who the citizen is"),
  [CTI_CONSENT_FOLLOW_UP] = NC_ ("consent", "asking again after the course"),
};

static const char *const pause_reason_words[] = {
  [CTI_PAUSE_OTHER] = NC_ ("pause", "other reason"),
  [CTI_PAUSE_HOSPITAL] = NC_ ("pause", "in hospital"),
  [CTI_PAUSE_PRISON] = NC_ ("pause", "serving a sentence"),
  [CTI_PAUSE_ABROAD] = NC_ ("pause", "abroad"),
};

static const char *const chooser_words[] = {
  [CTI_CHOOSER_JOINT] = NC_ ("chooser", "both together"),
  [CTI_CHOOSER_CITIZEN] = NC_ ("chooser", "the citizen"),
};

static const char *const focus_status_words[] = {
  [CTI_FOCUS_OPEN] = NC_ ("focus status", "being worked on"),
  [CTI_FOCUS_REACHED] = NC_ ("focus status", "reached"),
  [CTI_FOCUS_PARTLY] = NC_ ("focus status", "partly reached"),
  [CTI_FOCUS_NOT_REACHED] = NC_ ("focus status", "not reached"),
  [CTI_FOCUS_DROPPED] = NC_ ("focus status", "no longer relevant"),
};

static const char *const owner_words[] = {
  [CTI_OWNER_NOBODY] = NC_ ("owner", "not decided yet"),
  [CTI_OWNER_CITIZEN] = NC_ ("owner", "the citizen"),
  [CTI_OWNER_WORKER] = NC_ ("owner", "the CTI worker"),
  [CTI_OWNER_NETWORK] = NC_ ("owner", "the network"),
  [CTI_OWNER_PROVIDER] = NC_ ("owner", "an offer"),
};

static const char *const activity_status_words[] = {
  [CTI_ACTIVITY_PLANNED] = NC_ ("activity status", "planned"),
  [CTI_ACTIVITY_STARTED] = NC_ ("activity status", "under way"),
  [CTI_ACTIVITY_WORKS] = NC_ ("activity status", "works"),
  [CTI_ACTIVITY_ADAPTED] = NC_ ("activity status", "adapted"),
  [CTI_ACTIVITY_DONE] = NC_ ("activity status", "done"),
  [CTI_ACTIVITY_GIVEN_UP] = NC_ ("activity status", "given up"),
};

static const char *const tie_kind_words[] = {
  [CTI_TIE_KIND_FRIEND] = NC_ ("tie", "friend"),
  [CTI_TIE_KIND_FAMILY] = NC_ ("tie", "family"),
  [CTI_TIE_KIND_PROFESSIONAL] = NC_ ("tie", "professional"),
  [CTI_TIE_KIND_NGO] = NC_ ("tie", "voluntary organisation"),
  [CTI_TIE_KIND_AUTHORITY] = NC_ ("tie", "authority"),
};

static const char *const carrier_words[] = {
  [CTI_CARRIER_WORKER] = NC_ ("carrier", "the CTI worker"),
  [CTI_CARRIER_SHARED] = NC_ ("carrier", "shared"),
  [CTI_CARRIER_NETWORK] = NC_ ("carrier", "the network"),
};

static const char *const handover_status_words[] = {
  [CTI_HANDOVER_PLANNED] = NC_ ("handover", "planned"),
  [CTI_HANDOVER_AGREED] = NC_ ("handover", "agreed"),
  [CTI_HANDOVER_HELD] = NC_ ("handover", "the meeting was held"),
  [CTI_HANDOVER_WORKS] = NC_ ("handover", "the receiver carries it"),
  [CTI_HANDOVER_FAILED] = NC_ ("handover", "did not come about"),
};

static const char *const referral_state_words[] = {
  [CTI_REFERRAL_SENT] = NC_ ("referral", "sent"),
  [CTI_REFERRAL_WAITS] = NC_ ("referral", "no first meeting yet"),
  [CTI_REFERRAL_MET] = NC_ ("referral", "first meeting held"),
  [CTI_REFERRAL_ASK] = NC_ ("referral", "time to ask whether the tie holds"),
  [CTI_REFERRAL_HOLDS] = NC_ ("referral", "the tie holds"),
};

static const char *const phase_answer_words[] = {
  [CTI_PHASE_ANSWER_UNKNOWN] = NC_ ("phase review", "not looked at"),
  [CTI_PHASE_ANSWER_KEPT] = NC_ ("phase review", "goes on"),
  [CTI_PHASE_ANSWER_CHANGED] = NC_ ("phase review", "goes on, changed"),
  [CTI_PHASE_ANSWER_ENDED] = NC_ ("phase review", "ends"),
};

static const char *const closing_kind_words[] = {
  [CTI_CLOSING_FULL] = NC_ ("closing", "carried through"),
  [CTI_CLOSING_INTERRUPTED] = NC_ ("closing", "ended before time"),
  [CTI_CLOSING_CONTINUES] = NC_ ("closing", "goes on elsewhere"),
};

static const char *const closing_result_words[] = {
  [CTI_CLOSING_RESULT_FULL] = NC_ ("closing result", "carried through"),
  [CTI_CLOSING_RESULT_GOALS] = NC_ ("closing result", "goals reached before time"),
  [CTI_CLOSING_RESULT_INTERRUPTED] = NC_ ("closing result", "ended before time"),
  [CTI_CLOSING_RESULT_CONTINUES] = NC_ ("closing result", "goes on elsewhere"),
};

static const char *const aim_reached_words[] = {
  [CTI_AIM_REACHED_UNKNOWN] = NC_ ("aim reached", "not known"),
  [CTI_AIM_REACHED_YES] = NC_ ("aim reached", "reached"),
  [CTI_AIM_REACHED_PARTLY] = NC_ ("aim reached", "partly reached"),
  [CTI_AIM_REACHED_NO] = NC_ ("aim reached", "not reached"),
};

static const char *const channel_words[] = {
  [CTI_CHANNEL_OTHER] = NC_ ("channel", "another way"),
  [CTI_CHANNEL_NGO] = NC_ ("channel", "voluntary organisation"),
  [CTI_CHANNEL_KC] = NC_ ("channel", "national competence centre"),
  [CTI_CHANNEL_JOB_CENTRE] = NC_ ("channel", "job centre"),
  [CTI_CHANNEL_TREATMENT] = NC_ ("channel", "treatment centre"),
  [CTI_CHANNEL_EDUCATION] = NC_ ("channel", "education"),
  [CTI_CHANNEL_SELF] = NC_ ("channel", "own approach"),
  [CTI_CHANNEL_WEB] = NC_ ("channel", "leaflet or web"),
};

static const char *const caller_words[] = {
  [CTI_CALLER_CITIZEN] = NC_ ("caller", "the citizen"),
  [CTI_CALLER_PROFESSIONAL] = NC_ ("caller", "a professional"),
  [CTI_CALLER_RELATIVE] = NC_ ("caller", "a relative"),
};

static const char *const inquiry_outcome_words[] = {
  [CTI_INQUIRY_PENDING] = NC_ ("outcome", "not decided yet"),
  [CTI_INQUIRY_STARTED] = NC_ ("outcome", "course started"),
  [CTI_INQUIRY_NOT_STARTED] = NC_ ("outcome", "not started"),
};

static const char *const border_words[] = {
  [CTI_BORDER_PHASE_1] = NC_ ("border", "first day of phase 1"),
  [CTI_BORDER_PHASE_2] = NC_ ("border", "first day of phase 2"),
  [CTI_BORDER_PHASE_3] = NC_ ("border", "first day of phase 3"),
  [CTI_BORDER_END] = NC_ ("border", "last day of phase 3"),
};

static const EnumWords table[] = {
  WORDS (answer, "answer"),
  WORDS (gender, "gender"),
  WORDS (education, "education"),
  WORDS (income, "income"),
  WORDS (network_at_start, "network at start"),
  WORDS (aim_kind, "aim"),
  WORDS (motivation, "motivation"),
  WORDS (target_group, "target group"),
  WORDS (consent_kind, "consent"),
  WORDS (pause_reason, "pause"),
  WORDS (chooser, "chooser"),
  WORDS (focus_status, "focus status"),
  WORDS (owner, "owner"),
  WORDS (activity_status, "activity status"),
  WORDS (tie_kind, "tie"),
  WORDS (carrier, "carrier"),
  WORDS (handover_status, "handover"),
  WORDS (referral_state, "referral"),
  WORDS (phase_answer, "phase review"),
  WORDS (closing_kind, "closing"),
  WORDS (closing_result, "closing result"),
  WORDS (aim_reached, "aim reached"),
  WORDS (channel, "channel"),
  WORDS (caller, "caller"),
  WORDS (inquiry_outcome, "outcome"),
  WORDS (border, "border"),
};

static const EnumWords *
find_words (const CtiEnumValue *values)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].values == values)
      return &table[i];
  for (const EnumWords *row = cti_words_parcel_enums; row->values != NULL; row++)
    if (row->values == values)
      return row;
  for (const EnumWords *row = cti_words_everyday_enums; row->values != NULL; row++)
    if (row->values == values)
      return row;
  for (const EnumWords *row = cti_words_supervision_enums; row->values != NULL; row++)
    if (row->values == values)
      return row;
  return NULL;
}

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
  const EnumWords *found = find_words (values);

  if (found != NULL && value >= 0 && value < (int) found->n_words && found->words[value] != NULL)
    return g_dpgettext2 (NULL, found->context, found->words[value]);
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
  return find_words (values) != NULL;
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
