#!/bin/sh
# Creates the backends' database user, or sets its password to the current value of the secret.
# Connects to DATABASE_URL as PGUSER, the owner. It can run repeatedly and concurrently with the
# migration.
set -eu

PGPASSWORD=$(cat /run/secrets/owner/password)
export PGPASSWORD
password=$(cat /run/secrets/backend/password)

# \password reads the password twice and sends only its hash, so it appears in no log.
printf '%s\n%s\n' "$password" "$password" |
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
    --file="$(dirname "$0")/database-user.sql" "$DATABASE_URL"
echo "The user farthing_backend exists and has the password of its secret."
