package org.tongyuan.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.publication.RecordVersion.Approval;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.disclosure.publication.RecordVersion.Referral;
import org.tongyuan.disclosure.publication.RecordVersion.Review;
import org.tongyuan.disclosure.publication.RecordVersion.SourceCheck;
import org.tongyuan.platform.NotFound;

/** The rows of disclosure.record_version. */
@Repository
class RecordVersions {

    private final JdbcClient jdbc;

    RecordVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RecordVersion require(UUID record, int number) {
        return jdbc.sql("SELECT * FROM disclosure.record_version WHERE record_id = ? AND number = ?")
                .params(record, number)
                .query(RecordVersions::map)
                .optional()
                .orElseThrow(() -> new NotFound("version " + number + " of " + record));
    }

    /** Those that were public, newest first. */
    List<RecordVersion> publicOnes(UUID record) {
        return jdbc.sql("""
            SELECT * FROM disclosure.record_version WHERE record_id = ? AND published_at IS NOT NULL ORDER BY number DESC\
            """).param(record).query(RecordVersions::map).list();
    }

    /** Writes it whole, whether it was there or not. */
    void save(RecordVersion v) {
        var columns = columns(v);
        String names = String.join(", ", columns.keySet());
        String marks =
                String.join(", ", columns.keySet().stream().map(c -> ":" + c).toList());
        String changes = String.join(
                ", ",
                columns.keySet().stream()
                        .filter(c -> !c.equals("record_id") && !c.equals("number"))
                        .map(c -> c + " = EXCLUDED." + c)
                        .toList());
        jdbc.sql("INSERT INTO disclosure.record_version (" + names + ") VALUES (" + marks
                        + ") ON CONFLICT (record_id, number) DO UPDATE SET " + changes)
                .params(columns)
                .update();
    }

    private static Map<String, @Nullable Object> columns(RecordVersion v) {
        var c = new LinkedHashMap<String, @Nullable Object>();
        c.put("record_id", v.recordId());
        c.put("number", v.number());
        content(c, v.content());
        c.put("authors", v.authors().stream().map(Officer::account).toArray(UUID[]::new));
        c.put("author_names", v.authorNames());
        var check = v.sourceCheck();
        c.put("holder_rule", check == null ? null : check.rule().name());
        c.put("source_note", check == null ? null : check.note());
        c.put("source_checked_by", check == null ? null : check.by().account());
        c.put("source_checker", check == null ? null : check.by().name());
        c.put("source_checked_on", check == null ? null : check.on());
        c.put("referred_to", v.referral() == null ? null : v.referral().to());
        c.put("referred_on", v.referral() == null ? null : v.referral().on());
        var review = v.review();
        c.put("conclusion", review == null ? null : review.conclusion().name());
        c.put("review_basis", review == null ? null : review.basis());
        c.put("reviewed_by", review == null ? null : review.by().account());
        c.put("reviewer", review == null ? null : review.by().name());
        c.put("reviewed_on", review == null ? null : review.on());
        var approval = v.approval();
        c.put("approved_by", approval == null ? null : approval.by().account());
        c.put("approver", approval == null ? null : approval.by().name());
        c.put("approved_on", approval == null ? null : approval.on());
        c.put("published_at", timestamp(v.publishedAt()));
        return c;
    }

    private static void content(Map<String, @Nullable Object> c, Content content) {
        c.put("name", content.name());
        c.put("summary", content.summary());
        c.put("body", content.body());
        c.put("document_number", content.documentNumber());
        c.put("category", content.facets().category());
        c.put("topic", content.facets().topic());
        c.put("genre", content.facets().genre());
        c.put("audience", content.facets().audience());
        c.put("lifecycle", content.facets().lifecycle());
        c.put("keywords", content.keywords());
        c.put("source", content.source());
        c.put("made_on", content.madeOn());
        c.put("not_before", timestamp(content.notBefore()));
        c.put("interprets", content.interprets());
        c.put("change_note", content.changeNote());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static RecordVersion map(ResultSet row, int n) throws SQLException {
        return new RecordVersion(
                row.getObject("record_id", UUID.class),
                row.getInt("number"),
                content(row),
                authors(row),
                sourceCheck(row),
                row.getString("referred_to") == null
                        ? null
                        : new Referral(row.getString("referred_to"), row.getObject("referred_on", LocalDate.class)),
                review(row),
                row.getObject("approved_by") == null
                        ? null
                        : new Approval(
                                officer(row, "approved_by", "approver"), row.getObject("approved_on", LocalDate.class)),
                PublicRecords.instant(row, "published_at"));
    }

    static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getString("name"),
                row.getString("summary"),
                row.getString("body"),
                row.getString("document_number"),
                new Content.Facets(
                        row.getString("category"),
                        row.getString("topic"),
                        row.getString("genre"),
                        row.getString("audience"),
                        row.getString("lifecycle")),
                row.getString("keywords"),
                row.getString("source"),
                row.getObject("made_on", LocalDate.class),
                PublicRecords.instant(row, "not_before"),
                row.getString("interprets"),
                row.getString("change_note"));
    }

    private static List<Officer> authors(ResultSet row) throws SQLException {
        var accounts = (UUID[]) row.getArray("authors").getArray();
        String[] names = row.getString("author_names").split("、", -1);
        var authors = new ArrayList<Officer>();
        for (int i = 0; i < accounts.length; i++) {
            authors.add(new Officer(accounts[i], i < names.length ? names[i] : ""));
        }
        return authors;
    }

    private static @Nullable SourceCheck sourceCheck(ResultSet row) throws SQLException {
        return row.getObject("source_checked_by") == null
                ? null
                : new SourceCheck(
                        HolderRule.valueOf(row.getString("holder_rule")),
                        row.getString("source_note"),
                        officer(row, "source_checked_by", "source_checker"),
                        row.getObject("source_checked_on", LocalDate.class));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        return row.getObject("reviewed_by") == null
                ? null
                : new Review(
                        Conclusion.valueOf(row.getString("conclusion")),
                        row.getString("review_basis"),
                        officer(row, "reviewed_by", "reviewer"),
                        row.getObject("reviewed_on", LocalDate.class));
    }

    private static Officer officer(ResultSet row, String account, String name) throws SQLException {
        return new Officer(row.getObject(account, UUID.class), row.getString(name));
    }
}
