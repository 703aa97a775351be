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
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The row of the case itself: what never changes, then what an act changes. */
record CaseFileRow(Case of) {

    static final String INSERT = """
        INSERT INTO cases.case_file (id, number, item_version_id, item_code, item_name, profile, agency_id, region_code,
            applicant_person_id, agent_person_id, submitted_by_kind, submitted_by_id, channel, out_of_time, received_at, received_on,
            concerns_case_id, renew_before, state, corrected_on, accepted_on, deemed, decided_on, delivered_on, ended_on, due_on, statutory_due_on, promised_due_on,
            awaiting_year, paused, next_tick_at, last_occurred_at, acts, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)\
        """;

    static final String UPDATE = """
        UPDATE cases.case_file SET state = ?, corrected_on = ?, accepted_on = ?, deemed = ?, decided_on = ?, delivered_on = ?,
            ended_on = ?, due_on = ?, statutory_due_on = ?, promised_due_on = ?, awaiting_year = ?, paused = ?, next_tick_at = ?,
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
        values.add(head.concernsId());
        values.add(head.renewBefore());
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
        values.add(dueOn(now));
        values.add(dueOf(ClockKind.STATUTORY));
        values.add(dueOf(ClockKind.PROMISED));
        values.add(clocks.awaitingYear());
        values.add(now.paused());
        values.add(ByLaw.nextTick(now).map(CaseFileRow::timestamp).orElse(null));
        values.add(timestamp(of.lastOccurred()));
        values.add(of.actCount());
        return values;
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

    static Timestamp timestamp(Instant instant) {
        return Timestamp.from(instant);
    }

    static Case read(ResultSet row, JsonMapper json, Veil veil) throws SQLException {
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
                delivery == null ? null : veil.open(delivery),
                part(row, "ending", Ending.class, json),
                proceedings(row, json, veil));
        return new Case(snapshot, row.getTimestamp("last_occurred_at").toInstant(), row.getInt("acts"));
    }

    private static Proceedings proceedings(ResultSet row, JsonMapper json, Veil veil) throws SQLException {
        var hearing = part(row, "hearing", Hearing.class, json);
        return new Proceedings(
                list(row, "specials", SpecialProcedure.class, json),
                part(row, "extension", Extension.class, json),
                hearing == null ? null : veil.open(hearing),
                list(row, "parties", Party.class, json).stream().map(veil::open).toList(),
                list(row, "checks", SiteCheck.class, json),
                part(row, "notice", PublicNotice.class, json),
                list(row, "delays", Delay.class, json),
                part(row, "falsehood", Falsehood.class, json),
                part(row, "permit", Permit.class, json));
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
                row.getBoolean("out_of_time"),
                row.getObject("concerns_case_id", UUID.class),
                row.getObject("renew_before", LocalDate.class));
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
