package dev.cellc.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The oracle accepts what an API server accepts, and sees what the typed model would swallow. */
class OutputOracleTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              template:
                spec:
                  containers:
                    - env:
                        - name: LIMIT
                          value: "5"
                      image: registry.example/web:1
                      name: main
                      ports:
                        - containerPort: 8080
                      resources:
                        limits:
                          cpu: 100m
            """;

    @Test
    void anObjectOfAKnownKindFits() {
        assertThat(OutputOracle.misfits(DEPLOYMENT)).isEmpty();
    }

    @Test
    void anUnknownFieldIsSeenAtAnyDepth() {
        assertThat(OutputOracle.misfits(DEPLOYMENT.replace("image:", "imago:")))
                .containsExactly("no such field in Deployment: .spec.template.spec.containers[].imago");
    }

    @Test
    void fieldsInAnotherOrderAreSeen() {
        String swapped = DEPLOYMENT.replace("name: LIMIT", "value: LIMIT").replace("value: \"5\"", "name: \"5\"");

        assertThat(OutputOracle.misfits(swapped))
                .containsExactly("fields in another order than [name, value]:"
                        + " Deployment.spec.template.spec.containers[].env[]");
    }

    @Test
    void aNumberIsNoText() {
        assertThat(OutputOracle.misfits(DEPLOYMENT.replace("\"5\"", "5")))
                .singleElement()
                .asString()
                .startsWith("not a Deployment: ");
    }

    @Test
    void textIsNoNumber() {
        assertThat(OutputOracle.misfits(DEPLOYMENT.replace("8080", "\"8080\"")))
                .singleElement()
                .asString()
                .startsWith("not a Deployment: ");
    }

    @Test
    void aKindThatNobodyListedIsSeen() {
        assertThat(OutputOracle.misfits("apiVersion: example.org/v1\nkind: Gadget\n"))
                .containsExactly("`Gadget` of `example.org/v1` is in neither list of KnownKinds");
    }
}
