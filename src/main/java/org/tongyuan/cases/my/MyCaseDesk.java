package org.tongyuan.cases.my;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.application.Asked;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.CaseHead;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Deferral;
import org.tongyuan.cases.record.Undertakings;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.documents.Letter;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalTime;

/** Lays out a case for the citizen whose case it is; somebody else's does not exist. */
@Component
class MyCaseDesk {

    /** A case with what belongs to it. */
    record Page(
            CaseSnapshot file,
            ItemVersion item,
            Person applicant,
            String agencyName,
            String phone,
            CaseStory.Standing standing,
            List<CaseStory.Event> events,
            List<CaseStory.Limit> limits,
            List<Letter> letters,
            List<CaseFile> files,
            Set<Act> possible,
            String progressCode) {

        public String number() {
            return file.head().number();
        }

        public String href() {
            return "/my/cases/" + number();
        }

        public boolean mayCorrect() {
            return possible.contains(Act.RECEIVE_CORRECTION);
        }

        /** Before acceptance, materials may be promised for later. */
        public boolean mayDefer() {
            return possible.contains(Act.SIGN_DEFERRAL) && !item.deferrable().isEmpty();
        }

        /** Deferred materials that are owed; empty when none are. */
        public List<Deferral.Later> owed() {
            var deferral = file.proceedings().promises().deferral();
            return deferral == null || !possible.contains(Act.SUPPLY_DEFERRED) ? List.of() : deferral.owed();
        }

        public boolean mayUndertake() {
            return possible.contains(Act.GIVE_UNDERTAKING)
                    && !Undertakings.regimes(item).isEmpty();
        }

        /** A check found the undertaking false, and the applicant has not said anything to it. */
        public boolean mayState() {
            return possible.contains(Act.STATE_ON_UNDERTAKING);
        }

        public boolean mayWithdraw() {
            return possible.contains(Act.WITHDRAW);
        }

        /** The right to a hearing was told, and is neither used nor given up. */
        public boolean mayAskHearing() {
            return possible.contains(Act.REQUEST_HEARING);
        }

        public boolean onTheSpot() {
            return item.kind() == ItemVersion.Kind.ON_THE_SPOT;
        }

        public List<CaseFile> filesOf(MaterialCheck check) {
            return files.stream().filter(f -> check.key().equals(f.material())).toList();
        }

        /** What stands beside a material: the officer's finding, or for one nobody uploads where it comes from. */
        public String stateOf(MaterialCheck check) {
            var asked = item.materials().stream()
                    .filter(m -> m.key().equals(check.key()))
                    .map(m -> Asked.of(m, item))
                    .findFirst()
                    .orElse(Asked.UPLOAD);
            if (check.state() != MaterialState.UNCHECKED || asked == Asked.UPLOAD) {
                return check.state().label();
            }
            if (asked == Asked.FETCHED) {
                return "由部门共享核验，不用提交";
            }
            return file.head().channel() == CaseHead.Channel.WEB
                    ? "已在线填写"
                    : check.state().label();
        }

        /** What the applicant was given at once. */
        public @Nullable Letter receipt() {
            return letters.stream()
                    .filter(l -> l.template().equals("case-receipt"))
                    .findFirst()
                    .orElse(null);
        }

        public @Nullable String decided() {
            var decision = file.decision();
            return decision == null ? null : decision.kind().label(file.isLicence());
        }
    }

    private final Cases cases;
    private final Applications applications;
    private final CaseRights rights;
    private final CaseStory story;
    private final Outside outside;
    private final CurrentUser user;

    MyCaseDesk(
            Cases cases,
            Applications applications,
            CaseRights rights,
            CaseStory story,
            Outside outside,
            CurrentUser user) {
        this.cases = cases;
        this.applications = applications;
        this.rights = rights;
        this.story = story;
        this.outside = outside;
        this.user = user;
    }

    CaseSnapshot require(String number) {
        CaseSnapshot file = cases.require(number);
        rights.mustSee(user.citizen(), file);
        return file;
    }

    List<CaseFile> files(CaseSnapshot file) {
        return applications.files(file.head().id());
    }

    Page page(String number) {
        CaseSnapshot file = require(number);
        var head = file.head();
        var item = outside.items().require(head.itemVersionId());
        var agency = outside.agencies().require(head.agencyId());
        String phone = item.consultPhone() != null ? item.consultPhone() : agency.phone();
        return new Page(
                file,
                item,
                outside.persons().require(head.applicantId()),
                agency.name(),
                phone == null ? "12345" : phone,
                story.standing(file),
                story.events(file),
                story.running(file),
                outside.letters().of(new Subject("case", head.id().toString())),
                files(file),
                rights.allowed(user.citizen(), file, outside.time().today()),
                applications.progressCode(head.id()));
    }

    /** The doors of other modules that a page looks through. */
    @Component
    record Outside(Items items, Agencies agencies, Persons persons, Letters letters, LegalTime time) {}
}
