package farthing.contract;

/// A part of the text of a search, in characters (Unicode code points).
///
/// @param from the first character, from 0
/// @param until the character after the last one
public record SearchPart(int from, int until) {}
