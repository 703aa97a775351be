package org.tongyuan.fees.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Keeps demands; whoever changes one has locked it. Why a payer pays less is encrypted. */
@Repository
public class FeeDemands {

    public static final int MOST = 200;

    private static final String SELECT = "SELECT d.* FROM fees.demand d ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    FeeDemands(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public Optional<FeeDemand> find(String number) {
        return one("WHERE d.number = ?", number);
    }

    public FeeDemand require(String number) {
        return find(number).orElseThrow(() -> new NotFound("fee demand " + number));
    }

    public FeeDemand require(UUID id) {
        return one("WHERE d.id = ?", id).orElseThrow(() -> new NotFound("fee demand " + id));
    }

    /** Locked until the transaction ends. */
    public FeeDemand lock(UUID id) {
        return one("WHERE d.id = ? FOR UPDATE", id).orElseThrow(() -> new NotFound("fee demand " + id));
    }

    /** Locked until the transaction ends. */
    public FeeDemand lock(String number) {
        return one("WHERE d.number = ? FOR UPDATE", number).orElseThrow(() -> new NotFound("fee demand " + number));
    }

    private Optional<FeeDemand> one(String where, Object key) {
        return jdbc.sql(SELECT + where).param(key).query(this::read).optional();
    }

    /** Of a case, oldest first. */
    public List<FeeDemand> ofCase(String caseNumber) {
        return list("WHERE d.case_number = ? ORDER BY d.id", caseNumber);
    }

    /** Of these payers, unpaid first, then the newest. */
    public List<FeeDemand> of(Collection<UUID> payers) {
        return list("WHERE d.payer_id = ANY (?) ORDER BY d.state <> 'UNPAID', d.id DESC LIMIT " + MOST, (Object)
                payers.toArray(UUID[]::new));
    }

    /** Unpaid since long, oldest first: what a cashier sees before searching. */
    public List<FeeDemand> unpaid(int most) {
        return list("WHERE d.state = 'UNPAID' ORDER BY d.id DESC LIMIT ?", most);
    }

    public List<FeeDemand> byIds(Collection<UUID> ids) {
        return list("WHERE d.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Those whose day waits for a calendar. */
    List<FeeDemand> waiting() {
        return list(
                "WHERE d.state = 'UNPAID' AND d.due_on IS NULL AND d.due_days IS NOT NULL ORDER BY d.id FOR UPDATE");
    }

    private List<FeeDemand> list(String where, Object... params) {
        return jdbc.sql(SELECT + where).params(params).query(this::read).list();
    }

    /** Whether this fee of the case was demanded and stands; one by the unit may be demanded again once it is paid. */
    boolean stands(UUID caseId, String fee, boolean byUnit) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM fees.demand WHERE case_id = ? AND fee_name = ? AND state IN ("
                        + (byUnit ? "'UNPAID'" : "'UNPAID', 'PAID', 'WAIVED'") + "))")
                .params(caseId, fee)
                .query(Boolean.class)
                .single();
    }

    void insert(FeeDemand d, Instant at) {
        var h = d.head();
        var c = d.charge();
        var relief = c.relief();
        int written = jdbc.sql("""
            INSERT INTO fees.demand (id, number, case_id, case_number, item_version_id, item_code, item_name, agency_id, region_code,
                payer_id, letter_id, fee_name, standard, basis, unit_amount, unit, quantity, relief_who, relief_percent, relief_basis,
                relief_reason, relief_evidence, amount, due_days, due_on, demanded_on, demanded_by, demanded_by_name, state,
                last_occurred_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING\
            """)
                .params(Arrays.asList(
                        h.id(),
                        h.number(),
                        h.caseId(),
                        h.caseNumber(),
                        h.itemVersionId(),
                        h.itemCode(),
                        h.itemName(),
                        h.agencyId(),
                        h.regionCode(),
                        h.payerId(),
                        h.letterId(),
                        c.name(),
                        c.standard(),
                        c.basis(),
                        c.unitAmount(),
                        c.unit(),
                        c.quantity(),
                        relief == null ? null : relief.who(),
                        relief == null ? null : relief.percent(),
                        relief == null ? null : relief.basis(),
                        relief == null ? null : cipher.seal(relief.reason(), context("relief_reason", h.id())),
                        relief == null ? null : cipher.seal(relief.evidence(), context("relief_evidence", h.id())),
                        d.amount(),
                        c.dueDays(),
                        d.dueOn(),
                        h.demandedOn(),
                        h.demandedBy(),
                        h.demandedByName(),
                        d.state().name(),
                        Timestamp.from(at)))
                .update();
        if (written == 0) {
            throw new RuleBroken("fees.demand.twice", c.name());
        }
    }

    public void save(FeeDemand d, Instant at) {
        var withdrawal = d.withdrawal();
        int changed = jdbc.sql("""
            UPDATE fees.demand SET state = ?, due_on = ?, paid_on = ?, withdrawn_on = ?, withdrawn_by_name = ?, withdrawal = ?,
                last_occurred_at = ?, version = version + 1 WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        d.state().name(),
                        d.dueOn(),
                        d.paidOn(),
                        withdrawal == null ? null : withdrawal.on(),
                        withdrawal == null ? null : withdrawal.by(),
                        withdrawal == null ? null : withdrawal.reason(),
                        Timestamp.from(at),
                        d.head().id(),
                        d.version()))
                .update();
        if (changed == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private FeeDemand read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String withdrawal = row.getString("withdrawal");
        return new FeeDemand(
                head(row, id),
                new Charge(
                        row.getString("fee_name"),
                        row.getString("standard"),
                        row.getString("basis"),
                        row.getBigDecimal("unit_amount"),
                        row.getString("unit"),
                        row.getInt("quantity"),
                        relief(row, id),
                        row.getObject("due_days", Integer.class)),
                FeeDemand.State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                withdrawal == null
                        ? null
                        : new FeeDemand.Withdrawal(
                                row.getObject("withdrawn_on", LocalDate.class),
                                row.getString("withdrawn_by_name"),
                                withdrawal),
                row.getInt("version"));
    }

    private static FeeDemand.Head head(ResultSet row, UUID id) throws SQLException {
        return new FeeDemand.Head(
                id,
                row.getString("number"),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getObject("item_version_id", UUID.class),
                row.getString("item_code"),
                row.getString("item_name"),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                row.getObject("payer_id", UUID.class),
                row.getObject("letter_id", UUID.class),
                row.getObject("demanded_on", LocalDate.class),
                row.getString("demanded_by"),
                row.getString("demanded_by_name"));
    }

    private Charge.@Nullable Relief relief(ResultSet row, UUID id) throws SQLException {
        String who = row.getString("relief_who");
        return who == null
                ? null
                : new Charge.Relief(
                        who,
                        row.getInt("relief_percent"),
                        row.getString("relief_basis"),
                        cipher.open(row.getString("relief_reason"), context("relief_reason", id)),
                        cipher.open(row.getString("relief_evidence"), context("relief_evidence", id)));
    }

    private static String context(String column, UUID id) {
        return "fees.demand." + column + ":" + id;
    }
}
