package farthing.money;

/// A text that is not an amount of its currency. The message says what is wrong with it, in words a
/// person can act on: `12.345 has 3 digits after the point; EUR has 2`.
public final class NotAnAmount extends Exception {

    private static final long serialVersionUID = 1;

    NotAnAmount(String message) {
        super(message);
    }
}
