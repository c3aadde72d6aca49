// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Classes of personal data as bits, so that to ask for one costs nothing.
struct Wanted: OptionSet {
    let rawValue: UInt32

    @inline(__always)
    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ classes: Set<PersonalDataClass>) {
        rawValue = classes.reduce(0) { $0 | 1 << $1.place }
    }

    @inline(__always)
    func contains(_ kind: PersonalDataClass) -> Bool { rawValue >> kind.place & 1 == 1 }

    /// Whether one of these is wanted.
    func containsAny(_ kinds: PersonalDataClass...) -> Bool { kinds.contains { contains($0) } }
}

extension PersonalDataClass {
    @inline(__always)
    fileprivate var place: UInt32 {
        switch self {
        case .paymentCard: 0
        case .iban: 1
        case .email: 2
        case .phone: 3
        case .socialSecurity: 4
        case .bankAccount: 5
        case .nationalID: 6
        case .passport: 7
        case .drivingLicence: 8
        case .medicalRecord: 9
        case .vehicle: 10
        case .numberPlate: 11
        case .internetAddress: 12
        case .hardwareAddress: 13
        case .dateOfBirth: 14
        case .date: 15
        case .url: 16
        case .apiKey: 17
        case .token: 18
        case .privateKey: 19
        case .password: 20
        case .code: 21
        case .custom: 22
        // Found by what knows or reads them, not by their form.
        case .name: 23
        case .address: 24
        case .age: 25
        }
    }
}
