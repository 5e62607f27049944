{{/* Validations: nothing of a webhook configuration differs but caBundle. Keys are compared as they
     come, so that fields of later versions of Kubernetes count too. */}}
{{- define "pigsty-guard.onlyCaBundle" -}}
- expression: >-
    request.operation != "UPDATE" || (
    {{- include "pigsty-guard.sameBut" (dict "new" "object" "old" "oldObject" "but" (list "metadata" "webhooks")) | nindent 4 }} && (
    {{- include "pigsty-guard.sameBut" (dict "new" "object.metadata" "old" "oldObject.metadata" "but" (list "managedFields" "generation" "resourceVersion")) | nindent 4 }}))
  message: the account of the guard may change no metadata of its webhook configuration
- expression: >-
    request.operation != "UPDATE" || (has(object.webhooks) && has(oldObject.webhooks) &&
    object.webhooks.map(w, w.name) == oldObject.webhooks.map(w, w.name) &&
    object.webhooks.all(w, oldObject.webhooks.exists_one(o, o.name == w.name && (
    {{- include "pigsty-guard.sameBut" (dict "new" "w" "old" "o" "but" (list "clientConfig")) | nindent 4 }}) && (
    {{- include "pigsty-guard.sameBut" (dict "new" "w.clientConfig" "old" "o.clientConfig" "but" (list "caBundle")) | nindent 4 }}))))
  message: the account of the guard may change nothing of its webhooks but caBundle
{{- end }}

{{/* CEL: whether two objects have the same fields with the same values, apart from some. */}}
{{- define "pigsty-guard.sameBut" -}}
{{- $but := toJson .but -}}
dyn({{ .new }}).all(k, k in {{ $but }} || (k in dyn({{ .old }}) && dyn({{ .new }})[k] == dyn({{ .old }})[k])) &&
dyn({{ .old }}).all(k, k in {{ $but }} || k in dyn({{ .new }}))
{{- end }}
