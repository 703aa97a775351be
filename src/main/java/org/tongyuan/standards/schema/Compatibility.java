package org.tongyuan.standards.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.standards.element.DataElement;

/** Finds what a new version would break: messages that were right before and would no longer be. */
public final class Compatibility {

    private Compatibility() {}

    /** Refuses a version that is not newer, or that breaks something without a new major number; names every reason. */
    static void mustFollow(MessageSchema before, MessageSchema after) {
        if (after.version().compareTo(before.version()) <= 0) {
            throw new RuleBroken("schema.version.old", after.version(), before.version());
        }
        List<String> reasons = reasons(before, after);
        if (!reasons.isEmpty() && after.version().major() == before.version().major()) {
            throw new RuleBroken("schema.breaking", before.version().major() + 1, String.join("；", reasons));
        }
    }

    /** What breaks, in Chinese, each with its place; empty when every old message stays right. */
    static List<String> reasons(MessageSchema before, MessageSchema after) {
        var reasons = new ArrayList<String>();
        compare("", before.children(), after.children(), reasons);
        return reasons;
    }

    private static void compare(String path, List<Node> before, List<Node> after, List<String> reasons) {
        Map<String, Node> now = byName(after);
        Map<String, Node> then = byName(before);
        for (Node old : before) {
            Node same = now.get(old.name());
            if (same == null) {
                reasons.add(path + old.name() + "：删去了");
            } else {
                compare(path + old.name(), old, same, reasons);
            }
        }
        for (Node added : after) {
            if (!then.containsKey(added.name()) && added.cardinality().required()) {
                reasons.add(path + added.name() + "：新增为必填");
            }
        }
        List<String> order =
                before.stream().map(Node::name).filter(now::containsKey).toList();
        List<String> newOrder =
                after.stream().map(Node::name).filter(then::containsKey).toList();
        if (!order.equals(newOrder)) {
            reasons.add((path.isEmpty() ? "根" : path.substring(0, path.length() - 1)) + "：改变了先后次序");
        }
    }

    private static Map<String, Node> byName(List<Node> nodes) {
        var byName = new LinkedHashMap<String, Node>();
        nodes.forEach(n -> byName.put(n.name(), n));
        return byName;
    }

    private static void compare(String path, Node before, Node after, List<String> reasons) {
        if (before.cardinality().many() != after.cardinality().many()) {
            reasons.add(path + (after.cardinality().many() ? "：由单个改为多个" : "：由多个改为单个"));
        }
        if (!before.cardinality().required() && after.cardinality().required()) {
            reasons.add(path + "：由选填改为必填");
        }
        switch (before) {
            case Node.Group old
            when after instanceof Node.Group now -> compare(path + "/", old.children(), now.children(), reasons);
            case Node.Leaf old
            when after instanceof Node.Leaf now ->
                reasons(old.element(), now.element()).forEach(r -> reasons.add(path + "：" + r));
            case Node.Entries old
            when after instanceof Node.Entries now ->
                reasons(old.element(), now.element()).forEach(r -> reasons.add(path + "：" + r));
            default -> reasons.add(path + "：改变了结构");
        }
    }

    /** What one version of a data element refuses that another allowed. */
    public static List<String> reasons(DataElement before, DataElement after) {
        var reasons = new ArrayList<String>();
        if (!after.format().takesAllOf(before.format())) {
            reasons.add(
                    "格式由 " + before.format().text() + " 收窄或改为 " + after.format().text());
        }
        if (after.pattern() != null && !Objects.equals(after.pattern(), before.pattern())) {
            reasons.add("新的书写规则 " + after.pattern());
        }
        if (before.codes().isEmpty() && !after.codes().isEmpty()) {
            reasons.add("改为只能取代码表中的值");
        } else if (!after.codes().isEmpty()) {
            before.codes().keySet().stream()
                    .filter(code -> !after.codes().containsKey(code))
                    .forEach(code -> reasons.add("删去代码 " + code));
        }
        if (!Objects.equals(before.unit(), after.unit())) {
            reasons.add("改变了计量单位");
        }
        return reasons;
    }
}
