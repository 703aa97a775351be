package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** The day of receipt by each of the five ways (政府信息公开条例, art. 31), and the last day for the reply that follows from it. */
@TongyuanTest
@Transactional
class ReceiptDayModuleTest {

    @Autowired
    TestTime time;

    @Autowired
    TakeInRequest takeIn;

    @Autowired
    ConfirmReceipt confirm;

    @Autowired
    RequestReads reads;

    @Autowired
    Persons persons;

    @Autowired
    Agencies agencies;

    private UUID agency;
    private SignedIn officer;

    @BeforeEach
    void on_the_fifth_of_march() {
        agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
        officer = new SignedIn.Officer(
                UUID.randomUUID(),
                "韩冰",
                agency,
                "清和县市场监督管理局",
                false,
                null,
                Set.of(),
                EnumSet.of(Permission.DISCLOSURE_READ, Permission.DISCLOSURE_HANDLE));
        time.set(LocalDate.parse("2026-03-05"));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    private String takenIn(IntakeChannel channel, String arrived, String confirmed, SignedIn who) {
        return takeIn.takeIn(
                new TakeInRequest.NewRequest(
                        agency,
                        persons.findOrRegister(DemoPeople.ZHANG_WEI.details()).id(),
                        ApplicantKind.NATURAL_PERSON,
                        channel,
                        LocalDate.parse(arrived),
                        confirmed == null ? null : LocalDate.parse(confirmed),
                        false,
                        null,
                        new Wanted("特种设备目录", Wanted.Form.PAPER, Wanted.Way.PICK_UP, null)),
                who);
    }

    private RequestView view(String number) {
        return reads.seen(number, officer);
    }

    /** Registered by staff on 2026-03-05, what came on 03-03. Nothing in the last columns: it waits for the confirmation. */
    @ParameterizedTest
    @CsvSource({
        "IN_PERSON,       ,           2026-03-03, 2026-03-31",
        "IN_PERSON,       2026-03-04, 2026-03-03, 2026-03-31",
        "REGISTERED_MAIL, ,           2026-03-03, 2026-03-31",
        "REGISTERED_MAIL, 2026-03-04, 2026-03-03, 2026-03-31",
        "PLAIN_MAIL,      ,           ,           ",
        "PLAIN_MAIL,      2026-03-04, 2026-03-04, 2026-04-01",
        "FAX,             ,           ,           ",
        "FAX,             2026-03-04, 2026-03-04, 2026-04-01",
        "INTERNET,        ,           ,           ",
        "INTERNET,        2026-03-05, 2026-03-05, 2026-04-02"
    })
    void registered_by_staff(IntakeChannel channel, String confirmed, LocalDate received, LocalDate due) {
        var view = view(takenIn(channel, "2026-03-03", confirmed, officer));
        assertThat(view.of().receivedOn()).isEqualTo(received);
        assertThat(view.of().state()).isEqualTo(received == null ? RequestState.ARRIVED : RequestState.IN_HAND);
        var limit = view.replyLimit();
        assertThat(limit == null ? null : limit.reading().due()).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntakeChannel.class,
            names = {"PLAIN_MAIL", "FAX", "INTERNET"})
    void the_time_begins_with_the_confirmation(IntakeChannel channel) {
        String number = takenIn(channel, "2026-03-03", null, officer);
        time.set(LocalDate.parse("2026-03-09"));
        broken("disclosure.request.day.before", () -> confirm.confirm(number, LocalDate.parse("2026-03-02"), officer));
        broken("disclosure.request.day.future", () -> confirm.confirm(number, LocalDate.parse("2026-03-10"), officer));
        confirm.confirm(number, LocalDate.parse("2026-03-06"), officer);
        assertThat(view(number).of().receivedOn()).isEqualTo("2026-03-06");
        assertThat(view(number).replyLimit())
                .satisfies(l -> assertThat(l.reading().due()).isEqualTo("2026-04-03"));
        broken("disclosure.request.state", () -> confirm.confirm(number, null, officer));
    }

    /** The receipt that the applicant sees at once is the confirmation of both sides. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void on_the_net_by_the_applicant_or_an_agencys_system(boolean applicant) {
        var person = persons.findOrRegister(DemoPeople.ZHANG_WEI.details());
        SignedIn who = applicant
                ? new SignedIn.Citizen(
                        persons.accountOf(person.id()).orElseThrow(),
                        person.id(),
                        person.name(),
                        EnumSet.of(Permission.SIGNED_IN, Permission.APPLY))
                : new SignedIn.Application("test", "测试系统", null, EnumSet.allOf(Permission.class));
        var view = view(takenIn(IntakeChannel.INTERNET, "2026-03-05", null, who));
        assertThat(view.of().receivedOn()).isEqualTo("2026-03-05");
        assertThat(view.replyLimit())
                .satisfies(l -> assertThat(l.reading().due()).isEqualTo("2026-04-02"));
    }

    private static void broken(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
