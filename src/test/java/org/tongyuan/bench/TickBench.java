package org.tongyuan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** The minute's tick with a hundred cases due, of products with few and with many open cases in turn; the job itself, as it runs. */
public final class TickBench {

    private static final int DUE = 100;
    private static final int WARM = 4;
    private static final int ROUNDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    private TickBench() {}

    public static void main(String[] args) throws Exception {
        var bench = new TickBench();
        boolean met = true;
        System.out.println("a tick with " + DUE
                + " due   median ms, slowest ms; each product in turn; with nothing due: median ms");
        for (String kind : List.of("untold", "late")) {
            met &= bench.row(kind, List.of(args));
        }
        System.exit(met ? 0 : 1);
    }

    private boolean row(String kind, List<String> ports) throws Exception {
        var all = new ArrayList<List<Double>>();
        var idle = new ArrayList<List<Double>>();
        ports.forEach(p -> {
            all.add(new ArrayList<>());
            idle.add(new ArrayList<>());
        });
        for (int round = 0; round < WARM + ROUNDS; round++) {
            for (int p = 0; p < ports.size(); p++) {
                String port = ports.get(p);
                if (!ask(port, "/bench/due?kind=" + kind + "&cases=" + DUE).equals(Integer.toString(DUE))) {
                    throw new IllegalStateException("not enough cases to make due: fill the folder anew");
                }
                double took = tick(port);
                settleDown(port);
                double nothing = tick(port);
                if (round >= WARM) {
                    all.get(p).add(took);
                    idle.get(p).add(nothing);
                }
            }
        }
        var text = new StringBuilder();
        for (int p = 0; p < ports.size(); p++) {
            text.append("%7.0f %7.0f (%.1f)  ".formatted(median(all.get(p)), slowest(all.get(p)), median(idle.get(p))));
        }
        double ratio = median(all.getLast()) / median(all.getFirst());
        System.out.printf(
                "%-22s %s ratio %.2f%n",
                kind.equals("untold") ? "deemed acceptance" : "a limit that passed", text, ratio);
        return all.stream().allMatch(took -> median(took) <= 100) && ratio <= 1.3;
    }

    private double tick(String port) throws Exception {
        String[] said = ask(port, "/bench/tick").split(" ");
        if (!said[1].equals("0")) {
            throw new IllegalStateException(said[1] + " cases were left unsettled");
        }
        return Double.parseDouble(said[0]);
    }

    /** Letters are printed after the tick; the next one is measured when that is done. */
    private void settleDown(String port) throws Exception {
        var processor = new Processor(ask(port, "/bench/samples")
                .lines()
                .filter(line -> line.startsWith("process "))
                .map(line -> line.substring(8))
                .toList());
        for (double before = processor.seconds(), now = before + 1; now - before > 0.1; ) {
            before = processor.seconds();
            Thread.sleep(1_000);
            now = processor.seconds();
        }
    }

    private String ask(String port, String path) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double slowest(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(0);
    }
}
