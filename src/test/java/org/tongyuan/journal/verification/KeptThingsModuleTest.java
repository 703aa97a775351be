package org.tongyuan.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongyuan.journal.verification.Finding.Kind.FILE_CHANGED;
import static org.tongyuan.journal.verification.Finding.Kind.FILE_MISSING;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_CHANGED;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_MISSING;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_WITHOUT_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.documents.Upload;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.story.DemoPlaces;

/** Items, public records, years of the calendar and stored files are under verification like cases; each tampering is taken back. */
@TongyuanTest
class KeptThingsModuleTest {

    @Autowired
    VerifyJournal verify;

    @Autowired
    SealAsFound sealAsFound;

    @Autowired
    Journal journal;

    @Autowired
    org.tongyuan.documents.Files files;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${tongyuan.data-dir}")
    Path dataDir;

    @Test
    void items_years_and_files_of_the_county_are_as_they_were_left() {
        Report report = verify.run();
        assertThat(report.findings())
                .noneMatch(f -> String.valueOf(f.subject()).matches("(item|calendar-year|regional-day|file) .*"));
        assertThat(report.sealedSubjects()).isGreaterThan(16 + 19);
        assertThat(report.files()).isPositive();
    }

    @Test
    void a_version_of_an_item_changed_behind_the_back_is_found() {
        String id = item();
        for (String tampering : List.of(
                "UPDATE items.item_version SET content = jsonb_set(content, '{phone}', '\"12345\"') WHERE item_id ="
                        + " ?::uuid",
                "UPDATE items.item_version SET effective_on = effective_on - 1 WHERE item_id = ?::uuid",
                "UPDATE items.item SET in_force = NULL WHERE id = ?::uuid")) {
            assertThat(of("item " + id, whileTampered(tampering, id)))
                    .as(tampering)
                    .extracting(Finding::kind)
                    .containsExactly(ROW_CHANGED);
        }
    }

    @Test
    void an_item_slipped_in_is_found() {
        String id = Ids.next().toString();
        var report =
                whileTampered("INSERT INTO items.item (id, code, created) VALUES (?::uuid, 'slipped-in', now())", id);
        assertThat(of("item " + id, report)).extracting(Finding::kind).containsExactly(ROW_WITHOUT_ENTRY);
    }

    @Test
    void a_draft_saved_and_an_import_leave_seals() {
        String id = item();
        assertThat(journal.of(new Subject("item", id)))
                .allSatisfy(r -> assertThat(r.entry().seal()).isNotNull());
    }

    @Test
    void a_day_of_a_year_changed_or_removed_behind_the_back_is_found() {
        for (String tampering : List.of(
                "UPDATE calendar.exception SET off = NOT off WHERE day = ?::date",
                "DELETE FROM calendar.exception WHERE day = ?::date")) {
            assertThat(of("calendar-year 2026", whileTampered(tampering, "2026-02-17")))
                    .as(tampering)
                    .extracting(Finding::kind)
                    .containsExactly(ROW_CHANGED);
        }
        assertThat(of(
                        "calendar-year 2011",
                        whileTampered(
                                "WITH days AS (DELETE FROM calendar.exception WHERE year = ?::int)"
                                        + " DELETE FROM calendar.year WHERE year = 2011",
                                "2011")))
                .extracting(Finding::kind)
                .containsExactly(ROW_MISSING);
    }

    @Test
    void a_region_s_day_changed_behind_the_back_is_found() {
        mvc.post()
                .uri("/admin/calendar/regional-days")
                .param("region", "990122")
                .param("from", "2011-07-15")
                .param("kind", "OFF")
                .param("name", "火把节")
                .param("legalBasis", "清和县人民政府通告〔2011〕3号")
                .with(As.user("admin"))
                .exchange();
        String id = jdbc.sql("SELECT id::text FROM calendar.override WHERE day = '2011-07-15'")
                .query(String.class)
                .single();
        assertThat(of("regional-day " + id, verify.run())).isEmpty();
        assertThat(of(
                        "regional-day " + id,
                        whileTampered("UPDATE calendar.override SET off = false WHERE id = ?::uuid", id)))
                .extracting(Finding::kind)
                .containsExactly(ROW_CHANGED);
    }

    @Test
    void a_stored_file_changed_or_missing_on_the_disk_is_found() throws IOException {
        var stored = files.store(new Upload("核对.png", SampleFiles.image("png", 41, 43)));
        String hash = stored.id().sha256();
        Path place = dataDir.resolve("files")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        byte[] right = Files.readAllBytes(place);
        byte[] wrong = right.clone();
        wrong[wrong.length / 2] ^= 1;
        Files.write(place, wrong);
        assertThat(of("file " + hash, verify.run())).extracting(Finding::kind).containsExactly(FILE_CHANGED);
        Files.write(place, right, StandardOpenOption.APPEND);
        assertThat(of("file " + hash, verify.run())).extracting(Finding::kind).containsExactly(FILE_CHANGED);
        Files.delete(place);
        assertThat(of("file " + hash, verify.run())).extracting(Finding::kind).containsExactly(FILE_MISSING);
        Files.write(place, right);
        assertThat(of("file " + hash, verify.run())).isEmpty();
    }

    @Test
    void a_file_that_a_case_needs_and_nobody_registered_is_found() {
        String hash = "0".repeat(64);
        var caseId = jdbc.sql("SELECT id FROM cases.case_file LIMIT 1")
                .query(java.util.UUID.class)
                .single();
        var row = Ids.next();
        jdbc.sql("""
            INSERT INTO cases.material_file (id, case_id, sha256, name, media_type, size, act, added_at)
            VALUES (?, ?, ?, 'a.pdf', 'application/pdf', 1, 1, now())\
            """).params(row, caseId, hash).update();
        try {
            assertThat(of("case " + caseId, verify.run()))
                    .extracting(Finding::kind)
                    .contains(FILE_MISSING, ROW_CHANGED);
        } finally {
            jdbc.sql("DELETE FROM cases.material_file WHERE id = ?").param(row).update();
        }
    }

    @Test
    void what_was_there_before_its_kind_was_sealed_is_sealed_once_and_never_again() {
        transaction.executeWithoutResult(status -> {
            String id = item();
            // As in an installation of a release that did not seal items yet.
            jdbc.sql("DELETE FROM journal.sealed_kind WHERE kind = 'item'").update();
            jdbc.sql("UPDATE journal.entry SET seal = NULL WHERE chain = (SELECT id FROM journal.chain"
                            + " WHERE subject_kind = 'item' AND subject_id = ?)")
                    .param(id)
                    .update();
            sealAsFound.seal();
            assertThat(journal.of(new Subject("item", id)))
                    .last()
                    .satisfies(r -> assertThat(r.entry().act()).isEqualTo("SEALED_AS_FOUND"));

            String slipped = Ids.next().toString();
            jdbc.sql("INSERT INTO items.item (id, code, created) VALUES (?::uuid, 'slipped-in', now())")
                    .param(slipped)
                    .update();
            sealAsFound.seal();
            assertThat(journal.of(new Subject("item", slipped))).isEmpty();
            status.setRollbackOnly();
        });
    }

    @Test
    void what_the_public_sees_of_a_record_changed_behind_the_back_is_found() {
        String id = publicRecord();
        for (String tampering : List.of(
                "UPDATE disclosure.record_version SET body = body || '。' WHERE published_at IS NOT NULL AND record_id"
                        + " = ?::uuid",
                "UPDATE disclosure.record_version SET reviewer = 'x' WHERE published_at IS NOT NULL AND record_id ="
                        + " ?::uuid",
                "UPDATE disclosure.published SET name = name || '。' WHERE record_id = ?::uuid",
                "UPDATE disclosure.published SET published_on = published_on - 1 WHERE record_id = ?::uuid",
                "UPDATE disclosure.published SET standing = 'ABOLISHED', ended_on = published_on, ended_reason = 'x'"
                        + " WHERE record_id = ?::uuid",
                "UPDATE disclosure.record SET index_no = index_no || '0' WHERE id = ?::uuid",
                "DELETE FROM disclosure.published WHERE record_id = ?::uuid")) {
            assertThat(of("public-record " + id, whileTampered(tampering, id)))
                    .as(tampering)
                    .extracting(Finding::kind)
                    .containsExactly(ROW_CHANGED);
        }
        assertThat(of("public-record " + id, verify.run())).isEmpty();
    }

    /** One that was published by the product's own acts. */
    private String publicRecord() {
        return jdbc.sql("""
            SELECT r.id::text FROM disclosure.record r JOIN journal.chain c ON c.subject_kind = 'public-record' AND c.subject_id = r.id::text
            WHERE r.state = 'PUBLISHED' ORDER BY r.id LIMIT 1\
            """).query(String.class).single();
    }

    private String item() {
        return jdbc.sql("SELECT id::text FROM items.item WHERE code = ?")
                .param(DemoPlaces.foodItem(jdbc))
                .query(String.class)
                .single();
    }

    private static List<Finding> of(String subject, Report report) {
        return report.findings().stream()
                .filter(f -> subject.equals(f.subject()))
                .toList();
    }

    private Report whileTampered(String sql, String value) {
        var snapshot = new TransactionTemplate(transaction.getTransactionManager());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot.execute(status -> {
            assertThat(jdbc.sql(sql).param(value).update()).as(sql).isPositive();
            status.setRollbackOnly();
            return verify.report(Instant.now());
        });
    }
}
