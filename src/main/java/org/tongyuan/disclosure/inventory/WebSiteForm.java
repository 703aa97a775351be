package org.tongyuan.disclosure.inventory;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.inventory.WebSite.About;
import org.tongyuan.platform.web.FormErrors;

/** What was typed about a site. */
record WebSiteForm(@Nullable About about, Map<String, String> errors) {

    private static final int LONGEST = 200;

    static WebSiteForm read(Map<String, String> typed, Predicate<UUID> agency) {
        var errors = new LinkedHashMap<String, String>();
        String name = FormErrors.given(typed.get("name"));
        if (name.isEmpty()) {
            errors.put("name", "请填写网站名称");
        }
        FormErrors.tooLong("name", name, LONGEST, errors);
        String address = address(FormErrors.given(typed.get("address")), errors);
        String identifier = FormErrors.given(typed.get("identifier"));
        if (!identifier.isEmpty() && !identifier.matches("[0-9A-Za-z]{10}")) {
            errors.put("identifier", "网站标识码是 10 位数字或者字母，还没有的不用填");
        }
        UUID sponsor = id(FormErrors.given(typed.get("sponsor")));
        if (sponsor == null || !agency.test(sponsor)) {
            errors.put("sponsor", "请选择主办单位");
        }
        var opened = FormErrors.day(FormErrors.given(typed.get("opened"))).orElse(null);
        if (opened == null) {
            errors.put("opened", "请填写开通日期");
        }
        return new WebSiteForm(
                !errors.isEmpty() || sponsor == null || opened == null
                        ? null
                        : new About(
                                name,
                                identifier.isEmpty() ? null : identifier,
                                address,
                                sponsor,
                                typed.containsKey("own"),
                                opened),
                errors);
    }

    /** With a path, so that one site is not entered twice. */
    private static String address(String text, Map<String, String> errors) {
        try {
            URI uri = SiteProbe.uri(text);
            FormErrors.tooLong("address", text, LONGEST, errors);
            return uri.getScheme().toLowerCase(Locale.ROOT) + "://"
                    + uri.getRawAuthority().toLowerCase(Locale.ROOT)
                    + (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IOException e) {
            errors.put("address", "请填写首页网址，以 http:// 或者 https:// 开头；中文域名写成 xn-- 开头的形式");
            return text;
        }
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Map<String, String> of(WebSite site) {
        var about = site.about();
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", about.name());
        typed.put("address", about.address());
        typed.put("identifier", about.identifier() == null ? "" : about.identifier());
        typed.put("sponsor", about.sponsorId().toString());
        typed.put("opened", about.openedOn().toString());
        typed.put("version", String.valueOf(site.version()));
        if (about.own()) {
            typed.put("own", "yes");
        }
        return typed;
    }

    /** The field that a broken rule is about. */
    static String fieldOf(String messageKey) {
        return switch (messageKey.substring(messageKey.lastIndexOf('.') + 1)) {
            case "address" -> "address";
            case "identifier" -> "identifier";
            case "own" -> "own";
            case "opened" -> "opened";
            default -> "name";
        };
    }
}
