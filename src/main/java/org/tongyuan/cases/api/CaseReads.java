package org.tongyuan.cases.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseLine;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.list.CaseSearch;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.LegalTime;

/** Reads for the API: one case as its caller may see it, and lists. */
@Component
class CaseReads {

    private static final int SIZE = 50;

    private final CaseSearch search;
    private final CaseJsons jsons;
    private final CaseView letters;
    private final Agencies agencies;
    private final CurrentUser user;
    private final LegalTime time;

    CaseReads(
            CaseSearch search, CaseJsons jsons, CaseView letters, Agencies agencies, CurrentUser user, LegalTime time) {
        this.search = search;
        this.jsons = jsons;
        this.letters = letters;
        this.agencies = agencies;
        this.user = user;
        this.time = time;
    }

    /** What a list is asked for, as text. */
    record Query(
            @Nullable String agency,
            @Nullable String state,
            @Nullable String item,
            @Nullable LocalDate dueBefore) {}

    CaseSnapshot seen(String number) {
        return letters.seen(number, user.require());
    }

    CaseJson json(CaseSnapshot c, SignedIn who, @Nullable String progressCode) {
        return jsons.of(c, who, progressCode);
    }

    List<CaseJson.Clock> clocks(CaseSnapshot c) {
        return jsons.clocks(c);
    }

    ResponseEntity<byte[]> pdf(CaseSnapshot c, UUID letter) {
        var pdf = letters.pdf(c, letter);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(letter + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    CaseSearch.Page find(CaseScope scope, Query query, @Nullable String cursor) {
        var filter = new CaseFilter(
                CaseFilter.Span.ALL,
                Set.of(),
                query.state() == null || query.state().isBlank()
                        ? null
                        : Bodies.choice(CaseState.class, "state", query.state()),
                query.agency() == null || query.agency().isBlank() ? null : agencyId(query.agency()),
                query.item() == null || query.item().isBlank() ? null : query.item(),
                query.dueBefore(),
                null);
        return search.find(scope, filter, cursor, SIZE);
    }

    /** An agency by its id, its unified social credit code or its name; an unknown one has no cases. */
    private UUID agencyId(String agency) {
        try {
            return UUID.fromString(agency);
        } catch (IllegalArgumentException notAnId) {
            return agencies.byCode(agency)
                    .or(() -> agencies.byName(agencies.home().code(), agency))
                    .map(Agency::id)
                    .orElse(new UUID(0, 0));
        }
    }

    CaseJson.CaseList list(CaseSearch.Page page) {
        LocalDate today = time.today();
        return new CaseJson.CaseList(
                page.lines().stream().map(line -> line(line, today)).toList(), page.next());
    }

    private static CaseJson.Line line(CaseLine line, LocalDate today) {
        return new CaseJson.Line(
                line.number(),
                line.state().name(),
                line.state().label(),
                line.itemCode(),
                line.itemName(),
                line.agencyId(),
                line.receivedOn(),
                line.acceptedOn(),
                line.dueOn(),
                line.statutoryDueOn(),
                line.promisedDueOn(),
                line.awaitingYear(),
                line.lateOn(today),
                CasesApi.path(line.number()));
    }
}
