package farthing.frontend.home;

import farthing.money.Money;

/// What is ready to assign, so that no part of it is offered twice.
final class ReadyMoney {

    private Money left;

    ReadyMoney(Money ready) {
        this.left = ready;
    }

    /// Takes the amount if there is enough.
    boolean covers(Money missing) {
        boolean enough = left.compareTo(missing) >= 0;
        left = enough ? left.minus(missing) : left;
        return enough;
    }
}
