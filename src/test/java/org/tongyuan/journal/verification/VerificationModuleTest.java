package org.tongyuan.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongyuan.journal.verification.Finding.Kind.ANCHOR_BROKEN;
import static org.tongyuan.journal.verification.Finding.Kind.ANCHOR_MISMATCH;
import static org.tongyuan.journal.verification.Finding.Kind.CHAIN_BROKEN;
import static org.tongyuan.journal.verification.Finding.Kind.ENTRY_CHANGED;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_CHANGED;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_MISSING;
import static org.tongyuan.journal.verification.Finding.Kind.ROW_WITHOUT_ENTRY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.anchor.AnchorFile;
import org.tongyuan.journal.anchor.Anchors;
import org.tongyuan.journal.anchor.MakeAnchor;
import org.tongyuan.journal.chain.EntryHash;
import org.tongyuan.platform.Ids;

/** Each test does what somebody with the database's password could do, and puts everything back. */
@TongyuanTest
class VerificationModuleTest {

    @Autowired
    Journal journal;

    @Autowired
    VerifyJournal verify;

    @Autowired
    VerifyCommand command;

    @Autowired
    MakeAnchor makeAnchor;

    @Autowired
    Anchors anchors;

    @Autowired
    AnchorFile anchorFile;

    @Autowired
    SealedThings things;

    @Autowired
    Verifications verifications;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${tongyuan.data-dir}")
    java.nio.file.Path dataDir;

    private final Subject subject = new Subject(SealedThings.KIND, Ids.next().toString());
    private List<Recorded> chain = List.of();

    @BeforeEach
    void a_thing_with_three_entries() {
        for (int i = 1; i <= 3; i++) {
            var digest = EntryHash.sha256("state " + i + subject.id());
            journal.record(Entry.of(Actor.system("test"), "ACT_" + i, subject, Instant.now())
                    .with("step", String.valueOf(i))
                    .sealed(digest));
            SealedThings.DIGESTS.put(subject.id(), digest);
        }
        chain = journal.of(subject);
        long last = chain.getLast().position();
        for (int i = 0; i < 100 && anchors.all().stream().noneMatch(a -> a.to() >= last); i++) {
            makeAnchor.make();
        }
        assertThat(anchors.all()).anyMatch(a -> a.to() >= last);
    }

    @Test
    void an_untouched_journal_passes() {
        assertThat(mine(verify.run())).isEmpty();
    }

    @Test
    void a_changed_entry_is_found() {
        tampered("UPDATE journal.entry SET details = details || '{\"step\": \"9\"}' WHERE position = ?", ENTRY_CHANGED);
        tampered("UPDATE journal.entry SET occurred = occurred - interval '1 day' WHERE position = ?", ENTRY_CHANGED);
        tampered("UPDATE journal.entry SET actor_id = 'somebody else' WHERE position = ?", ENTRY_CHANGED);
        tampered("UPDATE journal.entry SET actor_kind = 'NOBODY' WHERE position = ?", ENTRY_CHANGED);
        tampered("UPDATE journal.entry SET details = '[1]' WHERE position = ?", ENTRY_CHANGED);
    }

    @Test
    void a_removed_entry_is_found() {
        tampered("DELETE FROM journal.entry WHERE position = ?", CHAIN_BROKEN, ANCHOR_MISMATCH);
    }

    @Test
    void two_entries_swapped_are_found() {
        Report report = whileTampered(() -> {
            long a = chain.get(0).position();
            long b = chain.get(1).position();
            jdbc.sql("UPDATE journal.entry SET chain_index = 100 WHERE position = ?")
                    .param(a)
                    .update();
            jdbc.sql("UPDATE journal.entry SET chain_index = 1 WHERE position = ?")
                    .param(b)
                    .update();
            jdbc.sql("UPDATE journal.entry SET chain_index = 2 WHERE position = ?")
                    .param(a)
                    .update();
        });
        assertThat(kinds(report)).contains(ENTRY_CHANGED, CHAIN_BROKEN);
    }

    @Test
    void a_chain_computed_anew_is_found_by_the_anchor() {
        Report report = whileTampered(() -> {
            String previous = "";
            for (Recorded r : chain) {
                var forged = r.entry().with("step", "forged");
                String hash = EntryHash.of(r.position(), r.chainIndex(), forged, r.recorded(), previous);
                jdbc.sql("""
                    UPDATE journal.entry SET details = '{"step": "forged"}', hash = decode(?, 'hex') WHERE position = ?\
                    """).params(hash, r.position()).update();
                previous = hash;
            }
            head(previous, 3);
        });
        assertThat(kinds(report)).containsOnly(ANCHOR_MISMATCH);
    }

    @Test
    void a_chain_cut_short_is_found() {
        Report report = whileTampered(() -> {
            jdbc.sql("DELETE FROM journal.entry WHERE position = ?")
                    .param(chain.getLast().position())
                    .update();
            head(chain.get(1).hash(), 2);
        });
        assertThat(kinds(report)).contains(ANCHOR_MISMATCH, ROW_CHANGED);
    }

    @Test
    void a_subject_removed_with_all_its_entries_is_found() {
        Report report = whileTampered(() -> {
            jdbc.sql("DELETE FROM journal.entry WHERE chain = (SELECT id FROM journal.chain WHERE subject_id = ?)")
                    .param(subject.id())
                    .update();
            jdbc.sql("DELETE FROM journal.chain WHERE subject_id = ?")
                    .param(subject.id())
                    .update();
            SealedThings.DIGESTS.remove(subject.id());
        });
        assertThat(kinds(report)).containsOnly(ANCHOR_MISMATCH);
    }

    @Test
    void anchors_removed_from_the_database_are_found_by_the_file_outside() {
        Report report = whileTampered(
                () -> jdbc.sql("DELETE FROM journal.anchor WHERE id = (SELECT max(id) FROM journal.anchor)")
                        .update());
        assertThat(kinds(report)).contains(ANCHOR_BROKEN);
    }

    @Test
    void an_anchor_without_the_right_signature_is_found() {
        Report report = whileTampered(() -> jdbc.sql("UPDATE journal.anchor SET root = 'forged' WHERE id = 1")
                .update());
        assertThat(kinds(report)).contains(ANCHOR_BROKEN, ANCHOR_MISMATCH);
    }

    @Test
    void a_row_changed_behind_the_applications_back_is_found() {
        String right = SealedThings.DIGESTS.put(subject.id(), "changed");
        assertThat(mine(verify.run())).extracting(Finding::kind).containsExactly(ROW_CHANGED);
        assertThat(command.run(List.of())).isEqualTo(1);
        SealedThings.DIGESTS.put(subject.id(), right);
    }

    @Test
    void a_row_that_vanished_is_found() {
        String right = SealedThings.DIGESTS.remove(subject.id());
        assertThat(mine(verify.run())).extracting(Finding::kind).containsExactly(ROW_MISSING);
        SealedThings.DIGESTS.put(subject.id(), right);
    }

    @Test
    void a_row_without_an_entry_is_found() {
        String id = Ids.next().toString();
        SealedThings.DIGESTS.put(id, "slipped in");
        assertThat(verify.run().findings())
                .anyMatch(f -> f.kind() == ROW_WITHOUT_ENTRY
                        && String.valueOf(f.subject()).contains(id));
        SealedThings.DIGESTS.remove(id);
    }

    @Test
    void what_was_found_stands_on_the_page() throws Exception {
        String right = SealedThings.DIGESTS.put(subject.id(), "changed");
        finished(verify.run());
        SealedThings.DIGESTS.put(subject.id(), right);
        var page = mvc.get()
                .uri("/admin/journal/verification")
                .with(As.user("qianjin"))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString()).contains("发现问题", "业务数据被改动", subject.id());
        finished(verify.run());
    }

    private void finished(Report report) {
        var id = Ids.next();
        verifications.request(id, "test", Instant.now());
        verifications.finish(id, report);
    }

    @Test
    void anchors_stand_outside_the_database_and_the_key_is_the_owners() throws IOException {
        assertThat(anchorFile.read()).containsExactlyElementsOf(anchors.all());
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("keys/journal-anchor.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private void tampered(String sql, Finding.Kind... expected) {
        long position = chain.get(1).position();
        Report report = whileTampered(() -> jdbc.sql(sql).param(position).update());
        assertThat(kinds(report)).contains(expected);
    }

    /** The tampering is seen by the verification and rolled back after it: the other tests share this database. */
    private Report whileTampered(Runnable tampering) {
        String digest = SealedThings.DIGESTS.get(subject.id());
        try {
            // One snapshot, as in production: letters are rendered in the background meanwhile.
            var snapshot = new TransactionTemplate(transaction.getTransactionManager());
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            return snapshot.execute(status -> {
                tampering.run();
                status.setRollbackOnly();
                return verify.report(Instant.now());
            });
        } finally {
            SealedThings.DIGESTS.put(subject.id(), digest);
        }
    }

    private void head(String hash, int length) {
        jdbc.sql("UPDATE journal.chain SET head = decode(?, 'hex'), length = ? WHERE subject_id = ?")
                .params(hash, length, subject.id())
                .update();
    }

    private static Set<Finding.Kind> kinds(Report report) {
        return report.findings().stream().map(Finding::kind).collect(Collectors.toSet());
    }

    private List<Finding> mine(Report report) {
        return report.findings().stream()
                .filter(f -> f.subject() == null || f.subject().contains(subject.id()))
                .toList();
    }
}
