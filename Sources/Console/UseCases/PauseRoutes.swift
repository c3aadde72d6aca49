// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Console {
    /// `POST /pauses`: in force before the page is back, recorded or not.
    func pause(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let form = context.form
        guard let kind = form["scope"].flatMap(Paused.Scope.Kind.init(rawValue:)),
            let scope = Paused.Scope(kind, form["name"]), viewer.sees(scope)
        else { throw Problem.notFound("thing to pause") }
        func refused(_ words: String) throws -> Response {
            let view = try useCasesView(context, notice: .refused(words))
            return Self.answer(
                Self.useCasesPage(view, in: context.frame), status: .unprocessableContent)
        }
        guard let reason = form["reason"], reason.utf8.count <= 2000 else {
            return try refused("Nothing was paused: say why, in a sentence.")
        }
        if let problem = decisions.workspace.problem(pausing: scope) {
            return try refused("Nothing was paused: \(problem).")
        }
        let minutes = form["minutes"].flatMap { Int($0) }.flatMap {
            (1...10_080).contains($0) ? $0 : nil
        }
        let (_, unrecorded) = await decisions.pause(
            scope, reason: reason, until: minutes.map { decisions.time + .seconds(60 * $0) },
            by: viewer.principal)
        guard unrecorded == nil else {
            return Self.answer(
                Self.useCasesPage(
                    try useCasesView(
                        context,
                        notice: .refused(
                            "It is paused, but that is not on record yet: it is tried again each second, and would end with this process."
                        )), in: context.frame))
        }
        return Self.redirect(scope.useCase.map { "/use-cases/\(segment($0))" } ?? "/use-cases")
    }

    /// `POST /pauses/{id}/end`: resumes. The pause holds until that is on record.
    func resume(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<Paused>(try context.parameters.require("id")),
            let pause = decisions.pausesInForce.first(where: { $0.pause.id == id }),
            viewer.sees(pause.pause.scope),
            try await recorded({ try await decisions.resume(id, by: viewer.principal) })
        else { throw Problem.notFound("pause") }
        return Self.redirect(
            pause.pause.scope.useCase.map { "/use-cases/\(segment($0))" } ?? "/use-cases")
    }
}
