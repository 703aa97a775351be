package org.tongyuan.accounts.demoidentity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongyuan.accounts.DemoPeople;

/** Somebody whom the demonstration's provider knows; staff are known there without their number. All fictional. */
public record DemoIdentity(String subject, String name, String idNumber, String phone, String remark) {

    static final List<DemoIdentity> ALL = Stream.concat(
                    DemoPeople.CITIZENS.stream()
                            .map(c -> new DemoIdentity(
                                    "qh-" + c.loginName(), c.name(), c.idNumber(), c.phone(), "群众，在本平台有账户")),
                    Stream.of(
                            new DemoIdentity(
                                    "qh-sunxiaomei", "孙晓梅", "990122199608080066", "13800990011", "群众，在本平台还没有账户"),
                            new DemoIdentity("qh-linhao", "林浩", "990122200103150079", "", "群众，在本平台还没有账户"),
                            new DemoIdentity("qh-wangfang", "王芳", "", "", "工作人员，认证平台不提供证件号码")))
            .toList();

    static Optional<DemoIdentity> of(String subject) {
        return ALL.stream().filter(i -> i.subject().equals(subject)).findFirst();
    }
}
