package farthing.standalone.demo;

import static farthing.standalone.demo.DemoTransaction.divided;
import static farthing.standalone.demo.DemoTransaction.earned;
import static farthing.standalone.demo.DemoTransaction.moved;
import static farthing.standalone.demo.DemoTransaction.spent;

import farthing.standalone.demo.DemoTransaction.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// The transactions of the sample household: Ruth teaches, Tom builds furniture to order. They
/// rent, drive an old car, go to the sea in summer, and save for a house. The same day always gives
/// the same transactions.
final class Story {

    static final String CHECKING = "Joint account";
    static final String CARD = "Credit card";
    static final String SAVINGS = "Savings";
    static final String CASH = "Cash";

    private static final long SEED = 20_241_122;
    private static final int MONTHS = 24;
    private static final List<String> GROCERS =
            List.of("Corner shop", "Green market", "Lindon's", "Bakery Albrecht");
    private static final List<String> RESTAURANTS =
            List.of("Trattoria Rosa", "Noodle bar", "The Anchor", "Café Kranz");

    private final Random random = new Random(SEED);
    private final List<DemoTransaction> entries = new ArrayList<>();
    private final LocalDate today;

    private Story(LocalDate today) {
        this.today = today;
    }

    /// From the first day of the month 24 months ago until today, oldest first.
    static List<DemoTransaction> until(LocalDate today) {
        Story story = new Story(today);
        YearMonth first = story.first();
        for (YearMonth month = first;
                !month.isAfter(YearMonth.from(today));
                month = month.plusMonths(1)) {
            story.tell(month);
        }
        return story.entries.stream()
                .filter(entry -> !entry.date().isAfter(today))
                .sorted(Comparator.comparing(DemoTransaction::date))
                .toList();
    }

    static LocalDate firstDay(LocalDate today) {
        return new Story(today).first().atDay(1);
    }

    private YearMonth first() {
        return YearMonth.from(today).minusMonths(MONTHS);
    }

    private void tell(YearMonth month) {
        income(month);
        bills(month);
        weeks(month);
        leisure(month);
        season(month);
        transfers(month);
    }

    private void income(YearMonth month) {
        int raises = (month.getYear() - first().getYear()) * 60_00;
        add(earned(working(month.atDay(1)), CHECKING, 2_640_00 + raises, "City school", "Salary"));
        if (chance(80)) {
            add(
                    earned(
                                    month.atDay(between(8, 24)),
                                    CHECKING,
                                    between(900, 2300) * 100L,
                                    "Orders workshop",
                                    "Other income")
                            .tagged("workshop"));
        }
        if (month.getMonthValue() % 3 == 0) {
            long interest = between(1800, 4200);
            add(earned(month.atEndOfMonth(), SAVINGS, interest, "Savings bank", "Interest"));
        }
    }

    private void bills(YearMonth month) {
        add(
                spent(
                        working(month.atDay(2)),
                        CHECKING,
                        1_150_00,
                        "Weber Estates",
                        "Rent or mortgage"));
        boolean cold = month.getMonthValue() <= 3 || month.getMonthValue() >= 11;
        long heating = (cold ? 168_00 : 84_00) + between(0, 900);
        add(
                spent(
                        working(month.atDay(5)),
                        CHECKING,
                        heating,
                        "Northern Power",
                        "Electricity and heating"));
        add(spent(working(month.atDay(6)), CHECKING, 44_90, "Fibre & Co", "Internet and phone"));
        add(
                spent(
                        working(month.atDay(8)),
                        CHECKING,
                        31_00 + between(0, 300),
                        "Waterworks",
                        "Water"));
        add(spent(working(month.atDay(12)), CHECKING, 58_40, "Helvia Insurance", "Insurance"));
        add(spent(month.atDay(15), CARD, 11_99, "Streamline", "Subscriptions"));
        add(spent(month.atDay(19), CARD, 8_99, "The Daily Letter", "Subscriptions"));
        add(spent(working(month.atDay(28)), CHECKING, 3_50, "Savings bank", "Bank fees"));
    }

    private void weeks(YearMonth month) {
        for (int day = 2; day <= month.lengthOfMonth(); day += between(3, 5)) {
            String grocer = one(GROCERS);
            LocalDate date = month.atDay(day);
            if (chance(15)) {
                add(
                        divided(
                                date,
                                CARD,
                                grocer,
                                List.of(
                                        new Part("Groceries", between(2800, 6400)),
                                        new Part("Household goods", between(600, 2400)))));
            } else {
                add(spent(date, CARD, between(1450, 8800), grocer, "Groceries"));
            }
            if (chance(35)) {
                add(spent(date, CASH, between(240, 680), "Bakery Albrecht", "Groceries"));
            }
        }
    }

    private void leisure(YearMonth month) {
        for (int visit = between(2, 4); visit > 0; visit--) {
            add(
                    spent(
                            month.atDay(between(3, 27)),
                            chance(60) ? CARD : CASH,
                            between(1800, 7200),
                            one(RESTAURANTS),
                            "Eating out"));
        }
        add(spent(month.atDay(between(6, 25)), CARD, between(4800, 7600), "Fuel station", "Fuel"));
        add(
                spent(
                        month.atDay(between(2, 20)),
                        CARD,
                        between(900, 3400),
                        "City transit",
                        "Public transport"));
        if (chance(55)) {
            add(
                    spent(
                            month.atDay(between(4, 26)),
                            CARD,
                            between(1900, 9500),
                            "Timber & Tools",
                            "Hobbies"));
        }
        if (chance(45)) {
            add(
                    spent(
                            month.atDay(between(4, 26)),
                            CARD,
                            between(2500, 11_000),
                            "Weavers' Lane",
                            "Clothing"));
        }
        if (chance(50)) {
            add(
                    spent(
                            month.atDay(between(4, 26)),
                            CHECKING,
                            between(1200, 6400),
                            "Rose Pharmacy",
                            "Health"));
        }
        if (recent(month)) {
            add(spent(today.minusDays(2), CARD, 34_80, "PAYDIRECT 4711", ""));
            add(spent(today.minusDays(1), CARD, 12_30, "Corner shop", "Groceries"));
        }
    }

    private void season(YearMonth month) {
        switch (month.getMonth()) {
            case JANUARY ->
                    add(
                            spent(
                                            month.atDay(14),
                                            CHECKING,
                                            386_00,
                                            "Helvia Insurance",
                                            "Insurance")
                                    .noted("Car, the year"));
            case MARCH ->
                    add(
                            spent(month.atDay(21), CHECKING, 242_60, "Garage Brandt", "Car")
                                    .noted("Tyres and oil"));
            case JUNE ->
                    add(
                            earned(
                                            month.atDay(11),
                                            CHECKING,
                                            between(380, 640) * 100L,
                                            "Tax office",
                                            "Other income")
                                    .noted("Refund"));
            case AUGUST -> holiday(month);
            case OCTOBER ->
                    add(
                            spent(month.atDay(17), CHECKING, 318_00, "Garage Brandt", "Car")
                                    .noted("Inspection"));
            case DECEMBER -> {
                for (int gift = 0; gift < 5; gift++) {
                    add(
                            spent(
                                    month.atDay(between(5, 22)),
                                    CARD,
                                    between(1500, 8900),
                                    "Gift & Paper",
                                    "Gifts given"));
                }
                add(earned(month.atDay(27), CASH, 150_00, "Grandmother", "Gifts received"));
            }
            default -> {}
        }
    }

    private void holiday(YearMonth month) {
        add(spent(month.atDay(2), CARD, 864_00, "Seaview Cottage", "Holidays").tagged("seaside"));
        for (int day = 4; day <= 14; day += 2) {
            add(
                    spent(month.atDay(day), CARD, between(2200, 8800), "Harbour Grill", "Holidays")
                            .tagged("seaside"));
        }
    }

    private void transfers(YearMonth month) {
        add(moved(working(month.atDay(3)), CHECKING, SAVINGS, 350_00));
        add(moved(month.atDay(10), CHECKING, CASH, 120_00));
        long owed =
                entries.stream()
                        .filter(e -> e.account().equals(CARD))
                        .filter(e -> YearMonth.from(e.date()).equals(month.minusMonths(1)))
                        .mapToLong(e -> -e.cents())
                        .sum();
        if (owed > 0) {
            add(moved(working(month.atDay(22)), CHECKING, CARD, owed));
        }
    }

    private void add(DemoTransaction entry) {
        entries.add(entry);
    }

    private boolean recent(YearMonth month) {
        return month.equals(YearMonth.from(today));
    }

    /// The day itself, or the Monday after it.
    private static LocalDate working(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
