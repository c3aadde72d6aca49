// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What detectors found in the texts of a conversation, so that unchanged history is not read again.
///
/// It is memory and nothing else: what is forgotten is read once more, with the same result. Texts are not
/// kept; they are known by a hash under a seed of this process.
public struct DetectorMemory: Sendable {
    /// More texts than this are not remembered: the older half is forgotten.
    static let capacity = 512

    struct Key: Hashable, Sendable {
        let detector: String
        let source: Passage.Source
        let isNew: Bool
        let length: Int
        let hash: Int

        init(_ detector: String, _ passage: Passage) {
            self.detector = detector
            source = passage.source
            isNew = passage.isNew
            var text = passage.text
            var hasher = Hasher()
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            length = text.utf8.count
            hash = hasher.finalize()
        }
    }

    private var found: [Key: [Signal]] = [:]
    private var order: [Key] = []

    public init() {}

    /// How many texts are remembered.
    public var count: Int { order.count }

    subscript(key: Key) -> [Signal]? { found[key] }

    mutating func remember(_ signals: [Signal], _ key: Key) {
        guard found.updateValue(signals, forKey: key) == nil else { return }
        order.append(key)
        guard order.count > Self.capacity else { return }
        for old in order.prefix(Self.capacity / 2) { found[old] = nil }
        order.removeFirst(Self.capacity / 2)
    }
}
