/**
 * The vocabulary and the texts as data: findings, causes, medicines, sources, destinations, advice and prohibitions,
 * loaded once from tables and resource bundles, and checked with all problems reported together.
 */
@NullMarked
package io.github.seminal.knowledge.vocabulary;

import org.jspecify.annotations.NullMarked;
