package org.tongyuan.journal.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Sweep;

/** Collects findings: counts all, keeps the first {@value #KEPT}. */
final class Findings implements Sweep.Reporter {

    static final int KEPT = 500;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Finding.Kind kind, @Nullable Subject subject, String text) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Finding(kind, subject == null ? null : subject.kind() + " " + subject.id(), text));
        }
    }

    @Override
    public void missing(Subject subject, String text) {
        add(Finding.Kind.FILE_MISSING, subject, text);
    }

    @Override
    public void changed(Subject subject, String text) {
        add(Finding.Kind.FILE_CHANGED, subject, text);
    }

    long count() {
        return count;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }
}
