package org.tongyuan.cases.act;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.NewCase.Who;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/**
 * Cases that live through a year under the test clock, act by act through the use cases, each on a random path of its own: the straight
 * way mostly, and every other way now and then. The same seed takes the same path.
 */
public final class RandomLives {

    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int FEW_REFUSALS = 8;

    private final Cases cases;
    private final SubmitApplication submit;
    private final HandleOnTheSpot onTheSpot;
    private final Persons persons;
    private final RandomStaff staff;
    private final RandomDetails details;
    private final Transactions transactions;
    private final List<ItemVersion> items;
    private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
    private final Map<Act, LongAdder> done = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

    /** How one act becomes a transaction: by itself, or within a test's own that will be rolled back. */
    public interface Transactions {
        void act(Runnable act);
    }

    public RandomLives(BeanFactory beans, Transactions transactions) {
        this.cases = beans.getBean(Cases.class);
        this.submit = beans.getBean(SubmitApplication.class);
        this.onTheSpot = beans.getBean(HandleOnTheSpot.class);
        this.persons = beans.getBean(Persons.class);
        this.staff = new RandomStaff(beans);
        this.details = new RandomDetails(beans);
        this.transactions = transactions;
        this.items = staff.items();
    }

    /** The items of which cases are entered. */
    public List<ItemVersion> items() {
        return items;
    }

    /** The cases so far, by number. */
    public List<String> numbers() {
        return List.copyOf(numbers);
    }

    public Map<Act, Long> done() {
        var all = new EnumMap<Act, Long>(Act.class);
        done.forEach((act, count) -> all.put(act, count.sum()));
        return all;
    }

    /** How often an act was turned down, by the rule's message. */
    public Map<String, Long> refused() {
        var all = new java.util.TreeMap<String, Long>();
        refused.forEach((rule, count) -> all.put(rule, count.sum()));
        return all;
    }

    /** One case from its receipt in 2025, and what follows from it; returns how many cases came of it. */
    public int live(long seed) {
        var random = new Random(seed);
        var item = items.get(random.nextInt(items.size()));
        var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        var applicant = new Who.Known(
                persons.findOrRegister(RandomPeople.of(random.nextInt(12_000))).id());
        try {
            if (item.terms().purpose() == Purpose.NEW) {
                return lives(item, applicant, null, day, random) == null ? 0 : 1;
            }
            return followUp(item, applicant, day, random);
        } finally {
            LegalTime.endTest();
        }
    }

    /** A change or a renewal needs a permit of years ago, which is entered first; its term may end this year. */
    private int followUp(ItemVersion item, Who.Known applicant, LocalDate day, Random random) {
        var first = items.stream()
                .filter(i -> i.code().equals(item.terms().concerns()))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return 0;
        }
        int years = first.results().stream()
                        .map(ItemVersion.Result::validMonths)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(60)
                / 12;
        var earlier = straight(first, applicant, day.minusYears(years).plusDays(10 + random.nextInt(80)), random);
        return earlier == null ? 0 : 1 + (lives(item, applicant, earlier, day, random) == null ? 0 : 1);
    }

    private @Nullable String straight(ItemVersion item, Who.Known applicant, LocalDate day, Random random) {
        var life = new Life(random, day, 1, true);
        String number = begin(item, applicant, null, life);
        for (int acts = 0; number != null && acts < 40; acts++) {
            var c = cases.require(number);
            if (c.state().ended()) {
                return number;
            }
            next(number, c, item, life);
        }
        return null;
    }

    private @Nullable String lives(
            ItemVersion item, Who.Known applicant, @Nullable String concerns, LocalDate day, Random random) {
        int temper = random.nextInt(100);
        var life = new Life(random, day, temper < 60 ? 2 : temper < 86 ? 5 : 22, false);
        if (item.kind() == ItemVersion.Kind.ON_THE_SPOT && random.nextInt(4) > 0) {
            return spot(item, applicant, life);
        }
        String number = begin(item, applicant, concerns, life);
        while (number != null && life.goesOn()) {
            var c = cases.require(number);
            if (c.state().ended()
                    && random.nextInt(20) > 0
                    && c.proceedings().unexplained().isEmpty()) {
                return number;
            }
            if (!next(number, c, item, life)) {
                return number;
            }
        }
        return number;
    }

    private @Nullable String spot(ItemVersion item, Who.Known applicant, Life life) {
        var given = new NewCase(item.code(), applicant, null, Channel.WINDOW, Map.of(), List.of(), List.of(), null);
        return opened(life, () -> onTheSpot.handle(given, "", staff.window()));
    }

    private @Nullable String begin(ItemVersion item, Who.Known applicant, @Nullable String concerns, Life life) {
        int draw = life.random.nextInt(10);
        var channel = draw < 5 || (draw < 8 && !item.online()) ? Channel.WINDOW : draw < 8 ? Channel.WEB : Channel.API;
        SignedIn who = switch (channel) {
            case WINDOW -> staff.window();
            case WEB -> staff.citizen(applicant.personId());
            case API -> staff.hall();
        };
        var given = new NewCase(item.code(), applicant, null, channel, Map.of(), List.of(), List.of(), concerns);
        return opened(life, () -> submit.submit(given, who));
    }

    private @Nullable String opened(Life life, Supplier<Receipt> way) {
        var number = new String[1];
        life.begin(Act.SUBMIT);
        attempt(life, Act.SUBMIT, () -> number[0] = way.get().number());
        if (number[0] != null) {
            numbers.add(number[0]);
        }
        return number[0];
    }

    /** One more act; false when there is none to do any more. */
    private boolean next(String number, CaseSnapshot c, ItemVersion item, Life life) {
        // An act that came too late for this state: the law has accepted meanwhile, and work goes on from there.
        boolean lawActed = life.impossible && !c.steps().all().isEmpty();
        life.impossible = false;
        var act = lawActed ? Act.COMPLETE_STEP : choose(c, item, life);
        if (act == null) {
            return false;
        }
        life.waitUntil(RandomDetails.earliest(act, c));
        life.begin(act);
        var who = staff.who(act, c, life.random);
        attempt(life, act, () -> details.perform(act, c, item, who, life.random));
        return true;
    }

    private void attempt(Life life, Act act, Runnable perform) {
        try {
            transactions.act(perform);
            done.computeIfAbsent(act, a -> new LongAdder()).increment();
        } catch (RuleBroken broken) {
            life.refusals++;
            life.impossible = broken.messageKey().equals("case.act-not-possible");
            refused.computeIfAbsent(act + " " + broken.messageKey(), rule -> new LongAdder())
                    .increment();
        } catch (NotFound none) {
            life.refusals++;
            refused.computeIfAbsent(act + " not found", rule -> new LongAdder()).increment();
        } finally {
            StatedTime.end();
        }
    }

    private @Nullable Act choose(CaseSnapshot c, ItemVersion item, Life life) {
        var possible = new ArrayList<>(c.possible(life.today()));
        var weights = possible.stream()
                .mapToInt(act -> RandomDetails.weight(act, c, item, life.straight))
                .toArray();
        int sum = java.util.Arrays.stream(weights).sum();
        if (sum == 0) {
            return null;
        }
        int draw = life.random.nextInt(sum);
        for (int i = 0; ; i++) {
            draw -= weights[i];
            if (draw < 0) {
                return possible.get(i);
            }
        }
    }

    /** The clock of one case. */
    private static final class Life {

        final Random random;
        final boolean straight;
        private final int pace;
        private Instant now;
        private boolean begun;
        int refusals;
        boolean impossible;

        Life(Random random, LocalDate day, int pace, boolean straight) {
            this.random = random;
            this.pace = pace;
            this.straight = straight;
            this.now = at(day);
        }

        LocalDate today() {
            return LegalTime.dateOf(now);
        }

        boolean goesOn() {
            return today().isBefore(LAST) && refusals < FEW_REFUSALS;
        }

        void waitUntil(@Nullable LocalDate day) {
            if (day != null && day.isAfter(today())) {
                now = at(day);
            }
        }

        /** Some time later; work is mostly done on ordinary weekdays, and now and then in the middle of the night. */
        void begin(Act act) {
            var before = now;
            if (begun) {
                now = at(today().plusDays(random.nextInt(1 + pace)));
            }
            begun = true;
            var weekday = today().getDayOfWeek();
            if (weekday.compareTo(DayOfWeek.FRIDAY) > 0 && random.nextInt(8) > 0) {
                now = at(today().plusDays(8 - weekday.getValue()));
            }
            if (!now.isAfter(before)) {
                now = before.plusSeconds(60 + random.nextInt(1200));
            }
            LegalTime.beginTest(now);
            boolean late = act != Act.SUBMIT && random.nextInt(30) == 0;
            if (late) {
                StatedTime.begin(new StatedTime(
                        now.minusSeconds(3600L * (1 + random.nextInt(60))),
                        "停电，当日用纸质登记",
                        "纸质登记簿第" + random.nextInt(90) + "页"));
            }
        }

        private Instant at(LocalDate day) {
            int minute = random.nextInt(25) == 0 ? random.nextInt(1440) : 8 * 60 + 30 + random.nextInt(9 * 60);
            return day.atStartOfDay(LegalTime.ZONE).plusMinutes(minute).toInstant();
        }
    }
}
