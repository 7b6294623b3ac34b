package farthing.frontend.categories;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Deleting a category, or merging it into another one.
@MessageBundle("removal")
public interface RemovalText {

    @Message("Delete or merge {name}")
    String title(String name);

    @Message("Delete {name}")
    String delete(String name);

    @Message("Merge {name} into {into}")
    String merge(String name, String into);

    @Message("Move its transactions to")
    String into();

    @Message("Choose…")
    String choose();

    @Message("Preview")
    String preview();

    @Message("Back to the categories")
    String back();

    @Message("It has no transactions.")
    String none();

    @Message(
            "{#if one}1 transaction moves to {into}.{#else}{count} transactions move to {into}.{/if}")
    String moves(boolean one, String count, String into);

    @Message(
            "{#if one}1 transaction becomes uncategorised.{#else}{count} transactions become uncategorised.{/if}")
    String loses(boolean one, String count);

    @Message(
            "{#if months == 1}Its plan for 1 month moves{#else}Its plan for {months} months moves{/if} to {into}: money assigned and planned, and notes. What happens with overspending and unspent money stays as it is set in {into}.")
    String plan_moves(int months, String into);

    @Message(
            "{#if months == 1}Its plan for 1 month is deleted{#else}Its plan for {months} months is deleted{/if}, with its notes. Money assigned is ready to assign again.")
    String plan_goes(int months);

    @Message(
            "{#if number == 1}Its target moves to {into}.{#else}Its {number} targets move to {into}.{/if}")
    String targets_move(int number, String into);

    @Message(
            "{#if number == 1}Its target is deleted: {into} keeps its own.{#else}Its {number} targets are deleted: {into} keeps its own.{/if}")
    String targets_give_way(int number, String into);

    @Message("{#if number == 1}Its target is deleted.{#else}Its {number} targets are deleted.{/if}")
    String targets_go(int number);

    @Message("Account balances do not change. You can undo this.")
    String kept();

    @Message("Available in {name}")
    String available(String name);

    @Message("Ready to assign")
    String ready();

    @Message("Now")
    String before();

    @Message("After")
    String after();

    @Message("none")
    String gone();
}
