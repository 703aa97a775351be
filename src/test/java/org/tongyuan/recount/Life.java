package org.tongyuan.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a case, told again from its history: what each act starts, stops, begins anew, pauses or lengthens stands here a second
 * time, written from the statutes (行政许可法 32, 42, 44, 45, 47, 55, 82) and not from the product's code.
 */
public final class Life {

    private static final String WORKING = "WORKING";
    private static final int TELL_WHAT_IS_MISSING = 5;
    private static final int DECIDE = 20;
    private static final int DECIDE_JOINTLY = 45;
    private static final int HAND_OVER = 10;
    private static final int ASSIGN_INSPECTORS = 5;
    private static final int ASK_FOR_HEARING = 5;
    private static final int HOLD_HEARING = 20;

    /** A limit as it should be stored; {@code due} is null while it stands still or awaits a calendar. */
    public record Due(@Nullable LocalDate due, boolean running) {}

    private final Matter matter;
    private final Holidays holidays;
    private final Map<String, List<Count>> counts = new LinkedHashMap<>();
    private final Steps steps;
    private LocalDate materialsOn;
    private boolean corrected;
    private boolean accepted;
    private int standing;
    private int parties;

    public Life(Matter matter, Holidays holidays, LocalDate receivedOn) {
        this.matter = matter;
        this.holidays = holidays;
        this.steps = new Steps(matter);
        this.materialsOn = receivedOn;
        if (matter.licence()) {
            start("CORRECTION", TELL_WHAT_IS_MISSING, receivedOn);
        }
    }

    public void happens(Happening h) {
        var on = h.on();
        switch (h.act()) {
            case "NOTIFY_CORRECTION" -> {
                stop("CORRECTION", on);
                start("SUPPLY", h.days(), on);
            }
            case "RECEIVE_CORRECTION" -> {
                materialsOn = on;
                corrected = true;
                stop("SUPPLY", on);
                counts.getOrDefault("CORRECTION", List.of()).forEach(count -> count.restart(on));
            }
            case "ACCEPT" -> accept(corrected ? materialsOn : on);
            case "DEEM_ACCEPTED" -> accept(materialsOn);
            case "COMPLETE_STEP" -> completeStep(h.what(), on);
            case "SEND_BACK" -> sendBack(h.what(), on);
            case "EXTEND" -> running("STATUTORY"::equals).forEach(count -> count.longer(h.days()));
            case "ASSIGN_INSPECTORS" -> stop("INSPECT_ASSIGN", on);
            case "TELL_INTERESTED", "SERVE_RESPONDENT" -> start("STATEMENT:" + ++parties, h.days(), on);
            case "HEAR_INTERESTED", "RECEIVE_ANSWER" -> stop("STATEMENT:" + h.what(), on);
            case "DELIVER" -> stopAll(h.from() == null ? on : h.from());
            default -> more(h);
        }
    }

    private void more(Happening h) {
        var on = h.on();
        switch (h.act()) {
            case "PAUSE" -> pause(h.from() == null ? on : h.from());
            case "RESUME" -> resume(on);
            case "TELL_HEARING" -> {
                if (h.what().equals("own")) {
                    hearing(on);
                } else {
                    start("HEARING_REQUEST", ASK_FOR_HEARING, on);
                }
            }
            case "REQUEST_HEARING" -> {
                stop("HEARING_REQUEST", on);
                hearing(on);
            }
            case "WAIVE_HEARING", "LAPSE_HEARING" -> stop("HEARING_REQUEST", on);
            case "HOLD_HEARING" -> {
                stop("HEARING_HOLD", on);
                resume(on);
            }
            case "DECIDE" -> decide(h.what().equals("GRANT"), on);
            case "DEEM_RENEWED" -> {
                if (!accepted) {
                    accept(materialsOn);
                }
                decide(true, on);
            }
            case "TELL_NOT_REQUIRED",
                    "TELL_NOT_ADMISSIBLE",
                    "REFUSE_TO_ACCEPT",
                    "WITHDRAW",
                    "CLOSE_LAPSED",
                    "SETTLE",
                    "REJECT_FALSEHOOD" -> stopAll(on);
            default -> {
                // Everything else moves no limit: 核查、公示、送达之外的告知 are not on the closed list of art. 45.
            }
        }
    }

    private void accept(LocalDate on) {
        accepted = true;
        stop("CORRECTION", on);
        var own = matter.statutory();
        if (own != null && own.length() > 0) {
            start("STATUTORY", own.unit(), own.length(), on);
        } else if (own == null && matter.licence()) {
            start("STATUTORY", matter.joint() ? DECIDE_JOINTLY : DECIDE, on);
        }
        if (matter.licence() && matter.inspection()) {
            start("INSPECT_ASSIGN", ASSIGN_INSPECTORS, on);
        }
        var promise = matter.promised();
        if (promise != null && promise.length() > 0) {
            start("PROMISED", promise.unit(), promise.length(), on);
        }
        openSteps(on);
    }

    private void completeStep(String name, LocalDate on) {
        steps.complete(name).forEach(step -> stop(step, on));
        openSteps(on);
    }

    private void sendBack(String name, LocalDate on) {
        steps.sendBack(name).forEach(step -> stop(step, on));
        openSteps(on);
    }

    private void openSteps(LocalDate on) {
        steps.opening().forEach((key, days) -> {
            if (days > 0) {
                start(key, days, on);
                for (int i = 0; i < standing; i++) {
                    counts.get(key).getLast().pause(on);
                }
            }
        });
    }

    private void hearing(LocalDate on) {
        start("HEARING_HOLD", HOLD_HEARING, on);
        pause(on);
    }

    private void pause(LocalDate on) {
        standing++;
        running(Life::stands).forEach(count -> count.pause(on));
    }

    private void resume(LocalDate on) {
        standing--;
        running(Life::stands).forEach(count -> count.resume(on));
    }

    /** The limits of the decision and of the work on it; not those of the applicant and of other persons. */
    private static boolean stands(String key) {
        return key.equals("STATUTORY") || key.equals("PROMISED") || key.startsWith("STEP:");
    }

    private void decide(boolean granted, LocalDate on) {
        stopAll(on);
        if (granted && matter.licence()) {
            start("DELIVERY", HAND_OVER, on);
        }
    }

    private void start(String key, int workingDays, LocalDate on) {
        start(key, WORKING, workingDays, on);
    }

    private void start(String key, String unit, int length, LocalDate on) {
        counts.computeIfAbsent(key, k -> new ArrayList<>()).add(new Count(unit, length, on));
    }

    private void stop(String key, LocalDate on) {
        counts.getOrDefault(key, List.of()).forEach(count -> count.stop(on));
    }

    private void stopAll(LocalDate on) {
        counts.values().forEach(list -> list.forEach(count -> count.stop(on)));
    }

    private List<Count> running(Predicate<String> keys) {
        return counts.entrySet().stream()
                .filter(entry -> keys.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(Count::running)
                .toList();
    }

    /** Every limit that ever began, by its stored key: earlier runs of a step that was gone back to are numbered {@code ~1}, {@code ~2}. */
    public Map<String, Due> limits() {
        var all = new LinkedHashMap<String, Due>();
        counts.forEach((key, list) -> {
            for (int i = 0; i < list.size(); i++) {
                var count = list.get(i);
                String name = i == list.size() - 1 ? key : key + "~" + (i + 1);
                all.put(name, new Due(count.due(holidays), count.running()));
            }
        });
        return all;
    }
}
