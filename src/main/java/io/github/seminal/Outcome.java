package io.github.seminal;

/** What kind of answer an assessment is. */
public enum Outcome {
    /** At least one cause is likely or possible. */
    EXPLAINED,
    /** No cause is likely or possible, and leakage was denied. */
    NO_LEAK,
    /** No cause is likely or possible, no red flag, and too little is known to say more: ask further questions. */
    INSUFFICIENT,
    /** No cause is likely or possible and no red flag, although a good deal is known. */
    UNEXPLAINED,
    /** No cause is likely or possible, but there is a red flag, which decides what to do. */
    RED_FLAG_ONLY
}
