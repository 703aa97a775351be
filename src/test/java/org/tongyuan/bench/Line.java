package org.tongyuan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** One kept-alive connection of one visitor, as thin as can be, so that the client costs little beside the server. */
final class Line implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("TYSESSION=([^;]+)");

    private final URI base;
    private final String cookie;
    private Socket socket;
    private BufferedInputStream in;

    /** What came back; {@code bytes} are as they were sent, {@code location} is null unless it is a redirect. */
    record Answer(int status, String location, byte[] bytes, boolean gzip) {

        String text() throws IOException {
            return new String(plain(), StandardCharsets.UTF_8);
        }

        byte[] plain() throws IOException {
            return gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        }
    }

    Line(URI base, String cookie) throws IOException {
        this.base = base;
        this.cookie = cookie;
        open();
    }

    /** A visitor who signs in through the sign-in page. */
    static Line of(URI base, String login, String password) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var page =
                http.send(HttpRequest.newBuilder(base.resolve("/login")).build(), HttpResponse.BodyHandlers.ofString());
        var token = CSRF.matcher(page.body());
        if (!token.find()) {
            throw new IOException("no token on the sign-in page");
        }
        String form = "username=" + login + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(base.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", "TYSESSION=" + session(page))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.headers().firstValue("Location").orElse("").contains("/login")) {
            throw new IOException(login + " could not sign in");
        }
        return new Line(base, "TYSESSION=" + session(answer));
    }

    private static String session(HttpResponse<String> answer) throws IOException {
        var found = SESSION.matcher(String.join(";", answer.headers().allValues("Set-Cookie")));
        if (!found.find()) {
            throw new IOException("no session cookie");
        }
        return found.group(1);
    }

    private void open() throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    Answer get(String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                                + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nCookie: " + cookie + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean gzip = false;
        boolean last = false;
        String location = null;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "content-encoding" -> gzip = value.equals("gzip");
                case "location" -> location = value;
                case "connection" -> last = value.equals("close");
                default -> {}
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            socket.close();
            open();
        }
        return new Answer(status, location, body, gzip);
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream(16_384);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
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
