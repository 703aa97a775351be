package org.tongyuan.recount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a case, told again from nothing but its entries in the journal, in their order. The words of the journal are translated
 * into those of the recount here; what they mean stands in {@link Life}.
 */
public final class JournalLife {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    /** Where the journal calls an act otherwise than by its own name. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CORRECTION_NOTIFIED", "NOTIFY_CORRECTION"),
            Map.entry("CORRECTION_RECEIVED", "RECEIVE_CORRECTION"),
            Map.entry("ACCEPTED", "ACCEPT"),
            Map.entry("DEEMED_ACCEPTED", "DEEM_ACCEPTED"),
            Map.entry("NOT_REQUIRED", "TELL_NOT_REQUIRED"),
            Map.entry("NOT_ADMISSIBLE", "TELL_NOT_ADMISSIBLE"),
            Map.entry("NOT_ACCEPTED", "REFUSE_TO_ACCEPT"),
            Map.entry("STEP_COMPLETED", "COMPLETE_STEP"),
            Map.entry("DECIDED", "DECIDE"),
            Map.entry("DELIVERED", "DELIVER"),
            Map.entry("WITHDRAWN", "WITHDRAW"),
            Map.entry("CLOSED", "CLOSE_LAPSED"));

    private final Holidays holidays;
    private final Function<String, Matter> matters;
    private @Nullable Life life;
    private int told;

    /** {@code matters}: what a case is measured by, by the id of the item version that its first entry names. */
    public JournalLife(Holidays holidays, Function<String, Matter> matters) {
        this.holidays = holidays;
        this.matters = matters;
    }

    /** The next entry of the chain; a refusal or a job's note moves nothing. */
    public void entry(String act, Instant occurred, Map<String, String> details) {
        var on = occurred.atZone(COUNTY).toLocalDate();
        if (act.equals("CASE_SUBMITTED")) {
            life = new Life(matters.apply(required(details, "itemVersion")), holidays, on);
            told++;
        } else if (life != null && act.startsWith("CASE_") && details.containsKey("state")) {
            String name = act.substring("CASE_".length());
            life.happens(happening(NAMES.getOrDefault(name, name), on, details));
            told++;
        }
    }

    private static Happening happening(String act, LocalDate on, Map<String, String> details) {
        return switch (act) {
            case "NOTIFY_CORRECTION", "EXTEND", "TELL_INTERESTED", "SERVE_RESPONDENT" ->
                Happening.of(act, on, Integer.parseInt(required(details, "days")));
            case "COMPLETE_STEP", "SEND_BACK" -> Happening.of(act, on, required(details, "step"));
            case "HEAR_INTERESTED", "RECEIVE_ANSWER" -> Happening.of(act, on, required(details, "party"));
            case "DECIDE" -> Happening.of(act, on, required(details, "decision"));
            case "TELL_HEARING" ->
                Happening.of(act, on, required(details, "ownMotion").equals("true") ? "own" : "");
            case "PAUSE", "DELIVER" -> new Happening(act, on, 0, "", LocalDate.parse(required(details, "from")));
            default -> Happening.of(act, on);
        };
    }

    private static String required(Map<String, String> details, String name) {
        var value = details.get(name);
        if (value == null) {
            throw new IllegalStateException("the journal does not say " + name + ": " + details);
        }
        return value;
    }

    /** How many entries were acts of the case. */
    public int told() {
        return told;
    }

    public Map<String, Life.Due> limits() {
        return life == null ? Map.of() : new TreeMap<>(life.limits());
    }
}
