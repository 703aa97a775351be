package org.tongyuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class BeanOfClassTest {

    interface Voice {}

    static class Bell implements Voice {}

    static class BigBell extends Bell {}

    record Tower(Bell somethingElse) {}

    record Choir(Voice voice) {}

    private static AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        new BeanOfClass().initialize(context);
        return context;
    }

    @Test
    void the_bean_that_is_named_after_its_class_is_meant() {
        try (var context = context()) {
            context.registerBean("bell", Bell.class);
            context.registerBean("other", BigBell.class);
            context.registerBean(Tower.class);
            context.refresh();
            assertThat(context.getBean(Tower.class).somethingElse()).isSameAs(context.getBean("bell"));
        }
    }

    @Test
    void what_is_not_found_by_name_is_looked_for_by_type() {
        try (var context = context()) {
            context.registerBean("thing", Bell.class);
            context.registerBean("bell", String.class, () -> "no bell");
            context.registerBean(Tower.class);
            context.registerBean(Choir.class);
            context.refresh();
            assertThat(context.getBean(Tower.class).somethingElse()).isSameAs(context.getBean("thing"));
            assertThat(context.getBean(Choir.class).voice()).isSameAs(context.getBean("thing"));
        }
    }

    @Test
    void two_of_an_interface_are_too_many_as_ever() {
        try (var context = context()) {
            context.registerBean("one", Bell.class);
            context.registerBean("two", Bell.class);
            context.registerBean(Choir.class);
            assertThatThrownBy(context::refresh)
                    .isInstanceOf(UnsatisfiedDependencyException.class)
                    .hasCauseInstanceOf(NoUniqueBeanDefinitionException.class);
        }
    }
}
