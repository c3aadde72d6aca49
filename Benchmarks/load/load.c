// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// A closed loop of requests over keep-alive connections, every answer checked, one JSON line at the end.
//
//   load --port 9100 --connections 16 --seconds 3 [--warm-up 0.5] --body request.json [--stream]
//        [--path /v1/chat/completions] [--header "Authorization: Bearer …"]… [--conversations 100]
//        [--min-text 260] [--text-key content]
//
// An answer counts if its status is 200, its body complete by its own framing, its text at least
// `--min-text` bytes and equal to the first answer's text; a streamed one must also have closed with
// `[DONE]`. What is in flight when the time is over is not counted. Latency is from the write of the
// request to the read of the answer's last byte; where each request has a connection of its own, because
// either side closes it, from before the connection is made. A stream's gaps are the times between the reads that
// brought one event and the next: events that arrive together have a gap of 0. A stream's `character_us`
// is when a character of its text arrives on average, from the write of the request: what is held back
// for a while makes it larger although the stream may end at the same time.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { most_connections = 1024, room = 256 << 10, digits = 8 };

typedef struct {
    uint64_t *values;
    size_t count, room;
} Sample;  // in nanoseconds

typedef enum { head, sized, until_close, chunk_size, chunk, chunk_end, trailers } Phase;

typedef struct {
    int fd;
    Phase phase;
    char in[room + 1];  // what was read and not yet understood, and the body of an unstreamed answer
    size_t length;
    size_t remaining;  // of the body or of the chunk
    char body[room + 1];
    size_t body_length, parsed;  // of the body, what has been read as events
    int status;
    bool closes, done;
    int events;
    uint64_t text_bytes, text_digest;
    int64_t hooked_up, started, last_event, first_event, first_text;
    double characters_ns;  // over all bytes of text, when each arrived after the start
    bool outdated;  // sent before the warm-up was over
    bool is_fresh;  // nothing was sent on it yet
} Connection;

static struct {
    int port, connections, conversations;
    double seconds, warm_up;
    bool streams, closes;
    const char *path, *body;
    char text_key[64];
    char headers[8192];
    uint64_t min_text;
} options = {.connections = 1, .seconds = 3, .warm_up = 0.5, .path = "/v1/chat/completions",
             .text_key = "\"content\":"};

static Connection *connections;
static int epoll;
static char *request;
static size_t request_length;
static char *conversation;  // where the number of the conversation stands in the request
static uint64_t sent, errors, events, all_requests;
static char first_error[160];
static bool knows_text;
static uint64_t expected_digest, expected_bytes;
static Sample latencies, first_events, first_texts, characters, gaps;
static int64_t warm_from, end;

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000ll + time.tv_nsec;
}

static void fail(const char *what) {
    fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
    exit(1);
}

// MARK: - Counting

static void add(Sample *sample, int64_t value) {
    if (sample->count == sample->room) {
        sample->room = sample->room ? sample->room * 2 : 4096;
        sample->values = realloc(sample->values, sample->room * sizeof(uint64_t));
        if (!sample->values) fail("out of memory");
    }
    sample->values[sample->count++] = value;
}

static int ascending(const void *left, const void *right) {
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

static double quantile(const Sample *sample, double share) {
    if (!sample->count) return 0;
    size_t rank = share * (sample->count - 1) + 0.5;
    return sample->values[rank] / 1000.0;
}

static void print_quantiles(const char *name, Sample *sample) {
    qsort(sample->values, sample->count, sizeof(uint64_t), ascending);
    printf(",\"%s\":{\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f,\"max\":%.1f}", name, quantile(sample, 0.5),
           quantile(sample, 0.9), quantile(sample, 0.99), quantile(sample, 1));
}

static void note_error(const char *what, int number) {
    if (!errors++) snprintf(first_error, sizeof first_error, "%s %d", what, number);
}

// MARK: - Reading answers

// Adds every `"content":"…"`, or what else the text's key is, of one piece of JSON to the text, escapes and all.
static void read_text(Connection *connection, const char *json, size_t length) {
    const char *key = options.text_key, *stop = json + length;
    size_t width = strlen(key);
    for (const char *at = json; (at = memmem(at, stop - at, key, width));) {
        for (at += width; at < stop && *at == ' '; at++) {}
        if (at >= stop || *at != '"') continue;
        for (at++; at < stop && *at != '"'; at++) {
            for (int bytes = *at == '\\' ? 2 : 1; bytes && at < stop; bytes--) {
                connection->text_digest = (connection->text_digest ^ (unsigned char)*at) * 0x100000001b3ull;
                connection->text_bytes++;
                if (bytes == 2) at++;
            }
        }
    }
}

static void read_event(Connection *connection, const char *json, size_t length, int64_t time) {
    uint64_t before = connection->text_bytes;
    read_text(connection, json, length);
    if (connection->text_bytes == before) return;
    if (before == 0) connection->first_text = time;
    connection->characters_ns += (double)(connection->text_bytes - before) * (time - connection->started);
}

// Reads the events that are complete in the body so far.
static void read_events(Connection *connection, int64_t time) {
    for (;;) {
        char *start = connection->body + connection->parsed;
        char *stop = memmem(start, connection->body_length - connection->parsed, "\n\n", 2);
        size_t separator = 2;
        if (!stop) {  // a server may end its lines with CRLF
            stop = memmem(start, connection->body_length - connection->parsed, "\r\n\r\n", 4);
            separator = 4;
        }
        if (!stop) break;
        connection->parsed = stop + separator - connection->body;
        if (strncmp(start, "data:", 5) != 0) continue;  // a comment that keeps the line open
        if (memmem(start, stop - start, "[DONE]", 6)) connection->done = true;
        else read_event(connection, start, stop - start, time);
        if (connection->events++ == 0) connection->first_event = time;
        else if (!connection->outdated) add(&gaps, time - connection->last_event);
        connection->last_event = time;
    }
    if (connection->parsed == 0) return;
    connection->body_length -= connection->parsed;
    memmove(connection->body, connection->body + connection->parsed, connection->body_length);
    connection->parsed = 0;
}

static bool take_body(Connection *connection, const char *bytes, size_t length, int64_t time) {
    if (connection->body_length + length > room) return false;
    memcpy(connection->body + connection->body_length, bytes, length);
    connection->body_length += length;
    connection->body[connection->body_length] = 0;
    if (options.streams) read_events(connection, time);
    return true;
}

static bool take_head(Connection *connection) {
    char *stop = memmem(connection->in, connection->length, "\r\n\r\n", 4);
    if (!stop) return false;
    size_t length = stop + 4 - connection->in;
    connection->status = connection->length > 12 ? atoi(connection->in + 9) : 0;
    connection->phase = until_close;
    connection->closes = options.closes;
    for (char *line = connection->in; (line = memchr(line, '\n', stop - line));) {
        line++;
        if (strncasecmp(line, "content-length:", 15) == 0) {
            connection->phase = sized;
            connection->remaining = strtoul(line + 15, NULL, 10);
        } else if (strncasecmp(line, "transfer-encoding: chunked", 26) == 0) {
            connection->phase = chunk_size;
        } else if (strncasecmp(line, "connection: close", 17) == 0) {
            connection->closes = true;
        }
    }
    connection->length -= length;
    memmove(connection->in, connection->in + length, connection->length);
    return true;
}

typedef enum { more, complete, broken } Progress;

// Understands as much as it can of what was read.
static Progress advance(Connection *connection, int64_t time) {
    if (connection->phase == head && !take_head(connection)) return more;
    char *at = connection->in, *stop = connection->in + connection->length;
    Progress progress = more;
    while (progress == more) {
        size_t available = stop - at;
        char *line_end = NULL;
        if (connection->phase == sized || connection->phase == chunk || connection->phase == until_close) {
            size_t length = connection->phase == until_close || available < connection->remaining
                            ? available : connection->remaining;
            if (!take_body(connection, at, length, time)) progress = broken;
            at += length;
            if (connection->phase == until_close) break;
            connection->remaining -= length;
            if (connection->remaining) break;
            if (connection->phase == sized) progress = complete;
            else connection->phase = chunk_end;
            continue;
        }
        line_end = memmem(at, available, "\r\n", 2);
        if (!line_end) break;
        if (connection->phase == chunk_size) {
            connection->remaining = strtoul(at, NULL, 16);
            connection->phase = connection->remaining ? chunk : trailers;
        } else if (connection->phase == chunk_end) {
            connection->phase = chunk_size;
        } else if (line_end == at) {
            progress = complete;
        }
        at = line_end + 2;
    }
    connection->length = stop - at;
    memmove(connection->in, at, connection->length);
    return progress;
}

// What is wrong with a complete answer, or nothing.
static const char *fault(Connection *connection) {
    if (connection->status != 200) return "status";
    if (options.streams && !connection->done) return "no [DONE] after events:";
    if (!options.streams) read_text(connection, connection->body, connection->body_length);
    if (connection->text_bytes < options.min_text) return "text too short:";
    if (!knows_text) {
        knows_text = true;
        expected_digest = connection->text_digest;
        expected_bytes = connection->text_bytes;
    }
    bool same = connection->text_digest == expected_digest && connection->text_bytes == expected_bytes;
    return same ? NULL : "text differs from the first answer's:";
}

static void finish(Connection *connection, int64_t time) {
    all_requests++;
    const char *what = fault(connection);
    if (what) {
        bool of_events = strstr(what, "events"), of_status = strcmp(what, "status") == 0;
        note_error(what, of_events ? connection->events
                         : of_status ? connection->status : (int)connection->text_bytes);
    } else if (!connection->outdated) {
        add(&latencies, time - connection->started);
        events += connection->events;
        if (!options.streams) return;
        add(&first_events, connection->first_event - connection->started);
        if (!connection->text_bytes) return;
        add(&first_texts, connection->first_text - connection->started);
        add(&characters, connection->characters_ns / connection->text_bytes);
    }
}

// MARK: - Connections

static void hook_up(Connection *connection) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(options.port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    connection->hooked_up = now();
    connection->is_fresh = true;
    connection->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(connection->fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
    struct timeval patience = {.tv_sec = 5};
    setsockopt(connection->fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(connection->fd, (struct sockaddr *)&address, sizeof address) < 0) fail("connect");
    fcntl(connection->fd, F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(epoll, EPOLL_CTL_ADD, connection->fd, &event);
    connection->length = 0;
}

static void hook_up_again(Connection *connection) {
    close(connection->fd);
    hook_up(connection);
}

static void send_request(Connection *connection) {
    if (conversation) {
        char number[digits + 1];
        snprintf(number, sizeof number, "%0*d", digits, (int)(sent % options.conversations));
        memcpy(conversation, number, digits);
    }
    sent++;
    connection->phase = head;
    connection->body_length = connection->parsed = connection->events = connection->text_bytes = 0;
    connection->text_digest = 0xcbf29ce484222325ull;
    connection->characters_ns = 0;
    connection->done = false;
    connection->started = connection->is_fresh ? connection->hooked_up : now();
    connection->is_fresh = false;
    connection->outdated = connection->started < warm_from;
    for (size_t at = 0; at < request_length;) {
        ssize_t wrote = send(connection->fd, request + at, request_length - at, MSG_NOSIGNAL);
        if (wrote > 0) at += wrote;
        else if (wrote < 0 && errno == EAGAIN && now() < end) usleep(100);  // a request of megabytes
        else return;  // the read that follows says what happened
    }
}

static void receive(Connection *connection) {
    ssize_t got = recv(connection->fd, connection->in + connection->length, room - connection->length, 0);
    if (got < 0 && errno == EAGAIN) return;
    int64_t time = now();
    if (got <= 0) {
        if (connection->phase == until_close && got == 0) finish(connection, time);
        else note_error("connection closed in phase", connection->phase);
        hook_up_again(connection);
        if (time < end) send_request(connection);
        return;
    }
    connection->length += got;
    connection->in[connection->length] = 0;
    switch (advance(connection, time)) {
    case more:
        return;
    case broken:
        note_error("answer larger than", room);
        hook_up_again(connection);
        break;
    case complete:
        finish(connection, time);
        if (connection->closes) hook_up_again(connection);
    }
    send_request(connection);
}

// MARK: - The run

static char *contents(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    char *bytes = NULL;
    size_t size = 0;
    FILE *copy = open_memstream(&bytes, &size);
    for (int c; (c = fgetc(file)) != EOF;) fputc(c, copy);
    fclose(file);
    fclose(copy);
    *length = size;
    return bytes;
}

static void prepare_request(void) {
    size_t body_length;
    char *body = contents(options.body, &body_length), *start;
    char name[64] = "";
    if (options.conversations)
        snprintf(name, sizeof name, "Belay-Conversation: bench-%0*d\r\n", digits, 0);
    int length = asprintf(&start,
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\n%s%s"
        "Content-Length: %zu\r\n\r\n", options.path, options.port, options.headers, name, body_length);
    if (length < 0) fail("out of memory");
    request = realloc(start, length + body_length);
    memcpy(request + length, body, body_length);
    request_length = length + body_length;
    if (options.conversations)
        conversation = (char *)memmem(request, length, "bench-00", 8) + strlen("bench-");
    free(body);
}

static int usage(void) {
    fprintf(stderr, "usage: load --port N --body FILE [--connections N] [--seconds S] [--warm-up S]\n"
                    "            [--stream] [--path P] [--header H]... [--conversations K] [--min-text BYTES]\n"
                    "            [--text-key KEY]\n");
    return 64;
}

static bool read_options(int count, char **arguments) {
    for (int i = 1; i < count; i++) {
        const char *name = arguments[i];
        if (strcmp(name, "--stream") == 0) {
            options.streams = true;
            continue;
        }
        if (i + 1 == count) return false;
        const char *value = arguments[++i];
        if (strcmp(name, "--port") == 0) options.port = atoi(value);
        else if (strcmp(name, "--connections") == 0) options.connections = atoi(value);
        else if (strcmp(name, "--seconds") == 0) options.seconds = atof(value);
        else if (strcmp(name, "--warm-up") == 0) options.warm_up = atof(value);
        else if (strcmp(name, "--body") == 0) options.body = value;
        else if (strcmp(name, "--path") == 0) options.path = value;
        else if (strcmp(name, "--conversations") == 0) options.conversations = atoi(value);
        else if (strcmp(name, "--min-text") == 0) options.min_text = atoll(value);
        else if (strcmp(name, "--text-key") == 0)
            snprintf(options.text_key, sizeof options.text_key, "\"%.40s\":", value);
        else if (strcmp(name, "--header") == 0 &&
                 strlen(options.headers) + strlen(value) + 3 < sizeof options.headers)
            strcat(strcat(options.headers, value), "\r\n");
        else return false;
    }
    options.closes = strcasestr(options.headers, "Connection: close") != NULL;
    return options.port && options.body && options.connections > 0 &&
           options.connections <= most_connections && options.seconds > 0 && options.seconds <= 600;
}

int main(int count, char **arguments) {
    if (!read_options(count, arguments)) return usage();
    signal(SIGPIPE, SIG_IGN);
    prepare_request();
    epoll = epoll_create1(EPOLL_CLOEXEC);
    connections = calloc(options.connections, sizeof(Connection));
    for (int i = 0; i < options.connections; i++) hook_up(&connections[i]);
    int64_t start = now();
    warm_from = start + (int64_t)(options.warm_up * 1e9);
    end = warm_from + (int64_t)(options.seconds * 1e9);
    for (int i = 0; i < options.connections; i++) send_request(&connections[i]);
    struct epoll_event ready[256];
    for (int64_t time; (time = now()) < end;) {
        int wait = (end - time) / 1000000 + 1;
        int number = epoll_wait(epoll, ready, 256, wait);
        for (int i = 0; i < number; i++) receive(ready[i].data.ptr);
    }
    double seconds = (now() - warm_from) / 1e9;
    printf("{\"connections\":%d,\"seconds\":%.3f,\"requests\":%zu,\"all_requests\":%llu,\"errors\":%llu,"
           "\"first_error\":\"%s\",\"per_second\":%.1f,\"text\":{\"bytes\":%llu,\"digest\":\"%016llx\"}",
           options.connections, seconds, latencies.count, (unsigned long long)all_requests,
           (unsigned long long)errors, first_error, latencies.count / seconds,
           (unsigned long long)expected_bytes, (unsigned long long)expected_digest);
    print_quantiles("latency_us", &latencies);
    if (options.streams) {
        printf(",\"events\":%llu,\"events_per_second\":%.1f", (unsigned long long)events, events / seconds);
        print_quantiles("first_event_us", &first_events);
        print_quantiles("first_text_us", &first_texts);
        print_quantiles("character_us", &characters);
        print_quantiles("gap_us", &gaps);
    }
    printf("}\n");
    return errors ? 1 : 0;
}
