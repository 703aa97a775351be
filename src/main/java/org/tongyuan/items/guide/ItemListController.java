package org.tongyuan.items.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The public list of guides. */
@Controller
class ItemListController {

    private static final int SIZE = 20;

    private final ItemSearch search;

    ItemListController(ItemSearch search) {
        this.search = search;
    }

    @GetMapping("/items")
    @Requires(Permission.ANYONE)
    String list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletResponse response) {
        ItemFilter filter = ItemFilter.of(query, uuid(agency), topic, audience, type, kind);
        ItemSearch.Page page = search.find(filter, cursor, SIZE);
        model.addAttribute("filter", filter);
        model.addAttribute("result", page);
        model.addAttribute("first", cursor == null || cursor.isBlank() ? null : address(filter, null));
        model.addAttribute("next", page.next() == null ? null : address(filter, page.next()));
        model.addAttribute("agencies", search.agencies());
        model.addAttribute("topics", search.topics());
        model.addAttribute("types", search.types());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().getHeaderValue());
        return "items/list";
    }

    private static String address(ItemFilter filter, @Nullable String cursor) {
        var uri = UriComponentsBuilder.fromPath("/items");
        add(uri, "query", filter.query());
        add(uri, "agency", filter.agencyId());
        add(uri, "topic", filter.topic());
        add(uri, "audience", filter.audience());
        add(uri, "type", filter.type());
        add(uri, "kind", filter.kind());
        add(uri, "cursor", cursor);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            uri.queryParam(name, value.toString());
        }
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
