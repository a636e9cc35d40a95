package io.github.seminal.example.kotlin

import io.github.seminal.DecisionSupport
import io.github.seminal.Findings
import io.github.seminal.Medicine
import io.github.seminal.Presentation

/** A host in Kotlin. What may be null in an answer is `T?` for its compiler. */
fun main() {
    val support = DecisionSupport.standard()
    val presentation = Presentation.builder()
        .age(61)
        .present(Findings.BLOOD_IN_SEMEN, Findings.ERECTILE_DYSFUNCTION)
        .build()
    val assessment = support.assess(presentation)
    val started: Int? = Medicine.named("tamsulosin").startedDaysAgo()
    check(started == null)
    println("${assessment.urgency()} ${assessment.redFlags().map { it.spec() }} ${support.knowledge().ruleCount()} rules")
}
