package org.tongyuan.fees.demand;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.fees.ChargeableCase;
import org.tongyuan.fees.ChargeableCases;
import org.tongyuan.items.Fee;
import org.tongyuan.items.Items;

/** What the pages of a case show of its fees; in templates {@code ${@caseFees.of(number)}}. The caller may see the case. */
@Component("caseFees")
class CaseFees {

    private final FeeDemands demands;
    private final FeeDesk desk;
    private final ChargeableCases cases;
    private final Items items;
    private final CurrentUser user;

    CaseFees(FeeDemands demands, FeeDesk desk, ChargeableCases cases, Items items, CurrentUser user) {
        this.demands = demands;
        this.desk = desk;
        this.cases = cases;
        this.items = items;
        this.user = user;
    }

    /**
     * The fees of a case.
     *
     * @param listed what the list of its item version charges, in words at least
     * @param chargeable those of them that have an amount
     */
    public record View(
            ChargeableCase of, List<FeeDemand> demands, List<Fee> listed, List<Fee> chargeable, boolean mayDemand) {

        /** Whether an amount has to be chosen for some of them. */
        public boolean isRanged() {
            return chargeable.stream().map(Fee::rate).anyMatch(rate -> rate != null && rate.most() != null);
        }

        public boolean isEmpty() {
            return demands.isEmpty() && listed.isEmpty();
        }
    }

    public View of(String caseNumber) {
        var who = user.require();
        var c = cases.seen(caseNumber, who);
        var listed = items.require(c.itemVersionId()).fees().stream()
                .filter(f -> !f.standard().contains("不收费"))
                .toList();
        return new View(
                c,
                demands.ofCase(caseNumber),
                listed,
                listed.stream().filter(f -> f.rate() != null).toList(),
                !c.ended() && desk.mayCharge(who, c.agencyId()));
    }
}
