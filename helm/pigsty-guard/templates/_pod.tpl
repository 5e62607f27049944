{{/* Security of every pod and container of the chart: PodSecurity "restricted". */}}
{{- define "pigsty-guard.podSecurity" -}}
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "pigsty-guard.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "pigsty-guard.topologySpread" -}}
{{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- topologyKey: {{ $key }}
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  matchLabelKeys: [pod-template-hash]
  labelSelector:
    matchLabels:
      {{- include "pigsty-guard.selector" $ | nindent 6 }}
{{- end }}
{{- end }}

{{- define "pigsty-guard.container" -}}
name: pigsty-guard
image: {{ include "pigsty-guard.image" . }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
args: [serve]
env:
  - name: JDK_JAVA_OPTIONS
    value: -Xmx{{ .Values.jvm.maxHeap }} {{ join " " .Values.jvm.options }}
  - name: MALLOC_ARENA_MAX
    value: "2"
  - name: QUARKUS_CONFIG_LOCATIONS
    value: /etc/pigsty-guard
  {{- with .Values.extraEnv }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
ports:
  - {name: https, containerPort: 8443}
  - {name: management, containerPort: 9000}
startupProbe:
  httpGet: {path: /q/health/live, port: management}
  periodSeconds: 1
  failureThreshold: 120
readinessProbe:
  httpGet: {path: /q/health/ready, port: management}
  periodSeconds: 2
  timeoutSeconds: 2
livenessProbe:
  httpGet: {path: /q/health/live, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
lifecycle:
  preStop:
    sleep: {seconds: {{ .Values.drainSeconds }}}
resources:
  {{- toYaml .Values.resources | nindent 2 }}
securityContext:
  {{- include "pigsty-guard.containerSecurity" . | nindent 2 }}
volumeMounts:
  - {name: settings, mountPath: /etc/pigsty-guard, readOnly: true}
  - {name: tmp, mountPath: /tmp}
  {{- if ne .Values.certificates.mode "managed" }}
  - {name: certificate, mountPath: /var/run/pigsty-guard, readOnly: true}
  {{- end }}
{{- end }}

{{/* Objects of `helm test` go away whatever comes out. */}}
{{- define "pigsty-guard.testHook" -}}
helm.sh/hook: test
helm.sh/hook-weight: {{ . | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded,hook-failed
helm.sh/hook-output-log-policy: hook-succeeded,hook-failed
{{- end }}
