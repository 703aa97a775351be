package org.tongyuan.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * Loads a guide page of a running product, beside it a route of the same server that sends as many bytes from memory, and, to know
 * what the framework costs, a bare Tomcat in this process without any filter that sends the same bytes. Then asks the product at 200 requests a second and prints the latency.
 */
public final class GuideBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 3_000_000_000L;

    private GuideBench() {}

    public static void main(String[] args) throws Exception {
        URI guide = URI.create(args[0]);
        byte[] bytes = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(guide)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        Tomcat bare = bare(bytes);
        URI memory = guide.resolve("/dev/memory?size=" + bytes.length);
        URI naked = URI.create("http://127.0.0.1:" + bare.getConnector().getLocalPort() + "/");
        throughput(guide);
        throughput(memory);
        throughput(naked);
        var product = new ArrayList<Double>();
        var baseline = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            product.add(throughput(guide));
            baseline.add(throughput(memory));
            without.add(throughput(naked));
        }
        System.out.printf("bytes sent                 %,d (gzip)%n", bytes.length);
        System.out.printf("guide, requests a second   %,.0f (median of %d)%n", median(product), ROUNDS);
        System.out.printf("same server, from memory   %,.0f%n", median(baseline));
        System.out.printf("ratio                      %.2f (demand 0.40)%n", median(product) / median(baseline));
        System.out.printf(
                "bare Tomcat, no framework  %,.0f (ratio %.2f)%n", median(without), median(product) / median(without));
        long[] latencies = latencies(guide, 200, 10);
        System.out.printf(
                "at 200 requests a second   p50 %.1f ms, p95 %.1f ms (demand 10 ms), p99 %.1f ms%n",
                latencies[latencies.length / 2] / 1e6,
                latencies[latencies.length * 95 / 100] / 1e6,
                latencies[latencies.length * 99 / 100] / 1e6);
        bare.stop();
        System.exit(median(product) / median(baseline) >= 0.4 ? 0 : 1);
    }

    private static Tomcat bare(byte[] bytes) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("guide-bench").toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "memory", new jakarta.servlet.http.HttpServlet() {
            @Override
            protected void doGet(
                    jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
                    throws IOException {
                response.setContentType("text/html;charset=UTF-8");
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
        });
        context.addServletMappingDecoded("/", "memory");
        tomcat.getConnector();
        tomcat.start();
        return tomcat;
    }

    /** Requests a second of some clients that ask again as soon as they are answered. */
    private static double throughput(URI uri) throws Exception {
        long end = System.nanoTime() + ROUND_NANOS;
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(() -> {
                int count = 0;
                try (var connection = new Connection(uri)) {
                    while (System.nanoTime() < end) {
                        connection.get();
                        count++;
                    }
                }
                return count;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            int total = 0;
            for (var done : threads.invokeAll(clients)) {
                total += done.get();
            }
            return total / (ROUND_NANOS / 1e9);
        }
    }

    /** Sorted latencies counted from when each request was due, so that a stall is not hidden. */
    private static long[] latencies(URI uri, int perSecond, int seconds) throws Exception {
        int clients = 4;
        int each = perSecond * seconds / clients;
        long gap = 1_000_000_000L * clients / perSecond;
        long begin = System.nanoTime() + 100_000_000L;
        List<Callable<long[]>> work = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            long first = begin + c * gap / clients;
            work.add(() -> {
                var took = new long[each];
                try (var connection = new Connection(uri)) {
                    for (int i = 0; i < each; i++) {
                        long due = first + i * gap;
                        java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
                        connection.get();
                        took[i] = System.nanoTime() - due;
                    }
                }
                return took;
            });
        }
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** One kept-alive connection, as thin as can be, so that the client costs little beside the server. */
    private static final class Connection implements AutoCloseable {
        private final URI uri;
        private final byte[] request;
        private Socket socket;
        private BufferedInputStream in;

        Connection(URI uri) throws IOException {
            this.uri = uri;
            open();
            request = ("GET " + uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                            + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                            + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private void open() throws IOException {
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        /** Tomcat closes a connection after a hundred requests and says so. */
        void get() throws IOException {
            boolean last = false;
            socket.getOutputStream().write(request);
            int length = -1;
            String line = line();
            if (!line.startsWith("HTTP/1.1 200")) {
                throw new IOException(line);
            }
            while (!(line = line()).isEmpty()) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
                last |= line.equalsIgnoreCase("Connection: close");
            }
            in.skipNBytes(length);
            if (last) {
                socket.close();
                open();
            }
        }

        private String line() throws IOException {
            var text = new StringBuilder(64);
            int c;
            while ((c = in.read()) != '\n') {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
