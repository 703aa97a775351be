package org.tongyuan.agencies.directory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.agencies.NationalDivisions;
import org.tongyuan.agencies.Post;
import org.tongyuan.agencies.Region;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.agencies.Window;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/**
 * Answers from a snapshot kept in memory. A change drops it when the changing transaction ends; until then that transaction alone
 * reads its own. Another node sees a change after half a minute at the latest.
 */
@Component
class AgencyDirectory implements Agencies {

    private static final long MAX_AGE = Duration.ofSeconds(30).toNanos();

    private final AgencyRecords records;
    private final Regions regions;
    private final Windows windows;
    private final Posts posts;
    private final LegalTime time;
    private final String homeCode;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    AgencyDirectory(
            AgencyRecords records,
            Regions regions,
            Windows windows,
            Posts posts,
            LegalTime time,
            @Value("${tongyuan.region}") String homeCode) {
        this.records = records;
        this.regions = regions;
        this.windows = windows;
        this.posts = posts;
        this.time = time;
        this.homeCode = homeCode;
    }

    @Override
    public Agency require(UUID id) {
        return found(snapshot().agencies().get(id), "agency " + id);
    }

    @Override
    public Optional<Agency> byCode(String code) {
        return snapshot().inForce().stream()
                .filter(a -> a.codeVerified() && code.equals(a.code()))
                .findFirst();
    }

    @Override
    public Optional<Agency> byName(String regionCode, String name) {
        return snapshot().inForce().stream()
                .filter(a -> a.regionCode().equals(regionCode) && a.name().equals(name))
                .findFirst();
    }

    @Override
    public List<Agency> all() {
        return snapshot().inForce();
    }

    @Override
    @Transactional
    public Agency register(String regionCode, String name, @Nullable String code) {
        if (!regions.exists(regionCode)) {
            throw new RuleBroken("agencies.region.unknown", regionCode);
        }
        boolean verified = code != null && UnifiedSocialCreditCode.isValid(code);
        var agency = new Agency(Ids.next(), name, code, verified, regionCode, null, null, null, null);
        records.add(agency, time.now());
        changed();
        return byName(regionCode, name).orElseThrow();
    }

    @Override
    public List<Post> postsOf(UUID agencyId) {
        return posts.of(agencyId);
    }

    @Override
    @Transactional
    public Post post(UUID agencyId, String name) {
        return posts.findOrAdd(agencyId, name, time.now());
    }

    @Override
    public Region region(String code) {
        return found(snapshot().regions().get(code), "region " + code);
    }

    @Override
    public List<Region> regionsUnder(String code) {
        return snapshot().regions().values().stream()
                .filter(r -> code.equals(r.parentCode()))
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    @Override
    @Transactional
    public Optional<Region> findOrRegisterRegion(String code) {
        Region known = snapshot().regions().get(code);
        if (known != null) {
            return Optional.of(known);
        }
        String name = NationalDivisions.nameOf(code);
        if (name == null) {
            return Optional.empty();
        }
        var parent = new DivisionCode(code).parent();
        if (parent != null && findOrRegisterRegion(parent.digits()).isEmpty()) {
            return Optional.empty();
        }
        regions.add(code, name);
        changed();
        return Optional.of(region(code));
    }

    @Override
    public Region home() {
        return region(homeCode);
    }

    @Override
    public String governmentOf(String regionCode) {
        Region region = region(regionCode);
        boolean office = region.level() == RegionLevel.TOWNSHIP && region.name().endsWith("街道");
        return region.name() + (office ? "办事处" : "人民政府");
    }

    @Override
    public Window window(UUID id) {
        return found(snapshot().windows().get(id), "window " + id);
    }

    @Override
    public List<Window> windows() {
        return snapshot().openWindows();
    }

    /** To be called inside the transaction that changed a row. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            drop();
            return;
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
        } else {
            TransactionSynchronizationManager.registerSynchronization(new DropWhenEnded());
        }
        TransactionSynchronizationManager.bindResource(this, load());
    }

    private Snapshot snapshot() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Snapshot own) {
            return own;
        }
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.loadedAt() > MAX_AGE) {
            long before = changes.get();
            known = load();
            if (changes.get() == before) {
                snapshot = known;
            }
        }
        return known;
    }

    private Snapshot load() {
        long at = System.nanoTime();
        var all = records.all();
        var allWindows = windows.all();
        return new Snapshot(
                Snapshot.by(all.stream().map(AgencyRecord::agency).toList(), Agency::id),
                all.stream()
                        .filter(AgencyRecord::inForce)
                        .map(AgencyRecord::agency)
                        .toList(),
                Snapshot.by(regions.all(), Region::code),
                Snapshot.by(allWindows.stream().map(Windows.Row::window).toList(), Window::id),
                allWindows.stream()
                        .filter(Windows.Row::open)
                        .map(Windows.Row::window)
                        .toList(),
                at);
    }

    private void drop() {
        changes.incrementAndGet();
        snapshot = null;
    }

    private static <T> T found(@Nullable T value, String what) {
        if (value == null) {
            throw new NotFound(what);
        }
        return value;
    }

    private final class DropWhenEnded implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AgencyDirectory.this);
            drop();
        }
    }
}
