// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The description that a door gives of itself, and whether it answers so.
struct DescribedDoor {
    let document: JSON

    init(_ house: TestHouse) async throws {
        document = try await house.get("/openapi.json", key: "").json ?? .null
    }

    /// The routes, as in `Gateway.routeList`.
    var routes: [String] {
        let paths = document["paths"] ?? .null
        return paths.keys.flatMap { path in
            (paths[path]?.keys ?? []).map { "\($0.uppercased()) \(path)" }
        }
    }

    func operation(_ route: String) -> JSON? {
        let words = route.split(separator: " ").map(String.init)
        return document["paths"]?[words[1]]?[words[0].lowercased()]
    }

    /// The statuses that a route is said to answer with.
    func statuses(_ route: String) -> Set<Int> {
        Set(operation(route)?["responses"]?.keys.compactMap { Int($0) } ?? [])
    }

    /// What an answer has that the description has not, and the other way round.
    func faults(of reply: Reply, to route: String) -> [String] {
        let responses = operation(route)?["responses"]
        guard var response = responses?["\(reply.status)"] else {
            return ["\(route): \(reply.status) is not described: \(reply.text.prefix(200))"]
        }
        if let target = response["$ref"]?.string { response = document[reference: target] ?? .null }
        var faults: [String] = []
        for name in response["headers"]?.keys ?? [] where reply.header(name) == nil {
            faults.append("\(route): \(reply.status) has no \(name)")
        }
        let type = reply.header("content-type")?.split(separator: ";").first.map(String.init)
        guard let content = response["content"] else {
            return faults + (reply.bytes.isEmpty ? [] : ["\(route): \(reply.status) has a body"])
        }
        guard let type, let schema = content[type]?["schema"] else {
            return faults + ["\(route): \(reply.status) comes as \(type ?? "nothing")"]
        }
        guard type == "application/json" else { return faults }
        guard let value = reply.json else { return faults + ["\(route): no JSON"] }
        return faults
            + SchemaCheck(document: document).faults(of: value, in: schema).map {
                "\(route): \($0)"
            }
    }
}
