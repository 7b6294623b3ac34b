package farthing.backend.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import farthing.backend.http.Tokens;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

    /// How many at once: hashing fills a processor and 19 MiB, and everybody may ask for it. The
    /// others wait, at first come, first served.
    static final Semaphore TURNS = new Semaphore(turns(), true);

    private static final int LONGEST_WAIT_SECONDS = 5;

    /// Of a password that nobody has, to spend the same time on an e-mail that nobody has.
    private static final String NOBODYS = hash(Tokens.make());

    private Passwords() {}

    /// In the PHC string format, with its salt and settings.
    static String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    static boolean matches(String password, String hash) {
        return inTurn(() ->
                Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /// Half of the processors, and a quarter of the heap.
    private static int turns() {
        Runtime machine = Runtime.getRuntime();
        long ofMemory = machine.maxMemory() / 4 / (MEMORY_KIB * 1024L);
        return (int) Math.max(1, Math.min(machine.availableProcessors() / 2, ofMemory));
    }

    private static <T> T inTurn(Supplier<T> hashing) {
        try {
            if (!TURNS.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SigninProblem.Busy().refused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SigninProblem.Busy().refused();
        }
        try {
            return hashing.get();
        } finally {
            TURNS.release();
        }
    }

    /// Takes as long as [#matches], so that time does not tell whether the e-mail is known.
    static boolean matchesNobody(String password) {
        return matches(password, NOBODYS);
    }
}
