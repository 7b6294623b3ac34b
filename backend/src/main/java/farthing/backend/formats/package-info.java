/// Formats of bank files. Each format converts a file to a stream of statement lines. This package
/// does not use the household's data or the database.
///
/// To add a format, add a bean of type [StatementFormat] and tests for it.
@NullMarked
package farthing.backend.formats;

import org.jspecify.annotations.NullMarked;
