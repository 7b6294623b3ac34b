package farthing.frontend.categories;

import farthing.frontend.server.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// A move of a category or group by one position. The value of each button is the current position.
///
/// @param by `up` or `down`; empty if nothing moves
/// @param position the new one, from 1
record Step(String by, long position) {

    static Step of(Form form) {
        if (!form.value("up").isEmpty()) {
            return new Step("up", Math.max(1, form.number("up") - 1));
        }
        return form.value("down").isEmpty()
                ? new Step("", 0)
                : new Step("down", form.number("down") + 1);
    }

    boolean isNone() {
        return by.isEmpty();
    }

    /// The URL of the page of categories that returns the focus to the button.
    String address(String id) {
        return CategoriesResource.HERE
                + "?moved="
                + URLEncoder.encode(id, StandardCharsets.UTF_8)
                + "&by="
                + by;
    }
}
