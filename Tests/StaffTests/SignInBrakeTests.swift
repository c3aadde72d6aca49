// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct SignInBrakeTests {
    private let start = Timestamp(milliseconds: 1_800_000_000_000)

    @Test func `each failure makes the next wait longer, up to a limit`() {
        var brake = SignInBrake()
        var now = start
        var waits: [Int64] = []
        for number in 0..<20 {
            // Each from elsewhere: the name alone is what slows down.
            while case .wait(let time) = brake.take(
                name: "kim", address: "\(number)", at: now)
            {
                waits.append(time.components.seconds)
                now = now + time
            }
        }
        #expect(waits == [1, 2, 4, 8, 16, 32] + Array(repeating: 60, count: 10))
    }

    @Test func `an address waits longer than a name, whatever names it tries`() {
        var brake = SignInBrake()
        var now = start
        var longest = Duration.zero
        for number in 0..<40 {
            while case .wait(let time) = brake.take(name: "n\(number)", address: "a", at: now) {
                longest = max(longest, time)
                now = now + time
            }
        }
        #expect(longest == .seconds(900))
    }

    @Test func `who came in has no wait, and others of the address keep theirs`() {
        var brake = SignInBrake()
        for _ in 0..<4 { _ = brake.take(name: "kim", address: "a", at: start) }
        #expect(brake.take(name: "kim", address: "b", at: start) == .wait(.seconds(1)))
        brake.succeeded(name: "kim", address: "b")
        #expect(brake.take(name: "kim", address: "b", at: start) == .taken)
        #expect(brake.take(name: "eve", address: "a", at: start) == .wait(.seconds(1)))
    }

    @Test func `the try after which one waits says so, once`() {
        var brake = SignInBrake()
        let answers = (0..<5).map { _ in brake.take(name: "kim", address: "a", at: start) }
        #expect(answers == [.taken, .taken, .taken, .takenAsLast, .wait(.seconds(1))])
    }

    @Test func `a name that nobody has waits like others`() async throws {
        let house = try await StaffHouse.withAdministrator()
        func waits(_ name: String) async -> [StaffError] {
            var errors: [StaffError] = []
            for number in 0..<6 {
                do {
                    _ = try await house.signIn(
                        name, password: "another password", code: "000000",
                        from: "\(name)\(number)")
                } catch let error as StaffError { errors.append(error) } catch {}
            }
            return errors
        }
        let known = await waits("ada")
        let unknown = await waits("nobody")
        #expect(known == unknown)
        #expect(known.last == .wait(.seconds(1)))
        #expect(house.refusals.filter { $0.cause == .tooMany }.count == 2)
    }

    @Test func `what an attacker fills it with goes, and it stays bounded`() {
        var brake = SignInBrake()
        for number in 0..<30_000 {
            _ = brake.take(
                name: "n\(number)", address: "a\(number)",
                at: start + .milliseconds(number))
        }
        #expect(brake.size <= SignInBrake.room + 2)
    }
}
