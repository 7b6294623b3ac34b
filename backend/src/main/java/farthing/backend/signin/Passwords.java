package farthing.backend.signin;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import farthing.backend.http.Tokens;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Hashes passwords with Argon2id: 19 MiB, two passes, one lane. This is one of the recommended
/// settings of the OWASP Password Storage Cheat Sheet.
final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /// Limits concurrent hashing, which needs a processor and 19 MiB and is open to anybody.
    /// Further requests wait in order of arrival.
    static final Semaphore TURNS = new Semaphore(turns(), true);

    private static final int LONGEST_WAIT_SECONDS = 5;

    /// The hash of a random password. It makes sign-in take the same time for unknown e-mail
    /// addresses.
    private static final String NOBODYS = hash(Tokens.make());

    private Passwords() {}

    /// Returns the hash in the PHC string format, with salt and settings.
    static String hash(String password) {
        return inTurn(
                () -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult());
    }

    static boolean matches(String password, String hash) {
        return inTurn(() ->
                Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /// The limit: half of the processors, and at most a quarter of the heap.
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

    /// Takes as long as [#matches], so that the response time does not reveal whether an e-mail
    /// address is known.
    static boolean matchesNobody(String password) {
        return matches(password, NOBODYS);
    }
}
