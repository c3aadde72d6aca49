// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

#include "models.h"
#include <string.h>

// `#embed` is C23, and clang's in every dialect: a warning that it is an extension would be no news.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char complaint[] = {
#embed "weights/complaint.weights"
};

static const unsigned char emotion[] = {
#embed "weights/emotion.weights"
};

static const unsigned char injection[] = {
#embed "weights/injection.weights"
};

static const unsigned char injection_content[] = {
#embed "weights/injection-content.weights"
};

static const unsigned char names[] = {
#embed "weights/names.weights"
};

static const unsigned char support[] = {
#embed "weights/support.weights"
};

struct model {
    const char *name;
    const unsigned char *bytes;
    size_t count;
};

static const struct model models[] = {
    // One line for each file of weights/.
    {"complaint", complaint, sizeof(complaint)},
    {"emotion", emotion, sizeof(emotion)},
    {"injection", injection, sizeof(injection)},
    {"injection-content", injection_content, sizeof(injection_content)},
    {"names", names, sizeof(names)},
    {"support", support, sizeof(support)},
    {0, 0, 0},
};

const unsigned char *belay_model(const char *name, size_t *count) {
    for (const struct model *model = models; model->name; model++) {
        if (strcmp(model->name, name) == 0) {
            *count = model->count;
            return model->bytes;
        }
    }
    *count = 0;
    return 0;
}
