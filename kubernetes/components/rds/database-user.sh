#!/bin/sh
# Makes the user that the backends sign in as, or gives it the password that its secret has now.
# As the database's owner. Safe to run again and beside the migration.
set -eu

PGUSER=$(cat /run/secrets/owner/username)
PGPASSWORD=$(cat /run/secrets/owner/password)
export PGUSER PGPASSWORD

user=$(cat /run/secrets/backend/username)
password=$(cat /run/secrets/backend/password)

# \password asks for it twice and sends only what the server keeps of it, so no log has it.
printf '%s\n%s\n' "$password" "$password" |
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --set=user="$user" \
    --file="$(dirname "$0")/database-user.sql" "$DATABASE_URL"
echo "The user $user is there, with the password of its secret."
