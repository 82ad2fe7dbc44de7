package dev.cellc.golden;

import java.util.List;

/** What holds for every case: a sentence, and what fails where it does not hold. */
record Law(String says, Check check) {

    /** Fails with an AssertionError where the law does not hold. */
    @FunctionalInterface
    interface Check {
        void on(Subject subject) throws Exception;
    }

    static final List<Law> ALL = List.of(
            new Law("the verdict is the folder's", ResultLaws::verdict),
            new Law("the output is what is expected", ResultLaws::expected),
            new Law("no message shows a secret", SecretLaws::hidden),
            new Law("the order of files makes no difference", SameResultLaws::shuffledFiles),
            new Law("CRLF line ends make no difference", SameResultLaws::crlfInput),
            new Law("threads do not disturb each other", SameResultLaws::fourThreads),
            new Law("the environments make up the whole", SameResultLaws::environmentFilter),
            new Law("the shards make up the whole", ShardLaws::parts),
            new Law("the shards find what the whole finds", ShardLaws::compilations),
            new Law("a second run writes nothing", ResultLaws::secondRun),
            new Law("paths differ in more than case", OutputLaws::foldedPaths),
            new Law("the output reads back", OutputLaws::readsBack),
            new Law("objects fit the Kubernetes types", OutputLaws::kubernetesTypes),
            new Law("the order of files makes no difference to the report", ReportLaws::sameWhateverTheOrder),
            new Law("pages of the report are whole, inert, and lead to each other", ReportLaws::pages));
}
