package org.tongyuan.cases.handover;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;

/** What the pages of a hand-over show. */
@Component
class HandOverPages {

    private final CaseView view;
    private final Items items;
    private final HandOvers handOvers;
    private final Sides sides;
    private final People people;

    HandOverPages(CaseView view, Items items, HandOvers handOvers, Sides sides, People people) {
        this.view = view;
        this.items = items;
        this.handOvers = handOvers;
        this.sides = sides;
        this.people = people;
    }

    /** The caller and the register of persons. */
    @Component("handOverPeople")
    record People(CurrentUser user, Persons persons) {}

    /** A case whose papers are to be handed over, and to whom they can go. */
    record Open(CaseSnapshot c, ItemVersion item, List<Sides.Route> routes) {}

    /** A hand-over as its sheet shows it. */
    record Sheet(HandOver of, String caseNumber, String itemName, String applicant, boolean mayTake) {}

    SignedIn.Officer officer() {
        return people.user().officer();
    }

    Open open(String number) {
        var c = view.seen(number, officer());
        return new Open(c, items.require(c.head().itemVersionId()), sides.routes(c, officer()));
    }

    Sheet sheet(UUID id) {
        var found = handOvers.requireListed(id);
        if (!Sides.sees(officer(), found.of())) {
            throw new NotFound("hand-over " + id);
        }
        return sheets(List.of(found)).getFirst();
    }

    /** The list of a period. */
    List<Sheet> list(HandOvers.Filter filter, int limit) {
        return sheets(handOvers.find(filter, limit));
    }

    private List<Sheet> sheets(List<HandOvers.Listed> found) {
        var names = people.persons()
                .byIds(found.stream().map(HandOvers.Listed::applicant).collect(Collectors.toSet()));
        var officer = officer();
        return found.stream()
                .map(h -> {
                    var applicant = names.get(h.applicant());
                    return new Sheet(
                            h.of(),
                            h.caseNumber(),
                            h.itemName(),
                            applicant == null ? "" : applicant.name(),
                            sides.mayTake(officer, h.of()));
                })
                .toList();
    }
}
