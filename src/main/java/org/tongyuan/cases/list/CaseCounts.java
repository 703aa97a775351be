package org.tongyuan.cases.list;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.list.CaseFilter.Todo;

/**
 * How many open cases there are. Counting reads every open case of the scope, so a count is remembered for two seconds, on each node for
 * itself and for everybody with the same scope: with any number of officers it costs the database a few counts a second, and nobody has to
 * tell anybody that it changed. While one counts anew the others are given the count before.
 */
@Component
public class CaseCounts {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final long USABLE = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final Map<Asked, Memory> memories = new ConcurrentHashMap<>();

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open cases by state wherever they are handled, how many of them are handled outside, how many of our own are past their date, and how
     * many are to be done by whoever asks.
     */
    public record Counts(Map<CaseState, Integer> states, int outside, int late, int todo) {

        public int open() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record Asked(CaseScope scope, Set<Todo> todo, LocalDate today) {}

    private static final class Memory {
        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Counts counts;
        private volatile long countedAt;

        /** Null when there is none, or none young enough. */
        @Nullable
        Counts within(long age) {
            return System.nanoTime() - countedAt < age ? counts : null;
        }
    }

    /** {@code todo} empty counts everything as to be done. */
    Counts of(CaseScope scope, Set<Todo> todo, LocalDate today) {
        memories.keySet().removeIf(key -> key.today().isBefore(today));
        var asked = new Asked(scope, Set.copyOf(todo), today);
        var memory = memories.computeIfAbsent(asked, key -> new Memory());
        var fresh = memory.within(FRESH);
        if (fresh != null) {
            return fresh;
        }
        if (!memory.counting.tryLock()) {
            var usable = memory.within(USABLE);
            if (usable != null) {
                return usable;
            }
            memory.counting.lock();
        }
        try {
            var meanwhile = memory.within(FRESH);
            return meanwhile == null ? anew(asked, memory) : meanwhile;
        } finally {
            memory.counting.unlock();
        }
    }

    private Counts anew(Asked asked, Memory memory) {
        long now = System.nanoTime();
        var counts = count(asked.scope(), asked.todo(), asked.today());
        memory.counts = counts;
        memory.countedAt = now;
        return counts;
    }

    private record Row(CaseState state, int cases, int outside, int late, int todo) {}

    /** Counts now. */
    public Counts count(CaseScope scope, Set<Todo> todo, LocalDate today) {
        var open = CaseQuery.open(scope, new CaseFilter(CaseFilter.Span.OPEN, todo, null, null, null, null, List.of()));
        var values = new ArrayList<Object>();
        values.add(today);
        values.addAll(open.values());
        var rows = jdbc.sql("SELECT state, count(*) AS cases, count(*) FILTER (WHERE outside) AS outside,"
                        + " count(*) FILTER (WHERE due_rank < ? AND NOT outside) AS late, count(*) FILTER (WHERE todo) AS todo"
                        + " FROM (" + open.text() + ") c GROUP BY state")
                .params(values)
                .query((row, n) -> new Row(
                        CaseState.valueOf(row.getString("state")),
                        row.getInt("cases"),
                        row.getInt("outside"),
                        row.getInt("late"),
                        row.getInt("todo")))
                .list();
        var states = new EnumMap<CaseState, Integer>(CaseState.class);
        rows.forEach(row -> states.put(row.state(), row.cases()));
        return new Counts(states, sum(rows, Row::outside), sum(rows, Row::late), sum(rows, Row::todo));
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> of) {
        return rows.stream().mapToInt(of).sum();
    }
}
