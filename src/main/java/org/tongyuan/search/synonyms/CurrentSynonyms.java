package org.tongyuan.search.synonyms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/**
 * The synonyms in memory. A change is seen at once by the node that made it and by the others within half a minute. An empty
 * table is filled from the list that comes with the product.
 */
@Component
class CurrentSynonyms implements Synonyms, InitializingBean {

    private static final Duration STALE = Duration.ofSeconds(30);
    private static final Actor SEED = Actor.system("synonyms");

    private final SynonymGroups groups;
    private final LegalTime time;
    private final TransactionTemplate transactions;
    private volatile Loaded loaded = new Loaded(new Thesaurus(List.of()), 0);

    private record Loaded(Thesaurus thesaurus, long nanos) {}

    CurrentSynonyms(SynonymGroups groups, LegalTime time, TransactionTemplate transactions) {
        this.groups = groups;
        this.time = time;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        transactions.executeWithoutResult(status -> {
            if (groups.isEmpty()) {
                builtIn().forEach(group -> groups.insert(group, SEED, time.now()));
            }
        });
        reload();
    }

    @Override
    public @Nullable Match at(String normalised, int index) {
        Loaded now = loaded;
        if (System.nanoTime() - now.nanos() > STALE.toNanos()) {
            reload();
        }
        return loaded.thesaurus().at(normalised, index);
    }

    /** The next search reads them anew. */
    void stale() {
        loaded = new Loaded(loaded.thesaurus(), System.nanoTime() - 2 * STALE.toNanos());
    }

    private void reload() {
        var thesaurus =
                new Thesaurus(groups.all().stream().map(SynonymGroup::terms).toList());
        loaded = new Loaded(thesaurus, System.nanoTime());
    }

    static List<SynonymGroup> builtIn() {
        var list = new ClassPathResource("search/synonyms.txt");
        try (var reader = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(SynonymGroup::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
