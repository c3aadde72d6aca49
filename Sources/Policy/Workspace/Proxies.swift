// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The proxies before Belay, and where they say whom a request is from.
///
/// Nobody else is believed: what a client writes into a header itself must not give it a name of its choice.
public struct Proxies: Sendable, Hashable {
    /// Where a proxy says whom a request is from.
    public enum Header: String, Sendable, Hashable, CaseIterable {
        /// A list of addresses: what most proxies write.
        case xForwardedFor = "x-forwarded-for"
        /// RFC 7239.
        case forwarded
    }

    public let addresses: [NetworkRange]
    public let header: Header

    /// None, so that nobody is believed.
    public static let none = Proxies(addresses: [], header: .xForwardedFor)

    public init(addresses: [NetworkRange], header: Header) {
        self.addresses = addresses
        self.header = header
    }

    func trust(_ address: NetworkAddress) -> Bool {
        addresses.contains { $0.contains(address) }
    }

    /// Whom a request is from: the last one that no proxy of ours is, read from the right, where each wrote down who came to it.
    ///
    /// What can't be read ends the way there: then it is the last one that is known for sure. So a client that writes
    /// nonsense counts with the proxy, and never as somebody else.
    ///
    /// - Parameters:
    ///   - peer: The other end of the connection, as the connection knows it; `nil` where it knows none.
    ///   - lines: The values of ``header``, in the order in which they came.
    public func client(of peer: String?, said lines: [String]) -> String {
        guard let peer else { return "unknown" }
        guard let address = NetworkAddress(peer) else { return peer }
        guard trust(address) else { return address.description }
        var known = address
        for hop in ForwardedHops(lines, in: header) {
            guard let hop else { break }
            known = hop
            guard trust(hop) else { break }
        }
        return known.description
    }
}

extension Proxies {
    /// Reads `proxies`; what can't be used is in the findings.
    init(_ root: Section) {
        guard let section = root.section("proxies") else {
            self = .none
            return
        }
        let texts = section.texts("addresses")
        if texts?.isEmpty ?? false {
            section.report("`addresses` names nobody: leave `proxies` out", at: "addresses")
        }
        addresses = (texts ?? []).compactMap { text in
            guard let range = NetworkRange(text) else {
                section.report(
                    "`\(text)` must be an address such as `127.0.0.1`, or a range such as `10.0.0.0/8` with "
                        + "nothing behind the bits that count", at: "addresses")
                return nil
            }
            guard range.bits > 0 else {
                section.report(
                    "`\(text)` is everybody: then each client names itself as it likes",
                    at: "addresses")
                return nil
            }
            return range
        }
        header = section.choice("header") ?? .xForwardedFor
    }
}
