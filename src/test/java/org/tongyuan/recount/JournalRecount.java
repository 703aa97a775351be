package org.tongyuan.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.journal.Recorded;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every stored due date with a count of single days from the journal. It reads three things: the entries, the content of the item
 * versions they name, and, to compare, the limits as they are stored. No clock and no calendar of the product is asked.
 */
public final class JournalRecount {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Holidays holidays = Holidays.read();
    private final Map<UUID, JournalLife> lives = new HashMap<>();
    private final Map<String, Matter> matters = new HashMap<>();
    private int limits;
    private long acts;

    public JournalRecount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next entry of the journal, of whatever subject. */
    public void entry(Recorded recorded) {
        var entry = recorded.entry();
        if (entry.subject().kind().equals("case")) {
            lives.computeIfAbsent(UUID.fromString(entry.subject().id()), id -> new JournalLife(holidays, this::matter))
                    .entry(entry.act(), entry.occurred(), entry.details());
        }
    }

    private Matter matter(String version) {
        return matters.computeIfAbsent(
                version,
                id -> MatterJson.read(
                        JSON.readTree(jdbc.sql("SELECT content::text FROM items.item_version WHERE id = ?::uuid")
                                .param(id)
                                .query(String.class)
                                .single())));
    }

    private record Stored(UUID caseId, String key, @Nullable LocalDate due, boolean running) {}

    /** Where what is stored differs from what the journal tells, one sentence each. */
    public List<String> mistakes() {
        var stored = new HashMap<UUID, Map<String, Life.Due>>();
        jdbc.sql("SELECT case_id, key, due_on, stopped_on IS NULL FROM cases.clock")
                .query((row, n) -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
                .list()
                .forEach(clock -> stored.computeIfAbsent(clock.caseId(), id -> new TreeMap<>())
                        .put(clock.key(), new Life.Due(clock.due(), clock.running())));
        var mistakes = new ArrayList<String>();
        limits = 0;
        acts = 0;
        lives.forEach((id, life) -> {
            var told = life.limits();
            limits += told.size();
            acts += life.told();
            var kept = stored.getOrDefault(id, Map.of());
            if (!told.equals(kept)) {
                mistakes.add("case " + id + ": the journal tells " + told + ", stored is " + kept);
            }
        });
        return mistakes;
    }

    public int cases() {
        return lives.size();
    }

    /** Due dates that were compared, after {@link #mistakes}. */
    public int limits() {
        return limits;
    }

    /** Entries that were acts of the cases. */
    public long acts() {
        return acts;
    }
}
