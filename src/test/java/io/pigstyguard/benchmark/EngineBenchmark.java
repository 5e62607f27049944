package io.pigstyguard.benchmark;

import io.pigstyguard.admission.BodyLimits;
import io.pigstyguard.admission.Review;
import io.pigstyguard.admission.ReviewObserver;
import io.pigstyguard.admission.Reviewer;
import io.pigstyguard.admission.ValidateEndpoint;
import io.pigstyguard.catalogue.Catalogue;
import io.pigstyguard.knowledge.Knowledge;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.policy.Policy;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.yaml.ReadResult;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a document costs: read only, and judged by every rule of profile production. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class EngineBenchmark {
  private static final ReviewObserver UNOBSERVED =
      new ReviewObserver() {
        @Override
        public void reviewed(Review review, long nanos) {}

        @Override
        public void refused(int status) {}
      };

  /** Size of the document, in bytes. */
  @Param({"12288", "19456", "1048576"})
  public int bytes = 12288;

  private final YamlReader yaml = new YamlReader(YamlLimits.DEFAULT);
  private final Inspector inspector =
      new Inspector(Catalogue.rules(), Knowledge.load(), Policy.DEFAULT, false, Clock.systemUTC());
  private final ValidateEndpoint endpoint =
      new ValidateEndpoint(
          new Reviewer(Claims.DEFAULT, inspector, inspector, Policy.DEFAULT),
          UNOBSERVED,
          BodyLimits.forHeap(Runtime.getRuntime().maxMemory(), 16 << 20));
  private String text = "";
  private Buffer body = Buffer.buffer();

  /** Makes the document. */
  @Setup
  public void makeDocument() {
    text = SampleInventory.of(bytes);
    body = Buffer.buffer(ReviewBody.configMap("pigsty.yml", text));
  }

  /** From text to a tree of values. */
  @Benchmark
  public ReadResult read() {
    return yaml.read(text);
  }

  /** From text to findings. */
  @Benchmark
  public Inspection inspect() {
    return inspector.inspect(StoredObject.FILE, List.of(new Document("", text)));
  }

  /** From the body of a request to the body of the answer. */
  @Benchmark
  public Buffer review() {
    return endpoint.rehearse(body);
  }
}
