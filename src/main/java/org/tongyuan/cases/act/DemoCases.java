package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdType;
import org.tongyuan.accounts.PersonDetails;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/**
 * The demo county's cases, so that no desk is empty: each went its way through the use cases, one act a working day, ending a few days
 * ago or in the middle.
 */
@Profile("demo")
@Component
class DemoCases implements DemoSeed {

    /** Item, index of the applicant, working days since the receipt, and the acts in order. */
    private record Story(String item, int applicant, int daysAgo, String acts) {}

    private static final List<Story> STORIES = List.of(
            new Story("食品经营许可（新办）", 2, 1, "submit"),
            new Story("食品经营许可（新办）", 3, 3, "submit"),
            new Story("食品经营许可（新办）", 4, 4, "submit notify"),
            new Story("食品经营许可（新办）", 5, 7, "submit notify correct"),
            new Story("食品经营许可（新办）", 6, 6, "submit accept"),
            new Story("食品经营许可（新办）", 7, 11, "submit accept review"),
            new Story("食品经营许可（新办）", 0, 8, "submit accept review review review"),
            new Story("食品经营许可（新办）", 8, 12, "submit accept review review review grant"),
            new Story("食品经营许可（新办）", 9, 15, "submit accept review review review grant deliver"),
            new Story("食品经营许可（新办）", 10, 18, "submit accept review review review refuse deliver"),
            new Story("公共场所卫生许可（新办）", 3, 2, "submit"),
            new Story("公共场所卫生许可（新办）", 5, 9, "submit accept review"),
            new Story("公共场所卫生许可（新办）", 11, 10, "submit accept review review review"),
            new Story("公共场所卫生许可（新办）", 4, 16, "submit notify correct accept review review review grant deliver"),
            new Story("护士执业注册（首次注册）", 6, 5, "submit accept"),
            new Story("最低生活保障对象认定及最低生活保障金给付", 7, 6, "submit accept"),
            new Story("最低生活保障对象认定及最低生活保障金给付", 8, 14, "submit accept review review review"),
            new Story("特困人员认定及救助供养", 9, 13, "submit accept review review review grant deliver"),
            new Story("特困人员认定及救助供养", 10, 3, "submit"),
            new Story("社会保障卡申领", 1, 4, "submit accept"),
            new Story("社会保障卡申领", 11, 8, "submit accept review review grant deliver"),
            new Story("就业困难人员认定", 3, 5, "submit accept"),
            new Story("建筑工程施工许可证核发", 4, 3, "submit accept"),
            new Story("农药经营许可（新办）", 5, 6, "submit other"),
            new Story("食品经营许可（新办）", 11, 9, "submit accept withdraw"),
            new Story("住宅不动产登记", 1, 5, "submit accept"),
            new Story("住宅不动产登记", 5, 6, "submit accept review"));

    private static final List<String> NAMES = List.of("刘芳", "赵建军", "孙秀兰", "周明", "吴桂英", "郑海涛", "冯玉梅", "韩志刚", "曹雪松");

    private final DemoDesk desk;
    private final Items items;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Cases cases;
    private final LegalTime time;

    DemoCases(DemoDesk desk, Items items, Agencies agencies, Calendars calendars, Cases cases, LegalTime time) {
        this.desk = desk;
        this.items = items;
        this.agencies = agencies;
        this.calendars = calendars;
        this.cases = cases;
        this.time = time;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void seed() {
        Map<String, ItemVersion> byName = new LinkedHashMap<>();
        agencies.all().forEach(agency -> items.inForceOf(agency.id()).forEach(item -> byName.put(item.name(), item)));
        var calendar = calendars.forRegion(agencies.home().code());
        for (Story story : STORIES) {
            ItemVersion item = byName.get(story.item());
            if (item != null) {
                tell(story, item, calendar);
            }
        }
    }

    private void tell(Story story, ItemVersion item, WorkCalendar calendar) {
        LocalDate day = back(time.today(), story.daysAgo(), calendar);
        String number = "";
        int minute = story.applicant() * 7;
        for (String act : StringUtils.delimitedListToStringArray(story.acts(), " ")) {
            desk.at(day, LocalTime.of(9, 0).plusMinutes(minute));
            number = act.equals("submit") ? submit(item, story.applicant()) : act(number, act, item);
            day = calendar.plusWorkingDays(day, 1);
            day = day.isAfter(time.today()) ? time.today() : day;
            minute += 3;
        }
    }

    private static LocalDate back(LocalDate today, int workingDays, WorkCalendar calendar) {
        LocalDate day = today;
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private String submit(ItemVersion item, int applicant) {
        return desk.submit()
                .submit(
                        new NewCase(
                                item.code(),
                                new NewCase.Who.Described(person(applicant)),
                                null,
                                Channel.WINDOW,
                                Map.of(),
                                List.of(),
                                List.of()),
                        desk.officer(Role.WINDOW_OFFICER, item.agencyName()))
                .number();
    }

    /** The three citizens with accounts first, then people who only ever came to the window. */
    private static PersonDetails person(int index) {
        if (index < DemoPeople.CITIZENS.size()) {
            return DemoPeople.CITIZENS.get(index).details();
        }
        String seventeen =
                "990122" + (1961 + index) + "0" + (1 + index % 9) + "1" + (index % 9) + "%03d".formatted(100 + index);
        return new PersonDetails(
                NAMES.get(index - DemoPeople.CITIZENS.size()),
                IdType.ID_CARD,
                seventeen + checkDigit(seventeen),
                "1390099%04d".formatted(1000 + index));
    }

    private static char checkDigit(String seventeen) {
        int sum = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }

    private String act(String number, String act, ItemVersion item) {
        SignedIn who = desk.officer(roleOf(act), item.agencyName());
        switch (act) {
            case "notify" -> desk.notifyCorrection().notify(number, null, missing(item), null, who);
            case "correct" -> desk.receiveCorrection().receive(number, null, List.of(), List.of(), who);
            case "accept" -> desk.accept().accept(number, null, List.of(), who);
            case "review" -> {
                var open = cases.require(number).steps().open();
                if (!open.isEmpty()) {
                    desk.completeStep().complete(number, null, open.getFirst().key(), true, "符合条件", who);
                }
            }
            case "grant" -> desk.decide().decide(number, null, draft(DecisionKind.GRANT, List.of()), who);
            case "refuse" ->
                desk.decide().decide(number, null, draft(DecisionKind.REFUSE, List.of("经现场核查，场所布局与申请材料不一致。")), who);
            case "deliver" ->
                desk.deliver()
                        .deliver(
                                number,
                                null,
                                new DeliverResult.Handover(Delivery.Way.WINDOW, null, desk.today(), null),
                                who);
            case "withdraw" -> desk.withdraw().withdraw(number, null, "经营计划改变", who);
            case "other" ->
                desk.refuse()
                        .refuse(
                                number,
                                null,
                                new RefuseToAccept.Refusal(
                                        RefuseToAccept.Ground.NOT_ADMISSIBLE,
                                        "经营限制使用农药，由省级农业农村部门许可。",
                                        "云岭省农业农村厅",
                                        List.of()),
                                who);
            default -> throw new IllegalArgumentException(act);
        }
        return number;
    }

    private static Role roleOf(String act) {
        return switch (act) {
            case "review" -> Role.REVIEWER;
            case "grant", "refuse" -> Role.APPROVER;
            default -> Role.WINDOW_OFFICER;
        };
    }

    private static DecideCase.Draft draft(DecisionKind kind, List<String> reasons) {
        return new DecideCase.Draft(kind, reasons, List.of(), null);
    }

    private static List<Finding> missing(ItemVersion item) {
        return item.materials().stream()
                .filter(ItemVersion.Material::required)
                .limit(2)
                .map(material -> Finding.of(material.key(), MaterialState.LACKS))
                .toList();
    }
}
