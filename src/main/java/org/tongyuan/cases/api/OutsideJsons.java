package org.tongyuan.cases.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.outside.OutsideCases;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.outside.OutsideReport.Outcome;
import org.tongyuan.platform.LegalTime;

/** Writes a shadow case as JSON; about the person it says nothing, the system that reported it knows. */
@Component
class OutsideJsons {

    private final OutsideCases cases;
    private final LegalTime time;

    OutsideJsons(OutsideCases cases, LegalTime time) {
        this.cases = cases;
        this.time = time;
    }

    OutsideJson of(OutsidePlaces.Place place, @Nullable Outcome outcome, SignedIn who) {
        var file = place.file();
        var said = file.said();
        var days = said.days();
        boolean own = who instanceof SignedIn.Application application
                && application.clientId().equals(place.system().clientId());
        return new OutsideJson(
                place.system().code(),
                place.system().name(),
                file.number(),
                outcome == null ? null : outcome.name(),
                said.state().name(),
                said.state().label(),
                said.word(),
                said.item().code(),
                said.item().name(),
                said.item().agencyId(),
                days.receivedOn(),
                days.acceptedOn(),
                days.dueOn(),
                days.decidedOn(),
                days.endedOn(),
                file.lateOn(time.today()),
                file.asOf(),
                said.link(),
                OutsideCasesApi.path(place.system().code(), file.number()),
                cases.history(file.id()).stream()
                        .map(c -> new OutsideJson.Change(
                                c.state().name(), c.state().label(), c.word(), c.asOf()))
                        .toList(),
                own ? cases.progressCode(file.id()) : null);
    }
}
