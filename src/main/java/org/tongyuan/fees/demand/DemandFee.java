package org.tongyuan.fees.demand;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.facts.Subject;
import org.tongyuan.fees.ChargeableCase;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.Ledger;
import org.tongyuan.items.Fee;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Demands a fee of the list with which the case began, or takes the demand back. What is not listed cannot be demanded. */
@UseCase
public class DemandFee {

    private final FeeDesk desk;
    private final FeeDemands demands;
    private final FeeLetters letters;
    private final FeeTrail trail;
    private final Items items;
    private final Books books;

    /** The books and their days. */
    @Component
    record Books(Ledger ledger, BookDays days) {}

    DemandFee(FeeDesk desk, FeeDemands demands, FeeLetters letters, FeeTrail trail, Items items, Books books) {
        this.desk = desk;
        this.demands = demands;
        this.letters = letters;
        this.trail = trail;
        this.items = items;
        this.books = books;
    }

    @Transactional
    @LegalBasis("行政许可法, art. 58")
    public FeeDemand demand(String caseNumber, Charge.Wanted wanted, SignedIn who) {
        var c = desk.chargeable(caseNumber, who);
        if (c.ended()) {
            throw new RuleBroken("fees.case.ended", c.number());
        }
        var fee = listed(c, wanted.fee(), who);
        var charge = Charge.of(fee, wanted);
        if (demands.stands(c.id(), fee.name(), charge.unit() != null)) {
            throw new RuleBroken("fees.demand.twice", fee.name());
        }
        LocalDate today = trail.time().today();
        var day = books.days().open(null);
        var id = Ids.next();
        LocalDate dueOn = desk.dueOn(c.regionCode(), today, charge.dueDays());
        var letter = letters.demand(id, c, charge, dueOn, today);
        var made = FeeDemand.of(head(id, c, letter.id(), today, who), charge, dueOn);
        demands.insert(made, trail.now());
        if (made.isUnpaid()) {
            books.ledger().book(Booking.demanded(c.agencyId(), made.amount()), day, Ledger.Of.demand(id));
        }
        trail.record(
                "FEE_DEMANDED",
                id,
                who.actor(),
                Map.of(
                        "number",
                        made.head().number(),
                        "case",
                        c.number(),
                        "yuan",
                        made.amount().toPlainString()));
        tell(made);
        return made;
    }

    private void tell(FeeDemand made) {
        String what = "办件 " + made.head().caseNumber() + "，" + made.charge().name();
        if (made.isUnpaid()) {
            desk.tellPayer(made, "请缴费 " + Amounts.words(made.amount()), what + "。可以网上缴费，也可以到大厅收费窗口缴纳。");
        } else {
            desk.tellPayer(made, "按规定免收费用", what + "，不需要缴费。");
        }
    }

    private FeeDemand.Head head(UUID id, ChargeableCase c, UUID letter, LocalDate today, SignedIn who) {
        return new FeeDemand.Head(
                id,
                desk.nextNumber("JF", c.regionCode(), today),
                c.id(),
                c.number(),
                c.itemVersionId(),
                c.itemCode(),
                c.itemName(),
                c.agencyId(),
                c.regionCode(),
                c.applicantId(),
                letter,
                today,
                who.actor().id(),
                who.name());
    }

    /** A try to charge what is not listed is refused, and stays in the journal for oversight. */
    private Fee listed(ChargeableCase c, String name, SignedIn who) {
        return items.require(c.itemVersionId()).fees().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    trail.refused(
                            "FEE_OFF_LIST_REFUSED",
                            new Subject("fee-attempt", Ids.next().toString()),
                            who.actor(),
                            Map.of("case", c.number(), "item", c.itemCode()));
                    return new RuleBroken("fees.charge.off-list", name, c.itemName());
                });
    }

    @Transactional
    public void withdraw(String number, String reason, SignedIn who) {
        var before = demands.lock(number);
        desk.mustSee(before, who);
        desk.mustCharge(who, before.head().agencyId());
        if (reason.isBlank()) {
            throw new RuleBroken("fees.withdrawal.reason");
        }
        var day = books.days().open(null);
        LocalDate today = trail.time().today();
        var now = before.withdrawn(new FeeDemand.Withdrawal(today, who.name(), reason));
        demands.save(now, trail.now());
        UUID id = now.head().id();
        books.ledger().book(Booking.withdrawn(now.head().agencyId(), now.amount()), day, Ledger.Of.demand(id));
        trail.record("FEE_DEMAND_WITHDRAWN", id, who.actor(), Map.of("number", number));
        desk.tellPayer(now, "缴费通知已撤回", "缴费通知 " + number + " 已经撤回，不需要缴费。已经缴纳的，将原路退还。");
    }

    /** Days that waited for a calendar. */
    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        for (FeeDemand waiting : demands.waiting()) {
            var head = waiting.head();
            var due = desk.dueOn(
                    head.regionCode(), head.demandedOn(), waiting.charge().dueDays());
            if (due != null) {
                demands.save(waiting.due(due), trail.now());
                trail.record(
                        "FEE_DAY_COMPUTED",
                        head.id(),
                        Actor.system("calendar"),
                        Map.of("year", String.valueOf(event.year())));
            }
        }
    }
}
