package org.tongyuan.cases.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.WhoMay;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.Permission;

/** Every door of every act over HTTP, tried by hands that may not: refused, and in the journal before the answer is given. */
@TongyuanTest
class WrongHandsPageTest {

    private static final String API = "/api/v1/cases/{number}/";
    private static final String DESK = "/desk/cases/{number}/";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String number;
    private UUID id;

    @BeforeEach
    void a_case_of_the_market_authority() throws Exception {
        var answer = CasesClient.whole(port).submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key());
        number = answer.body().path("number").asString();
        id = cases.idOf(number).orElseThrow();
    }

    /** The doors below a prefix, with the act behind each. */
    private Map<String, Act> doors(String prefix) {
        var doors = new TreeMap<String, Act>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(door -> door.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(door -> door.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(prefix))
                .forEach(pattern ->
                        Act.at(pattern.substring(prefix.length())).ifPresent(act -> doors.put(pattern, act)));
        return doors;
    }

    private List<Recorded> chain() {
        return journal.of(new Subject("case", id.toString()));
    }

    private int call(String door, RequestPostProcessor who, String key) throws Exception {
        var request = post(door.replace("{number}", number).replace("{step}", "document-review"))
                .with(who)
                .contentType(
                        door.startsWith("/api") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED);
        if (door.startsWith("/api")) {
            request.content("{}").header("Idempotency-Key", key);
        } else {
            request.param("_once", key);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private void refused(String door, Act act, RequestPostProcessor who, Set<Integer> expected, String hands)
            throws Exception {
        String rows = cases.seal(id);
        int before = chain().size();
        String key = UUID.randomUUID().toString();
        assertThat(call(door, who, key)).as("%s by %s", door, hands).isIn(expected);
        assertThat(call(door, who, key)).as("%s again by %s", door, hands).isIn(expected);
        assertThat(chain().subList(before, chain().size()))
                .as("%s by %s", door, hands)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.entry().act()).isEqualTo(RefusedAct.NAME);
                    assertThat(r.entry().details()).containsEntry("act", act.name());
                });
        assertThat(cases.seal(id)).as("%s by %s", door, hands).isEqualTo(rows);
    }

    @Test
    void every_act_of_the_api_is_refused_without_its_scope_and_noted_once_however_often_it_is_repeated()
            throws Exception {
        var doors = doors(API);
        assertThat(EnumSet.copyOf(doors.values()))
                .containsAll(WhoMay.acts().stream()
                        .filter(act -> !act.resource().equals(Act.REFUSE_TO_ACCEPT.resource()))
                        .collect(Collectors.toSet()));
        for (var door : doors.entrySet()) {
            String[] scopes = Arrays.stream(Permission.values())
                    .filter(p -> p != door.getValue().permission() && p.scope() != null)
                    .map(Permission::scope)
                    .toArray(String[]::new);
            refused(door.getKey(), door.getValue(), As.application("demo-window", scopes), Set.of(403), "a client");
        }
    }

    @Test
    void every_form_of_the_desk_is_refused_to_every_role_that_does_not_carry_its_act() throws Exception {
        UUID own = agencies.byName("990122", "清和县市场监督管理局").orElseThrow().id();
        UUID other = agencies.byName("990122", "清和县民政局").orElseThrow().id();
        String mark = Ids.next().toString().substring(24);
        for (Role role : Role.values()) {
            if (role != Role.CITIZEN && !role.administers()) {
                TestStaff.add(jdbc, role.name().toLowerCase(Locale.ROOT) + mark, role.label(), own, role);
            }
        }
        TestStaff.add(
                jdbc,
                "other" + mark,
                "别的机关",
                other,
                Role.REVIEWER,
                Role.APPROVER,
                Role.AGENCY_HEAD,
                Role.WINDOW_OFFICER);
        for (var door : doors(DESK).entrySet()) {
            for (Role role : Role.values()) {
                if (!WhoMay.may(role, door.getValue())) {
                    String login = switch (role) {
                        case CITIZEN -> "lina";
                        case ADMINISTRATOR -> "admin";
                        case SECURITY_ADMINISTRATOR -> "gaofeng";
                        case AUDITOR -> "qianjin";
                        default -> role.name().toLowerCase(Locale.ROOT) + mark;
                    };
                    refused(door.getKey(), door.getValue(), As.user(login), Set.of(403), role.name());
                }
            }
            refused(door.getKey(), door.getValue(), As.user("other" + mark), Set.of(404), "another agency");
        }
    }

    @Test
    void a_citizen_who_is_not_the_applicant_finds_no_such_case() throws Exception {
        for (String door : List.of("hearing/request", "hearing/waiver")) {
            String path = "/my/cases/" + number + "/" + door;
            int before = chain().size();
            int status = mvc.perform(post(path).param("seen", "1").with(As.user("lina")))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(status).isEqualTo(404);
            assertThat(chain().subList(before, chain().size()))
                    .singleElement()
                    .satisfies(r -> assertThat(r.entry().act()).isEqualTo(RefusedAct.NAME));
        }
    }
}
