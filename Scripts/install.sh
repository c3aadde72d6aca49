#!/usr/bin/env bash
# Belay: the safety rope of AI-led contact centres.
# SPDX-License-Identifier: Apache-2.0

# Installs what a purpose needs and this machine has not, and says so.
#
#   Scripts/install.sh build            what `swift build` and `make run` need
#   Scripts/install.sh bank             what the example bank's back end needs
#   Scripts/install.sh interop bench    what the clients and the benchmarks need
#   Scripts/install.sh browser          what the walk through the console needs

set -euo pipefail

missing=()
have_file() { compgen -G "$1" > /dev/null; }
need_file() { have_file "$1" || missing+=("$2"); }
need_command() { command -v "$1" > /dev/null || missing+=("$2"); }

for purpose in "$@"; do
    case $purpose in
        build)
            need_command git git
            need_command curl curl
            need_command gzip gzip
            need_file /etc/ssl/certs/ca-certificates.crt ca-certificates
            # The C and C++ headers and the linker that a Swift toolchain builds with.
            have_file '/usr/include/c++/*/vector' && have_file '/usr/lib/gcc/*/*/crtbegin.o' || missing+=(g++)
            need_file /usr/include/sqlite3.h libsqlite3-dev
            need_file /usr/include/zlib.h zlib1g-dev
            ;;
        bank) need_command python3 python3 ;;
        interop | bench)
            need_command python3 python3
            python3 -c 'import ensurepip, venv' 2> /dev/null || missing+=(python3-venv)
            command -v cc > /dev/null || [ "$purpose" = interop ] || missing+=(gcc)
            ;;
        browser) need_command chromium chromium ;;
        *)
            echo "Scripts/install.sh: there is no purpose \`$purpose\`: build, bank, interop, bench, browser" >&2
            exit 2
            ;;
    esac
done

if [ ${#missing[@]} -gt 0 ]; then
    if ! command -v apt-get > /dev/null; then
        echo "missing: ${missing[*]} (these are names of Debian packages): install them, and try again" >&2
        exit 1
    fi
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo > /dev/null; then
            echo "missing: ${missing[*]}: install them as root, and try again" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    echo "installing with apt-get: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi

case " $* " in
    *' build '*)
        if ! command -v swift > /dev/null; then
            echo "missing: a Swift toolchain, 6.2 or newer: see https://www.swift.org/install/linux" >&2
            exit 1
        fi
        # A toolchain that was only unpacked may lack libraries of its own.
        tool=$(dirname "$(readlink -f "$(command -v swift)")")/swift-build
        lacking=$(ldd "$tool" 2> /dev/null | awk '/not found/ { print $1 }' || true)
        if [ -n "$lacking" ]; then
            echo "the Swift toolchain lacks libraries: $(echo $lacking): see https://www.swift.org/install/linux" >&2
            exit 1
        fi
        version=$(swift --version 2> /dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p')
        case $version in
            [0-5].* | 6.0 | 6.1)
                echo "the Swift toolchain is $version: Belay needs 6.2 or newer" >&2
                exit 1
                ;;
        esac
        ;;
esac
