{{/* CEL: whether the object, or the one it replaces, may hold an inventory. Nobody goes through more
     than 20,000 keys: that would take the API server seconds, and then exceed its cost limit. */}}
{{- define "pigsty-guard.candidate" -}}
{{- $label := toJson .Values.claims.label }}
{{- $keys := toJson .Values.claims.keysAnnotation }}
{{- $match := printf "k.matches(%s)" (toJson .Values.claims.keyPattern) }}
{{- /* The usual pattern finds nothing without this text, and looking for a text costs a tenth. */ -}}
{{- if eq .Values.claims.keyPattern "(?:^|[._-])pigsty[.]ya?ml$" }}
{{- $match = printf "k.contains(\"pigsty\") && %s" $match }}
{{- end }}
{{- $isSecret := eq .resource "secrets" -}}
[object, oldObject].exists(o, o != null && (
(has(o.metadata.labels) && {{ $label }} in o.metadata.labels && o.metadata.labels[{{ $label }}] != "false") ||
(has(o.metadata.annotations) && {{ $keys }} in o.metadata.annotations)
{{- if ne .Values.webhook.scope "labelled" }} ||
(has(o.data) && (size(o.data) > 20000 || o.data.exists(k, {{ $match }})))
{{- if not $isSecret }} ||
(has(o.binaryData) && (size(o.binaryData) > 20000 || o.binaryData.exists(k, {{ $match }})))
{{- end }}
{{- end }}
{{- if eq .Values.webhook.scope "all" }} ||
{{- if $isSecret }}
(has(o.data) && size(o.data) > 0 && !(o.type in {{ toJson .Values.webhook.ignoredSecretTypes }}))
{{- else }}
(((has(o.data) && size(o.data) > 0) || (has(o.binaryData) && size(o.binaryData) > 0)) && o.metadata.name != "kube-root-ca.crt")
{{- end }}
{{- end }}
))
{{- end }}

{{/* CEL: whether the object, or the one it replaces, may hold an inventory under another name. So many
     keys that matching them would exceed the cost limit count as one that matches. */}}
{{- define "pigsty-guard.sweepable" -}}
{{- if eq .resource "secrets" -}}
[object, oldObject].exists(o, o != null && o.type == "Opaque" && has(o.data) && (
size(o.data) > 500 || o.data.exists(k, k.matches({{ toJson .Values.webhook.sweepKeyPattern }}))))
{{- else -}}
[object, oldObject].exists(o, o != null && o.metadata.name != "kube-root-ca.crt" && (
(has(o.data) && size(o.data) > 0) || (has(o.binaryData) && size(o.binaryData) > 0)))
{{- end }}
{{- end }}

{{/* Whether anybody is named who alone may edit inventories: only then removals are judged. */}}
{{- define "pigsty-guard.hasEditors" -}}
{{- if or .Values.policy.editors.users .Values.policy.editors.groups }}true{{ end }}
{{- end }}

{{/* CEL: a namespace, or what depends on a deleted owner, has to go whether the guard answers or not. */}}
{{- define "pigsty-guard.noCleanup" -}}
!(request.operation == "DELETE" && request.userInfo.username in [
"system:serviceaccount:kube-system:namespace-controller",
"system:serviceaccount:kube-system:generic-garbage-collector"])
{{- end }}

{{/* CEL: a dry run changes nothing, and denying this one makes Argo CD show a false Synced. */}}
{{- define "pigsty-guard.notArgoDiff" -}}
!(request.dryRun && has(request.options.fieldManager) && request.options.fieldManager == "argocd-controller")
{{- end }}
