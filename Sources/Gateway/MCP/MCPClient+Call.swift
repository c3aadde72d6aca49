// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Vocabulary

extension MCPClient {
    /// Calls a tool.
    ///
    /// - Parameters:
    ///   - arguments: JSON text of an object, which goes out as it is.
    ///   - key: What makes two calls the same, for a server that keeps to it.
    ///   - schema: The tool's input schema, which may have arguments repeated in headers.
    func call(
        _ tool: String, arguments: String, key: String, schema: JSON? = nil
    ) async -> ActionAnswer {
        // Losing the error is the intention: what can't be read was never agreed to.
        guard let document = try? JSONDocument(parsing: Array(arguments.utf8)),
            document.root.kind == .object
        else { return .unsent(.missingArgument) }
        let deadline = ContinuousClock.now + options.timeout
        var ask = MCPAsk(method: "tools/call")
        ask.params = [("name", JSON.quoted(tool)), ("arguments", document.bytes)]
        ask.meta = [.init(MCPMeta.idempotencyKey, .string(key))]
        ask.name = tool
        // A session may be lost once; a server that loses each is not asked on and on.
        for _ in 1...2 {
            let manner: Manner
            do {
                manner = try await self.manner()
            } catch {
                return .unsent(Self.fault(in: error))
            }
            guard ContinuousClock.now < deadline else { return .unsent(.timedOut) }
            ask.headers = [("idempotency-key", key)]
            if !manner.version.hasSessions, let schema {
                ask.headers += MCPParameterHeaders(schema).headers(for: document.root)
            }
            do {
                let exchange = try await exchange(ask, in: manner, until: deadline)
                if let answer = Self.answer(exchange, in: manner) { return answer }
                forget(manner)
            } catch MCPClientError.failed(let fault, let hasLeft, let status) {
                return hasLeft ? .unknown(fault, status: status) : .unsent(fault)
            } catch {
                return .unknown(.failed)
            }
        }
        return .unsent(.failed)
    }

    static func fault(in error: any Error) -> ActionFault {
        switch error as? MCPClientError {
        case .failed(let fault, _, _): fault
        case .noCommonVersion, .unreadableList: .unreadable
        case nil: .failed
        }
    }

    /// What an exchange means for a call.
    ///
    /// - Returns: `nil` where the server turned the call away because it no longer knows how it was spoken to:
    ///   nothing was done, and another way may do.
    static func answer(_ exchange: MCPExchange, in manner: Manner) -> ActionAnswer? {
        let status = exchange.status
        switch exchange.answer {
        case .result(let result):
            return answer(result, status: status)
        case .error(let code, let message, let isOurs):
            if code == MCPFault.Code.unsupportedVersion { return nil }
            if isTurnedAway(status, isOurs: isOurs, in: manner) { return nil }
            return MCPFault.Code.beforeExecution.contains(code) || status == 401 || status == 403
                ? .refused(result: message, status: status) : .unknown(.failed, status: status)
        case .other:
            if isTurnedAway(status, isOurs: false, in: manner) { return nil }
            switch status {
            // The request was looked at and turned away before anything was done.
            case 307, 308, 400..<408, 409..<500: return .refused(result: "", status: status)
            case 408, 500...: return .unknown(.failed, status: status)
            default: return .unknown(.unreadable, status: status)
            }
        }
    }

    /// Whether a server says that it does not know the session. Not all say so with 404: one that was restarted
    /// may call the request a bad one, without having read whose it is.
    private static func isTurnedAway(_ status: Int, isOurs: Bool, in manner: Manner) -> Bool {
        switch status {
        case 404: manner.session != nil
        case 400: !isOurs && (manner.session != nil || !manner.version.hasSessions)
        default: false
        }
    }

    private static func answer(_ result: JSONDocument.Node, status: Int) -> ActionAnswer {
        // A server that wants to know more first was told that nobody answers.
        guard result["resultType"].map({ $0.string == "complete" }) ?? true,
            let text = text(of: result)
        else { return .unknown(.unreadable, status: status) }
        return result["isError"]?.bool == true
            ? .refused(result: text, status: status) : .done(result: text, status: status)
    }

    /// What a result says: what is for programs, else its texts. Pictures and sounds are left out.
    private static func text(of result: JSONDocument.Node) -> String? {
        if let structured = result["structuredContent"], !structured.isNull {
            return String(decoding: structured.raw, as: UTF8.self)
        }
        guard let content = result["content"], content.kind == .array else { return nil }
        return content.elements.compactMap { block in
            block["text"]?.string ?? block["resource"]?["text"]?.string
        }.joined(separator: "\n")
    }
}
