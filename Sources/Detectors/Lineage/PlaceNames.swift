// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// States and countries, which systems write as codes and people as names.
enum PlaceNames {
    private static let codes = """
        al:alabama ak:alaska az:arizona ar:arkansas ca:california co:colorado ct:connecticut de:delaware fl:florida ga:georgia \
        hi:hawaii id:idaho il:illinois in:indiana ia:iowa ks:kansas ky:kentucky la:louisiana me:maine md:maryland \
        ma:massachusetts mi:michigan mn:minnesota ms:mississippi mo:missouri mt:montana ne:nebraska nv:nevada nh:new-hampshire \
        nj:new-jersey nm:new-mexico ny:new-york nc:north-carolina nd:north-dakota oh:ohio ok:oklahoma or:oregon pa:pennsylvania \
        ri:rhode-island sc:south-carolina sd:south-dakota tn:tennessee tx:texas ut:utah vt:vermont va:virginia wa:washington \
        wv:west-virginia wi:wisconsin wy:wyoming dc:district-of-columbia usa:united-states us:united-states gb:united-kingdom \
        uk:united-kingdom de:germany de:deutschland fr:france es:spain es:espana it:italy it:italia nl:netherlands nl:nederland \
        pl:poland pl:polska pt:portugal at:austria at:osterreich ch:switzerland ch:schweiz be:belgium ie:ireland ca:canada \
        mx:mexico br:brazil br:brasil
        """

    /// Whether a short text is such a code or name: which one it is, follows from the rest of an address.
    static func contains(_ words: ArraySlice<LineageWord>) -> Bool {
        known.contains(key(words.map(\.key)))
    }

    private static let known: Set<UInt64> = {
        var known = Set<UInt64>()
        for pair in codes.split(separator: " ") {
            for name in pair.split(separator: ":") {
                var reader = WordReader()
                var text = String(name)
                text.withUTF8 { reader.read($0, 0..<$0.count) }
                known.insert(key(reader.words.map(\.key)))
            }
        }
        return known
    }()

    private static func key(_ words: [UInt64]) -> UInt64 {
        words.reduce(14_695_981_039_346_656_037) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }
}
