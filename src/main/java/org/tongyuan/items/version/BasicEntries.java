package org.tongyuan.items.version;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.items.ItemCode;
import org.tongyuan.platform.Ids;

/** The basic list (基本目录): 主项 by name, and under them the entries with a basic code of their own. */
@Repository
public class BasicEntries {

    /** What lists write where they name no 主项. */
    private static final String UNCLASSIFIED = "未分类";

    private final JdbcClient jdbc;

    BasicEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry an item belongs to: by the basic code in its code, else by the name of its 主项; null when it names neither. */
    public @Nullable UUID findOrAdd(String code, ItemContent content, Instant now) {
        String mainName = content.parentName();
        UUID main = mainName == null || mainName.equals(UNCLASSIFIED) ? null : mainEntry(mainName, content, now);
        String base = ItemCode.parse(code) instanceof ItemCode.Parsed.Parts(var parts) ? parts.base() : null;
        if (base == null) {
            return main;
        }
        return byCode(base).orElseGet(() -> add("SUB", base, content.name(), content, main, now));
    }

    private UUID mainEntry(String name, ItemContent content, Instant now) {
        return jdbc.sql("SELECT id FROM items.basic_entry WHERE type = ? AND name = ? AND kind = 'MAIN' AND code IS"
                        + " NULL AND ended IS NULL")
                .params(content.type().name(), name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> add("MAIN", null, name, content, null, now));
    }

    private Optional<UUID> byCode(String base) {
        return jdbc.sql("SELECT id FROM items.basic_entry WHERE code = ? AND ended IS NULL")
                .param(base)
                .query(UUID.class)
                .optional();
    }

    private UUID add(
            String kind, @Nullable String code, String name, ItemContent content, @Nullable UUID parent, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO items.basic_entry (id, kind, code, name, type, parent_id, created) VALUES (?, ?,"
                        + " ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, kind, code, name, content.type().name(), parent, Timestamp.from(now)))
                .update();
        return id;
    }
}
