// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct StandardFunctionTests {
    @Test(
        arguments: [
            ("'héllo'.size()", Value.int(5)), ("'héllo'.charAt(1)", "é"),
            ("'a,b,c'.split(',', 2)", ["a", "b,c"]),
            ("'abc'.split('')", ["a", "b", "c"]), ("'aaa'.replace('a', 'b', 2)", "bba"),
            ("'ab'.replace('', '-')", "-a-b-"),
            ("'  x '.trim()", "x"), ("'ÄbC'.lowerAscii()", "Äbc"),
            ("'abcabc'.lastIndexOf('bc', 3)", 1),
            ("'abc'.indexOf('', 3)", 3), ("strings.quote('a\"\\n')", "\"a\\\"\\n\""),
            ("'añb'.reverse()", "bña"),
            ("'%s has %d of %.2f%%'.format(['x', 3, 12.345])", "x has 3 of 12.35%"),
            ("'%s'.format([{'b': [1, null], 'a': 1.5}])", "{a: 1.5, b: [1, null]}"),
            ("'%x %X %o %b %e'.format([255, 'z', 8, -5, 12345.678])", "ff 7A 10 -101 1.234568e+04"),
            ("string(0.1 + 0.2)", "0.30000000000000004"), ("string(1e300)", "1e+300"),
            ("string(-2.5e-7)", "-2.5e-07"),
            ("string(12000000.0)", "12000000"), ("base64.encode(b'hi?')", "aGk/"),
            ("base64.decode('aGk')", .bytes([104, 105])),
            ("math.greatest(1, 2.5, 2u)", 2.5), ("math.least([3, 1, 2])", 1),
            ("math.round(-2.5)", -3.0),
            ("math.bitShiftRight(-1, 60)", 15), ("math.sqrt(16)", 4.0),
            ("int('-7') + int(3.9)", -4),
        ] as [(String, Value)])
    func `a function of the language gives what its name says`(source: String, expected: Value)
        throws
    {
        let result = try evaluated(source)
        #expect(result.isIdentical(to: expected), "\(result)")
    }

    @Test(arguments: [
        ("'abc'.charAt(4)", "position 4 is out of range"),
        ("'abc'.substring(2, 1)", "position 1 is out of range"),
        ("'abc'.indexOf('a', -1)", "position -1 is out of range"),
        ("int('7x')", "the string is no int"),
        (
            "'%q'.format([1])",
            "`%q` is no place: there are `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x`, `%X`"
        ),
        ("'%d'.format(['a'])", "`%d` does not take string"),
        ("'%.99999f'.format([1.0])", "a precision is a number up to 1000"),
        ("base64.decode('a')", "the string is no base64"),
        ("string(b'\\xff')", "the bytes are no UTF-8"),
        ("math.bitShiftLeft(1, -1)", "a shift by -1 places: shift the other way"),
        ("[1][1]", "there is no element 1: the list has 1"),
        ("1 % 0", "division by zero"),
    ])
    func `a function that cannot give a value says why`(source: String, message: String) {
        #expect(failure(source) == message)
    }

    @Test(
        arguments: [
            ("timestamp('2026-03-29T00:59:59Z').getHours('Europe/Berlin')", Value.int(1)),
            ("timestamp('2026-03-29T01:00:00Z').getHours('Europe/Berlin')", 3),
            ("timestamp('2024-02-29T12:00:00+05:30').getDayOfYear()", 59),
            ("timestamp('1969-12-31T23:59:59.5Z').getMilliseconds()", 500),
            ("timestamp('2026-01-01T00:30:00Z').getFullYear('-01:00')", 2025),
            ("string(timestamp('2026-01-01T01:00:00.120+01:00'))", "2026-01-01T00:00:00.12Z"),
            ("string(duration('1h30m0.25s'))", "5400.25s"), ("duration('-90m').getHours()", -1),
            ("timestamp(0) + duration('36h') > timestamp('1970-01-02T11:59:59Z')", true),
        ] as [(String, Value)])
    func `times know their parts in every zone`(source: String, expected: Value) throws {
        #expect(try evaluated(source).isIdentical(to: expected))
    }

    @Test(arguments: ["Mars/Olympus", "", "+25:00", "Europe/../etc", "+1", "99"])
    func `a time zone that does not exist is an error`(zone: String) {
        #expect(
            failure("timestamp(0).getHours('\(zone)')")
                == "there is no such time zone: write `Europe/Berlin` or `+01:00`")
    }

    @Test(arguments: [
        "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-01:00", "2026-01-01T00:00:00", "２026-01-01T00:00:00Z",
    ])
    func `a time that does not exist is an error`(time: String) {
        #expect(failure("timestamp('\(time)')") == "the string is no timestamp")
    }

    @Test func `a span beyond 292 years is an error`() {
        #expect(
            failure("duration('9000000000s') + duration('9000000000s')").contains("out of range"))
        #expect(failure("duration('10000000000s')") == "the string is no duration")
    }
}
