package dev.cellc.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a name, such as that of a variable, says that its value is a secret. */
final class SecretNames {
    /** A name that ends in one of these words holds what the word says. */
    private static final List<String> SECRETS = List.of(
            "password", "passwd", "passphrase", "pwd", "secret", "token", "credential", "credentials", "apikey");

    /** A key is a secret when one of these words is in front of it. */
    private static final List<String> SECRET_KEYS =
            List.of("api", "private", "secret", "access", "signing", "encryption", "master", "auth", "session");

    /** Words that make a token something to count or to show. */
    private static final List<String> HARMLESS =
            List.of("max", "min", "public", "csrf", "next", "page", "cancel", "stop");

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])");

    private SecretNames() {}

    static boolean isSecret(String name) {
        List<String> words = words(name);
        int last = words.size() - 1;
        while (last > 0 && words.get(last).matches("[0-9]+")) {
            last--;
        }
        if (last < 0 || words.stream().anyMatch(HARMLESS::contains) || name.equals("PWD")) {
            return false;
        }
        String word = words.get(last);
        boolean isKey = word.equals("key") && last > 0 && SECRET_KEYS.contains(words.get(last - 1));
        return isKey || SECRETS.contains(word);
    }

    /** The words of {@code SMTP_PASSWORD}, {@code smtp-password} and {@code smtpPassword}. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN_WORDS.split(name, -1)) {
            if (!part.isEmpty()) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
