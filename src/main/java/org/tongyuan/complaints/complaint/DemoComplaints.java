package org.tongyuan.complaints.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.complaints.complaint.Complaint.Measure;
import org.tongyuan.complaints.complaint.Complaint.Said;
import org.tongyuan.complaints.complaint.TakeInComplaint.NewComplaint;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The demo county's complaints: one found true and being put right, and an anonymous report that waits. */
@Profile("demo")
@Component
class DemoComplaints implements DemoSeed {

    private static final String OFFICER = "hejing";

    private final TakeInComplaint takeIn;
    private final HandleComplaint handle;
    private final Agencies agencies;
    private final Persons persons;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoComplaints(
            TakeInComplaint takeIn,
            HandleComplaint handle,
            Agencies agencies,
            Persons persons,
            DemoStaff staff,
            LegalTime time) {
        this.takeIn = takeIn;
        this.handle = handle;
        this.agencies = agencies;
        this.persons = persons;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 87;
    }

    @Override
    public void seed() {
        UUID market = agencies.byName(agencies.home().code(), "清和县市场监督管理局")
                .orElseThrow()
                .id();
        LocalDate day = time.today().minusDays(9);
        UUID person = persons.findOrRegister(DemoPeople.WANG_QIANG.details()).id();
        String[] number = new String[1];
        on(
                day,
                9,
                o -> number[0] = take(
                                ComplaintKind.COMPLAINT,
                                ComplaintField.DISCLOSURE,
                                market,
                                new Said("到市场监管局问抽检结果在哪里公开，工作人员说不清楚，公开指南上的电话也打不通。", "把电话改对。", person, null, null))
                        .number());
        on(day.plusDays(1), 10, o -> handle.accept(number[0], o));
        on(
                day.plusDays(5),
                15,
                o -> handle.answer(
                        number[0],
                        Finding.UPHELD,
                        "经核实，公开指南中的联系电话是旧号码，工作人员对公开渠道不熟悉，你反映的问题属实。",
                        List.of(new Measure(
                                Ids.next(),
                                MeasureKind.URGE,
                                "更正公开指南的联系电话；组织窗口人员学习信息公开的渠道。",
                                day.plusDays(5),
                                day.plusDays(20),
                                null,
                                null)),
                        o));
        take(
                ComplaintKind.REPORT,
                ComplaintField.DISCLOSURE,
                market,
                new Said("去年的部门决算到现在也没有在网站上公开。", null, null, null, null));
    }

    private TakeInComplaint.Receipt take(ComplaintKind kind, ComplaintField field, UUID agency, Said said) {
        return takeIn.takeIn(
                new NewComplaint(kind, field, IntakeChannel.INTERNET, agency, null, null, null, said, List.of()), null);
    }

    private void on(LocalDate day, int hour, Consumer<SignedIn.Officer> act) {
        staff.let(day.atTime(hour, 0).atZone(LegalTime.ZONE).toInstant(), OFFICER, act);
    }
}
