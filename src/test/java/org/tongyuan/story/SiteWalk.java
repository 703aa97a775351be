package org.tongyuan.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.story.PageRoutes.PageRoute;

/** Goes to every page of the product as whoever may see it; what is looked at there, each story says. */
abstract class SiteWalk extends Story {

    /** One row that may be imported, one that may not. */
    static final String IMPORT = """
            department,main_item,item_name,item_code,task_type,dept_code,region_code
            清和县教育体育局,未分类,学生资助政策咨询（走查）,512C0053300008-990122000000-000-115113010833722043-1-00,20,083372204,990122000000
            清和县教育体育局,未分类,,乱写的编码,20,083372204,990122000000
            """;

    /** One row that cannot be a report. */
    static final String OUTSIDE = """
            project_no,task_code,applyer_name,applyer_page_code,apply_date,project_state,update_time
            WALK-1,NO-SUCH-ITEM,张伟,990122198503120012,2026-03-02,已申报,2026-03-02 09:00:00
            """;

    /** Looks at one page and says in words what is wrong with it; {@code fresh} when its visitor comes for the first time. */
    interface Look {
        List<String> at(String path, boolean fresh);
    }

    /** A page and who looks at it. */
    record Stop(String visitor, String path) {}

    /** In whose browser the pages are looked at. */
    record Manner(boolean javaScript, boolean anybodyAlwaysFresh) {}

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    JdbcClient jdbc;

    /** Made once in a run, since all tests share one county: a second walk finds the same draft, case and import. */
    private static @Nullable DemoPlaces places;

    /** Every page once, each visitor in one tab of their own, which {@code eyes} looks at; two walk side by side. */
    void walk(Manner manner, Function<Page, Look> eyes) {
        var places = given_a_draft_a_case_and_an_import();
        Queue<String> findings = new ConcurrentLinkedQueue<>();
        Queue<Stop> stops = new ConcurrentLinkedQueue<>();
        for (PageRoute route : PageRoutes.of(requestMappingHandlerMapping)) {
            String visitor = places.visitor(route.pattern()).orElseGet(() -> visitorOf(route));
            places.path(route.pattern())
                    .ifPresentOrElse(
                            path -> stops.add(new Stop(visitor, path)),
                            () -> findings.add(route.pattern() + " → say in DemoPlaces where this leads"));
        }
        try (var second = Executors.newSingleThreadExecutor()) {
            var walk = second.submit(() -> walk(Browser.launch(), stops, findings, manner, eyes));
            walk(Browser.get(), stops, findings, manner, eyes);
            walk.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the second walker broke off", e);
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void walk(
            com.microsoft.playwright.Browser browser,
            Queue<Stop> stops,
            Queue<String> findings,
            Manner manner,
            Function<Page, Look> eyes) {
        try (var walker = new Walker(() -> newContext(browser, manner.javaScript()), manner, eyes)) {
            for (Stop stop = stops.poll(); stop != null; stop = stops.poll()) {
                for (String problem : walker.visit(stop)) {
                    findings.add(stop.path() + " (" + stop.visitor() + ") → " + problem);
                }
            }
        }
    }

    private DemoPlaces given_a_draft_a_case_and_an_import() {
        var made = places == null ? made() : places;
        places = made;
        return made;
    }

    private DemoPlaces made() {
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
        String itemDraft = path();
        page.navigate("/admin/items/exports");
        press("开始导出");
        page.waitForURL("**/exports/*-*");
        signInAs("wuxia");
        page.navigate("/desk/outside-imports");
        page.locator("#system").selectOption("tzxm");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("outside.csv", "text/csv", OUTSIDE.getBytes(UTF_8)));
        press("开始导入");
        page.waitForURL("**/desk/outside-imports/*-*");
        page.navigate("/reports");
        press("导出 CSV");
        page.waitForURL("**/reports/exports/*");
        return new DemoPlaces(jdbc, draft, number, importJob, itemDraft, path());
    }

    private String path() {
        return URI.create(page.url()).getPath();
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
        return required.contains(Permission.UNSETTLED)
                || accounts.loadUserByUsername(login).getAuthorities().stream()
                        .anyMatch(a -> required.stream().anyMatch(p -> p.name().equals(a.getAuthority())));
    }
}
