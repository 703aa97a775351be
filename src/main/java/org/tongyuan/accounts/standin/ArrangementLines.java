package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.standin.Arrangement.State;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Post;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Words;

/** Arrangements and leave as the pages show them. */
@Component
class ArrangementLines {

    /** One arrangement; {@code scope} in words. */
    record Line(Arrangement of, State state, String agency, String scope) {

        public boolean isOpen() {
            return state != State.ENDED && state != State.RUN_OUT;
        }
    }

    /** One choice of a list. */
    record Choice(String value, String label) {}

    private final Leaves leaves;
    private final Colleagues colleagues;
    private final Agencies agencies;
    private final Words words;
    private final LegalTime time;

    ArrangementLines(Leaves leaves, Colleagues colleagues, Agencies agencies, Words words, LegalTime time) {
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.words = words;
        this.time = time;
    }

    List<Line> of(List<Arrangement> arrangements) {
        LocalDate today = time.today();
        List<Leave> away = arrangements.stream()
                .map(Arrangement::agencyId)
                .distinct()
                .flatMap(agency -> leaves.openIn(agency, today).stream())
                .toList();
        return arrangements.stream()
                .map(a -> new Line(
                        a, a.state(today, away), agencies.require(a.agencyId()).name(), scope(a)))
                .toList();
    }

    private String scope(Arrangement a) {
        return a.permissions().isEmpty()
                ? "全部办件工作"
                : a.permissions().stream().sorted().map(this::named).collect(Collectors.joining("、"));
    }

    String named(Permission permission) {
        return words.of("permission." + permission.name());
    }

    /** Those who can stand in at an agency, with their posts; without {@code except}. */
    List<Choice> staff(UUID agencyId, @Nullable UUID except) {
        var posts = agencies.postsOf(agencyId).stream().collect(Collectors.toMap(Post::id, Post::name));
        return colleagues.at(agencyId).stream()
                .filter(c -> !c.id().equals(except))
                .map(c -> new Choice(
                        c.id().toString(),
                        c.postId() == null ? c.name() : c.name() + "（" + posts.getOrDefault(c.postId(), "") + "）"))
                .toList();
    }

    List<Choice> permissions(java.util.Collection<Permission> of) {
        return of.stream().map(p -> new Choice(p.name(), named(p))).toList();
    }
}
