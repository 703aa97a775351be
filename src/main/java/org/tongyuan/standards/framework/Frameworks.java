package org.tongyuan.standards.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Ids;
import org.tongyuan.standards.register.Standard;

/** Frameworks with their nodes and the standards placed there. */
@Component
public class Frameworks {

    public record Framework(String code, String name, String edition, String region, String source) {}

    /** A node with how many standards it should have, how clauses name its standard, how many are placed and how many in force. */
    public record NodeLine(
            String number,
            @Nullable String parent,
            String title,
            int should,
            @Nullable String clauses,
            int placed,
            int inForce) {
        public boolean missing() {
            return inForce < should;
        }

        /** No more than it should have counts. */
        public int covered() {
            return Math.min(inForce, should);
        }

        /** 缺标补标 when some are there or under way, 无标制标 when there is none at all. */
        public String remedy() {
            return placed == 0 ? "无标制标" : "缺标补标";
        }

        public int depth() {
            return (int) number.chars().filter(c -> c == '.').count();
        }
    }

    /** How a standard came to its place, as forms offer it. */
    static final List<Map<String, String>> RELATIONS =
            List.of(Map.of("value", "ADOPTED", "label", "有标采标：采用已有的标准"), Map.of("value", "MADE", "label", "无标制标：自己制定"));

    /** A line of the list 明细表. */
    public record PlaceLine(
            String node,
            String code,
            String title,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate inForceFrom,
            String level,
            String binding,
            String relation,
            String state,
            @Nullable UUID responsibleAgency,
            String note) {
        /** Being written, or planned. */
        public boolean underWay() {
            return !state.equals("IN_FORCE") && !state.equals("REVIEWED") && !state.equals("ABOLISHED");
        }

        /** The code as it stands in addresses. */
        public String slug() {
            return Standard.slugOf(code);
        }
    }

    private final JdbcClient jdbc;

    Frameworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Several nodes starting at once load one after the other. */
    void takeTurn() {
        jdbc.sql("LOCK TABLE standards.framework IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** False when it is there already. */
    boolean add(FrameworkFile.Entry entry, String region, int ordinal) {
        int fresh = jdbc.sql("INSERT INTO standards.framework VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(entry.code(), entry.name(), entry.edition(), region, entry.source(), ordinal)
                .update();
        if (fresh == 0) {
            return false;
        }
        for (var node : entry.nodes()) {
            jdbc.sql(
                            "INSERT INTO standards.node (framework, number, parent, title, should, clauses) VALUES (?, ?, ?, ?, ?, ?)")
                    .param(entry.code())
                    .param(node.number())
                    .param(node.parent())
                    .param(node.title())
                    .param(node.should())
                    .param(node.clauses())
                    .update();
        }
        return true;
    }

    /** 有标采标: a national standard takes its place in a framework. */
    void adopt(FrameworkFile.Known known) {
        jdbc.sql("""
            INSERT INTO standards.standard (id, code, title, level, region, binding, state)
            VALUES (?, ?, ?, 'NATIONAL', '000000', 'RECOMMENDED', 'IN_FORCE') ON CONFLICT DO NOTHING\
            """).params(Ids.next(), known.code(), known.title()).update();
        jdbc.sql("""
            INSERT INTO standards.place (framework, node, standard, relation)
            SELECT ?, ?, id, 'ADOPTED' FROM standards.standard WHERE code = ? ON CONFLICT DO NOTHING\
            """).params(known.framework(), known.node(), known.code()).update();
    }

    /** A registered standard takes its place, or is there for another reason than before. */
    void place(String framework, String node, String code, String relation, String note) {
        jdbc.sql("""
            INSERT INTO standards.place (framework, node, standard, relation, note)
            SELECT ?, ?, id, ?, ? FROM standards.standard WHERE code = ?
            ON CONFLICT (framework, node, standard) DO UPDATE SET relation = excluded.relation, note = excluded.note\
            """).params(framework, node, relation, note, code).update();
    }

    /** False when it had no such place. */
    boolean remove(String framework, String node, UUID standard) {
        return jdbc.sql("DELETE FROM standards.place WHERE framework = ? AND node = ? AND standard = ?")
                        .params(framework, node, standard)
                        .update()
                > 0;
    }

    /** A place of one standard. */
    record StandardPlace(
            String framework, String frameworkName, String node, String nodeTitle, String relation, String note) {}

    List<StandardPlace> placesOf(UUID standard) {
        return jdbc.sql("""
            SELECT p.framework, f.name AS framework_name, p.node, n.title AS node_title, p.relation, p.note
            FROM standards.place p JOIN standards.framework f ON f.code = p.framework
            JOIN standards.node n ON n.framework = p.framework AND n.number = p.node
            WHERE p.standard = ? ORDER BY f.ordinal, p.node\
            """)
                .param(standard)
                .query(new SimplePropertyRowMapper<>(StandardPlace.class))
                .list();
    }

    /** A node for a select; the value is framework and number with a colon between them. */
    record NodeOption(String value, String label) {}

    /** The nodes that should have standards, of all frameworks. */
    List<NodeOption> options() {
        return jdbc.sql("""
            SELECT n.framework || ':' || n.number AS value, f.name || ' ' || n.number || ' ' || n.title AS label
            FROM standards.node n JOIN standards.framework f ON f.code = n.framework
            WHERE n.should > 0 ORDER BY f.ordinal, string_to_array(n.number, '.')::int[]\
            """)
                .query(new SimplePropertyRowMapper<>(NodeOption.class))
                .list();
    }

    public List<Framework> all() {
        return jdbc.sql("SELECT code, name, edition, region, source FROM standards.framework ORDER BY ordinal, code")
                .query(new SimplePropertyRowMapper<>(Framework.class))
                .list();
    }

    Optional<Framework> find(String code) {
        return jdbc.sql("SELECT code, name, edition, region, source FROM standards.framework WHERE code = ?")
                .param(code)
                .query(new SimplePropertyRowMapper<>(Framework.class))
                .optional();
    }

    public List<NodeLine> nodes(String framework) {
        return jdbc.sql("""
            SELECT n.number, n.parent, n.title, n.should, n.clauses, count(s.id)::int AS placed,
                   (count(s.id) FILTER (WHERE s.state IN ('IN_FORCE', 'REVIEWED')))::int AS in_force
            FROM standards.node n
            LEFT JOIN standards.place p ON p.framework = n.framework AND p.node = n.number
            LEFT JOIN standards.standard s ON s.id = p.standard
            WHERE n.framework = ?
            GROUP BY n.framework, n.number
            ORDER BY string_to_array(n.number, '.')::int[]\
            """)
                .param(framework)
                .query(new SimplePropertyRowMapper<>(NodeLine.class))
                .list();
    }

    public List<PlaceLine> places(String framework) {
        return jdbc.sql("""
            SELECT p.node, s.code, s.title, s.published_on, s.in_force_from, s.level, s.binding, p.relation,
                   s.state, s.responsible_agency, p.note
            FROM standards.place p JOIN standards.standard s ON s.id = p.standard
            WHERE p.framework = ?
            ORDER BY string_to_array(p.node, '.')::int[], s.code\
            """)
                .param(framework)
                .query(new SimplePropertyRowMapper<>(PlaceLine.class))
                .list();
    }
}
