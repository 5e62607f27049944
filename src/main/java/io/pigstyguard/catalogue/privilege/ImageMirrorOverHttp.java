package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.replacePart;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;
import java.util.List;

/** A mirror from which container images are pulled over plain HTTP. */
final class ImageMirrorOverHttp {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-015", "image-mirror-over-http")
          .severity(Severity.MEDIUM)
          .actions("-/W/D")
          .title("Container images come over plain HTTP")
          .requires("`docker_registry_mirrors` must hold https URLs only")
          .why(
              "Whoever is on the way can replace images, and with them the code that runs "
                  + "in containers.")
          .remedy(replacePart("http://", "https://").said("Change the URL to https"))
          .references("CWE-319", "CWE-494")
          .docs("/docs/docker/param#docker_registry_mirrors")
          .reads("docker_registry_mirrors", "docker_enabled");

  static final Rule RULE = Rule.of(SPEC, ImageMirrorOverHttp::check);

  private static void check(Subject subject, Violations violations) {
    List<Host> docker =
        subject.inventory().hosts().stream()
            .filter(host -> host.param("docker_enabled").isTrue())
            .toList();
    for (Host host : Viewpoints.of(docker, "docker_registry_mirrors")) {
      for (Param mirror : host.param("docker_registry_mirrors").items()) {
        if (mirror.word().startsWith("http://")) {
          violations.add(mirror.definedBy(), mirror);
        }
      }
    }
  }

  private ImageMirrorOverHttp() {}
}
