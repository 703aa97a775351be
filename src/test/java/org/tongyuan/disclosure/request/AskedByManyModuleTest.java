package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.security.Permission;

/** When several ask one agency for the same information, the desk is shown it, by whatever it is the same. */
@TongyuanTest
@Transactional
class AskedByManyModuleTest {

    private static final List<DemoPeople.Citizen> PEOPLE =
            List.of(DemoPeople.ZHANG_WEI, DemoPeople.LI_NA, DemoPeople.WANG_QIANG);

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    RequestUses uses;

    @Autowired
    IndexWanted index;

    @Autowired
    HandleFiles files;

    @Autowired
    ExamineReply examine;

    @Autowired
    ReplyToRequest reply;

    @Autowired
    EndRequest end;

    @Autowired
    RequestReads reads;

    @Autowired
    AnsweredRequests answered;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn office =
            new SignedIn.Application("test-office", "测试系统", null, EnumSet.allOf(Permission.class));
    private UUID market;
    private UUID other;

    @BeforeEach
    void two_agencies() {
        String county = agencies.home().code();
        market = agencies.byName(county, "清和县市场监督管理局").orElseThrow().id();
        other = jdbc.sql("SELECT id FROM agencies.agency WHERE id <> ? AND region_code = ? ORDER BY name LIMIT 1")
                .params(market, county)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    private String asks(int person, UUID agency, String wanted) {
        return takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agency,
                        persons.findOrRegister(PEOPLE.get(person).details()).id(),
                        ApplicantKind.NATURAL_PERSON,
                        IntakeChannel.IN_PERSON,
                        null,
                        null,
                        false,
                        null,
                        new Wanted(wanted, Wanted.Form.PAPER, Wanted.Way.PICK_UP, null)),
                office);
    }

    private void answered(String number, ReplyType type, List<RequestFile> given) {
        var draft = new ReplyDraft(
                type,
                List.of(),
                type.refuses() ? "正在讨论" : null,
                type.provides() ? "见附件" : null,
                null,
                null,
                given,
                null);
        if (type.examined()) {
            Examined.by(examine, reads, number, draft, office);
        }
        reply.reply(number, draft, office);
        reply.serve(number, new Replies.Service(Replies.Service.Way.DIRECT, null, null), null, office);
    }

    private List<AnsweredRequests.Shared> shared(String... of) {
        return answered.shared(null, 2).stream()
                .filter(s -> s.requests().stream().anyMatch(List.of(of)::contains))
                .toList();
    }

    @Test
    void the_same_words_of_two_applicants_of_whom_one_was_given_it() {
        String first = asks(0, market, "申请公开2031年电梯抽检结果。");
        String second = asks(1, market, "2031 年电梯抽检结果");
        assertThat(shared(first, second)).as("nobody was given it").isEmpty();
        asks(2, other, "2031年电梯抽检结果");
        answered(second, ReplyType.GRANT, List.of());
        assertThat(shared(first, second)).singleElement().satisfies(s -> {
            assertThat(s.applicants()).as("of one agency").isEqualTo(2);
            assertThat(s.requests()).containsExactlyInAnyOrder(first, second);
            assertThat(s.given()).isEqualTo(second);
            assertThat(s.name()).isEqualTo("2031 年电梯抽检结果");
        });
        assertThat(answered.shared(market, 3)).noneMatch(s -> s.requests().contains(first));
        end.withdraw(first, null, office);
        assertThat(shared(first, second)).as("taken back").isEmpty();
    }

    @Test
    void a_document_number_that_two_name() {
        String first = asks(0, market, "清市监〔2031〕77号及其附件");
        String second = asks(1, market, "贵局印发的文件，文号为清市监[2031]77号");
        String again = asks(1, market, "关于抽检的通知");
        uses.correct().tell(again, "请写明文号。", null, office);
        answered(first, ReplyType.GRANT, List.of());
        assertThat(shared(first))
                .singleElement()
                .satisfies(s -> assertThat(s.requests()).containsExactlyInAnyOrder(first, second));
        uses.correct().correct(again, "清市监（2031）77号", null, office);
        assertThat(shared(first)).singleElement().satisfies(s -> {
            assertThat(s.applicants()).as("one of them asked twice").isEqualTo(2);
            assertThat(s.requests()).containsExactlyInAnyOrder(first, second, again);
        });
    }

    @Test
    void copies_of_one_document_that_were_redacted_in_different_ways() throws Exception {
        String first = asks(0, market, "三号电梯的检验记录");
        String second = asks(1, market, "我家楼里电梯的记录");
        byte[] original = document("Lift 3 passed. Inspector: SUN-7741. Owner: QIAN-2093. " + UUID.randomUUID());
        answered(first, ReplyType.GRANT, List.of(redacted(first, original, "SUN-7741")));
        assertThat(shared(first, second)).isEmpty();
        answered(second, ReplyType.GRANT, List.of(redacted(second, original, "QIAN-2093")));
        assertThat(shared(first, second)).singleElement().satisfies(s -> {
            assertThat(s.name()).isEqualTo("record（遮盖）.pdf");
            assertThat(s.requests()).containsExactlyInAnyOrder(first, second);
        });
    }

    @Test
    void requests_that_came_before_are_found_after_the_next_night() {
        String first = asks(0, market, "2033年电梯抽检结果");
        String second = asks(1, market, "2033年电梯抽检结果");
        answered(second, ReplyType.GRANT, List.of());
        jdbc.sql(
                        "DELETE FROM disclosure.wanted_key WHERE request_id IN (SELECT id FROM disclosure.request WHERE number IN (?, ?))")
                .params(first, second)
                .update();
        assertThat(shared(first, second)).isEmpty();
        while (index.batch() > 0) {
            continue;
        }
        assertThat(shared(first, second)).hasSize(1);
    }

    @Test
    void what_was_refused_is_not_shown() {
        String first = asks(0, market, "2032年改造方案");
        String second = asks(1, market, "2032年改造方案");
        answered(first, ReplyType.DENY_PROCESS, List.of());
        answered(second, ReplyType.DENY_PROCESS, List.of());
        assertThat(shared(first, second)).isEmpty();
    }

    private RequestFile redacted(String number, byte[] original, String word) {
        files.attach(number, List.of(new Upload("record.pdf", original)), office);
        UUID copy = files.redact(
                number, reads.seen(number, office).files().getFirst().id(), List.of(), List.of(word), office);
        return reads.seen(number, office).files().stream()
                .filter(f -> f.id().equals(copy))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] document(String text) throws Exception {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = new PDPage();
            document.addPage(sheet);
            try (var content = new PDPageContentStream(document, sheet)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(40, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
