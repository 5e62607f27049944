package io.pigstyguard.remedy;

/**
 * A change with the condition under which it applies.
 *
 * @param words what is said of it, the usual words or others
 */
public record Step(Change change, Condition condition, String words) {}
