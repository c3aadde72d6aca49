// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    /// Refuses an object in which a key comes twice, however the keys are escaped.
    ///
    /// - Throws: ``JSONError`` at the later of the two.
    func refuseDuplicateKeys(ofObjectAt object: Int, in text: Span<UInt8>) throws(JSONError) {
        var count = 0
        var index = object + 1
        while index < entries.count {
            // Few keys are compared with each other. Many are sorted, or else an object of a hundred
            // thousand keys would take minutes.
            if count == 16 { return try refuseDuplicateKeys(ofLargeObjectAt: object, in: text) }
            var earlier = object + 1
            while earlier < index {
                if areEqual(entries[earlier], entries[index], in: text) {
                    throw JSONError(.duplicateKey, at: Int(entries[index].start))
                }
                earlier = Int(entries[earlier + 1].next)
            }
            count += 1
            index = Int(entries[index + 1].next)
        }
    }

    private func refuseDuplicateKeys(
        ofLargeObjectAt object: Int, in text: Span<UInt8>
    ) throws(JSONError) {
        var starts: [[UInt8]: UInt32] = [:]
        var index = object + 1
        while index < entries.count {
            let key = JSONText.unescaped(entries[index], in: text)
            guard starts.updateValue(entries[index].start, forKey: key) == nil else {
                throw JSONError(.duplicateKey, at: Int(entries[index].start))
            }
            index = Int(entries[index + 1].next)
        }
    }

    private func areEqual(
        _ left: JSONEntry, _ right: JSONEntry, in text: Span<UInt8>
    ) -> Bool {
        if left.isMarked || right.isMarked {
            return JSONText.unescaped(left, in: text) == JSONText.unescaped(right, in: text)
        }
        let length = left.end - left.start
        guard length == right.end - right.start else { return false }
        for offset in 0..<Int(length)
        where text[Int(left.start) + offset] != text[Int(right.start) + offset] {
            return false
        }
        return true
    }
}
