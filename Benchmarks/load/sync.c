// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// What one write that survives the loss of power costs by itself: bytes and `fdatasync`, over and over.
//
//   sync --file PATH [--bytes 16384] [--seconds 3] [--ring 4194304]
//
// The file is written around and around: a ledger's log is as large as it needs to be and written again
// from its start, so no write but the first ones makes the file longer.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) {
    fprintf(stderr, "sync: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000ll + time.tv_nsec;
}

static int ascending(const void *left, const void *right) {
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

int main(int count, char **arguments) {
    const char *path = NULL;
    size_t bytes = 16384, ring = 4 << 20;
    double seconds = 3;
    for (int i = 1; i + 1 < count; i += 2) {
        if (strcmp(arguments[i], "--file") == 0) path = arguments[i + 1];
        else if (strcmp(arguments[i], "--bytes") == 0) bytes = strtoul(arguments[i + 1], NULL, 10);
        else if (strcmp(arguments[i], "--ring") == 0) ring = strtoul(arguments[i + 1], NULL, 10);
        else if (strcmp(arguments[i], "--seconds") == 0) seconds = atof(arguments[i + 1]);
        else path = NULL, i = count;
    }
    if (!path || bytes == 0 || ring < bytes)
        return fprintf(stderr, "usage: sync --file PATH [--bytes N] [--seconds S] [--ring N]\n"), 64;
    int file = open(path, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0600);
    char *block = calloc(1, bytes);
    enum { most = 1 << 20 };
    int64_t *times = calloc(most, sizeof *times);
    if (file < 0 || !block || !times) fail(path);
    for (size_t at = 0; at + bytes <= ring; at += bytes)
        if (pwrite(file, block, bytes, at) != (ssize_t)bytes) fail("write");
    if (fsync(file) < 0) fail("fsync");
    size_t number = 0, at = 0;
    for (int64_t end = now() + (int64_t)(seconds * 1e9), start; (start = now()) < end && number < most;) {
        memset(block, (int)number, bytes);
        if (at + bytes > ring) at = 0;
        if (pwrite(file, block, bytes, at) != (ssize_t)bytes) fail("write");
        if (fdatasync(file) < 0) fail("fdatasync");
        at += bytes;
        times[number++] = now() - start;
    }
    close(file);
    unlink(path);
    qsort(times, number, sizeof *times, ascending);
    printf("{\"count\":%zu,\"bytes\":%zu,\"latency_us\":{\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f}}\n", number,
           bytes, times[number / 2] / 1e3, times[number * 9 / 10] / 1e3, times[number * 99 / 100] / 1e3);
}
