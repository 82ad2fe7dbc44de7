package dev.cellc.compiler.check;

import dev.cellc.compiler.yaml.YamlNode;
import dev.cellc.compiler.yaml.YamlNode.Scalar;

/** A name and a text together → whether the text is the secret that the name promises. */
final class SecretTexts {
    private SecretTexts() {}

    /** {@code name} is what the text is called: a variable, a header, an option, a file. */
    static boolean isSecret(String name, String text) {
        boolean isFile = name.startsWith("/") || text.indexOf('\n') >= 0;
        boolean isNamed = SecretNames.isSecret(name) || (isFile && SecretNames.isSecretFile(name));
        return isNamed && SecretShapes.couldBeSecret(text);
    }

    /** An option that takes a secret from the next argument. */
    static boolean isOption(String argument) {
        return argument.startsWith("-") && argument.indexOf('=') < 0 && SecretNames.isSecret(argument);
    }

    static boolean isOption(YamlNode argument) {
        return argument instanceof Scalar scalar && scalar.text().startsWith("-");
    }

    /** Such as {@code --password=…} on a command line. */
    static boolean isSecretArgument(String text) {
        int equals = text.startsWith("-") ? text.indexOf('=') : -1;
        return equals > 0 && isSecret(text.substring(0, equals), text.substring(equals + 1));
    }
}
