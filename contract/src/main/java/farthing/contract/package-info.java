/// What travels between the backend and those who call it: one record for each JSON object, named
/// and shaped as the API reference has them. Requests hold texts as they came, so that every
/// mistake in them can be answered with a pointer; answers hold texts as they go out.
///
/// Amounts are decimal strings (`"-12.30"`), dates `2026-11-22`, months `2026-11`, instants RFC
/// 3339, ids UUIDs.
@NullMarked
package farthing.contract;

import org.jspecify.annotations.NullMarked;
