package org.tongyuan.items.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The public list of guides. */
@Controller
class ItemListController {

    private static final int SIZE = 20;
    private static final List<ItemSearch.Choice> AUDIENCES =
            List.of(new ItemSearch.Choice("个人", "个人"), new ItemSearch.Choice("法人", "法人"));
    private static final List<ItemSearch.Choice> KINDS =
            List.of(new ItemSearch.Choice("ON_THE_SPOT", "即办件"), new ItemSearch.Choice("PROMISED", "承诺件"));

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
        model.addAttribute("audiences", AUDIENCES);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("crumbs", List.of(new GuidePage.Crumb("办事指南", null)));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic().getHeaderValue());
        return "items/list";
    }

    private static String address(ItemFilter filter, @Nullable String cursor) {
        var parameters = new StringJoiner("&", "/items?", "");
        add(parameters, "query", filter.query());
        add(parameters, "agency", filter.agencyId());
        add(parameters, "topic", filter.topic());
        add(parameters, "audience", filter.audience());
        add(parameters, "type", filter.type());
        add(parameters, "kind", filter.kind());
        add(parameters, "cursor", cursor);
        return parameters.toString();
    }

    private static void add(StringJoiner parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
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
