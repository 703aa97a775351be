package org.tongyuan.items.guide;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Reference;
import org.tongyuan.facts.ReferenceSource;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.Items;

/** Service items in force by their codes, for complaints about them. */
@Component
class ItemReferences implements ReferenceSource {

    private final Items items;

    ItemReferences(Items items) {
        this.items = items;
    }

    @Override
    public String label() {
        return "政务服务事项";
    }

    @Override
    public Optional<Reference> find(String number) {
        return items.inForce(number.toUpperCase(Locale.ROOT))
                .map(v -> new Reference(
                        new Subject("item", v.itemId().toString()),
                        label(),
                        v.code(),
                        v.name(),
                        v.agencyId().toString()));
    }

    @Override
    public Optional<String> page(String number) {
        return items.inForce(number.toUpperCase(Locale.ROOT)).map(v -> "/items/" + v.code());
    }
}
