package org.tongyuan.items.version;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongyuan.forms.FormDefinition;
import org.tongyuan.forms.Forms;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.NotFound;

/** The door: versions as cases and pages see them, kept in memory since a published version does not change. */
@Component
class PublishedItems implements Items {

    private final ItemVersions versions;
    private final ItemOverview overview;
    private final Forms forms;
    private final ShortMemory<String, UUID> inForce = new ShortMemory<>(20_000, Duration.ofSeconds(5));
    private final ShortMemory<UUID, ItemVersion> known = new ShortMemory<>(5_000, Duration.ofSeconds(60));

    PublishedItems(ItemVersions versions, ItemOverview overview, Forms forms) {
        this.versions = versions;
        this.overview = overview;
        this.forms = forms;
    }

    @Override
    public Optional<ItemVersion> inForce(String code) {
        return inForce.get(code, versions::inForceId).flatMap(this::find);
    }

    @Override
    public ItemVersion require(UUID versionId) {
        return find(versionId).orElseThrow(() -> new NotFound("item version " + versionId));
    }

    @Override
    public List<ItemVersion> inForceOf(UUID agencyId) {
        return versions.inForceOf(agencyId).stream()
                .map(this::toItemVersion)
                .filter(ItemVersion::handledHere)
                .toList();
    }

    @Override
    public List<String> codesNamed(String name) {
        return versions.codesNamed(name);
    }

    @Override
    public List<String> codes() {
        return overview.codes();
    }

    @Override
    public List<Counted> topics() {
        return overview.topics();
    }

    @Override
    public List<Counted> agenciesWithItems() {
        return overview.agencies();
    }

    @Override
    public List<Named> popular(int most) {
        return overview.popular(most);
    }

    @Override
    public List<Charging> charging(@Nullable UUID agencyId, int most) {
        return overview.charging(agencyId, most);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(InForceChanged changed) {
        // Versions carry their state, so the replaced ones must be read anew too.
        known.forgetAll();
        if (changed.codes().isEmpty()) {
            inForce.forgetAll();
        }
        changed.codes().forEach(inForce::forget);
    }

    private Optional<ItemVersion> find(UUID id) {
        return known.get(id, key -> versions.find(key).map(this::toItemVersion));
    }

    private ItemVersion toItemVersion(StoredVersion v) {
        return toItemVersion(v, formOf(v.content()));
    }

    private @Nullable FormDefinition formOf(ItemContent content) {
        return content.formSchema() == null ? null : forms.read(content.formSchema());
    }

    private static ItemVersion toItemVersion(StoredVersion v, @Nullable FormDefinition form) {
        ItemContent c = v.content();
        return new ItemVersion(
                v.id(),
                v.itemId(),
                v.code(),
                v.number(),
                v.state(),
                v.effectiveOn(),
                c.name(),
                c.parentName(),
                c.agencyId(),
                c.agencyName(),
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
                c.promised(),
                c.materials(),
                c.stages(),
                c.fees(),
                c.results(),
                c.places(),
                c.questions(),
                c.visits(),
                c.visitReason(),
                c.online(),
                c.consultPhone(),
                c.complaintPhone(),
                form,
                c.topics(),
                c.audience(),
                c.terms() == null ? ItemVersion.Terms.NONE : c.terms(),
                v.contentHash());
    }
}
