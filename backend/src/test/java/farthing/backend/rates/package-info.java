/// Tests of rates between currencies.
@org.jspecify.annotations.NullMarked
package farthing.backend.rates;
