# shellcheck shell=bash
# What `apiserver` and `node` share. The cluster lives in the folder $dir.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
declare -A components=()

fail() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# Usage: locate COMMAND DIR; sets $dir.
locate() {
  [[ $1 != up ]] || mkdir -p "$2"
  dir=$(cd "$2" 2> /dev/null && pwd) || fail "$2 does not exist"
  [[ $1 =~ ^(up|serve)$ || -f $dir/pid ]] || fail "$2 holds no cluster"
}

# Claims the folder, which has to be empty because `down` removes it whole.
claim() {
  command -v openssl > /dev/null || fail "openssl is needed"
  [[ -z $(ls -A "$dir") ]] || fail "$dir is not empty; a cluster in it is ended by: $0 down $dir"
  KUBEBUILDER_ASSETS=$(cd "${KUBEBUILDER_ASSETS:-$("$here/assets" "$1")}" && pwd)
  export KUBEBUILDER_ASSETS PATH=$KUBEBUILDER_ASSETS:$PATH
}

key() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$dir/$1.key"
}

authority() {
  key ca
  openssl req -x509 -key "$dir/ca.key" -out "$dir/ca.crt" -days 30 -subj /CN=pigsty-guard-test
  key accounts
  openssl ec -in "$dir/accounts.key" -pubout -out "$dir/accounts.pub" 2> /dev/null
}

# Usage: certificate NAME SUBJECT ALTERNATIVE-NAMES
certificate() {
  key "$1"
  openssl req -new -key "$dir/$1.key" -subj "$2" \
    | openssl x509 -req -CA "$dir/ca.crt" -CAkey "$dir/ca.key" -days 30 -out "$dir/$1.crt" \
      -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$3") \
      2> /dev/null
}

# Usage: kubeconfig SERVER NAME SUBJECT > FILE
kubeconfig() {
  certificate "$2" "$3" "DNS:$2"
  cat << END
apiVersion: v1
kind: Config
current-context: test
contexts: [{name: test, context: {cluster: test, user: $2}}]
clusters:
  - name: test
    cluster: {server: "$1", certificate-authority-data: $(base64 -w0 "$dir/ca.crt")}
users:
  - name: $2
    user:
      client-certificate-data: $(base64 -w0 "$dir/$2.crt")
      client-key-data: $(base64 -w0 "$dir/$2.key")
END
}

# Starts a component in the background, with a log of the same name.
start() {
  "$@" &> "$dir/$1.log" &
  components[$!]=$1
}

# Usage: start_etcd CLIENT-PORT PEER-PORT
start_etcd() {
  local client=http://127.0.0.1:$1 peer=http://127.0.0.1:$2
  # Nothing here has to survive a power cut.
  start etcd --data-dir "$dir/etcd" --unsafe-no-fsync --log-level error \
    --listen-client-urls "$client" --advertise-client-urls "$client" \
    --listen-peer-urls "$peer" --initial-advertise-peer-urls "$peer" \
    --initial-cluster "default=$peer"
}

# Usage: start_apiserver ETCD-PORT [FLAG...]
start_apiserver() {
  local etcd=$1
  shift
  start kube-apiserver --etcd-servers "http://127.0.0.1:$etcd" --client-ca-file "$dir/ca.crt" \
    --tls-cert-file "$dir/apiserver.crt" --tls-private-key-file "$dir/apiserver.key" \
    --service-account-key-file "$dir/accounts.pub" \
    --service-account-signing-key-file "$dir/accounts.key" \
    --service-account-issuer https://kubernetes.default.svc \
    --service-cluster-ip-range 10.96.0.0/16 "$@"
}

# Tries a command until it succeeds, or until there is no hope because a component has ended.
persist() {
  until "$@" &> /dev/null || [[ $(jobs -rp | wc -l) -lt ${#components[@]} ]]; do
    sleep 0.2
  done
}

# Returns when the first component ends, and says which.
supervise() {
  local ended
  wait -n -p ended || true
  echo "${components[$ended]} ended: $(tail -n 1 "$dir/${components[$ended]}.log")"
}

# Starts a command in a session of its own, so that one signal ends all of it. Until the caller
# takes the trap back, its failure ends the cluster too; the folder stays, for the logs.
launch() {
  trap stop EXIT
  setsid "$@" < /dev/null &> "$dir/serve.log" &
  echo $! > "$dir/pid"
}

# Usage: await SECONDS COMMAND...
await() {
  local deadline=$((SECONDS + $1)) leader
  leader=$(cat "$dir/pid")
  shift
  until "$@" &> "$dir/await.log"; do
    kill -0 "$leader" 2> /dev/null || fail "$(tail -n 1 "$dir/serve.log")"
    ((SECONDS < deadline)) || fail "not ready in time: $(tail -n 1 "$dir/await.log")"
    sleep 0.2
  done
}

end_processes() {
  local leader command
  leader=$(cat "$dir/pid")
  command=$(tr '\0' ' ' 2> /dev/null < "/proc/$leader/cmdline" || true)
  # After a restart of the machine the number may belong to something else.
  [[ -z $command || $command == *" serve $dir "* ]] || return 0
  for _ in {1..100}; do
    kill -KILL -- "-$leader" 2> /dev/null || break
    sleep 0.1
  done
}

down() {
  stop
  rm -rf "$dir"
}
