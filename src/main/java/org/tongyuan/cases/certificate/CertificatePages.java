package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.record.CertificateRegister;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.documents.VerifyCode;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** Lays certificates out for pages. */
@Component
class CertificatePages {

    private final Persons persons;
    private final Issuers issuers;
    private final Items items;
    private final LegalTime time;
    private final int renewFromDays;

    CertificatePages(
            Persons persons,
            Issuers issuers,
            Items items,
            LegalTime time,
            @Value("${tongyuan.certificates.renew-from-days:90}") int renewFromDays) {
        this.persons = persons;
        this.issuers = issuers;
        this.items = items;
        this.time = time;
        this.renewFromDays = renewFromDays;
    }

    /**
     * A line of a list.
     *
     * @param renewal code of the item that renews it, null when none is offered online or it is not the time for it
     */
    record Line(
            Certificate of,
            Standing standing,
            String holder,
            String agency,
            @Nullable Long daysLeft,
            @Nullable String renewal) {}

    PublicCertificate asPublic(Certificate c) {
        var today = time.today();
        var standing = c.on(today);
        var suspension = standing == Standing.SUSPENDED ? c.suspendedOn(today) : Optional.<Suspension>empty();
        var penalty = standing == Standing.FORFEITED ? c.forfeiture() : Optional.<Forfeiture>empty();
        var next = c.replacedBy();
        return new PublicCertificate(
                c.code(),
                VerifyCode.grouped(c.code()),
                c.name(),
                c.number(),
                persons.require(c.source().holderId()).nameMasked(),
                issuers.of(c).name(),
                c.permit().validFrom(),
                c.permit().validUntil(),
                today,
                standing.name(),
                standing.label(),
                standing.tone(),
                c.since(today),
                c.usable(today),
                c.publicReason(today),
                c.basis(today),
                suspension
                        .map(Suspension::document)
                        .or(() -> penalty.map(Forfeiture::document))
                        .orElse(null),
                penalty.map(Forfeiture::agency).orElse(null),
                suspension.map(Suspension::until).orElse(null),
                next == null ? null : next.number(),
                next == null ? null : next.code());
    }

    /** {@code renewals}: whether to look for the items that renew them. */
    List<Line> lines(List<Certificate> all, boolean renewals) {
        var today = time.today();
        Map<UUID, Person> holders =
                persons.byIds(all.stream().map(c -> c.source().holderId()).collect(Collectors.toSet()));
        var offered = new HashMap<UUID, List<ItemVersion>>();
        return all.stream()
                .map(c -> {
                    var holder = holders.get(c.source().holderId());
                    return new Line(
                            c,
                            c.on(today),
                            holder == null ? "" : holder.name(),
                            issuers.of(c).name(),
                            c.daysLeft(today),
                            renewals && timeToRenew(c, today)
                                    ? renewalOf(
                                                    c,
                                                    offered.computeIfAbsent(
                                                            c.source().agencyId(), this::renewalsOf))
                                            .map(ItemVersion::code)
                                            .orElse(null)
                                    : null);
                })
                .toList();
    }

    /**
     * From so many natural days before the end (tongyuan.certificates.renew-from-days) until the last day. A suspended one is renewed too;
     * asked for later than LIC_RENEW_APPLY before the end, it is decided all the same, only that silence renews nothing.
     */
    @LegalBasis("行政许可法, art. 50")
    boolean timeToRenew(Certificate c, LocalDate today) {
        var end = c.permit().validUntil();
        var standing = c.on(today);
        return end != null
                && (standing == Standing.VALID || standing == Standing.SUSPENDED)
                && !today.isBefore(end.minusDays(renewFromDays));
    }

    /** The item of the same agency that renews results of this name, and says nothing else about whose. */
    Optional<ItemVersion> renewalOf(Certificate c) {
        return renewalOf(c, renewalsOf(c.source().agencyId()));
    }

    private List<ItemVersion> renewalsOf(UUID agency) {
        return items.inForceOf(agency).stream()
                .filter(item -> item.terms().purpose() == Purpose.RENEWAL && item.handledHere() && item.online())
                .toList();
    }

    private static Optional<ItemVersion> renewalOf(Certificate c, List<ItemVersion> renewals) {
        return renewals.stream()
                .filter(item -> item.terms().concerns() == null
                        || item.terms().concerns().equals(c.source().itemCode()))
                .filter(item -> CertificateRegister.nameOf(item)
                        .filter(c.name()::equals)
                        .isPresent())
                .findFirst();
    }
}
