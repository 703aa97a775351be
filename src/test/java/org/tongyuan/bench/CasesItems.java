package org.tongyuan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** Items like the demo county's food licence, with three review steps one after another, at several agencies. */
public final class CasesItems {

    public static final List<String> STEPS = List.of("first", "second", "third");

    private final ItemVersions versions;
    private final Agencies agencies;

    public CasesItems(ApplicationContext context) {
        versions = context.getBean(ItemVersions.class);
        agencies = context.getBean(Agencies.class);
        context.getBean(TimeLimits.class);
    }

    /** An item, and the officers who handle it. */
    public record Item(
            String code,
            UUID versionId,
            String name,
            UUID agencyId,
            String agencyName,
            String regionCode,
            List<String> materials,
            SignedIn.Officer window,
            SignedIn.Officer reviewer,
            SignedIn.Officer approver) {}

    List<Item> make(int count) {
        return make(count, 8);
    }

    /** Items in turn at so many agencies. */
    public List<Item> make(int count, int offices) {
        var model = versions.require(
                versions.inForceId(DemoItem.FOOD_LICENCE.code(agencies)).orElseThrow());
        var verified = agencies.all().stream()
                .filter(a -> a.codeVerified())
                .limit(offices)
                .toList();
        var items = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            var agency = verified.get(i % verified.size());
            String code = agency.code() + "4" + "9901229%05d".formatted(i) + "00";
            var content = content(model.content(), agency.id(), agency.name(), "食品经营许可（第" + (i + 1) + "类）");
            UUID version = publish(code, content);
            items.add(new Item(
                    code,
                    version,
                    content.name(),
                    agency.id(),
                    agency.name(),
                    content.regionCode(),
                    content.materials().stream().map(ItemVersion.Material::key).toList(),
                    officer("王芳", agency.id(), agency.name(), true, Role.WINDOW_OFFICER),
                    officer("李建国", agency.id(), agency.name(), false, Role.REVIEWER),
                    officer("陈志强", agency.id(), agency.name(), false, Role.APPROVER)));
        }
        return items;
    }

    private static SignedIn.Officer officer(String name, UUID agency, String agencyName, boolean hallWide, Role role) {
        Set<Permission> permissions = EnumSet.copyOf(role.permissions());
        return new SignedIn.Officer(Ids.next(), name, agency, agencyName, hallWide, null, Set.of(role), permissions);
    }

    private UUID publish(String code, ItemContent content) {
        var now = Instant.now();
        UUID item = versions.addItem(code, null, now);
        UUID version = versions.addDraft(item, content, now, "SYSTEM:bench");
        versions.markReviewed(versions.require(version), now, "SYSTEM:bench");
        versions.markPublished(versions.require(version), LegalTime.dateOf(now), now, "SYSTEM:bench");
        versions.putInForce(item, version, now, "SYSTEM:bench");
        return version;
    }

    private static ItemContent content(ItemContent c, UUID agencyId, String agencyName, String name) {
        return new ItemContent(
                name,
                c.parentName(),
                agencyId,
                agencyName,
                c.regionCode(),
                c.type(),
                c.profile(),
                c.handling(),
                c.outsideUrl(),
                c.outsideCode(),
                c.kind(),
                c.legalBasis(),
                c.conditions(),
                c.statutory(),
                c.noStatutoryLimit(),
                c.promised(),
                c.materials(),
                stages(),
                c.fees(),
                c.results(),
                c.places(),
                c.questions(),
                c.visits(),
                c.visitReason(),
                c.online(),
                c.consultPhone(),
                c.complaintPhone(),
                c.formSchema(),
                c.topics(),
                c.audience(),
                c.terms(),
                c.more());
    }

    private static List<ItemVersion.Stage> stages() {
        var names = List.of("初审", "复审", "会审");
        return Stream.of(0, 1, 2)
                .map(i -> new ItemVersion.Stage(
                        STEPS.get(i),
                        names.get(i),
                        true,
                        List.of(new ItemVersion.Step(
                                STEPS.get(i), names.get(i), ItemVersion.StepKind.REVIEW, null, 2 + i))))
                .toList();
    }
}
