package farthing.backend.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// Marks a resource of the API: its exceptions become problems (RFC 9457). An interceptor instead
/// of an exception mapper, because the pages, in the same process, handle failures differently.
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Api {}
