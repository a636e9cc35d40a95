package io.github.seminal;

/**
 * Which knowledge an answer came from, so that it can be reproduced.
 *
 * @param id the knowledge base's id, for instance {@code seminal-standard}
 * @param version its version
 * @param sha256 the SHA-256 of its content (the rules that run, tables and texts, line ends normalised), in lower-case
 *     hexadecimal: the same on every machine
 */
public record KnowledgeId(String id, String version, String sha256) {}
