{{- define "pigsty-guard.name" -}}
{{ default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "pigsty-guard.fullname" -}}
{{- $name := include "pigsty-guard.name" . }}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 50 | trimSuffix "-" }}
{{- else if contains $name .Release.Name -}}
{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name $name | trunc 50 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "pigsty-guard.selector" -}}
app.kubernetes.io/name: {{ include "pigsty-guard.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "pigsty-guard.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{ include "pigsty-guard.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "pigsty-guard.serviceAccount" -}}
{{ default (ternary (include "pigsty-guard.fullname" .) "default" .Values.serviceAccount.create) .Values.serviceAccount.name }}
{{- end }}

{{- define "pigsty-guard.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ default $.Chart.AppVersion .tag }}{{ end }}
{{- end }}
{{- end }}

{{/* The Secret that holds the serving certificate, unless the service makes its own. */}}
{{- define "pigsty-guard.servingSecret" -}}
{{- if eq .Values.certificates.mode "mounted" -}}
{{ .Values.certificates.secretName }}
{{- else -}}
{{ include "pigsty-guard.fullname" . }}-tls
{{- end }}
{{- end }}
