package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.Laws;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Decision;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.record.Ending;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Cases that go a random way through the real aggregate, each act with its journal entry; letters are left out. */
final class RandomCases {

    private static final Set<Act> EARLY = EnumSet.of(
            Act.TELL_NOT_REQUIRED, Act.TELL_NOT_ADMISSIBLE, Act.WITHDRAW, Act.CLOSE_LAPSED, Act.NOTIFY_CORRECTION);

    private final Cases cases;
    private final Laws laws;
    private final Items items;
    private final Agencies agencies;
    private final Persons persons;
    private final TransactionTemplate transaction;

    RandomCases(BeanFactory beans) {
        cases = beans.getBean(Cases.class);
        laws = beans.getBean(Laws.class);
        items = beans.getBean(Items.class);
        agencies = beans.getBean(Agencies.class);
        persons = beans.getBean(Persons.class);
        transaction = beans.getBean(TransactionTemplate.class);
    }

    List<ItemVersion> items() {
        return agencies.all().stream()
                .flatMap(agency -> items.inForceOf(agency.id()).stream())
                .filter(item -> !item.materials().isEmpty())
                .toList();
    }

    /** Begun under a test clock: no tick goes on with them while a test counts. */
    UUID make(Random random, LocalDate from, int days, List<UUID> officers) {
        var all = items();
        var item = all.get(random.nextInt(all.size()));
        var law = laws.of(item);
        var day = from.plusDays(random.nextInt(days));
        return transaction.execute(status -> {
            var file = submit(random, item, law, day, officers);
            cases.add(file, entry(file.id(), "CASE_SUBMITTED", day));
            goOn(file.id(), random, law, day, officers);
            return file.id();
        });
    }

    private Case submit(Random random, ItemVersion item, CaseLaw law, LocalDate day, List<UUID> officers) {
        var channel = Channel.values()[random.nextInt(Channel.values().length)];
        Actor by = switch (channel) {
            case WINDOW -> officer(random, officers);
            case WEB -> new Actor(Actor.Kind.CITIZEN, UUID.randomUUID().toString());
            default -> new Actor(Actor.Kind.APPLICATION, "random-cases");
        };
        var applicant = persons.findOrRegister(new PersonDetails("陈晓明", IdType.ID_CARD, "11010519491231002X", ""));
        UUID id = Ids.next();
        var head = new CaseHead(
                id,
                "RANDOM" + id,
                item.id(),
                item.code(),
                item.name(),
                item.profile(),
                item.agencyId(),
                item.regionCode(),
                applicant.id(),
                null,
                by,
                channel,
                by(by, day).at(),
                true,
                null,
                null);
        return Case.submit(head, law, List.of(), by(by, day));
    }

    private void goOn(UUID id, Random random, CaseLaw law, LocalDate first, List<UUID> officers) {
        var day = first;
        for (int acts = random.nextInt(9); acts > 0; acts--) {
            day = day.plusDays(random.nextInt(4) == 0 ? 40 : random.nextInt(3));
            var file = cases.lock(id);
            // Acts beside the straight way change no figure.
            var possible = file.now().possible(day).stream()
                    .filter(act -> act.compareTo(Act.CLOSE_LAPSED) <= 0)
                    .sorted()
                    .toList();
            if (possible.isEmpty()) {
                return;
            }
            var act = likely(possible, random);
            if (performed(file, act, random, law, by(actor(random, act, officers), day))) {
                cases.save(file, entry(id, act.journalName(), day));
            }
        }
    }

    /** An act that ends the case early is drawn less often, so that many reach their decision. */
    private static Act likely(List<Act> possible, Random random) {
        var act = possible.get(random.nextInt(possible.size()));
        return EARLY.contains(act) ? possible.get(random.nextInt(possible.size())) : act;
    }

    /** What the law refuses now leaves the case as it was. */
    private static boolean performed(Case file, Act act, Random random, CaseLaw law, By by) {
        try {
            return perform(file, act, random, law, by);
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static boolean perform(Case file, Act act, Random random, CaseLaw law, By by) {
        switch (act) {
            case NOTIFY_CORRECTION -> {
                var material = law.item().materials().getFirst();
                file.check(law, List.of(Finding.of(material.key(), MaterialState.LACKS)));
                file.notifyCorrection(law, 10, by);
            }
            case RECEIVE_CORRECTION ->
                file.receiveCorrection(law, file.now().checklist().mended(), by);
            case ACCEPT -> file.accept(law, by);
            case COMPLETE_STEP ->
                file.completeStep(law, file.now().steps().open().getFirst().key(), true, null, by);
            case DECIDE -> {
                var kind = DecisionKind.values()[random.nextInt(2)];
                file.decide(law, new Decision(kind, by.on(), List.of("理由"), List.of(), List.of(), null), null, by);
            }
            case DELIVER -> {
                var way = Delivery.Way.values()[random.nextInt(Delivery.Way.values().length)];
                file.deliver(new Delivery(way, "陈晓明", by.on(), null), by);
            }
            case TELL_NOT_REQUIRED, TELL_NOT_ADMISSIBLE, WITHDRAW, CLOSE_LAPSED ->
                file.end(new Ending(act, by.on(), "理由", null, List.of()), by);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Actor actor(Random random, Act act, List<UUID> officers) {
        boolean citizen = act == Act.RECEIVE_CORRECTION && random.nextBoolean();
        return citizen ? new Actor(Actor.Kind.CITIZEN, UUID.randomUUID().toString()) : officer(random, officers);
    }

    private static Actor officer(Random random, List<UUID> officers) {
        return new Actor(
                Actor.Kind.STAFF, officers.get(random.nextInt(officers.size())).toString());
    }

    private static By by(Actor actor, LocalDate day) {
        return new By(actor, "某人", day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant());
    }

    private static Entry entry(UUID id, String act, LocalDate day) {
        return Entry.of(
                Actor.system("random-cases"),
                act,
                new Subject("case", id.toString()),
                day.atTime(10, 0).atZone(LegalTime.ZONE).toInstant());
    }
}
