package org.tongyuan.documents;

import java.util.function.BiConsumer;
import org.tongyuan.facts.Subject;

/** What a module refers to among the stored files: verification reports what is referred to and not kept. */
public interface FileReferences {

    void forEachReference(BiConsumer<Subject, FileId> reference);
}
