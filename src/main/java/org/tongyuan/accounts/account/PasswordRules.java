package org.tongyuan.accounts.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.tongyuan.platform.LegalBasis;

/** Which passwords may be chosen: long, mixed, not the login name, not one that everybody tries first. */
@LegalBasis("GB/T 22239-2019, 8.1.4.1 a")
final class PasswordRules {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 64;
    /** What bcrypt looks at; more would be cut off silently. */
    private static final int MAX_BYTES = 72;

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    /** The key of the message that says what is wrong; empty when the password may be used. */
    static Optional<String> broken(String password, String loginName) {
        if (password.length() < MIN_LENGTH) {
            return Optional.of("password.too-short");
        }
        if (password.length() > MAX_LENGTH || password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("password.too-long");
        }
        if (kinds(password) < 3) {
            return Optional.of("password.too-plain");
        }
        if (!loginName.isBlank() && password.toLowerCase(Locale.ROOT).contains(loginName.toLowerCase(Locale.ROOT))) {
            return Optional.of("password.login-name");
        }
        return isCommon(password) ? Optional.of("password.common") : Optional.empty();
    }

    private static int kinds(String password) {
        List<IntPredicate> kinds = List.of(
                Character::isLowerCase, Character::isUpperCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));
        return (int) kinds.stream().filter(k -> password.chars().anyMatch(k)).count();
    }

    /** A well-known word stays one with digits and signs around it, and with @ for a. */
    private static boolean isCommon(String password) {
        String letters = password.toLowerCase(Locale.ROOT)
                .replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replaceAll("[^a-z]", "");
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return COMMON.contains(letters)
                || COMMON.contains(plain)
                || password.chars().distinct().count() < 5;
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("/accounts/common-passwords.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
