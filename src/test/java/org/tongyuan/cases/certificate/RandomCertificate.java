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
        var permit = new Permit("许1", from, until, state, since, "理由", null, null);
        return with(permit, suspensions(random, from), forfeitures(random, from, until));
    }

    static Certificate with(Permit permit, List<Suspension> suspensions) {
        return with(permit, suspensions, List.of());
    }

    static Certificate with(Permit permit, List<Suspension> suspensions, List<Forfeiture> forfeitures) {
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
                forfeitures,
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
                from,
                Instant.EPOCH,
                "某人",
                liftedOn == null ? null : new Suspension.Lifting(liftedOn, Instant.EPOCH, "某人", "已改正"));
    }

    /** None, one, one that fell, or one that fell and another. */
    private static List<Forfeiture> forfeitures(Random random, LocalDate from, @Nullable LocalDate until) {
        var all = new ArrayList<Forfeiture>();
        if (random.nextInt(4) == 0) {
            all.add(forfeiture(from.plusDays(random.nextInt(200)), true));
        }
        if (random.nextInt(3) == 0) {
            int most = until == null ? 300 : (int) (until.toEpochDay() - from.toEpochDay()) + 1;
            all.add(forfeiture(from.plusDays(random.nextInt(most)), false));
        }
        return all;
    }

    static Forfeiture forfeiture(LocalDate effective, boolean fell) {
        return new Forfeiture(
                UUID.randomUUID(),
                new UUID(1, 1),
                effective,
                effective,
                "某局",
                "罚2号",
                "《中华人民共和国食品安全法》第一百二十四条",
                "违法经营",
                "某人违法经营",
                Instant.EPOCH,
                "某人",
                fell ? new Forfeiture.Annulment(effective.plusDays(9), Instant.EPOCH, "某人", "复议撤销") : null);
    }
}
