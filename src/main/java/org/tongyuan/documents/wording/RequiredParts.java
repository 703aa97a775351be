package org.tongyuan.documents.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the parts that law requires a text lacks. A part counts when it stands whenever its fact is there: under no condition, under
 * one on itself, or under a condition and under its opposite.
 */
final class RequiredParts {

    private record Condition(Slot slot, boolean wanted) {}

    private record Place(Slot slot, Set<Condition> under) {}

    private final List<Place> places = new ArrayList<>();

    private RequiredParts() {}

    static List<Slot> missing(WordingText text, Collection<Slot> required) {
        var parts = new RequiredParts();
        text.lines().forEach(line -> parts.collect(line.parts(), Set.of()));
        return required.stream().filter(slot -> !parts.alwaysStands(slot)).toList();
    }

    private void collect(List<WordingText.Part> parts, Set<Condition> under) {
        for (WordingText.Part part : parts) {
            if (part instanceof WordingText.Fact fact) {
                places.add(new Place(fact.slot(), under));
            } else if (part instanceof WordingText.When when) {
                var deeper = new HashSet<>(under);
                deeper.add(new Condition(when.slot(), when.wanted()));
                collect(when.parts(), deeper);
            }
        }
    }

    private boolean alwaysStands(Slot slot) {
        var own = places.stream()
                .filter(place -> place.slot() == slot)
                .map(place -> foreign(place, slot))
                .toList();
        return own.stream()
                .anyMatch(conditions -> conditions.isEmpty()
                        || (conditions.size() == 1
                                && own.contains(
                                        Set.of(opposite(conditions.iterator().next())))));
    }

    private static Set<Condition> foreign(Place place, Slot slot) {
        var foreign = new HashSet<>(place.under());
        foreign.remove(new Condition(slot, true));
        return foreign;
    }

    private static Condition opposite(Condition condition) {
        return new Condition(condition.slot(), !condition.wanted());
    }
}
