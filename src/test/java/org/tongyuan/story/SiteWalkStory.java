package org.tongyuan.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.story.PageRoutes.PageRoute;

/** Walks through every page of the product as whoever may see it, on a desk's screen and on a phone. */
class SiteWalkStory extends Story {

    /** One row that may be imported, one that may not. */
    static final String IMPORT = """
            department,main_item,item_name,item_code,task_type,dept_code,region_code
            清和县教育体育局,未分类,学生资助政策咨询（走查）,512C0053300008-990122000000-000-115113010833722043-1-00,20,083372204,990122000000
            清和县教育体育局,未分类,,乱写的编码,20,083372204,990122000000
            """;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, PageInspection> visitors = new HashMap<>();
    private final List<BrowserContext> kept = new ArrayList<>();

    @AfterEach
    void send_everybody_home() {
        kept.forEach(BrowserContext::close);
    }

    @Test
    void every_page_is_sound() {
        var places = given_a_draft_a_case_and_an_import();
        List<String> findings = new ArrayList<>();
        for (PageRoute route : PageRoutes.of(requestMappingHandlerMapping)) {
            String visitor = places.visitor(route.pattern()).orElseGet(() -> visitorOf(route));
            places.path(route.pattern())
                    .ifPresentOrElse(
                            path -> visit(visitor, path).forEach(p -> findings.add(path + " (" + visitor + ") → " + p)),
                            () -> findings.add(route.pattern() + " → say in DemoPlaces where this leads"));
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private DemoPlaces given_a_draft_a_case_and_an_import() {
        String item = DemoPlaces.foodItem(jdbc);
        var cases = new CountyCases(port);
        String number = cases.foodLicence(item, DemoPeople.ZHANG_WEI);
        cases.act(number, "correction-notice", Map.of("materials", List.of(Map.of("key", "layout", "state", "LACKS"))));
        signInAs("zhangwei");
        page.navigate("/apply/" + item);
        press("开始申请");
        page.waitForURL("**/my/drafts/*");
        String draft = path();
        signInAs("fengxue");
        page.navigate("/admin/items/imports");
        page.locator("input[type=file]").setInputFiles(new FilePayload("list.csv", "text/csv", IMPORT.getBytes(UTF_8)));
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/admin/items/imports/*");
        String importJob = path();
        page.navigate("/admin/items/" + DemoPlaces.onTheSpotItem(jdbc));
        press("起草新版本");
        page.waitForURL("**/admin/items/versions/*");
        return new DemoPlaces(jdbc, draft, number, importJob, path());
    }

    private String path() {
        return URI.create(page.url()).getPath();
    }

    private List<String> visit(String visitor, String path) {
        if (visitor.equals("anybody")) {
            try (BrowserContext fresh = newContext(true)) {
                return new PageInspection(fresh.newPage()).look(path, true);
            }
        }
        return visitors.computeIfAbsent(visitor, this::signedIn).look(path, false);
    }

    private PageInspection signedIn(String login) {
        context.close();
        context = newContext(true);
        page = context.newPage();
        signInAs(login);
        page.waitForLoadState();
        var inspection = new PageInspection(page);
        kept.add(context);
        context = newContext(true);
        return inspection;
    }

    private String visitorOf(PageRoute route) {
        if (route.open()) {
            return "anybody";
        }
        return Stream.concat(
                        DemoPeople.CITIZENS.stream().map(DemoPeople.Citizen::loginName),
                        DemoPeople.STAFF.stream().map(DemoPeople.Staff::loginName))
                .filter(login -> may(login, route.required()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may see " + route));
    }

    private boolean may(String login, List<Permission> required) {
        return required.contains(Permission.SIGNED_IN)
                || accounts.loadUserByUsername(login).getAuthorities().stream()
                        .anyMatch(a -> required.stream().anyMatch(p -> p.name().equals(a.getAuthority())));
    }
}
