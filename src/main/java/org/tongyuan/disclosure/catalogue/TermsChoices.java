package org.tongyuan.disclosure.catalogue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.LimitWords;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.catalogue.Facet.Choice;

/** What can be chosen in {@link TermsForm}. */
@Component("termsChoices")
public class TermsChoices {

    private final DisclosureCatalogue catalogue;
    private final TimeLimits limits;
    private final LimitWords words;

    TermsChoices(DisclosureCatalogue catalogue, TimeLimits limits, LimitWords words) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.words = words;
    }

    public List<Choice> limits() {
        return catalogue.limits().stream()
                .map(id -> new Choice(id, limits.require(id).name() + "：" + words.of(id)))
                .toList();
    }

    public List<Choice> audiences() {
        return catalogue.choices(Facet.AUDIENCE);
    }

    public List<Choice> carriers() {
        return catalogue.carriers();
    }

    public List<Choice> ways() {
        return Stream.of(Way.values()).map(w -> new Choice(w.name(), w.label())).toList();
    }

    public List<Choice> periods() {
        return Stream.of(Period.values())
                .map(p -> new Choice(p.name(), p.label()))
                .toList();
    }

    public List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> new Choice(Integer.toString(m), m + " 月"))
                .toList();
    }
}
