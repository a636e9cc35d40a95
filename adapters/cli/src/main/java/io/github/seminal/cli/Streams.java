package io.github.seminal.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * What the command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output, for answers alone; in UTF-8
 * @param err standard error, for people
 * @param colour whether a person looks at the answers on a terminal that shows colours
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, boolean colour) {}
