# Copy this file to terraform.tfvars, which git ignores, and fill in your values, but no secrets.

region             = "eu-central-1"
availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
vpc_cidr           = "10.30.0.0/16"

# The administrators of the cluster (kubectl): ARNs of IAM roles or users. For single sign-on this
# is the ARN that `aws iam get-role --role-name NAME --query Role.Arn` prints.
administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]

# The networks from which administrators reach the cluster. Leave it empty if they use a VPN.
public_access_cidrs = ["198.51.100.7/32"]

# The certificate for the host name, created in ACM in the same region.
certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"

# PostgreSQL on RDS with a standby. The alternative is aurora-postgresql.
database_engine    = "postgres"
read_replica_count = 0
