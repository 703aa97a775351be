package org.tongyuan.disclosure.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Fields of the form of a reply that stand by themselves: what is examined of it, and how it is provided. */
final class ReplyFields {

    private static final Set<String> EXAMINED = Set.of("type", "grounds", "provided", "reason");

    private ReplyFields() {}

    static List<ActForm.Field> examined(List<ActForm.Field> reply) {
        return reply.stream().filter(f -> EXAMINED.contains(f.name())).toList();
    }

    static List<ActForm.Field> howProvided() {
        return List.of(
                new ActForm.Field(
                        "form",
                        "提供的形式",
                        "select",
                        false,
                        "按申请人要求的形式",
                        Arrays.stream(Wanted.Form.values())
                                .map(f -> new ActForm.Choice(f.name(), f.label()))
                                .toList()),
                new ActForm.Field(
                        "formReason",
                        "为什么不按要求的形式提供",
                        "area",
                        false,
                        "可能危及政府信息载体安全或者公开成本过高的，写明情况（条例第四十条）；写入答复书",
                        List.of()),
                new ActForm.Field("appointment", "查阅、抄录的时间和地点", "text", false, "以查阅、抄录的形式提供的填写；写入答复书", List.of()));
    }
}
