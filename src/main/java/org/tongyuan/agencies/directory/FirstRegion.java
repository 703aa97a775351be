package org.tongyuan.agencies.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.agencies.DivisionCode;
import org.tongyuan.platform.profiles.StartCheck;

/**
 * At the first start outside the demonstration: the region that {@code tongyuan.region} names, those above it and those within it, from
 * the division codes that come with the product (2023; the townships' are statistical codes).
 */
@Component
@Profile("!demo")
@Order(10)
class FirstRegion implements ApplicationRunner, StartCheck {

    /** A line of the file. */
    record Division(String code, String name) {}

    private final Regions regions;
    private final AgencyDirectory directory;
    private final String home;

    FirstRegion(Regions regions, AgencyDirectory directory, @Value("${tongyuan.region}") String home) {
        this.regions = regions;
        this.directory = directory;
        this.home = home;
    }

    @Override
    public List<String> problems() {
        boolean known =
                regions.exists(home) || !read(d -> d.code().equals(home)).isEmpty();
        return known
                ? List.of()
                : List.of("tongyuan.region=" + home + " 不是已知的区划代码，请改为本地的六位代码。 / tongyuan.region=" + home
                        + " is no known division code: set the six digits of your county.");
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (regions.exists(home) || !DivisionCode.isWellFormed(home)) {
            return;
        }
        String within = home.replaceFirst("(00)+$", "");
        read(d -> home.startsWith(d.code().replaceFirst("(00){1,2}$", ""))
                        || d.code().startsWith(within))
                .forEach(d -> regions.add(d.code(), d.name()));
        directory.changed();
    }

    /** The file is in order of the codes, so that the region above always comes first. */
    static List<Division> read(Predicate<Division> wanted) {
        var in = Objects.requireNonNull(FirstRegion.class.getResourceAsStream("/agencies/divisions-2023.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(",", 2))
                    .map(parts -> new Division(parts[0], parts[1]))
                    .filter(wanted)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
