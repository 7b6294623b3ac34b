package farthing.frontend.server;

/// One entry of a list to choose from.
///
/// @param value what is sent
/// @param chosen whether it is chosen now
public record Choice(String value, String name, boolean chosen) {}
