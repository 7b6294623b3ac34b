package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// A plan that is compared with what happened.
@MessageBundle("tracking")
public interface TrackingText {

    @Message("Planned")
    String planned();

    @Message("Actual")
    String actual();

    @Message("Difference")
    String difference();

    @Message("Saved")
    String saved();

    @Message("as planned")
    String as_planned();

    @Message("better")
    String better();

    @Message("worse")
    String worse();

    @Message("Planned for {category}")
    String planned_for(String category);

    @Message("Planned for {category}, {month}")
    String planned_in(String category, String month);

    @Message("{category}: notes")
    String notes_of(String category);

    @Message("{category}, {month}: notes")
    String notes_in(String category, String month);

    @Message("How the difference is made up")
    String explain();
}
