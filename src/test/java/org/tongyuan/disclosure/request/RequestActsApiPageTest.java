package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every act under a request as another system does it, each on a day of the test clock. */
@TongyuanTest
@Transactional
class RequestActsApiPageTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v1/disclosure/requests";
    private static final List<String> ALL = List.of("disclosure.read", "disclosure.handle", "disclosure.extend");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private String agency;

    @BeforeEach
    void the_market_authority() {
        agency = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id()
                .toString();
    }

    private record Got(int status, JsonNode body) {}

    private Got sent(String day, String path, Map<String, ?> body, String key, List<String> scopes) {
        return sent("demo-disclosure", day, path, body, key, scopes);
    }

    private Got sent(String client, String day, String path, Map<String, ?> body, String key, List<String> scopes) {
        try {
            var answer = mvc.post()
                    .uri(PATH + path)
                    .with(As.application(client, scopes.toArray(String[]::new)))
                    .header("Test-Clock", day + "T10:00:00+08:00")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JSON.writeValueAsString(body))
                    .exchange()
                    .getResponse();
            String text = answer.getContentAsString();
            return new Got(answer.getStatus(), text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key() {
        return "acts" + System.nanoTime();
    }

    private JsonNode at(String day, String path, Map<String, ?> body) {
        var got = sent(day, path, body, key(), ALL);
        assertThat(got.status()).as(path + ": " + got.body()).isBetween(200, 201);
        return got.body();
    }

    /** A reply that gives something out, examined by another application first. */
    private JsonNode granted(String day, String request, Map<String, ?> reply) {
        at(day, request + "/examination", Map.of("type", "GRANT", "provided", reply.get("provided")));
        var agreed = Map.of("verdict", "AGREED", "basis", "不涉及国家秘密，条例第十五条");
        var scopes = List.of("disclosure.read", "disclosure.review");
        assertThat(sent("demo-secrecy", day, request + "/examination/conclusion", agreed, key(), scopes)
                        .status())
                .isEqualTo(200);
        return at(day, request + "/reply", reply);
    }

    private void refused(String day, String path, Map<String, ?> body, String says) {
        var got = sent(day, path, body, key(), ALL);
        assertThat(got.status()).as(path + ": " + got.body()).isEqualTo(409);
        assertThat(got.body().toString()).contains(says);
    }

    private String received(String day, String wanted) {
        var body = new HashMap<String, Object>(Map.of(
                "agency", agency,
                "channel", "REGISTERED_MAIL",
                "wanted", wanted,
                "form", "PAPER",
                "way", "POST",
                "address", "清和县城关镇和平路1号"));
        body.put(
                "applicant",
                Map.of(
                        "name", DemoPeople.WANG_QIANG.name(),
                        "idNumber", DemoPeople.WANG_QIANG.idNumber(),
                        "phone", DemoPeople.WANG_QIANG.phone()));
        return at(day, "", body).get("number").asString();
    }

    private static List<String> acts(JsonNode request) {
        return request.get("acts")
                .valueStream()
                .map(a -> a.get("act").asString())
                .toList();
    }

    @Test
    void charged_paid_once_for_a_key_and_extended() {
        String n = "/" + received("2026-05-06", "检验记录");
        assertThat(sent("2026-05-08", n + "/fee-notice", Map.of("tariff", "x"), key(), ALL)
                        .status())
                .isEqualTo(422);
        var charged = at("2026-05-08", n + "/fee-notice", Map.of("tariff", "BY_PAGE", "pages", 120));
        assertThat(charged.get("state").asString()).isEqualTo("FEE");
        assertThat(charged.get("paused").asBoolean()).isTrue();
        assertThat(charged.get("fee").get("yuan").asInt()).isEqualTo(FeeTariff.BY_PAGE.due(120));
        refused("2026-05-08", n + "/fee-notice", Map.of("tariff", "BY_PAGE", "pages", 120), "待缴费");
        var reached = at("2026-05-11", n + "/arrivals", Map.of("of", "FEE_NOTICE"));
        assertThat(reached.get("fee").get("dueOn").asString())
                .as("twenty working days after the notice")
                .isEqualTo("2026-06-08");
        String key = key();
        var paid = sent("2026-05-12", n + "/payment", Map.of("on", "2026-05-12"), key, ALL);
        var again = sent("2026-05-12", n + "/payment", Map.of("on", "2026-05-12"), key, ALL);
        assertThat(paid.status()).isEqualTo(200);
        assertThat(again).isEqualTo(paid);
        assertThat(paid.body().get("dueOn").asString())
                .as("twenty working days after the payment")
                .isEqualTo("2026-06-09");
        assertThat(acts(paid.body())).containsExactly("TAKE_IN", "CHARGE", "CHARGED", "PAY");
        var longer = at("2026-05-13", n + "/extension", Map.of("days", 5, "reason", "资料较多"));
        assertThat(longer.get("dueOn").asString()).isEqualTo("2026-06-16");
    }

    @Test
    void reasons_are_asked_for_and_stated_a_later_day_is_fixed_and_it_is_split() {
        String number = received("2026-05-06", "抽检结果和处罚决定");
        String n = "/" + number;
        var days = Map.of("days", 10, "why", "需要逐件查找");
        refused("2026-05-07", n + "/delay", days, "要求申请人说明理由");
        assertThat(at("2026-05-07", n + "/reasons-request", Map.of("why", "本月已提出 60 件"))
                        .get("state")
                        .asString())
                .isEqualTo("REASONS");
        assertThat(sent("2026-05-08", n + "/reasons", Map.of(), key(), ALL).status())
                .isEqualTo(422);
        assertThat(at("2026-05-08", n + "/reasons", Map.of("text", "撰写论文。"))
                        .get("state")
                        .asString())
                .isEqualTo("IN_HAND");
        assertThat(sent("2026-05-09", n + "/delay", days, key(), List.of("disclosure.read", "disclosure.handle"))
                        .status())
                .isEqualTo(403);
        var later = at("2026-05-09", n + "/delay", days);
        assertThat(later.get("dueOn").asString())
                .as("thirty working days after 05-06")
                .isEqualTo("2026-06-16");
        var whole = at("2026-05-11", n + "/split", Map.of("parts", List.of("抽检结果", "处罚决定")));
        assertThat(whole.get("wanted").asString()).isEqualTo("抽检结果");
        String part = jdbc.sql(
                        "SELECT p.number FROM disclosure.request p JOIN disclosure.request w ON w.id = p.split_from"
                                + " WHERE w.number = ?")
                .param(number)
                .query(String.class)
                .single();
        joined_and_separated(number, part);
    }

    private void joined_and_separated(String lead, String part) {
        assertThat(sent("2026-05-12", "/" + part + "/joining", Map.of(), key(), ALL)
                        .status())
                .isEqualTo(422);
        assertThat(sent("2026-05-12", "/" + part + "/joining", Map.of("into", lead), key(), List.of("disclosure.read"))
                        .status())
                .isEqualTo(403);
        assertThat(at("2026-05-12", "/" + part + "/joining", Map.of("into", lead))
                        .get("joinedInto")
                        .asString())
                .isEqualTo(lead);
        assertThat(at("2026-05-13", "/" + part + "/separation", Map.of())
                        .get("joinedInto")
                        .isNull())
                .isTrue();
        at("2026-05-13", "/" + part + "/joining", Map.of("into", lead));
        refused("2026-05-14", "/" + part + "/reply", Map.of("type", "GRANT", "provided", "一览表"), lead);
        var replied = granted("2026-05-14", "/" + lead, Map.of("type", "GRANT", "provided", "一览表"));
        assertThat(replied.get("joined").get(0).asString()).isEqualTo(part);
        at("2026-05-15", "/" + lead + "/delivery", Map.of("way", "POST", "proof", "EMS1"));
        var ended = mvc.get().uri(PATH + "/" + part).with(As.application("demo-disclosure", "disclosure.read"));
        assertThat(ended.exchange()).bodyJson().extractingPath("$.endedOn").isEqualTo("2026-05-15");
    }

    @Test
    void taken_back_or_given_up() {
        String back = "/" + received("2026-05-06", "检验记录");
        var withdrawn = at("2026-05-08", back + "/withdrawal", Map.of("on", "2026-05-07"));
        assertThat(withdrawn.get("state").asString()).isEqualTo("ENDED");
        assertThat(withdrawn.get("reply").get("type").asString()).isEqualTo("WITHDRAWN");
        refused("2026-05-09", back + "/withdrawal", Map.of(), "已办结");

        String silent = "/" + received("2026-05-06", "检验记录");
        at("2026-05-07", silent + "/correction-notice", Map.of("items", "请写明是哪台电梯。", "days", 5));
        refused("2026-05-13", silent + "/closing", Map.of(), "期限");
        var closed = at("2026-05-14", silent + "/closing", Map.of("note", "两次电话联系。"));
        assertThat(closed.get("reply").get("row").asString()).isEqualTo("NOT_CORRECTED");
        assertThat(closed.get("endedOn").asString()).isEqualTo("2026-05-14");
    }

    @Test
    void a_part_that_does_not_concern_who_objected_to_the_whole() {
        String n = "/" + received("2026-05-06", "抽检结果和排污数据");
        at("2026-05-07", n + "/third-party-letter", Map.of("party", "某公司", "about", "排污数据"));
        at("2026-05-11", n + "/third-party-opinion", Map.of("answer", "OBJECTS", "reason", "影响经营"));
        refused("2026-05-12", n + "/third-party-exclusion", Map.of("reason", "无关"), "拆分");
        at("2026-05-12", n + "/split", Map.of("parts", List.of("抽检结果", "排污数据")));
        at("2026-05-13", n + "/third-party-exclusion", Map.of("reason", "抽检与该公司无关"));
        var replied = granted("2026-05-13", n, Map.of("type", "GRANT", "provided", "一览表"));
        assertThat(acts(replied)).endsWith("SPLIT", "UNCONCERNED", "EXAMINE", "EXAMINED", "REPLY");
    }

    @Test
    void an_overruled_third_party_is_told_and_the_service_recorded() {
        String n = "/" + received("2026-05-06", "排污数据");
        refused("2026-05-07", n + "/overruling-delivery", Map.of("way", "DIRECT"), "0 份");
        at("2026-05-07", n + "/third-party-letter", Map.of("party", "某公司", "about", "排污数据"));
        at("2026-05-11", n + "/third-party-opinion", Map.of("answer", "OBJECTS", "reason", "影响经营"));
        granted("2026-05-12", n, Map.of("type", "GRANT", "provided", "数据表", "overruling", "关系居民饮水安全"));
        refused("2026-05-13", n + "/overruling-delivery", Map.of("way", "POST"), "邮");
        var told = at(
                "2026-05-14", n + "/overruling-delivery", Map.of("way", "POST", "proof", "EMS2", "on", "2026-05-13"));
        var opinion = told.get("consultations").get(0);
        assertThat(opinion.get("overruledOn").asString()).isEqualTo("2026-05-12");
        assertThat(opinion.get("overrulingServedOn").asString()).isEqualTo("2026-05-13");
        assertThat(acts(told)).endsWith("OVERRULE", "REPLY", "OVERRULE_TOLD");
    }
}
