package org.tongyuan.documents;

import java.util.List;

/** The application forms in use, as they are printed: for whoever prints a manual. The module that keeps the forms provides it. */
public interface ApplicationForms {

    /** Every form that an item in force asks for, once, by the code of the first item that does. */
    List<Blank> inForce();

    /**
     * A form to be filled in.
     *
     * @param title the form's own title
     * @param items names of the items that ask for it
     */
    record Blank(String title, List<String> items, List<Question> questions) {}

    /**
     * A line of a form.
     *
     * @param answer how it is to be answered, in words
     */
    record Question(String label, String answer, boolean required) {}
}
