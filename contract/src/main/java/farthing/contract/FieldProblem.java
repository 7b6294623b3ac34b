package farthing.contract;

/// One validation error of a request.
///
/// @param pointer RFC 6901 into the body (`/splits/0/amount`), or the name of a parameter
/// @param detail a message for the user
public record FieldProblem(String pointer, String detail) {}
