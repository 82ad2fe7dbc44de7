package dev.cellc.compiler.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class YamlFastReaderTest {
    private static final int DOCUMENTS = Integer.getInteger("yaml.fuzz", 4000);

    @Test
    void whatTheFastReaderAcceptsTheEngineReadsAlike() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122);
        int documents = 0;
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String text = new YamlGenerator(random).document();
            accepted += acceptedAlike(text);
            documents += DocumentRange.split(FastText.of(text)).size();
        }
        assertThat(accepted * 100 / documents).isGreaterThan(40);
    }

    @Test
    void mutatedDocumentsAreGivenUpOrReadAlike() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            YamlGenerator generator = new YamlGenerator(random);
            String text = generator.document();
            for (int k = 0; k < 3; k++) {
                accepted += acceptedAlike(generator.mutated(text));
            }
        }
        assertThat(accepted).isGreaterThan(DOCUMENTS / 4);
    }

    @Test
    void fieldsThatAreAskedForAreReadAlikeBesideOthersThatAreNot() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        int passedOver = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            YamlGenerator generator = new YamlGenerator(random);
            String text = generator.document();
            passedOver += partsReadAlike(text) + partsReadAlike(generator.mutated(text));
        }
        assertThat(passedOver).isGreaterThan(DOCUMENTS / 10);
    }

    /** How many fields were passed over in sound documents of {@code text} when every second one is asked for. */
    private static int partsReadAlike(String text) {
        SourceFile file = SourceFile.of("fuzz.yaml", text);
        int passedOver = 0;
        FastText fast = FastText.of(file.text());
        for (DocumentRange range : DocumentRange.split(fast)) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            YamlNode engine = EngineReader.read(file, range, diagnostics::add);
            if (diagnostics.isEmpty() && engine instanceof YamlNode.Mapping whole) {
                Wanted wanted = Wanted.only();
                List<String> keys = new ArrayList<>();
                for (int i = 0; i < whole.entries().size(); i += 2) {
                    keys.add(whole.entries().get(i).key().text());
                    wanted = wanted.with(keys.get(keys.size() - 1), Wanted.ALL);
                }
                if (FastReader.read(file, fast, range, wanted, Words.ofOne()) instanceof YamlNode.Mapping part) {
                    keys.forEach(key -> assertThat(part.entry(key)).as(text).isEqualTo(whole.entry(key)));
                    passedOver += whole.entries().size() - part.entries().size();
                }
            }
        }
        return passedOver;
    }

    /** How many documents of {@code text} the fast reader accepts, having checked them. */
    private static int acceptedAlike(String text) {
        SourceFile file = SourceFile.of("fuzz.yaml", text);
        int accepted = 0;
        FastText fast = FastText.of(file.text());
        for (DocumentRange range : DocumentRange.split(fast)) {
            List<Diagnostic> diagnostics = new ArrayList<>();
            YamlNode engine = EngineReader.read(file, range, diagnostics::add);
            YamlNode everyday = FastReader.read(file, fast, range, Wanted.ALL, Words.ofOne());
            if (everyday != null) {
                assertThat(diagnostics).as(text).isEmpty();
                assertThat(everyday).as(text).isEqualTo(engine);
                accepted++;
            }
        }
        return accepted;
    }
}
