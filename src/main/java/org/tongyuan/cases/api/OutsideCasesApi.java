package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.outside.OutsideReport.Outcome;
import org.tongyuan.cases.outside.ReportOutsideCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import org.tongyuan.platform.web.Idempotency;
import tools.jackson.databind.JsonNode;

/** By this a provincial or vertical system reports the cases of our items that it handles. */
@RestController
@RequestMapping("/api/v1/outside-cases/{system}/{number}")
class OutsideCasesApi {

    private final ReportOutsideCase report;
    private final OutsidePlaces places;
    private final OutsideJsons jsons;
    private final CurrentUser user;
    private final Idempotency idempotency;

    OutsideCasesApi(
            ReportOutsideCase report,
            OutsidePlaces places,
            OutsideJsons jsons,
            CurrentUser user,
            Idempotency idempotency) {
        this.report = report;
        this.places = places;
        this.jsons = jsons;
        this.user = user;
        this.idempotency = idempotency;
    }

    static String path(String system, String number) {
        return OutsidePlaces.address("/api/v1/outside-cases", system, number);
    }

    /**
     * Takes in the whole of a case as it stands over there. {@code Idempotency-Key} is required as everywhere; besides, the same report
     * under another key changes nothing, and one whose {@code updatedAt} is older than what is known is answered with OLDER and what is
     * known.
     */
    @PutMapping
    @Requires(Permission.OUTSIDE_REPORT)
    ResponseEntity<String> report(
            @PathVariable String system,
            @PathVariable String number,
            @RequestBody JsonNode body,
            HttpServletRequest request) {
        var who = user.require();
        return idempotency.run(request, who.actor().id(), body, () -> {
            var result = report.report(system, OutsideBodies.read(number, body), who);
            var json = jsons.of(new OutsidePlaces.Place(result.file(), result.system()), result.outcome(), who);
            return result.outcome() == Outcome.CREATED
                    ? idempotency.answer(HttpStatus.CREATED, json, path(system, number))
                    : idempotency.answer(HttpStatus.OK, json, null);
        });
    }

    @GetMapping
    @Requires({Permission.OUTSIDE_REPORT, Permission.CASE_READ})
    OutsideJson get(@PathVariable String system, @PathVariable String number) {
        var who = user.require();
        return jsons.of(places.seen(system, number, who), null, who);
    }
}
