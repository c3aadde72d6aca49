// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Vocabulary

/// Arguments as a person changes them: each field keeps its kind.
struct ArgumentEdit: Sendable {
    /// A field that differs.
    struct Change: Sendable {
        let path: String
        let before: String
        let after: String
    }

    let arguments: JSON
    let changes: [Change]

    /// - Throws: ``DeskError/invalid(_:)`` where a value is not of its field's kind.
    init(_ before: JSON, _ form: Form) throws(DeskError) {
        var changes: [Change] = []
        func edited(_ value: JSON, at path: String) throws(DeskError) -> JSON {
            switch value {
            case .object(let members) where !members.isEmpty:
                var next: [JSON.Member] = []
                for member in members {
                    next.append(
                        JSON.Member(
                            member.key,
                            try edited(
                                member.value,
                                at: path.isEmpty ? member.key : "\(path).\(member.key)")))
                }
                return .object(next)
            case .array(let items) where !items.isEmpty:
                var next: [JSON] = []
                for (index, item) in items.enumerated() {
                    next.append(try edited(item, at: "\(path)[\(index)]"))
                }
                return .array(next)
            default:
                guard let text = form.exactly("argument:" + path) else { return value }
                let new = try Self.value(text, like: value, at: path)
                if new != value {
                    changes.append(Change(path: path, before: value.reading, after: new.reading))
                }
                return new
            }
        }
        arguments = try edited(before, at: "")
        self.changes = changes
    }

    private static func value(
        _ text: String, like before: JSON, at path: String
    ) throws(DeskError) -> JSON {
        if case .string = before { return .string(text) }
        // Losing the error is the intention: the field is named instead.
        guard let value = try? JSON(parsing: Array(text.trimmed.utf8)) else {
            throw .invalid("`\(path)` must be \(before.kindWord)")
        }
        switch (before, value) {
        case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number),
            (.bool, .bool), (.null, _), (.array, .array), (.object, .object):
            return value
        default: throw .invalid("`\(path)` must be \(before.kindWord)")
        }
    }
}

extension JSON {
    fileprivate var kindWord: String {
        switch self {
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .array: "a list"
        case .object: "an object"
        case .string: "a text"
        case .null: "a value in JSON"
        }
    }

    /// As it stands in a field that is filled in.
    fileprivate var editable: String { string ?? String(decoding: serialized, as: UTF8.self) }
}

extension Console {
    /// `GET /approvals/{id}/edit`
    func editForm(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        Self.answer(Self.editPage(try await approvalView(context), in: context.frame))
    }

    /// `POST /approvals/{id}/comparison`: what would be other than it is. Nothing is changed by it.
    func compare(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let view = try await approvalView(context)
        guard let before = view.call?.parsed else { throw Problem.notFound("action to change") }
        do {
            let edit = try ArgumentEdit(before, context.form)
            guard !edit.changes.isEmpty else {
                throw DeskError.invalid("nothing is other than it was")
            }
            return Self.answer(
                Self.comparisonPage(
                    view, edit, note: context.form["note"] ?? "", in: context.frame))
        } catch let error as DeskError {
            var view = view
            view.notice = .refused(error.words)
            return Self.answer(
                Self.editPage(view, filled: context.form, in: context.frame),
                status: .unprocessableContent)
        }
    }

    /// `POST /approvals/{id}/edit`
    func edit(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await command("edit", context) { id, approver in
            let call = try await self.recorded { try self.decisions.storedCall(of: id) }
            guard let before = call?.parsed else { throw DeskError.erased(id) }
            let edit = try ArgumentEdit(before, context.form)
            let hold = try await self.desk.edit(
                id, fingerprint: context.form["fingerprint"] ?? "",
                arguments: String(decoding: edit.arguments.serialized, as: UTF8.self),
                note: context.form["note"], by: approver)
            return hold
        }
    }

    static func editPage(_ view: ApprovalView, filled: Form = Form(), in frame: Frame) -> HTML {
        let path = "/approvals/\(view.hold.decision.description)"
        return page("Change \(view.hold.name)", in: frame) {
            let inputs: [HTML] = (view.arguments ?? []).enumerated().map { index, field in
                let value = filled.exactly("argument:" + field.path) ?? field.value.editable
                return """
                    <label for="argument-\(String(index))">\(field.path.plain)</label>
                    <input id="argument-\(String(index))" name="argument:\(field.path)" value="\(value)" autocomplete="off">
                    """
            }
            let body: HTML =
                inputs.isEmpty
                ? emptyState(
                    "There is nothing to change.", "Its arguments can't be read as fields.")
                : frame.viewer.map { viewer in
                    form(action: path + "/comparison", for: viewer, class: "panel") {
                        """
                        <input type="hidden" name="fingerprint" value="\(view.hold.fingerprint ?? "")">
                        \(inputs)
                        <label for="note">Note <small>(optional)</small></label>
                        <input id="note" name="note" maxlength="500" value="\(filled["note"] ?? "")" autocomplete="off">
                        <p><button class="primary">See what changes</button> <a class="button" href="\(path)">Back</a></p>
                        """
                    }
                } ?? .nothing
            return """
                <div class="head">
                <p class="trail"><a href="/">Desk</a> <span aria-hidden="true">/</span> <a href="\(path)">Approval</a> <span aria-hidden="true">/</span> Change</p>
                <h1>Change \(view.hold.name.plain)</h1>
                <p class="lead">Other arguments are another action: you become its maker, and another person approves it.</p>
                </div>
                \(view.notice?.html ?? .nothing)
                \(body)
                """
        }
    }

    static func comparisonPage(
        _ view: ApprovalView, _ edit: ArgumentEdit, note: String, in frame: Frame
    ) -> HTML {
        let path = "/approvals/\(view.hold.decision.description)"
        var table = Table("What changes", "Field", "Now", "Then")
        for change in edit.changes {
            table.add(
                "\(change.path.plain)", #"<del>\#(change.before.plain)</del>"#,
                #"<ins>\#(change.after.plain)</ins>"#)
        }
        let kept: [HTML] = edit.arguments.fields().map { field in
            #"<input type="hidden" name="argument:\#(field.path)" value="\#(field.value.editable)">"#
        }
        return page("What changes", in: frame) {
            """
            <div class="head">
            <p class="trail"><a href="/">Desk</a> <span aria-hidden="true">/</span> <a href="\(path)">Approval</a> <span aria-hidden="true">/</span> What changes</p>
            <h1>What changes in \(view.hold.name.plain)</h1>
            <p class="lead">\(view.hold.asksCustomer ? "The customer is asked anew, then another person approves it." : "Another person approves it before it runs.")</p>
            </div>
            \(table.html(empty: .nothing))
            \(frame.viewer.map { viewer in
                form(action: path + "/edit", for: viewer, class: "row") {
                    """
                    <input type="hidden" name="fingerprint" value="\(view.hold.fingerprint ?? "")">
                    <input type="hidden" name="note" value="\(note)">
                    \(kept)
                    <button class="primary">Put this in its place</button>
                    <a class="button" href="\(path)/edit">Back</a>
                    """
                }
            } ?? .nothing)
            """
        }
    }
}

extension StoredCall {
    /// The arguments; `nil` where they are no JSON.
    var parsed: JSON? {
        // Losing the error is the intention: what is no JSON can't be changed field by field.
        try? JSON(parsing: Array(arguments.utf8))
    }
}
