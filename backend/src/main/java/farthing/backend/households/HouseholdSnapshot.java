package farthing.backend.households;

import farthing.backend.history.SnapshotFormat;
import farthing.contract.HouseholdRequest;

/// The settings of a household as stored in the history.
///
/// @param currency ISO 4217
/// @param locale BCP 47
/// @param timeZone IANA name, such as `Europe/Berlin`
record HouseholdSnapshot(
        String name,
        String currency,
        String locale,
        String timeZone,
        int monthStartDay,
        String budgetMode,
        long version) {

    static final SnapshotFormat<HouseholdSnapshot> FORMAT =
            SnapshotFormat.of("household", HouseholdSnapshot.class);

    static HouseholdSnapshot of(Household household) {
        return new HouseholdSnapshot(
                household.name(),
                household.currency().getCurrencyCode(),
                household.locale(),
                household.timeZone().getId(),
                household.monthStartDay(),
                household.budgetMode().text(),
                household.version());
    }

    /// The edit that restores these settings.
    HouseholdRequest edit() {
        return new HouseholdRequest(name, currency, locale, timeZone, monthStartDay, budgetMode);
    }
}
