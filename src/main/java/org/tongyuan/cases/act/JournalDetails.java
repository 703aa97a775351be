package org.tongyuan.cases.act;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.Act;

/**
 * What the journal keeps of an act beside who, what and when, so that every date of a case can be counted again from its entries alone:
 * days given, the day from which it counts when that is another one, the way a decision went. Never a value of a person.
 */
final class JournalDetails {

    static final String STEP = "step";
    static final String PARTY = "party";
    static final String CLOCK = "clock";

    private JournalDetails() {}

    /** Of an act that was just done, as the case stands after it. */
    static Map<String, String> of(Act act, CaseSnapshot c) {
        var p = c.proceedings();
        return switch (act) {
            case SUBMIT -> Map.of("itemVersion", c.head().itemVersionId().toString());
            case NOTIFY_CORRECTION ->
                Map.of("days", number(Objects.requireNonNull(c.correction()).days()));
            case PAUSE -> {
                var special = p.specials().getLast();
                yield Map.of(
                        "ground",
                        special.ground().name(),
                        "from",
                        special.startedOn().toString());
            }
            case EXTEND ->
                Map.of("days", number(Objects.requireNonNull(p.extension()).days()));
            case SIGN_DEFERRAL ->
                Map.of(
                        "days",
                        number(Objects.requireNonNull(p.promises().deferral()).days()));
            case EXTEND_DEFERRAL ->
                Map.of(
                        "days",
                        number(Objects.requireNonNull(
                                Objects.requireNonNull(p.promises().deferral()).moreDays())));
            case GIVE_UNDERTAKING ->
                Map.of(
                        "regime",
                        Objects.requireNonNull(p.promises().undertaking())
                                .regime()
                                .name());
            case CHECK_UNDERTAKING ->
                Map.of(
                        "kept",
                        String.valueOf(Objects.requireNonNull(p.promises().undertaking())
                                .kept()));
            case TELL_HEARING ->
                Map.of(
                        "ownMotion",
                        Boolean.toString(Objects.requireNonNull(p.hearing()).ownMotion()));
            case TELL_INTERESTED, SERVE_RESPONDENT -> {
                var party = p.parties().getLast();
                yield Map.of(PARTY, number(party.number()), "days", number(party.days()));
            }
            case DECIDE ->
                Map.of("decision", Objects.requireNonNull(c.decision()).kind().name());
            case DELIVER ->
                Map.of("from", Objects.requireNonNull(c.delivery()).signedOn().toString());
            default -> Map.of();
        };
    }

    static Map<String, String> of(Act act, CaseSnapshot c, Map<String, String> more) {
        var all = new TreeMap<>(of(act, c));
        all.putAll(more);
        return all;
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
