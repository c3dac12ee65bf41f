#pragma once

#include "cti-team-settings.h"

G_BEGIN_DECLS

const char *cti_words_settings_group (CtiSettingsGroup group);
char *cti_words_setting_number (const char *field, int number) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_setting (const CtiTeam *team, const CtiField *field) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_settings_row (const CtiRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_settings_change (const CtiSettingsChange *change) G_GNUC_WARN_UNUSED_RESULT;
char *cti_words_settings_fault (const CtiSettingsFault *fault) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
