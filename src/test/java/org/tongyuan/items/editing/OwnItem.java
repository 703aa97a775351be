package org.tongyuan.items.editing;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published item of a test's own: what another says, under another code and name, with one field changed. It ends with the test. */
public final class OwnItem {

    private static final Actor WRITER = Actor.system("story-writer");
    private static final Actor REVIEWER = Actor.system("story-reviewer");

    private final ApplicationContext context;
    private final String code;

    public OwnItem(ApplicationContext context, String code) {
        this.context = context;
        this.code = code;
    }

    public void publishLike(String other, String name, String field, String value) {
        var versions = context.getBean(ItemVersions.class);
        var publish = context.getBean(PublishItem.class);
        var today = context.getBean(LegalTime.class).today();
        var content = versions.require(versions.inForceId(other).orElseThrow()).content();
        UUID id = context.getBean(DraftItem.class).begin(code, changed(content, name, field, value), WRITER);
        publish.review(id, versions.require(id).version(), REVIEWER);
        publish.publish(id, versions.require(id).version(), today, REVIEWER);
    }

    public void end() {
        context.getBean(EndItem.class).end(code, "故事讲完了", WRITER);
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("DELETE FROM items.channel_check c USING items.item i WHERE i.id = c.item_id AND i.code = ?")
                .param(code)
                .update();
        jdbc.sql("DELETE FROM items.sheet s USING items.item_version v, items.item i"
                        + " WHERE v.id = s.version_id AND i.id = v.item_id AND i.code = ?")
                .param(code)
                .update();
    }

    private static ItemContent changed(ItemContent content, String name, String field, String value) {
        var json = new JsonMapper();
        ObjectNode all = json.valueToTree(content);
        all.put("name", name);
        all.put(field, value);
        return json.treeToValue(all, ItemContent.class);
    }
}
