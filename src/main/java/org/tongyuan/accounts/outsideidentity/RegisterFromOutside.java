package org.tongyuan.accounts.outsideidentity;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.RegisterCitizen;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.PersonalDataCipher;

/** A citizen opens an account with what a provider vouches for, after having confirmed it; it has no password. */
@UseCase
class RegisterFromOutside {

    private final RegisterCitizen registerCitizen;
    private final Links links;
    private final Accounts accounts;
    private final PersonalDataCipher cipher;

    RegisterFromOutside(RegisterCitizen registerCitizen, Links links, Accounts accounts, PersonalDataCipher cipher) {
        this.registerCitizen = registerCitizen;
        this.links = links;
        this.accounts = accounts;
        this.cipher = cipher;
    }

    @Transactional
    Account register(Waiting waiting, String loginName, String phone) {
        var said = Asserted.ofLines(cipher.open(waiting.sealed(), Arrival.SEALED_FOR));
        if (!said.isEnough()) {
            throw new RuleBroken("outside-identity.not-enough");
        }
        UUID account = registerCitizen.registerFrom(said.person(phone), loginName, waiting.provider());
        if (!links.add(account, waiting.provider(), waiting.subject())) {
            throw new RuleBroken("outside-identity.taken");
        }
        return accounts.find(account).orElseThrow();
    }
}
