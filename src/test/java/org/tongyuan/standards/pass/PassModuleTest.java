package org.tongyuan.standards.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Severity;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.EditClauses;
import org.tongyuan.standards.clause.Kinds;
import org.tongyuan.standards.clause.KindsForTests;

/** Passes over a kind of subject of the test's own, so that the demo county's items and cases stay as they are. */
@TongyuanTest
class PassModuleTest {

    private static final Actor OFFICER = new Actor(Actor.Kind.STAFF, "tester");
    private final SampleSubjects subjects = new SampleSubjects();
    private final String prefix = "T" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clauses clauses;

    @Autowired
    Passes passes;

    @Autowired
    FindingBook book;

    @Autowired
    PassLock lock;

    @Autowired
    Calendars calendars;

    @Autowired
    JournalReader reader;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalTime time;

    private EditClauses edit;
    private RunPass pass;
    private Recheck recheck;

    @BeforeEach
    void a_county_of_twelve_subjects() {
        Kinds kinds = KindsForTests.of(List.of(subjects), calendars);
        edit = KindsForTests.edit(kinds, clauses, journal, events, time);
        pass = new RunPass(kinds, clauses, passes, book, lock, time);
        recheck = new Recheck(jdbc, reader, kinds, clauses, new Recheck.Settling(book, lock), time);
        for (int i = 0; i < 12; i++) {
            subjects.put("0000000%02d".formatted(i), i);
        }
        recheck.wholly();
    }

    @AfterEach
    void nothing_is_left_behind() {
        clauses.published().stream()
                .filter(c -> c.content().number().startsWith(prefix))
                .forEach(c -> edit.withdraw(c.content().number(), OFFICER));
    }

    @Test
    void a_pass_opens_findings_with_evidence_and_closes_what_was_mended_or_is_gone() {
        String number = published("days <= 8");
        run();
        assertThat(open(number)).containsOnlyKeys("000000009", "000000010", "000000011");
        assertThat(open(number).get("000000010")).isEqualTo("{\"days\":10}");
        assertThat(count(number)).isEqualTo("12/3");

        subjects.put("000000010", 5);
        subjects.all.remove("000000011");
        run();

        assertThat(open(number)).containsOnlyKeys("000000009");
        assertThat(closed(number)).containsEntry("000000010", "MENDED").containsEntry("000000011", "GONE");
        assertThat(count(number)).isEqualTo("11/1");
    }

    @Test
    void a_changed_subject_is_checked_after_its_act_and_its_neighbours_are_left_alone() {
        String number = published("days <= 8");
        run();

        subjects.put("000000010", 5);
        subjects.put("000000001", 40);
        act("000000010");
        act("000000001");
        recheck.wholly();

        assertThat(open(number)).containsOnlyKeys("000000001", "000000009", "000000011");
        assertThat(count(number)).isEqualTo("12/3");
    }

    @Test
    void a_finding_that_stays_keeps_the_day_since_when_and_shows_the_facts_as_they_are_now() {
        String number = published("days <= 8");
        run();
        Instant since = since(number, "000000009");

        subjects.put("000000009", 99);
        run();

        assertThat(since(number, "000000009")).isEqualTo(since);
        assertThat(open(number)).containsEntry("000000009", "{\"days\":99}");
    }

    @Test
    void a_broken_clause_says_why_and_the_others_go_on() {
        String broken = published("100 / (days - 4) > 0");
        String sound = published("days <= 8");
        UUID id = run();

        assertThat(clauses.require(broken).broken()).contains("除数为零");
        assertThat(open(sound)).hasSize(3);
        assertThat(passes.require(id).broken()).isGreaterThanOrEqualTo(1);
        assertThat(passes.require(id).state()).isEqualTo("DONE");
    }

    @Test
    void a_county_that_loosens_the_province_is_refused_with_the_reason() {
        String above = published("days <= 8");
        edit.draft(clause(prefix + "county", "days <= 9", Level.COUNTY, above), OFFICER);

        assertThatThrownBy(() -> edit.publish(prefix + "county", OFFICER))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        e -> assertThat(e.args())
                                .anySatisfy(a -> assertThat(a.toString()).contains("days <= 8", "days <= 9")));
    }

    @Test
    void withdrawing_a_clause_closes_what_it_found() {
        String number = published("days <= 8");
        run();
        edit.withdraw(number, OFFICER);

        assertThat(open(number)).isEmpty();
        assertThat(closed(number)).containsEntry("000000009", "WITHDRAWN");
    }

    private String published(String expression) {
        String number = prefix + UUID.randomUUID().toString().substring(0, 6);
        edit.draft(clause(number, expression, Level.PROVINCE, null), OFFICER);
        edit.publish(number, OFFICER);
        return number;
    }

    private static ClauseContent clause(String number, String expression, Level level, @Nullable String parent) {
        return new ClauseContent(
                number,
                "S-08",
                "标题",
                "正文",
                "依据",
                SampleSubjects.KIND,
                null,
                expression,
                Severity.NORMAL,
                "请整改",
                level,
                "990122",
                null,
                parent,
                null,
                null,
                List.of());
    }

    private UUID run() {
        UUID id = passes.add(time.now(), "test");
        pass.run(id);
        return id;
    }

    private void act(String id) {
        journal.record(Entry.of(OFFICER, "SAMPLE_CHANGED", new Subject(SampleSubjects.KIND, id), time.now()));
    }

    private Map<String, String> open(String number) {
        return findings(number, "f.closed_at IS NULL", "f.evidence::text");
    }

    private Map<String, String> closed(String number) {
        return findings(number, "f.closed_at IS NOT NULL", "f.closed_why");
    }

    private Map<String, String> findings(String number, String which, String what) {
        var found = new TreeMap<String, String>();
        jdbc.sql("SELECT f.subject_id, " + what
                        + " FROM standards.finding f JOIN standards.clause c ON c.id = f.clause_id"
                        + " WHERE c.number = ? AND " + which)
                .param(number)
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    private Instant since(String number, String subject) {
        return jdbc.sql("""
            SELECT since FROM standards.finding f JOIN standards.clause c ON c.id = f.clause_id
            WHERE c.number = ? AND f.subject_id = ? AND f.closed_at IS NULL\
            """)
                .params(number, subject)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private String count(String number) {
        return jdbc.sql("""
            SELECT sum(k.subjects) || '/' || sum(k.open) FROM standards.conformity k JOIN standards.clause c ON c.id = k.clause_id
            WHERE c.number = ?\
            """).param(number).query(String.class).single();
    }
}
