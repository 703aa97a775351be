package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.Charge;
import org.tongyuan.fees.demand.DemandFee;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.payment.TakePayment;
import org.tongyuan.fees.refund.AskRefund;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's fees: one that 李娜 has still to pay, one taken at the desk on a day that is closed, of which some is asked back. */
@Profile("demo & !production")
@Component
class DemoFees implements DemoSeed {

    private static final String FEE = "不动产登记费（住宅）";
    private static final String OFFICER = "luojing";
    private static final String CASHIER = "songmei";

    private final DemandFee demand;
    private final Money money;
    private final CloseDay close;
    private final DemoStaff staff;
    private final JdbcClient jdbc;
    private final LegalTime time;

    /** Taking and giving back. */
    @Profile("demo & !production")
    @Component
    record Money(TakePayment take, AskRefund refund) {}

    DemoFees(DemandFee demand, Money money, CloseDay close, DemoStaff staff, JdbcClient jdbc, LegalTime time) {
        this.demand = demand;
        this.money = money;
        this.close = close;
        this.staff = staff;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public int order() {
        return 88;
    }

    @Override
    public void seed() {
        var cases = cases();
        if (cases.size() < 2) {
            return;
        }
        LocalDate day = time.today().minusDays(2);
        FeeDemand paid = staff.on(at(day, 9), OFFICER, o -> demand.demand(cases.getFirst(), wanted(), o));
        String number = paid.head().number();
        Payment payment = staff.on(at(day, 10), CASHIER, o -> money.take().take(number, PayChannel.CASH, null, o));
        staff.let(at(day, 10), CASHIER, o -> money.take().print(payment.receiptNumber(), o));
        var counted = Map.of(PayChannel.CASH, payment.amount());
        staff.let(at(day, 17), CASHIER, o -> close.closeOwn(day, counted, null, o));
        staff.let(at(day, 18), CASHIER, o -> close.closeHall(day, null, o));
        staff.let(
                null,
                OFFICER,
                o -> money.refund().ask(number, payment.receiptNumber(), new BigDecimal("80.00"), "申请人撤回了登记申请。", o));
        staff.let(null, OFFICER, o -> demand.demand(cases.get(1), wanted(), o));
    }

    /** Whose cases they are is the business of another module; the demo county is one, and its seeds may look. */
    private List<String> cases() {
        return jdbc.sql("""
            SELECT number FROM cases.case_file c WHERE item_name = '住宅不动产登记'
            ORDER BY (SELECT count(*) FROM accounts.account a WHERE a.person_id = c.applicant_person_id), number\
            """).query((row, n) -> row.getString(1)).list();
    }

    private static Charge.Wanted wanted() {
        return new Charge.Wanted(FEE, null, 1, null, "", "");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(LegalTime.ZONE).toInstant();
    }
}
