package io.github.seminal.knowledge.vocabulary;

import java.util.List;

/**
 * Derived findings of which no patient may have two.
 *
 * @param code what these findings are about
 * @param findings the codes of the findings, two or more
 * @param unless the code of a finding beside which they may meet; empty when there is none
 */
public record ExclusiveFindings(String code, List<String> findings, String unless) {

    public ExclusiveFindings {
        findings = List.copyOf(findings);
    }
}
