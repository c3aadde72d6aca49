// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is tried first: passwords of twelve characters and more that are known from leaks, the words that most of the others are
/// made of, and the rows that fingers walk along.
enum CommonPasswords {
    static let all = Set(
        """
        123456789012 1234567890123 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u qazwsxedcrfv qwertyuiop123 qwertyuiop12 qwerty123456
        123456qwerty asdfghjkl123 zxcvbnm12345 iloveyou1234 iloveyou2023 passwordpassword password1234 password12345 password123456
        welcome12345 letmein12345 administrator changemeplease trustno1trustno1 correcthorsebatterystaple correct-horse-battery-staple
        abcdefghijkl abcdef123456 abcd1234abcd abc123abc123 a1b2c3d4e5f6 1a2b3c4d5e6f q1w2e3r4t5y6 zaq12wsxcde3 zaq1xsw2cde3
        1qazxsw23edc qwe123qwe123 qweasdzxc123 asd123asd123 thisismypassword mypassword123 mypassword1234 yourpassword donotdisturb
        whatever1234 unbelievable christopher1 jesuschrist1 maryandjoseph liverpoolfc1 manchesterunited realmadrid123 barcelona123
        iloveyouforever ihatepasswords idontknow123 letmeinplease openthedoor1 secretsecret topsecret123 sunshine1234 princess1234
        football1234 baseball1234 basketball12 superman1234 batman123456 dragon123456 monkey123456 master123456 shadow123456
        michael12345 computer1234 internet1234 starwars1234 pokemon12345 samsung12345 google123456 facebook1234 qwertzuiop12
        passwort1234 hallo1234567 willkommen12 schatz123456 motdepasse12 azertyuiop12 contrasena123 contraseña123 haslo1234567
        wachtwoord12 senha1234567 customerservice contactcentre contactcenter callcentre123 callcenter123 supervisor12 headsetheadset
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    static let words = [
        "password", "passwort", "passwords", "motdepasse", "contrasena", "wachtwoord", "qwerty",
        "qwertz", "azerty",
        "welcome", "willkommen", "letmein", "iloveyou", "admin", "administrator", "changeme",
        "secret", "login",
        "sunshine", "princess", "football", "baseball", "dragon", "monkey", "master", "shadow",
        "superman", "batman",
        "summer", "winter", "spring", "autumn", "sommer", "herbst", "monday", "friday", "january",
        "december",
        "company", "customer", "service", "support", "callcenter", "contactcenter", "contactcentre",
        "supervisor",
        "agent", "computer", "internet", "default", "temporary", "testtest", "trustnoi",
    ]

    static let walks = [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "qwertzuiop", "azertyuiop",
        "qsdfghjklm", "yxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    ]
}
