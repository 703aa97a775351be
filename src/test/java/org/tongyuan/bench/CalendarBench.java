package org.tongyuan.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.calendar.year.BuiltInYears;

/**
 * Adding working days: the product's tables at 20 and 2,000 days beside a loop over days. The ways take turns within each round, so
 * that a machine that slows down slows all of them; medians over the rounds are compared, never single timings.
 */
public final class CalendarBench {

    private static final int STARTS = 4096;
    private static final int WARM_UP = 15;
    private static final double ALLOWED = 3;

    private static long sink;

    private CalendarBench() {}

    public static void main(String[] args) {
        int rounds = args.length == 0 ? 31 : Integer.parseInt(args[0]);
        WorkCalendar calendar = BuiltInYears.calendar();
        var starts = starts();
        var ways = new LinkedHashMap<String, ToLongFunction<LocalDate>>();
        ways.put("tables, 20 days", day -> calendar.plusWorkingDays(day, 20).toEpochDay());
        ways.put("tables, 2000 days", day -> calendar.plusWorkingDays(day, 2000).toEpochDay());
        ways.put("loop, 20 days", day -> loop(calendar, day, 20).toEpochDay());
        ways.put("loop, 2000 days", day -> loop(calendar, day, 2000).toEpochDay());
        var medians = measure(ways, starts, rounds);

        double base = medians.get("tables, 20 days");
        System.out.printf("%-20s %12s %14s%n", "way", "ns per call", "times tables/20");
        medians.forEach((name, ns) -> System.out.printf("%-20s %12.1f %14.2f%n", name, ns, ns / base));
        double ratio = medians.get("tables, 2000 days") / base;
        System.out.printf(
                "2,000 days take %.2f times as long as 20 (allowed %.0f): %s%n",
                ratio, ALLOWED, ratio <= ALLOWED ? "ok" : "TOO SLOW");
        System.out.printf("(%d rounds of %d starts, checksum %d)%n", rounds, STARTS, sink);
        System.exit(ratio <= ALLOWED ? 0 : 1);
    }

    private static Map<String, Double> measure(
            Map<String, ToLongFunction<LocalDate>> ways, LocalDate[] starts, int rounds) {
        var times = new LinkedHashMap<String, double[]>();
        ways.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (var way : ways.entrySet()) {
                // The fast ways are repeated until a round lasts long enough for the timer.
                int repeats =
                        way.getKey().startsWith("tables") ? 50 : way.getKey().endsWith(" 20 days") ? 5 : 1;
                double ns = time(way.getValue(), starts, repeats);
                if (round >= 0) {
                    times.get(way.getKey())[round] = ns;
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[all.length / 2]);
        });
        return medians;
    }

    private static double time(ToLongFunction<LocalDate> way, LocalDate[] starts, int repeats) {
        long sum = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            for (var start : starts) {
                sum += way.applyAsLong(start);
            }
        }
        long end = System.nanoTime();
        sink += sum;
        return (double) (end - begin) / ((long) repeats * starts.length);
    }

    private static LocalDate loop(WorkCalendar calendar, LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Days of 2011 to 2017 in no order: 2,000 working days later is still a known year. */
    private static LocalDate[] starts() {
        var random = new Random(1);
        var starts = new LocalDate[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(2500));
        }
        return starts;
    }
}
