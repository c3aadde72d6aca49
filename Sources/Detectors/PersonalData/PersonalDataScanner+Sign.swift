// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PersonalDataScanner {
    /// Reads what is around a sign.
    func sign(
        _ sign: UInt8, at index: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let floor = max(0, matchEnd)
        switch sign {
        case UInt8(ascii: ":"):
            return colon(at: index, in: text, isFinal: isFinal, matchEnd: matchEnd)
        case UInt8(ascii: "="):
            return label(at: index, in: text, isFinal: isFinal, matchEnd: matchEnd)
        case UInt8(ascii: "."):
            switch WebAddress.read(
                aroundDot: index, in: text, isFinal: isFinal, floor: max(floor, index - 64))
            {
            case .none: return .none(index + 1)
            case .found(let range): return .found(.url, range)
            case .unknown: return .unknown(index)
            }
        default:
            guard text.code(at: index + 1, isFinal: isFinal) == UInt8(ascii: "-") else {
                return text.code(at: index + 1, isFinal: isFinal) == FoldedCharacter.unknown
                    ? .unknown(index) : .none(index + 1)
            }
            return finding(
                Secret.privateKey(at: index, in: text, isFinal: isFinal), or: index + 1)
        }
    }

    private func colon(
        at index: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let floor = max(0, matchEnd, index - 64)
        let next = text.code(at: index + 1, isFinal: isFinal)
        if next == FoldedCharacter.unknown { return .unknown(index) }
        if next == UInt8(ascii: "/"), wants.contains(.url) {
            switch WebAddress.read(aroundColon: index, in: text, isFinal: isFinal, floor: floor) {
            case .none: break
            case .found(let range): return .found(.url, range)
            case .unknown: return .unknown(index)
            }
        }
        if next.isHex || next == UInt8(ascii: ":"),
            wants.containsAny(.internetAddress, .hardwareAddress)
        {
            switch InternetAddress.read(around: index, in: text, isFinal: isFinal, floor: floor) {
            case .none: break
            case .unknown: return .unknown(index)
            case .version6(let range):
                if wants.contains(.internetAddress) { return .found(.internetAddress, range) }
            case .hardware(let range):
                if wants.contains(.hardwareAddress) { return .found(.hardwareAddress, range) }
            }
        }
        return label(at: index, in: text, isFinal: isFinal, matchEnd: matchEnd)
    }

    private func label(
        at index: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        guard wants.contains(.password) else { return .none(index + 1) }
        return finding(
            Secret.labelled(at: index, in: text, isFinal: isFinal, matchEnd: matchEnd),
            or: index + 1)
    }

    func finding(_ outcome: Secret.Outcome, or next: Int) -> Finding {
        switch outcome {
        case .none: return .none(next)
        case .unknown(let start): return .unknown(start)
        case .found(let kind, let range, let form, let goesOn):
            guard wants.contains(kind) else { return .none(next) }
            return .found(PersonalDataMatch(kind, bytes: range, form: form), goesOn: goesOn)
        }
    }
}
