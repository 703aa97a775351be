package org.tongyuan.standards.framework;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.standards.framework.FrameworkForms.NodeForm;
import org.tongyuan.standards.framework.FrameworkForms.PlaceForm;

/** The nodes of frameworks and the places in them, for changes. */
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

    /** By the code as it is written or as it stands in addresses. */
    Optional<UUID> standard(String code) {
        return jdbc.sql("SELECT id FROM standards.standard WHERE translate(code, '/ ', '') = translate(?, '/ ', '')")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    /** Again with another relation or note: changes those. */
    void place(String framework, String node, UUID standard, PlaceForm form) {
        jdbc.sql("""
            INSERT INTO standards.place (framework, node, standard, relation, note) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (framework, node, standard) DO UPDATE SET relation = excluded.relation, note = excluded.note\
            """)
                .params(framework, node, standard, form.relation(), form.note())
                .update();
    }

    void takeAway(String framework, String node, UUID standard) {
        jdbc.sql("DELETE FROM standards.place WHERE framework = ? AND node = ? AND standard = ?")
                .params(framework, node, standard)
                .update();
    }
}
