package org.tongyuan.disclosure.ownrecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.disclosure.request.IntakeChannel;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Reads a row of disclosure.own_record; what people wrote is encrypted. */
@Component
class CorrectionRows implements RowMapper<RecordCorrection> {

    private final PersonalDataCipher cipher;

    CorrectionRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public RecordCorrection mapRow(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new RecordCorrection(
                head(row, id),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                List.of((UUID[]) row.getArray("had").getArray()),
                row.getObject("received_on", LocalDate.class),
                CorrectionState.valueOf(row.getString("state")),
                ClockJson.fromJson(row.getString("clock")),
                check(row, id),
                outcome(row, id));
    }

    private RecordCorrection.Head head(ResultSet row, UUID id) throws SQLException {
        return new RecordCorrection.Head(
                id,
                row.getString("number"),
                row.getObject("applicant_person_id", UUID.class),
                IntakeChannel.valueOf(row.getString("channel")),
                row.getObject("arrived_on", LocalDate.class),
                new Claim(
                        cipher.open(row.getString("record"), context("record", id)),
                        cipher.open(row.getString("wrong"), context("wrong", id)),
                        cipher.open(row.getString("wanted"), context("wanted", id)),
                        cipher.open(row.getString("evidence"), context("evidence", id)),
                        TellWay.valueOf(row.getString("way")),
                        opened(row.getString("address"), "address", id)),
                row.getBoolean("test"));
    }

    private @Nullable Check check(ResultSet row, UUID id) throws SQLException {
        String finding = row.getString("finding");
        return finding == null
                ? null
                : new Check(
                        Check.Finding.valueOf(finding),
                        cipher.open(row.getString("checked"), context("checked", id)),
                        row.getObject("checked_on", LocalDate.class));
    }

    private @Nullable Outcome outcome(ResultSet row, UUID id) throws SQLException {
        String kind = row.getString("outcome");
        String way = row.getString("told_way");
        return kind == null
                ? null
                : new Outcome(
                        Outcome.Kind.valueOf(kind),
                        opened(row.getString("changed"), "changed", id),
                        opened(row.getString("reason"), "reason", id),
                        opened(row.getString("competent"), "competent", id),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        way == null ? null : TellWay.valueOf(way),
                        row.getString("told_proof"));
    }

    /** The values of a row that change: in the order in which the statements name them. */
    List<@Nullable Object> changing(RecordCorrection c, CorrectionClock reading) {
        UUID id = c.head().id();
        var check = c.check();
        var out = c.outcome();
        var toldWay = out == null ? null : out.toldWay();
        return Arrays.asList(
                c.agencyId(),
                c.regionCode(),
                c.had().toArray(UUID[]::new),
                c.receivedOn(),
                ClockJson.toJson(c.clock()),
                reading.due(),
                reading.awaiting(),
                c.state().name(),
                check == null ? null : check.finding().name(),
                check == null ? null : sealed(check.how(), "checked", id),
                check == null ? null : check.on(),
                out == null ? null : out.kind().name(),
                out == null ? null : sealed(out.changed(), "changed", id),
                out == null ? null : sealed(out.reason(), "reason", id),
                out == null ? null : sealed(out.competent(), "competent", id),
                out == null ? null : out.decidedOn(),
                out == null ? null : out.endedOn(),
                toldWay == null ? null : toldWay.name(),
                out == null ? null : out.toldProof());
    }

    @Nullable
    String sealed(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.seal(text, context(column, id));
    }

    @Nullable
    String opened(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.open(text, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "disclosure.own_record." + column + ":" + id;
    }
}
