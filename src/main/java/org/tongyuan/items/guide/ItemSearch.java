package org.tongyuan.items.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.ItemVersion.Kind;
import org.tongyuan.items.MatterType;
import org.tongyuan.search.SearchHit;
import org.tongyuan.search.SearchHits;
import org.tongyuan.search.SearchIndex;

/** Finds items in force: by words through the index, and by filters, name after name. */
@Component
class ItemSearch {

    /** More hits than anybody pages through; what lies beyond is found by a better word. */
    private static final int MOST_HITS = 500;

    private static final String IN_FORCE = """
        FROM items.item i JOIN items.item_version v ON v.id = i.in_force
        WHERE (:agency::uuid IS NULL OR v.agency_id = :agency::uuid)
          AND (:topic::text IS NULL OR :topic = ANY (v.topics))
          AND (:audience::text IS NULL OR :audience = ANY (v.audience))
          AND (:type::text IS NULL OR v.type = :type)
          AND (:kind::text IS NULL OR v.kind = :kind)
        """;
    private static final String ROW = """
        SELECT i.code, v.id, v.name, v.agency_name, v.type, v.kind, cardinality(v.missing) AS missing,
            v.content ->> 'handling' = 'ELSEWHERE' AS elsewhere, v.content #>> '{promised,days}' AS promised, v.content #>> '{promised,kind}' AS promised_kind
        """;

    private final JdbcClient jdbc;
    private final SearchIndex index;

    ItemSearch(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** One line of a list; {@code elsewhere} when an outside system handles it and nobody can apply here. */
    record Found(
            String code,
            UUID id,
            String name,
            String agencyName,
            MatterType type,
            Kind kind,
            int missing,
            @Nullable String promised,
            boolean natural,
            boolean elsewhere) {

        public String limit() {
            if (kind == Kind.ON_THE_SPOT) {
                return "当场办结";
            }
            return promised == null ? "时限待完善" : "承诺 " + promised + (natural ? " 日" : " 个工作日");
        }
    }

    /** A page of finds; {@code total} is known for searches by words only. */
    record Page(List<Found> found, @Nullable String next, int total, List<String> readAs) {}

    Page find(ItemFilter filter, @Nullable String cursor, int size) {
        return filter.query().isBlank()
                ? browse(filter, Cursor.read(cursor), size)
                : search(filter, Cursor.read(cursor), size);
    }

    private Page browse(ItemFilter filter, Cursor from, int size) {
        List<Found> found = bound(jdbc.sql(ROW + IN_FORCE + """
              AND (:name::text IS NULL OR (v.name, v.id) > (:name, :id::uuid))
            ORDER BY v.name, v.id LIMIT :limit\
            """), filter)
                .param("name", from.name())
                .param("id", from.id())
                .param("limit", size + 1)
                .query(ItemSearch::map)
                .list();
        boolean more = found.size() > size;
        List<Found> page = more ? found.subList(0, size) : found;
        return new Page(page, more ? Cursor.after(page.getLast()) : null, -1, List.of());
    }

    private Page search(ItemFilter filter, Cursor from, int size) {
        SearchHits hits = index.findPublic(filter.query(), "item", 0, MOST_HITS);
        String ids =
                "{" + String.join(",", hits.hits().stream().map(SearchHit::id).toList()) + "}";
        String where = IN_FORCE + " AND i.id = ANY (:ids::uuid[])";
        int total = bound(jdbc.sql("SELECT count(*) " + where), filter)
                .param("ids", ids)
                .query(Integer.class)
                .single();
        List<Found> found = bound(
                        jdbc.sql(ROW + where
                                + " ORDER BY array_position(:ids::uuid[], i.id) LIMIT :limit OFFSET :offset"),
                        filter)
                .param("ids", ids)
                .param("limit", size)
                .param("offset", from.page() * size)
                .query(ItemSearch::map)
                .list();
        boolean more = (from.page() + 1) * size < total;
        return new Page(found, more ? "p" + (from.page() + 1) : null, total, hits.readAs());
    }

    /** A choice of a filter. */
    record Choice(String value, String label) {}

    List<Choice> agencies() {
        return jdbc.sql("""
            SELECT v.agency_id, v.agency_name, count(*) AS n FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            GROUP BY 1, 2 ORDER BY v.agency_name\
            """)
                .query((row, n) -> new Choice(
                        row.getString("agency_id"), row.getString("agency_name") + "（" + row.getInt("n") + "）"))
                .list();
    }

    List<Choice> topics() {
        return jdbc.sql("""
            SELECT topic, count(*) AS n FROM items.item i JOIN items.item_version v ON v.id = i.in_force, unnest(v.topics) AS topic
            GROUP BY topic ORDER BY n DESC, topic\
            """)
                .query((row, n) -> new Choice(row.getString("topic"), row.getString("topic")))
                .list();
    }

    List<Choice> types() {
        var types = new ArrayList<Choice>();
        for (MatterType type : MatterType.values()) {
            types.add(new Choice(type.name(), type.label()));
        }
        return types;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, ItemFilter filter) {
        return sql.param("agency", filter.agencyId())
                .param("topic", filter.topic())
                .param("audience", filter.audience())
                .param("type", filter.type() == null ? null : filter.type().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name());
    }

    private static Found map(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Found(
                row.getString("code"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("agency_name"),
                MatterType.valueOf(row.getString("type")),
                Kind.valueOf(row.getString("kind")),
                row.getInt("missing"),
                row.getString("promised"),
                "NATURAL".equals(row.getString("promised_kind")),
                row.getBoolean("elsewhere"));
    }
}
