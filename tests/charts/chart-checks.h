#pragma once

#include "cti-scene.h"

void check_texts_are_apart (const CtiScene *scene, const char *what);
void check_nothing_leaves_the_page (const CtiScene *scene, const char *what);
const CtiSceneText *find_text (const CtiScene *scene, const char *part);
