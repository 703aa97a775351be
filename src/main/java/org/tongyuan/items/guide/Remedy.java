package org.tongyuan.items.guide;

import java.util.ArrayList;
import java.util.List;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.platform.LegalBasis;

/** What the guide says about remedies; the letters of a case carry the exact sentence of its decision. */
final class Remedy {

    private Remedy() {}

    @LegalBasis("行政复议法, art. 20")
    @LegalBasis("行政复议法, art. 24")
    @LegalBasis("行政诉讼法, art. 46")
    static List<String> of(ItemContent item, Agencies agencies, Agency agency) {
        var lines = new ArrayList<String>();
        if (item.profile() != ProcedureProfile.PUBLIC_SERVICE && item.profile() != ProcedureProfile.ENQUIRY) {
            String organ = agency.reconsiderationOrgan() == null
                    ? agencies.governmentOf(item.regionCode())
                    : agency.reconsiderationOrgan();
            lines.add("不服行政决定的，可以自知道决定之日起六十日内向" + organ + "申请行政复议，或者自知道决定之日起六个月内依法向人民法院提起行政诉讼。");
        }
        if (item.complaintPhone() != null) {
            lines.add("对服务不满意的，可以拨打监督投诉电话 " + item.complaintPhone() + "。");
        }
        return lines;
    }
}
