package io.pigstyguard.catalogue.privilege;

import static io.pigstyguard.remedy.Remedy.replacePart;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.rule.Cidr;
import io.pigstyguard.rule.ConnectionUrl;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Viewpoints;
import io.pigstyguard.rule.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A package repository on another network that is read over plain HTTP. */
final class PackageRepoOverHttp {
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-PRV-014", "package-repo-over-http")
          .severity(Severity.MEDIUM)
          .actions("-/-/W")
          .title("Unsigned packages come over plain HTTP")
          .requires("`baseurl` of a public package repository must start with https://")
          .why(
              "Pigsty turns signature checks off, so whoever is on the way can replace "
                  + "packages that are installed as root.")
          .remedy(
              replacePart("http://", "https://")
                  .said("Change the URL to https")
                  .rest(", or to that of a mirror that has it"))
          .references("CWE-319", "CWE-494")
          .docs("/docs/infra/param#repo_upstream")
          .reads("repo_upstream", "region");

  static final Rule RULE = Rule.of(SPEC, PackageRepoOverHttp::check);

  private static final Set<String> REGIONS = Set.of("china", "europe");

  private static void check(Subject subject, Violations violations) {
    Map<String, List<Host>> byRegion = new LinkedHashMap<>();
    for (Host host : subject.inventory().hosts()) {
      Param region = host.param("region");
      String name = REGIONS.contains(region.text()) ? region.text() : "default";
      if (!region.isOpaque()) {
        byRegion.computeIfAbsent(name, absent -> new ArrayList<>()).add(host);
      }
    }
    byRegion.forEach(
        (region, hosts) ->
            Viewpoints.of(hosts, "repo_upstream")
                .forEach(host -> check(host.param("repo_upstream"), region, violations)));
  }

  private static void check(Param repos, String region, Violations violations) {
    for (Param repo : repos.items()) {
      Param all = repo.get("baseurl");
      Param regional = all.get(region);
      Param url = all.isScalar() ? all : regional.isEmpty() ? all.get("default") : regional;
      boolean plain =
          ConnectionUrl.in(url.text()).stream()
              .limit(1)
              .anyMatch(address -> address.scheme().equals("http") && isPublic(address));
      if (plain && !url.isOpaque()) {
        violations.add(Scope.of("yumrepo", repo.get("name").text()), url);
      }
    }
  }

  private static boolean isPublic(ConnectionUrl url) {
    return url.endpoints().stream()
        .noneMatch(host -> host.isLocal() || host.isUnknown() || isPrivate(host.host()));
  }

  private static boolean isPrivate(String host) {
    Cidr address = Cidr.parse(host);
    return address != null && address.isPrivate();
  }

  private PackageRepoOverHttp() {}
}
