package farthing.money;

/// A text is not an amount of its currency. The message tells the user what is wrong: `12.345 has 3
/// digits after the point; the currency has 2`.
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
