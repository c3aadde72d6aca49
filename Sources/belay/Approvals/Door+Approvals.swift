// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOHTTP1
import Vocabulary

extension Door {
    /// A path with an identifier at its end or within it.
    ///
    /// - Throws: ``Failure`` where it is none: it would lead elsewhere.
    static func path(
        _ start: String, _ id: String, _ end: String = "", seeing list: String = "belay approvals"
    ) throws -> String {
        let isPlain =
            !id.isEmpty
            && id.utf8.allSatisfy {
                $0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 || $0 >= 65 && $0 <= 90 || $0 == 95
            }
        guard isPlain else { throw Failure("`\(id.shown)` is no identifier: see `\(list)`") }
        return start + id + end
    }

    /// What waits under an identifier. That it was shown is on record.
    func approval(_ id: String) async throws -> Approval {
        guard let json = try await send(.GET, try Self.path("/v1/approvals/", id)) else {
            throw Failure("the server did not say what waits: is it Belay?")
        }
        return Approval(json: json)
    }

    /// Sends a person's word on what waits, and prints where it stands then.
    func say(_ what: String, on id: String, _ body: JSON, isJSON: Bool) async throws {
        let answer = try await send(.POST, try Self.path("/v1/approvals/", id, "/" + what), body)
        guard let answer else { throw Failure("the server did not say what came of it") }
        print(isJSON ? answer.line : Self.told(answer))
    }

    /// Where something stands, in a sentence.
    static func told(_ answer: JSON) -> String {
        let approval = Approval(json: answer)
        let cause = answer["cause"]?.string.map { " (\($0))" } ?? ""
        var line = "`\(approval.id)` is \(approval.status)\(cause)".shown
        if let next = answer["successor"]?.string {
            line += ": `\(next.shown)` stands in its place"
        }
        if approval.status == "pending" {
            line += ": more people must say yes, see `belay approvals show`"
        }
        return line
    }
}

/// Asking a person at a terminal.
enum Terminal {
    /// Whether somebody is there to be asked.
    static var isThere: Bool { isatty(0) == 1 }

    /// Asks, and takes nothing but `yes` for a yes.
    static func agrees(to question: String) -> Bool {
        print(question + " Type `yes` to go on: ", terminator: "")
        fflush(nil)
        return readLine()?.trimmingCharacters(in: .whitespaces) == "yes"
    }

    /// Asks where that is wanted.
    ///
    /// - Throws: ``Failure`` where nobody is there, or says no.
    static func require(_ question: String, isAgreed: Bool) throws {
        if isAgreed { return }
        guard isThere else {
            throw Failure(
                "nobody is at a terminal to be asked: give --yes, after you have looked at it")
        }
        guard agrees(to: question) else { throw Failure("nothing was done") }
    }
}
