package org.tongyuan.disclosure.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** A round from its opening to its publication: measured from the records, put to the agencies, settled. */
@UseCase
@LegalBasis("政府信息公开条例, art. 46")
class AssessAgencies {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 2000;

    private final Rounds rounds;
    private final Indicators indicators;
    private final Measuring measuring;
    private final AssessmentDesk desk;

    AssessAgencies(Rounds rounds, Indicators indicators, Measuring measuring, AssessmentDesk desk) {
        this.rounds = rounds;
        this.indicators = indicators;
        this.measuring = measuring;
        this.desk = desk;
    }

    /** Gives the round's number; {@code until} is the last day of the period. */
    @Transactional
    String open(String name, LocalDate from, LocalDate until, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleBroken("disclosure.assessment.name", LONGEST_NAME);
        }
        String region = desk.regionOf(officer);
        var round = Round.open(Ids.next(), desk.nextNumber(region, until), region, name, from, until);
        rounds.insert(round, indicators.all());
        desk.record("ASSESSMENT_OPENED", round, officer, Map.of());
        return round.number();
    }

    @Transactional
    void compute(String number, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var round = rounds.lock(number).computed(desk.today());
        rounds.clear(round);
        for (var agency : desk.assessed(round.regionCode())) {
            var asked =
                    new Measuring.Asked(agency.id(), round.regionCode(), round.fromOn(), round.untilOn(), desk.today());
            for (Indicator indicator : rounds.indicators(round)) {
                rounds.add(round, agency.id(), indicator, measuring.of(indicator.measure(), asked));
            }
        }
        rounds.save(round);
        desk.record("ASSESSMENT_COMPUTED", round, officer, Map.of());
    }

    /** The agencies now see their scores and may object. */
    @Transactional
    void tell(String number, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var before = rounds.lock(number);
        LocalDate objectBy = desk.objectBy(before.regionCode());
        if (objectBy == null) {
            throw new RuleBroken("disclosure.assessment.no-calendar");
        }
        var round = before.told(desk.today(), objectBy);
        rounds.save(round);
        desk.tellAgencies(round);
        desk.record("ASSESSMENT_TOLD", round, officer, Map.of("until", objectBy.toString()));
    }

    @Transactional
    void object(String number, String indicator, String reason, SignedIn.Officer officer) {
        var round = rounds.lock(number);
        desk.mustAnswerFor(officer, officer.agencyId());
        round.mustTakeObjections(desk.today());
        mustSay(reason);
        UUID agency = officer.agencyId();
        score(round, agency, indicator);
        if (objection(round, agency, indicator) != null) {
            throw new RuleBroken("disclosure.assessment.objected");
        }
        rounds.object(round, agency, indicator, Ids.next(), reason, officer.name(), desk.today());
        desk.record("ASSESSMENT_OBJECTED", round, officer, Map.of("agency", agency.toString(), "indicator", indicator));
        desk.tellOffice(round);
    }

    /** Accepted with points instead of those computed, or refused with the reason. */
    @Transactional
    void answer(
            String number,
            UUID agency,
            String indicator,
            @Nullable BigDecimal points,
            String answer,
            SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var round = rounds.lock(number);
        round.mustBe(Round.State.OBJECTIONS);
        mustSay(answer);
        var objection = objection(round, agency, indicator);
        if (objection == null || objection.accepted() != null) {
            throw new RuleBroken("disclosure.assessment.answered");
        }
        if (points != null) {
            var score = score(round, agency, indicator);
            if (points.signum() < 0
                    || points.compareTo(BigDecimal.valueOf(score.indicator().weight())) > 0) {
                throw new RuleBroken(
                        "disclosure.assessment.points", score.indicator().weight());
            }
            rounds.adjust(round, agency, indicator, points);
        }
        rounds.answer(objection.id(), points != null, answer, officer.name(), desk.today());
        desk.record(
                "ASSESSMENT_OBJECTION_ANSWERED",
                round,
                officer,
                Map.of(
                        "agency",
                        agency.toString(),
                        "indicator",
                        indicator,
                        "accepted",
                        String.valueOf(points != null)));
    }

    @Transactional
    void settle(String number, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var before = rounds.lock(number);
        int unanswered = (int) rounds.objections(before).stream()
                .filter(o -> o.accepted() == null)
                .count();
        var round = before.settled(unanswered, desk.today());
        rounds.save(round);
        desk.record("ASSESSMENT_SETTLED", round, officer, Map.of());
    }

    @Transactional
    void publish(String number, SignedIn.Officer officer) {
        desk.mustBeInCharge(officer);
        var round = rounds.lock(number).published(desk.today());
        rounds.save(round);
        desk.record("ASSESSMENT_PUBLISHED", round, officer, Map.of());
    }

    private Score score(Round round, UUID agency, String indicator) {
        return rounds.scores(round).stream()
                .filter(s -> s.agencyId().equals(agency) && s.indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("disclosure.assessment.no-score"));
    }

    private Rounds.@Nullable Objection objection(Round round, UUID agency, String indicator) {
        List<Rounds.Objection> all = rounds.objections(round);
        return all.stream()
                .filter(o -> o.agencyId().equals(agency) && o.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }

    private static void mustSay(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new RuleBroken("disclosure.assessment.reason", LONGEST);
        }
    }
}
