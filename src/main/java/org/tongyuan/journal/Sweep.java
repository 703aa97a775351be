package org.tongyuan.journal;

import org.tongyuan.facts.Subject;

/** A module's part of verification that no seal of rows can say: what it keeps outside the database, such as files. */
public interface Sweep {

    /** Looks at everything that is kept and gives how much it was. */
    long look(Reporter reporter);

    /** Takes down what does not agree; the text says in Chinese where to look. */
    interface Reporter {

        void missing(Subject subject, String text);

        void changed(Subject subject, String text);
    }
}
