package farthing.frontend.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The settings.
@MessageBundle("settings")
public interface SettingsText {

    @Message("Sign out")
    String sign_out();

    @Message("Household")
    String household();

    @Message("Time zone")
    String time_zone();

    @Message("First day of the month")
    String month_start_day();

    @Message("A budget month runs from this day to the day before it in the next month.")
    String month_start_day_hint();

    @Message("Budget")
    String budget_mode();

    @Message(
            "With envelopes you assign the money you have. With tracking you compare a plan with what happened. Farthing keeps the figures of both.")
    String budget_mode_hint();

    @Message("Envelopes")
    String mode_envelopes();

    @Message("Tracking")
    String mode_tracking();

    @Message("Signed in as")
    String signed_in_as();

    @Message("Role")
    String role();

    @Message("Owner")
    String role_owner();

    @Message("Editor")
    String role_editor();

    @Message("Viewer")
    String role_viewer();

    @Message("Appearance")
    String appearance();

    @Message("Match system")
    String appearance_system();

    @Message("Light")
    String appearance_light();

    @Message("Dark")
    String appearance_dark();
}
