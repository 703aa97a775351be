package org.tongyuan.items.editing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.NotFound;
import org.yaml.snakeyaml.Yaml;

/** The items of the demonstration county: real laws, invented offices. */
@Profile("demo")
@Component
class DemoItems implements DemoSeed {

    /** All demo items are in force since the beginning of 2026, so that any day of that year can be played. */
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private static final Actor WRITER = Actor.system("demo-writer");
    private static final Actor REVIEWER = Actor.system("demo-reviewer");

    private final Agencies agencies;
    private final DraftItem draft;
    private final PublishItem publish;
    private final ItemVersions versions;
    private final MaterialFiles papers;

    DemoItems(Agencies agencies, DraftItem draft, PublishItem publish, ItemVersions versions, MaterialFiles papers) {
        this.agencies = agencies;
        this.draft = draft;
        this.publish = publish;
        this.versions = versions;
        this.papers = papers;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void seed() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/items/*.yaml");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                publish(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish(Resource file) throws IOException {
        Map<String, Object> given;
        try (InputStream in = file.getInputStream()) {
            given = new Yaml().load(in);
        }
        Agency agency = agency(DemoItemReader.text(given, "agency"));
        // National form: credit code, level digit 4 (county), basic code, suffix.
        String code = agency.code() + "4" + given.get("base") + "00";
        ItemContent content = new DemoItemReader(name -> agency(name).id(), this::paper).read(given, agency);
        var id = draft.begin(code, content, WRITER);
        publish.review(id, versions.require(id).version(), REVIEWER);
        publish.adopt(id, SINCE, REVIEWER);
    }

    private Paper paper(String file, String name) {
        try (InputStream in = new ClassPathResource("demo/files/" + file).getInputStream()) {
            return papers.store(name, in.readAllBytes(), WRITER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Agency agency(String name) {
        return agencies.byName(agencies.home().code(), name)
                .orElseThrow(() -> new NotFound("demo items name an unknown agency: " + name));
    }
}
