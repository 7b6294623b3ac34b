#!/bin/sh
# Makes the user that the backends sign in as, or gives it the password that its secret has now.
# Signs in to DATABASE_URL as PGUSER, the owner. Safe to run again, and beside the migration.
set -eu

PGPASSWORD=$(cat /run/secrets/owner/password)
export PGPASSWORD
password=$(cat /run/secrets/backend/password)

# \password asks for it twice and sends only what the server keeps of it, so no log has it.
printf '%s\n%s\n' "$password" "$password" |
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
    --file="$(dirname "$0")/database-user.sql" "$DATABASE_URL"
echo "The user farthing_backend is there, with the password of its secret."
