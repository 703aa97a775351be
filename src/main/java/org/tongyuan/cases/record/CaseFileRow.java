package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.json.JsonMapper;

/** The row of the case itself: what never changes, then what an act changes. */
record CaseFileRow(Case of) {

    static final String INSERT = """
        INSERT INTO cases.case_file (id, number, item_version_id, item_code, item_name, profile, agency_id, region_code,
            applicant_person_id, agent_person_id, submitted_by_kind, submitted_by_id, channel, out_of_time, received_at, received_on,
            state, corrected_on, accepted_on, deemed, decided_on, delivered_on, ended_on, due_on, statutory_due_on, promised_due_on,
            awaiting_year, next_tick_at, last_occurred_at, acts, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
        """;

    static final String UPDATE = """
        UPDATE cases.case_file SET state = ?, corrected_on = ?, accepted_on = ?, deemed = ?, decided_on = ?, delivered_on = ?,
            ended_on = ?, due_on = ?, statutory_due_on = ?, promised_due_on = ?, awaiting_year = ?, next_tick_at = ?,
            last_occurred_at = ?, acts = ?, version = version + 1
        WHERE id = ? AND version = ?\
        """;

    List<@Nullable Object> all() {
        var head = of.now().head();
        var values = new ArrayList<@Nullable Object>();
        values.add(head.id());
        values.add(head.number());
        values.add(head.itemVersionId());
        values.add(head.itemCode());
        values.add(head.itemName());
        values.add(head.profile().name());
        values.add(head.agencyId());
        values.add(head.regionCode());
        values.add(head.applicantId());
        values.add(head.agentId());
        values.add(head.submittedBy().kind().name());
        values.add(head.submittedBy().id());
        values.add(head.channel().name());
        values.add(head.outOfTime());
        values.add(timestamp(head.receivedAt()));
        values.add(of.now().dates().receivedOn());
        values.addAll(state());
        return values;
    }

    List<@Nullable Object> changing() {
        var values = state();
        values.add(of.id());
        values.add(of.now().version());
        return values;
    }

    private List<@Nullable Object> state() {
        var now = of.now();
        var clocks = now.clocks();
        var values = new ArrayList<@Nullable Object>();
        values.add(now.state().name());
        values.add(now.dates().correctedOn());
        values.add(now.dates().acceptedOn());
        values.add(now.dates().deemed());
        values.add(now.dates().decidedOn());
        values.add(now.dates().deliveredOn());
        values.add(now.dates().endedOn());
        values.add(clocks.nextDue());
        values.add(dueOf(ClockKind.STATUTORY));
        values.add(dueOf(ClockKind.PROMISED));
        values.add(clocks.awaitingYear());
        values.add(nextTick());
        values.add(timestamp(of.lastOccurred()));
        values.add(of.actCount());
        return values;
    }

    private @Nullable LocalDate dueOf(ClockKind kind) {
        return of.now().clocks().of(kind).map(CaseClock::dueOn).orElse(null);
    }

    /** The first instant of the day after the last day for a notice: then the law accepts. */
    private @Nullable Timestamp nextTick() {
        return of.now()
                .clocks()
                .of(ClockKind.CORRECTION)
                .filter(CaseClock::running)
                .map(CaseClock::dueOn)
                .map(day ->
                        timestamp(day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()))
                .orElse(null);
    }

    /** Values to bind, some of which may be null. */
    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }

    static Case read(ResultSet row, JsonMapper json, UnaryOperator<Delivery> decrypted) throws SQLException {
        var delivery = part(row, "delivery", Delivery.class, json);
        var snapshot = new CaseSnapshot(
                head(row),
                row.getInt("version"),
                CaseState.valueOf(row.getString("state")),
                dates(row),
                new Checklist(list(row, "materials", MaterialCheck.class, json)),
                new CaseSteps(list(row, "steps", CaseStep.class, json)),
                new CaseClocks(list(row, "clocks", CaseClock.class, json)),
                part(row, "correction", Correction.class, json),
                part(row, "decision", Decision.class, json),
                delivery == null ? null : decrypted.apply(delivery),
                part(row, "ending", Ending.class, json));
        return new Case(snapshot, row.getTimestamp("last_occurred_at").toInstant(), row.getInt("acts"));
    }

    private static CaseHead head(ResultSet row) throws SQLException {
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
                row.getBoolean("out_of_time"));
    }

    private static CaseDates dates(ResultSet row) throws SQLException {
        return new CaseDates(
                row.getObject("received_on", LocalDate.class),
                row.getObject("corrected_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getBoolean("deemed"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static <T> @Nullable T part(ResultSet row, String column, Class<T> type, JsonMapper json)
            throws SQLException {
        String text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    private static <T> List<T> list(ResultSet row, String column, Class<T> type, JsonMapper json) throws SQLException {
        String text = row.getString(column);
        return text == null
                ? List.of()
                : json.readValue(text, json.getTypeFactory().constructCollectionType(List.class, type));
    }
}
