/// The requests and responses of the API: one record for each JSON object. The components of
/// requests are unparsed texts, so that every validation error can be reported with a pointer;
/// responses contain formatted texts.
///
/// Amounts are decimal strings (`"-12.30"`), dates `2026-11-22`, months `2026-11`, instants RFC
/// 3339, ids UUIDs.
@NullMarked
package farthing.contract;

import org.jspecify.annotations.NullMarked;
