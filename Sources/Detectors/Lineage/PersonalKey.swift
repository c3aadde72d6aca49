// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a key says of its value: what it tells of a person, and whose the object is.
struct PersonalKey {
    enum Role {
        /// Whose an object is.
        case owner
        case id, contact, name, firstName, lastName, other
    }

    let role: Role
    let field: PersonalField?

    /// - Parameter key: As it is written: `customer_id`, `customerId`, `Customer ID`.
    init(_ key: String) {
        let name = String(
            decoding: key.utf8.lazy.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x20 }.map {
                $0 &- 65 < 26 ? $0 | 0x20 : $0
            }, as: UTF8.self)
        field = PersonalField(name)
        role =
            switch name {
            case "id": .id
            case "email", "phone", "phonenumber": .contact
            case "name", "fullname": .name
            case "firstname", "givenname": .firstName
            case "lastname", "familyname", "surname": .lastName
            default: Self.owners.contains(name) ? .owner : .other
            }
    }

    private static let owners: Set<String> = [
        "customerid", "userid", "clientid", "memberid", "patientid", "guestid", "subscriberid",
        "accountholderid", "policyholderid", "ownerid", "customernumber", "kundennummer",
        "kundenid", "idclient", "idcliente", "klantnummer",
    ]
}

/// What a field tells of a person.
enum PersonalField {
    case email, number, name, address

    /// - Parameter name: The key in lower case, without what parts its words.
    init?(_ name: String) {
        if name.contains("email") || name == "mail" {
            self = .email
        } else if name.contains("phone") || name.contains("mobile") || name.contains("iban")
            || name.contains("accountnumber") || name.contains("cardnumber")
            || name.contains("passport") || name.contains("ssn") || name.contains("taxid")
            || name.contains("telefon")
        {
            self = .number
        } else if name == "name" || name == "fullname" || name == "customername"
            || name == "accountholder" || name == "holder"
        {
            self = .name
        } else if name.contains("address") || name.contains("street") || name == "line1" {
            self = .address
        } else {
            return nil
        }
    }
}
