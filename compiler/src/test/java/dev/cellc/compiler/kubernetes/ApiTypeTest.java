package dev.cellc.compiler.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GRPCRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ReferenceGrant;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.TLSRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiTypeTest {

    @Test
    void typesHaveTheNamesThatPeopleWrite() {
        assertThat(new ApiType(Container.class).name()).isEqualTo("v1.Container");
        assertThat(ApiTypes.DEPLOYMENT_SPEC.name()).isEqualTo("apps/v1.DeploymentSpec");
        assertThat(ApiTypes.CRON_JOB_SPEC.name()).isEqualTo("batch/v1.CronJobSpec");
        assertThat(new ApiType(HTTPRoute.class).name()).isEqualTo("gateway.networking.k8s.io/v1.HTTPRoute");
    }

    @Test
    void fieldsHaveShapes() {
        ApiType container = new ApiType(Container.class);

        assertThat(container.field("image")).isEqualTo(Shape.Scalar.STRING);
        assertThat(container.field("tty")).isEqualTo(Shape.Scalar.BOOLEAN);
        assertThat(container.field("resources")).isEqualTo(new Shape.ObjectOf(ApiTypes.RESOURCE_REQUIREMENTS));
        assertThat(container.field("args")).isEqualTo(new Shape.ListOf(Shape.Scalar.STRING, ListMerge.Whole.REPLACED));
        Shape.ListOf env = (Shape.ListOf) Objects.requireNonNull(container.field("env"));
        assertThat(env.merge()).isEqualTo(new ListMerge.ByKey("name"));
        assertThat(ApiTypes.RESOURCE_REQUIREMENTS.field("limits")).isEqualTo(new Shape.MapOf(Shape.Scalar.QUANTITY));
        assertThat(ApiTypes.DEPLOYMENT_SPEC.field("replicas")).isEqualTo(Shape.Scalar.INTEGER);
        assertThat(container.field("images")).isNull();
    }

    @Test
    void apiVersionKindAndMetadataComeFirst() {
        assertThat(new ApiType(ConfigMap.class).fieldNames())
                .containsExactly("apiVersion", "kind", "metadata", "binaryData", "data", "immutable");
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void fieldsAreThoseOfTheAnnotationsInTheirOrder(Class<?> model) throws NoSuchFieldException {
        JsonPropertyOrder order = model.getAnnotation(JsonPropertyOrder.class);

        assertThat(new ApiType(model).fieldNames()).containsExactly(order.value());
        for (ModelFields.Field field : fields(new ApiType(model))) {
            assertThat(member(model, field).getAnnotation(JsonProperty.class).value())
                    .isEqualTo(field.name());
        }
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void listsAndMapsAloneAreLeftOutWhenEmpty(Class<?> model) throws NoSuchFieldException {
        for (ModelFields.Field field : fields(new ApiType(model))) {
            JsonInclude include = member(model, field).getAnnotation(JsonInclude.class);
            boolean collection = field.shape() instanceof Shape.ListOf || field.shape() instanceof Shape.MapOf;

            assertThat(include != null && include.value() == JsonInclude.Include.NON_EMPTY)
                    .as(field.name())
                    .isEqualTo(collection);
        }
    }

    private static Field member(Class<?> model, ModelFields.Field field) throws NoSuchFieldException {
        List<String> names =
                Stream.of(model.getDeclaredFields()).map(Field::getName).toList();
        return model.getDeclaredField(names.contains(field.name()) ? field.name() : '_' + field.name());
    }

    /** Every model class that an object of a kind that the compiler writes can hold. */
    static Collection<Class<?>> reachable() {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        List.of(
                        Deployment.class,
                        StatefulSet.class,
                        DaemonSet.class,
                        CronJob.class,
                        Job.class,
                        Pod.class,
                        Service.class,
                        ConfigMap.class,
                        Secret.class,
                        Namespace.class,
                        ResourceQuota.class,
                        LimitRange.class,
                        ServiceAccount.class,
                        PersistentVolumeClaim.class,
                        HTTPRoute.class,
                        GRPCRoute.class,
                        HorizontalPodAutoscaler.class,
                        PodDisruptionBudget.class,
                        TLSRoute.class,
                        ReferenceGrant.class)
                .forEach(model -> collect(new ApiType(model), found));
        assertThat(found).hasSizeGreaterThan(200);
        assertThat(found.values()).contains(DeploymentSpec.class, CronJobSpec.class);
        return new ArrayList<>(found.values());
    }

    private static List<ModelFields.Field> fields(ApiType type) {
        return type.fieldNames().stream().map(type.fields()::get).toList();
    }

    private static void collect(ApiType type, Map<String, Class<?>> found) {
        if (found.putIfAbsent(type.name(), type.model()) == null) {
            for (ModelFields.Field field : fields(type)) {
                Shape shape = field.shape();
                if (shape instanceof Shape.ListOf list) {
                    shape = list.item();
                } else if (shape instanceof Shape.MapOf map) {
                    shape = map.value();
                }
                if (shape instanceof Shape.ObjectOf object) {
                    collect(object.type(), found);
                }
            }
        }
    }
}
