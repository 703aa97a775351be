package org.tongyuan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalTime;

/** Legal time that a test can set for a while; real time otherwise. */
public class TestTime extends LegalTime {

    private volatile @Nullable Instant fixed;

    public TestTime() {
        super(Clock.system(LegalTime.ZONE));
    }

    @Override
    public Instant now() {
        Instant at = fixed;
        return at == null ? super.now() : at;
    }

    /** Sets 10:00 in Asia/Shanghai of a day; call {@link #reset()} in a finally block or @AfterEach. */
    public void set(LocalDate day) {
        fixed = day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant();
    }

    public void set(Instant at) {
        fixed = at;
    }

    public void reset() {
        fixed = null;
    }
}
