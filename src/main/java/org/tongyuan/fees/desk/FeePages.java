package org.tongyuan.fees.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.Letters;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.fees.refund.AskRefund;
import org.tongyuan.fees.refund.Refund;
import org.tongyuan.fees.refund.Refunds;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Recorded;

/** Reads demands for the pages of those who may see them. */
@Component
public class FeePages {

    private static final int NAMESAKES = 20;
    private static final int LATEST = 30;

    private final FeeDemands demands;
    private final FeeDesk desk;
    private final FeeTrail trail;
    private final Payments payments;
    private final Back back;
    private final Outside outside;

    /** What was or is to be given back. */
    @Component
    record Back(Refunds refunds, AskRefund ask) {}

    /** The doors of other modules through which a page looks. */
    @Component
    record Outside(Agencies agencies, Persons persons, Letters letters, Colleagues colleagues) {}

    FeePages(FeeDemands demands, FeeDesk desk, FeeTrail trail, Payments payments, Back back, Outside outside) {
        this.demands = demands;
        this.desk = desk;
        this.trail = trail;
        this.payments = payments;
        this.back = back;
        this.outside = outside;
    }

    /** A line of a list. */
    public record Row(FeeDemand of, String agency, String payer) {}

    public FeeView seen(String number, SignedIn who) {
        return view(desk.seen(number, who));
    }

    private FeeView view(FeeDemand d) {
        UUID id = d.head().id();
        Map<UUID, List<Refund>> refunds =
                back.refunds().of(id).stream().collect(Collectors.groupingBy(Refund::paymentId));
        return new FeeView(
                d,
                outside.agencies().require(d.head().agencyId()),
                outside.persons().require(d.head().payerId()),
                outside.letters().require(d.head().letterId()),
                payments.of(id).stream()
                        .map(p -> new FeeView.Paid(
                                p,
                                refunds.getOrDefault(p.id(), List.of()),
                                back.ask().left(p)))
                        .toList(),
                history(id));
    }

    private List<FeeView.Happened> history(UUID id) {
        var entries = trail.of(id).stream().map(Recorded::entry).toList();
        var staff = outside.colleagues()
                .byIds(entries.stream()
                        .filter(e -> e.actor().kind() == Actor.Kind.STAFF)
                        .map(e -> UUID.fromString(e.actor().id()))
                        .distinct()
                        .toList());
        return entries.stream()
                .map(e -> new FeeView.Happened(e.act(), e.occurred(), by(e.actor(), staff)))
                .toList();
    }

    private static String by(Actor actor, Map<UUID, Colleagues.Colleague> staff) {
        return switch (actor.kind()) {
            case CITIZEN -> "申请人";
            case SYSTEM -> "系统";
            case APPLICATION -> "接口";
            case STAFF -> {
                var who = staff.get(UUID.fromString(actor.id()));
                yield who == null ? "工作人员" : who.name();
            }
        };
    }

    /** By case number, demand number, whole name or ID number of the payer; without words, the latest unpaid ones. */
    public List<Row> find(String words) {
        if (words.isEmpty()) {
            return rows(demands.unpaid(LATEST));
        }
        var byNumber = demands.find(words);
        if (byNumber.isPresent()) {
            return rows(List.of(byNumber.get()));
        }
        var ofCase = demands.ofCase(words);
        if (!ofCase.isEmpty()) {
            return rows(ofCase);
        }
        var payers = outside.persons().named(words, NAMESAKES).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        for (IdType type : IdType.values()) {
            outside.persons().byIdNumber(type, words).map(Person::id).ifPresent(payers::add);
        }
        return payers.isEmpty() ? List.of() : rows(demands.of(payers));
    }

    /** What a citizen owes or paid, themselves and for those for whom they act. */
    public List<Row> of(SignedIn.Citizen citizen) {
        var payers = outside.persons().actsFor(citizen.personId()).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        payers.add(citizen.personId());
        return rows(demands.of(payers));
    }

    public List<Row> rows(List<FeeDemand> found) {
        var payers = outside.persons()
                .byIds(found.stream().map(d -> d.head().payerId()).collect(Collectors.toSet()));
        Map<UUID, String> agencies = found.stream()
                .map(d -> d.head().agencyId())
                .distinct()
                .map(id -> outside.agencies().require(id))
                .collect(Collectors.toMap(Agency::id, Agency::name));
        return found.stream()
                .map(d -> {
                    var payer = payers.get(d.head().payerId());
                    return new Row(
                            d, agencies.getOrDefault(d.head().agencyId(), ""), payer == null ? "" : payer.name());
                })
                .toList();
    }

    public byte[] letter(FeeView view) {
        return outside.letters().pdf(view.letter().id());
    }
}
