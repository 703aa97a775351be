package org.tongyuan.disclosure.readingplaces;

import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.DemoStaff;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.DemoSeed;
import org.tongyuan.platform.LegalTime;

/** The demo county's three places where public information is read; the archive has been given what is public. */
@Profile("demo")
@Component
class DemoReadingPlaces implements DemoSeed {

    private static final String OFFICER = "hejing";

    private final KeepPlace keep;
    private final DeliverRecords deliver;
    private final DemoStaff staff;
    private final LegalTime time;

    DemoReadingPlaces(KeepPlace keep, DeliverRecords deliver, DemoStaff staff, LegalTime time) {
        this.keep = keep;
        this.deliver = deliver;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void seed() {
        staff.on(time.now(), OFFICER, this::places);
    }

    private UUID places(SignedIn.Officer officer) {
        UUID archive = keep.add(
                new ReadingPlace.About(
                        PlaceKind.ARCHIVE,
                        "清和县档案馆查阅室",
                        "清和县城关镇文化路8号档案馆一楼",
                        "周一至周五 8:30—12:00，14:00—17:30，节假日除外",
                        "0990-6221108",
                        "查询电脑4台、打印机、放大镜；无障碍通道"),
                officer);
        keep.add(
                new ReadingPlace.About(
                        PlaceKind.LIBRARY,
                        "清和县图书馆政府信息查阅点",
                        "清和县城关镇文化路12号图书馆二楼",
                        "周二至周日 9:00—20:00，周一闭馆",
                        "0990-6221212",
                        "查询电脑6台、朗读设备、老花镜；盲道直达"),
                officer);
        keep.add(
                new ReadingPlace.About(
                        PlaceKind.SERVICE_HALL,
                        "清和县政务服务中心查阅区",
                        "清和县城关镇解放路99号政务服务中心一楼大厅",
                        "工作日 9:00—17:00",
                        "0990-6223456",
                        "自助查询机3台，工作人员可以帮助查询和打印"),
                officer);
        UUID delivery = deliver.drawUp(archive, officer);
        deliver.confirm(archive, delivery, null, "档案馆接收征集科", "政务内网", officer);
        return archive;
    }
}
