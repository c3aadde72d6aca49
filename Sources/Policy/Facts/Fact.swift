// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What rules may ask about by name: the result of a tool that Belay saw in this conversation.
public struct Fact: Sendable, Hashable {
    public let name: String
    /// The tools whose results it may be; the newest counts.
    public let tools: [String]
    /// The argument by which a result is of the thing that an action is about: the call that gave it
    /// and the action have the same value there. `nil` for the newest result of all.
    public let key: String?
    /// What the action calls that argument, where it has another name there.
    public let argument: String?
    /// Whether it is the list of all results rather than the newest one.
    public let isList: Bool
    /// How old it may be; what is older is not known any more. `nil` for any age.
    public let fresh: Duration?
    /// Where it stands, as `file:line`.
    let source: String
}

/// A fact as it is known of one proposal.
struct KnownFact {
    let value: Value
    /// The tool whose result it is.
    let tool: String
    /// How long ago Belay saw it first.
    let age: Duration?
}

extension Fact {
    /// What is known of it; `nil` where no result fits or all are too old.
    ///
    /// - Parameter arguments: Those of the proposed action; `nil` where no action is proposed.
    func known(from history: CallHistory, for arguments: Value?, at now: Timestamp) -> KnownFact? {
        let wanted = key.flatMap { key in arguments?[member: argument ?? key] }
        var list: [Value] = []
        var newest: (tool: String, age: Duration?)?
        for call in history.calls.reversed() where call.isOk && tools.contains(call.tool) {
            if let key, let wanted,
                (call.arguments[member: key] ?? call.result[member: key]) != wanted
            {
                continue
            }
            let age = history.seen[call.id].map { now - $0 }
            if let fresh {
                // What has no known age may be as old as the conversation.
                guard let age, age <= fresh else { continue }
            }
            guard isList else {
                return KnownFact(value: call.result, tool: call.tool, age: age)
            }
            newest = newest ?? (call.tool, age)
            list.append(
                .map(MapValue(strings: [("args", call.arguments), ("result", call.result)])))
        }
        guard isList else { return nil }
        // A list of nothing is known, too.
        return KnownFact(
            value: .list(list.reversed()), tool: newest?.tool ?? tools.first ?? "", age: newest?.age
        )
    }
}

extension Value {
    /// The value under a key of a map; `nil` where there is none.
    subscript(member name: String) -> Value? {
        guard case .map(let map) = self else { return nil }
        return map[name]
    }
}
