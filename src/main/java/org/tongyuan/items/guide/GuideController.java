package org.tongyuan.items.guide;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.version.InForceChanged;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.ShortMemory;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/**
 * The guide of an item: the same bytes for everybody, so it is drawn once, kept, and sent from memory. No session, no personal
 * markup.
 */
@Controller
class GuideController {

    private static final Duration MAX_AGE = Duration.ofSeconds(60);

    private final ItemVersions versions;
    private final Agencies agencies;
    private final ThymeleafViewResolver views;
    private final ShortMemory<String, RenderedPage> current = new ShortMemory<>(3_000, Duration.ofSeconds(60));

    GuideController(ItemVersions versions, Agencies agencies, ThymeleafViewResolver views) {
        this.versions = versions;
        this.agencies = agencies;
        this.views = views;
    }

    @GetMapping("/items/{code}")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> guide(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return current.get(code, key -> draw(key, null, request, response))
                .orElseThrow(() -> new NotFound("item " + code))
                .answer(acceptsGzip(request), MAX_AGE);
    }

    @GetMapping("/items/{code}/versions/{number}")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> version(
            @PathVariable String code,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return draw(code, number, request, response)
                .orElseThrow(() -> new NotFound("item " + code + " version " + number))
                .answer(acceptsGzip(request), MAX_AGE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(InForceChanged changed) {
        if (changed.codes().isEmpty()) {
            current.forgetAll();
        }
        changed.codes().forEach(current::forget);
    }

    /** The page of one published version; without a number the one in force, or the last one of an ended item. */
    private Optional<RenderedPage> draw(
            String code,
            @org.jspecify.annotations.Nullable Integer number,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<StoredVersion> history = versions.historyOf(code);
        return chosen(history, number)
                .map(version -> render(GuidePage.of(version, history, agencies), request, response));
    }

    private Optional<StoredVersion> chosen(
            List<StoredVersion> history, @org.jspecify.annotations.Nullable Integer number) {
        List<StoredVersion> published =
                history.stream().filter(v -> v.published() != null).toList();
        if (number != null) {
            return published.stream().filter(v -> v.number() == number).findFirst();
        }
        Optional<StoredVersion> inForce = history.isEmpty()
                ? Optional.empty()
                : versions.inForceId(history.getFirst().code())
                        .flatMap(id -> published.stream()
                                .filter(v -> v.id().equals(id))
                                .findFirst());
        return inForce.or(
                () -> published.stream().filter(v -> v.state() == State.ENDED).findFirst());
    }

    private RenderedPage render(GuidePage page, HttpServletRequest request, HttpServletResponse response) {
        var captured = new ContentCachingResponseWrapper(response);
        try {
            View view = views.resolveViewName("items/guide", Locale.SIMPLIFIED_CHINESE);
            if (view == null) {
                throw new IllegalStateException("no template items/guide");
            }
            String hash = page.version().contentHash();
            view.render(Map.of("page", page, "versionHash", hash), request, captured);
            return RenderedPage.of(captured.getContentAsByteArray(), hash);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
