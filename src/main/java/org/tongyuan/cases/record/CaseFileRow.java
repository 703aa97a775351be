package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;

/** The row of the case itself: what never changes, then what an act changes. */
record CaseFileRow(Case of) {

    /** Not sealed: made by the database from another column, or telling only where something else stands. */
    static final Set<String> UNSEALED = Set.of("due_rank", "parts", "added");

    /** What never changes, by column. */
    Map<String, @Nullable Object> head() {
        var head = of.now().head();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", head.id());
        columns.put("number", head.number());
        columns.put("item_version_id", head.itemVersionId());
        columns.put("item_code", head.itemCode());
        columns.put("item_name", head.itemName());
        columns.put("profile", head.profile().name());
        columns.put("agency_id", head.agencyId());
        columns.put("region_code", head.regionCode());
        columns.put("applicant_person_id", head.applicantId());
        columns.put("agent_person_id", head.agentId());
        columns.put("submitted_by_kind", head.submittedBy().kind().name());
        columns.put("submitted_by_id", head.submittedBy().id());
        columns.put("channel", head.channel().name());
        columns.put("out_of_time", head.outOfTime());
        columns.put("received_at", timestamp(head.receivedAt()));
        columns.put("received_on", of.now().dates().receivedOn());
        columns.put("concerns_case_id", head.concernsId());
        columns.put("renew_before", head.renewBefore());
        columns.put("joint_id", head.jointId());
        return columns;
    }

    /** What an act changes, by column; the version grows by one. */
    Map<String, @Nullable Object> state() {
        var now = of.now();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("state", now.state().name());
        columns.put("corrected_on", now.dates().correctedOn());
        columns.put("accepted_on", now.dates().acceptedOn());
        columns.put("deemed", now.dates().deemed());
        columns.put("decided_on", now.dates().decidedOn());
        columns.put("delivered_on", now.dates().deliveredOn());
        columns.put("ended_on", now.dates().endedOn());
        columns.put("due_on", dueOn(now));
        columns.put("statutory_due_on", dueOf(ClockKind.STATUTORY));
        columns.put("promised_due_on", dueOf(ClockKind.PROMISED));
        columns.put("awaiting_year", now.clocks().awaitingYear());
        columns.put("paused", now.paused());
        columns.put(
                "next_tick_at", ByLaw.nextTick(now).map(CaseFileRow::timestamp).orElse(null));
        columns.put("last_occurred_at", timestamp(of.lastOccurred()));
        columns.put("acts", of.actCount());
        columns.put("version", now.version() + 1);
        return columns;
    }

    private @Nullable LocalDate dueOf(ClockKind kind) {
        return of.now().clocks().of(kind).map(CaseClock::dueOn).orElse(null);
    }

    /** What falls due first; a renewal must also be decided before the permit runs out. */
    private static @Nullable LocalDate dueOn(CaseSnapshot now) {
        var due = now.clocks().nextDue();
        var renew = now.head().renewBefore();
        if (renew == null || now.dates().decidedOn() != null || now.dates().endedOn() != null) {
            return due;
        }
        return due == null || renew.isBefore(due) ? renew : due;
    }

    /** Values to bind, some of which may be null. */
    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** PostgreSQL keeps microseconds and would round. */
    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** Every column of the row, also one that the product does not know. */
    static Map<String, @Nullable Object> columns(ResultSet row, int count) throws SQLException {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        var names = row.getMetaData();
        for (int i = 1; i <= count; i++) {
            columns.put(names.getColumnLabel(i), row.getObject(i));
        }
        return columns;
    }

    static CaseHead head(ResultSet row) throws SQLException {
        return new CaseHead(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("item_version_id", UUID.class),
                row.getString("item_code"),
                row.getString("item_name"),
                ProcedureProfile.valueOf(row.getString("profile")),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("agent_person_id", UUID.class),
                new Actor(Actor.Kind.valueOf(row.getString("submitted_by_kind")), row.getString("submitted_by_id")),
                CaseHead.Channel.valueOf(row.getString("channel")),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("out_of_time"),
                row.getObject("concerns_case_id", UUID.class),
                row.getObject("renew_before", LocalDate.class),
                row.getObject("joint_id", UUID.class));
    }

    static CaseDates dates(ResultSet row) throws SQLException {
        return new CaseDates(
                row.getObject("received_on", LocalDate.class),
                row.getObject("corrected_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("deemed"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
