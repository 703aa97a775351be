package org.tongyuan.documents.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.RuleBroken;

@TongyuanTest
class IssuedLettersModuleTest {

    @Autowired
    Letters letters;

    @Autowired
    LetterRegister register;

    @Autowired
    LetterJournal seals;

    @Autowired
    Prints prints;

    @Autowired
    LetterPress press;

    @Autowired
    Journal journal;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Subject subject = new Subject("case", Ids.next().toString());

    private LetterRequest request(String word, LocalDate signedOn) {
        return new LetterRequest(
                "licence-grant",
                "准予行政许可决定书",
                word,
                agencies.all().getFirst().id(),
                subject,
                "王强",
                signedOn,
                Map.of("caseNumber", "1", "itemName", "食品经营许可", "receivedOn", signedOn));
    }

    private Letter issue(String word, LocalDate signedOn) {
        return new TransactionTemplate(transactions).execute(s -> letters.issue(request(word, signedOn)));
    }

    @Test
    void numbers_count_by_word_and_year_without_gaps() {
        assertThat(issue("试甲", LocalDate.of(2026, 3, 16)).number()).isEqualTo("试甲〔2026〕1号");
        assertThat(issue("试甲", LocalDate.of(2026, 3, 17)).number()).isEqualTo("试甲〔2026〕2号");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            letters.issue(request("试甲", LocalDate.of(2026, 3, 18)));
            status.setRollbackOnly();
        });
        assertThat(issue("试甲", LocalDate.of(2026, 3, 19)).number()).isEqualTo("试甲〔2026〕3号");
        assertThat(issue("试甲", LocalDate.of(2027, 1, 4)).number()).isEqualTo("试甲〔2027〕1号");
        assertThat(issue("试乙", LocalDate.of(2026, 3, 19)).number()).isEqualTo("试乙〔2026〕1号");
        assertThat(letters.of(subject))
                .extracting(Letter::number)
                .containsExactly("试甲〔2026〕1号", "试甲〔2026〕2号", "试甲〔2026〕3号", "试甲〔2027〕1号", "试乙〔2026〕1号");
    }

    @Test
    void a_letter_is_printed_when_there_is_time_and_stays_what_it_is() {
        Letter letter = issue("试丙", LocalDate.of(2026, 3, 16));
        assertThat(register.require(letter.id()).file()).isNull();
        printAll();
        byte[] pdf = letters.pdf(letter.id());
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(register.require(letter.id()).file()).isEqualTo(FileId.of(pdf));
        assertThat(letters.pdf(letter.id())).isEqualTo(pdf);
        prints.keep(Ids.next(), List.of(new Prints.Print(letter.id(), FileId.of(new byte[] {1}), "00", null)));
        assertThat(letters.pdf(letter.id())).isEqualTo(pdf);
    }

    @Test
    void it_can_be_read_before_the_act_is_through() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Letter letter = letters.issue(request("试丁", LocalDate.of(2026, 3, 16)));
            assertThat(letters.pdf(letter.id())).isNotEmpty();
        });
    }

    @Test
    void a_letter_that_no_act_seals_gets_an_entry_of_its_own() {
        Letter letter = issue("试戊", LocalDate.of(2026, 3, 16));
        var entries = journal.of(new Subject("letter", letter.id().toString()));
        assertThat(entries).extracting(e -> e.entry().act()).containsExactly("LETTER_ISSUED");
        assertThat(entries.getLast().entry().seal()).isEqualTo(present(letter));
    }

    @Test
    void the_entry_of_the_act_seals_its_letter() {
        var sealed = new TransactionTemplate(transactions).execute(status -> {
            letters.issue(request("试戊", LocalDate.of(2026, 3, 17)));
            var act = Entry.of(Actor.system("test"), "CASE_TESTED", subject, Instant.now());
            return journal.record(letters.sealedIn(act));
        });
        Letter letter = letters.of(subject).getLast();
        var seal = new Subject("letter", letter.id().toString());
        assertThat(sealed.entry().details().get(Entry.sealOf(seal))).isEqualTo(present(letter));
        assertThat(journal.of(seal)).isEmpty();
        jdbc.sql("UPDATE documents.letter SET addressee = '李四' WHERE id = ?")
                .param(letter.id())
                .update();
        assertThat(present(letter)).isNotEqualTo(sealed.entry().details().get(Entry.sealOf(seal)));
        jdbc.sql("UPDATE documents.letter SET addressee = '王强' WHERE id = ?")
                .param(letter.id())
                .update();
    }

    @Test
    void prints_are_sealed_by_batch() {
        Letter letter = issue("试壬", LocalDate.of(2026, 3, 16));
        letters.pdf(letter.id());
        var batch = new Subject("letter-prints", letter.id().toString());
        String sealed = journal.of(batch).getLast().entry().seal();
        assertThat(digestOf(prints, batch)).isEqualTo(sealed);
        jdbc.sql("UPDATE documents.print SET template_version = decode('00', 'hex') WHERE letter_id = ?")
                .param(letter.id())
                .update();
        assertThat(digestOf(prints, batch)).isNotEqualTo(sealed);
        jdbc.sql("DELETE FROM documents.print WHERE letter_id = ?")
                .param(letter.id())
                .update();
        letters.pdf(letter.id());
        assertThat(digestOf(prints, batch)).isEqualTo(sealed);
    }

    private String present(Letter letter) {
        return digestOf(seals, new Subject("letter", letter.id().toString()));
    }

    private static String digestOf(SealSource source, Subject subject) {
        var now = new ConcurrentHashMap<String, String>();
        source.forEachSeal(now::put);
        return String.valueOf(now.get(subject.id()));
    }

    @Test
    void a_letter_is_replaced_once() {
        Letter old = issue("试己", LocalDate.of(2026, 3, 16));
        Letter replacement = issue("试己", LocalDate.of(2026, 3, 20));
        letters.replace(old.id(), replacement.id());
        assertThat(register.require(old.id()).replacedOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> letters.replace(old.id(), replacement.id())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> letters.replace(replacement.id(), replacement.id()))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void an_unknown_template_is_refused_and_no_number_is_lost() {
        var wrong = request("试庚", LocalDate.of(2026, 3, 16));
        assertThatThrownBy(() -> letters.issue(new LetterRequest(
                        "../layout",
                        wrong.title(),
                        wrong.word(),
                        wrong.agencyId(),
                        wrong.subject(),
                        wrong.addressee(),
                        wrong.signedOn(),
                        wrong.facts())))
                .isInstanceOf(RuleBroken.class);
        assertThat(issue("试庚", LocalDate.of(2026, 3, 16)).number()).isEqualTo("试庚〔2026〕1号");
    }

    @Test
    void the_database_itself_refuses_a_number_twice() {
        Letter letter = issue("试辛", LocalDate.of(2026, 3, 16));
        LetterRow row = register.require(letter.id());
        jdbc.sql("UPDATE platform.counter SET value = value - 1 WHERE rule = '文号' AND scope = '试辛'")
                .update();
        assertThatThrownBy(() -> issue("试辛", row.signedOn())).isInstanceOf(DataIntegrityViolationException.class);
        jdbc.sql("UPDATE platform.counter SET value = value + 1 WHERE rule = '文号' AND scope = '试辛'")
                .update();
    }

    private void printAll() {
        while (press.printBefore(Instant.now().plusSeconds(1), 100) > 0) {
            continue;
        }
    }
}
