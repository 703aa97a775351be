package org.tongyuan.disclosure.inventory;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One GET over HTTP/1.1 from the very machine that was looked at before. {@code java.net.http.HttpClient} asks for the name's address
 * itself once more and does not tell which it took: the name could have come to mean a machine inside meanwhile. Hence a plain socket,
 * with the certificate checked against the name.
 */
final class PinnedGet {

    static final int LARGEST = 2 * 1024 * 1024;

    private static final int LARGEST_HEAD = 64 * 1024;
    private static final String AGENT = "Tongyuan-Site-Probe/1.0 (inventory of government sites)";

    /** {@code body} is at most {@link #LARGEST} bytes; the rest is not read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Page(int status, @Nullable String location, byte[] body) {}

    private PinnedGet() {}

    /** {@code millis}: for the connection, and for each piece of the answer; the whole is up to the caller. */
    static Page get(URI uri, InetAddress machine, int millis) throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        try (var plain = new Socket()) {
            plain.setSoTimeout(millis);
            plain.connect(new InetSocketAddress(machine, port), millis);
            if (!secure) {
                return exchange(uri, plain);
            }
            try (var safe = secured(plain, uri.getHost(), port)) {
                return exchange(uri, safe);
            }
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var safe = (SSLSocket) factory.createSocket(plain, bare(host), port, true);
        var wanted = safe.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        safe.setSSLParameters(wanted);
        safe.startHandshake();
        return safe;
    }

    private static Page exchange(URI uri, Socket socket) throws IOException {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String host = uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "");
        String ask = "GET " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + AGENT
                + "\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
        var out = socket.getOutputStream();
        out.write(ask.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var in = new BufferedInputStream(socket.getInputStream());
        int status;
        Map<String, String> head;
        do {
            status = status(line(in));
            head = head(in);
        } while (status >= 100 && status < 200);
        return new Page(status, head.get("location"), body(in, head));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5]\\d\\d( .*)?")) {
            throw new IOException("no HTTP answer");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, String> head(InputStream in) throws IOException {
        var head = new HashMap<String, String>();
        int size = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            size += line.length();
            int colon = line.indexOf(':');
            if (size > LARGEST_HEAD || colon < 1) {
                throw new IOException("no HTTP head");
            }
            head.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return head;
    }

    private static byte[] body(InputStream in, Map<String, String> head) throws IOException {
        String length = head.getOrDefault("content-length", "");
        byte[] body;
        if (head.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            body = chunks(in);
        } else if (length.matches("\\d{1,15}")) {
            int wanted = (int) Math.min(Long.parseLong(length), LARGEST);
            body = in.readNBytes(wanted);
            if (body.length < wanted) {
                throw new IOException("ended early");
            }
        } else {
            body = toTheEnd(in);
        }
        return "gzip".equalsIgnoreCase(head.get("content-encoding")) ? unpacked(body) : body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (body.size() < LARGEST) {
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new IOException("no chunk");
            }
            long wanted = Long.parseLong(size, 16);
            if (wanted == 0) {
                break;
            }
            int most = (int) Math.min(wanted, LARGEST - body.size());
            byte[] chunk = in.readNBytes(most);
            if (chunk.length < most) {
                throw new IOException("ended early");
            }
            body.write(chunk);
            if (most == wanted) {
                line(in);
            }
        }
        return body.toByteArray();
    }

    /** Some servers end a secured connection without saying so; what came before is the page. */
    private static byte[] toTheEnd(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        try {
            for (int n = in.read(piece); n >= 0 && body.size() < LARGEST; n = in.read(piece)) {
                body.write(piece, 0, Math.min(n, LARGEST - body.size()));
            }
        } catch (SSLException e) {
            if (body.size() == 0) {
                throw e;
            }
        }
        return body.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            return in.readNBytes(LARGEST);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LARGEST_HEAD) {
                throw new IOException("no HTTP answer");
            }
            line.append((char) c);
        }
        return line.isEmpty() || line.charAt(line.length() - 1) != '\r'
                ? line.toString()
                : line.substring(0, line.length() - 1);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
