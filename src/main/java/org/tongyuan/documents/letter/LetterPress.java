package org.tongyuan.documents.letter;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.Ids;

/**
 * Prints letters that nobody has asked for yet, when the machine has time: setting one costs as much as fifty acts. It goes along the ids,
 * which sort by time, some minutes behind: no transaction that takes part in an act lasts so long. Letters older than {@link #LATEST}
 * are printed however busy the machine is, so that a later release with other templates finds none unset.
 */
@Component
public class LetterPress {

    private static final Logger log = LoggerFactory.getLogger(LetterPress.class);
    private static final int BATCH = 50;
    private static final Duration LATEST = Duration.ofHours(12);
    private static final double CALM = 0.5;

    private final LetterRegister register;
    private final LetterPrinter printer;
    private final LetterArchive archive;
    private final Prints prints;
    private final boolean idle;
    private final Duration after;

    LetterPress(
            LetterRegister register,
            LetterPrinter printer,
            LetterArchive archive,
            Prints prints,
            @Value("${tongyuan.letters.print:idle}") String when,
            @Value("${tongyuan.letters.print-after:10m}") Duration after) {
        this.register = register;
        this.printer = printer;
        this.archive = archive;
        this.prints = prints;
        this.idle = when.equals("idle");
        this.after = after;
    }

    /** Prints what waits for as long as the machine is calm. */
    void printWhenIdle() {
        if (!idle) {
            return;
        }
        Instant now = Instant.now();
        while (printBefore(now.minus(calm() ? after : LATEST), BATCH) == BATCH) {
            log.debug("Printed {} letters", BATCH);
        }
    }

    private static boolean calm() {
        double load =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getCpuLoad();
        return load >= 0 && load < CALM;
    }

    /** Prints letters issued before an instant, at most so many, in one transaction; returns how many there were. */
    public int printBefore(Instant before, int most) {
        List<LetterRow> waiting = register.unprinted(prints.printedTo(), firstId(before), most);
        if (waiting.isEmpty()) {
            return 0;
        }
        var set = new ArrayList<Prints.Print>();
        for (LetterRow row : waiting) {
            try {
                set.add(archive.stored(row, printer.print(row)));
            } catch (RuntimeException e) {
                log.warn("Letter {} waits for its first reader: {}", row.id(), e.toString());
            }
        }
        prints.keep(Ids.next(), set);
        prints.printedTo(waiting.getLast().id());
        return waiting.size();
    }

    /** The smallest id (UUID version 7) that could have been made at an instant. */
    private static UUID firstId(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
