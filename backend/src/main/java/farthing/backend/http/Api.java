package farthing.backend.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Marks a resource of the API: [FailuresAnswered] converts its exceptions to problems (RFC 9457).
/// An exception mapper would also affect the pages, which may run in the same process and handle
/// failures differently.
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Api {}
