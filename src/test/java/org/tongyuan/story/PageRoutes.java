package org.tongyuan.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.RoutePermissions;

/** Every page of the product, read from the routes themselves so that a new page cannot be forgotten. */
final class PageRoutes {

    /** What is not a page: the API, a bench's yardstick, and downloads (a file ending, one file or letter by its id, the sheet of an item). */
    private static final Pattern NO_PAGE =
            Pattern.compile("/api/.*|/dev/memory|.*\\.[a-z]{2,6}|.*/(files|letters)/\\{[^/]+}|/items/\\{code}/sheet");

    /** A page's route pattern and what it asks of whoever may see it. */
    record PageRoute(String pattern, List<Permission> required) {
        boolean open() {
            return required.contains(Permission.ANYONE);
        }
    }

    private PageRoutes() {}

    static List<PageRoute> of(RequestMappingHandlerMapping mapping) {
        List<PageRoute> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean ours = handler.getBeanType().getPackageName().startsWith("org.tongyuan");
            if (ours && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().stream()
                        .filter(p -> !NO_PAGE.matcher(p).matches())
                        .forEach(p -> routes.add(new PageRoute(p, RoutePermissions.requiredBy(handler))));
            }
        });
        routes.sort(Comparator.comparing(PageRoute::pattern));
        return routes;
    }
}
