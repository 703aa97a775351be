package org.tongyuan.cases.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.record.Permit;
import org.tongyuan.items.ProcedureProfile;

/** A certificate with a life of its own: a term or none, times of suspension, and perhaps an end. */
final class RandomCertificate {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final int DAYS = 400;

    private RandomCertificate() {}

    static Certificate of(Random random) {
        var from = FIRST.plusDays(random.nextInt(60));
        var until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(300));
        var states = Permit.State.values();
        var state = random.nextBoolean() ? Permit.State.VALID : states[random.nextInt(states.length)];
        var since = state == Permit.State.VALID ? from : from.plusDays(random.nextInt(300));
        var permit = new Permit("许1", from, until, state, since, "理由", null);
        return with(permit, suspensions(random, from));
    }

    static Certificate with(Permit permit, List<Suspension> suspensions) {
        return new Certificate(
                new Certificate.Source(
                        new UUID(1, 1),
                        "办1",
                        new UUID(2, 2),
                        "事项",
                        "事项",
                        ProcedureProfile.LICENCE,
                        new UUID(3, 3),
                        new UUID(4, 4)),
                "许可证",
                "0".repeat(26),
                permit,
                suspensions,
                null);
    }

    /** One after the other, as the rule allows. */
    private static List<Suspension> suspensions(Random random, LocalDate from) {
        var all = new ArrayList<Suspension>();
        var next = from.plusDays(random.nextInt(100));
        for (int i = random.nextInt(4); i > 0; i--) {
            int length = random.nextInt(60);
            boolean lifted = random.nextBoolean();
            var last = next.plusDays(length);
            var until = lifted && random.nextBoolean() ? null : last;
            var liftedOn = lifted ? next.plusDays(random.nextInt(length + 1)) : null;
            all.add(suspension(next, until, liftedOn));
            next = last.plusDays(1L + random.nextInt(40));
        }
        return all;
    }

    static Suspension suspension(LocalDate from, @Nullable LocalDate until, @Nullable LocalDate liftedOn) {
        return new Suspension(
                UUID.randomUUID(),
                new UUID(1, 1),
                from,
                until,
                "违法经营",
                "《中华人民共和国行政处罚法》第九条",
                "罚1号",
                Instant.EPOCH,
                "某人",
                liftedOn == null ? null : new Suspension.Lifting(liftedOn, Instant.EPOCH, "某人", "已改正"));
    }
}
