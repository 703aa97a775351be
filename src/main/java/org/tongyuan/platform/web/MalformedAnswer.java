package org.tongyuan.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The answer to a request that cannot be read, made without template engine: a page, or a problem (RFC 9457) for the API. */
@Component
class MalformedAnswer {

    @SuppressWarnings("InlineFormatString") // reads better apart from its use
    private static final String PROBLEM =
            "{\"type\":\"urn:tongyuan:problem:malformed\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";

    private final Words words;
    private final String template;

    MalformedAnswer(Words words) {
        this.words = words;
        try {
            this.template =
                    new ClassPathResource("templates/error/malformed.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets what the security filters would have set; {@code uri} is null when not even that could be read. */
    void head(@Nullable String uri, HttpServletResponse response) {
        response.setContentType(isApi(uri) ? "application/problem+json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
    }

    String body(@Nullable String uri, int status) {
        String key = "error.title." + status;
        String title = words.of(words.has(key) ? key : "error.title.other");
        String text = words.of(status < 500 ? "error.malformed" : "error.status.other");
        return isApi(uri)
                ? PROBLEM.formatted(title, status, text)
                : template.replace("[[title]]", HtmlUtils.htmlEscape(title, "UTF-8"))
                        .replace("[[text]]", HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    private static boolean isApi(@Nullable String uri) {
        return uri != null && uri.startsWith("/api/");
    }
}
