package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.cases.record.CaseFactList.Source;
import org.tongyuan.facts.FactReading;
import org.tongyuan.facts.FactStream;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.Subject;
import org.tongyuan.facts.SubjectFacts;

/** The facts of a case for standards and oversight: states and dates, nothing about the person. */
@Component
class CaseFacts implements FactStream {

    private static final int PAGE = 2000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final List<Source> EVERY = CaseFactList.of(CaseFactList.TYPES.keySet());
    private static final String ONE = CaseFactList.select(EVERY, "%1$s = :id");

    /** Columns before the facts. */
    private static final int HEAD = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CaseFacts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public String label() {
        return "办件";
    }

    @Override
    public Map<String, FactType> types() {
        return CaseFactList.TYPES;
    }

    @Override
    public void each(Consumer<SubjectFacts> use) {
        FactReading all = reading(types().keySet());
        String after = FactReading.START;
        while (!after.equals(FactReading.END)) {
            String upTo = all.next(after, PAGE);
            all.each(after, upTo, use);
            after = upTo;
        }
    }

    @Override
    public FactReading reading(Set<String> wanted) {
        List<Source> sources = CaseFactList.of(wanted);
        String sql = CaseFactList.select(sources, "%1$s > :after AND %1$s <= :upTo");
        return new FactReading() {
            @Override
            public String next(String after, int size) {
                return jdbc.sql("SELECT id FROM cases.case_file WHERE id > ? ORDER BY id OFFSET ? LIMIT 1")
                        .params(id(after), size - 1)
                        .query(String.class)
                        .optional()
                        .orElse(END);
            }

            @Override
            public void each(String after, String upTo, Consumer<SubjectFacts> use) {
                transaction.executeWithoutResult(status -> {
                    sideBySide(true);
                    jdbc.sql(sql)
                            .param("after", id(after))
                            .param("upTo", id(upTo))
                            .query((ResultSet row) -> use.accept(facts(row, sources)));
                    sideBySide(false);
                });
            }
        };
    }

    /**
     * The database takes a short stretch of ids for a single one, so that it would go through every table's stretch once for each case:
     * a thousand times a thousand rows. It is told not to, and to plan once for all stretches.
     */
    private void sideBySide(boolean yes) {
        jdbc.sql("SELECT set_config('enable_nestloop', ?, true), set_config('plan_cache_mode', ?, true)")
                .params(yes ? "off" : "on", yes ? "force_generic_plan" : "auto")
                .query((row, n) -> true)
                .single();
    }

    private static UUID id(String text) {
        return switch (text) {
            case FactReading.START -> FIRST;
            case FactReading.END -> LAST;
            default -> UUID.fromString(text);
        };
    }

    @Override
    public Optional<SubjectFacts> find(String id) {
        return jdbc.sql(ONE)
                .param("id", UUID.fromString(id))
                .query((row, n) -> facts(row, EVERY))
                .optional();
    }

    private SubjectFacts facts(ResultSet row, List<Source> sources) throws SQLException {
        var facts = HashMap.<String, Object>newHashMap(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            Object value = value(row, HEAD + 1 + i, source.kind());
            if (value != null) {
                facts.put(source.name(), value);
            }
        }
        String number = row.getString(2);
        return new SubjectFacts(
                new Subject(kind(), row.getString(1)),
                number + " " + row.getString(3),
                row.getString(4),
                "/desk/cases/" + number,
                facts);
    }

    private static @Nullable Object value(ResultSet row, int column, FactType.Kind kind) throws SQLException {
        return switch (kind) {
            case DATE -> row.getObject(column, LocalDate.class);
            case BOOLEAN -> row.getBoolean(column);
            case NUMBER -> row.getLong(column);
            case TEXT, LIST -> row.getString(column);
        };
    }
}
