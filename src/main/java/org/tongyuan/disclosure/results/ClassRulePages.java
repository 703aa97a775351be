package org.tongyuan.disclosure.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** What the pages of class rules show. */
@Component
class ClassRulePages {

    private final ClassRules rules;
    private final ResultRights rights;
    private final Publishers publishers;
    private final Items items;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ClassRulePages(
            ClassRules rules,
            ResultRights rights,
            Publishers publishers,
            Items items,
            JdbcClient jdbc,
            LegalTime time) {
        this.rules = rules;
        this.rights = rights;
        this.publishers = publishers;
        this.items = items;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** A rule with its words. */
    record Row(ClassRule rule, ClassRule.State state, String scope, int released) {}

    /** A choice for a select field. */
    public record Choice(String value, String label) {}

    void list(SignedIn.Officer officer, Model model) {
        model.addAttribute(
                "rules",
                rules.all().stream()
                        .filter(rule -> sees(officer, rule))
                        .map(this::row)
                        .toList());
        model.addAttribute("mayWrite", officer.may(Permission.DISCLOSURE_EDIT));
    }

    void one(UUID id, SignedIn.Officer officer, Model model) {
        var rule = rules.require(id);
        if (!sees(officer, rule)) {
            throw new NotFound("class rule " + id);
        }
        var row = row(rule);
        boolean own = rule.author().account().equals(officer.accountId());
        model.addAttribute("row", row);
        model.addAttribute("own", own);
        model.addAttribute(
                "mayReview", !own && row.state() == ClassRule.State.DRAFT && officer.may(Permission.DISCLOSURE_REVIEW));
        model.addAttribute(
                "mayApprove",
                !own && row.state() == ClassRule.State.REVIEWED && officer.may(Permission.DISCLOSURE_APPROVE));
        model.addAttribute("mayEnd", rule.end() == null && officer.may(Permission.DISCLOSURE_APPROVE));
        model.addAttribute(
                "mayRelease", row.state() == ClassRule.State.IN_FORCE && officer.may(Permission.DISCLOSURE_EDIT));
    }

    /** One's own agency's rules and those that bind it. */
    private boolean sees(SignedIn.Officer officer, ClassRule rule) {
        return rule.text().agencyId() == null
                || rights.sees(officer, rule.text().agencyId());
    }

    void form(RuleForm form, SignedIn.Officer officer, Model model) {
        boolean all = rights.seesAll(officer);
        var agencies = new ArrayList<Choice>();
        publishers.all().stream()
                .filter(a -> all || a.id().equals(officer.agencyId()))
                .forEach(a -> agencies.add(new Choice(a.id().toString(), a.name())));
        model.addAttribute("typed", form.typed());
        model.addAttribute("agencies", agencies);
        model.addAttribute("all", all);
        model.addAttribute("items", licences(form.agency() == null ? officer.agencyId() : form.agency()));
    }

    private List<Choice> licences(UUID agency) {
        return items.inForceOf(agency).stream()
                .filter(item -> item.profile() == ProcedureProfile.LICENCE)
                .map(item -> new Choice(item.code(), item.name()))
                .toList();
    }

    static RuleForm empty(SignedIn.Officer officer) {
        return new RuleForm(Map.of(
                "agency",
                officer.agencyId().toString(),
                "masking",
                "自然人的姓名（只留姓氏）、证件号码、联系方式、住址",
                "basis",
                "《中华人民共和国行政许可法》第四十条"));
    }

    private Row row(ClassRule rule) {
        int released = jdbc.sql("SELECT count(*)::int FROM disclosure.result WHERE rule_id = ?")
                .param(rule.id())
                .query(Integer.class)
                .single();
        return new Row(
                rule,
                rule.stateOn(time.today()),
                scope(rule.text().agencyId(), rule.text().itemCode()),
                released);
    }

    private String scope(@Nullable UUID agency, @Nullable String item) {
        String who = agency == null ? "各机关" : publishers.require(agency).name();
        return who
                + (item == null
                        ? "的全部行政许可"
                        : "：" + items.inForce(item).map(v -> v.name()).orElse(item));
    }
}
