package org.tongyuan.disclosure.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.items.Items;
import org.tongyuan.items.MatterType;
import org.tongyuan.platform.security.Permission;

/** What the desk's pages of powers show. */
@Component
class PowerPages {

    private final Powers powers;
    private final PowerView.Reading reading;
    private final KeepPower keep;
    private final Publishers publishers;
    private final Items items;

    PowerPages(Powers powers, PowerView.Reading reading, KeepPower keep, Publishers publishers, Items items) {
        this.powers = powers;
        this.reading = reading;
        this.keep = keep;
        this.publishers = publishers;
        this.items = items;
    }

    /** A choice for a select field. */
    public record Choice(String value, String label) {}

    void desk(SignedIn.Officer officer, Model model) {
        boolean all = publishers.isInCharge(officer.agencyId());
        model.addAttribute(
                "powers",
                powers.all(all ? null : officer.agencyId()).stream()
                        .map(reading::of)
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("mayWrite", officer.may(Permission.DISCLOSURE_EDIT));
        model.addAttribute("missing", officer.may(Permission.DISCLOSURE_EDIT) ? missing(officer) : List.of());
    }

    /** Items of the own agency that are powers and do not stand in the list. */
    private List<Choice> missing(SignedIn.Officer officer) {
        return items.inForceOf(officer.agencyId()).stream()
                .filter(item -> item.type() != MatterType.PUBLIC_SERVICE && !powers.hasItem(item.code()))
                .map(item -> new Choice(item.code(), item.name()))
                .toList();
    }

    void form(PowerForm form, @Nullable Power power, SignedIn.Officer officer, Model model) {
        UUID agency = power == null ? agencyOf(form, officer) : power.agencyId();
        boolean all = publishers.isInCharge(officer.agencyId());
        var agencies = new ArrayList<Choice>();
        publishers.all().stream()
                .filter(a -> all || a.id().equals(officer.agencyId()))
                .forEach(a -> agencies.add(new Choice(a.id().toString(), a.name())));
        model.addAttribute("typed", form.typed());
        model.addAttribute("power", power);
        model.addAttribute("view", power == null ? null : reading.of(power).orElse(null));
        model.addAttribute("agency", agency.toString());
        model.addAttribute("agencyName", publishers.require(agency).name());
        model.addAttribute("agencies", agencies);
        model.addAttribute(
                "items",
                items.inForceOf(agency).stream()
                        .filter(item -> item.type() != MatterType.PUBLIC_SERVICE)
                        .map(item -> new Choice(item.code(), item.name()))
                        .toList());
        model.addAttribute("itself", power == null ? form.get("item").isEmpty() : power.itemCode() == null);
        model.addAttribute("kinds", PowerKind.values());
        model.addAttribute("levels", Power.Level.values());
        model.addAttribute("lines", IntStream.range(0, PowerForm.RISKS).boxed().toList());
        model.addAttribute("changes", power == null ? List.of() : powers.changes(power.code()));
    }

    /** The one chosen if this officer keeps its powers, else the own. */
    UUID agencyOf(PowerForm form, SignedIn.Officer officer) {
        try {
            UUID chosen = UUID.fromString(form.get("agency"));
            return keep.keeps(officer, chosen) ? chosen : officer.agencyId();
        } catch (IllegalArgumentException e) {
            return officer.agencyId();
        }
    }
}
