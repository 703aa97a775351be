package org.tongyuan.disclosure.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.request.DisclosureRequest.Head;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Reads a row of disclosure.request; what people wrote is encrypted. */
@Component
class RequestRows implements RowMapper<DisclosureRequest> {

    static final String SELECT = "SELECT r.* FROM disclosure.request r ";

    private final PersonalDataCipher cipher;

    RequestRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public DisclosureRequest mapRow(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var head = new Head(
                id,
                row.getString("number"),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                row.getObject("applicant_person_id", UUID.class),
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                IntakeChannel.valueOf(row.getString("channel")),
                row.getBoolean("oral"),
                opened(row.getString("reading_help"), "reading_help", id),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("split_from", UUID.class),
                row.getBoolean("test"));
        var wanted = new Wanted(
                cipher.open(row.getString("wanted"), context("wanted", id)),
                Wanted.Form.valueOf(row.getString("form")),
                Wanted.Way.valueOf(row.getString("way")),
                opened(row.getString("address"), "address", id));
        return new DisclosureRequest(
                        head,
                        wanted,
                        RequestState.valueOf(row.getString("state")),
                        row.getObject("received_on", LocalDate.class))
                .with(Map.of(), List.of(), null, row.getObject("extended_on", LocalDate.class), outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String type = row.getString("reply_type");
        return type == null
                ? null
                : new Outcome(
                        ReplyType.valueOf(type),
                        row.getObject("replied_on", LocalDate.class),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class));
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
        return "disclosure.request." + column + ":" + id;
    }
}
