// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

@testable import Decisions

extension StreamingReply {
    /// A reply of one field that came in pieces, and what was delivered of it.
    static func delivered(
        _ pieces: [ArraySlice<UInt8>], under rules: StreamRules
    ) -> (text: String, reply: StreamingReply) {
        var reply = StreamingReply(rules: rules)
        let field = reply.addField()
        var delivered: [UInt8] = []
        for step in pieces.map({ reply.receive($0, in: field) }) + [reply.finish(field)] {
            switch step {
            case .wait: continue
            case .deliver(let bytes), .stop(let bytes): delivered += bytes
            }
        }
        return (String(decoding: delivered, as: UTF8.self), reply)
    }
}
