// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads a page as a browser's tokenizer would, strictly: which elements and attributes there are.
struct PageReader {
    struct Tag: Hashable {
        let name: String
        let attributes: [String: String]
    }

    enum Failure: Error { case broken(String) }

    private(set) var tags: [Tag] = []
    private(set) var texts: [String] = []

    init(_ page: String) throws {
        var rest = page[...]
        while let open = rest.firstIndex(of: "<") {
            texts.append(String(rest[..<open]))
            rest = rest[rest.index(after: open)...]
            if rest.hasPrefix("!") || rest.hasPrefix("/") {
                guard let end = rest.firstIndex(of: ">") else { throw Failure.broken("no end") }
                rest = rest[rest.index(after: end)...]
                continue
            }
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            guard !name.isEmpty else { throw Failure.broken("«<» in text: \(rest.prefix(40))") }
            rest = rest.dropFirst(name.count)
            var attributes: [String: String] = [:]
            while true {
                rest = rest.drop(while: \.isWhitespace)
                guard let next = rest.first else { throw Failure.broken("no end of \(name)") }
                if next == ">" {
                    rest = rest.dropFirst()
                    break
                }
                let attribute = rest.prefix { $0.isLetter || $0 == "-" }
                guard !attribute.isEmpty else {
                    throw Failure.broken("in \(name): \(rest.prefix(40))")
                }
                rest = rest.dropFirst(attribute.count)
                guard rest.first == "=" else {
                    attributes[String(attribute)] = ""
                    continue
                }
                rest = rest.dropFirst()
                guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
                    throw Failure.broken("\(attribute) is not quoted")
                }
                attributes[String(attribute)] = String(rest.dropFirst()[..<end])
                rest = rest[rest.index(after: end)...]
            }
            tags.append(Tag(name: String(name), attributes: attributes))
        }
        texts.append(String(rest))
    }

    /// The elements of a name.
    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }
}
