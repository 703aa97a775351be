package org.tongyuan.standards.framework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.standards.framework.FrameworkForms.NodeForm;

/** The nodes of frameworks, for changes. */
@Component
class FrameworkTree {

    private final JdbcClient jdbc;

    FrameworkTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(String framework, String node) {
        return jdbc.sql("SELECT 1 FROM standards.node WHERE framework = ? AND number = ?")
                .params(framework, node)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False when the number is taken. */
    boolean add(String framework, NodeForm node) {
        return jdbc.sql("""
            INSERT INTO standards.node (framework, number, parent, title, should) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING\
            """)
                        .param(framework)
                        .param(node.number())
                        .param(node.parent())
                        .param(node.title())
                        .param(node.shouldHave())
                        .update()
                == 1;
    }

    void change(String framework, NodeForm node) {
        jdbc.sql("UPDATE standards.node SET title = ?, should = ? WHERE framework = ? AND number = ?")
                .param(node.title())
                .param(node.shouldHave())
                .param(framework)
                .param(node.number())
                .update();
    }

    /** False when something stands below it or at it. */
    boolean remove(String framework, String node) {
        return jdbc.sql("""
            DELETE FROM standards.node n WHERE n.framework = ? AND n.number = ?
              AND NOT EXISTS (SELECT FROM standards.node c WHERE c.framework = n.framework AND c.parent = n.number)
              AND NOT EXISTS (SELECT FROM standards.place p WHERE p.framework = n.framework AND p.node = n.number)\
            """).params(framework, node).update() == 1;
    }
}
