package org.tongyuan.fees.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.facts.Subject;
import org.tongyuan.fees.HouseCase;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.Charge;
import org.tongyuan.fees.demand.DemandFee;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.ConfirmPayment;
import org.tongyuan.fees.payment.NoticeOutcome;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.fees.payment.TakePayment;
import org.tongyuan.fees.refund.AskRefund;
import org.tongyuan.fees.testgateway.SignedNotice;
import org.tongyuan.journal.Journal;

/** A random fortnight at the cash desk through the use cases themselves: demands, payments, repeated notices, refunds, closings. */
@TongyuanTest
@Transactional
class RandomFeesModuleTest {

    private static final int ACTS = 150;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    DemoStaff staff;

    @Autowired
    DemandFee demand;

    @Autowired
    TakePayment take;

    @Autowired
    ConfirmPayment confirm;

    @Autowired
    AskRefund askRefund;

    @Autowired
    CloseDay close;

    @Autowired
    DayFigures figures;

    @Autowired
    FeeDemands demands;

    @Autowired
    Payments payments;

    @Autowired
    FeeTrail trail;

    @Autowired
    ClosingTrail closingTrail;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<String> cases = new ArrayList<>();
    private final List<SignedNotice> told = new ArrayList<>();

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void every_book_balances_and_the_agencies_together_are_the_treasury() throws Exception {
        LocalDate day = jdbc.sql("SELECT greatest(max(day), current_date) + 3 FROM fees.closing")
                .query(LocalDate.class)
                .single();
        time.set(day);
        for (int i = 0; i < 4; i++) {
            cases.add(HouseCase.of(mvc, agencies).number());
        }
        for (int act = 0; act < ACTS; act++) {
            step(random.nextInt(10));
        }
        closeAll();
        check();
        BigDecimal settled = sum("SELECT coalesce(sum(amount), 0) FROM fees.payment WHERE held IS NULL")
                .subtract(sum("SELECT coalesce(sum(r.amount), 0) FROM fees.refund r JOIN fees.payment p ON p.id ="
                        + " r.payment_id WHERE r.state = 'PAID' AND p.held IS NULL"));
        assertThat(sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account = 'TREASURY'"))
                .as("seed " + seed)
                .isEqualByComparingTo(settled)
                .isEqualByComparingTo(sum("SELECT coalesce(sum(amount), 0) FROM fees.closing_transfer"));
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        trail.forEachSeal((id, digest) -> sealed("fee-demand", id, digest));
        closingTrail.forEachSeal((id, digest) -> sealed("fee-closing", id, digest));
    }

    private void sealed(String kind, String id, String digest) {
        assertThat(journal.of(new Subject(kind, id)).getLast().entry().seal())
                .as("the last act sealed " + kind + " as it is now")
                .isEqualTo(digest);
    }

    private void step(int what) throws Exception {
        String number = cases.get(random.nextInt(cases.size()));
        var open = demands.ofCase(number).stream().filter(FeeDemand::isUnpaid).findFirst();
        switch (what) {
            case 0, 1, 2 -> {
                if (open.isEmpty()) {
                    var wanted = new Charge.Wanted(HouseCase.FEE, null, 1 + random.nextInt(5), null, "", "");
                    staff.let(null, "luojing", o -> demand.demand(number, wanted, o));
                }
            }
            case 3 -> {
                if (open.isPresent() && random.nextInt(3) == 0) {
                    String d = open.get().head().number();
                    staff.let(null, "luojing", o -> demand.withdraw(d, "数量有误", o));
                }
            }
            case 4, 5 -> {
                if (open.isPresent()) {
                    atTheDesk(open.get().head().number());
                }
            }
            case 6, 7 -> {
                if (open.isPresent()) {
                    online(open.get());
                }
            }
            case 8 -> refund(number);
            default -> {
                if (random.nextBoolean()) {
                    closeAll();
                    check();
                }
                if (!told.isEmpty()) {
                    var again = told.get(random.nextInt(told.size()));
                    assertThat(confirm.receive(again.body(), again.signature())).isEqualTo(NoticeOutcome.REPEATED);
                }
            }
        }
    }

    private void atTheDesk(String number) {
        var channel = PayChannel.values()[random.nextInt(3)];
        staff.let(
                null,
                "songmei",
                o -> take.take(number, channel, channel == PayChannel.CASH ? null : "R" + random.nextLong(), o));
    }

    /** Sometimes it was paid at the desk or withdrawn in between, so that nobody owes it any more. */
    private void online(FeeDemand d) throws Exception {
        String number = d.head().number();
        String order = new Window(mvc, "lina")
                .done("/my/fees/" + number + "/payments", Map.of())
                .substring("/demo/pay/".length());
        if (random.nextInt(4) == 0) {
            atTheDesk(number);
        } else if (random.nextInt(4) == 0) {
            staff.let(null, "luojing", o -> demand.withdraw(number, "数量有误", o));
        }
        jdbc.sql("UPDATE fees.test_gateway_order SET result = 'SUCCESS', transaction_number = ?, settled_on = ?"
                        + " WHERE number = ?")
                .params("R" + order, time.today(), order)
                .update();
        var notice = SignedNotice.of(context, order, "R" + order, d.amount().toPlainString(), true);
        assertThat(confirm.receive(notice.body(), notice.signature())).isEqualTo(NoticeOutcome.BOOKED);
        told.add(notice);
    }

    private void refund(String number) throws Exception {
        var all = demands.ofCase(number).stream()
                .flatMap(d -> payments.of(d.head().id()).stream())
                .filter(p -> askRefund.left(p).signum() > 0)
                .toList();
        if (!all.isEmpty()) {
            var payment = all.get(random.nextInt(all.size()));
            String d = demands.require(payment.demandId()).head().number();
            long fen = askRefund.left(payment).unscaledValue().longValueExact();
            var amount = BigDecimal.valueOf(1 + random.nextLong(fen), 2);
            staff.let(null, "luojing", o -> askRefund.ask(d, payment.receiptNumber(), amount, "多收", o));
        }
        for (String refund : jdbc.sql("SELECT number FROM fees.refund WHERE state = 'ASKED' ORDER BY id")
                .query(String.class)
                .list()) {
            var tianhua = new Window(mvc, "tianhua");
            if (random.nextInt(5) == 0
                    && tianhua.post("/desk/refunds/" + refund + "/refusal", Map.of("refusal", "不属于"))
                                    .getResponse()
                                    .getStatus()
                            == 303) {
                continue;
            }
            tianhua.done("/desk/refunds/" + refund + "/approval", Map.of());
        }
        for (String refund : jdbc.sql("SELECT number FROM fees.refund WHERE state = 'APPROVED' ORDER BY id")
                .query(String.class)
                .list()) {
            new Window(mvc, "songmei").done("/desk/refunds/" + refund + "/payout", Map.of("slip", "X" + refund));
        }
    }

    /** Closes today as counted exactly, and goes to the next day. */
    private void closeAll() {
        LocalDate day = time.today();
        staff.let(null, "songmei", o -> {
            var expected = figures.ofCashier(o.accountId().toString(), day).expected();
            close.closeOwn(day, expected, "", o);
            close.closeHall(day, "这个数据库里原有的", o);
        });
        time.set(day.plusDays(1));
    }

    private void check() {
        assertThat(sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting"))
                .isEqualByComparingTo("0");
        assertThat(jdbc.sql("SELECT count(*) FROM (SELECT entry_id FROM fees.posting GROUP BY entry_id HAVING"
                                + " sum(debit) <> sum(credit)) x")
                        .query(Integer.class)
                        .single())
                .as("seed " + seed)
                .isZero();
        assertThat(sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account = 'CLEARING'"))
                .as("after a closing nothing is left in clearing, seed " + seed)
                .isEqualByComparingTo("0");
        assertThat(sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account IN ('HELD',"
                        + " 'TO_REFUND')"))
                .isEqualByComparingTo("0");
        assertThat(sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account = 'PAYER'"))
                .as("what is owed, seed " + seed)
                .isEqualByComparingTo(sum("SELECT coalesce(sum(amount), 0) FROM fees.demand WHERE state = 'UNPAID'"));
        assertThat(jdbc.sql("""
            SELECT count(*) FROM (SELECT agency_id, sum(CASE account WHEN 'TREASURY' THEN debit - credit
                WHEN 'DUE' THEN debit - credit WHEN 'PAYER' THEN debit - credit ELSE 0 END) AS rest
            FROM fees.posting GROUP BY agency_id) x WHERE rest <> 0\
            """).query(Integer.class).single())
                .as("by agency, what is due is in the treasury or owed, seed " + seed)
                .isZero();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
