# shellcheck shell=bash
# What every answer to a visitor carries, whoever gave it. Sourced after lib.sh.

# faults_of_headers <file with the headers of one answer> [plain]: what is missing, twice, or says too much; nothing when all
# is well. plain: it came over HTTP, where the rule of transport must not be.
faults_of_headers() {
  local wanted name found
  while read -r wanted; do
    name=${wanted%%:*}
    found=$(grep -ciE "^$name:" "$1" || true)
    if [ "$found" -ne 1 ]; then
      echo "$name is there $found times"
    elif ! grep -qiE "^$wanted" "$1"; then
      grep -iE "^$name:" "$1" | tr -d '\r' | cut -c 1-200
    fi
  done << 'EOF'
X-Content-Type-Options: nosniff
X-Frame-Options: DENY
Referrer-Policy: same-origin
Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Resource-Policy: same-origin
Permissions-Policy: camera=\(\)
X-XSS-Protection: 0
Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'
EOF
  if [ "${2:-}" = plain ]; then
    ! grep -i '^Strict-Transport-Security:' "$1" || true
  else
    [ "$(grep -ciE '^Strict-Transport-Security: max-age=31536000' "$1")" -eq 1 ] || echo "Strict-Transport-Security is missing"
  fi
  ! grep -iE '^content-security-policy:.*unsafe-' "$1" || true
  ! grep -iE '^(Server:.*[0-9]|X-Powered-By:|X-AspNet)' "$1" || true
}
