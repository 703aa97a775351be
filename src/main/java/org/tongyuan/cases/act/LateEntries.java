package org.tongyuan.cases.act;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/**
 * Hears on every act of a case whether it is recorded late: the fields {@code lateAt}, {@code lateReason}, {@code lateEvidence} of a
 * form, or the headers {@code Occurred-At}, {@code Late-Reason}, {@code Late-Evidence} (percent-encoded UTF-8) of the API.
 */
@Configuration(proxyBeanMethods = false)
class LateEntries implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/cases/**", "/api/v1/cases/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")) {
            String at = value(request, "lateAt", "Occurred-At");
            if (!at.isBlank()) {
                StatedTime.begin(new StatedTime(
                        instant(at),
                        value(request, "lateReason", "Late-Reason"),
                        value(request, "lateEvidence", "Late-Evidence")));
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        StatedTime.end();
    }

    private static String value(HttpServletRequest request, String field, String header) {
        String given = request.getHeader(header);
        if (given != null) {
            return URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        String typed = request.getParameter(field);
        return typed == null ? "" : typed.strip();
    }

    /** A browser's field has no zone: it is the county's time. */
    private static Instant instant(String text) {
        try {
            return text.contains("Z") || text.indexOf('+') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(LegalTime.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new RuleBroken("case.late.time");
        }
    }
}
