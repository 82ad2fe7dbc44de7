package dev.cellc.compiler.deliver;

import dev.cellc.compiler.declaration.CellcConfig.Delivery;
import dev.cellc.compiler.naming.DeliveryNames;
import dev.cellc.compiler.resource.Resource;
import dev.cellc.compiler.resource.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objects of Argo CD: for each organization a project for its cells and one for its planes, which may do nothing
 * but what they need, and an Application for each unit, or ApplicationSets that give the same Applications.
 */
final class ArgoCd {
    private static final String API_VERSION = "argoproj.io/v1alpha1";
    private static final String PLANES = "planes";

    private final DeliveryObjects objects;
    private final Source source;
    private final ArgoApplications applications;
    private final boolean isSet;

    ArgoCd(Delivery settings, Source source) {
        this.objects = new DeliveryObjects(
                "argocd",
                settings.namespace() == null ? "argocd" : settings.namespace().value());
        this.source = source;
        this.applications = new ArgoApplications(source, ClusterNames.of(settings));
        this.isSet =
                settings.applicationSet() != null && settings.applicationSet().value();
    }

    List<Resource> objects(List<Unit> units) {
        SortedMap<String, List<Unit>> cells = new TreeMap<>();
        SortedMap<String, List<Unit>> planes = new TreeMap<>();
        for (Unit unit : units) {
            SortedMap<String, List<Unit>> group = unit.cell() == null ? planes : cells;
            group.computeIfAbsent(unit.organization(), key -> new ArrayList<>()).add(unit);
        }
        List<Resource> projects = new ArrayList<>();
        List<Resource> members = new ArrayList<>();
        planes.forEach(
                (organization, group) -> add(DeliveryNames.tenant(organization, PLANES), group, projects, members));
        cells.forEach((organization, group) -> add(DeliveryNames.tenant(organization), group, projects, members));
        projects.addAll(members);
        return projects;
    }

    private void add(String project, List<Unit> units, List<Resource> projects, List<Resource> members) {
        projects.add(objects.ofOrganization(
                new DeliveryObjects.Name(API_VERSION, "AppProject", project),
                units,
                ArgoProject.of(units, source, applications)));
        if (!isSet) {
            units.forEach(unit -> members.add(application(project, unit)));
            return;
        }
        for (boolean automated : List.of(true, false)) {
            List<Unit> part = units.stream()
                    .filter(unit -> ArgoApplications.isAutomated(unit) == automated)
                    .toList();
            if (!part.isEmpty()) {
                members.add(applicationSet(project, automated, part));
            }
        }
    }

    private Resource application(String project, Unit unit) {
        DeliveryObjects.Name name = new DeliveryObjects.Name(API_VERSION, "Application", unit.name());
        boolean automated = ArgoApplications.isAutomated(unit);
        Tree.Obj spec = applications.spec(project, automated, applications.place(unit));
        return objects.ofUnit(name, unit, ArgoApplications.metadata(automated), spec);
    }

    private Resource applicationSet(String project, boolean automated, List<Unit> units) {
        String name = automated ? project : project + "-manual";
        return objects.ofOrganization(
                new DeliveryObjects.Name(API_VERSION, "ApplicationSet", name),
                units,
                applications.set(project, automated, units));
    }
}
