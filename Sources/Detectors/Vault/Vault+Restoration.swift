// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text with values in the place of tokens, as far as they may come back there.
public struct VaultRestoration: Sendable, Hashable {
    public var text: String
    public var restores: [VaultRestore]
}

extension Vault {
    /// The text with its values back where this sink may have them.
    ///
    /// Where one may not come back, the customer reads the class's placeholder, and so for a token that was never
    /// issued; in any other sink the token stays. What comes back is never read for tokens again.
    public func restore(_ text: String, to sink: VaultSink) -> VaultRestoration {
        var watch = VaultGuard(self, sink: sink)
        var leaving = watch.receive(text)
        leaving += watch.finish()
        return VaultRestoration(
            text: String(decoding: leaving.bytes, as: UTF8.self), restores: leaving.restores)
    }

    /// What stands in the place of a token, and the record of it.
    func answer(
        _ reading: VaultReader.Reading, raw: ArraySlice<UInt8>, at bytes: Range<Int>,
        to sink: VaultSink
    ) -> (text: [UInt8], restore: VaultRestore) {
        let kind = policy.classes[reading.kind]
        guard case .issued(let place, let spelling) = reading.meaning else {
            let restore = VaultRestore(
                token: String(decoding: raw, as: UTF8.self), signal: kind.name, sink: sink,
                outcome: .invented, bytes: bytes)
            return (sink == .customerReply ? Array(kind.placeholder.utf8) : Array(raw), restore)
        }
        let entry = entries[place]
        let token = String(
            decoding: Self.written(kind, tag: entry.tag, spelling: spelling), as: UTF8.self)
        func record(_ outcome: VaultRestore.Outcome) -> VaultRestore {
            VaultRestore(
                token: token, signal: kind.name, sink: sink, outcome: outcome, bytes: bytes)
        }
        guard let form = form(of: kind, entry, to: sink), entry.spellings.indices.contains(spelling)
        else {
            return (
                sink == .customerReply ? Array(kind.placeholder.utf8) : Array(raw), record(.refused)
            )
        }
        let value = form == .normal ? entry.value : entry.spellings[spelling]
        return (Array((value ?? entry.spellings[spelling]).utf8), record(.restored))
    }

    /// In which form a value comes back in a sink; `nil` where it doesn't.
    private func form(
        of kind: VaultClass, _ entry: Entry, to sink: VaultSink
    ) -> VaultArgument.Form? {
        switch (sink, kind.reach) {
        case (.log, _), (_, .never): return nil
        case (.customerReply, .customer): return .written
        case (.customerReply, .arguments): return nil
        case (.staff, _): return kind.isForStaff ? .written : nil
        case (.toolArgument(let tool, let path), .customer(let arguments)),
            (.toolArgument(let tool, let path), .arguments(let arguments)):
            if kind.name == VaultPolicy.quoted.name { return isHarmless(entry) ? .written : nil }
            return arguments.first { $0.covers(tool: tool, path: path) }?.form
        }
    }

    /// Whether something quoted may reach a tool: not where it is a token of this conversation. It would come
    /// back in the tool's result as if the model had put it there.
    private func isHarmless(_ entry: Entry) -> Bool {
        entry.spellings.allSatisfy { spelling in
            reader.readings(in: Array(spelling.utf8).span).allSatisfy { reading in
                if case .issued = reading.meaning { false } else { true }
            }
        }
    }
}
