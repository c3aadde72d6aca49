// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What a tool's contract says of one argument: its form, its range, and where its value must come
/// from.
public struct ArgumentContract: Sendable {
    public let name: String
    public let type: Form
    /// Whether a call may leave it out.
    public let isOptional: Bool
    /// What its text must look like as a whole; `nil` for anything.
    let pattern: Program?
    /// The same in the author's words.
    public let patternText: String?
    /// The values it may have; empty for any.
    public let choices: [String]
    public let least: Double?
    public let most: Double?
    /// The currency of a `money` argument, such as `EUR`; `nil` for any.
    public let unit: String?
    /// Where its value must have been seen; empty for anywhere.
    public let sources: Set<LineageSource>
    /// What it must be equal to, such as `customer.id`.
    let owner: (text: String, program: Program)?
    /// The same in the author's words; `nil` for anything.
    public var mustBe: String? { owner?.text }
    /// The members of a tool's result around the value under which it counts as named as well, such
    /// as the last four digits of a card; all of those within one that is a mapping itself.
    public let knownAs: [String]
    let source: String

    /// What values an argument has.
    public enum Form: String, Sendable, Hashable, CaseIterable {
        case string, integer, number, boolean, money, date, list, object, any
    }
}

/// A way in which a call is not what its contract says.
struct Breach {
    let clause: String
    let code: ReasonCode
    let source: String
    let because: String
}

extension ArgumentContract {
    /// The first part of its name: the argument of the call that it stands in.
    var first: String { name.split(separator: ".").first.map(String.init) ?? name }

    /// The values it has in a call: several where its name leads through a list, null where it is
    /// missing.
    func values(in arguments: MapValue) -> [Value] {
        let path = name.split(separator: ".")
        guard path.count > 1 else { return [arguments[name] ?? .null] }
        return Value.map(arguments).all(at: path)
    }

    /// What is wrong with a value by itself.
    func breach(by value: Value) -> Breach? {
        guard value != .null else {
            return isOptional
                ? nil
                : breach(Clause.argument, .missingInformation, "`\(name)` is missing")
        }
        guard fits(value) else {
            return breach(
                Clause.argument, .boundary, "`\(name)` is not of the form `\(type.rawValue)`")
        }
        if !choices.isEmpty, !value.items.allSatisfy({ choices.contains($0.written) }) {
            return breach(
                Clause.argument, .boundary, "`\(name)` is none of \(NearestWord.list(choices))")
        }
        if let pattern, !value.items.allSatisfy({ pattern.answer([.string($0.written)]) == .yes }) {
            return breach(
                Clause.argument, .boundary, "`\(name)` does not look as its contract says")
        }
        if let amount = value.amount {
            if let least, amount < least {
                return breach(Clause.argument, .boundary, "`\(name)` is below \(least.short)")
            }
            if let most, amount > most {
                return breach(Clause.argument, .boundary, "`\(name)` is above \(most.short)")
            }
        } else if least != nil || most != nil {
            return breach(Clause.argument, .boundary, "`\(name)` has no amount")
        }
        return nil
    }

    func breach(_ clause: String, _ code: ReasonCode, _ because: String) -> Breach {
        Breach(clause: clause, code: code, source: source, because: because)
    }

    private func fits(_ value: Value) -> Bool {
        switch (type, value) {
        case (.any, _), (.string, .string), (.boolean, .bool), (.list, .list), (.object, .map):
            true
        case (.number, .double(let number)): number.isFinite
        case (.integer, .double(let number)): Int64(exactly: number) != nil
        case (.money, _):
            value.amount != nil && (unit == nil || value.currency.map { $0 == unit } ?? true)
        case (.date, .string(let text)): text.isDate
        default: false
        }
    }
}

extension Value {
    /// The values that form and choices are about: the items of a list, else the value itself.
    fileprivate var items: [Value] {
        if case .list(let items) = self { items } else { [self] }
    }

    /// A scalar as people write it.
    var written: String {
        switch self {
        case .string(let text): text
        case .bool(let flag): flag ? "true" : "false"
        default: plain ?? ""
        }
    }

    /// A sum of money or another number: the number itself, or that of a text such as `12.00 EUR`,
    /// `€12` or `1,200.50`; `nil` where there is none.
    var amount: Double? {
        switch self {
        case .double(let number): return number.isFinite ? number : nil
        case .int(let number): return Double(number)
        case .uint(let number): return Double(number)
        case .string(let text):
            let digits = text.filter { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
            let others = text.filter { !($0.isASCII && ($0.isNumber || ".,".contains($0))) }
            guard others.filter({ $0.isLetter }).count <= 3, others.count <= 6 else { return nil }
            // `1.250,00` is 1.25 to one reader and 1250 to another: what can be read in two ways is no amount.
            guard digits.contains(",") else { return Double(digits) }
            let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
            let groups = (parts.first ?? "").split(
                separator: ",", omittingEmptySubsequences: false)
            guard parts.count <= 2, !(parts.last?.contains(",") ?? false) || parts.count == 1,
                groups.dropFirst().allSatisfy({ $0.count == 3 })
            else { return nil }
            return Double(digits.replacing(",", with: ""))
        default: return nil
        }
    }

    /// The currency that a text names by its three letters; `nil` where it names none.
    var currency: String? {
        guard case .string(let text) = self else { return nil }
        let letters = text.filter(\.isLetter)
        return letters.count == 3 ? letters.uppercased() : nil
    }
}

extension String {
    /// `2026-11-21`, with a time behind it or not.
    fileprivate var isDate: Bool {
        let parts = prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]),
            Int(parts[0]) != nil, (1...12).contains(month), (1...31).contains(day)
        else { return false }
        return count == 10 || dropFirst(10).first == "T"
    }
}

extension Double {
    /// Without a fraction where there is none.
    var short: String {
        Int64(exactly: self).map { String($0) } ?? String(self)
    }
}
