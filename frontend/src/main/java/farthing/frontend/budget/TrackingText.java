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

    @Message("better than planned")
    String better();

    @Message("worse than planned")
    String worse();

    @Message("Planned for {category}")
    String planned_for(String category);
}
