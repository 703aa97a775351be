package org.tongyuan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.GeneratedDoc;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;

/** Every route of the product, for nobody, for every role and for an application with every scope. */
@TongyuanTest
class RouteAccessPageTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    RoutePermissions permissions;

    record Route(String method, String pattern, HandlerMethod handler) {
        List<Permission> required() {
            return RoutePermissions.requiredBy(handler);
        }

        /** An address that matches the pattern. */
        String address() {
            return pattern.replaceAll("\\{\\*?[^}]*}", "019ab000-0000-7000-8000-000000000000")
                    .replaceAll("/\\*+", "/x");
        }
    }

    @Test
    void every_route_declares_its_permission() {
        assertThat(routes())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.required())
                        .as("%s %s (%s) lacks @Requires", r.method(), r.pattern(), r.handler())
                        .isNotEmpty());
    }

    @Test
    void each_caller_passes_where_declared_and_nowhere_else() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            for (Map.Entry<String, Set<Permission>> caller : callers().entrySet()) {
                boolean expected = allowed(route.required(), caller.getKey(), caller.getValue());
                boolean actual = passes(route, authentication(caller.getKey(), caller.getValue()));
                if (expected != actual) {
                    wrong.add("%s %s for %s: declared %s, is %s"
                            .formatted(route.method(), route.pattern(), caller.getKey(), expected, actual));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Tag("docs")
    void the_generated_table_is_current() throws Exception {
        GeneratedDoc.isFresh("routes.md", table());
    }

    /** Acts are never reachable by a link: whatever changes something is no GET. */
    @Test
    void nothing_is_both_read_and_act() {
        assertThat(routes()).noneMatch(r -> r.method().equals("ANY"));
    }

    private List<Route> routes() {
        List<Route> all = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.tongyuan")) {
                methods(info).forEach(m -> info.getPatternValues().forEach(p -> all.add(new Route(m, p, handler))));
            }
        });
        all.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return all;
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
    }

    /** Nobody, each role, and applications with one scope each. */
    private static Map<String, Set<Permission>> callers() {
        Map<String, Set<Permission>> callers = new LinkedHashMap<>();
        callers.put("nobody", Set.of());
        for (Role role : Role.values()) {
            Set<Permission> held = EnumSet.of(Permission.SIGNED_IN);
            held.addAll(role.permissions());
            callers.put(role.name(), held);
        }
        for (Permission p : Permission.values()) {
            if (p.scope() != null) {
                callers.put("scope " + p.scope(), Set.of(p));
            }
        }
        return callers;
    }

    private static boolean allowed(List<Permission> required, String caller, Set<Permission> held) {
        return required.contains(Permission.ANYONE)
                || (!caller.equals("nobody") && required.contains(Permission.UNSETTLED))
                || required.stream().anyMatch(held::contains);
    }

    private static Authentication authentication(String caller, Set<Permission> held) {
        if (caller.equals("nobody")) {
            return new AnonymousAuthenticationToken(
                    "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                caller,
                null,
                AuthorityUtils.createAuthorityList(
                        held.stream().map(Permission::name).toList()));
    }

    /** Asks the manager that guards the chains, with a request whose media types fit the route. */
    private boolean passes(Route route, Authentication caller) {
        var request = new MockHttpServletRequest(route.method(), route.address());
        var info = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().equals(route.handler()))
                .findFirst()
                .orElseThrow()
                .getKey();
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.setContentType(type.toString()));
        info.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .ifPresent(type -> request.addHeader("Accept", type.toString()));
        info.getParamsCondition()
                .getExpressions()
                .forEach(e -> request.addParameter(e.getName(), e.getValue() == null ? "x" : e.getValue()));
        var decision = permissions.authorize(() -> caller, new RequestAuthorizationContext(request));
        return decision.isGranted();
    }

    private String table() {
        var doc = new StringBuilder("""
            # Routes and permissions

            Generated from `@Requires` and `accounts.Role` by `RouteAccessPageTest`; do not edit. A route without a permission is refused to everybody.

            | method | route | permission | roles | scope |
            |---|---|---|---|---|
            """);
        for (Route r : routes()) {
            doc.append("| %s | `%s` | %s | %s | %s |%n"
                    .formatted(r.method(), r.pattern(), names(r.required()), roles(r.required()), scopes(r)));
        }
        return doc.toString();
    }

    private static String names(List<Permission> required) {
        return required.stream().map(Permission::name).collect(Collectors.joining(", "));
    }

    private static String roles(List<Permission> required) {
        if (required.contains(Permission.ANYONE)) {
            return "anybody";
        }
        if (required.contains(Permission.SIGNED_IN) || required.contains(Permission.UNSETTLED)) {
            return "everybody signed in";
        }
        return Arrays.stream(Role.values())
                .filter(role -> required.stream().anyMatch(role.permissions()::contains))
                .map(Role::name)
                .collect(Collectors.joining(", "));
    }

    private static String scopes(Route route) {
        if (!route.pattern().startsWith("/api/")) {
            return "";
        }
        return route.required().stream()
                .map(Permission::scope)
                .filter(s -> s != null)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString()
                .replaceAll("[\\[\\]]", "");
    }
}
