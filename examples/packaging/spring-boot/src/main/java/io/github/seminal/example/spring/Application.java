package io.github.seminal.example.spring;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A host with Spring: the starter makes decision support a bean, loaded when the application starts. */
@SpringBootApplication(proxyBeanMethods = false)
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    CommandLineRunner question(DecisionSupport support) {
        return arguments -> {
            Assessment assessment = support.assess(Presentation.builder()
                    .age(61)
                    .present("blood-in-semen", "erectile-dysfunction")
                    .build());
            System.out.println(assessment.urgency() + " "
                    + assessment.redFlags().stream().map(RedFlag::spec).toList() + " "
                    + support.knowledge().ruleCount() + " rules");
        };
    }
}
