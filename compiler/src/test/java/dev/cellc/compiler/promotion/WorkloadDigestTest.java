package dev.cellc.compiler.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.declaration.Kind;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.source.SourceFile;
import dev.cellc.compiler.yaml.YamlNode.Mapping;
import dev.cellc.compiler.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadDigestTest {
    private static final ComponentId ORDERS = new ComponentId("acme", "shop", "orders");
    private static final String SPEC = """
            className: default
            workloadSpec:
              containers:
                main:
                  image: registry.example/orders:1.0.0
                  env:
                    - {key: A, value: "1"}
                    - {key: B, value: two}
            """;

    private static WorkloadDigest digest(String spec) {
        return digest(ORDERS, Kind.SERVICE_BINDING, spec);
    }

    private static WorkloadDigest digest(ComponentId id, Kind kind, String spec) {
        SourceFile file = SourceFile.of("binding.yaml", spec);
        Mapping root = (Mapping) YamlReader.read(file, diagnostic -> {}).get(0);
        return Snapshot.pinned(id, kind, root).digest();
    }

    @Test
    void neverChanges() {
        assertThat(digest(SPEC).text())
                .isEqualTo("sha256:d1d098b01854ab705131e874a6f8d51057f60e00e355a35ed5b48aee2c07b8f0");
    }

    @ParameterizedTest
    @SuppressWarnings("StringConcatToTextBlock") // line ends matter
    @ValueSource(
            strings = {
                "workloadSpec: {containers: {main: {env: [{value: '1', key: A}, {key: B, value: \"two\"}],"
                        + " image: registry.example/orders:1.0.0}}}\nclassName: default",
                "workloadSpec:\r\n  containers: # all\r\n    main:\r\n      image: 'registry.example/orders:1.0.0'\r\n"
                        + "      command: null\r\n      env:\r\n      - {key: A, value: '1'}\r\n"
                        + "      - {key: B, value: two}\r\n",
                "environment: staging\nreleaseState: Suspend\napis: {}\nworkloadSpec: {containers: {main: {image:"
                        + " registry.example/orders:1.0.0, env: [{key: A, value: '1'}, {key: B, value: two}]}}}"
            })
    void isTheSameHoweverItIsWritten(String spec) {
        assertThat(digest(spec)).isEqualTo(digest(SPEC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0|1.0.1",
                "className: default|className: fast",
                "value: two|value: \"\"",
                "{key: A, value: \"1\"}|{key: A, value: \"1 \"}",
                "value: two|value: true",
                "main|other",
                "className: default|parameters: {}",
                "className: default|apis: {rest: {type: REST}}"
            })
    void differsWithWhatIsSaid(String change) {
        String[] parts = change.split("\\|", 2);
        assertThat(digest(SPEC.replace(parts[0], parts[1]))).isNotEqualTo(digest(SPEC));
    }

    @Test
    void differsWithTheOrderOfLists() {
        String turned =
                SPEC.replace("key: A", "key: C").replace("key: B", "key: A").replace("key: C", "key: B");
        assertThat(digest(turned)).isNotEqualTo(digest(SPEC));
    }

    @Test
    void tellsTextFromNumbers() {
        assertThat(digest("workloadSpec: {a: 1}")).isNotEqualTo(digest("workloadSpec: {a: '1'}"));
    }

    @Test
    void belongsToOneTrackOfOneComponent() {
        assertThat(List.of(
                        digest(SPEC),
                        digest(ORDERS.inTrack("beta"), Kind.SERVICE_BINDING, SPEC),
                        digest(new ComponentId("acme", "shop", "stock"), Kind.SERVICE_BINDING, SPEC),
                        digest(new ComponentId("acme", "store", "orders"), Kind.SERVICE_BINDING, SPEC),
                        digest(ORDERS, Kind.SCHEDULED_TASK_BINDING, SPEC)))
                .doesNotHaveDuplicates();
    }

    @Test
    void isReadOnlyInItsOwnForm() {
        WorkloadDigest digest = digest(SPEC);
        assertThat(WorkloadDigest.parse(digest.text())).isEqualTo(digest);
        assertThat(WorkloadDigest.parse(digest.hex())).isNull();
        assertThat(WorkloadDigest.parse(digest.text() + "0")).isNull();
        assertThat(WorkloadDigest.parse("sha256:" + "A".repeat(64))).isNull();
    }
}
