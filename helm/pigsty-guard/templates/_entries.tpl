{{/* The webhooks: one per kind for what may be an inventory, and one for what else is swept. */}}
{{- define "pigsty-guard.entries" -}}
- {name: configmaps, resource: configmaps, sweep: false}
- {name: secrets, resource: secrets, sweep: false}
{{- $sweep := default "off" .Values.webhook.sweep }}
{{- if ne $sweep "off" }}
- {name: configmaps-sweep, resource: configmaps, sweep: true}
{{- end }}
{{- if eq $sweep "all" }}
- {name: secrets-sweep, resource: secrets, sweep: true}
{{- end }}
{{- end }}

{{/* The match conditions of an entry: those of the sweep hold for nothing that the other entry gets. */}}
{{- define "pigsty-guard.matchConditions" -}}
{{- if .sweep -}}
- name: no-candidate
  expression: >-
    !{{ include "pigsty-guard.candidate" . | nindent 4 | trim }}
- name: sweepable
  expression: >-
    {{- include "pigsty-guard.sweepable" . | nindent 4 }}
{{- else -}}
- name: candidate
  expression: >-
    {{- include "pigsty-guard.candidate" . | nindent 4 }}
{{- end }}
{{- if include "pigsty-guard.hasEditors" . }}
- name: no-cleanup
  expression: >-
    {{- include "pigsty-guard.noCleanup" . | nindent 4 }}
{{- end }}
{{- if .Values.webhook.skipArgoDiff }}
- name: not-argocd-diff
  expression: >-
    {{- include "pigsty-guard.notArgoDiff" . | nindent 4 }}
{{- end }}
{{- with .Values.webhook.matchConditions }}
{{ toYaml . }}
{{- end }}
{{- end }}
