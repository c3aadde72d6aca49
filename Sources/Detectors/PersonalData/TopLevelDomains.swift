// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The ends of domain names, as far as people meet them.
struct TopLevelDomains: Sendable {
    static let shared = TopLevelDomains()

    /// One bit for each pair of letters.
    private var countries = [Bool](repeating: false, count: 32 << 5)
    /// Of these, those that are words or the ends of file names.
    private var doubtful = [Bool](repeating: false, count: 32 << 5)
    private let generic: [[UInt8]]

    private init() {
        let codes = """
            ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch \
            ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm \
            gn gp gq gr gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb \
            lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr \
            nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv \
            sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
            """
        let words =
            "it is in to be me my so no do us at as am se la al an id im li py rs sh md pl ps cc ac cs st re pm la ma si es"
        for code in codes.utf8.split(separator: 0x20) {
            countries[Self.place(code.first!, code.last!)] = true
        }
        for code in words.utf8.split(separator: 0x20) {
            doubtful[Self.place(code.first!, code.last!)] = true
        }
        generic = """
            com org net edu gov mil int info biz name pro app dev online site shop store xyz tech cloud blog club live news agency \
            email support museum mobi travel jobs coop aero asia cat tel bank insurance health hospital lawyer finance
            """.utf8.split(separator: 0x20).map(Array.init)
    }

    private static func place(_ one: UInt8, _ two: UInt8) -> Int {
        Int(one & 0x1F) << 5 | Int(two & 0x1F)
    }

    /// - Parameter isTelling: whether something else says that it is a domain; then words will do.
    func accepts(_ range: Range<Int>, in text: Span<UInt8>, isTelling: Bool, isWeb: Bool) -> Bool {
        var upper = 0
        for index in range {
            guard text[index].isLetter else { return false }
            if text[index].isUpper { upper += 1 }
        }
        guard range.count >= 2, upper == 0 || upper == range.count else { return false }
        if isWeb { return true }
        if range.count == 2 {
            let place = Self.place(text[range.lowerBound], text[range.lowerBound + 1])
            return countries[place] && (isTelling || upper == 0 && !doubtful[place])
        }
        for name in generic where name.count == range.count {
            var index = 0
            while index < name.count, text[range.lowerBound + index] | 0x20 == name[index] {
                index += 1
            }
            if index == name.count { return true }
        }
        return false
    }
}
