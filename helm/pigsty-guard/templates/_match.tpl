{{/* CEL: whether the object, or the one it replaces, may hold an inventory. */}}
{{- define "pigsty-guard.candidate" -}}
{{- $label := toJson .Values.claims.label }}
{{- $keys := toJson .Values.claims.keysAnnotation }}
{{- $pattern := toJson .Values.claims.keyPattern }}
{{- $isSecret := eq .resource "secrets" -}}
[object, oldObject].exists(o, o != null && (
(has(o.metadata.labels) && {{ $label }} in o.metadata.labels && o.metadata.labels[{{ $label }}] != "false") ||
(has(o.metadata.annotations) && {{ $keys }} in o.metadata.annotations)
{{- if ne .Values.webhook.scope "labelled" }} ||
(has(o.data) && o.data.exists(k, k.matches({{ $pattern }})))
{{- if not $isSecret }} ||
(has(o.binaryData) && o.binaryData.exists(k, k.matches({{ $pattern }})))
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

{{/* CEL: a dry run changes nothing, and denying this one makes Argo CD show a false Synced. */}}
{{- define "pigsty-guard.notArgoDiff" -}}
!(request.dryRun && has(request.options.fieldManager) && request.options.fieldManager == "argocd-controller")
{{- end }}
