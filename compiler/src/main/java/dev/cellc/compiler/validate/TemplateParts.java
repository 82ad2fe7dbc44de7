package dev.cellc.compiler.validate;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.Declaration;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.Application;
import dev.cellc.compiler.declaration.DeployableArtifactDeclaration.TaskSchedule;
import dev.cellc.compiler.declaration.DeploymentOverride;
import dev.cellc.compiler.declaration.Entries.Entry;
import dev.cellc.compiler.declaration.OrganizationDeclaration;
import dev.cellc.compiler.declaration.ProjectDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskBindingDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskClassDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskDeclaration;
import dev.cellc.compiler.declaration.ScheduledTaskOverride;
import dev.cellc.compiler.declaration.ServiceClassDeclaration;
import dev.cellc.compiler.declaration.ServiceDeclaration;
import dev.cellc.compiler.declaration.WebApplicationBindingDeclaration;
import dev.cellc.compiler.declaration.WebApplicationClassDeclaration;
import dev.cellc.compiler.declaration.WebApplicationDeclaration;
import dev.cellc.compiler.declaration.WorkloadBinding;
import dev.cellc.compiler.declaration.WorkloadDeclaration;
import dev.cellc.compiler.declaration.WorkloadSpec;
import dev.cellc.compiler.diagnostic.Diagnostic;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.kubernetes.ApiType;
import dev.cellc.compiler.kubernetes.ApiTypes;
import dev.cellc.compiler.kubernetes.ScheduleChecker;
import dev.cellc.compiler.kubernetes.TemplateChecker;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Checks the parts of a declaration that are Kubernetes objects of their own against the Kubernetes types. */
final class TemplateParts {
    private final DiagnosticSink sink;
    private boolean sound = true;

    private TemplateParts(DiagnosticSink sink) {
        this.sink = sink;
    }

    /** Reports what is wrong; returns whether nothing is. */
    static boolean check(Declaration declaration, DiagnosticSink sink) {
        TemplateParts parts = new TemplateParts(sink);
        if (declaration instanceof OrganizationDeclaration organization && organization.spec() != null) {
            parts.check(organization.spec());
        } else if (declaration instanceof ProjectDeclaration project) {
            new QuotaChecker(parts::report).quota(project.spec().quota());
        } else if (declaration instanceof ServiceClassDeclaration type) {
            parts.check(type.spec().deploymentTemplate(), ApiTypes.DEPLOYMENT_SPEC);
            parts.check(type.spec().serviceTemplate(), ApiTypes.SERVICE_SPEC);
            parts.check(type.spec().autoscalingTemplate(), ApiTypes.AUTOSCALER_SPEC);
            parts.check(type.spec().disruptionBudgetTemplate(), ApiTypes.DISRUPTION_BUDGET_SPEC);
        } else if (declaration instanceof WebApplicationClassDeclaration type) {
            parts.check(type.spec().deploymentTemplate(), ApiTypes.DEPLOYMENT_SPEC);
            parts.check(type.spec().serviceTemplate(), ApiTypes.SERVICE_SPEC);
            parts.check(type.spec().autoscalingTemplate(), ApiTypes.AUTOSCALER_SPEC);
            parts.check(type.spec().disruptionBudgetTemplate(), ApiTypes.DISRUPTION_BUDGET_SPEC);
        } else if (declaration instanceof ScheduledTaskClassDeclaration type) {
            parts.check(type.spec().cronJobTemplate(), ApiTypes.CRON_JOB_SPEC);
        } else if (declaration instanceof ServiceDeclaration service) {
            service.spec().overrides().list().forEach(entry -> parts.check(entry.value()));
        } else if (declaration instanceof WebApplicationDeclaration application) {
            application.spec().overrides().list().forEach(entry -> parts.check(entry.value()));
        } else if (declaration instanceof ScheduledTaskDeclaration task) {
            parts.checkTimes(task.spec().schedule(), task.spec().timezone());
            task.spec().overrides().list().forEach(entry -> parts.check(entry.value()));
        } else if (declaration instanceof WorkloadDeclaration workload) {
            parts.check(workload.spec().workload());
        } else if (declaration instanceof WorkloadBinding binding) {
            parts.check(binding);
        } else if (declaration instanceof DeployableArtifactDeclaration artifact) {
            parts.check(artifact.spec().configuration());
        }
        return parts.sound;
    }

    private void check(WorkloadBinding binding) {
        check(binding.workload());
        if (binding instanceof WebApplicationBindingDeclaration application) {
            application.spec().overrides().list().forEach(entry -> check(entry.value()));
        } else if (binding instanceof ScheduledTaskBindingDeclaration task) {
            task.spec().overrides().list().forEach(entry -> check(entry.value()));
        }
    }

    private void check(DeploymentOverride override) {
        check(override.resources(), ApiTypes.RESOURCE_REQUIREMENTS);
        checkPatch(override.deploymentTemplate(), ApiTypes.DEPLOYMENT_SPEC);
        checkPatch(override.serviceTemplate(), ApiTypes.SERVICE_SPEC);
    }

    private void check(ScheduledTaskOverride override) {
        checkTimes(override.schedule(), override.timezone());
        check(override.resources(), ApiTypes.RESOURCE_REQUIREMENTS);
        checkPatch(override.cronJobTemplate(), ApiTypes.CRON_JOB_SPEC);
    }

    private void check(OrganizationDeclaration.Spec organization) {
        organization.limits().forEach(item -> check(item, ApiTypes.LIMIT_RANGE_ITEM));
        QuotaChecker quotas = new QuotaChecker(this::report);
        quotas.quota(organization.quota());
        if (sound) {
            quotas.limits(organization.limits());
        }
    }

    private void check(WorkloadSpec workload) {
        for (Entry<Container> entry : workload.containers().list()) {
            Container container = entry.value();
            check(container.resources(), ApiTypes.RESOURCE_REQUIREMENTS);
            check(container.readinessProbe(), ApiTypes.PROBE);
            check(container.livenessProbe(), ApiTypes.PROBE);
            check(container.startupProbe(), ApiTypes.PROBE);
        }
    }

    private void check(DeployableArtifactDeclaration.@Nullable Configuration configuration) {
        Application application = configuration == null ? null : configuration.application();
        if (application != null && application.probes() != null) {
            check(application.probes().readinessProbe(), ApiTypes.PROBE);
            check(application.probes().livenessProbe(), ApiTypes.PROBE);
        }
        if (application != null
                && application.task() != null
                && application.task().value().schedule() != null) {
            TaskSchedule schedule = application.task().value().schedule();
            checkTimes(schedule.cron(), schedule.timezone());
        }
    }

    private void checkTimes(@Nullable Located<String> schedule, @Nullable Located<String> timezone) {
        if (schedule != null) {
            ScheduleChecker.schedule(schedule.value(), schedule.span(), this::report);
        }
        if (timezone != null) {
            ScheduleChecker.timezone(timezone.value(), timezone.span(), this::report);
        }
    }

    private void check(@Nullable YamlNode template, ApiType type) {
        if (template != null) {
            TemplateChecker.check(template, type, this::report);
        }
    }

    private void checkPatch(@Nullable YamlNode patch, ApiType type) {
        if (patch != null) {
            TemplateChecker.checkPatch(patch, type, this::report);
        }
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        sink.report(diagnostic);
    }
}
