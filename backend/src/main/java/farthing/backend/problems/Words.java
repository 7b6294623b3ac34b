package farthing.backend.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The words of an enum in the API and the database: `CREDIT_CARD` is `credit-card`.
public final class Words<E extends Enum<E>> {

    private final Map<String, E> byWord;

    private Words(Map<String, E> byWord) {
        this.byWord = Collections.unmodifiableMap(byWord);
    }

    public static <E extends Enum<E>> Words<E> of(Class<E> set) {
        Map<String, E> byWord = new LinkedHashMap<>();
        for (E each : set.getEnumConstants()) {
            byWord.put(word(each), each);
        }
        return new Words<>(byWord);
    }

    /// `credit-card`
    public static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constants by word, in order.
    public Map<String, E> all() {
        return byWord;
    }

    /// The constant of a word in the database, where a constraint allows only known words.
    public E stored(String word) {
        E found = byWord.get(word);
        if (found == null) {
            throw new IllegalStateException("\"" + word + "\" is not one of " + byWord.keySet());
        }
        return found;
    }
}
