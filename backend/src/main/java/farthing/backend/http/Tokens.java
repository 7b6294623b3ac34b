package farthing.backend.http;

import farthing.backend.problems.RequestProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Bearer tokens (RFC 6750 §2.1) of 32 random bytes. The database stores only their SHA-256.
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SCHEME = "Bearer ";
    private static final String API_TOKEN_PREFIX = "farthing_";

    private Tokens() {}

    /// Generates a session token: 43 characters of base64url.
    public static String make() {
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// Generates an API token. People and secret scanners recognise it by its prefix.
    public static String makeApiToken() {
        return API_TOKEN_PREFIX + make();
    }

    public static boolean isApiToken(String token) {
        return token.startsWith(API_TOKEN_PREFIX);
    }

    /// The hash of a request's token.
    ///
    /// @throws farthing.backend.problems.Refused `not-signed-in` if the request has no token
    public static byte[] hashFrom(HttpHeaders headers) {
        return hash(from(headers));
    }

    /// The token of a request.
    ///
    /// @throws farthing.backend.problems.Refused `not-signed-in` if the request has no token
    public static String from(HttpHeaders headers) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RequestProblem.NotSignedIn().refused();
        }
        return authorization.substring(SCHEME.length()).strip();
    }

    public static byte[] hash(String token) {
        return sha256().digest(token.getBytes(StandardCharsets.UTF_8));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
