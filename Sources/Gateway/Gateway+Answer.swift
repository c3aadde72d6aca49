// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore
import Vocabulary

extension Gateway {
    /// An answer that nobody on the way keeps, with the time that Belay took over it.
    func answer(
        _ body: JSON, status: HTTPResponse.Status = .ok, about decision: ID<Decision>? = nil,
        to caller: Caller
    ) -> Response {
        var headers = HTTPFields.freshJSON
        headers[.belayDecision] = decision?.description
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(status: status, headers: headers, body: ResponseBody(body))
    }
}

extension HTTPFields {
    /// Those of JSON that nobody on the way keeps.
    static let freshJSON: HTTPFields = [
        .contentType: "application/json", .cacheControl: "no-store",
    ]
}

extension ResponseBody {
    init(_ json: JSON) { self.init(byteBuffer: ByteBuffer(bytes: json.serialized)) }
}
