package org.tongyuan.disclosure.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/** Reads the ledger of an agency's requests of a year, by the day of receipt (of arrival while that is not confirmed), page by page. */
@Repository
class RequestLedger {

    static final int PAGE = 50;

    private static final int BATCH = 200;

    private static final String SELECT = """
        SELECT r.id, r.number, r.agency_id, r.region_code, r.arrived_on, r.received_on, r.applicant_kind, r.applicant_person_id, r.wanted,
            r.channel, r.state, r.reply_type, r.replied_on, r.served_on, r.ended_on, p.service_way, c.clock::text AS clock
        FROM disclosure.request r LEFT JOIN disclosure.reply p ON p.request_id = r.id
        LEFT JOIN disclosure.request_clock c ON c.request_id = r.id AND c.key = 'REPLY'
        WHERE r.agency_id = ? AND coalesce(r.received_on, r.arrived_on) >= ? AND coalesce(r.received_on, r.arrived_on) < ?
            AND r.id > ? ORDER BY r.id LIMIT ?\
        """;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final Persons persons;
    private final Calendars calendars;
    private final LegalTime time;

    RequestLedger(JdbcClient jdbc, RequestRows rows, Persons persons, Calendars calendars, LegalTime time) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.persons = persons;
        this.calendars = calendars;
        this.time = time;
    }

    /** Told each line once; may throw what writing throws. */
    @FunctionalInterface
    interface Each<X extends Exception> {
        void take(LedgerLine line) throws X;
    }

    /** The years in which the agency received requests, the latest first. */
    List<Integer> years(UUID agency) {
        return jdbc.sql("""
            SELECT DISTINCT extract(year FROM coalesce(received_on, arrived_on))::integer AS year FROM disclosure.request
            WHERE agency_id = ? ORDER BY year DESC\
            """).param(agency).query((row, n) -> row.getInt("year")).list();
    }

    int count(UUID agency, int year) {
        return jdbc.sql("""
            SELECT count(*) FROM disclosure.request
            WHERE agency_id = ? AND coalesce(received_on, arrived_on) >= ? AND coalesce(received_on, arrived_on) < ?\
            """)
                .params(agency, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .query(Integer.class)
                .single();
    }

    <X extends Exception> void forEach(UUID agency, int year, Each<X> each) throws X {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = page(agency, year, last, BATCH);
            for (LedgerLine line : batch) {
                each.take(line);
            }
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().id();
        }
    }

    /** In the order of registration, after the request with this id. */
    List<LedgerLine> page(UUID agency, int year, UUID after, int most) {
        var found = jdbc.sql(SELECT)
                .params(agency, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), after, most)
                .query((row, n) -> found(row))
                .list();
        var acts = acts(found.stream().map(Found::id).toList());
        var people =
                persons.byIds(found.stream().map(Found::applicant).distinct().toList());
        return found.stream()
                .map(f -> line(f, acts.getOrDefault(f.id(), List.of()), people.get(f.applicant())))
                .toList();
    }

    private record Found(
            UUID id,
            UUID applicant,
            String number,
            String region,
            @Nullable LocalDate receivedOn,
            ApplicantKind kind,
            IntakeChannel channel,
            String wanted,
            RequestState state,
            @Nullable ReplyType reply,
            @Nullable LocalDate repliedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate endedOn,
            @Nullable String way,
            @Nullable String clock) {}

    private Found found(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String reply = row.getString("reply_type");
        String wanted = rows.opened(row.getString("wanted"), "wanted", id);
        return new Found(
                id,
                row.getObject("applicant_person_id", UUID.class),
                row.getString("number"),
                row.getString("region_code"),
                row.getObject("received_on", LocalDate.class),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                IntakeChannel.valueOf(row.getString("channel")),
                wanted == null ? "" : wanted,
                RequestState.valueOf(row.getString("state")),
                reply == null ? null : ReplyType.valueOf(reply),
                row.getObject("replied_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("service_way"),
                row.getString("clock"));
    }

    /** What was done on a day; {@code officer} is empty where it was no member of staff. */
    private record Done(
            UUID request,
            RequestAct act,
            LocalDate on,
            @Nullable String officer) {}

    private Map<UUID, List<Done>> acts(List<UUID> requests) {
        var acts = new LinkedHashMap<UUID, List<Done>>();
        jdbc.sql("""
            SELECT request_id, act, on_day, actor_kind, actor_name FROM disclosure.request_act WHERE request_id = ANY (?)
            ORDER BY request_id, sequence\
            """)
                .param(requests.toArray(UUID[]::new))
                .query((row, n) -> new Done(
                        row.getObject("request_id", UUID.class),
                        RequestAct.valueOf(row.getString("act")),
                        row.getObject("on_day", LocalDate.class),
                        officer(row)))
                .list()
                .forEach(done -> acts.computeIfAbsent(done.request(), id -> new ArrayList<>())
                        .add(done));
        return acts;
    }

    private static String officer(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("actor_name");
        return name == null || !row.getString("actor_kind").equals(Actor.Kind.STAFF.name()) ? "" : name;
    }

    private LedgerLine line(Found f, List<Done> acts, @Nullable Person applicant) {
        var way = f.way();
        var reply = f.reply();
        return new LedgerLine(
                f.id(),
                f.number(),
                f.receivedOn(),
                f.kind().label(),
                applicant == null ? "" : applicant.nameMasked(),
                f.wanted(),
                f.channel().label(),
                LedgerWords.course(acts.stream()
                        .map(d -> new LedgerWords.Did(d.act(), d.on()))
                        .toList()),
                reply == null ? f.state().label() : reply.label(),
                f.repliedOn(),
                way == null ? "" : Replies.Service.Way.valueOf(way).label() + "，" + f.servedOn(),
                f.clock() == null
                        ? ""
                        : LedgerWords.late(
                                ClockJson.fromJson(f.clock()),
                                f.endedOn(),
                                time.today(),
                                calendars.forRegion(f.region())),
                LedgerWords.officers(acts.stream()
                        .filter(d -> !d.act().ofExaminer())
                        .map(Done::officer)
                        .toList()));
    }
}
