package farthing.backend.search;

/// A part of the text of a search, in characters of Java.
///
/// @param from the first character
/// @param until the character after the last one
record Place(int from, int until) {}
