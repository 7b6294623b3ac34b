package farthing.backend.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import farthing.backend.http.Tokens;

/// Hashes passwords with Argon2id: 19 MiB, two passes, one lane (OWASP Password Storage Cheat
/// Sheet, the first of its equal settings).
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /// Of a password that nobody has, to spend the same time on an e-mail that nobody has.
    private static final String NOBODYS = hash(Tokens.make());

    private Passwords() {}

    /// In the PHC string format, with its salt and settings.
    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /// Takes as long as [#matches], so that time does not tell whether the e-mail is known.
    static boolean matchesNobody(String password) {
        return matches(password, NOBODYS);
    }
}
