// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// What was filled in on a page: `application/x-www-form-urlencoded`.
public struct Form: Sendable, Hashable {
    private var fields: [(name: String, value: String)] = []

    /// What a form may be: more than any of ours is.
    static let byteLimit = 262_144
    static let fieldLimit = 512

    public init() {}

    public static func == (left: Form, right: Form) -> Bool {
        left.fields.elementsEqual(right.fields, by: ==)
    }

    public func hash(into hasher: inout Hasher) {
        for field in fields {
            hasher.combine(field.name)
            hasher.combine(field.value)
        }
    }

    /// The first value under a name, without the space around it; `nil` where nothing was filled in.
    public subscript(name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The first value under a name exactly as it was sent: for passwords and texts.
    public func exactly(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every value under a name, such as of check boxes.
    public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The names and values, in order.
    var pairs: [(name: String, value: String)] { fields }
}

extension Form {
    /// - Throws: ``Problem`` where it is no form, or too large.
    init(_ request: Request) async throws {
        guard
            let type = request.headers[.contentType]?.split(separator: ";").first,
            String(type).trimmed.lowercased() == "application/x-www-form-urlencoded"
        else { throw Problem.badForm("it is not sent as a page of Belay sends it") }
        let body: ByteBuffer
        do { body = try await request.body.collect(upTo: Self.byteLimit) } catch {
            throw Problem.badForm("it is larger than \(Self.byteLimit / 1024) kB")
        }
        try self.init(parsing: Array(body.readableBytesView))
    }

    /// - Throws: ``Problem`` where it is not written as a form is.
    public init(parsing bytes: [UInt8]) throws {
        guard bytes.count <= Self.byteLimit else { throw Problem.badForm("it is too large") }
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.fieldLimit else {
                throw Problem.badForm("it has too many fields")
            }
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? Self.decoded(parts[1]) : ""
            guard let name = Self.decoded(parts[0]), let value else {
                throw Problem.badForm("a field can't be read")
            }
            fields.append((name, value))
        }
    }

    /// `nil` where an escape is broken or the bytes are no UTF-8.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex,
                    let high = Character(Unicode.Scalar(bytes[index + 1])).hexDigitValue,
                    let low = Character(Unicode.Scalar(bytes[index + 2])).hexDigitValue
                else { return nil }
                result.append(UInt8(high * 16 + low))
                index += 2
            default: result.append(bytes[index])
            }
            index += 1
        }
        return String(validating: result, as: UTF8.self)
    }
}

extension String {
    /// Without the white space around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
