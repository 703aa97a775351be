package org.tongyuan.cases.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.list.CaseFilter;
import org.tongyuan.cases.list.CaseLine;
import org.tongyuan.cases.list.CaseScope;
import org.tongyuan.cases.list.CaseSearch;
import org.tongyuan.cases.outside.OutsideSystems;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** Many cases, our own and those handled in outside systems, the latter marked. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseListApi {

    private static final int SIZE = 50;

    private final CaseSearch search;
    private final OutsideSystems systems;
    private final Agencies agencies;
    private final CurrentUser user;
    private final LegalTime time;

    CaseListApi(CaseSearch search, OutsideSystems systems, Agencies agencies, CurrentUser user, LegalTime time) {
        this.search = search;
        this.systems = systems;
        this.agencies = agencies;
        this.user = user;
        this.time = time;
    }

    /** Open cases in the order in which they fall due, then ended ones, latest first; {@code system} is here, outside, or the code of one outside system. */
    @GetMapping
    @Requires(Permission.CASE_READ)
    CaseJson.CaseList list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate dueBefore,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String cursor) {
        String wanted = given(state);
        String by = given(agency);
        var filter = new CaseFilter(
                CaseFilter.Span.ALL,
                Set.of(),
                wanted == null ? null : Bodies.choice(CaseState.class, "state", wanted),
                by == null ? null : agencyId(by),
                given(item),
                dueBefore,
                List.of(),
                given(system));
        var page = search.find(CaseScope.of(user.require()), filter, cursor, SIZE);
        LocalDate today = time.today();
        return new CaseJson.CaseList(
                page.lines().stream().map(line -> line(line, today)).toList(), page.next());
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
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

    private CaseJson.Line line(CaseLine line, LocalDate today) {
        var outside = outside(line);
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
                outside == null ? CasesApi.path(line.number()) : outside.url(),
                outside);
    }

    private CaseJson.@Nullable Outside outside(CaseLine line) {
        var of = line.outside();
        if (of == null) {
            return null;
        }
        var system = systems.require(of.systemId());
        return new CaseJson.Outside(
                system.code(), system.name(), of.word(), of.link(), OutsideCasesApi.path(system.code(), line.number()));
    }
}
