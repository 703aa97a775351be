package org.tongyuan.disclosure.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.NotFound;

/** What the pages show of rounds: the authority in charge sees all, an agency its own scores once they were told. */
@Component
class AssessmentPages {

    /** The most records that a page shows behind a score. */
    static final int MOST = 500;

    /** An agency's scores in the order of the indicators; {@code place} among all, 0 without a total. */
    record Line(Agency agency, List<Score> scores, @Nullable BigDecimal total, int place) {}

    /** A round with its lines, best first. */
    record Sheet(Round round, List<Indicator> indicators, List<Line> lines, List<Rounds.Objection> objections) {

        /** The agency by the id of an objection's. */
        public String name(UUID agency) {
            return lines.stream()
                    .filter(l -> l.agency().id().equals(agency))
                    .map(l -> l.agency().name())
                    .findFirst()
                    .orElse("");
        }

        public String indicator(String code) {
            return indicators.stream()
                    .filter(i -> i.code().equals(code))
                    .map(Indicator::name)
                    .findFirst()
                    .orElse(code);
        }

        public Rounds.@Nullable Objection objection(UUID agency, String indicator) {
            return objections.stream()
                    .filter(o -> o.agencyId().equals(agency) && o.indicator().equals(indicator))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Rounds rounds;
    private final AssessmentDesk desk;

    AssessmentPages(Rounds rounds, AssessmentDesk desk) {
        this.rounds = rounds;
        this.desk = desk;
    }

    List<Round> visible(SignedIn.Officer officer) {
        boolean all = desk.isInCharge(officer);
        return rounds.all(desk.regionOf(officer)).stream()
                .filter(r -> all || r.isTold())
                .toList();
    }

    List<Round> published() {
        return rounds.published();
    }

    Sheet publishedSheet(String number) {
        var round = rounds.require(number);
        if (round.publishedOn() == null) {
            throw new NotFound("published assessment " + number);
        }
        return sheet(round);
    }

    /** For an agency with its own line only, until everybody may see all. */
    Sheet sheet(String number, SignedIn.Officer officer) {
        var round = rounds.require(number);
        boolean all = desk.isInCharge(officer) && desk.regionOf(officer).equals(round.regionCode());
        if (!all && !round.isTold()) {
            throw new NotFound("assessment " + number);
        }
        var sheet = sheet(round);
        if (all || round.publishedOn() != null) {
            return sheet;
        }
        UUID own = officer.agencyId();
        return new Sheet(
                round,
                sheet.indicators(),
                sheet.lines().stream().filter(l -> l.agency().id().equals(own)).toList(),
                sheet.objections().stream()
                        .filter(o -> o.agencyId().equals(own))
                        .toList());
    }

    Line line(Sheet sheet, UUID agency, SignedIn.Officer officer) {
        return sheet.lines().stream()
                .filter(l -> l.agency().id().equals(agency))
                .filter(l -> desk.isInCharge(officer) || agency.equals(officer.agencyId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("scores of " + agency));
    }

    List<Evidence> evidence(Round round, UUID agency, String indicator) {
        return rounds.evidence(round, agency, indicator, MOST);
    }

    boolean isInCharge(SignedIn.Officer officer) {
        return desk.isInCharge(officer);
    }

    private Sheet sheet(Round round) {
        var indicators = rounds.indicators(round);
        Map<UUID, List<Score>> byAgency = rounds.scores(round).stream().collect(Collectors.groupingBy(Score::agencyId));
        var unplaced = new ArrayList<Line>();
        byAgency.forEach(
                (agency, scores) -> unplaced.add(new Line(desk.agency(agency), scores, Score.total(scores), 0)));
        unplaced.sort(Comparator.comparing(
                        (Line l) -> Optional.ofNullable(l.total()).orElse(BigDecimal.valueOf(-1)),
                        Comparator.reverseOrder())
                .thenComparing(l -> l.agency().name()));
        return new Sheet(round, indicators, placed(unplaced), rounds.objections(round));
    }

    /** Equal totals have the same place. */
    private static List<Line> placed(List<Line> sorted) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            BigDecimal total = line.total();
            BigDecimal before = i == 0 ? null : sorted.get(i - 1).total();
            boolean same = total != null && before != null && total.compareTo(before) == 0;
            int place = total == null ? 0 : same ? lines.getLast().place() : i + 1;
            lines.add(new Line(line.agency(), line.scores(), total, place));
        }
        return lines;
    }
}
