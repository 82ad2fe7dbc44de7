package dev.cellc.compiler.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a name, such as that of a variable or of a file, says that its value is a secret. */
final class SecretNames {
    /** A name that ends in one of these words holds what the word says. */
    private static final List<String> SECRETS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pass",
            "pwd",
            "pw",
            "secret",
            "token",
            "credential",
            "credentials",
            "authorization");

    /** The same at the end of a word that is written together, as in {@code PGPASSWORD}. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "apikey",
            "secretkey",
            "accesskey",
            "privatekey",
            "authtoken",
            "accesstoken",
            "refreshtoken",
            "clientsecret");

    /** A key is a secret when one of these words is in front of it. */
    private static final List<String> SECRET_KEYS = List.of(
            "api",
            "private",
            "secret",
            "access",
            "account",
            "signing",
            "encryption",
            "master",
            "auth",
            "session",
            "hmac",
            "jwt",
            "ssh",
            "license");

    /** Words that, anywhere, make of a secret something to count or to show. */
    private static final List<String> HARMLESS = List.of("max", "min", "public", "csrf");

    /** The same right in front of the word: a token of a list, a pass of a compiler. */
    private static final List<String> HARMLESS_BEFORE =
            List.of("next", "page", "cancel", "stop", "first", "second", "single", "low", "high", "band", "proxy");

    private static final List<String> SECRET_FILES = List.of(
            "id_rsa",
            "id_dsa",
            "id_ecdsa",
            "id_ed25519",
            ".pgpass",
            ".netrc",
            ".htpasswd",
            ".git-credentials",
            ".dockerconfigjson",
            "kubeconfig");

    /** What the last word of the name of every secret ends in. */
    private static final List<String> TAILS =
            Stream.of(SECRETS, ENDINGS, List.of("key")).flatMap(List::stream).toList();

    /** A bit for each of their last letters. */
    private static final int LAST_LETTERS = lastLetters();

    private SecretNames() {}

    static boolean isSecret(String name) {
        return mayBeSecret(name) && isSecretByWords(name);
    }

    /** Rules nearly all names out without a look at their words: the last one of these ends in the last letter. */
    private static boolean mayBeSecret(String name) {
        int end = name.length();
        while (end > 0 && !isUpper(name.charAt(end - 1)) && !isLower(name.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || (LAST_LETTERS & bit(name.charAt(end - 1))) == 0) {
            return false;
        }
        for (int i = 0; i < TAILS.size(); i++) {
            String tail = TAILS.get(i);
            if (name.regionMatches(true, end - tail.length(), tail, 0, tail.length())) {
                return true;
            }
        }
        return false;
    }

    private static int lastLetters() {
        int bits = 0;
        for (String tail : TAILS) {
            bits |= bit(tail.charAt(tail.length() - 1));
        }
        return bits;
    }

    /** The same for a letter in both cases. */
    private static int bit(char letter) {
        return 1 << (letter & 31);
    }

    private static boolean isSecretByWords(String name) {
        List<String> words = words(name);
        int last = words.size() - 1;
        while (last > 0 && isNumber(words.get(last))) {
            last--;
        }
        if (last < 0 || name.equals("PWD") || words.stream().anyMatch(HARMLESS::contains)) {
            return false;
        }
        String before = last > 0 ? words.get(last - 1) : "";
        if (HARMLESS_BEFORE.contains(before)) {
            return false;
        }
        String word = words.get(last);
        return SECRETS.contains(word)
                || ENDINGS.stream().anyMatch(word::endsWith)
                || (word.equals("key") && SECRET_KEYS.contains(before));
    }

    /** Whether the last part of a path, such as {@code .pgpass} or {@code tls.key}, is what secrets are kept in. */
    static boolean isSecretFile(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        boolean isKey = file.endsWith(".key") && !words(stem).contains("public");
        return SECRET_FILES.contains(file) || isKey || isSecret(stem);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The words of {@code SMTP_PASSWORD}, {@code smtp-password} and {@code smtpPassword}. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || startsWord(name, i)) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i < name.length() && !isAlphanumeric(name.charAt(i)) ? i + 1 : i;
            }
        }
        return words;
    }

    private static boolean startsWord(String name, int at) {
        char c = name.charAt(at);
        if (!isAlphanumeric(c)) {
            return true;
        }
        char before = at == 0 ? '_' : name.charAt(at - 1);
        return (isUpper(c) && isLower(before)) || (isDigit(c) && (isUpper(before) || isLower(before)));
    }

    private static boolean isAlphanumeric(char c) {
        return isUpper(c) || isLower(c) || isDigit(c);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
