package org.tongyuan.cases.report;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a figure is made of sets of cases. What a share leaves out is a set too, so that it can be seen and opened. */
sealed interface Formula {

    /** The set of which the figure speaks: a share's denominator. */
    Measure whole();

    /** Cases of the period that could not be judged and are in neither numerator nor denominator. */
    default @Nullable Measure leftOut() {
        return null;
    }

    Value value(Tally tally);

    /** Says what must be counted and added up for it. */
    default void needs(Set<Measure> measures, Set<Total> totals) {
        measures.add(whole());
        var out = leftOut();
        if (out != null) {
            measures.add(out);
        }
    }

    /** How many there are. */
    record Count(Measure whole) implements Formula {
        @Override
        public Value value(Tally tally) {
            return new Value(tally.count(whole), 1);
        }
    }

    /** How many of them are such. */
    record Share(Measure part, Measure whole, @Nullable Measure leftOut) implements Formula {
        @Override
        public Value value(Tally tally) {
            return new Value(tally.count(part), tally.count(whole));
        }

        @Override
        public void needs(Set<Measure> measures, Set<Total> totals) {
            Formula.super.needs(measures, totals);
            measures.add(part);
        }
    }

    /** So many for each on average. */
    record Mean(Total of, @Nullable Measure leftOut) implements Formula {
        @Override
        public Measure whole() {
            return of.over();
        }

        @Override
        public Value value(Tally tally) {
            return new Value(tally.total(of), tally.count(of.over()));
        }

        @Override
        public void needs(Set<Measure> measures, Set<Total> totals) {
            Formula.super.needs(measures, totals);
            totals.add(of);
        }
    }

    /** By which share all of the one are smaller than all of the other. */
    record Reduction(Total from, Total to, @Nullable Measure leftOut) implements Formula {
        @Override
        public Measure whole() {
            return from.over();
        }

        @Override
        public Value value(Tally tally) {
            return new Value(tally.total(from) - tally.total(to), tally.total(from));
        }

        @Override
        public void needs(Set<Measure> measures, Set<Total> totals) {
            Formula.super.needs(measures, totals);
            totals.add(from);
            totals.add(to);
        }
    }
}
