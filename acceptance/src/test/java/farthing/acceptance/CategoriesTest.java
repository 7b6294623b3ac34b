package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The categories: ordered by buttons and keys, renamed, moved, merged and deleted after a preview,
/// with undo, on a phone and without scripts.
class CategoriesTest extends Stage {

    private static final String HERE = "/categories";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-04", "Bookshop", "-5.50", "Hobbies");
    }

    @Test
    void a_category_is_ordered_by_keyboard_and_keeps_the_focus() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(HERE).page();
            Locator leisure = group(page, "Leisure");
            leisure.getByRole(AriaRole.LINK, named("Holidays")).focus();
            anna.press("Alt+ArrowDown");

            assertThat(leisure.locator(".lines .name").nth(2)).containsText("Holidays");
            assertThat(anna.toast()).containsText("The category is saved.");
            Locator down = button(leisure, "Move Holidays down");
            assertThat(down).isFocused();
            anna.press("Enter");
            assertThat(leisure.locator(".lines .name").nth(3)).containsText("Holidays");
            assertThat(button(leisure, "Move Holidays up")).isFocused();

            anna.button("Undo").click();
            assertThat(leisure.locator(".lines .name").nth(2)).containsText("Holidays");
            button(leisure, "Move Leisure up").click();
            assertThat(page.locator(".groups h2").nth(3)).hasText("Leisure");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void a_category_is_renamed_and_moved_to_another_group() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(HERE).page();
            page.getByRole(AriaRole.LINK, link("Edit Hobbies")).click();
            page.locator("#rename").fill("Books");
            page.locator("#regroup").selectOption(new SelectOption().setLabel("Living"));
            anna.button("Save").first().click();

            assertThat(group(page, "Living").locator(".lines .name").last()).hasText("Books");
        }
    }

    @Test
    void a_category_is_merged_after_a_preview_and_undo_restores_it() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(HERE).page();
            page.getByRole(AriaRole.LINK, link("Edit Hobbies")).click();
            page.getByText("Delete or merge…").click();
            assertThat(page.locator("h1")).hasText("Delete or merge Hobbies");
            assertThat(page.locator("main table")).hasCount(0);

            page.locator("#into").selectOption(new SelectOption().setLabel("Holidays"));
            anna.button("Preview").click();
            assertThat(page.locator(".says")).containsText("2 transactions move to Holidays.");
            assertThat(page.locator("main table")).containsText("Available in Holidays");
            anna.picture("merge-1280");
            anna.button("Merge Hobbies into Holidays").click();

            assertThat(anna.toast()).containsText("The category is deleted.");
            assertThat(group(page, "Leisure")).not().containsText("Hobbies");
            anna.button("Undo").click();
            assertThat(group(page, "Leisure").locator(".lines .name").first()).hasText("Hobbies");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void groups_are_merged_and_categories_deleted_without_scripts() {
        try (Visitor anna = visitor(household, options().setJavaScriptEnabled(false))) {
            Page page = anna.go(HERE).page();
            page.getByRole(AriaRole.LINK, link("Edit Leisure")).click();
            page.locator("#into").selectOption(new SelectOption().setLabel("Living"));
            anna.button("Merge group").click();
            assertThat(group(page, "Living")).containsText("Subscriptions");

            page.getByRole(AriaRole.LINK, link("Edit Hobbies")).click();
            page.getByText("Delete or merge…").click();
            page.locator("#into").selectOption(new SelectOption().setLabel("Uncategorised"));
            anna.button("Preview").click();
            assertThat(page.locator(".says")).containsText("become uncategorised");
            anna.button("Delete Hobbies").click();
            assertThat(page.locator(".groups")).not().containsText("Hobbies");
            anna.button("Undo").click();
            assertThat(group(page, "Living")).containsText("Hobbies");
        }
    }

    @Test
    void the_pages_fit_a_phone_and_have_no_axe_violations() {
        try (Visitor anna =
                visitor(
                        household,
                        options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true))) {
            Page page = anna.goAndWait(HERE).page();
            check(anna, "categories");
            page.getByRole(AriaRole.LINK, link("Edit Hobbies")).click();
            check(anna, "categories-edit");
            page.getByText("Delete or merge…").click();
            page.locator("#into").selectOption(new SelectOption().setLabel("Holidays"));
            anna.button("Preview").click();
            check(anna, "merge");
            anna.goAndWait(HERE);
            page.getByRole(AriaRole.LINK, link("Edit Leisure")).click();
            check(anna, "group-edit");
        }
    }

    private static void check(Visitor anna, String name) {
        anna.mustFit();
        anna.mustBeAccessible(name);
    }

    private static Locator group(Page page, String name) {
        return page.locator("section[aria-label='" + name + "']");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
