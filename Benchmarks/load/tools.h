// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

// A system that carries actions out and costs next to nothing, part of stub.c.
//
// `POST /mcp` is a server of the Model Context Protocol in both manners, without sessions (2026-07-28) and,
// with `--sessions` only, with them (2025-11-25). `POST /orders/{id}/notes` is the same deed as plain HTTP.
// The deed has one answer, an order of some 300 bytes; nothing is kept, and no argument is looked at.

// No digits and no capitals inside, so no detector has a reason to change it.
static const char note[] =
    "the parcel left our warehouse yesterday evening and the carrier expects to bring it to the door tomorrow "
    "before noon; the wish of the customer was passed on to the driver, who leaves it with the neighbour on "
    "the left if nobody is at home";

static Text json(const char *session, Text body) {
    Text result = text(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n%sContent-Length: %zu\r\n\r\n%s", session,
        body.length, body.bytes);
    free(body.bytes);
    return result;
}

static bool is_action(const char *head) {
    return strncmp(head, "POST /mcp ", 10) == 0 || strncmp(head, "POST /orders/", 13) == 0;
}

static bool has(const char *body, size_t length, const char *part) {
    return memmem(body, length, part, strlen(part)) != NULL;
}

// What stands behind the first `"id":`, as it was written.
static Text id_of(const char *body, size_t length) {
    const char *at = memmem(body, length, "\"id\":", 5), *end = body + length;
    if (!at) return (Text){"null", 4};
    const char *start = at + 5, *stop = start;
    while (stop < end && *stop != ',' && *stop != '}') stop++;
    return (Text){(char *)start, stop - start};
}

#define RESULT "{\"jsonrpc\":\"2.0\",\"id\":%.*s,\"result\":{"
#define COMPLETE "\"resultType\":\"complete\""
#define TOOL \
    "{\"name\":\"add_note\",\"description\":\"Adds a wish of the customer to an order.\",\"inputSchema\":" \
    "{\"type\":\"object\",\"properties\":{\"order_id\":{\"type\":\"string\"},\"wish\":{\"type\":\"string\"}}," \
    "\"required\":[\"order_id\",\"wish\"]}}"

// An answer without length: none, ever.
static Text answer_of_action(const char *head, const char *body, size_t length) {
    if (strncmp(head, "POST /mcp ", 10) != 0) {
        if (calls_hang) return (Text){0};
        return json("", text("{\"order\":\"order-seven\",\"state\":\"on-its-way\",\"note\":\"%s\"}", note));
    }
    Text id = id_of(body, length);
    int digits = id.length;
    if (has(body, length, "\"method\":\"notifications/"))
        return text("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
    if (has(body, length, "\"method\":\"tools/call\"")) {
        if (calls_hang) return (Text){0};
        return json("", text(
            RESULT "\"content\":[{\"type\":\"text\",\"text\":\"{\\\"order\\\":\\\"order-seven\\\"}\"}],"
            "\"structuredContent\":{\"order\":\"order-seven\",\"state\":\"on-its-way\",\"note\":\"%s\"},"
            "\"isError\":false," COMPLETE "}}", digits, id.bytes, note));
    }
    if (has(body, length, "\"method\":\"tools/list\""))
        return json("", text(
            RESULT "\"tools\":[" TOOL "],\"ttlMs\":0,\"cacheScope\":\"private\"," COMPLETE "}}", digits, id.bytes));
    if (has(body, length, "\"method\":\"initialize\""))
        return json("Mcp-Session-Id: stub\r\n", text(
            RESULT "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{}},"
            "\"serverInfo\":{\"name\":\"stub\",\"version\":\"1\"}}}", digits, id.bytes));
    if (has(body, length, "\"method\":\"server/discover\"") && !has_sessions)
        return json("", text(
            RESULT "\"supportedVersions\":[\"2026-07-28\"],\"capabilities\":{\"tools\":{}},\"ttlMs\":0,"
            "\"cacheScope\":\"private\"," COMPLETE "}}", digits, id.bytes));
    return json("", text(
        "{\"jsonrpc\":\"2.0\",\"id\":%.*s,\"error\":{\"code\":-32601,\"message\":\"no such method\"}}", digits,
        id.bytes));
}
