// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// How sure a model was of its tokens, where it said so: the geometric mean of their probabilities.
///
/// Format: OpenAI API reference, `choices[].logprobs.content[].logprob`, in whole answers and in chunks.
struct TokenConfidence {
    private var sum = 0.0
    private var count = 0
    /// A token without a probability would make the others look like all of them.
    private var isBroken = false

    init() {}

    init(of logprobs: JSONDocument.Node?) { read(logprobs) }

    /// Takes the next tokens.
    mutating func read(_ logprobs: JSONDocument.Node?) {
        guard let tokens = logprobs?["content"], tokens.kind == .array else { return }
        for token in tokens.elements {
            guard let logprob = token["logprob"]?.double else {
                isBroken = true
                return
            }
            sum += logprob
            count += 1
        }
    }

    /// From 0 to 1; `nil` where the model does not say it of every token.
    var value: Double? {
        isBroken || count == 0 ? nil : min(1, exp(sum / Double(count)))
    }
}
