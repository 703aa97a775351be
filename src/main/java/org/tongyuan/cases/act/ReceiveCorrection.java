package org.tongyuan.cases.act;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.documents.Files;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.UseCase;

/**
 * Receives the correction, online from the applicant or at the window. What a citizen sends is looked at before acceptance; what an
 * officer receives counts as mended unless they say otherwise.
 */
@UseCase
@LegalBasis("行政许可法, art. 32(1)(5)")
public class ReceiveCorrection {

    private final Acting acting;
    private final Files files;

    ReceiveCorrection(Acting acting, Files files) {
        this.acting = acting;
        this.files = files;
    }

    @Transactional
    public void receive(
            String number, @Nullable Integer seen, List<Finding> findings, List<NewCase.Given> given, SignedIn who) {
        var begun = acting.begin(number, seen, Act.RECEIVE_CORRECTION, who);
        var file = begun.file();
        var before = file.now().checklist();
        Set<String> sent = given.stream()
                .map(NewCase.Given::material)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var after = switch (who) {
            case SignedIn.Citizen citizen -> before.sentAgain(sent);
            case SignedIn.Officer officer ->
                before.mended().with(findings, begun.law().item());
            case SignedIn.Application application ->
                before.mended().with(findings, begun.law().item());
        };
        file.receiveCorrection(begun.law(), after, begun.by());
        given.forEach(g -> file.additions()
                .file(
                        g.material(),
                        g.named(files.require(g.file())),
                        file.actCount(),
                        begun.by().at()));
        acting.finish(begun, Act.RECEIVE_CORRECTION);
    }
}
