package dev.cellc.compiler.check;

import dev.cellc.compiler.cell.Cell;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Component;
import dev.cellc.compiler.model.Model;
import dev.cellc.compiler.model.Organization;
import dev.cellc.compiler.model.Project;
import dev.cellc.compiler.naming.NameRule;
import dev.cellc.compiler.naming.Names;
import dev.cellc.compiler.source.Located;
import java.util.List;
import java.util.stream.Stream;

/** Names that are legal for a declaration, but not for what is generated from them, are refused where they are given. */
final class LegalNameRule {
    /** What stands beside the folders of environments in the output. */
    private static final List<String> FOLDERS = List.of("build-planes", "data-planes", "delivery");

    private final DiagnosticSink sink;

    private LegalNameRule(DiagnosticSink sink) {
        this.sink = sink;
    }

    static void check(Model model, List<Cell> cells, DiagnosticSink sink) {
        LegalNameRule rule = new LegalNameRule(sink);
        for (Organization organization : model.organizations()) {
            rule.check(organization.name(), NameRule.LABEL, "organization", "namespaces");
            rule.checkBuilds(organization);
            for (Project project : organization.projects()) {
                rule.check(project.name(), NameRule.LABEL, "project", "namespaces");
                project.components().forEach(rule::check);
            }
        }
        for (Cell cell : cells) {
            Located<String> name = cell.environment().name();
            rule.check(name, NameRule.LABEL, "environment", "namespaces");
            if (FOLDERS.contains(name.value())) {
                sink.report(CheckDiagnostics.reservedName(name));
            }
        }
    }

    private void checkBuilds(Organization organization) {
        String name = organization.name().value();
        String namespace = Names.buildNamespace(name);
        String violation = NameRule.LABEL.violation(namespace);
        if (violation != null
                && NameRule.LABEL.violation(name) == null
                && !organization.buildPlanes().isEmpty()) {
            sink.report(CheckDiagnostics.illegalBuildNamespace(organization.name(), namespace, violation));
        }
    }

    private void check(Component component) {
        if (component.track() != null && !component.id().isDefaultTrack()) {
            check(component.track().name(), NameRule.LABEL, "deployment track", "objects");
        }
        boolean hasService = Stream.concat(
                        Stream.ofNullable(component.current()),
                        component.bindings().stream().map(Component.Binding::release))
                .anyMatch(release -> release.runner().serves());
        if (!hasService) {
            check(component.name(), NameRule.LABEL, "component", "labels");
        } else {
            check(component.name(), NameRule.SERVICE, "component", "Services");
        }
    }

    private void check(Located<String> name, NameRule rule, String what, String use) {
        String violation = rule.violation(name.value());
        if (violation != null) {
            sink.report(CheckDiagnostics.illegalName(name, what, use, violation));
        }
    }
}
