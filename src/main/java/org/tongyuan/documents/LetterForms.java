package org.tongyuan.documents;

import java.util.List;

/** The letters of this product as blank forms, for whoever prints a manual. */
public interface LetterForms {

    /** Every letter there is a template for, in the order of a procedure. */
    List<Blank> all();

    /**
     * A blank form.
     *
     * @param use when the letter is sent, in a sentence
     * @param xhtml the letter's own text from its template, with marks where the facts of a case stand
     */
    record Blank(String template, String title, String use, String basis, String xhtml) {}
}
