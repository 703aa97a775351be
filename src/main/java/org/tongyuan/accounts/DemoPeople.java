package org.tongyuan.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people, bodies and applications of the demo county, as the sign-in page lists them and tests use them. All fictional: division
 * 990122 exists nowhere. They exist in the demo profile only.
 */
public final class DemoPeople {

    /** The password of every demo account. */
    public static final String PASSWORD = "Qinghe-2026!";

    public static final Citizen ZHANG_WEI = new Citizen("zhangwei", "张伟", "990122198503120012", "13800990001");
    public static final Citizen LI_NA = new Citizen("lina", "李娜", "990122198806200028", "13800990002");
    public static final Citizen WANG_QIANG = new Citizen("wangqiang", "王强", "990122197909150030", "13800990003");
    /** 李娜's mother, 76, for whom 李娜 acts; has no account. */
    public static final PersonDetails LI_XIUYING =
            new PersonDetails("李秀英", IdType.ID_CARD, "990122195004080040", "13800990004");
    /** The shop whose legal representative 王强 is. */
    public static final PersonDetails SHOP =
            new PersonDetails("清和县好邻居便利店有限公司", IdType.USCC, "91990122MA7Q00011N", "0990-6228800");

    public static final List<Citizen> CITIZENS = List.of(ZHANG_WEI, LI_NA, WANG_QIANG);

    public static final List<Staff> STAFF = List.of(
            new Staff("wangfang", "王芳", "清和县政务服务中心", "综合窗口", Set.of(Role.WINDOW_OFFICER), "3"),
            new Staff("lijianguo", "李建国", "清和县市场监督管理局", "审查岗", Set.of(Role.REVIEWER), null),
            new Staff("zhaomin", "赵敏", "清和县卫生健康局", "审查岗", Set.of(Role.REVIEWER), null),
            new Staff("liuyang", "刘洋", "清和县民政局", "审查岗", Set.of(Role.REVIEWER), null),
            new Staff("chenzhiqiang", "陈志强", "清和县市场监督管理局", "审批岗", Set.of(Role.APPROVER), null),
            new Staff("sunli", "孙丽", "清和县卫生健康局", "审批岗", Set.of(Role.APPROVER), null),
            new Staff("zhoutao", "周涛", "清和县民政局", "审批岗", Set.of(Role.APPROVER), null),
            new Staff("machao", "马超", "清和县市场监督管理局", "局长", Set.of(Role.AGENCY_HEAD), null),
            new Staff("dengyun", "邓云", "清和县民政局", "局长", Set.of(Role.AGENCY_HEAD), null),
            new Staff("guxian", "顾宪", "清和县人民政府", "副县长", Set.of(Role.AGENCY_HEAD), null),
            new Staff("heping", "何平", "清和县市场监督管理局", "审批岗", Set.of(Role.APPROVER), null),
            new Staff("tangwei", "唐伟", "清和县城关镇人民政府", "审批岗", Set.of(Role.REVIEWER, Role.APPROVER), null),
            new Staff("luojing", "罗静", "清和县自然资源局", "审查审批岗", Set.of(Role.REVIEWER, Role.APPROVER), null),
            new Staff("wuxia", "吴霞", "清和县政务服务中心", "中心主任", Set.of(Role.CENTRE_MANAGER), null),
            new Staff("songmei", "宋梅", "清和县政务服务中心", "收费岗", Set.of(Role.CASHIER), null),
            new Staff("tianhua", "田华", "清和县政务服务中心", "收费复核岗", Set.of(Role.FEE_CONTROLLER), null),
            new Staff("zhengkai", "郑凯", "清和县行政审批局", "效能监察岗", Set.of(Role.SUPERVISOR), null),
            new Staff("fengxue", "冯雪", "清和县行政审批局", "标准化岗", Set.of(Role.STANDARDS_OFFICER), null),
            new Staff("hejing", "何静", "清和县人民政府办公室", "政务公开岗", Set.of(Role.DISCLOSURE_OFFICER), null),
            new Staff("hanbing", "韩冰", "清和县市场监督管理局", "政务公开岗", Set.of(Role.DISCLOSURE_OFFICER), null),
            new Staff("xuning", "许宁", "清和县人民政府办公室", "保密审查岗", Set.of(Role.SECRECY_REVIEWER), null),
            new Staff("fangyuan", "方远", "清和县人民政府办公室", "政务公开办主任", Set.of(Role.DISCLOSURE_HEAD), null),
            new Staff("admin", "系统管理员", "清和县行政审批局", "系统管理岗", Set.of(Role.ADMINISTRATOR), null),
            new Staff("gaofeng", "高峰", "清和县行政审批局", "安全管理岗", Set.of(Role.SECURITY_ADMINISTRATOR), null),
            new Staff("qianjin", "钱进", "清和县人民政府办公室", "安全审计岗", Set.of(Role.AUDITOR), null));

    public static final List<Application> APPLICATIONS = List.of(
            new Application(
                    "demo-window",
                    "demo-window-secret",
                    "综合窗口收件系统（演示）",
                    List.of("cases.", "items.read", "calendar.read", "fees.")),
            new Application("demo-admin", "demo-admin-secret", "事项管理系统（演示）", List.of("items.", "calendar.", "exports")),
            new Application(
                    "demo-province", "demo-province-secret", "省投资项目在线审批监管平台（演示），报送外部办件", List.of("outside-cases.")),
            new Application(
                    "demo-standards",
                    "demo-standards-secret",
                    "标准化管理系统（演示）",
                    List.of("standards.read", "standards.run")),
            new Application(
                    "demo-disclosure", "demo-disclosure-secret", "政府信息公开系统（演示）", List.of("disclosure.", "complaints.")),
            new Application(
                    "demo-secrecy",
                    "demo-secrecy-secret",
                    "保密审查系统（演示）",
                    List.of("disclosure.read", "disclosure.review")));

    private DemoPeople() {}

    /** A citizen with an account. */
    public record Citizen(String loginName, String name, String idNumber, String phone) {
        public PersonDetails details() {
            return new PersonDetails(name, IdType.ID_CARD, idNumber, phone);
        }
    }

    /** A member of staff; the service centre's own people work for every agency. */
    public record Staff(
            String loginName,
            String name,
            String agency,
            String post,
            Set<Role> roles,
            @Nullable String window) {
        public boolean hallWide() {
            return agency.endsWith("政务服务中心");
        }
    }

    /** An application; scopes by whole name or, ending in a dot, by their beginning. */
    public record Application(String clientId, String secret, String name, List<String> scopes) {}
}
