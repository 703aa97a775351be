package org.tongyuan.cases.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The draw of case files: the same for everybody who has seed and population, and fair. */
class DrawTest {

    private static List<String> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj("99012220260316%06d"::formatted)
                .toList();
    }

    @Property(tries = 100)
    void the_same_seed_draws_the_same(
            @ForAll String seed,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 70) int size) {
        var population = cases(count);
        var drawn = Draw.of(seed, population, size);
        assertThat(Draw.of(seed, population, size)).isEqualTo(drawn);
        assertThat(drawn).hasSize(Math.min(count, size)).doesNotHaveDuplicates();
        assertThat(population)
                .containsAll(drawn.stream().map(Draw.Drawn::number).toList());
        var backwards = new ArrayList<>(population).reversed();
        assertThat(Draw.of(seed, backwards, size)).isEqualTo(drawn);
    }

    @Property(tries = 50)
    void drawing_fewer_draws_the_first_of_more(@ForAll String seed, @ForAll @IntRange(min = 2, max = 40) int count) {
        var population = cases(count);
        assertThat(Draw.of(seed, population, count - 1))
                .isEqualTo(Draw.of(seed, population, count).subList(0, count - 1));
    }

    /** As the page describes it, with nothing of ours. */
    @Test
    void anybody_can_draw_again() throws Exception {
        String seed = Draw.newSeed();
        var population = cases(30);
        var byTicket = new TreeMap<BigInteger, String>();
        for (String number : population) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "|" + number).getBytes(StandardCharsets.UTF_8));
            byTicket.put(new BigInteger(1, digest), number);
        }
        assertThat(Draw.of(seed, population, 7).stream().map(Draw.Drawn::number))
                .containsExactlyElementsOf(byTicket.values().stream().limit(7).toList());
    }

    /** Each of twenty is drawn about a quarter of the time; five standard deviations of 4,000 draws are 0.034. */
    @Test
    void every_case_has_the_same_chance() {
        var population = cases(20);
        var counts = new HashMap<String, Integer>();
        for (int draw = 0; draw < 4_000; draw++) {
            Draw.of(Draw.sha256("fair " + draw), population, 5).forEach(d -> counts.merge(d.number(), 1, Integer::sum));
        }
        assertThat(counts.keySet()).isEqualTo(new HashSet<>(population));
        assertThat(counts.values())
                .allSatisfy(times -> assertThat(times / 4_000.0).isBetween(0.21, 0.29));
    }

    @Test
    void a_seed_has_32_bytes_and_is_never_the_same() {
        assertThat(Draw.newSeed()).hasSize(64).isNotEqualTo(Draw.newSeed());
    }
}
