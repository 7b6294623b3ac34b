package farthing.money;

/// A text that is not an amount of its currency. The message says what is wrong with it, in words a
/// person can act on: `12.345 has 3 digits after the point; the currency has 2`.
public final class NotAnAmount extends Exception {

    private static final long serialVersionUID = 1;

    private final String message;

    NotAnAmount(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
