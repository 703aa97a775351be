package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of requests for information, page by page along an index. */
@Repository
class RequestList {

    static final int PAGE = 20;

    private static final String COLUMNS = """
        SELECT r.id, r.number, r.agency_id, r.applicant_person_id, r.channel, r.wanted, r.state, r.paused, r.received_on, r.arrived_on,
            r.due_on, r.awaiting_year, r.next_on, r.reply_type, r.ended_on
        FROM disclosure.request r\
        """;

    private static final String WAITING_FOR_EXAMINATION = """
         AND r.ended_on IS NULL AND r.state = 'IN_HAND' AND EXISTS (SELECT FROM disclosure.reply_examination e
            WHERE e.request_id = r.id AND NOT e.replaced AND e.examined_on IS NULL)\
        """;

    private final JdbcClient jdbc;
    private final RequestRows rows;

    RequestList(JdbcClient jdbc, RequestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** One line. {@code next} is the day by which somebody has to do something. */
    record Line(
            UUID id,
            String number,
            UUID agencyId,
            UUID applicantId,
            IntakeChannel channel,
            String wanted,
            RequestState state,
            boolean paused,
            @Nullable LocalDate receivedOn,
            LocalDate arrivedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate next,
            @Nullable ReplyType reply,
            @Nullable LocalDate endedOn) {

        /** What it is about, in a line. */
        public String subject() {
            return Texts.firstLine(wanted);
        }
    }

    /** What a list shows. */
    enum View {
        OPEN("办理中的"),
        WAITING("等申请人的"),
        EXAMINATION("待审查的"),
        LATE("已超期的"),
        ENDED("已办结的");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** {@code agency} null for all that the authority in charge looks after; {@code after} the last line of the page before. */
    List<Line> find(View view, @Nullable UUID agency, LocalDate today, @Nullable After after) {
        var where = new StringBuilder(" WHERE true");
        var values = new ArrayList<Object>();
        if (agency != null) {
            where.append(" AND r.agency_id = ?");
            values.add(agency);
        }
        where.append(
                switch (view) {
                    case OPEN -> " AND r.ended_on IS NULL AND r.state NOT IN ('CORRECTION', 'REASONS', 'FEE')";
                    case WAITING -> " AND r.ended_on IS NULL AND r.state IN ('CORRECTION', 'REASONS', 'FEE')";
                    case EXAMINATION -> WAITING_FOR_EXAMINATION;
                    case LATE -> " AND r.ended_on IS NULL AND r.due_on < ?";
                    case ENDED -> " AND r.ended_on IS NOT NULL";
                });
        if (view == View.LATE) {
            values.add(today);
        }
        String order = view == View.ENDED ? " ORDER BY r.id DESC" : " ORDER BY r.next_on NULLS LAST, r.id";
        if (after != null) {
            where.append(
                    view == View.ENDED
                            ? " AND r.id < ?"
                            : " AND (coalesce(r.next_on, 'infinity'::date), r.id) > (coalesce(?::date, 'infinity'::date), ?)");
            values.addAll(view == View.ENDED ? List.of(after.id()) : Arrays.asList(after.next(), after.id()));
        }
        return read(where + order + " LIMIT " + (PAGE + 1), values);
    }

    /** The last line of a page. */
    record After(@Nullable LocalDate next, UUID id) {

        static @Nullable After parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                String[] parts = text.split("_", 2);
                return new After(parts[0].isEmpty() ? null : LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (RuntimeException notOurs) {
                return null;
            }
        }

        static String of(Line line) {
            return (line.next() == null ? "" : line.next()) + "_" + line.id();
        }
    }

    /** The newest first. */
    List<Line> ofApplicants(Collection<UUID> persons) {
        return read(" WHERE r.applicant_person_id = ANY (?) ORDER BY r.id DESC LIMIT 200", List.of((Object)
                persons.toArray(UUID[]::new)));
    }

    /** Other requests of the same person to the same agency, the newest first: what a repeated one or an unusual number shows in. */
    List<Line> besides(DisclosureRequest r) {
        return read(
                " WHERE r.agency_id = ? AND r.applicant_person_id = ? AND r.id <> ? ORDER BY r.id DESC LIMIT 50",
                List.of(r.head().agencyId(), r.head().applicantId(), r.head().id()));
    }

    private List<Line> read(String where, List<?> values) {
        return jdbc.sql(COLUMNS + where)
                .params(values)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    String reply = row.getString("reply_type");
                    String wanted = rows.opened(row.getString("wanted"), "wanted", id);
                    return new Line(
                            id,
                            row.getString("number"),
                            row.getObject("agency_id", UUID.class),
                            row.getObject("applicant_person_id", UUID.class),
                            IntakeChannel.valueOf(row.getString("channel")),
                            wanted == null ? "" : wanted,
                            RequestState.valueOf(row.getString("state")),
                            row.getBoolean("paused"),
                            row.getObject("received_on", LocalDate.class),
                            row.getObject("arrived_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class),
                            reply == null ? null : ReplyType.valueOf(reply),
                            row.getObject("ended_on", LocalDate.class));
                })
                .list();
    }
}
