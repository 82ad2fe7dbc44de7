package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.ComponentDeclaration;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.ReleaseState;
import dev.cellc.compiler.declaration.ScheduledTaskBindingDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ServiceBindingDeclaration;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationBindingDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.Api;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.PublishedApi;
import dev.cellc.compiler.model.Release;
import dev.cellc.compiler.model.Runner;
import dev.cellc.compiler.model.Workload;
import dev.cellc.compiler.model.WorkloadClass;
import dev.cellc.compiler.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves what runs of a component: its workload, its class and its APIs, of now or as a binding pins them. */
record ReleaseResolver(
        ClassResolver classes,
        ApiResolver apis,
        WorkloadResolver workloads,
        RunnerResolver runners,
        DiagnosticSink sink) {

    /** What a component runs where its pipeline starts; null where a part of it is missing, which is reported. */
    @Nullable Release current(
            Declaration declaration,
            ComponentId id,
            ComponentDeclaration component,
            DeclaredWorkloads declared,
            List<PublishedApi> objects) {
        if (declaration instanceof ServiceDeclaration service) {
            ServiceDeclaration.Spec spec = service.spec();
            WorkloadClass type =
                    classes.serviceClass(spec.className(), id, service.header().name());
            Workload workload = declared.named(spec.workloadName(), component);
            if (workload != null) {
                apis.check(objects, workload, id);
            }
            List<Api> published = workload == null ? List.of() : apis.service(spec.apis(), workload, id, objects);
            return release(runners.service(id, workload), workload, type, published, null, service);
        }
        if (declaration instanceof WebApplicationDeclaration application) {
            WebApplicationDeclaration.Spec spec = application.spec();
            WorkloadClass type = classes.webApplicationClass(
                    spec.className(), id, application.header().name());
            Workload workload = declared.named(spec.workloadName(), component);
            List<Api> published = workload == null ? List.of() : ApiResolver.webApplication(workload);
            return release(runners.webApplication(id, workload), workload, type, published, null, application);
        }
        ScheduledTaskDeclaration task = (ScheduledTaskDeclaration) declaration;
        WorkloadClass type = classes.scheduledTaskClass(
                task.spec().className(), id, task.header().name());
        Workload workload = declared.named(task.spec().workloadName(), component);
        if (workload != null) {
            workload.endpoints().forEach(endpoint -> sink.report(PartDiagnostics.endpointOfTask(endpoint)));
        }
        return release(runners.scheduledTask(id, workload), workload, type, List.of(), null, task);
    }

    /** What a binding pins. */
    @Nullable Release pinned(WorkloadBinding declaration, ComponentId id, List<PublishedApi> objects) {
        Located<String> user = declaration.header().name();
        Workload workload = workloads.pinned(declaration.workload(), id, user.span());
        if (workload == null) {
            return null;
        }
        if (declaration instanceof ServiceBindingDeclaration binding) {
            WorkloadClass type = classes.serviceClass(binding.spec().className(), id, user);
            List<Api> published = apis.service(binding.spec().apis(), workload, id, objects);
            return release(
                    runners.service(id, workload), workload, type, published, declaration.releaseState(), declaration);
        }
        if (declaration instanceof WebApplicationBindingDeclaration binding) {
            WorkloadClass type = classes.webApplicationClass(binding.spec().className(), id, user);
            List<Api> published = ApiResolver.webApplication(workload);
            return release(
                    runners.webApplication(id, workload),
                    workload,
                    type,
                    published,
                    declaration.releaseState(),
                    declaration);
        }
        ScheduledTaskBindingDeclaration binding = (ScheduledTaskBindingDeclaration) declaration;
        WorkloadClass type = classes.scheduledTaskClass(binding.spec().className(), id, user);
        return release(
                runners.scheduledTask(id, workload),
                workload,
                type,
                List.of(),
                declaration.releaseState(),
                declaration);
    }

    private static @Nullable Release release(
            Runner runner,
            @Nullable Workload workload,
            @Nullable WorkloadClass type,
            List<Api> apis,
            @Nullable Located<ReleaseState> state,
            Declaration origin) {
        if (workload == null || type == null) {
            return null;
        }
        ReleaseState effective = state == null ? ReleaseState.ACTIVE : state.value();
        return new Release(
                runner, workload, type, apis, effective, origin.header().name().span());
    }
}
