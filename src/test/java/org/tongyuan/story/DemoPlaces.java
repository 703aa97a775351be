package org.tongyuan.story;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the routes with variables lead in the demo county, and who goes there when not just anybody with the permission. */
public final class DemoPlaces {

    private static final Map<String, String> VISITORS = Map.ofEntries(
            entry("/my/profile/password", "lina"),
            entry("/disclosure/my/{number}/suggestion", "lina"),
            entry("/reports/exports/{id}", "wuxia"),
            entry("/my/joint-cases/{number}", "wangqiang"),
            entry("/my/joint-drafts/{id}", "wangqiang"),
            entry("/desk/joint-cases/{number}", "wangfang"),
            entry("/exports/{id}", "fengxue"),
            entry("/desk/batches/{id}", "wangfang"),
            entry("/desk/disclosure/coverage/{agency}", "fangyuan"),
            entry("/desk/disclosure/coverage/{agency}/duties/{category}", "fangyuan"),
            entry("/desk/disclosure/coverage/{agency}/entries/{entry}", "fangyuan"),
            entry("/desk/disclosure/coverage/{agency}/figures/{figure}", "fangyuan"),
            entry("/desk/disclosure/entries/{id}", "fangyuan"),
            entry("/desk/disclosure/entries/new", "fangyuan"),
            entry("/desk/disclosure/clarifications/{number}", "fangyuan"),
            entry("/desk/disclosure/advice/{number}", "fangyuan"),
            entry("/desk/disclosure/sites/{id}", "fangyuan"),
            entry("/desk/disclosure/sites/new", "fangyuan"),
            entry("/desk/complaints/{number}", "fangyuan"),
            entry("/desk/case-reviews/sheets/{id}", "zhengkai"),
            entry("/desk/forbearances/{number}", "machao"),
            entry("/complaints/my/{number}", "wangqiang"),
            entry("/my/fees/{number}", "lina"),
            entry("/desk/certificates/{number}", "wuxia"),
            entry("/desk/cases/{number}/fee-demands/new", "luojing"),
            entry("/desk/disclosure/reading-places/{id}", "hejing"),
            entry("/desk/disclosure/reading-places/{id}/edit", "hejing"),
            entry("/desk/disclosure/results/{id}", "hejing"),
            entry("/desk/disclosure/results/rules/{id}", "hejing"),
            entry("/desk/disclosure/powers/{code}", "hejing"),
            entry("/desk/disclosure/corrections/{number}/acts/{act}", "hanbing"),
            entry("/desk/disclosure/assessments/{number}/agencies/{agency}", "fangyuan"),
            entry("/desk/disclosure/findings/{number}", "fangyuan"),
            entry("/desk/disclosure/findings/new", "fangyuan"));

    private final Map<String, String> paths = new HashMap<>();
    private final JdbcClient jdbc;

    /**
     * {@code draft}: the address of a draft of 张伟; {@code number}: a case of his that waits for a correction; {@code importJob} and
     * {@code itemDraft}: the addresses of an import and of an item version being written; {@code export}: of an export of 吴霞.
     */
    DemoPlaces(JdbcClient jdbc, String draft, String number, String importJob, String itemDraft, String export) {
        this.jdbc = jdbc;
        String item = foodItem(jdbc);
        put("/items/{code}", "/items/" + item);
        put("/items/{code}/versions/{number}", "/items/" + item + "/versions/1");
        for (String channel :
                List.of("/screens/items/{code}", "/terminals/items/{code}", "/desk/items/{code}/channels")) {
            put(channel, channel.replace("{code}", item));
        }
        put("/apply/{itemCode}", "/apply/" + item);
        put("/my/drafts/{id}", draft);
        put("/my/drafts/{id}/materials/{key}", draft + "/materials/layout");
        for (String page : List.of("applicant", "form", "answers")) {
            put("/my/drafts/{id}/" + page, draft + "/" + page);
        }
        put("/my/cases/{number}", "/my/cases/" + number);
        for (String page : List.of("confirmation", "correction", "withdrawal", "deferral", "undertaking")) {
            put("/my/cases/{number}/" + page, "/my/cases/" + number + "/" + page);
        }
        put("/desk/cases/{number}", "/desk/cases/" + number);
        put("/desk/cases/{number}/slip", "/desk/cases/" + number + "/slip");
        put("/desk/cases/{number}/hand-overs/new", "/desk/cases/" + number + "/hand-overs/new");
        put("/desk/cases/{number}/special-services/new", "/desk/cases/" + number + "/special-services/new");
        put("/desk/hand-overs/{id}", "/desk/hand-overs/" + one("SELECT id FROM cases.hand_over ORDER BY id LIMIT 1"));
        put(
                "/desk/special-services/{id}",
                "/desk/special-services/" + one("SELECT id FROM cases.special_service ORDER BY id LIMIT 1"));
        put("/desk/cases/{number}/referrals/new", "/desk/cases/" + number + "/referrals/new");
        put(
                "/desk/advice/{id}/referrals/new",
                "/desk/advice/" + one("SELECT id FROM cases.advice ORDER BY id LIMIT 1") + "/referrals/new");
        put("/desk/referrals/{id}", "/desk/referrals/" + one("SELECT id FROM cases.referral ORDER BY id LIMIT 1"));
        put("/desk/batches/{id}", "/desk/batches/" + batch(number));
        put("/desk/cases/{number}/opinions", "/desk/cases/" + number + "/opinions");
        put("/desk/opinions/{id}", "/desk/opinions/" + one("SELECT id FROM cases.opinion_request ORDER BY id LIMIT 1"));
        put("/desk/items/{code}/sheet", "/desk/items/" + item + "/sheet");
        put("/desk/intake/{person}", "/desk/intake/" + person());
        put("/desk/intake/{person}/items/{code}", "/desk/intake/" + person() + "/items/" + item);
        put("/desk/intake/{person}/journeys", "/desk/intake/" + person() + "/journeys");
        put("/desk/intake/{person}/journeys/{code}", "/desk/intake/" + person() + "/journeys/qiye-sheli");
        String spot = onTheSpotItem(jdbc);
        put("/desk/on-the-spot/{code}", "/desk/on-the-spot/" + spot + "?person=" + person());
        put("/admin/items/{code}", "/admin/items/" + item);
        put("/admin/items/versions/{id}", itemDraft);
        put("/admin/items/versions/{id}/check", itemDraft + "/check");
        put("/admin/items/imports/{id}", importJob);
        for (String page : List.of("/desk/outside-cases/{system}/{number}", "/my/outside-cases/{system}/{number}")) {
            put(page, page.replace("{system}", "tzxm").replace("{number}", "2026-990122-51-03-000102"));
        }
        put("/admin/outside-systems/{code}", "/admin/outside-systems/tzxm");
        put("/reports/exports/{id}", export);
        put(
                "/exports/{id}",
                "/exports/"
                        + one("SELECT j.id FROM documents.export_job j JOIN accounts.account a ON a.id::text ="
                                + " j.owner_id WHERE a.login_name = 'fengxue' ORDER BY j.id DESC LIMIT 1"));
        put(
                "/desk/outside-imports/{id}",
                "/desk/outside-imports/" + one("SELECT id FROM cases.outside_import ORDER BY id DESC LIMIT 1"));
        put("/admin/calendar/years/{year}", "/admin/calendar/years/2026");
        String letter = one("SELECT verify_code FROM documents.letter ORDER BY id LIMIT 1");
        put("/verify/{code}", "/verify/" + letter);
        put("/verify/{code}/seal.png", "/verify/" + letter + "/seal.png");
        put("/verify/{code}/seal.txt", "/verify/" + letter + "/seal.txt");
        put("/admin/letters/{template}", "/admin/letters/licence-refusal");
        put(
                "/admin/letters/drafts/{id}",
                "/admin/letters/drafts/" + one("SELECT id FROM documents.letter_wording ORDER BY id LIMIT 1"));
        put("/verify/{code}/comparison", "/verify/" + letter + "/comparison");
        put("/disclosure/columns/{code}", "/disclosure/columns/gonggao");
        put("/desk/disclosure/columns/{code}", "/desk/disclosure/columns/gonggao");
        put("/journeys/{code}", "/journeys/qiye-sheli");
        String joint = one("SELECT number FROM cases.joint_case ORDER BY id LIMIT 1");
        put("/my/joint-cases/{number}", "/my/joint-cases/" + joint);
        put("/desk/joint-cases/{number}", "/desk/joint-cases/" + joint);
        put(
                "/my/joint-drafts/{id}",
                "/my/joint-drafts/"
                        + one("SELECT id FROM cases.joint_draft WHERE joint_number IS NULL ORDER BY id LIMIT 1"));
        standards();
        clarifications();
        publicAdvice();
        complaints();
        fees();
        certificates();
        reviews();
        assessments();
        annualReports();
        requests();
        corrections();
        disclosure();
        conversion();
        rows();
    }

    private void requests() {
        String number = one("""
            SELECT r.number FROM disclosure.request r JOIN agencies.agency a ON a.id = r.agency_id
            JOIN accounts.person p ON p.id = r.applicant_person_id
            WHERE a.name = '清和县市场监督管理局' AND p.name = '张伟' AND r.state = 'IN_HAND' ORDER BY r.id LIMIT 1\
            """);
        put("/disclosure/my/{number}", "/disclosure/my/" + number);
        put("/desk/disclosure/requests/{number}", "/desk/disclosure/requests/" + number);
        put("/desk/disclosure/requests/{number}/acts/{act}", "/desk/disclosure/requests/" + number + "/acts/extension");
        put("/desk/disclosure/requests/{number}/examination", "/desk/disclosure/requests/" + one("""
            SELECT r.number FROM disclosure.request r JOIN disclosure.reply_examination e ON e.request_id = r.id
            JOIN agencies.agency a ON a.id = r.agency_id
            WHERE a.name = '清和县市场监督管理局' AND e.examined_on IS NULL ORDER BY r.id LIMIT 1\
            """) + "/examination");
        String file = "/desk/disclosure/requests/{number}/files/{id}/redaction";
        put(file, one("""
            SELECT replace(replace('%s', '{number}', r.number), '{id}', f.id::text) FROM disclosure.request_file f
            JOIN disclosure.request r ON r.id = f.request_id JOIN agencies.agency a ON a.id = r.agency_id
            WHERE a.name = '清和县人民政府办公室' ORDER BY f.id LIMIT 1\
            """.formatted(file)));
    }

    private void publicAdvice() {
        put(
                "/disclosure/advice/{number}",
                "/disclosure/advice/"
                        + one("SELECT number FROM disclosure.public_advice WHERE shown ORDER BY id LIMIT 1"));
        put(
                "/disclosure/advice/receipts/{receipt}",
                "/disclosure/advice/receipts/"
                        + one("SELECT receipt FROM disclosure.public_advice ORDER BY id LIMIT 1"));
        put(
                "/desk/disclosure/advice/{number}",
                "/desk/disclosure/advice/" + one("SELECT number FROM disclosure.public_advice ORDER BY id LIMIT 1"));
        put(
                "/desk/disclosure/sites/{id}",
                "/desk/disclosure/sites/" + one("SELECT id FROM disclosure.web_site WHERE own LIMIT 1"));
    }

    private void clarifications() {
        put(
                "/disclosure/clarifications/reports/{receipt}",
                "/disclosure/clarifications/reports/"
                        + one("SELECT receipt FROM disclosure.clarification ORDER BY id LIMIT 1"));
        put(
                "/desk/disclosure/clarifications/{number}",
                "/desk/disclosure/clarifications/"
                        + one("SELECT number FROM disclosure.clarification ORDER BY id LIMIT 1"));
    }

    private void complaints() {
        String number = one("SELECT number FROM complaints.complaint WHERE person_id IS NOT NULL ORDER BY id LIMIT 1");
        put("/complaints/my/{number}", "/complaints/my/" + number);
        put("/desk/complaints/{number}", "/desk/complaints/" + number);
    }

    private void fees() {
        String owed = one("""
            SELECT d.number FROM fees.demand d JOIN accounts.person p ON p.id = d.payer_id WHERE p.name = '李娜' ORDER BY d.id LIMIT 1\
            """);
        put("/my/fees/{number}", "/my/fees/" + owed);
        put("/desk/fee-demands/{number}", "/desk/fee-demands/" + owed);
        put("/desk/cashier/{number}", "/desk/cashier/" + owed);
        put("/desk/cases/{number}/fee-demands/new", "/desk/cases/" + one("""
            SELECT case_number FROM fees.demand WHERE number = '%s'\
            """.formatted(owed)) + "/fee-demands/new");
        put("/desk/refunds/{number}", "/desk/refunds/" + one("SELECT number FROM fees.refund ORDER BY id LIMIT 1"));
        put(
                "/desk/day-closings/{number}",
                "/desk/day-closings/"
                        + one("SELECT number FROM fees.closing WHERE scope = 'HALL' ORDER BY id LIMIT 1"));
        jdbc.sql("""
            INSERT INTO fees.test_gateway_order (number, amount, return_to) VALUES ('DDWALK', 80, '/') ON CONFLICT DO NOTHING\
            """).update();
        put("/demo/pay/{order}", "/demo/pay/DDWALK");
    }

    private void certificates() {
        String code = one("SELECT code FROM cases.certificate WHERE name IS NOT NULL ORDER BY case_id LIMIT 1");
        put("/certificates/{code}", "/certificates/" + code);
        put(
                "/desk/certificates/{number}",
                "/desk/certificates/"
                        + one("SELECT c.number FROM cases.certificate e JOIN cases.case_file c ON c.id = e.case_id"
                                + " WHERE e.name IS NOT NULL ORDER BY c.id LIMIT 1"));
    }

    private void reviews() {
        String round = "/desk/case-reviews/" + one("SELECT number FROM cases.review_round ORDER BY id LIMIT 1");
        put("/desk/case-reviews/{number}", round);
        put("/desk/case-reviews/{number}/cases", round + "/cases");
        put(
                "/desk/case-reviews/sheets/{id}",
                "/desk/case-reviews/sheets/"
                        + one("SELECT id FROM cases.review_sheet WHERE signed_at IS NULL ORDER BY id LIMIT 1"));
        put(
                "/desk/forbearances/{number}",
                "/desk/forbearances/" + one("SELECT number FROM cases.forbearance ORDER BY id LIMIT 1"));
    }

    private void corrections() {
        String number = one("""
            SELECT c.number FROM disclosure.own_record c JOIN agencies.agency a ON a.id = c.agency_id
            JOIN accounts.person p ON p.id = c.applicant_person_id
            WHERE a.name = '清和县市场监督管理局' AND p.name = '张伟' AND c.state = 'IN_HAND' ORDER BY c.id LIMIT 1\
            """);
        put("/disclosure/corrections/my/{number}", "/disclosure/corrections/my/" + number);
        put("/desk/disclosure/corrections/{number}", "/desk/disclosure/corrections/" + number);
        put(
                "/desk/disclosure/corrections/{number}/acts/{act}",
                "/desk/disclosure/corrections/" + number + "/acts/check");
        String place = "/desk/disclosure/reading-places/"
                + one("SELECT id FROM disclosure.reading_place WHERE kind = 'ARCHIVE' ORDER BY id LIMIT 1");
        put("/desk/disclosure/reading-places/{id}", place);
        put("/desk/disclosure/reading-places/{id}/edit", place + "/edit");
    }

    private void assessments() {
        String round = "/assessments/"
                + one("SELECT number FROM disclosure.assessment_round WHERE state = 'PUBLISHED' ORDER BY id LIMIT 1");
        put("/disclosure/assessments/{number}", "/disclosure" + round);
        put("/desk/disclosure/assessments/{number}", "/desk/disclosure" + round);
        put(
                "/desk/disclosure/assessments/{number}/agencies/{agency}",
                "/desk/disclosure" + round + "/agencies/"
                        + one("SELECT id FROM agencies.agency WHERE name = '清和县市场监督管理局'"));
        put(
                "/desk/disclosure/findings/{number}",
                "/desk/disclosure/findings/"
                        + one("SELECT number FROM disclosure.accountability_finding ORDER BY id LIMIT 1"));
    }

    private void annualReports() {
        String report =
                "/annual-reports/" + one("SELECT code FROM agencies.agency WHERE name = '清和县市场监督管理局'") + "/2024";
        put("/disclosure/annual-reports/{agency}/{year}", "/disclosure" + report);
        String desk = "/desk/disclosure/annual-reports/{agency}/{year}";
        put(desk, "/desk/disclosure" + report);
        put(desk + "/texts", "/desk/disclosure" + report + "/texts");
        put(desk + "/cells/{cell}", "/desk/disclosure" + report + "/cells/2.PENALTY.DECISIONS");
    }

    private void conversion() {
        String desk = "/desk/disclosure/conversion";
        put(desk + "/suggestions/{id}", desk + "/suggestions/" + one("""
            SELECT s.id FROM disclosure.suggestion s JOIN disclosure.request r ON r.id = s.request_id
            JOIN agencies.agency a ON a.id = r.agency_id WHERE a.name = '清和县市场监督管理局' ORDER BY s.id LIMIT 1\
            """));
        put("/disclosure/my/{number}/suggestion", "/disclosure/my/" + one("""
            SELECT r.number FROM disclosure.suggestion s JOIN disclosure.request r ON r.id = s.request_id
            JOIN agencies.agency a ON a.id = r.agency_id WHERE a.name = '清和县市场监督管理局' ORDER BY s.id LIMIT 1\
            """) + "/suggestion");
        put(desk + "/refusals/{id}", desk + "/refusals/" + one("""
            SELECT r.id FROM disclosure.request r JOIN agencies.agency a ON a.id = r.agency_id
            WHERE a.name = '清和县市场监督管理局' AND r.reply_type = 'DENY_PROCESS' AND r.ended_on IS NOT NULL
              AND NOT EXISTS (SELECT FROM disclosure.refusal_review v WHERE v.subject_id = r.id) ORDER BY r.id LIMIT 1\
            """));
    }

    private void disclosure() {
        String draft = one("SELECT id FROM disclosure.record WHERE state = 'DRAFT' ORDER BY id LIMIT 1");
        put("/desk/disclosure/records/{id}", "/desk/disclosure/records/" + one("""
            SELECT r.id FROM disclosure.record r JOIN agencies.agency a ON a.id = r.agency_id
            WHERE a.name = '清和县市场监督管理局' ORDER BY r.id LIMIT 1\
            """));
        put("/desk/disclosure/records/{id}/edit", "/desk/disclosure/records/" + draft + "/edit");
        String index =
                one("SELECT index_no FROM disclosure.published WHERE standing = 'IN_FORCE' ORDER BY index_no LIMIT 1");
        put(
                "/desk/disclosure/coverage/{agency}",
                "/desk/disclosure/coverage/" + one("SELECT agency_id FROM disclosure.duty ORDER BY agency_id LIMIT 1"));
        String agency = "/desk/disclosure/coverage/" + one("SELECT id FROM agencies.agency WHERE name = '清和县民政局'");
        String entry = one("""
            SELECT e.id FROM disclosure.catalogue_entry e JOIN disclosure.catalogue_entry_version v ON v.entry_id = e.id
            WHERE v.second_name = '临时救助' ORDER BY e.id LIMIT 1\
            """);
        put("/desk/disclosure/coverage/{agency}/duties/{category}", agency + "/duties/C7");
        put("/desk/disclosure/coverage/{agency}/entries/{entry}", agency + "/entries/" + entry);
        put("/desk/disclosure/coverage/{agency}/figures/{figure}", agency + "/figures/missed");
        put("/desk/disclosure/entries/{id}", "/desk/disclosure/entries/" + entry);
        put("/disclosure/records/{org}/{number}", "/disclosure/records/" + index);
        for (String list : List.of("/disclosure/powers/{code}", "/desk/disclosure/powers/{code}")) {
            put(list, list.replace("{code}", foodItem(jdbc)));
        }
        put("/desk/disclosure/results/{id}", "/desk/disclosure/results/" + one("""
            SELECT q.id FROM disclosure.result q JOIN cases.decision d ON d.case_id = q.case_id
            WHERE q.record_id IS NULL ORDER BY q.id LIMIT 1\
            """));
        put(
                "/desk/disclosure/results/rules/{id}",
                "/desk/disclosure/results/rules/" + one("SELECT id FROM disclosure.class_rule ORDER BY id LIMIT 1"));
    }

    private void standards() {
        String clause = "/desk/standards/clauses/S-08-005";
        put("/desk/standards/clauses/{number}", clause);
        put("/desk/standards/clauses/{number}/edit", clause + "/edit");
        put("/desk/standards/findings/{id}", "/desk/standards/findings/" + finding());
        put("/desk/standards/register/{code}", "/desk/standards/register/GBT32168-2015");
        put("/standards/{code}", "/standards/GBT32168-2015");
        put("/standards/frameworks/{code}", "/standards/frameworks/county-11");
        put("/desk/standards/frameworks/{code}", "/desk/standards/frameworks/county-11");
        put("/desk/standards/frameworks/{code}/nodes/{number}", "/desk/standards/frameworks/county-11/nodes/6");
        consultation();
        String county = "/desk/standards/register/DB990122T003-2023";
        put("/standards/{code}/levels", "/standards/DB990122T004-2024/levels");
        put("/desk/standards/register/{code}/levels", county + "/levels");
        put("/desk/standards/register/{code}/places", county + "/places");
        put("/desk/standards/register/{code}/expert-review", county + "/expert-review");
        put(
                "/desk/standards/rules/{id}",
                "/desk/standards/rules/" + one("SELECT id FROM standards.existing_rule ORDER BY id LIMIT 1"));
        put("/desk/master-data/{id}", "/desk/master-data/" + contradiction());
        put("/desk/standards/elements/{id}", "/desk/standards/elements/TY1001");
        put("/standards/elements/{id}", "/standards/elements/TY1001");
        put("/schemas/{name}/{version}", "/schemas/item/1.0");
    }

    private void consultation() {
        String running = "DB990122T006-2026";
        put("/standards/{code}/consultation", "/standards/" + running + "/consultation");
        put("/desk/standards/register/{code}/consultation", "/desk/standards/register/" + running + "/consultation");
        put(
                "/standards/comments/{receipt}",
                "/standards/comments/" + one("SELECT receipt FROM standards.comment ORDER BY id LIMIT 1"));
        put(
                "/desk/standards/comments/{id}",
                "/desk/standards/comments/" + one("SELECT id FROM standards.comment ORDER BY id DESC LIMIT 1"));
    }

    /** A code that is none, as a comparison would have found it. */
    private String contradiction() {
        return one("""
            INSERT INTO standards.contradiction (id, kind, subject, state, fingerprint, since)
            VALUES (gen_random_uuid(), 'CODE_INVALID', '11736', 'OPEN', 'none', now())
            ON CONFLICT (kind, subject) DO UPDATE SET state = 'OPEN' RETURNING id\
            """);
    }

    /** What a clause finds of an item, as a pass would have kept it. */
    private String finding() {
        return one("""
            INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
            SELECT gen_random_uuid(), c.id, 'item', gen_random_uuid()::text, '食品经营许可（新办）', '/items', a.id::text,
                '{"promisedDays": 30, "statutoryDays": 20}', now()
            FROM standards.clause c, agencies.agency a WHERE c.number = 'S-08-005' AND a.name = '清和县市场监督管理局' LIMIT 1
            RETURNING id\
            """);
    }

    /** A batch that 王芳 asked for, as it stands while the case is still to be acted on. */
    private String batch(String number) {
        String id = one("""
            INSERT INTO cases.batch (id, owner_kind, owner_id, act, created)
            SELECT gen_random_uuid(), 'STAFF', id::text, 'ACCEPT', now() FROM accounts.account WHERE login_name = 'wangfang' RETURNING id\
            """);
        jdbc.sql("INSERT INTO cases.batch_case (batch_id, place, number) VALUES (?::uuid, 1, ?)")
                .params(id, number)
                .update();
        return id;
    }

    private void rows() {
        put(
                "/my/messages/{id}",
                "/my/messages/"
                        + one("SELECT m.id FROM notices.message m JOIN accounts.account a ON a.id = m.account_id"
                                + " WHERE a.login_name = 'zhangwei' LIMIT 1"));
        put(
                "/admin/people/{id}",
                "/admin/people/" + one("SELECT id FROM accounts.account WHERE login_name = 'lijianguo'"));
        put(
                "/admin/access/{id}",
                "/admin/access/" + one("SELECT id FROM accounts.account WHERE login_name = 'lijianguo'"));
        put("/desk/applicants/{id}", "/desk/applicants/" + person());
        put("/desk/persons/{id}", "/desk/persons/" + person());
        put("/desk/persons/{id}/correction", "/desk/persons/" + person() + "/correction");
        put("/admin/agencies/{id}", "/admin/agencies/" + one("SELECT id FROM agencies.agency ORDER BY id LIMIT 1"));
        put("/admin/synonyms/{id}", "/admin/synonyms/" + one("SELECT id FROM search.synonym_group LIMIT 1"));
    }

    public static String foodItem(JdbcClient jdbc) {
        return jdbc.sql("SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
                        + " WHERE v.name = '食品经营许可（新办）'")
                .query(String.class)
                .single();
    }

    /** An item that is settled while the person waits. */
    static String onTheSpotItem(JdbcClient jdbc) {
        return jdbc.sql("SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
                        + " WHERE v.content ->> 'kind' = 'ON_THE_SPOT' ORDER BY i.code LIMIT 1")
                .query(String.class)
                .single();
    }

    private String person() {
        return one("SELECT person_id FROM accounts.account WHERE login_name = 'zhangwei'");
    }

    /** The address of a route, empty when this table says nothing about its variables. */
    Optional<String> path(String pattern) {
        return pattern.contains("{") ? Optional.ofNullable(paths.get(pattern)) : Optional.of(pattern);
    }

    Optional<String> visitor(String pattern) {
        return Optional.ofNullable(VISITORS.get(pattern));
    }

    private void put(String pattern, String path) {
        paths.put(pattern, path);
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
