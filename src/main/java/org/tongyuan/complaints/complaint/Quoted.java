package org.tongyuan.complaints.complaint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Reference;
import org.tongyuan.facts.ReferenceSource;

/** What people quote in a complaint: asks every module that gives out numbers (ADR 0025). */
@Component
class Quoted {

    private final List<ReferenceSource> sources;

    Quoted(List<ReferenceSource> sources) {
        this.sources = sources;
    }

    Optional<Reference> find(String number) {
        return sources.stream()
                .map(s -> s.find(number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The page of it for whoever asks now; null when there is none, or none for them. */
    @Nullable
    String page(@Nullable String kind, @Nullable String number) {
        return number == null
                ? null
                : sources.stream()
                        .filter(s -> Objects.equals(s.label(), kind))
                        .map(s -> s.page(number))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    /** The kinds of numbers that can be quoted, for the hint in the form. */
    String kinds() {
        return String.join(
                "、", sources.stream().map(ReferenceSource::label).sorted().toList());
    }
}
