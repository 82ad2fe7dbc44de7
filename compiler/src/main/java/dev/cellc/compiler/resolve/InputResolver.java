package dev.cellc.compiler.resolve;

import dev.cellc.compiler.declaration.Container;
import dev.cellc.compiler.declaration.EnvFrom;
import dev.cellc.compiler.declaration.EnvVar;
import dev.cellc.compiler.declaration.FileMount;
import dev.cellc.compiler.declaration.FileMountFrom;
import dev.cellc.compiler.declaration.FileUpdate;
import dev.cellc.compiler.declaration.KeyRef;
import dev.cellc.compiler.declaration.MountRef;
import dev.cellc.compiler.declaration.ValueSource;
import dev.cellc.compiler.diagnostic.DiagnosticSink;
import dev.cellc.compiler.model.ComponentId;
import dev.cellc.compiler.model.ConfigurationGroup;
import dev.cellc.compiler.model.EnvSource;
import dev.cellc.compiler.model.FileSpec;
import dev.cellc.compiler.model.FolderSpec;
import dev.cellc.compiler.model.Inputs;
import dev.cellc.compiler.model.Variable;
import dev.cellc.compiler.source.Located;
import dev.cellc.compiler.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves the variables and files of containers to the configuration groups and secrets that they come from. */
final class InputResolver {
    private final ConfigurationResolver configuration;
    private final DiagnosticSink sink;

    InputResolver(ConfigurationResolver configuration, DiagnosticSink sink) {
        this.configuration = configuration;
        this.sink = sink;
    }

    Inputs inputs(Container container, ComponentId id) {
        return new Inputs(
                variables(container.env(), id),
                sources(container.envFrom(), id),
                files(container.files(), id),
                folders(container.filesFrom(), id));
    }

    List<Variable> variables(List<EnvVar> declared, ComponentId id) {
        List<Variable> variables = new ArrayList<>();
        Map<String, Span> seen = new LinkedHashMap<>();
        for (EnvVar variable : declared) {
            Span first = seen.putIfAbsent(variable.key().value(), variable.key().span());
            if (first != null) {
                sink.report(PartDiagnostics.variableSetTwice(variable.key(), first));
            }
            Variable.Value value = value(variable.value(), variable.valueFrom(), id);
            if (value != null) {
                variables.add(new Variable(variable.key(), value));
            }
        }
        return variables;
    }

    List<FileSpec> files(List<FileMount> declared, ComponentId id) {
        List<FileSpec> files = new ArrayList<>();
        for (FileMount file : declared) {
            Variable.Value content = value(file.value(), file.valueFrom(), id);
            if (content != null) {
                files.add(new FileSpec(file.mountPath(), content, isLive(file.update())));
            }
        }
        return files;
    }

    private List<EnvSource> sources(List<EnvFrom> declared, ComponentId id) {
        List<EnvSource> sources = new ArrayList<>();
        for (EnvFrom source : declared) {
            EnvSource resolved = source.configurationGroupRef() == null
                    ? new EnvSource.Secret(
                            Objects.requireNonNull(source.secretRef()).name())
                    : group(source.configurationGroupRef().name(), id);
            if (resolved != null) {
                sources.add(resolved);
            }
        }
        return sources;
    }

    private List<FolderSpec> folders(List<FileMountFrom> declared, ComponentId id) {
        List<FolderSpec> folders = new ArrayList<>();
        for (FileMountFrom folder : declared) {
            MountRef group = folder.configurationGroupRef();
            MountRef reference = group == null ? Objects.requireNonNull(folder.secretRef()) : group;
            EnvSource source = group == null ? new EnvSource.Secret(reference.name()) : group(reference.name(), id);
            if (source != null) {
                folders.add(new FolderSpec(reference.mountPath(), source, isLive(folder.update())));
            }
        }
        return folders;
    }

    private @Nullable EnvSource group(Located<String> reference, ComponentId id) {
        ConfigurationGroup group = configuration.whole(reference, id);
        return group == null ? null : new EnvSource.Group(group, reference);
    }

    private static boolean isLive(@Nullable Located<FileUpdate> update) {
        return update != null && update.value() == FileUpdate.LIVE;
    }

    private Variable.@Nullable Value value(@Nullable Located<String> text, @Nullable ValueSource from, ComponentId id) {
        if (text != null) {
            return new Variable.Text(text.value());
        }
        ValueSource source = Objects.requireNonNull(from);
        if (source.configurationGroupRef() != null) {
            return configuration.key(source.configurationGroupRef(), id);
        }
        KeyRef secret = Objects.requireNonNull(source.secretRef());
        return new Variable.SecretKey(secret.name().value(), secret.key().value());
    }
}
