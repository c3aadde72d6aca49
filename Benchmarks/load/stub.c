// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// A model server that costs next to nothing: what a benchmark measures beside it is the proxy.
//
//   stub --port 9100 [--gap-ms 10] [--echo] [--hang-after EVENTS] [--hang-calls] [--sessions]
//
// One thread, one epoll, loopback only. `POST /v1/chat/completions` answers with a fixed completion of
// half a kilobyte or, if the request asks for a stream, with fifty words as fifty events, each in a
// write of its own: back to back, or one every `--gap-ms`. `--echo` answers with the last message's
// own text, to see what a proxy made of it on the way. It carries actions out as well, in tools.h.
//
// What hangs never answers, and keeps its connection: streams after `--hang-after` events, calls of
// tools with `--hang-calls`.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { words = 50, most_events = 4096, most_descriptors = 4096, largest_request = 16 << 20 };

// Fifty words, some 270 bytes, of what an agent might say. No digits and no capitals inside, so no
// detector has a reason to change it: what comes out of a proxy must equal what went in.
static const char prose[] =
    "Thank you for waiting, the parcel left our warehouse yesterday evening and the carrier expects to "
    "bring it to your door tomorrow before noon; if nobody is at home, the driver leaves a card and the "
    "parcel stays at the nearest shop for a week, where you can collect it.";

typedef struct {
    char *bytes;
    size_t length;
} Text;

// What a streamed answer consists of, each piece framed as one HTTP chunk.
typedef struct {
    Text *events;
    int count;
    bool borrowed;  // the fixed answer is shared by all connections, an echo belongs to one
} Stream;

typedef struct Connection {
    int fd;
    char *in;
    size_t received, room;
    Text out;  // what the socket has not taken yet
    size_t sent;
    bool owns_out, closing, wants_write, hangs;
    Stream stream;
    int next_event;
    int64_t due;  // when the next event leaves, in nanoseconds; meaningful while in the queue
    struct Connection *earlier, *later;
    bool queued;
} Connection;

static int epoll, timer;
static int64_t gap;
static int last_event = most_events;  // after which a stream hangs
static bool echoes, calls_hang, has_sessions;
static Connection *connections[most_descriptors];

// In the order in which they are due. With one gap for all, a new one belongs at the end or close to it.
static Connection *first_due, *last_due;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000ll + time.tv_nsec;
}

static Text text(const char *format, ...) __attribute__((format(printf, 1, 2)));
static Text text(const char *format, ...) {
    Text result;
    va_list arguments;
    va_start(arguments, format);
    int length = vasprintf(&result.bytes, format, arguments);
    va_end(arguments);
    if (length < 0) fail("out of memory");
    result.length = length;
    return result;
}

// MARK: - Answers

static Text framed(Text event, bool last) {
    Text chunk = text("%zx\r\n%s\r\n%s", event.length, event.bytes, last ? "0\r\n\r\n" : "");
    free(event.bytes);
    return chunk;
}

static Text delta(const char *content, int length, bool opening) {
    return text(
        "data: {\"id\":\"chatcmpl-stub\",\"object\":\"chat.completion.chunk\",\"created\":1750000000,"
        "\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":{%s\"content\":\"%.*s\"},"
        "\"finish_reason\":null}]}\n\n",
        opening ? "\"role\":\"assistant\"," : "", length, content);
}

static const char head_of_stream[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n"
    "Transfer-Encoding: chunked\r\n\r\n";

// Splits `content` (already escaped for JSON) before each space, so that " word" is a token.
static Stream stream_of(const char *content, size_t length, bool usage) {
    Stream stream = {.events = calloc(most_events, sizeof(Text))};
    const char *end = content + length;
    for (const char *word = content; word < end && stream.count < most_events - 4;) {
        const char *next = word + 1;
        while (next < end && *next != ' ') next++;
        if (stream.count == most_events - 5) next = end;
        stream.events[stream.count] = framed(delta(word, next - word, stream.count == 0), false);
        stream.count++;
        word = next;
    }
    stream.events[stream.count++] = framed(
        text("data: {\"id\":\"chatcmpl-stub\",\"object\":\"chat.completion.chunk\",\"created\":1750000000,"
             "\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"),
        false);
    if (usage)
        stream.events[stream.count++] = framed(
            text("data: {\"id\":\"chatcmpl-stub\",\"object\":\"chat.completion.chunk\","
                 "\"created\":1750000000,\"model\":\"stub\",\"choices\":[],\"usage\":{\"prompt_tokens\":100,"
                 "\"completion_tokens\":50,\"total_tokens\":150}}\n\n"),
            false);
    stream.events[stream.count++] = framed(text("data: [DONE]\n\n"), true);

    // The head travels with the first event: a packet of its own would only measure the kernel.
    Text first = stream.events[0];
    stream.events[0] = text("%s%s", head_of_stream, first.bytes);
    free(first.bytes);
    return stream;
}

static Text answer(const char *status, Text body) {
    Text result = text(
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s", status, body.length,
        body.bytes);
    free(body.bytes);
    return result;
}

#include "tools.h"

static Text completion_of(const char *content, size_t length) {
    return answer("200 OK", text(
        "{\"id\":\"chatcmpl-stub\",\"object\":\"chat.completion\",\"created\":1750000000,\"model\":\"stub\","
        "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"%.*s\"},"
        "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50,"
        "\"total_tokens\":150}}", (int)length, content));
}

static Text completion, models, unknown;
static Stream plain_stream, stream_with_usage;

static void prepare_answers(void) {
    completion = completion_of(prose, strlen(prose));
    plain_stream = stream_of(prose, strlen(prose), false);
    stream_with_usage = stream_of(prose, strlen(prose), true);
    plain_stream.borrowed = stream_with_usage.borrowed = true;
    models = answer("200 OK", text("{\"object\":\"list\",\"data\":[{\"id\":\"stub\",\"object\":\"model\","
                                   "\"created\":1750000000,\"owned_by\":\"belay\"}]}"));
    unknown = answer("404 Not Found", text("{\"error\":{\"message\":\"no such path\","
                                           "\"type\":\"invalid_request_error\"}}"));
    if (plain_stream.count != words + 2) {
        fprintf(stderr, "stub: the prose has %d words, not %d\n", plain_stream.count - 2, words);
        exit(1);
    }
}

// MARK: - Requests

// Whether `"key": true` occurs. The stub trusts its load generator and does not parse JSON.
static bool says_true(const char *body, size_t length, const char *key) {
    const char *end = body + length, *at = memmem(body, length, key, strlen(key));
    if (!at) return false;
    for (at += strlen(key); at < end && (*at == ' ' || *at == ':'); at++) {}
    return end - at >= 4 && memcmp(at, "true", 4) == 0;
}

// The last JSON string that follows `"content":` or, in a message of parts, `"text":`; escapes kept.
static Text last_message(const char *body, size_t length) {
    Text found = {"", 0};
    const char *end = body + length;
    for (const char *at = body; at < end; at++) {
        if (*at != '"') continue;
        size_t key = 0;
        if (end - at > 10 && memcmp(at, "\"content\"", 9) == 0) key = 9;
        else if (end - at > 7 && memcmp(at, "\"text\"", 6) == 0) key = 6;
        if (!key) continue;
        const char *start = at + key;
        while (start < end && (*start == ' ' || *start == ':')) start++;
        if (start >= end || *start != '"') continue;
        const char *stop = ++start;
        while (stop < end && *stop != '"') stop += *stop == '\\' ? 2 : 1;
        if (stop >= end) break;
        found = (Text){(char *)start, stop - start};
        at = stop;
    }
    return found;
}

static void respond(Connection *connection, const char *head, const char *body, size_t length) {
    connection->sent = 0;
    connection->owns_out = false;
    connection->out = (Text){0};
    if (strncmp(head, "POST /v1/chat/completions", 25) == 0) {
        bool streamed = says_true(body, length, "\"stream\"");
        bool usage = streamed && says_true(body, length, "\"include_usage\"");
        Text said = echoes ? last_message(body, length) : (Text){0};
        if (!streamed) {
            connection->out = echoes ? completion_of(said.bytes, said.length) : completion;
            connection->owns_out = echoes;
            return;
        }
        connection->stream = echoes ? stream_of(said.bytes, said.length, usage)
                             : usage ? stream_with_usage : plain_stream;
        connection->next_event = 0;
    } else if (strncmp(head, "GET /v1/models", 14) == 0) {
        connection->out = models;
    } else if (is_action(head)) {
        connection->out = answer_of_action(head, body, length);
        connection->owns_out = true;
        connection->hangs = connection->out.length == 0;
    } else {
        connection->out = unknown;
    }
}

// Joins the chunks of a body in place. Returns where the request ends, 0 if it has not ended, -1 if it
// is none.
static ssize_t join_chunks(char *body, size_t available, size_t *length) {
    size_t from = 0, to = 0;
    for (;;) {
        char *line_end = memmem(body + from, available - from, "\r\n", 2);
        if (!line_end) return 0;
        char *digits_end;
        size_t size = strtoul(body + from, &digits_end, 16);
        if (digits_end == body + from || size > largest_request) return -1;
        size_t start = line_end + 2 - body;
        if (available < start + size + 2) return 0;
        if (size == 0) {
            *length = to;
            return start + 2;
        }
        memmove(body + to, body + start, size);
        to += size;
        from = start + size + 2;
    }
}

// Whether the chunks are all there, without touching them: joining is done once, when they are.
static bool chunks_are_complete(const char *body, size_t available) {
    for (size_t at = 0;;) {
        const char *line_end = memmem(body + at, available - at, "\r\n", 2);
        if (!line_end) return false;
        size_t size = strtoul(body + at, NULL, 16), start = line_end + 2 - body;
        if (size > largest_request || size == 0) return available >= start + 2;
        at = start + size + 2;
        if (at > available) return false;
    }
}

// Takes one request off the front of what was received. False if it has not all arrived; a connection
// whose bytes are no request is marked for closing.
static bool take_request(Connection *connection) {
    char *in = connection->in;
    char *head_end = memmem(in, connection->received, "\r\n\r\n", 4);
    if (!head_end) return false;
    size_t head = head_end + 4 - in, length = 0, available = connection->received - head;
    bool chunked = false, last = false;
    for (char *line = in; line < head_end; line = memchr(line, '\n', in + head - line) + 1) {
        if (strncasecmp(line, "content-length:", 15) == 0) length = strtoul(line + 15, NULL, 10);
        else if (strncasecmp(line, "transfer-encoding: chunked", 26) == 0) chunked = true;
        else if (strncasecmp(line, "connection: close", 17) == 0) last = true;
        else if (strncasecmp(line, "expect: 100-continue", 20) == 0 && available == 0 &&
                 send(connection->fd, "HTTP/1.1 100 Continue\r\n\r\n", 25, MSG_NOSIGNAL) < 0)
            connection->closing = true;
    }
    size_t end = head + length;
    if (chunked) {
        if (!chunks_are_complete(in + head, available)) return false;
        ssize_t taken = join_chunks(in + head, available, &length);
        if (taken <= 0) return connection->closing = true, false;
        end = head + taken;
    }
    if (connection->received < end) return false;
    respond(connection, in, in + head, length);
    memmove(in, in + end, connection->received - end);
    connection->received -= end;
    connection->closing |= last;
    return true;
}

// MARK: - The queue of streams that wait for their next event

static void arm_timer(void) {
    struct itimerspec at = {0};
    if (first_due) {
        at.it_value.tv_sec = first_due->due / 1000000000;
        at.it_value.tv_nsec = first_due->due % 1000000000;
    }
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
}

static void enqueue(Connection *connection, int64_t due) {
    connection->due = due;
    connection->queued = true;
    connection->earlier = last_due;
    while (connection->earlier && connection->earlier->due > due)
        connection->earlier = connection->earlier->earlier;
    connection->later = connection->earlier ? connection->earlier->later : first_due;
    if (connection->later) connection->later->earlier = connection;
    else last_due = connection;
    if (connection->earlier) connection->earlier->later = connection;
    else first_due = connection;
    if (first_due == connection) arm_timer();
}

static void dequeue(Connection *connection) {
    if (!connection->queued) return;
    if (connection->earlier) connection->earlier->later = connection->later;
    else first_due = connection->later;
    if (connection->later) connection->later->earlier = connection->earlier;
    else last_due = connection->earlier;
    connection->queued = false;
}

// MARK: - Connections

static void end_stream(Connection *connection) {
    if (!connection->stream.borrowed)
        for (int i = 0; i < connection->stream.count; i++) free(connection->stream.events[i].bytes);
    if (!connection->stream.borrowed) free(connection->stream.events);
    connection->stream = (Stream){0};
}

static void drop_out(Connection *connection) {
    if (connection->owns_out) free(connection->out.bytes);
    connection->owns_out = false;
    connection->out = (Text){0};
    connection->sent = 0;
}

static void hang_up(Connection *connection) {
    dequeue(connection);
    drop_out(connection);
    end_stream(connection);
    connections[connection->fd] = NULL;
    close(connection->fd);
    free(connection->in);
    free(connection);
}

static void want_write(Connection *connection, bool wanted) {
    if (connection->wants_write == wanted) return;
    connection->wants_write = wanted;
    struct epoll_event event = {.events = EPOLLIN | (wanted ? EPOLLOUT : 0), .data.fd = connection->fd};
    epoll_ctl(epoll, EPOLL_CTL_MOD, connection->fd, &event);
}

// Writes what is due. Returns false if the peer has gone.
static bool write_out(Connection *connection) {
    for (;;) {
        if (connection->out.length == 0) {
            if (connection->next_event >= connection->stream.count) return true;
            if (connection->next_event >= last_event) return connection->hangs = true;
            if (gap && connection->due > now()) return true;
            connection->out = connection->stream.events[connection->next_event++];
        }
        ssize_t wrote = send(connection->fd, connection->out.bytes + connection->sent,
                             connection->out.length - connection->sent, MSG_NOSIGNAL);
        if (wrote < 0 && errno == EAGAIN) return want_write(connection, true), true;
        if (wrote < 0) return false;
        connection->sent += wrote;
        if (connection->sent < connection->out.length) continue;
        drop_out(connection);
        if (connection->next_event < connection->stream.count) {
            if (gap) return enqueue(connection, connection->due + gap), want_write(connection, false), true;
        } else {
            end_stream(connection);
            return want_write(connection, false), true;
        }
    }
}

static bool idle(const Connection *connection) {
    return connection->out.length == 0 && connection->stream.count == 0 && !connection->hangs;
}

// Answers the requests that have arrived, one after the other.
static void serve(Connection *connection) {
    while (idle(connection)) {
        if (connection->closing || !take_request(connection)) break;
        if (connection->stream.count && gap) {
            enqueue(connection, now() + gap);
            return;
        }
        if (!write_out(connection)) return hang_up(connection);
    }
    if (connection->closing && idle(connection)) hang_up(connection);
}

static void receive(Connection *connection) {
    if (connection->room - connection->received < 2048) {
        connection->room = connection->room ? connection->room * 2 : 8192;
        if (connection->room > largest_request) return hang_up(connection);
        connection->in = realloc(connection->in, connection->room);
    }
    ssize_t got = recv(connection->fd, connection->in + connection->received,
                       connection->room - connection->received - 1, 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) return hang_up(connection);
    connection->received += got;
    connection->in[connection->received] = 0;  // strtoul stops here
    if (idle(connection)) serve(connection);
}

static void accept_all(int listener) {
    int fd;
    while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
        if (fd >= most_descriptors) {
            close(fd);
            continue;
        }
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
        connections[fd] = calloc(1, sizeof(Connection));
        connections[fd]->fd = fd;
        struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

static void send_due(void) {
    uint64_t expirations;
    if (read(timer, &expirations, sizeof expirations) < 0) return;
    for (int64_t time = now(); first_due && first_due->due <= time;) {
        Connection *connection = first_due;
        dequeue(connection);
        if (!write_out(connection)) hang_up(connection);
        else if (idle(connection)) serve(connection);
    }
    arm_timer();
}

static int listen_on(int port) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0) fail("stub: bind");
    if (listen(listener, 1024) < 0) fail("stub: listen");
    socklen_t length = sizeof address;
    getsockname(listener, (struct sockaddr *)&address, &length);
    printf("listening on 127.0.0.1:%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

int main(int count, char **arguments) {
    int port = 0;
    for (int i = 1; i < count; i++) {
        bool more = i + 1 < count;
        if (strcmp(arguments[i], "--port") == 0 && more) port = atoi(arguments[++i]);
        else if (strcmp(arguments[i], "--gap-ms") == 0 && more) gap = atoll(arguments[++i]) * 1000000;
        else if (strcmp(arguments[i], "--hang-after") == 0 && more) last_event = atoi(arguments[++i]);
        else if (strcmp(arguments[i], "--echo") == 0) echoes = true;
        else if (strcmp(arguments[i], "--hang-calls") == 0) calls_hang = true;
        else if (strcmp(arguments[i], "--sessions") == 0) has_sessions = true;
        else return fprintf(stderr, "usage: stub [--port N] [--gap-ms N] [--echo] [--hang-after EVENTS] "
                                    "[--hang-calls] [--sessions]\n"), 64;
    }
    signal(SIGPIPE, SIG_IGN);
    prepare_answers();
    epoll = epoll_create1(EPOLL_CLOEXEC);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    int listener = listen_on(port);
    for (int i = 0; i < 2; i++) {
        int fd = i ? timer : listener;
        struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
    struct epoll_event ready[256];
    for (;;) {
        int number = epoll_wait(epoll, ready, 256, -1);
        for (int i = 0; i < number; i++) {
            int fd = ready[i].data.fd;
            if (fd == listener) accept_all(listener);
            else if (fd == timer) send_due();
            else {
                Connection *connection = connections[fd];
                if (connection && (ready[i].events & EPOLLOUT)) {
                    if (!write_out(connection)) hang_up(connection);
                    else if (idle(connection)) serve(connection);
                }
                connection = connections[fd];
                if (connection && (ready[i].events & ~EPOLLOUT)) receive(connection);
            }
        }
    }
}
