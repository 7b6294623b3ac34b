package farthing.contract;

/// One mistake in a request.
///
/// @param pointer RFC 6901 into the body (`/splits/0/amount`), or the name of a parameter
/// @param detail for the person who has to mend it
public record FieldProblem(String pointer, String detail) {}
