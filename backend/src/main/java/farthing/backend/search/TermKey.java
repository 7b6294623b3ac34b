package farthing.backend.search;

import farthing.backend.problems.Words;

/// What a term of a search is compared with. [#WORD] is a term without a key.
enum TermKey {
    ACCOUNT,
    AMOUNT,
    CATEGORY,
    DATE,
    HAS,
    IS,
    NOTES,
    PAYEE,
    TAG,
    WORD;

    static final Words<TermKey> WORDS = Words.of(TermKey.class);
}
