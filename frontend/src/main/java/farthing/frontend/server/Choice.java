package farthing.frontend.server;

/// An option of a select field.
///
/// @param value sent with the form
/// @param chosen whether it is selected
public record Choice(String value, String name, boolean chosen) {}
