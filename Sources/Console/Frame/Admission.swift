// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Console {
    /// Serves a route to who may reach it, and to nobody else.
    ///
    /// INVARIANT: routes are registered through here only, so that none can be reached without its right, and none
    /// that changes something without the viewer's own form.
    func admitted(_ route: Route) -> Route.Handler {
        let handler = route.handler(self)
        return { request, context in
            var context = context
            context.viewer = try await self.entrance.viewer(request)
            context.theme = Theme(of: request)
            context.path = request.uri.path
            if route.method == .post { context.form = try await Form(request) }
            guard route.admits(context.viewer) else {
                guard context.viewer == nil else { throw Problem.noRight.at(context) }
                return Self.toSignIn(request)
            }
            if route.method == .post, route.access != .anyone, let viewer = context.viewer {
                guard self.entrance.isTheirs(request, context.form, viewer) else {
                    throw Problem.notTheirs.at(context)
                }
            }
            do {
                return try await handler(request, context)
            } catch let problem as Problem { throw problem.at(context) }
        }
    }

    /// To the page where one signs in, and back again. What changes something is not sent again.
    private static func toSignIn(_ request: Request) -> Response {
        if request.headers[.accept]?.contains("text/event-stream") == true {
            return Response(status: .unauthorized)
        }
        let back = request.method == .get ? request.uri.path : "/"
        return redirect(back == "/" ? "/sign-in" : "/sign-in?next=" + segment(back))
    }

    /// To another page, which the browser then gets.
    static func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// A page, sent.
    static func answer(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: html.markup)))
    }
}

/// A problem, and the frame of whoever meets it.
struct FramedProblem: Error {
    let problem: Problem
    let frame: Frame
}

extension Problem {
    func at(_ context: ConsoleContext) -> FramedProblem {
        FramedProblem(problem: self, frame: context.frame)
    }
}

/// Makes a page of whatever goes wrong, and gives every answer the headers that keep a browser from doing more than it is told.
struct SafetyMiddleware: RouterMiddleware {
    typealias Context = ConsoleContext
    let logger: Logger

    func handle(
        _ request: Request, context: ConsoleContext,
        next: (Request, ConsoleContext) async throws -> Response
    ) async throws -> Response {
        var response = await answer(request, context, next)
        for (name, value) in Self.headers where response.headers[name] == nil {
            response.headers[name] = value
        }
        return response
    }

    private func answer(
        _ request: Request, _ context: ConsoleContext,
        _ next: (Request, ConsoleContext) async throws -> Response
    ) async -> Response {
        func page(_ problem: Problem, _ frame: Frame) -> Response {
            Console.answer(problem.page(in: frame), status: problem.status)
        }
        let frame = Frame(viewer: nil, theme: Theme(of: request), path: request.uri.path)
        do {
            return try await next(request, context)
        } catch let framed as FramedProblem {
            return page(framed.problem, framed.frame)
        } catch let problem as Problem {
            return page(problem, frame)
        } catch let error as HTTPError where error.status == .notFound {
            return page(.noPage, frame)
        } catch is CancellationError {
            return Response(status: .init(code: 499))
        } catch {
            // The error's own words may hold a customer's: its kind is all that is logged.
            logger.error("a page failed", metadata: ["error": "\(type(of: error))"])
            return page(.failed, frame)
        }
    }

    /// Neither script nor style but our own, no frame around us, no address given away, nothing kept.
    static let headers: [(HTTPField.Name, String)] = [
        (
            .contentSecurityPolicy,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy")!, "no-referrer"),
        (.cacheControl, "no-store"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
        (
            HTTPField.Name("Permissions-Policy")!,
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
        ),
    ]
}
