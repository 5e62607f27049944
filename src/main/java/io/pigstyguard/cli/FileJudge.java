package io.pigstyguard.cli;

import io.pigstyguard.kube.Candidate;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.InventoryShape;
import io.pigstyguard.kube.ManifestPart;
import io.pigstyguard.kube.ManifestPart.BareInventory;
import io.pigstyguard.kube.ManifestPart.Broken;
import io.pigstyguard.kube.ManifestPart.Resource;
import io.pigstyguard.kube.ManifestReader;
import io.pigstyguard.policy.Document;
import io.pigstyguard.policy.DocumentInspection;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.policy.Inspector;
import io.pigstyguard.report.FileReport;
import io.pigstyguard.report.JudgedDocument;
import io.pigstyguard.report.JudgedObject;
import io.pigstyguard.rule.StoredObject;
import io.pigstyguard.yaml.Problem;
import io.pigstyguard.yaml.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Tells inventories and manifests apart by their content and judges what is in a file. */
final class FileJudge {
  private final Inspector inspector;
  private final StoredObject bare;

  /**
   * @param bare what kind of object an inventory file is judged as
   */
  FileJudge(Inspector inspector, StoredObject bare) {
    this.inspector = inspector;
    this.bare = bare;
  }

  FileReport judge(Input input, byte[] bytes) {
    Utf8 content = Utf8.decode(bytes);
    return new FileReport(input.name(), objects(input, content));
  }

  private List<JudgedObject> objects(Input input, Utf8 content) {
    if (content.problem() != null) {
      return List.of(broken(content.problem()));
    }
    String text = content.text();
    if (!ManifestReader.isManifest(text)) {
      boolean judged = input.listed() || InventoryShape.matches(text);
      return judged ? List.of(inventory(text)) : List.of();
    }
    List<JudgedObject> objects = new ArrayList<>();
    for (ManifestPart part : ManifestReader.read(text)) {
      if (part instanceof Resource resource) {
        objects.add(resource(resource));
      } else if (part instanceof BareInventory inventory) {
        objects.add(inventory(inventory.text()));
      } else if (part instanceof Broken broken) {
        objects.add(broken(broken.problem()));
      }
    }
    return objects;
  }

  private JudgedObject inventory(String text) {
    Inspection inspection = inspector.inspect(bare, List.of(new Document("", text)));
    JudgedDocument document = new JudgedDocument(inspection.documents().get(0), text, 0);
    return new JudgedObject(inspection, true, List.of(document));
  }

  private JudgedObject broken(Problem problem) {
    Inspection inspection = inspector.unreadable(bare, "", problem);
    JudgedDocument document = new JudgedDocument(inspection.documents().get(0), "", 0);
    return new JudgedObject(inspection, true, List.of(document));
  }

  private JudgedObject resource(Resource resource) {
    Candidate candidate = Claims.DEFAULT.candidate(resource.object(), null);
    List<Document> documents = candidate.documents();
    Inspection inspection = inspector.inspect(candidate.object(), documents);
    List<JudgedDocument> judged = new ArrayList<>();
    // An inspection that is cut short has results for the first documents only.
    int results = Math.min(documents.size(), inspection.documents().size());
    for (int i = 0; i < results; i++) {
      Document document = documents.get(i);
      String shown = document.problem() == null ? document.text() : "";
      Integer linesBefore = resource.linesBefore().get(document.key());
      judged.add(new JudgedDocument(inspection.documents().get(i), shown, linesBefore));
    }
    if (documents.isEmpty()) {
      DocumentInspection aboutObject = inspection.documents().get(0);
      if (!aboutObject.findings().isEmpty()) {
        judged.add(new JudgedDocument(aboutObject, "", null));
      }
    }
    return new JudgedObject(inspection, false, judged);
  }
}
