package farthing.frontend.categories;

import farthing.contract.AmountChangeResponse;
import farthing.contract.CategoryRemovalResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.categories.RemovalPage.FigureChange;
import farthing.frontend.categories.RemovalPage.RemovalPreview;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The choices and the preview of the page that deletes a category.
record RemovalTexts(Text text, Formats formats, CategoryResponse category) {

    private static final String UNCATEGORISED = "uncategorised";

    String title() {
        return words().title(category.name());
    }

    List<Choice> choices(String chosen) {
        return List.of(
                new Choice(
                        UNCATEGORISED,
                        text.of(CommonText.class).uncategorised(),
                        chosen.equals(UNCATEGORISED)));
    }

    /// The other categories of the same kind, by group.
    List<ChoiceGroup> groups(List<CategoryResponse> categories, String chosen) {
        return ChoiceGroup.of(
                categories.stream()
                        .filter(each -> each.kind().equals(category.kind()))
                        .filter(each -> !each.id().equals(category.id())),
                chosen);
    }

    RemovalPreview preview(CategoryRemovalResponse found) {
        return new RemovalPreview(
                formats.month(YearMonth.parse(found.month())),
                sentences(found),
                figures(found),
                found.intoName() == null
                        ? words().delete(found.name())
                        : words().merge(found.name(), found.intoName()));
    }

    private List<String> sentences(CategoryRemovalResponse found) {
        List<String> sentences = new ArrayList<>();
        String count = formats.count(found.transactions());
        boolean one = found.transactions() == 1;
        if (found.transactions() == 0) {
            sentences.add(words().none());
        } else if (found.intoName() != null) {
            sentences.add(words().moves(one, count, found.intoName()));
        } else {
            sentences.add(words().loses(one, count));
        }
        if (found.months() > 0) {
            sentences.add(
                    found.intoName() == null
                            ? words().plan_goes(found.months())
                            : words().plan_moves(found.months(), found.intoName()));
        }
        if (found.targets() > 0) {
            sentences.add(targets(found));
        }
        sentences.add(words().kept());
        return sentences;
    }

    private String targets(CategoryRemovalResponse found) {
        if (found.intoName() == null) {
            return words().targets_go(found.targets());
        }
        return found.targetsMove()
                ? words().targets_move(found.targets(), found.intoName())
                : words().targets_give_way(found.targets(), found.intoName());
    }

    private List<FigureChange> figures(CategoryRemovalResponse found) {
        List<FigureChange> figures = new ArrayList<>();
        if (category.kind().equals("expense")) {
            figures.add(
                    new FigureChange(
                            words().available(found.name()), money(found, found.available()), ""));
        }
        if (found.intoAvailable() != null && found.intoName() != null) {
            figures.add(figure(found, words().available(found.intoName()), found.intoAvailable()));
        }
        figures.add(figure(found, words().ready(), found.readyToAssign()));
        if (!found.uncategorised().before().equals(found.uncategorised().after())) {
            figures.add(
                    figure(
                            found,
                            text.of(CommonText.class).uncategorised(),
                            found.uncategorised()));
        }
        return figures;
    }

    private FigureChange figure(
            CategoryRemovalResponse found, String name, AmountChangeResponse change) {
        return new FigureChange(name, money(found, change.before()), money(found, change.after()));
    }

    private String money(CategoryRemovalResponse found, String decimal) {
        return formats.amount(Amounts.of(decimal, found.currency()));
    }

    private RemovalText words() {
        return text.of(RemovalText.class);
    }
}
