package org.tongyuan.cases.tables;

import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.documents.Exports;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Orders tables of cases. One gets those one may see; whole names and numbers only with the right to them, and for a purpose, which
 * the journal keeps with the order.
 */
@UseCase
@LegalBasis("个人信息保护法, art. 51")
class OrderCaseTables {

    private final Exports exports;
    private final Agencies agencies;

    OrderCaseTables(Exports exports, Agencies agencies) {
        this.exports = exports;
        this.agencies = agencies;
    }

    /** Those whom an officer may ask for: of every agency (null), or of their own. */
    static @Nullable UUID scopeOf(SignedIn.Officer officer) {
        return CaseRights.seesWholeHall(officer) ? null : officer.agencyId();
    }

    @Transactional
    UUID order(CaseExportForm form, SignedIn.Officer who) {
        who.mustBeAbleTo(Permission.CASE_EXPORT);
        if (form.whole()) {
            who.mustBeAbleTo(Permission.PERSONAL_DATA_REVEAL);
        }
        UUID scope = scopeOf(who);
        UUID agency = form.agency() == null ? scope : form.agency();
        if (scope != null && !scope.equals(agency)) {
            throw new NotFound("agency " + agency);
        }
        var parameters = new TreeMap<String, String>();
        parameters.put(CaseExport.FROM, form.from().toString());
        parameters.put(CaseExport.TO, form.to().toString());
        parameters.put(CaseExport.PERSONAL, form.whole() ? "WHOLE" : "MASKED");
        if (form.whole()) {
            parameters.put("purpose", form.chosenPurpose().name());
        }
        String of = "";
        if (agency != null) {
            parameters.put(CaseExport.AGENCY, agency.toString());
            of = agencies.require(agency).name() + " ";
        }
        String title = form.what().label() + " " + of + form.from() + "至" + form.to() + (form.whole() ? "" : "（脱敏）");
        return exports.start(new Exports.Order(form.what().kind(), title, form.format(), parameters), who);
    }
}
