package org.tongyuan.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the article that a piece of code carries out, e.g. {@code "行政许可法, art. 32"}; docs/law-to-code.md is made from it. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(LegalBasis.All.class)
public @interface LegalBasis {

    String value();

    /** Holds several bases of one place. */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        LegalBasis[] value();
    }
}
