package org.tongyuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tongyuan.platform.LegalTime;

/**
 * The test clock of the demo profile: the header {@code Test-Clock} (ISO 8601 with offset) sets when the acts of one request occur, and
 * nothing else. Elsewhere the header is refused, so that nobody believes it was heard.
 */
@Component
class TestClock extends OncePerRequestFilter {

    private static final String HEADER = "Test-Clock";

    private final boolean demo;

    TestClock(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo & !production"));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant at = demo ? read(request.getHeader(HEADER)) : null;
        if (at == null) {
            refuse(response);
            return;
        }
        LegalTime.beginTest(at);
        try {
            chain.doFilter(request, response);
        } finally {
            LegalTime.endTest();
        }
    }

    private static @Nullable Instant read(String header) {
        try {
            return OffsetDateTime.parse(header).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String detail = demo ? "Test-Clock 请写成 2025-03-03T10:00:00+08:00 的形式。" : "Test-Clock 只能在演示环境使用。";
        response.getWriter().write("{\"title\":\"请求不正确\",\"status\":400,\"detail\":\"" + detail + "\"}");
    }
}
