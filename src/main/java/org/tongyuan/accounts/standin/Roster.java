package org.tongyuan.accounts.standin;

import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.platform.RuleBroken;

/**
 * Who stands in for whom and who is away, of those concerned by a change. A and B are never away together, nobody acts through two
 * others, and no piece of work has two stand-ins at a time.
 */
record Roster(List<Arrangement> arrangements, List<Leave> leaves) {

    Roster {
        arrangements = arrangements.stream().filter(a -> a.ended() == null).toList();
        leaves = leaves.stream().filter(l -> !l.isEnded()).toList();
    }

    void mustTake(Arrangement fresh) {
        for (Arrangement other : arrangements) {
            boolean samePrincipal =
                    other.principal().id().equals(fresh.principal().id());
            if (samePrincipal && other.days().meet(fresh.days()) && other.sharesWork(fresh)) {
                throw new RuleBroken("stand-in.twice", other.deputy().name());
            }
        }
        mustWork(fresh);
    }

    void mustTake(Leave fresh) {
        for (Leave other : leaves) {
            if (other.isOf(fresh.accountId()) && other.days().meet(fresh.days())) {
                throw new RuleBroken("leave.twice");
            }
        }
        var after = new Roster(
                arrangements, Stream.concat(leaves.stream(), Stream.of(fresh)).toList());
        for (Arrangement a : arrangements) {
            if (a.deputy().id().equals(fresh.accountId()) && after.inForce(a, fresh.days())) {
                throw new RuleBroken("leave.stands-in", a.principal().name());
            }
        }
        for (Arrangement a : arrangements) {
            if (a.principal().id().equals(fresh.accountId()) && after.inForce(a, fresh.days())) {
                after.mustWork(a);
            }
        }
    }

    /** On every day on which it is in force the deputy is there and has handed over to nobody, and the principal acts for nobody. */
    private void mustWork(Arrangement a) {
        for (Days days : a.inForce(leaves)) {
            leaves.stream()
                    .filter(l -> l.isOf(a.deputy().id()) && l.days().meet(days))
                    .findFirst()
                    .ifPresent(l -> {
                        throw new RuleBroken("stand-in.away", a.deputy().name());
                    });
            for (Arrangement other : arrangements) {
                if (!inForce(other, days)) {
                    continue;
                }
                if (other.principal().id().equals(a.deputy().id())) {
                    throw new RuleBroken(
                            "stand-in.chain", a.deputy().name(), other.deputy().name());
                }
                if (other.deputy().id().equals(a.principal().id())) {
                    throw new RuleBroken(
                            "stand-in.chain-before",
                            a.principal().name(),
                            other.principal().name());
                }
            }
        }
    }

    private boolean inForce(Arrangement a, Days on) {
        return a.inForce(leaves).stream().anyMatch(on::meet);
    }
}
