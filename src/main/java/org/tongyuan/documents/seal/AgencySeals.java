package org.tongyuan.documents.seal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.StartRefused;
import org.tongyuan.platform.sm.Sm3;

/** The seal provider that the setting chose. With {@code paper} there is none: letters are printed and sealed by hand. */
@Component
public class AgencySeals {

    static final String SETTING = "tongyuan.seals.provider";
    static final String PAPER = "paper";

    private final @Nullable SealProvider provider;

    public AgencySeals(List<SealProvider> providers, @Value("${" + SETTING + ":" + PAPER + "}") String chosen) {
        this.provider = providers.stream()
                .filter(p -> p.id().equals(chosen))
                .findFirst()
                .orElse(null);
        if (provider == null && !chosen.equals(PAPER)) {
            throw new StartRefused(
                    "没有名为“%s”的印章服务。 / There is no seal provider called “%s”.".formatted(chosen, chosen),
                    "请将 %s 设为 %s，或者已安装的印章服务之一：%s。 / Set it to one of these."
                            .formatted(
                                    SETTING,
                                    PAPER,
                                    providers.stream().map(SealProvider::id).toList()));
        }
    }

    public boolean areElectronic() {
        return provider != null;
    }

    boolean areForShow() {
        return provider != null && provider.isDemonstration();
    }

    public Optional<SealPicture> picture(UUID agencyId, String agencyName) {
        return Optional.ofNullable(provider).map(p -> p.picture(agencyId, agencyName));
    }

    public Optional<SealValue> seal(UUID agencyId, String agencyName, byte[] file) {
        return Optional.ofNullable(provider).map(p -> p.seal(agencyId, agencyName, Sm3.of(file)));
    }

    /** The face again, for a value that the present provider made. */
    public Optional<SealPicture> pictureOf(SealValue value) {
        return provider == null || !provider.id().equals(value.provider())
                ? Optional.empty()
                : picture(value.agencyId(), value.agencyName());
    }
}
