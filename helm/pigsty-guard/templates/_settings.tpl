{{/* The settings file of the service; lists are indexed, since a name may hold a comma. */}}
{{- define "pigsty-guard.settings" -}}
{{- $policy := .Values.policy }}
{{- $settings := dict "profile" $policy.profile "fail-open" $policy.failOpen }}
{{- /* YAML reads off as false. */}}
{{- $_ := set $settings "ratchet" (kindIs "bool" $policy.ratchet | ternary "off" $policy.ratchet) }}
{{- range $rule, $action := $policy.rules }}
{{- $_ := set $settings (printf "rules.%s" $rule) (default "off" $action) }}
{{- end }}
{{- range $name, $number := $policy.thresholds }}
{{- $_ := set $settings (printf "thresholds.%s" (kebabcase $name)) (int $number) }}
{{- end }}
{{- $lists := dict "critical-clusters" $policy.criticalClusters "namespaces" $policy.namespaces }}
{{- $_ := set $lists "editors.users" $policy.editors.users }}
{{- $_ := set $lists "editors.groups" $policy.editors.groups }}
{{- $_ := set $lists "clients.names" .Values.clients.names }}
{{- range $name, $items := $lists }}
{{- range $index, $item := $items }}
{{- $_ := set $settings (printf "%s[%d]" $name $index) $item }}
{{- end }}
{{- end }}
{{- range $name, $value := .Values.claims }}
{{- $_ := set $settings (printf "claims.%s" (kebabcase $name)) $value }}
{{- end }}
{{- if eq .Values.certificates.mode "managed" }}
{{- $name := include "pigsty-guard.fullname" . }}
{{- $_ := set $settings "certificates.mode" "managed" }}
{{- $_ := set $settings "certificates.namespace" .Release.Namespace }}
{{- $_ := set $settings "certificates.service" $name }}
{{- $_ := set $settings "certificates.secret" (printf "%s-ca" $name) }}
{{- $_ := set $settings "certificates.webhook-configuration" $name }}
{{- else }}
{{- $_ := set $settings "certificates.mode" "mounted" }}
{{- $_ := set $settings "certificates.cert" "/var/run/pigsty-guard/tls.crt" }}
{{- $_ := set $settings "certificates.key" "/var/run/pigsty-guard/tls.key" }}
{{- end }}
{{- if .Values.clients.ca }}
{{- $_ := set $settings "clients.ca" "/etc/pigsty-guard/clients-ca.pem" }}
{{- end }}
{{- range $name, $value := .Values.settings }}
{{- $_ := set $settings $name $value }}
{{- end }}
{{- range $name, $value := $settings }}
pigsty-guard.{{ $name }}={{ $value | toString | replace "\\" "\\\\" | replace "\n" "\\n" }}
{{- end }}
{{- end }}
