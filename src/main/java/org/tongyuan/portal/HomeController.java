package org.tongyuan.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.tongyuan.disclosure.NewestRecords;
import org.tongyuan.items.Items;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The home page: the same bytes for everybody, drawn at most every few seconds. No session, no personal markup. */
@Controller
class HomeController {

    private static final Duration MAX_AGE = Duration.ofSeconds(60);
    private static final long REDRAWN_AFTER = Duration.ofSeconds(5).toNanos();
    private static final int POPULAR = 8;
    private static final int NEWEST = 6;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @SuppressWarnings("ArrayRecordComponent") // never compared, only served
    private record Drawn(byte[] html, String hash, long at) {}

    private final Items items;
    private final NewestRecords records;
    private final ThymeleafViewResolver views;
    private volatile @Nullable Drawn last;

    HomeController(Items items, NewestRecords records, ThymeleafViewResolver views) {
        this.items = items;
        this.records = records;
        this.views = views;
    }

    @GetMapping("/")
    @Requires(Permission.ANYONE)
    ResponseEntity<byte[]> home(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Drawn page = last;
        if (page == null || System.nanoTime() - page.at() > REDRAWN_AFTER) {
            page = draw(request, response);
            last = page;
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                // Weak: a server compresses nothing that carries a strong one.
                .eTag("W/\"" + page.hash() + '"')
                .body(page.html());
    }

    private Drawn draw(HttpServletRequest request, HttpServletResponse response) throws Exception {
        View view = views.resolveViewName("portal/home", Locale.SIMPLIFIED_CHINESE);
        if (view == null) {
            throw new IllegalStateException("no template portal/home");
        }
        var captured = new ContentCachingResponseWrapper(response);
        var model = Map.of(
                "topics", items.topics(),
                "popular", items.popular(POPULAR),
                "newest", records.newest(NEWEST),
                "agencies", items.agenciesWithItems());
        view.render(model, request, captured);
        byte[] html = captured.getContentAsByteArray();
        return new Drawn(html, hash(html), System.nanoTime());
    }

    private static String hash(byte[] html) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
