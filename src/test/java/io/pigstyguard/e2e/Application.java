package io.pigstyguard.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An Application of Argo CD on the cluster. */
record Application(String name, Resource<GenericKubernetesResource> resource, Terminal terminal) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(90);

  /** What users see of it at one time. */
  record State(JsonNode object) {
    String sync() {
      return text("/status/sync/status");
    }

    String revision() {
      return text("/status/sync/revision");
    }

    String health() {
      return text("/status/health/status");
    }

    String phase() {
      return text("/status/operationState/phase");
    }

    /** The revision of the last operation. */
    String operated() {
      return text("/status/operationState/syncResult/revision");
    }

    /** When the last operation began. */
    String started() {
      return text("/status/operationState/startedAt");
    }

    /** When it was last compared. */
    String reconciled() {
      return text("/status/reconciledAt");
    }

    String message() {
      return text("/status/operationState/message");
    }

    int retries() {
      return object.at("/status/operationState/retryCount").asInt();
    }

    /** Whether the last operation brought a revision to the cluster, and nothing differs. */
    boolean isSyncedTo(String commit) {
      return sync().equals("Synced")
          && revision().equals(commit)
          && operated().equals(commit)
          && phase().equals("Succeeded");
    }

    /** Sync status by the name of an object, in the order of Argo CD. */
    List<String> resources() {
      return all("/status/resources")
          .map(one -> "%s %s".formatted(one.at("/name").asText(), one.at("/status").asText()))
          .toList();
    }

    List<String> conditions() {
      return all("/status/conditions")
          .map(one -> "%s: %s".formatted(one.at("/type").asText(), one.at("/message").asText()))
          .toList();
    }

    private Stream<JsonNode> all(String path) {
      return StreamSupport.stream(object.at(path).spliterator(), false);
    }

    private String text(String path) {
      return object.at(path).asText();
    }
  }

  static Application of(KubernetesClient client, Terminal terminal, String name) {
    return new Application(
        name,
        client
            .genericKubernetesResources("argoproj.io/v1alpha1", "Application")
            .inNamespace(ArgoCd.NAMESPACE)
            .withName(name),
        terminal);
  }

  State state() {
    return new State(JSON.valueToTree(resource.get()));
  }

  /** Changes it by a JSON merge patch. */
  void patch(String json) {
    terminal.get("kubectl patch application %s --type merge -p '%s'".formatted(name, json));
  }

  /** Has it compared again, as a poll does, and waits for the result. */
  State refresh() {
    return refresh("normal");
  }

  /** Has it rendered and compared again, and waits for the result. */
  State refreshHard() {
    return refresh("hard");
  }

  private State refresh(String kind) {
    String annotation = "argocd.argoproj.io/refresh";
    terminal.get("kubectl annotate application %s %s=%s".formatted(name, annotation, kind));
    return await(
        "refreshed",
        state -> state.object().at("/metadata/annotations").path(annotation).isMissingNode());
  }

  /** Waits until it was compared by itself, as happens again and again. */
  State awaitPoll() {
    String last = state().reconciled();
    return await("polled", state -> !state.reconciled().equals(last));
  }

  /** Waits for a state. */
  State await(String what, Predicate<State> wanted) {
    long start = System.nanoTime();
    State state = state();
    while (!wanted.test(state)) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new AssertionError(
            "%s is not %s but:%n%s"
                .formatted(name, what, Serialization.asYaml(state.object().at("/status"))));
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      state = state();
    }
    return state;
  }
}
