// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// The weights of the trained models, as `Tools/train` wrote them. Each has a card in docs/models.

#ifndef BELAY_MODELS_H
#define BELAY_MODELS_H

#include <stddef.h>

/// The bytes of a model, and how many they are. They live as long as the program.
const unsigned char *belay_model(const char *name, size_t *count);

#endif
