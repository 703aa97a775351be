package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of a clock put in order: since when it counts, the stretches in which it ran, how long it is with its extensions. No
 * calendar is needed for this.
 */
final class ClockRun {

    /** A stretch in which days count: after {@code after}, up to and including {@code to}; open while {@code to} is null. */
    record Stretch(LocalDate after, @Nullable LocalDate to) {}

    /** A stretch that does not count: after {@code after}, up to and including {@code to}; null while it lasts. */
    record Pause(LocalDate after, @Nullable LocalDate to, String reason) {}

    private final List<ClockEvent> origins = new ArrayList<>();
    private final List<ClockEvent> extensions = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private @Nullable ClockEvent stop;
    private int total;
    private int depth;
    private LocalDate turn;
    private String pauseReason = "";

    ClockRun(Clock clock) {
        total = clock.length();
        var events = clock.events().stream()
                .sorted(Comparator.comparing(ClockEvent::on))
                .toList();
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a clock needs a START: " + clock.limitId());
        }
        turn = events.getFirst().on();
        events.forEach(this::apply);
        if (depth > 0) {
            pauses.add(new Pause(turn, null, pauseReason));
        } else {
            stretches.add(new Stretch(turn, null));
        }
    }

    private void apply(ClockEvent event) {
        switch (event.kind()) {
            case START, RESTART -> begin(event);
            case PAUSE -> pause(event);
            case RESUME -> resume(event);
            case EXTEND -> extend(event);
            case STOP -> stop = stop == null ? event : stop;
        }
    }

    private void begin(ClockEvent event) {
        origins.add(event);
        stretches.clear();
        pauses.clear();
        stop = null;
        depth = 0;
        turn = event.on();
    }

    private void pause(ClockEvent event) {
        if (stop != null) {
            return;
        }
        if (depth++ == 0) {
            stretches.add(new Stretch(turn, event.on()));
            turn = event.on();
            pauseReason = event.reason();
        } else {
            pauseReason += "、" + event.reason();
        }
    }

    private void resume(ClockEvent event) {
        if (stop == null && depth > 0 && --depth == 0) {
            pauses.add(new Pause(turn, event.on(), pauseReason));
            turn = event.on();
        }
    }

    private void extend(ClockEvent event) {
        if (stop == null) {
            total += event.days();
            extensions.add(event);
        }
    }

    /** START and every RESTART; counting goes from the last. */
    List<ClockEvent> origins() {
        return origins;
    }

    LocalDate origin() {
        return origins.isEmpty() ? turn : origins.getLast().on();
    }

    /** Length with extensions; an extension once given survives a restart. */
    int total() {
        return total;
    }

    List<ClockEvent> extensions() {
        return extensions;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Pause> pauses() {
        return pauses;
    }

    boolean paused() {
        return depth > 0;
    }

    /** The day on which the last pause began, or the last resumption, restart or start. */
    LocalDate turn() {
        return turn;
    }

    @Nullable
    ClockEvent stop() {
        return stop;
    }
}
