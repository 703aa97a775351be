package org.tongyuan.cases.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The seal of a case: SHA-256 over the text of all its rows. Rows that are only ever added (acts, the application, files) come in as the
 * head of a chain over them, so that an act need not read them again; the others with each column by its name. Columns that are null are
 * left out: a later migration may add some without breaking old seals.
 */
final class CaseSeal {

    private final StringBuilder text = new StringBuilder(4096);

    /** {@code added} is the head of the chain over the rows that are only ever added. */
    CaseSeal(String added) {
        text.append("tongyuan-case-2\n").append(added).append('\n');
    }

    CaseSeal row(String table, JsonNode row) {
        line(text, table, row);
        return this;
    }

    CaseSeal file(Map<String, @Nullable Object> columns) {
        text.append("case_file ");
        new TreeMap<>(columns).forEach((name, value) -> {
            if (value != null && !CaseFileRow.UNSEALED.contains(name)) {
                put(text, name);
                put(text, textOf(value));
            }
        });
        text.append('\n');
        return this;
    }

    String digest() {
        return sha256(text);
    }

    /** The chain over the added rows with one more. */
    static String chained(String before, String table, JsonNode row) {
        var more = new StringBuilder(512).append(before).append('\n');
        line(more, table, row);
        return sha256(more);
    }

    private static void line(StringBuilder out, String table, JsonNode row) {
        out.append(table).append(' ');
        write(out, "", row);
        out.append('\n');
    }

    /** Names in their order; each text with its length in front, so that no two rows have the same line. */
    private static void write(StringBuilder out, String name, JsonNode node) {
        if (node.isObject()) {
            out.append('{');
            var fields = new TreeMap<String, JsonNode>();
            node.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((key, value) -> {
                if (!value.isNull()) {
                    put(out, key);
                    write(out, key, value);
                }
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(value -> write(out, name, value));
            out.append(']');
        } else if (node.isString() && name.endsWith("_at")) {
            put(out, textOf(OffsetDateTime.parse(node.stringValue()).toInstant()));
        } else {
            put(out, node.asString());
        }
    }

    /** Instants in one zone and with the microseconds that PostgreSQL keeps; everything else as it writes itself. */
    private static String textOf(Object value) {
        return switch (value) {
            case Timestamp instant -> textOf(instant.toInstant());
            case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS).toString();
            default -> value.toString();
        };
    }

    private static void put(StringBuilder out, String value) {
        out.append(value.length()).append(':').append(value);
    }

    private static String sha256(StringBuilder text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
